"""After a receipt the desk is told what was left out, and the next one begins where the last one went."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from motcua.areas.dossiers.models import Dossier
from motcua.areas.organization.models import Unit
from tests.factories.counter import make_counter, put_fee
from tests.factories.intake import Commune
from tests.web.conftest import signed_in
from tests.web.test_counter_receiving import address, filled

pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_counter()


@pytest.fixture
def counter(commune: Commune) -> Client:
    return signed_in(commune.counter)


def test_a_fee_nobody_asked_for_is_said_and_one_asked_for_is_not(commune: Commune, counter: Client) -> None:
    put_fee(commune)
    page = counter.post(address(commune), filled(commune), follow=True).content.decode()
    assert "chưa ghi khoản phải nộp nào" in page
    page = counter.post(address(commune), filled(commune, take_fee="on"), follow=True).content.decode()
    assert "chưa ghi khoản phải nộp nào" not in page


def test_where_nothing_is_charged_nothing_is_said(commune: Commune, counter: Client) -> None:
    page = counter.post(address(commune), filled(commune), follow=True).content.decode()
    assert "chưa ghi khoản phải nộp nào" not in page


def test_papers_asked_for_after_a_receipt_are_what_the_page_tells(commune: Commune, counter: Client) -> None:
    counter.post(address(commune), filled(commune))
    number = Dossier.objects.get().number
    form = counter.get(f"/quay/ho-so/{number}/yeu-cau-bo-sung/").context["doing"].form
    told = {"more": "Ảnh", "reason": "Thiếu ảnh", "seen": form["seen"].value()}
    page = counter.post(f"/quay/ho-so/{number}/yeu-cau-bo-sung/", told, follow=True).content.decode()
    assert '<h1 class="quiet">Đã yêu cầu bổ sung</h1>' in page
    assert page.count("autofocus data-key") == 1


def test_a_centre_that_decides_nothing_itself_is_not_offered_first(commune: Commune, counter: Client) -> None:
    """The desk of a one-stop centre says who decides the first dossier of a procedure; nothing goes to the centre by a
    hasty key."""
    Unit.objects.filter(pk=commune.unit.pk).update(kind="SERVICE_UNIT")
    page = counter.get(address(commune))
    assert page.context["receiving"]["competent"].value() is None
    assert "Chọn đơn vị giải quyết" in page.content.decode()
    answer = counter.post(address(commune), filled(commune, competent=""))
    assert answer.context["receiving"].errors["competent"]
    assert not Dossier.objects.exists()


def test_the_unit_that_decided_the_last_one_is_offered_first(commune: Commune, counter: Client) -> None:
    room = Unit.objects.create(
        slug="phong-thu-quay", name="Phòng thử", level="COMMUNE", kind="DEPARTMENT", parent=commune.unit,
        valid_from=date(2000, 1, 1),
    )  # fmt: skip
    assert counter.get(address(commune)).context["receiving"]["competent"].value() == commune.unit.pk
    counter.post(address(commune), filled(commune, competent=room.pk))
    page = counter.get(address(commune))
    assert page.context["receiving"]["competent"].value() == room.pk
    assert f'<option value="{room.pk}" selected>' in page.content.decode()
