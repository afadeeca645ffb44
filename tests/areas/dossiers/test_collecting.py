"""A dossier waits for money and goes on when nothing is missing, its clock paused only where the version says so."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, PaymentDemand
from motcua.areas.dossiers.operations import PaymentTold
from motcua.kernel.errors import UserError
from motcua.rules.money import EntryKind
from tests.factories.intake import FEE, MONDAY, Commune, make_commune


def online(amount: int = 8_000, reference: str = "g1") -> PaymentTold:
    return PaymentTold(EntryKind.PAID, amount, "GATEWAY", "cong-thu", reference)


def asked(commune: Commune, number: str, at=MONDAY) -> int:
    return operations.ask_payment(
        number=number, lines=FEE.lines, legal_basis=FEE.legal_basis, account=commune.counter, at=at
    )


@pytest.mark.django_db
def test_money_asked_before_acceptance_leads_to_the_receipt():
    commune = make_commune()
    number = operations.submit(given=commune.online(), account=commune.citizen, at=MONDAY).number
    demand = asked(commune, number)
    assert Dossier.objects.get().status == 6
    with pytest.raises(UserError, match=r"8\.000 đồng"):
        operations.settle_payment(number=number, account=commune.counter, at=MONDAY)
    with pytest.raises(UserError) as refused:
        operations.accept(number=number, account=commune.counter, at=MONDAY)
    assert refused.value.code == "payment_missing"
    operations.record_payment(demand_id=demand, told=online(), at=MONDAY + timedelta(days=3))
    operations.settle_payment(number=number, account=commune.counter, at=MONDAY + timedelta(days=3))
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.received_at) == (2, MONDAY + timedelta(days=3))
    assert str(dossier.due_on) == "2024-03-12"
    assert list(queries.broken_records()) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("_case", "pauses", "due"),
    [("the version pauses", True, "2024-03-11"), ("it does not", False, "2024-03-07")],
)
def test_money_asked_after_acceptance_pauses_only_by_the_version(_case, pauses, due):
    commune = make_commune(payment_pauses=pauses)
    number = commune.received().number
    demand = asked(commune, number, MONDAY + timedelta(hours=2))
    operations.record_payment(demand_id=demand, told=online(), at=MONDAY + timedelta(days=2))
    operations.settle_payment(number=number, account=commune.counter, at=MONDAY + timedelta(days=2))
    dossier = Dossier.objects.get()
    assert (dossier.status, str(dossier.due_on), str(dossier.due_first_on)) == (4, due, "2024-03-07")
    assert list(queries.broken_records()) == []


@pytest.mark.django_db
def test_nothing_to_pay_is_not_asked():
    commune = make_commune()
    number = commune.received().number
    with pytest.raises(UserError) as refused, transaction.atomic():
        operations.ask_payment(
            number=number,
            lines=FEE.lines,
            legal_basis=FEE.legal_basis,
            account=commune.counter,
            at=MONDAY,
            exempted=8_000,
            exemption_reason="Hộ nghèo",
        )
    assert refused.value.code == "nothing_to_pay"
    assert PaymentDemand.objects.count() == 0


@pytest.mark.django_db
def test_a_result_waits_until_the_money_is_there():
    commune = make_commune()
    number = commune.received().number
    demand = asked(commune, number)
    given = operations.ResultGiven("Giấy phép thử", "Lãnh đạo thử", MONDAY, digest="a" * 64)
    with pytest.raises(UserError) as refused:
        operations.finish(number=number, result=given, account=commune.leader, at=MONDAY)
    assert refused.value.code == "payment_missing"
    operations.record_payment(demand_id=demand, told=online(), at=MONDAY)
    operations.finish(number=number, result=given, account=commune.leader, at=MONDAY)
    assert Dossier.objects.get().status == 9
