"""The administrator's rooms: who may enter, that nothing changes when refused, and that lists do not cost more."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.organization.models import UnitSetting
from motcua.areas.people import operations, queries
from motcua.areas.people.models import Account, Appointment, Officer, Role, SignIn
from motcua.kernel.clock import at_local, now
from motcua.kernel.fold import fold
from tests.factories.casework import make_desk, submitted
from tests.factories.people import employ
from tests.web.conftest import PASSWORD, SECRET, make_account, signed_in
from tests.web.test_sign_in import code

ROOMS = ("/can-bo/quan-tri/", "/can-bo/quan-tri/don-vi/huyen-thu/", "/can-bo/quan-tri/can-bo/",
         "/can-bo/quan-tri/can-bo/them/", "/can-bo/quan-tri/can-bo/{id}/", "/can-bo/quan-tri/dang-nhap/")  # fmt: skip
DEEDS = {  # address: what is sent
    "/can-bo/quan-tri/don-vi/xa-thu-1/": {
        "since": "01/01/2024", "intake_mode": "PRIMARY", "start_off_hours": "NEXT_WORKING_DAY", "keep_hour": "1",
        "reason": "QĐ 1"},
    "/can-bo/quan-tri/can-bo/them/": {"name": "Viên chức thử 09", "kind": "PUBLIC_EMPLOYEE"},
    "/can-bo/quan-tri/can-bo/{id}/bo-nhiem/": {"role": "LEADER", "unit": "{unit}", "valid_from": "01/01/2024"},
    "/can-bo/quan-tri/can-bo/{id}/bo-nhiem/{appointment}/thoi/": {"last_day": "{today}"},
    "/can-bo/quan-tri/can-bo/{id}/tai-khoan/dong/": {},
    "/can-bo/quan-tri/can-bo/{id}/tai-khoan/mo-lai/": {},
    "/can-bo/quan-tri/can-bo/{new}/tai-khoan/": {"username": "moi.thu", "password": "mat-khau-that-la-dai"},
}  # fmt: skip


@pytest.fixture
def people(office):
    """Somebody with an account and an appointment, and somebody without, as the addresses name them."""
    worker = make_account("quay.cu", Role.COUNTER, office.communes[0])
    new = operations.register_officer(name="Công chức thử 08")
    return {
        "id": worker.officer.pk,
        "appointment": worker.officer.appointments.get().pk,
        "new": new,
        "unit": office.communes[1].pk,
        "today": f"{now():%d/%m/%Y}",
    }


@pytest.fixture
def administrator(office):
    return signed_in(make_account("quantri.thu", Role.ADMINISTRATOR))


def state():
    """Everything an administrator may change."""
    return [list(model.objects.order_by("pk").values()) for model in (Account, Officer, Appointment, UnitSetting)]


def done(client: Client, address: str, people: dict) -> object:
    told = {name: value.format(**people) for name, value in DEEDS[address].items()}
    return client.post(address.format(**people), told)


@pytest.mark.long
@pytest.mark.parametrize("role", sorted(Role))
def test_only_administrators_enter(role, office, people):
    client = signed_in(make_account("ai.thu", role, office.district))
    may = role == Role.ADMINISTRATOR
    for room in ROOMS:
        assert client.get(room.format(**people)).status_code == (200 if may else 403), room
    before = state()
    for address in DEEDS:
        assert done(client, address, people).status_code == (302 if may else 403), address
        assert (state() == before) is not may, address
        before = state()
    if role != Role.CITIZEN:
        assert ('href="/can-bo/quan-tri/"' in client.get("/can-bo/").content.decode()) is may


def test_what_is_wrong_is_said_on_the_form_and_changes_nothing(administrator, people):
    administrator.cookies["django_language"] = "vi"
    before = state()
    root = f"/can-bo/quan-tri/can-bo/{people['id']}/"
    for address, told, words in (
        (root + "bo-nhiem/", {"valid_from": "mai"}, "Chưa đọc được ngày này"),
        (root + "bo-nhiem/", {"valid_from": "01/01/2024"}, "Xin chọn vai trò"),
        (root + "bo-nhiem/", {"valid_from": "01/01/2024", "role": "CASE"}, "cần một đơn vị"),
        (root + f"bo-nhiem/{people['appointment']}/thoi/", {"last_day": "01/01/1990"}, "đứng trước ngày bắt đầu"),
        (root + f"bo-nhiem/{people['appointment']}/thoi/", {}, "Xin ghi ngày"),
        (root + "tai-khoan/", {"username": "khac", "password": "mat-khau-that-la-dai"}, "mỗi người một tài khoản"),
        ("/can-bo/quan-tri/can-bo/them/", {"kind": "CADRE"}, "Xin ghi mục này"),
        ("/can-bo/quan-tri/don-vi/xa-thu-1/", {"since": "01/01/1990"}, "Xin ghi mục này"),
    ):
        said = administrator.post(address, told).content.decode()
        assert words in said, address
        assert "govuk-error-summary" in said, address
    assert state() == before


def test_an_easily_guessed_password_is_refused(administrator, people):
    address = f"/can-bo/quan-tri/can-bo/{people['new']}/tai-khoan/"
    answer = administrator.post(address, {"username": "moi", "password": "12345"})
    assert answer.status_code == 200
    assert not Account.objects.filter(username="moi").exists()


def test_another_officers_appointment_is_not_ended_through_mine(administrator, people):
    before = state()
    address = f"/can-bo/quan-tri/can-bo/{people['new']}/bo-nhiem/{people['appointment']}/thoi/"
    assert administrator.post(address, {"last_day": people["today"]}).status_code == 404
    assert state() == before


def test_nobody_closes_their_own_account(administrator, people):
    me = Account.objects.get(username="quantri.thu")
    administrator.post(f"/can-bo/quan-tri/can-bo/{me.officer.pk}/tai-khoan/dong/")
    assert administrator.get("/can-bo/quan-tri/").status_code == 200


def test_a_closed_account_is_out_at_once_and_an_ended_appointment_the_next_day(office, administrator, people):
    worker = Account.objects.get(username="quay.cu")
    client = signed_in(worker)
    assert client.get("/quay/so-ho-so/").status_code == 200
    done(administrator, "/can-bo/quan-tri/can-bo/{id}/tai-khoan/dong/", people)
    assert "/dang-nhap/" in client.get("/quay/so-ho-so/")["Location"]
    done(administrator, "/can-bo/quan-tri/can-bo/{id}/tai-khoan/mo-lai/", people)
    assert client.get("/quay/so-ho-so/").status_code == 200
    Appointment.objects.filter(officer=worker.officer).update(valid_to=now().date() - timedelta(days=1))
    assert client.get("/quay/so-ho-so/").status_code == 403


def test_the_tree_is_that_of_the_day(administrator):
    for on, stands in (("30/06/2025", True), ("01/07/2025", False)):
        said = administrator.get("/can-bo/quan-tri/", {"on": on}).content.decode()
        assert ("UBND huyện Thử" in said) is stands
        assert "UBND xã Thử 1" in said
    assert administrator.get("/can-bo/quan-tri/don-vi/khong-co/").status_code == 404


def test_lists_do_not_cost_more_when_they_grow(administrator, office):
    def cost(address: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            assert administrator.get(address).status_code == 200
        return len(seen)

    rooms = ["/can-bo/quan-tri/", "/can-bo/quan-tri/can-bo/", "/can-bo/quan-tri/dang-nhap/", "/can-bo/tai-khoan/"]
    few = {room: cost(room) for room in rooms}
    for number in range(8):
        worker = Account.objects.create_user(username=f"them.{number}", display_name=f"Công chức thêm {number}")
        employ(worker, Role.CASE, office.communes[0])
        operations.record_sign_in(account_id=worker.pk, ok=True, address="127.0.0.1", agent="", at=now())
    assert {room: cost(room) for room in rooms} == few
    assert max(few.values()) <= 12


def test_every_sign_in_is_written_down(office, client):
    make_account("canbo", Role.CASE, office.district)
    client.post("/dang-nhap/", {"login": "canbo", "password": "sai"}, HTTP_USER_AGENT="Firefox/130 Linux")
    client.post("/dang-nhap/", {"login": "la-ai-do", "password": PASSWORD})
    client.post("/dang-nhap/", {"login": "canbo", "password": PASSWORD})
    client.post("/dang-nhap/ma/", {"code": "000000"})
    assert [(row.username, row.ok) for row in queries.sign_ins()] == [("canbo", False), ("", False), ("canbo", False)]
    client.post("/dang-nhap/ma/", {"code": code()})
    last, *_, first = queries.sign_ins()
    assert (last.username, last.ok, last.address) == ("canbo", True, "127.0.0.0/24")
    assert first.agent == "Firefox · Linux"
    assert SignIn.objects.count() == 4
    assert "127.0.0.0/24" in client.get("/can-bo/tai-khoan/").content.decode()


def test_signing_out_elsewhere_keeps_this_session_only(office):
    account = make_account("canbo", Role.CASE, office.district)
    here, there = signed_in(account), signed_in(account)
    assert there.get("/can-bo/").status_code == 200
    assert here.post("/can-bo/tai-khoan/dang-xuat-noi-khac/").status_code == 302
    assert here.get("/can-bo/tai-khoan/").status_code == 200
    assert "/dang-nhap/" in there.get("/can-bo/")["Location"]
    again = signed_in(Account.objects.get(username="canbo"))
    assert again.get("/can-bo/").status_code == 200


def test_my_account_tells_past_and_coming_appointments(office):
    account = make_account("canbo", Role.CASE, office.district)
    today = now().date()
    employ(account, Role.LEADER, office.communes[0], since=today + timedelta(days=3))
    employ(account, Role.PAR, office.district, since=date(2020, 1, 1), until=date(2020, 12, 31))
    client = signed_in(account)
    client.cookies["django_language"] = "vi"
    said = client.get("/can-bo/tai-khoan/").content.decode()
    for words in ("đang hiệu lực", "chưa bắt đầu", "đã kết thúc", "31/12/2020"):
        assert words in said


def test_words_of_a_person_are_erased_from_the_page_and_the_log_says_so(db):
    desk = make_desk()
    TOTP.activate(desk.administrator, SECRET)
    TOTP.activate(desk.leader, SECRET)
    client, page = signed_in(desk.administrator), f"/can-bo/quan-tri/xoa-loi-van/{desk.applicant.pk}/"
    type(desk.applicant).objects.update(search_text=fold(desk.applicant.name))
    at = at_local(datetime(2018, 7, 2, 9, 0))  # longer ago than anything has to be kept
    number, kept = submitted(desk, "XQ-180702-0001", at=at), submitted(desk, "XQ-180702-0002", at=at)
    dossiers.refuse(number=number, reason="Ngoài phạm vi", legal_basis="Điều 17", account=desk.counter, at=at)
    shown = client.get(page)
    assert "chưa kết thúc" in shown.content.decode()
    assert kept not in str(shown.context["form"]["numbers"])
    asked = {"numbers": [number], "reason": "Người nộp yêu cầu", "document": "Đơn 01"}
    assert client.post(page, {**asked, "document": ""}).status_code == 200
    assert client.post(page, asked).status_code == 302
    log = client.get("/can-bo/quan-tri/xoa-loi-van/?tim=Người nộp").content.decode()
    assert number in log
    assert page in log
    assert signed_in(desk.leader).get(page).status_code == 403
    assert client.get("/can-bo/quan-tri/xoa-loi-van/999999/").status_code == 404
    assert f"Hồ sơ {kept}: Hồ sơ chưa kết thúc" in shown.content.decode()  # so the person cannot go either
    dossiers.refuse(number=kept, reason="Ngoài phạm vi", legal_basis="Điều 17", account=desk.counter, at=at)
    leaving = {"do": "person", "person-reason": "Người nộp yêu cầu", "person-document": "Đơn 02"}
    assert client.post(page, leaving).status_code == 200  # nobody said that it is the right person
    assert client.post(page, {**leaving, "person-sure": "on"}).status_code == 302
    assert desk.applicant.name not in client.get(page).content.decode()
