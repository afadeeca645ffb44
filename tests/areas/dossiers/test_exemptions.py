"""An exemption claimed with a filing waits for an officer; nothing is received or asked for while it is undecided."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, DossierEvent, Filing, PaymentDemand
from motcua.areas.dossiers.operations import ExemptionDecided, ExemptionGiven
from motcua.areas.procedures.models import FeeRule
from motcua.kernel.errors import UserError
from motcua.rules.history import EventKind
from tests.areas.dossiers.test_intake_statements import statements
from tests.factories.counter import put_fee
from tests.factories.intake import FEE, MONDAY, Commune, erase_filings, make_commune

pytestmark = pytest.mark.django_db
LATER = MONDAY + timedelta(hours=1)
POOR = ExemptionGiven("poor", 7)
YES, NO = ExemptionDecided(True), ExemptionDecided(False, "Giấy chứng nhận đã hết hạn")


@pytest.fixture
def commune() -> Commune:
    made = make_commune()
    put_fee(made)
    return made


def claimed(commune: Commune, **said: object) -> str:
    given = commune.online(exemption=POOR, **said)
    return operations.submit(given=given, account=commune.citizen, at=MONDAY).number


def accept(commune: Commune, number: str, **said: object) -> operations.Received:
    return operations.accept(number=number, account=commune.counter, at=LATER, fee=FEE, **said)  # type: ignore[arg-type]


def refused(doing, *given: object, **said: object) -> str:
    before = DossierEvent.objects.count(), PaymentDemand.objects.count()
    with pytest.raises(UserError) as found, transaction.atomic():
        doing(*given, **said)
    assert (DossierEvent.objects.count(), PaymentDemand.objects.count()) == before
    return str(found.value.code)


def test_a_claim_is_kept_as_the_rule_of_the_day_states_it(commune):
    number = claimed(commune)
    FeeRule.objects.update(exemptions=[])
    found = queries.exemption_of(number)
    assert found is not None
    assert found.told == queries.ExemptionClaim("poor", "Hộ nghèo", 100, "Luật thử", 7)
    assert (found.waits, found.granted) == (True, None)
    event = DossierEvent.objects.get()
    assert event.payload["exemption_claimed"] is True
    assert "poor" not in str(event.payload)
    assert 7 in queries.files_of(number)


def test_what_no_rule_knows_cannot_be_claimed(commune):
    given = commune.online(exemption=ExemptionGiven("rich"))
    assert refused(operations.submit, given=given, account=commune.citizen, at=MONDAY) == "unknown_exemption"
    assert not Dossier.objects.exists()


def test_nothing_is_received_while_a_claim_is_undecided(commune):
    number = claimed(commune)
    assert refused(accept, commune, number) == "claim_undecided"
    lines = {"lines": FEE.lines, "legal_basis": FEE.legal_basis, "account": commune.counter, "at": LATER}
    assert refused(operations.ask_payment, number=number, **lines) == "claim_undecided"
    assert Dossier.objects.get().status == 1


def test_what_is_granted_falls_away_from_the_fee(commune):
    number = claimed(commune)
    accept(commune, number, exemption=YES)
    demand = PaymentDemand.objects.get()
    assert (demand.amount, demand.exempted, demand.exemption_reason) == (8_000, 8_000, "Hộ nghèo Luật thử")
    assert demand.settled_at == LATER
    claim = queries.exemption_of(number)
    assert claim is not None
    assert (claim.granted, claim.decided_by, claim.decided_at) == (True, "account:counter.thu", LATER)
    told = next(one.payload for one in DossierEvent.objects.all() if one.kind == EventKind.RECEIVED)
    assert told["exemption"] == {"granted": True}
    assert list(queries.broken_records()) == []


def test_a_part_is_reckoned_by_its_share(commune):
    rule = FeeRule.objects.get()
    rule.exemptions = [{**rule.exemptions[0], "percent": 50}]
    rule.save()
    accept(commune, claimed(commune), exemption=YES)
    demand = PaymentDemand.objects.get()
    assert (demand.exempted, demand.settled_at) == (4_000, None)


def test_what_is_declined_says_why_and_is_paid_in_full(commune):
    number = claimed(commune)
    assert refused(accept, commune, number, exemption=ExemptionDecided(False, "  ")) == "reason_needed"
    accept(commune, number, exemption=NO)
    assert PaymentDemand.objects.get().exempted == 0
    found = queries.exemption_of(number)
    assert found is not None
    assert (found.granted, found.waits, found.reason) == (False, False, NO.reason)


def test_the_fee_may_be_asked_for_before_acceptance(commune):
    rule = FeeRule.objects.get()
    rule.exemptions = [{**rule.exemptions[0], "percent": 50}]
    rule.save()
    number = claimed(commune)
    operations.ask_payment(
        number=number, lines=FEE.lines, legal_basis=FEE.legal_basis, account=commune.counter, at=LATER, exemption=YES
    )
    assert PaymentDemand.objects.get().exempted == 4_000
    assert Dossier.objects.get().status == 6
    assert refused(accept, commune, number) == "payment_missing"


def test_a_claim_is_decided_once(commune):
    number = claimed(commune)
    lines = {"lines": FEE.lines, "legal_basis": FEE.legal_basis, "account": commune.counter}
    operations.ask_payment(number=number, at=LATER, exemption=NO, **lines)
    operations.exempt_payment(
        demand_id=PaymentDemand.objects.get().pk, amount=8_000, reason="Thu nhầm", account=commune.counter, at=LATER
    )
    assert refused(accept, commune, number, exemption=YES) == "claim_decided"
    accept(commune, number)
    assert list(PaymentDemand.objects.order_by("pk").values_list("exempted", flat=True)) == [8_000, 0]


def test_who_claimed_nothing_is_granted_nothing(commune):
    number = operations.submit(given=commune.online(), account=commune.citizen, at=MONDAY).number
    assert refused(accept, commune, number, exemption=YES) == "no_claim"
    accept(commune, number)
    assert PaymentDemand.objects.get().exempted == 0
    assert queries.exemption_of(number) is None


def test_what_was_claimed_may_be_erased_and_the_verdict_stays(commune):
    number = claimed(commune)
    accept(commune, number, exemption=NO)
    erase_filings(number, at=LATER)
    assert Filing.objects.get().data is None
    assert queries.exemption_of(number) is None
    assert any(one.payload.get("exemption") == {"granted": False} for one in DossierEvent.objects.all())


def test_a_claim_costs_few_statements(commune):
    given = commune.online(exemption=POOR)
    operations.submit(given=given, account=commune.citizen, at=MONDAY)
    given = replace(given, form=commune.form(who="Người nộp minh họa 01"))
    with CaptureQueriesContext(connection) as captured:
        number = operations.submit(given=given, account=commune.citizen, at=MONDAY).number
    told = statements(captured)
    assert len(told) <= 12, "\n".join(told)
    with CaptureQueriesContext(connection) as captured:
        accept(commune, number, papers=commune.given().papers, exemption=YES)
    told = statements(captured)
    assert len(told) <= 12, "\n".join(told)
