"""Money of a dossier: told twice it is one payment, a failed one is not final, and a day agrees with its statement."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, DossierEvent, NumberedBook, PaymentDemand, PaymentEntry
from motcua.areas.dossiers.operations import FeeAsked, FeeLineAsked, PaymentTold
from motcua.kernel.errors import UserError
from motcua.rules.money import EntryKind, StatementLine, balance
from tests.factories.intake import FEE, MONDAY, Commune, make_commune

PAID, FAILED, REFUNDED = EntryKind.PAID, EntryKind.FAILED, EntryKind.REFUNDED


def demanded(commune: Commune, fee: FeeAsked = FEE) -> int:
    found = commune.received(fee=fee)
    assert found.demand_id is not None
    return found.demand_id


def cash(amount: int = 8_000, reference: str = "t1", kind: EntryKind = PAID) -> PaymentTold:
    return PaymentTold(kind, amount, "CASH", "cash:xa", reference)


def online(amount: int = 8_000, reference: str = "g1", kind: EntryKind = PAID) -> PaymentTold:
    return PaymentTold(kind, amount, "GATEWAY", "cong-thu", reference)


@pytest.mark.django_db
def test_cash_told_twice_is_one_payment_with_one_receipt():
    commune = make_commune()
    demand = demanded(commune)
    first = operations.record_payment(demand_id=demand, told=cash(), account=commune.counter, at=MONDAY)
    again = operations.record_payment(demand_id=demand, told=cash(), account=commune.counter, at=MONDAY)
    assert (first.receipt, first.missing, first.fresh) == ("0000001/2024", 0, True)
    assert (again.entry_id, again.receipt, again.fresh) == (first.entry_id, first.receipt, False)
    assert PaymentEntry.objects.count() == 1
    assert NumberedBook.objects.get().last_number == 1
    assert PaymentDemand.objects.get().settled_at == MONDAY
    assert list(queries.broken_records()) == []


@pytest.mark.django_db
def test_a_failed_payment_is_not_final():
    commune = make_commune()
    demand = demanded(commune)
    failed = operations.record_payment(demand_id=demand, told=online(kind=FAILED), at=MONDAY)
    paid = operations.record_payment(demand_id=demand, told=online(), at=MONDAY)
    late = operations.record_payment(demand_id=demand, told=online(kind=FAILED), at=MONDAY)
    assert (failed.missing, failed.receipt) == (8_000, "")
    assert (paid.missing, late.missing, late.fresh) == (0, 0, False)


WRONG = {
    "another amount under the same reference": (online(9_000), None, "payment_contradicts"),
    "no money": (online(0, "g2"), None, "payment_wrong"),
    "no reference": (online(reference=" "), None, "payment_wrong"),
    "cash nobody took": (cash(), None, "payment_wrong"),
    "more given back than came": (online(8_001, "r1", REFUNDED), None, "refund_too_much"),
    "taken by who processes": (cash(), "case", "step_refused"),
    "taken by the citizen": (cash(), "citizen", "step_refused"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_is_refused_and_changes_nothing(case):
    commune = make_commune()
    demand = demanded(commune)
    operations.record_payment(demand_id=demand, told=online(), at=MONDAY)
    before = (PaymentEntry.objects.count(), DossierEvent.objects.count(), NumberedBook.objects.get().last_number)
    told, who, code = WRONG[case]
    with pytest.raises(UserError) as refused:
        operations.record_payment(
            demand_id=demand, told=told, account=getattr(commune, who) if who else None, at=MONDAY
        )
    assert refused.value.code == code
    after = (PaymentEntry.objects.count(), DossierEvent.objects.count(), NumberedBook.objects.get().last_number)
    assert after == before


@pytest.mark.django_db
def test_the_ledger_only_grows():
    commune = make_commune()
    operations.record_payment(demand_id=demanded(commune), told=online(), at=MONDAY)
    entry = PaymentEntry.objects.get()
    entry.amount = 1
    for attempt in (entry.save, entry.delete):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            attempt()


TOLD = st.builds(
    PaymentTold,
    st.sampled_from([PAID, FAILED, REFUNDED]),
    st.sampled_from([1_000, 4_000, 8_000]),
    st.just("GATEWAY"),
    st.just("cong-thu"),
    st.sampled_from(["a", "b", "c"]),
)


@pytest.mark.django_db
class Sequences(TestCase):
    """Whatever is told in whatever order, and however often."""

    @settings(max_examples=40)
    @given(st.lists(TOLD, max_size=10))
    def test_telling_everything_again_changes_nothing(self, told):
        commune = make_commune()
        demand = demanded(commune)
        self.tell(demand, told)
        rows = list(PaymentEntry.objects.order_by("pk").values())
        settled = PaymentDemand.objects.get().settled_at
        self.tell(
            demand, [PaymentTold(row["kind"], row["amount"], "GATEWAY", "cong-thu", row["reference"]) for row in rows]
        )
        assert list(PaymentEntry.objects.order_by("pk").values()) == rows
        now = balance(8_000, [(row["kind"], row["amount"]) for row in rows])
        assert now.kept >= 0
        assert (PaymentDemand.objects.get().settled_at is not None) == now.settled
        assert PaymentDemand.objects.get().settled_at == settled
        receipts = [row["receipt"] for row in rows if row["kind"] == PAID]
        assert receipts == [f"{n:07}/2024" for n in range(1, len(receipts) + 1)]
        assert list(queries.broken_records()) == []

    def tell(self, demand, told):
        for one in told:
            kind = EntryKind(one.kind)
            say = PaymentTold(kind, one.amount, one.means, one.provider, one.reference)
            with suppress(UserError):
                operations.record_payment(demand_id=demand, told=say, at=MONDAY)


@pytest.mark.django_db
def test_exemption_needs_a_reason_and_settles():
    commune = make_commune()
    demand = demanded(commune)
    for amount, reason in ((8_001, "Hộ nghèo"), (8_000, " "), (0, "Hộ nghèo")):
        with pytest.raises(UserError) as refused:
            operations.exempt_payment(
                demand_id=demand, amount=amount, reason=reason, account=commune.counter, at=MONDAY
            )
        assert refused.value.code == "exemption_wrong"
    exempt = operations.exempt_payment
    assert exempt(demand_id=demand, amount=5_000, reason="Hộ nghèo", account=commune.counter, at=MONDAY) == 3_000
    assert exempt(demand_id=demand, amount=8_000, reason="Hộ nghèo", account=commune.counter, at=MONDAY) == 0
    assert queries.demands_of(Dossier.objects.get().number)[0].exemption_reason == "Hộ nghèo"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("_case", "fee", "code"),
    [
        ("no line", FeeAsked((), "Nghị quyết thử"), "fee_wrong"),
        ("less than nothing", FeeAsked((FeeLineAsked("Lệ phí", -1),), "Nghị quyết thử"), "fee_wrong"),
        ("no basis", FeeAsked((FeeLineAsked("Lệ phí", 1),), " "), "legal_basis_needed"),
        ("more than all exempted", FeeAsked((FeeLineAsked("Lệ phí", 1),), "Nghị quyết thử", 2, "x"), "exemption_wrong"),
        ("exempted without a reason", FeeAsked((FeeLineAsked("Lệ phí", 1),), "Nghị quyết thử", 1), "exemption_wrong"),
    ],
)
def test_a_demand_that_makes_no_sense_takes_the_receipt_back(_case, fee, code):
    commune = make_commune()
    with pytest.raises(UserError) as refused, transaction.atomic():
        commune.received(fee=fee)
    assert refused.value.code == code
    assert Dossier.objects.count() == 0


@pytest.mark.django_db
def test_the_cash_sheet_of_a_day_is_cash_only_and_by_officer():
    commune = make_commune()
    demand = demanded(commune, FeeAsked((FeeLineAsked("Lệ phí thử", 20_000),), "Nghị quyết thử"))
    pay = operations.record_payment
    pay(demand_id=demand, told=cash(8_000, "t1"), account=commune.counter, at=MONDAY)
    pay(demand_id=demand, told=cash(2_000, "t2"), account=commune.counter, at=MONDAY + timedelta(hours=1))
    pay(demand_id=demand, told=cash(1_000, "t3", REFUNDED), account=commune.counter, at=MONDAY + timedelta(hours=2))
    pay(demand_id=demand, told=online(5_000), at=MONDAY)
    pay(demand_id=demand, told=cash(3_000, "t4"), account=commune.counter, at=MONDAY + timedelta(days=1))
    sheet = queries.cash_sheet(commune.unit.pk, MONDAY.date())
    assert [line.amount for line in sheet.lines] == [8_000, 2_000, -1_000]
    assert (sheet.total, sheet.by_officer) == (9_000, ((str(commune.counter), 9_000),))
    assert queries.cash_sheet(commune.unit.pk, MONDAY.date(), officer_id=commune.leader.pk).total == 0


@pytest.mark.django_db
def test_a_day_is_reconciled_once_and_what_differs_is_listed():
    commune = make_commune()
    demand = demanded(commune, FeeAsked((FeeLineAsked("Lệ phí thử", 20_000),), "Nghị quyết thử"))
    for reference in ("a", "b", "c"):
        operations.record_payment(demand_id=demand, told=online(5_000, reference), at=MONDAY)
    rows = [StatementLine("a", 5_000), StatementLine("b", 6_000), StatementLine("x", 1_000)]
    for _ in range(2):
        found = operations.reconcile_day(
            unit_id=commune.unit.pk,
            provider="cong-thu",
            day=MONDAY.date(),
            rows=rows,
            account=commune.counter,
            at=MONDAY + timedelta(days=1),
        )
        assert (found.matched, found.differing) == (("a",), (("b", 5_000, 6_000),))
        assert ([one.reference for one in found.only_theirs], [one.reference for one in found.only_ours]) == (
            ["x"],
            ["c"],
        )
        assert PaymentEntry.objects.filter(kind="RECONCILED").count() == 1
    assert [row.reference for row in queries.not_reconciled(commune.unit.pk, MONDAY.date())] == ["b", "c"]


@pytest.mark.django_db
def test_money_told_by_a_clock_that_lags_is_not_put_before_the_receipt():
    commune = make_commune()
    demand = demanded(commune)
    operations.record_payment(demand_id=demand, told=online(), at=MONDAY - timedelta(minutes=1))
    operations.exempt_payment(
        demand_id=demand, amount=1_000, reason="Hộ nghèo", account=commune.counter, at=MONDAY - timedelta(minutes=1)
    )
    assert Dossier.objects.get().status == 2
    assert list(queries.broken_records()) == []
