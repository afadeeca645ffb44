"""From the counter or from home, whatever is tried in whatever order: what comes in stays whole."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, DossierEvent
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.money import EntryKind
from tests.factories.intake import make_commune

MORNING = at_local(datetime(2024, 3, 4, 8, 0))
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
LINES = [operations.FeeLineAsked("Lệ phí thử", 8_000)]
STEPS = {
    "accept": ("counter", operations.accept),
    "refuse": ("counter", partial(operations.refuse, reason="Lý do thử", legal_basis="Điều thử")),
    "ask_payment": ("counter", partial(operations.ask_payment, lines=LINES, legal_basis="Nghị quyết thử")),
    "ask_supplement": ("counter", partial(operations.ask_supplement, items=["Bản vẽ"], reason="Lý do thử")),
    "ask_supplement_in_progress": ("case", partial(operations.ask_supplement, items=["Bản vẽ"], reason="Lý do thử")),
    "pay_and_settle": ("counter", lambda **who: pay_and_settle(**who)),
    "start": ("case", operations.start),
    "stop": ("leader", partial(operations.stop, reason="Lý do thử", document="Văn bản thử 01")),
    "resume": ("leader", partial(operations.resume, reason="Lý do thử")),
    "take_supplement": ("counter", operations.take_supplement),
    "withdraw": ("counter", partial(operations.withdraw, reason="Lý do thử")),
    "reject": ("leader", partial(operations.finish, refusal_reason="Không đủ điều kiện")),
    "return": ("counter", partial(operations.return_result, receiver="Người nộp minh họa 01")),
    "reopen": ("leader", partial(operations.reopen, reason="Lý do thử", document="Văn bản thử 02")),
}


def pay_and_settle(*, number, account, at):
    """Whatever the dossier owes is paid, then it goes on; both or neither, so that a refusal can be seen."""
    with transaction.atomic():
        _pay_and_settle(number, account, at)


def _pay_and_settle(number, account, at):
    for demand in queries.demands_of(number):
        if demand.missing:
            told = operations.PaymentTold(EntryKind.PAID, demand.missing, "GATEWAY", "cong-thu", f"{demand.id}")
            operations.record_payment(demand_id=demand.id, told=told, at=at)
    operations.settle_payment(number=number, account=account, at=at)


@pytest.mark.django_db
class Intake(TestCase):
    """Each example runs in its own transaction and begins by building the commune."""

    def assert_whole(self):
        assert list(queries.broken_records()) == []
        for dossier in Dossier.objects.all():
            rebuilt = queries.rebuilt_columns(dossier.number)
            assert {name: getattr(dossier, name) for name in rebuilt} == rebuilt

    @QUICK
    @given(st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.integers(1, 2000)), max_size=8), st.booleans())
    def test_steps_taken_here(self, steps, online):
        commune = make_commune(payment_pauses=True)
        if online:
            number = operations.submit(given=commune.online(), account=commune.citizen, at=MORNING).number
        else:
            number = commune.received(MORNING).number
        at = MORNING
        for step, minutes in steps:
            at += timedelta(minutes=minutes)
            before = DossierEvent.objects.count()
            who, take = STEPS[step]
            try:
                take(number=number, account=getattr(commune, who), at=at)
            except UserError:
                assert DossierEvent.objects.count() == before
            self.assert_whole()
