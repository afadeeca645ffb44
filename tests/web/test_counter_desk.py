"""The desk: who may sit at it, what waits there, and one field that does the right thing."""

from __future__ import annotations

import pytest
from django.test import Client

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier
from motcua.areas.organization.models import UnitSetting
from motcua.areas.people.models import Applicant
from motcua.kernel import read_log
from motcua.kernel.clock import now
from tests.factories.counter import CARD, another, make_counter
from tests.factories.intake import FEE, Commune
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db
ROOMS = ("", "tiep-nhan/", "chung-thuc/", "chung-thuc/so/", "thu-phi/", "thu-phi/bang-ke/", "thu-phi/doi-soat/",
         "tra-ket-qua/", "tra-ket-qua/so/", "nguoi-moi/", "niem-yet/")  # fmt: skip


@pytest.fixture
def commune() -> Commune:
    return make_counter()


@pytest.fixture
def counter(commune: Commune) -> Client:
    return signed_in(commune.counter)


@pytest.mark.parametrize("room", ROOMS)
def test_only_the_counter_sits_at_the_desk(commune, counter, room):
    assert counter.get(f"/quay/{room}").status_code == 200
    assert signed_in(commune.case).get(f"/quay/{room}").status_code == 403
    assert signed_in(commune.citizen).get(f"/quay/{room}").status_code == 403
    assert Client().get(f"/quay/{room}").status_code == 302


def test_slips_are_kept_by_the_desk_and_by_the_leader(commune, counter):
    assert counter.get("/quay/nhap-bu/").status_code == 200
    assert "Cấp quyển phiếu" in signed_in(commune.leader).get("/quay/nhap-bu/").content.decode()
    assert "Cấp quyển phiếu" not in counter.get("/quay/nhap-bu/").content.decode()
    assert signed_in(commune.case).get("/quay/nhap-bu/").status_code == 403


def test_what_waits_is_shown_with_the_clock_of_its_answer(commune, counter):
    number = operations.submit(given=commune.online(), account=commune.citizen, at=now()).number
    text = counter.get("/quay/").content.decode()
    assert number in text
    assert "để trả lời" in text


def test_what_only_another_system_may_take_in_or_hand_back_does_not_wait_here(commune, counter):
    submitted = operations.submit(given=commune.online(), account=commune.citizen, at=now()).number
    Dossier.objects.filter(number=submitted).update(system_of_record="PROVINCE")
    assert submitted not in counter.get("/quay/").content.decode()
    assert submitted not in counter.get("/can-bo/?lane=to_accept&system=OURS").content.decode()
    assert "Hệ thống của tỉnh" in counter.get("/can-bo/?lane=to_accept").content.decode()


@pytest.mark.parametrize("room", ["", "tiep-nhan/"])
def test_a_desk_that_cannot_take_in_says_so_before_anything_is_typed(commune, counter, room):
    said = "chạy song song với hệ thống khác"
    assert said not in counter.get(f"/quay/{room}").content.decode()
    UnitSetting.objects.update(intake_mode="ALONGSIDE")
    assert said in counter.get(f"/quay/{room}").content.decode()


def test_money_that_is_owed_waits_at_the_desk(commune, counter):
    number = commune.received(at=now(), fee=FEE).number
    text = counter.get("/quay/").content.decode()
    assert f"/quay/thu-phi/ho-so/{number}/" in text
    assert "8.000 đồng" in text


def test_the_desk_asks_no_more_for_more_dossiers(commune, counter, django_assert_max_num_queries):
    counter.get("/quay/")
    with django_assert_max_num_queries(40) as few:
        counter.get("/quay/")
    for _ in range(4):
        operations.submit(given=commune.online(), account=commune.citizen, at=now())
        commune.received(at=now(), fee=FEE)
    with django_assert_max_num_queries(len(few.captured_queries) + 1):  # entries of demands are fetched once
        counter.get("/quay/")


def test_a_card_is_one_beep(commune, counter):
    found = counter.post("/quay/tim/", {"typed": CARD})
    person = Applicant.objects.get(id_number="087190001234")
    assert found.url == f"/quay/nguoi/{person.pk}/"
    assert person.name == "Người Nộp Minh Họa Hai"
    counter.post("/quay/tim/", {"typed": CARD})
    assert Applicant.objects.filter(id_number="087190001234").count() == 1


def test_a_card_that_cannot_be_read_is_said(counter):
    answer = counter.post("/quay/tim/", {"typed": "|||087190001234|||"})
    assert answer.status_code == 200
    assert "Không đọc được mã trên thẻ" in answer.content.decode()


def test_somebody_is_found_by_number_telephone_and_name(commune, counter):
    person = another("Trần Minh Họa Ba", id_kind="1", id_number="087090000001", phone="0912345678")
    for typed in ("087090000001", "0912 345 678", "tran minh hoa ba"):
        assert counter.post("/quay/tim/", {"typed": typed}).url == f"/quay/nguoi/{person}/", typed


def test_several_are_chosen_from_with_masked_numbers(counter):
    for n in (1, 2):
        another("Lê Trùng Tên", id_kind="1", id_number=f"08709000000{n}")
    text = counter.post("/quay/tim/", {"typed": "le trung ten"}).content.decode()
    assert text.count("Lê Trùng Tên") == 2
    assert "087090000001" not in text


def test_namesakes_without_a_number_are_told_apart_by_their_last_dossier_here(commune, counter):
    known = commune.received(at=now())
    owner = Dossier.objects.get(number=known.number).applicant
    Applicant.objects.filter(pk=owner.pk).update(
        id_number="", phone="", name="Lê Trùng Tên", search_text="le trung ten"
    )
    another("Lê Trùng Tên")
    another("Lê Trùng Tên", id_kind="1", id_number="087090000001")
    page = " ".join(counter.post("/quay/tim/", {"typed": "le trung ten"}).content.decode().split())
    assert page.count(f"hồ sơ gần nhất {known.number}, ") == 1
    assert page.count("chưa ghi số giấy tờ, chưa có hồ sơ ở đơn vị này") == 1


def test_the_cursor_is_left_to_those_found_and_more_who_fit_are_told(counter):
    for n in range(10):
        another("Lê Trùng Tên", id_kind="1", id_number=f"08709000000{n}")
    page = counter.post("/quay/tim/", {"typed": "le trung ten"}).content.decode()
    assert page.count("autofocus") == 1
    assert "Còn người khác cũng khớp" in page
    Applicant.objects.filter(id_number="087090000009").delete()
    page = counter.post("/quay/tim/", {"typed": "le trung ten"}).content.decode()
    assert "Còn người khác cũng khớp" not in page
    assert (
        '<button class="button second" data-key="n" accesskey="n" autofocus>'
        in counter.post("/quay/tim/", {"typed": "khong ai ca"}).content.decode()
    )


def test_a_code_leads_to_the_work_it_waits_for(commune, counter):
    waiting = operations.submit(given=commune.online(), account=commune.citizen, at=now()).number
    assert counter.post("/quay/tim/", {"typed": waiting.lower()}).url == f"/quay/ho-so/{waiting}/den-viec/"
    assert counter.get(f"/quay/ho-so/{waiting}/den-viec/").url == f"/quay/ho-so/{waiting}/tiep-nhan/"
    assert counter.post("/quay/tim/", {"typed": waiting.replace("-", "–")}).url == f"/quay/ho-so/{waiting}/den-viec/"
    taken = commune.received(at=now()).number
    assert counter.get(f"/quay/ho-so/{taken}/den-viec/").url == f"/quay/ho-so/{taken}/"


def test_nobody_found_becomes_a_new_person_with_what_was_typed(counter):
    text = counter.post("/quay/tim/", {"typed": "Phạm Chưa Có"}).content.decode()
    assert "Chưa có ai hay hồ sơ nào khớp" in text
    begun = counter.post("/quay/nguoi-moi/", {"name": "Phạm Chưa Có"}).content.decode()
    assert 'value="Phạm Chưa Có"' in begun
    filled = {"write": "1", "name": "Phạm Chưa Có", "kind": "CITIZEN", "id_kind": "1", "id_number": "087090000009"}
    made = counter.post("/quay/nguoi-moi/", filled)
    assert made.url == f"/quay/nguoi/{Applicant.objects.get(id_number='087090000009').pk}/"


def test_somebody_who_looks_the_same_is_shown_before(counter):
    known = another("Phạm Đã Có", id_kind="1", id_number="087090000009")
    filled = {"write": "1", "name": "Phạm Đã Có", "kind": "CITIZEN", "id_kind": "1", "id_number": "087090000009"}
    text = counter.post("/quay/nguoi-moi/", filled).content.decode()
    assert "Có thể đã có người này" in text
    assert f"/quay/nguoi/{known}/" in text
    assert Applicant.objects.filter(name="Phạm Đã Có").count() == 1
    counter.post("/quay/nguoi-moi/", {**filled, "sure": "1"})
    assert Applicant.objects.filter(name="Phạm Đã Có").count() == 2


def test_what_is_wrong_in_a_new_person_is_said_and_kept(counter):
    filled = {"write": "1", "name": "Phạm Sai Số", "kind": "CITIZEN", "id_kind": "1", "id_number": "12"}
    answer = counter.post("/quay/nguoi-moi/", filled)
    assert answer.status_code == 200
    assert "Số giấy tờ không hợp với loại giấy tờ" in answer.content.decode()
    assert 'value="Phạm Sai Số"' in answer.content.decode()


def test_a_number_of_no_paper_is_said_where_the_paper_is_chosen(counter):
    filled = {"write": "1", "name": "Phạm Có Số", "kind": "CITIZEN", "id_kind": "0", "id_number": "087090000009"}
    answer = counter.post("/quay/nguoi-moi/", filled)
    assert answer.context["form"].errors == {"id_kind": ["Đã ghi số giấy tờ. Xin chọn số này là của giấy nào."]}
    assert 'href="#id_id_kind"' in answer.content.decode()
    assert not Applicant.objects.filter(name="Phạm Có Số").exists()


def test_reading_a_person_is_logged_without_the_number_typed(commune, counter):
    counter.post("/quay/tim/", {"typed": CARD})
    counter.get(f"/quay/nguoi/{commune.owner.pk}/")
    assert [entry.subject for entry in read_log.reads()] == [f"/quay/nguoi/{commune.owner.pk}/"]


def test_a_telephone_is_written_down_for_who_came_by_card(commune, counter):
    """A card tells none, and without one nobody is told and nobody looks a dossier up."""
    page = counter.post("/quay/tim/", {"typed": CARD}).url
    assert "chưa có điện thoại" in counter.get(page).content.decode()
    wrong = counter.post(page, {"phone": "12", "email": "", "address": "Ấp 1"})
    assert "Số điện thoại chưa đúng" in wrong.content.decode()
    assert counter.post(page, {"phone": "0912 345 678", "email": "a@vidu.vn", "address": "Ấp 1"}).url == page
    person = Applicant.objects.get(id_number="087190001234")
    assert (person.phone, person.email, person.address) == ("0912345678", "a@vidu.vn", "Ấp 1")


def test_who_keeps_an_own_account_is_not_written_over(commune, counter):
    Applicant.objects.filter(pk=commune.owner.pk).update(account=commune.citizen, phone="0900000001")
    page = f"/quay/nguoi/{commune.owner.pk}/"
    assert "tự sửa cách liên hệ" in counter.post(page, {"phone": "0912345678"}).content.decode()
    assert Applicant.objects.get(pk=commune.owner.pk).phone == "0900000001"


def test_the_address_of_a_search_opened_again_is_the_page_to_search_on(commune):
    page = signed_in(commune.counter).get("/quay/tim/")
    assert page.status_code == 200
    assert 'name="typed"' in page.content.decode()
    assert signed_in(commune.citizen).get("/quay/tim/").status_code == 403
