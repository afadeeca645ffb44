"""Money that comes twice, late or in the wrong sum: taken down once, shown, and given back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import PaymentEntry
from motcua.areas.dossiers.operations import PaymentTold
from motcua.kernel.clock import now
from motcua.rules.money import EntryKind, balance, to_give_back
from tests.factories.counter import make_counter
from tests.factories.intake import FEE, Commune
from tests.web.conftest import signed_in

pytestmark = pytest.mark.long

PAID, REFUNDED = EntryKind.PAID, EntryKind.REFUNDED


@pytest.mark.parametrize(
    ("case", "entries", "late", "back"),
    [
        ("nothing odd", [(PAID, 8)], 0, 0),
        ("only a part", [(PAID, 5)], 0, 0),
        ("too much", [(PAID, 10)], 0, 2),
        ("twice", [(PAID, 8), (PAID, 8)], 0, 8),
        ("twice, given back", [(PAID, 8), (PAID, 8), (REFUNDED, 8)], 0, 0),
        ("late", [(PAID, 8)], 8, 8),
        ("late and too much", [(PAID, 10)], 10, 10),
        ("late, a part given back", [(PAID, 8), (REFUNDED, 3)], 8, 5),
    ],
)
def test_what_goes_back(case: str, entries: list[Any], late: int, back: int) -> None:
    assert to_give_back(balance(8, entries), late) == back, case


@pytest.fixture
def commune(db: None) -> Commune:
    return make_counter()


@pytest.fixture
def counter(commune: Commune) -> Client:
    return signed_in(commune.counter)


def told(amount: int = 8_000, reference: str = "GD1") -> PaymentTold:
    return PaymentTold(PAID, amount, "GATEWAY", "cong-thu", reference)


def pay(number: str, *each: PaymentTold) -> None:
    demand = queries.demands_of(number)[0].id
    for one in each:
        operations.record_payment(demand_id=demand, told=one, at=now())


def pages(counter: Client, number: str) -> tuple[str, str]:
    """The room of money, and the dossier's own page of it."""
    of = counter.get(f"/quay/thu-phi/ho-so/{number}/").content.decode()
    return counter.get("/quay/thu-phi/").content.decode(), of


def test_told_twice_under_one_reference_it_is_one_payment_and_nothing_odd(commune: Commune, counter: Client) -> None:
    number = commune.received(at=now(), fee=FEE).number
    pay(number, told(), told())
    assert PaymentEntry.objects.count() == 1
    room, of = pages(counter, number)
    assert "Khoản cần xem lại" not in room
    assert "Hoàn trả người nộp" not in of


@pytest.mark.parametrize(
    ("each", "word", "back"),
    [
        ((told(), told(reference="GD2")), "Nộp thừa", "Cần hoàn trả 8.000 đồng"),
        ((told(10_000),), "Nộp thừa", "Cần hoàn trả 2.000 đồng"),
        ((told(5_000),), "Nộp thiếu", "Còn thiếu 3.000 đồng"),
    ],
    ids=["paid twice", "too much", "too little"],
)
def test_a_wrong_sum_is_shown(commune: Commune, counter: Client, each: Any, word: str, back: str) -> None:
    number = commune.received(at=now(), fee=FEE).number
    pay(number, *each)
    room, of = pages(counter, number)
    assert "Khoản cần xem lại" in room
    assert word in room
    assert back in room
    assert back in of


def test_what_comes_after_the_withdrawal_is_shown_and_given_back_once(commune: Commune, counter: Client) -> None:
    number = commune.received(at=now() - timedelta(minutes=5), fee=FEE).number
    before = now() - timedelta(minutes=2)
    operations.withdraw(number=number, reason="Không cần nữa", account=commune.citizen, at=before)
    pay(number, told())
    room, of = pages(counter, number)
    assert "Tiền đến muộn" in room
    assert "Cần hoàn trả 8.000 đồng" in of
    demand = queries.demands_of(number)[0].id
    back = {"do": "refund", "demand": demand, "token": "r1", "amount": "8000", "means": "CASH"}
    first = counter.post(f"/quay/thu-phi/ho-so/{number}/", back, follow=True).content.decode()
    assert "Đã ghi nhận hoàn trả" in first
    counter.post(f"/quay/thu-phi/ho-so/{number}/", back)
    assert PaymentEntry.objects.filter(kind=REFUNDED).count() == 1
    room, of = pages(counter, number)
    assert "Khoản cần xem lại" not in room
    assert "Hồ sơ đã kết thúc, không phải nộp" in of
    assert "Còn thiếu" not in of


def test_more_than_was_paid_is_not_given_back(commune: Commune, counter: Client) -> None:
    number = commune.received(at=now(), fee=FEE).number
    pay(number, told(10_000))
    demand = queries.demands_of(number)[0].id
    back = {"do": "refund", "demand": demand, "token": "r1", "amount": "20000", "means": "CASH"}
    shown = counter.post(f"/quay/thu-phi/ho-so/{number}/", back).content.decode()
    assert "Chỉ hoàn trả được nhiều nhất 10.000 đồng" in shown
    assert not PaymentEntry.objects.filter(kind=REFUNDED).exists()


def test_the_desk_is_told_that_it_was_recorded_before(commune: Commune, counter: Client) -> None:
    number = commune.received(at=now(), fee=FEE).number
    taken = {"demand": queries.demands_of(number)[0].id, "token": "k1", "amount": "8000", "means": "CASH"}
    counter.post(f"/quay/thu-phi/ho-so/{number}/", taken)
    again = counter.post(f"/quay/thu-phi/ho-so/{number}/", taken, follow=True).content.decode()
    assert "không ghi thêm lần nữa" in again
