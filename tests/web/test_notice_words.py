"""Words of notices in the office: looked at before they are written, and only by those whose unit it is."""

from __future__ import annotations

import pytest
from django.test import Client

from motcua.areas.notices.models import NoticeText
from motcua.areas.people.models import Role
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
LIST = "/can-bo/tin-bao/"
DISTRICT, COMMUNE = f"{LIST}huyen-thu/RECEIVED/", f"{LIST}xa-thu-1/RECEIVED/"
SAID = {
    "subject": "Đã nhận hồ sơ {dossier_number}",
    "text": "Chào Ông/Bà, hồ sơ {dossier_number} hẹn trả {due}.",
    "short": "Đã nhận, hẹn {due}",
    "reason": "Cho dễ hiểu",
}


@pytest.fixture
def leader(office) -> Client:
    return signed_in(make_account("lanhdao.thu2", Role.LEADER, office.district))


def test_words_are_looked_at_written_and_taken_back(leader: Client) -> None:
    page = leader.get(LIST, {"don-vi": "huyen-thu"}).content.decode()
    assert "Đã tiếp nhận hồ sơ {dossier_number}" in page
    assert "Mã dùng một lần" not in page
    seen = leader.post(DISTRICT, SAID | {"do": "preview"}).content.decode()
    assert "Đã nhận hồ sơ 000.00.00.H00-240101-0001" in seen
    assert "Da nhan, hen 17:00 ngay 15/03/2024" in seen
    assert NoticeText.objects.count() == 0
    assert leader.post(DISTRICT, SAID | {"do": "write"}).status_code == 302
    page = leader.get(DISTRICT).content.decode()
    assert "Cho dễ hiểu" in page
    assert "Dùng lại lời mặc định" in page
    assert leader.post(f"{DISTRICT}mac-dinh/").status_code == 302
    assert [one.withdrawn for one in NoticeText.objects.order_by("pk")] == [False, True]


def test_words_for_one_procedure_stand_beside(leader: Client, office) -> None:
    address = f"{DISTRICT}?thu-tuc={office.civil.code}"
    assert leader.post(address, SAID | {"do": "write"}).status_code == 302
    assert NoticeText.objects.get().procedure_code == office.civil.code
    assert office.civil.code in leader.get(LIST).content.decode()
    assert "Không có thủ tục mang mã này" in leader.get(f"{DISTRICT}?thu-tuc=9.999").content.decode()


@pytest.mark.parametrize(("change", "said"), [
    ({"text": "Chào {ai_do} {dossier_number}"}, "Không có chỗ điền {ai_do}"),
    ({"text": "Chào {dossier_number"}, "Dấu { } chưa đúng"),
    ({"reason": ""}, "vì sao sửa lời"),
    ({"subject": ""}, "Xin ghi mục này"),
])  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_is_written(change: dict[str, str], said: str, leader: Client) -> None:
    page = leader.post(DISTRICT, SAID | change | {"do": "write"}).content.decode()
    assert said in page.replace("&#x27;", "'")
    looked = leader.post(DISTRICT, SAID | change | {"do": "preview"})
    assert looked.status_code == 200
    assert NoticeText.objects.count() == 0


def wanted(role: str, home: str, address: str) -> int:
    """What somebody is answered at the words of a unit."""
    if role not in (Role.LEADER, Role.ADMINISTRATOR):
        return 403
    own = home == "" or (home == "district" and (address == DISTRICT or role == Role.ADMINISTRATOR))
    return 200 if own or (home == "commune" and address == COMMUNE) else 404


@pytest.mark.parametrize("home", ["district", "commune", "other"])
@pytest.mark.parametrize("role", list(Role))
def test_whose_unit_it_is_not_finds_nothing_and_changes_nothing(role: str, home: str, office) -> None:
    unit = {"district": office.district, "commune": office.communes[0], "other": office.communes[1]}[home]
    client = signed_in(make_account("ai.thu", role, unit))
    for address in (DISTRICT, COMMUNE):
        status = wanted(role, home, address)
        assert client.get(address).status_code == status, address
        assert client.post(address, SAID | {"do": "write"}).status_code == (302 if status == 200 else status)
        assert NoticeText.objects.filter(unit__slug=address.split("/")[3]).exists() is (status == 200)
        assert client.post(f"{address}mac-dinh/").status_code == (302 if status == 200 else status)


@pytest.mark.parametrize("address", [f"{LIST}khong-co/RECEIVED/", f"{LIST}huyen-thu/CODE/", f"{LIST}huyen-thu/khac/"])
def test_what_does_not_exist_does_not_answer(address: str, leader: Client) -> None:
    assert leader.get(address).status_code == 404
    assert leader.get(LIST, {"don-vi": "khong-co"}).status_code == 404
