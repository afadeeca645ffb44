"""Whatever unit and days an address names, a page answers in words, never with a failure of ours."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from motcua.areas.people.models import Account, Role
from motcua.web.ui.choice import ChoiceForm, as_day
from tests.factories.office import Office
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.both_databases
MONTH = {"unit": "huyen-thu", "scope": "all", "from": "2024-03-01", "to": "2024-03-31"}
ODD: dict[str, dict[str, str]] = {
    "a unit that never was": {"unit": "zz"},
    "no unit": {"unit": "\x00"},
    "the last day there is": {"to": "9999-12-31"},
    "the last day, as it is written here": {"to": "31/12/9999"},
    "the first day there is": {"from": "0001-01-01"},
    "the whole of time": {"from": "0001-01-01", "to": "9999-12-31"},
    "both at the end": {"from": "9999-12-31", "to": "9999-12-31"},
    "both at the beginning": {"from": "0001-01-01", "to": "0001-01-01"},
    "the last that is let in": {"to": "2199-12-31"},
    "the first that is let in": {"from": "1900-01-01", "to": "1900-01-01"},
    "backwards": {"from": "2024-03-31", "to": "2024-03-01"},
    "no days": {"from": "hôm qua", "to": "\x00"},
    "no scope": {"scope": "zz"},
}
PUBLIC = (
    "/", "/minh-bach/", "/minh-bach/du-lieu/", "/minh-bach/bang/ratings/", "/minh-bach/bang/apologies/",
    "/minh-bach/so-lieu/dossiers.received/", "/minh-bach/so-lieu/dossiers.received/xlsx/",
)  # fmt: skip
STAFF = (
    "/can-bo/lanh-dao/theo-ky/", "/can-bo/giao-viec/?code=dossiers.received", "/can-bo/bao-cao/",
    "/can-bo/bao-cao/tai/html/", "/can-bo/bao-cao/soan/?mau=cchc", "/can-bo/bao-cao/soan/cchc/",
    "/can-bo/bao-cao/bieu-ii-07b/", "/can-bo/bao-cao/bieu-ii-07b/xlsx/", "/can-bo/bao-cao/bo-chi-so-766/",
    "/can-bo/chot-so-lieu/chot/", "/can-bo/so-lieu/dossiers.received/", "/can-bo/so-lieu/dossiers.received/xlsx/",
    "/can-bo/so-lieu/dossiers.received/ba-cach-xem/", "/can-bo/so-lieu/dossiers.received/ba-cach-xem/xlsx/",
    "/can-bo/thu-thap/dong/4.2.1/",
)  # fmt: skip
API = ("/api/v1/figures", "/api/v1/figures/dossiers.received/members", "/api/v1/form-06a")
OTHER_DAYS = (
    "/can-bo/so-lieu/dossiers.received/?unit=huyen-thu&chia=week&tuan={day}&nguoi=%00",
    "/can-bo/ke-hoach/lich/?thang={month}",
    "/quay/thu-phi/bang-ke/?ngay={day}", "/quay/tra-ket-qua/so/?ngay={day}",
)  # fmt: skip
SENTENCE = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")


@pytest.fixture
def reader(office: Office, client: Client) -> Client:
    """Somebody who is not signed in."""
    return client


@pytest.fixture
def officer(office: Office) -> Client:
    """One who may look at every page of figures: leads and composes reports."""
    account: Account = make_account("cchc.thu", Role.PAR, office.district)
    return signed_in(account)


@pytest.fixture(autouse=True)
def told_failures(reader: Client, officer: Client) -> None:
    """A failure is answered with 500, as people meet it."""
    reader.raise_request_exception = officer.raise_request_exception = False


def asked_at(client: Client, address: str, asked: dict[str, str]) -> Any:
    """What an address answers to a unit and days, beside what it names itself."""
    path, _, more = address.partition("?")
    return client.get(path, MONTH | dict(pair.split("=") for pair in more.split("&") if pair) | asked)


def refusals(client: Client, addresses: tuple[str, ...], asked: dict[str, str]) -> dict[str, Any]:
    """Every address with what was wrong in how it answered; empty where each answered in words."""
    found: dict[str, Any] = {}
    for address in addresses:
        answer = asked_at(client, address, asked)
        if answer.status_code >= 500:
            found[address] = answer.status_code
        elif "html" in answer["Content-Type"] or "json" in answer["Content-Type"]:
            told = answer.content.decode()
            silent = answer.status_code == 302 or ("json" in answer["Content-Type"] and answer.status_code == 200)
            if not silent and (not SENTENCE.search(told) or "Traceback" in told):
                found[address] = "no words"
    return found


def test_an_odd_unit_or_day_is_answered_in_words(reader):
    assert {case: found for case, asked in ODD.items() if (found := refusals(reader, PUBLIC + API, asked))} == {}


@pytest.mark.long
def test_an_odd_unit_or_day_is_answered_in_words_to_staff(officer):
    assert {case: found for case, asked in ODD.items() if (found := refusals(officer, STAFF, asked))} == {}


def test_other_odd_days_are_answered_too(office, officer):
    desk = signed_in(make_account("quay.huyen", Role.COUNTER, office.district))
    desk.raise_request_exception = False
    for day in ("9999-12-31", "0001-01-01", "2024-02-30", "x"):
        for address in OTHER_DAYS:
            client = desk if address.startswith("/quay/") else officer
            answer = client.get(address.format(day=day, month=day[:7]))
            assert answer.status_code == 200, (day, address)


def test_days_out_of_reach_are_refused_on_the_form_itself(reader):
    said = reader.get("/minh-bach/", MONTH | {"to": "9999-12-31"}).content.decode()
    assert "Chỉ xem được từ 01/01/1900 đến 31/12/2199" in said
    assert "Chưa có số liệu" not in said
    told = reader.get("/api/v1/figures", MONTH | {"to": "9999-12-31"})
    assert told.status_code == 422
    assert "ngày nằm ngoài 1900–2199" in told.json()["detail"]


NULS = {
    "/ket-qua/?q=%00": 200, "/ket-qua/?q=%0%000": 200, "/thu-tuc/?q=%00": 200, "/tra-cuu/?ma=%00": 200,
    "/thu-tuc/quyet-dinh/?q=%00": 200, "/can-bo/?after=%00": 200, "/thu-tuc/%00/": 404, "/nop-ho-so/%00/": 404,
    "/minh-bach/nhat-ky/%00/": 404, "/minh-bach/so-lieu/%00/": 404, "/%00": 404, "/ket-qua/?after=2024-13-45_1": 404,
}  # fmt: skip


def test_a_sign_that_no_database_keeps_is_left_out_of_what_is_asked(officer):
    assert {address: officer.get(address).status_code for address in NULS} == NULS


def test_a_unit_that_never_was_is_not_found(reader, officer):
    for client, addresses in ((reader, PUBLIC), (officer, STAFF)):
        assert [each for each in addresses if asked_at(client, each, {"unit": "zz"}).status_code != 404] == []
    assert reader.get("/api/v1/figures", MONTH | {"unit": "zz"}).status_code == 404


def test_a_day_out_of_reach_is_no_day():
    assert as_day("9999-12-31") is as_day("01/01/0001") is as_day("hôm qua") is None


@pytest.mark.long
def test_every_page_that_reads_a_choice_is_asked_here(reader, officer, monkeypatch):
    asked, init = set(), ChoiceForm.__init__

    def noted(self: ChoiceForm, *given: Any, **more: Any) -> None:
        asked.add(sys._getframe(1).f_globals["__name__"])
        init(self, *given, **more)

    monkeypatch.setattr(ChoiceForm, "__init__", noted)
    refusals(reader, PUBLIC, {})
    refusals(officer, STAFF, {})
    source = Path(sys.modules["motcua"].__path__[0])
    calls = {
        ".".join(("motcua", *path.relative_to(source).with_suffix("").parts))
        for path in source.rglob("*.py")
        if re.search(r"\bChoiceForm\(", path.read_text()) and path.name != "choice.py"
    }
    assert calls == asked
