"""What is owed: taken once though two press, given back no more than came in, exempted, and said before a return."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier, PaymentDemand, PaymentEntry
from motcua.kernel.clock import now
from tests.factories.counter import make_counter
from tests.factories.intake import FEE, Commune
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_counter()


@pytest.fixture
def counter(commune: Commune) -> Client:
    return signed_in(commune.counter)


@pytest.fixture
def number(commune: Commune) -> str:
    """A dossier that owes 8.000 đồng since it was received."""
    return commune.received(at=now(), fee=FEE).number


def form_of(counter: Client, number: str) -> dict[str, Any]:
    """The hidden fields of the form that takes the money."""
    page = counter.get(f"/quay/thu-phi/ho-so/{number}/").content.decode()
    found = {}
    for name in ("demand", "token", "owed"):
        field = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)"', page)
        assert field is not None, name
        found[name] = field[1]
    return found


def post(counter: Client, number: str, **said: Any) -> str:
    return counter.post(f"/quay/thu-phi/ho-so/{number}/", said, follow=True).content.decode()


CASH = {"amount": "8.000", "means": "CASH", "reference": ""}


def test_two_desks_that_read_the_page_before_take_the_money_once(counter: Client, number: str) -> None:
    one, other = form_of(counter, number), form_of(counter, number)
    assert "Đã ghi nhận" in post(counter, number, **one, **CASH)
    told = post(counter, number, **other, **CASH)
    assert "vừa được ghi nhận thêm" in told
    assert PaymentEntry.objects.count() == 1


def test_a_double_press_is_told_as_one(counter: Client, number: str) -> None:
    form = form_of(counter, number)
    post(counter, number, **form, **CASH)
    assert "đã được ghi trước đó" in post(counter, number, **form, **CASH)
    assert PaymentEntry.objects.count() == 1


def test_money_that_came_twice_may_still_be_written_down(counter: Client, number: str) -> None:
    post(counter, number, **form_of(counter, number), **CASH)
    assert "Đã ghi nhận" in post(counter, number, **form_of(counter, number), **CASH)
    assert PaymentEntry.objects.count() == 2


def test_no_more_goes_back_than_came_in_too_much(counter: Client, number: str) -> None:
    for _ in range(2):
        post(counter, number, **form_of(counter, number), **CASH)
    refund = {"do": "refund", "demand": PaymentDemand.objects.get().pk, "token": "tra-1", "means": "CASH"}
    told = post(counter, number, **refund, amount="9.000")
    assert "Chỉ cần hoàn trả 8.000 đồng" in told
    assert "Đã ghi nhận hoàn trả" in post(counter, number, **refund, amount="8.000")
    assert PaymentDemand.objects.get().settled_at is not None


def test_the_desk_exempts_what_was_asked_for_a_reason(counter: Client, number: str) -> None:
    exempt = {"do": "exempt", "demand": PaymentDemand.objects.get().pk}
    post(counter, number, **exempt, amount="8.000", reason=" ")
    assert PaymentDemand.objects.get().exempted == 0
    assert "không được quá tổng" in post(counter, number, **exempt, amount="9.000", reason="Hộ nghèo")
    told = post(counter, number, **exempt, amount="3.000", reason="Hộ cận nghèo, NQ thử")
    assert "Đã ghi miễn, giảm. Còn thiếu 5.000 đồng." in told
    assert "Hộ cận nghèo, NQ thử" in told
    assert "Đã ghi miễn, giảm." in post(counter, number, **exempt, amount="8.000", reason="Hộ nghèo, NQ thử")
    assert PaymentDemand.objects.get().settled_at is not None


def test_who_returns_a_result_is_told_what_is_still_owed(commune: Commune, counter: Client, number: str) -> None:
    signed = operations.ResultGiven("Giấy thử", "Lãnh đạo thử", now(), code="KQ-1")
    operations.start(number=number, account=commune.case, at=now())
    operations.finish(number=number, account=commune.leader, at=now(), result=signed)
    path = f"/quay/ho-so/{number}/tra-ket-qua/"
    assert "còn thiếu 8.000 đồng" in counter.get(path).content.decode()
    post(counter, number, **form_of(counter, number), **CASH)
    assert "còn thiếu" not in counter.get(path).content.decode()


def test_what_was_asked_already_is_not_offered_to_be_asked_again(counter: Client, number: str) -> None:
    assert Dossier.objects.get().demands.count() == 1
    page = counter.get(f"/quay/ho-so/{number}/yeu-cau-nop-phi/").content.decode()
    assert "đã được yêu cầu nộp 8.000 đồng" in page
