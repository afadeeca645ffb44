"""The pages of petitions: who opens which, what a refusal changes (nothing), what goes elsewhere and is not kept."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import openpyxl
import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from motcua.areas.feedback import operations, queries
from motcua.areas.feedback.models import Petition, PetitionStep
from motcua.kernel.clock import now
from tests.factories.listening import Town, make_town
from tests.web.conftest import SECRET, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
OFFICE, PORTAL = "/can-bo/phan-anh/", "/phan-anh/"
INSIDE = {"keeper", "second", "answerer", "colleague", "above"}
OPENS = {
    OFFICE: INSIDE | {"stranger"},
    f"{OFFICE}danh-sach.xlsx": INSIDE | {"stranger"},
    f"{OFFICE}ghi/": {"keeper", "second", "stranger"},
    f"{OFFICE}{{key}}/": INSIDE,
}
DOES = {
    "do=TAKE&class_code=DELAY&unit_id=1": set[str](),
    "do=FORWARD&forwarded_to=So&words=Vi": set[str](),
    "do=ANSWER&words=Roi": {"keeper", "second", "answerer"},
    "do=PUBLISH&shown_text=Roi": {"keeper", "second"},
    "do=REOPEN&words=Chua": {"keeper", "second"},
}
SAID = {"matter": "PETITION", "text": "Giấy hẹn không ghi giờ", "petitioner": "Gửi Minh Họa", "contact": "0900000009"}


@pytest.fixture
def town(db: None) -> Town:
    made = make_town()
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


@pytest.fixture
def taken(town: Town) -> int:
    """A petition that the department has to answer."""
    key = operations.send_petition(
        unit_id=town.home.pk, petitioner="Gửi Minh Họa", contact="0900000009", text="Riêng tư", at=now()
    )
    operations.take_petition(
        petition_id=key, class_code="DELAY", unit_id=town.desk.pk, account=town.people["keeper"], at=now()
    )
    return key


def rows() -> list[Any]:
    return [list(model.objects.order_by("pk").values()) for model in (Petition, PetitionStep)]


@pytest.mark.parametrize("who", [*sorted(INSIDE), "clerk", "stranger"])
def test_who_opens_which_page_and_whom_a_post_serves(town: Town, taken: int, who: str) -> None:
    browser, outside = signed_in(town.people[who]), {"clerk": 403, "stranger": 404}.get(who, 403)
    for address, people in OPENS.items():
        refused = 403 if address.endswith("ghi/") else outside
        assert browser.get(address.format(key=taken)).status_code == (200 if who in people else refused), address
    page = browser.get(f"{OFFICE}{taken}/").content.decode()
    assert ("Gửi Minh Họa" in page) is (who in {"keeper", "second", "answerer"})
    for said, people in DOES.items():
        before = rows()
        answer = browser.post(f"{OFFICE}{taken}/", said, "application/x-www-form-urlencoded")
        assert (answer.status_code == 302, rows() != before) == (who in people, who in people), said


def test_the_workbook_names_nobody_to_who_looks_over(town: Town, taken: int) -> None:
    for who, reads in (("keeper", True), ("above", False)):
        answer = signed_in(town.people[who]).get(f"{OFFICE}danh-sach.xlsx?xem=tat-ca")
        cells = [
            cell.value for row in openpyxl.load_workbook(BytesIO(answer.content)).active.iter_rows() for cell in row
        ]
        assert ("Gửi Minh Họa" in cells) is reads
        assert str(taken) in cells


def test_anybody_sends_a_petition_and_follows_it_by_their_own_link(town: Town) -> None:
    citizen = Client()
    lacking = citizen.post(f"{PORTAL}gui/", SAID | {"contact": ""}).content.decode()
    assert "để được trả lời" in lacking
    answer = citizen.post(f"{PORTAL}gui/", SAID | {"unit_id": town.home.pk})
    assert answer.status_code == 302
    mine = citizen.get(answer["Location"]).content.decode()
    assert "Được nhận xử lý hoặc chuyển đúng nơi" in mine
    assert Client().get(f"{PORTAL}cua-toi/{Petition.objects.get().pk}/").status_code == 404
    assert "Giấy hẹn" not in Client().get(PORTAL).content.decode()


@pytest.mark.parametrize("matter", ["COMPLAINT", "DENUNCIATION"])
def test_what_is_no_petition_is_shown_its_place_and_not_kept(town: Town, matter: str) -> None:
    answer = Client().post(f"{PORTAL}gui/", {"matter": matter, "text": "Ông B"})  # nothing else need be filled in
    page = answer.content.decode()
    assert "không được lưu lại" in page
    assert ("Đến nơi nhận tố cáo" in page) is (matter == "DENUNCIATION")
    assert not Petition.objects.exists()


def test_what_sounds_like_a_denunciation_is_asked_about_first(town: Town) -> None:
    said = SAID | {"unit_id": town.home.pk, "text": "Tôi tố cáo cán bộ B"}
    page = Client().post(f"{PORTAL}gui/", said).content.decode()
    assert "tên người tố cáo phải được giữ kín" in page
    assert 'name="sure"' in page
    assert not Petition.objects.exists()
    assert Client().post(f"{PORTAL}gui/", said | {"sure": "on"}).status_code == 302


def test_its_sender_opens_it_again(town: Town, taken: int) -> None:
    operations.answer_petition(petition_id=taken, words="Đã xong", account=town.people["keeper"], at=now())
    address = f"{PORTAL}cua-toi/{queries.petition_token(taken)}/"
    assert "Chưa được giải quyết?" in Client().get(address).content.decode()
    assert Client().post(address, {"words": "Chưa xong"}).status_code == 302
    assert "Chưa được giải quyết?" not in Client().get(address).content.decode()
    assert Petition.objects.get().reopened == 1


def test_one_address_does_not_fill_the_register(town: Town) -> None:
    said = SAID | {"unit_id": town.home.pk}
    for _ in range(5):
        assert Client().post(f"{PORTAL}gui/", said).status_code == 302
    assert "gửi nhiều phản ánh" in Client().post(f"{PORTAL}gui/", said).content.decode()
    assert Petition.objects.count() == 5
