"""What citizens said beside their papers, as officers see it: supplements, wishes, and who may open the files."""

from __future__ import annotations

import re
from datetime import date

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.models import BroughtPaper, Filing, SupplementRequest
from motcua.areas.dossiers.queries import Wishes, filings_of, last_answers, wishes_of
from motcua.areas.organization.models import Unit
from motcua.kernel.clock import now
from motcua.kernel.models import ReadLog
from tests.factories.files import docx, pdf
from tests.factories.filing import AT, answer_all, make_filing_commune, scan
from tests.factories.intake import MONDAY, Commune, erase_filings
from tests.factories.remembered import remembered
from tests.web.conftest import SECRET, going_on, make_account, session_of, signed_in

pytestmark = pytest.mark.long


@remembered
def make_filed() -> tuple[Commune, str, str]:
    """The commune, its officers with a second factor; the session of its citizen; the dossier filed in it."""
    commune = make_filing_commune()
    for account in (commune.counter, commune.case, commune.leader):
        TOTP.activate(account, SECRET)
    citizen = signed_in(commune.citizen)
    answer_all(citizen, commune)
    citizen.post(f"{AT}nhan-ket-qua/", {"way": "POST", "address": "Ấp Minh Họa, xã Thử"})
    answer = citizen.post(f"{AT}kiem-tra/", {"sure": "on"})
    return commune, session_of(citizen), str(re.search(r"da-nop/([^/]+)/", answer["Location"])[1])  # type: ignore[index]


@pytest.fixture
def filed(db: None) -> tuple[Commune, str, str]:
    return make_filed()


@pytest.fixture
def commune(filed: tuple[Commune, str, str]) -> Commune:
    return filed[0]


@pytest.fixture
def citizen(filed: tuple[Commune, str, str]) -> Client:
    return going_on(filed[1])


@pytest.fixture
def number(filed: tuple[Commune, str, str]) -> str:
    return filed[2]


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return str(answer.content.decode())


def bring(citizen: Client, commune: Commune, number: str, **said: object) -> None:
    dossiers.ask_supplement(
        number=number, items=["Giấy A", "Giấy B"], reason="Thiếu", account=commune.counter, at=MONDAY
    )
    citizen.post(f"/cua-toi/ho-so/{number}/bo-sung/", {"item_0": scan("giay-a.pdf"), **said})


@pytest.mark.parametrize("place", ["/can-bo/ho-so/{}/", "/quay/ho-so/{}/", "/quay/ho-so/{}/tiep-nhan/"])
def test_officers_see_how_the_applicant_would_pay_and_receive(commune, number, place):
    page = text(signed_in(commune.counter), place.format(number))
    assert "Nguyện vọng của người nộp" in page
    assert "Gửi qua bưu chính: Ấp Minh Họa, xã Thử" in page
    assert "_wishes" not in page
    assert "no_form" not in page


def test_who_fills_in_no_form_has_wishes_all_the_same(commune):
    given = commune.online(wishes=Wishes("TRANSFER", "ONLINE"))
    number = dossiers.submit(given=given, account=commune.citizen, at=MONDAY).number
    assert wishes_of(number) == Wishes("TRANSFER", "ONLINE")
    assert [one.data for one in filings_of(number)] == [{}]
    erase_filings(number, at=MONDAY)
    assert wishes_of(number) is None


def test_wishes_are_no_answers_of_the_form(citizen, commune, number):
    assert "_wishes" in Filing.objects.get().data
    assert all("_wishes" not in (one.data or {}) for one in filings_of(number))
    assert all("_wishes" not in told for _key, told in last_answers(commune.citizen.pk))


def test_the_result_is_offered_the_way_it_was_wished(commune, number):
    dossiers.accept(number=number, account=commune.counter, at=now())
    result = dossiers.ResultGiven("Giấy khai sinh thử", "Lãnh đạo thử", now(), code="KQ-1")
    dossiers.finish(number=number, account=commune.leader, at=now(), result=result)
    page = text(signed_in(commune.counter), f"/quay/ho-so/{number}/tra-ket-qua/")
    assert "Người nộp mong muốn: Gửi qua bưu chính" in page
    assert re.search(r'value="POST"[^>]*checked', page)


def test_what_was_sent_for_a_supplement_is_shown_while_something_is_missing(citizen, commune, number):
    bring(citizen, commune, number, words="Giấy B tuần sau mới có")
    file = BroughtPaper.objects.get().file
    for place in (f"/can-bo/ho-so/{number}/", f"/quay/ho-so/{number}/"):
        page = text(signed_in(commune.counter), place)
        assert "Người nộp đã gửi" in page
        assert "Chờ xác nhận" in page
        assert "Giấy B tuần sau mới có" in page
        assert "giay-a.pdf" in page
        assert f"/can-bo/ho-so/{number}/xem/{file}/" in page
    assert "Giấy B tuần sau mới có" in text(citizen, f"/cua-toi/ho-so/{number}/bo-sung/")


def test_what_was_sent_is_at_hand_when_the_dossier_is_received(citizen, commune, number):
    bring(citizen, commune, number, item_1=scan("giay-b.pdf"))
    page = text(signed_in(commune.counter), f"/quay/ho-so/{number}/tiep-nhan/")
    assert "giay-a.pdf" in page
    assert "giay-b.pdf" in page
    assert "Chờ xác nhận" not in page


def test_words_alone_reach_the_office_and_complete_nothing(citizen, commune, number):
    dossiers.ask_supplement(number=number, items=["Giấy A"], reason="Thiếu", account=commune.counter, at=MONDAY)
    room = f"/cua-toi/ho-so/{number}/bo-sung/"
    assert "Chưa chọn tệp nào" in citizen.post(room, {"words": "  "}).content.decode()
    citizen.post(room, {"words": "Giấy A đã nộp ở hồ sơ trước"})
    asked = SupplementRequest.objects.get()
    assert (asked.applicant_words, asked.answered_at) == ("Giấy A đã nộp ở hồ sơ trước", None)


def test_files_are_opened_by_those_with_the_right_and_that_is_logged(citizen, commune, number):
    bring(citizen, commune, number)
    file = BroughtPaper.objects.get().file
    room = f"/can-bo/ho-so/{number}/xem/{file}/"
    before = ReadLog.objects.count()
    answer = signed_in(commune.counter).get(room)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer["Content-Disposition"].startswith("inline")
    assert b"".join(answer.streaming_content) == pdf()
    assert ReadLog.objects.count() == before + 1
    stranger = make_account("nguoi.la", "COUNTER", another_unit())
    for kind in ("xem", "tep"):
        assert signed_in(commune.counter).get(f"/can-bo/ho-so/{number}/{kind}/999999/").status_code == 404
        assert signed_in(stranger).get(f"/can-bo/ho-so/{number}/{kind}/{file}/").status_code == 404
    assert citizen.get(room).status_code in (302, 403)


def test_what_a_browser_cannot_show_is_downloaded(citizen, commune, number):
    word = SimpleUploadedFile("giay-a.docx", docx(), "application/octet-stream")
    bring(citizen, commune, number, item_0=word)
    file = BroughtPaper.objects.get().file
    answer = signed_in(commune.counter).get(f"/can-bo/ho-so/{number}/xem/{file}/")
    assert answer["Location"] == f"/can-bo/ho-so/{number}/tep/{file}/"
    assert f"/xem/{file}/" not in text(signed_in(commune.counter), f"/can-bo/ho-so/{number}/")


def another_unit() -> object:
    return Unit.objects.create(
        slug="xa-khac", name="UBND xã Khác", level="COMMUNE", kind="PEOPLES_COMMITTEE", valid_from=date(2000, 1, 1)
    )
