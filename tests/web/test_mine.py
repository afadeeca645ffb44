"""One's own page: only one's own, answered from home, withdrawn with open eyes, paid, rated once."""

from __future__ import annotations

from datetime import date, timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.models import Dossier
from motcua.areas.feedback.models import PageFeedback
from motcua.areas.feedback.queries import rating_of, rating_token
from motcua.areas.organization import operations as organization
from motcua.areas.organization.queries import unit_by_id
from motcua.areas.people import operations as people
from motcua.areas.people.models import Account
from motcua.areas.publication import operations as publication
from motcua.kernel import jobs
from motcua.kernel.clock import local_date, now
from motcua.rules.money import EntryKind
from motcua.rules.vietqr import mentions
from motcua.web.ui.transfer import transfer_slip
from tests.factories.files import pdf
from tests.factories.intake import MONDAY, Commune, make_commune
from tests.web.conftest import make_account, signed_in

LATER = MONDAY + timedelta(hours=2)


@pytest.fixture
def commune(db: None) -> Commune:
    found = make_commune()
    people.update_applicant(applicant_id=found.owner.pk, phone="0900001234", at=MONDAY)
    return found


@pytest.fixture
def citizen(commune: Commune) -> Client:
    return signed_in(commune.citizen)


@pytest.fixture
def number(commune: Commune) -> str:
    return dossiers.submit(given=commune.online(), account=commune.citizen, at=MONDAY).number


def text(client: Client, address: str) -> str:
    return str(client.get(address).content.decode())


def scan() -> SimpleUploadedFile:
    return SimpleUploadedFile("bo-sung.pdf", pdf(), "application/pdf")


def returned(commune: Commune, number: str) -> None:
    """The dossier dealt with to the end."""
    dossiers.accept(number=number, account=commune.counter, at=LATER)
    dossiers.start(number=number, account=commune.case, at=LATER)
    given = dossiers.ResultGiven("Giấy khai sinh", "Lãnh đạo minh họa", LATER, code="KQ.THU")
    dossiers.finish(number=number, account=commune.leader, at=LATER, result=given)
    dossiers.return_result(number=number, receiver="Người nộp minh họa 01", account=commune.counter, at=LATER)


def test_strangers_are_asked_who_they_are_and_come_back(client, number):
    answer = client.get(f"/cua-toi/ho-so/{number}/")
    assert answer["Location"].startswith("/dang-nhap/nguoi-dan/?next=")
    assert number in answer["Location"]


@pytest.mark.parametrize("room", ["", "bo-sung/", "rut/", "xac-nhan/", "danh-gia/", "tep/7/", "nop-phi/1/"])
def test_another_persons_dossier_does_not_exist(commune, number, room):
    other = make_account("nguoi.khac", "CITIZEN")
    people.register_applicant(name="Người khác minh họa", at=MONDAY, account_id=other.pk)
    assert signed_in(other).get(f"/cua-toi/ho-so/{number}/{room}").status_code == 404


def test_an_empty_page_says_what_will_be_there(commune):
    page = text(signed_in(commune.citizen), "/cua-toi/")
    assert "Chưa có hồ sơ nào" in page
    assert "Tìm thủ tục để nộp" in page


def test_the_list_shows_status_and_due_date(citizen, commune, number):
    dossiers.accept(number=number, account=commune.counter, at=LATER)
    page = text(citizen, "/cua-toi/")
    assert number in page
    assert "hẹn trả" in page


def test_the_list_does_not_ask_more_for_more_dossiers(citizen, commune, number, django_assert_max_num_queries):
    for _more in range(4):
        dossiers.submit(given=commune.online(), account=commune.citizen, at=MONDAY)
    with django_assert_max_num_queries(14):
        assert text(citizen, "/cua-toi/").count("H20.99.01-") >= 5


def test_missing_papers_are_sent_from_home_one_by_one(citizen, commune, number):
    dossiers.ask_supplement(
        number=number, items=["Giấy A", "Giấy B"], reason="Thiếu", account=commune.counter, at=LATER
    )
    room = f"/cua-toi/ho-so/{number}/bo-sung/"
    assert "Chưa chọn tệp nào" in citizen.post(room, {}).content.decode()
    citizen.post(room, {"item_0": scan()})
    assert Dossier.objects.get(number=number).status == 5
    assert "Đã gửi" in text(citizen, room)
    answer = citizen.post(room, {"item_1": scan()}, follow=True)
    assert "trở lại hàng chờ tiếp nhận" in answer.content.decode()
    assert Dossier.objects.get(number=number).status == 1


def test_after_acceptance_the_counter_confirms_what_came(citizen, commune, number):
    dossiers.accept(number=number, account=commune.counter, at=LATER)
    dossiers.start(number=number, account=commune.case, at=LATER)
    dossiers.ask_supplement(number=number, items=["Giấy A"], reason="Thiếu", account=commune.case, at=LATER)
    answer = citizen.post(f"/cua-toi/ho-so/{number}/bo-sung/", {"item_0": scan()}, follow=True)
    assert "Nơi tiếp nhận sẽ xác nhận" in answer.content.decode()
    assert Dossier.objects.get(number=number).status == 5


def test_withdrawing_says_what_cannot_be_undone(citizen, commune, number):
    room = f"/cua-toi/ho-so/{number}/rut/"
    page = text(citizen, room)
    assert "không hoàn tác được" in page
    assert "đánh dấu là đã hiểu" in citizen.post(room, {"reason": "Nhầm", "seen": "1"}).content.decode()
    citizen.post(room, {"reason": "Nộp nhầm", "sure": "on", "seen": "1"})
    assert Dossier.objects.get(number=number).status == 7
    assert citizen.get(room)["Location"] == f"/cua-toi/ho-so/{number}/"


def test_the_acknowledgement_is_a_pdf(citizen, number):
    answer = citizen.get(f"/cua-toi/ho-so/{number}/xac-nhan/")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")


def test_the_receipt_is_there_once_it_was_received(citizen, commune, number):
    room = f"/cua-toi/ho-so/{number}/giay-tiep-nhan/"
    assert citizen.get(room).status_code == 404
    dossiers.accept(number=number, account=commune.counter, at=LATER)
    assert citizen.get(room).content.startswith(b"%PDF-")


def put_account(commune):
    """The commune takes transfers."""
    told = {"bank": "970400", "bank_name": "Ngân hàng thử", "number": "123", "holder": "Thu", "reason": "Thử"}
    organization.set_account(unit_id=commune.unit.pk, since=date(2024, 1, 1), recorded_by="x", at=LATER, **told)


def test_a_demand_is_shown_with_a_transfer_code(citizen, commune, number):
    put_account(commune)
    lines = [dossiers.FeeLineAsked("Lệ phí thử", 16_000, "CHARGE")]
    demand = dossiers.ask_payment(
        number=number, lines=lines, legal_basis="Nghị quyết thử 01", account=commune.counter, at=LATER
    )
    assert "16.000" in text(citizen, "/cua-toi/")
    page = text(citizen, f"/cua-toi/ho-so/{number}/nop-phi/{demand}/")
    assert "data:image/svg+xml" in page
    assert "970400" not in page  # the bank is named by its name
    slip = transfer_slip(unit_by_id(commune.unit.pk), local_date(LATER), number, 16_000)
    assert slip is not None
    assert slip.picture in unescape(page)
    assert mentions(f"nop phi {number.replace('.', '')}", slip.purpose)


def test_what_was_paid_stands_with_its_receipt_and_only_what_is_missing_is_asked_for(citizen, commune, number):
    assert "Chưa có khoản phí" in text(citizen, "/cua-toi/thanh-toan/")
    lines = [dossiers.FeeLineAsked("Lệ phí thử", 16_000, "CHARGE")]
    demand = dossiers.ask_payment(number=number, lines=lines, legal_basis="NQ", account=commune.counter, at=LATER)
    told = dossiers.PaymentTold(EntryKind.PAID, 10_000, "CASH", "cash:xa", "mot-phan")
    dossiers.record_payment(demand_id=demand, told=told, account=commune.counter, at=LATER)
    assert "<strong>6.000 đồng</strong>" in text(citizen, "/cua-toi/")
    page = text(citizen, "/cua-toi/thanh-toan/")
    assert all(words in page for words in ("Đã nộp 10.000 đồng", "biên nhận số", "Chưa nộp đủ", "Nộp 6.000 đồng"))
    dossiers.withdraw(number=number, reason="Thôi", account=commune.citizen, at=LATER)
    assert "phải nộp cho hồ sơ" not in text(citizen, "/cua-toi/")  # what has ended so owes nothing any more
    assert "Không phải nộp nữa" in text(citizen, "/cua-toi/thanh-toan/")


def test_without_an_account_the_counter_takes_the_money(citizen, commune, number):
    lines = [dossiers.FeeLineAsked("Lệ phí thử", 16_000, "CHARGE")]
    demand = dossiers.ask_payment(number=number, lines=lines, legal_basis="NQ", account=commune.counter, at=LATER)
    assert "nộp tại quầy" in text(citizen, f"/cua-toi/ho-so/{number}/nop-phi/{demand}/")


def test_a_rating_is_given_once_and_only_after_return(citizen, commune, number):
    room = f"/cua-toi/ho-so/{number}/danh-gia/"
    assert "sau khi nhận kết quả" in text(citizen, room)
    citizen.post(room, {"score": "5"})
    assert rating_of(number) is None
    returned(commune, number)
    citizen.post(room, {"score": "4", "words": "Nhanh"})
    citizen.post(room, {"score": "1"})
    rating = rating_of(number)
    assert rating is not None
    assert (rating.score, rating.words) == (4, "Nhanh")
    assert "chấm 4 trên 5" in text(citizen, room)


def test_the_link_that_was_sent_rates_too(client, commune, number):
    returned(commune, number)
    client.post(f"/danh-gia/{rating_token(number)}/", {"score": "3"})
    rating = rating_of(number)
    assert rating is not None
    assert rating.via == "LINK"
    assert client.get("/danh-gia/tu-che/").status_code == 404


def test_whether_a_page_helped_is_kept_without_a_name(client, commune, number):
    page = text(client, "/tra-cuu/")
    assert 'name="page" value="tra-cuu/"' in page
    client.post("/gop-y/", {"page": "tra-cuu/", "helped": "1"})
    asked = client.post("/gop-y/", {"page": "tra-cuu/", "helped": "0"})
    assert "nên sửa điều gì" in asked.content.decode()
    client.post("/gop-y/", {"page": "tra-cuu/", "helped": "0", "said": "1", "words": "Chữ nhỏ"})
    assert list(PageFeedback.objects.order_by("pk").values_list("helped", "words")) == [(True, ""), (False, "Chữ nhỏ")]


def test_own_pages_do_not_tell_their_number_to_the_feedback(citizen, number):
    page = text(citizen, f"/cua-toi/ho-so/{number}/")
    assert 'name="page" value="cua-toi/ho-so/&lt;str:number&gt;/"' in page


def test_published_results_name_nobody(client, commune, number):
    returned(commune, number)
    publication.publish_result(dossier_number=number, at=LATER)
    page = text(client, "/ket-qua/")
    assert number in page
    assert "minh họa 01" not in page
    assert "0900001234" not in page
    assert text(client, f"/ket-qua/?don-vi={commune.unit.slug}&q={number}").count(number)
    assert client.get("/ket-qua/?after=khong").status_code == 404


def test_announcing_decisions_show_the_days(client, commune):
    commune.version.decision_number, commune.version.publication_days = "QĐ-THU/01", 4
    commune.version.decision_date = MONDAY.date()
    commune.version.save()
    page = text(client, f"/thu-tuc/quyet-dinh/?don-vi={commune.unit.slug}")
    assert "QĐ-THU/01" in page
    assert "04/03/2024" in page
    assert ">4</td>" in page


def test_what_happened_is_told_and_the_result_is_published(
    citizen, commune, number, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        dossiers.ask_supplement(
            number=number, items=["Giấy A"], reason="Thiếu chữ ký", account=commune.counter, at=LATER
        )
    with django_capture_on_commit_callbacks(execute=True):
        dossiers.take_supplement(number=number, account=commune.counter, at=LATER)
        returned(commune, number)
    jobs.run_due(at=now())
    page = text(citizen, "/cua-toi/tin-nhan/")
    for told in ("Cần bổ sung", "Đã tiếp nhận", "Đã có kết quả", "Đã trả kết quả"):
        assert told in page, told
    assert number in text(Client(), "/ket-qua/")


def test_who_filed_for_another_withdraws_and_rates_from_their_own_page(commune):
    account = Account.objects.create(username="nguoi.nop.02", display_name="Người nộp minh họa 02")
    helper = people.register_applicant(name="Người nộp minh họa 02", at=MONDAY, account_id=account.pk)
    client = signed_in(account)
    given = commune.online(submitter_id=helper, relation="Con")
    first, second = (dossiers.submit(given=given, account=account, at=MONDAY).number for _ in range(2))
    assert "Rút hồ sơ" in text(client, f"/cua-toi/ho-so/{first}/")
    client.post(f"/cua-toi/ho-so/{first}/rut/", {"reason": "Nộp nhầm", "sure": "on", "seen": "1"})
    assert Dossier.objects.get(number=first).status == 7
    returned(commune, second)
    client.post(f"/cua-toi/ho-so/{second}/danh-gia/", {"score": "5"})
    assert rating_of(second) is not None
