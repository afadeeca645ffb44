"""The agent on an officer's computer: whom it answers, what it signs, and that this holds like any signature."""

from __future__ import annotations

import base64
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import cms

from motcua.kernel.ports.document_signing import MadeReady, OtherThanSigned, SignatureState
from motcua.links import signatures
from motcua_signing_agent.pairing import TRIES, Pairing
from motcua_signing_agent.refusing import Refused
from motcua_signing_agent.serving import PAIR_HEADER, origin_of
from motcua_signing_agent.token import Token
from tests.factories.agent import SITE, Running
from tests.factories.signed import AT, WHO, picture, prepared
from tests.factories.token import HOLDER, PIN, needs_token, token_at

OTHER = "https://ke-khac.vidu"
pytestmark = needs_token


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    token_at(tmp_path_factory.mktemp("token"))
    made = Running()
    yield made
    made.stop()


@pytest.fixture(autouse=True)
def as_before(running: Running) -> None:
    running.sitting.typed, running.sitting.shown = PIN, []


def chosen(running: Running) -> dict[str, Any]:
    return running.ask("POST", "/certificates", {}, **running.paired())[1]["certificates"][0]


def chain(certificate: dict[str, Any]) -> list[bytes]:
    return [base64.b64decode(one) for one in certificate["chain"]]


def ready(certificate: dict[str, Any]) -> MadeReady:
    told = signatures.keys_of_signers().made_ready(
        prepared(), chain=chain(certificate), who=WHO, picture=picture(), at=AT
    )
    assert prepared() not in told.addition
    return told


def asked(certificate: dict[str, Any], attributes: bytes) -> dict[str, Any]:
    paper = {"number": "KY-1", "paper": "Giấy phép thử", "attributes": base64.b64encode(attributes).decode()}
    return {"certificate": certificate["fingerprint"], "papers": [paper]}


@pytest.mark.parametrize("stamped", [False, True])
def test_it_signs_what_a_paired_page_sends_and_the_result_is_a_signature_like_any(
    running, monkeypatch, tmp_path, stamped
):
    if stamped:
        from motcua.links.signatures import own_device
        from motcua.links.signatures.file_key import development_clock

        monkeypatch.setattr(own_device, "time_authority", lambda: development_clock(AT))
    one = chosen(running)
    made = ready(one)
    status, told, _ = running.ask("POST", "/sign", asked(one, made.attributes), **running.paired())
    assert status == 200
    signature = base64.b64decode(told["signatures"][0])
    done = signatures.keys_of_signers().completed(prepared(), chain=chain(one), ready=made, signature=signature, at=AT)
    seen = signatures.pades().added(prepared(), done, at=AT)
    assert (seen.signer, seen.at, seen.state, seen.stamped) == (HOLDER, AT, SignatureState.INTACT, stamped)
    assert "KY-1  Giấy phép thử" in running.sitting.shown[0]
    assert SITE in running.sitting.shown[0]
    (tmp_path / "ky.pdf").write_bytes(done)
    said = subprocess.run(["pdfsig", str(tmp_path / "ky.pdf")], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said


def test_a_signature_over_something_else_is_not_taken(running):
    one = chosen(running)
    made = ready(one)
    wrong = {"chain": chain(one), "ready": made, "signature": b"1" * 256, "at": AT}
    done = signatures.keys_of_signers().completed(prepared(), **wrong)
    with pytest.raises(OtherThanSigned, match="không khớp"):
        signatures.pades().added(prepared(), done, at=AT)
    for addition in (b"", made.addition[:-9], made.addition.replace(b"/ByteRange [0 ", b"/ByteRange [0 9")):
        broken = MadeReady(addition, made.attributes)
        with pytest.raises(OtherThanSigned, match="không ghép được"):
            signatures.keys_of_signers().completed(prepared(), chain=chain(one), ready=broken, signature=b"1", at=AT)


@pytest.mark.parametrize(
    ("headers", "status"),
    [({"Origin": OTHER}, 403), ({"Origin": "null"}, 403), ({"Host": "ke-khac.vidu:80"}, 403), ({}, 200)],
)
def test_it_answers_its_own_site_at_its_own_address_only(running, headers, status):
    for method in ("GET", "OPTIONS"):
        answer, _, said = running.ask(method, "/", **headers)
        assert (answer // 100 == 2) == (status == 200)
        assert said.get("Access-Control-Allow-Origin") == (SITE if status == 200 else None)


def test_a_browser_is_told_that_a_page_of_the_network_may_ask_here(running):
    asked = {"Access-Control-Request-Private-Network": "true", "Access-Control-Request-Method": "POST"}
    status, _, said = running.ask("OPTIONS", "/sign", **asked)
    assert (status, said["Access-Control-Allow-Private-Network"], said["Vary"]) == (204, "true", "Origin")
    assert PAIR_HEADER in said["Access-Control-Allow-Headers"]
    assert said["Access-Control-Allow-Origin"] == SITE


@pytest.mark.parametrize("path", ["/certificates", "/sign"])
def test_who_is_not_paired_gets_nothing(running, path):
    for headers in ({}, {PAIR_HEADER: "doan-mo"}):
        assert running.ask("POST", path, {}, **headers)[0] == 401


@pytest.mark.parametrize(
    ("path", "told", "headers", "status"),
    [
        ("/", [1], {}, 400),
        ("/", {}, {"Content-Type": "text/plain"}, 415),
        ("/khac", {}, {}, 401),
        ("/pair", {}, {}, 403),
    ],
)
def test_what_is_not_as_it_should_be_is_said(running, path, told, headers, status):
    answer, said, _ = running.ask("POST", path, told, **headers)
    assert (answer, bool(said["error"])) == (status, True)


def test_five_wrong_codes_close_the_door():
    pairing = Pairing()
    for _ in range(TRIES):
        with pytest.raises(Refused, match="không đúng"):
            pairing.paired(SITE, "x")
    with pytest.raises(Refused, match="quá nhiều lần"):
        pairing.paired(SITE, pairing.code)


def test_a_secret_belongs_to_the_site_it_was_given_to():
    pairing = Pairing()
    secret = pairing.paired(SITE, f"{pairing.code[:4]} {pairing.code[4:]}")
    pairing.check(SITE, secret)
    with pytest.raises(Refused, match="chưa được ghép đôi"):
        pairing.check(OTHER, secret)


def other_content(attributes: bytes) -> bytes:
    read = cms.CMSAttributes.load(attributes)
    return cms.CMSAttributes([one for one in read if one["type"].native != "signing_certificate_v2"]).dump()


@pytest.mark.parametrize(
    "change", [lambda told: b"dang nhap", other_content, lambda told: told[:-1], lambda told: told + b"0"]
)
def test_it_signs_documents_and_nothing_else(running, change):
    one = chosen(running)
    told = asked(one, change(ready(one).attributes))
    status, said, _ = running.ask("POST", "/sign", told, **running.paired())
    assert (status, "không ký" in said["error"]) == (400, True)
    assert running.sitting.shown == []


@pytest.mark.parametrize(("typed", "status", "words"), [(None, 409, "thôi ký"), ("99999", 403, "PIN không đúng")])
def test_whoever_sits_there_decides(running, typed, status, words):
    one = chosen(running)
    running.sitting.typed = typed
    answer, said, _ = running.ask("POST", "/sign", asked(one, ready(one).attributes), **running.paired())
    assert (answer, words in said["error"]) == (status, True)


def test_not_more_than_fifty_at_once(running):
    one = chosen(running)
    told = asked(one, b"")
    told["papers"] *= 51
    assert running.ask("POST", "/sign", told, **running.paired())[0] == 400


@pytest.mark.parametrize(
    ("address", "origin"),
    [("https://Mot.vn/can-bo/", "https://mot.vn"), ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
     ("http://mot.vn", ""), ("ftp://mot.vn", ""), ("mot.vn", "")],
)  # fmt: skip
def test_it_is_started_for_a_site_with_a_secure_line(address, origin):
    if origin:
        assert origin_of(address) == origin
    else:
        with pytest.raises(Refused):
            origin_of(address)


def test_a_module_that_is_not_there_is_said(tmp_path: Path):
    with pytest.raises(Refused, match="Không mở được"):
        Token(str(tmp_path / "khong-co.so"))
