"""Signing with one's own token through the page: made ready here, signed elsewhere, verified as an upload."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from django.test import Client

from motcua.areas.digitization.models import FileSignature
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Result
from motcua.kernel.clock import now
from motcua.links.signatures import authority
from tests.factories.officework import Work, make_staffed
from tests.factories.signed import WHO, plain
from tests.web.conftest import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
READY, COMPLETE, LIST = "/can-bo/ky-ket-qua/chuan-bi/", "/can-bo/ky-ket-qua/hoan-tat/", "/can-bo/ky-ket-qua/"
NUMBERS = ("XQ-KY-0001", "XQ-KY-0002")


@pytest.fixture(autouse=True)
def places(tmp_path: Path, settings) -> None:
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    settings.DOCUMENT_SIGNER = "none"


@pytest.fixture
def work() -> Work:
    work = make_staffed()
    for one in NUMBERS:
        work.started(one)
        operations.draft_result(number=one, paper="Giấy phép thử", account=work.desk.case, at=now(), pdf=plain())
    return work


def held() -> authority.Held:
    return authority.person(WHO.name, WHO.unit)


def chain() -> list[str]:
    return [base64.b64encode(held().certificate.public_bytes(Encoding.DER)).decode()]


def asked(client: Client, address: str, told: Any) -> tuple[int, dict[str, Any]]:
    answer = client.post(address, told, content_type="application/json")
    return answer.status_code, answer.json() if answer.status_code != 403 else {}


def signature(paper: dict[str, Any]) -> str:
    """What the token at the officer's computer answers."""
    attributes = base64.b64decode(paper["attributes"])
    return base64.b64encode(held().key.sign(attributes, PKCS1v15(), SHA256())).decode()


def test_several_are_made_ready_signed_elsewhere_and_issued(work):
    leader = signed_in(work.desk.leader)
    status, told = asked(leader, READY, {"numbers": [*NUMBERS, "XQ-KHAC"], "chain": chain()})
    assert status == 200
    assert [("error" in one, one["number"]) for one in told["papers"]] == [
        (False, NUMBERS[0]), (False, NUMBERS[1]), (True, "XQ-KHAC"),
    ]  # fmt: skip
    first, second, _ = told["papers"]
    crossed = {**first, "chain": chain(), "signature": signature(second)}
    assert asked(leader, COMPLETE, crossed)[0] == 400
    assert not Result.objects.exists()
    for one in (first, second):
        back = {**one, "chain": chain(), "signature": signature(one)}
        assert asked(leader, COMPLETE, back) == (200, {"number": one["number"]})
    assert {one.signed_by for one in Result.objects.all()} == {WHO.name}
    assert {one.key_kind for one in FileSignature.objects.all()} == {"ELSEWHERE"}


@pytest.mark.parametrize("name", ["case", "counter", "stranger"])
def test_who_may_not_finish_gets_nothing_to_sign(work, name):
    status, told = asked(signed_in(work.desk.people[name]), READY, {"numbers": NUMBERS[:1], "chain": chain()})
    assert status in (200, 403)
    assert all("error" in one and "attributes" not in one for one in told.get("papers", ()))


@pytest.mark.parametrize("told", [{}, [], {"numbers": ["X"], "chain": "x"}, {"numbers": ["X"], "chain": ["*"]}])
def test_what_cannot_be_read_is_said(work, told):
    leader = signed_in(work.desk.leader)
    for address in (READY, COMPLETE):
        status, said = asked(leader, address, told)
        assert (status, bool(said["error"])) == (400, True)


def test_a_certificate_that_is_none_is_said(work):
    told = {"numbers": NUMBERS[:1], "chain": [base64.b64encode(b"khong phai chung thu").decode()]}
    (one,) = asked(signed_in(work.desk.leader), READY, told)[1]["papers"]
    assert "Chưa chuẩn bị được" in one["error"]


def test_only_the_pages_that_sign_may_ask_the_agent_and_only_where_it_is_used(work, settings):
    leader = signed_in(work.desk.leader)
    page = leader.get(LIST)
    assert "connect-src 'self' http://127.0.0.1:48623" in page["Content-Security-Policy"]
    assert b"data-agent=" in page.content
    assert "connect-src" not in leader.get("/can-bo/")["Content-Security-Policy"]
    settings.SIGN_AGENT_PORT = ""
    page = leader.get(LIST)
    assert "127.0.0.1" not in page["Content-Security-Policy"]
    assert b"data-agent=" not in page.content
