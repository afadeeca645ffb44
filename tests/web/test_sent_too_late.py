"""What a citizen sends from a page that stood open while the dossier went on: said, and possible where it still is."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.models import Dossier
from tests.factories.files import pdf
from tests.factories.intake import MONDAY, Commune, make_commune
from tests.web.conftest import signed_in
from tests.web.test_mine import returned

LATER = MONDAY + timedelta(hours=2)


@pytest.fixture
def commune(db: None) -> Commune:
    return make_commune()


@pytest.fixture
def citizen(commune: Commune) -> Client:
    return signed_in(commune.citizen)


@pytest.fixture
def number(commune: Commune) -> str:
    return dossiers.submit(given=commune.online(), account=commune.citizen, at=MONDAY).number


def test_a_page_that_has_grown_old_does_not_withdraw(citizen, commune, number):
    dossiers.accept(number=number, account=commune.counter, at=LATER)
    answer = citizen.post(f"/cua-toi/ho-so/{number}/rut/", {"reason": "Nhầm", "sure": "on", "seen": "1"})
    page = answer.content.decode()
    assert "vừa được người khác xử lý" in page
    assert "đã tiếp nhận hồ sơ." in page  # where it is now, and what to press again
    assert Dossier.objects.get(number=number).status == 2
    [seen] = re.findall(r'name="seen" value="(\d+)"', page)
    citizen.post(f"/cua-toi/ho-so/{number}/rut/", {"reason": "Nhầm", "sure": "on", "seen": seen})
    assert Dossier.objects.get(number=number).status == 7


@pytest.mark.parametrize(
    ("room", "told", "said"),
    [
        ("rut/", {"reason": "Nhầm", "sure": "on", "seen": "1"}, "Chưa rút: hồ sơ không còn ở bước rút được."),
        ("bo-sung/", {}, "Hồ sơ không còn chờ bổ sung; tệp vừa chọn chưa được gửi."),
    ],
)
def test_what_comes_after_the_result_is_not_passed_over_in_silence(citizen, commune, number, room, told, said):
    returned(commune, number)
    sent = {**told, "item_0": SimpleUploadedFile("bo-sung.pdf", pdf(), "application/pdf")}
    answer = citizen.post(f"/cua-toi/ho-so/{number}/{room}", sent, follow=True)
    assert said in answer.content.decode()
    assert Dossier.objects.get(number=number).status == 10
    assert said not in citizen.get(f"/cua-toi/ho-so/{number}/").content.decode()
