"""Whatever officers do to a dossier in whatever order, its row and intervals are what its events say, and the law of
its times holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, DossierEvent, Opinion
from motcua.areas.dossiers.operations.gate import UNITS
from motcua.areas.dossiers.policy import policy_for
from motcua.kernel.calendars import calendar_for
from motcua.kernel.clock import at_local, local, local_date
from motcua.kernel.errors import UserError
from motcua.rules import deadlines
from motcua.rules.actions import Action, may_act
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import Status
from tests.factories.casework import DUE, MONDAY, Desk, make_desk, received, signed, submitted

ACTIONS = {
    "start": Action.START,
    "next": Action.HAND_OVER,
    "department": Action.HAND_OVER,
    "second": Action.HAND_OVER,
    "send_back": Action.SEND_BACK,
    "reassign": Action.REASSIGN,
    "ask": Action.ASK_SUPPLEMENT,
    "take": Action.TAKE_SUPPLEMENT,
    "ask_opinion": Action.ASK_OPINION,
    "give_opinion": Action.GIVE_OPINION,
    "stop": Action.STOP,
    "resume": Action.RESUME,
    "extend": Action.EXTEND,
    "apologize": Action.APOLOGIZE,
    "withdraw": Action.WITHDRAW,
    "finish": Action.FINISH,
    "refuse": Action.FINISH,
    "return": Action.RETURN,
    "reopen": Action.REOPEN,
    "contact": Action.NOTE_CONTACT,
}
ROLES = ("counter", "case", "second", "clerk", "leader", "applicant", "stranger")
TERMS = st.fixed_dictionaries(
    {
        "rule": st.sampled_from(["working_days", "calendar_days", "months", "working_hours", "same_day_15h", ""]),
        "n": st.integers(1, 20),
        "supplement_rule": st.sampled_from(["RESTART", "PAUSE"]),
        "payment_pauses": st.booleans(),
    }
)


def ways(desk: Desk) -> dict[str, Callable[..., Any]]:
    """Every operation of officers, by name, with something to do it with."""
    op, why = operations, {"reason": "Lý do thử"}
    return {
        "start": op.start,
        "next": op.hand_over,
        "department": lambda **who: op.hand_over(to_unit_id=desk.department.pk, **who),
        "second": lambda **who: op.hand_over(to_account_id=desk.second.pk, **who),
        "send_back": lambda **who: op.send_back(**why, **who),
        "reassign": lambda **who: op.reassign(to_account_id=desk.case.pk, **why, **who),
        "ask": lambda **who: op.ask_supplement(items=["Bản vẽ"], **why, **who),
        "take": op.take_supplement,
        "ask_opinion": lambda at, **who: op.ask_opinion(
            unit_id=desk.other.pk, question="?", due=at + timedelta(days=1), at=at, **who
        ),
        "give_opinion": lambda **who: op.give_opinion(opinion_id=_open_opinion(), answer="Đồng ý", **who),
        "stop": lambda **who: op.stop(document="Văn bản 01", **why, **who),
        "resume": lambda **who: op.resume(**why, **who),
        "extend": lambda at, **who: op.extend(new_due=local_date(at) + timedelta(days=21), at=at, **why, **who),
        "apologize": lambda at, **who: op.apologize(
            promised_on=local_date(at) + timedelta(days=21), at=at, **why, **who
        ),
        "withdraw": lambda **who: op.withdraw(**why, **who),
        "finish": lambda at, **who: op.finish(result=signed(at), at=at, **who),
        "refuse": lambda **who: op.finish(refusal_reason="Không đủ điều kiện", **who),
        "return": lambda **who: op.return_result(receiver="Người nộp minh họa 01", **who),
        "reopen": lambda **who: op.reopen(document="Văn bản 02", **why, **who),
        "contact": lambda **who: op.note_contact(with_whom="Người nộp minh họa 01", way="PHONE", note="Nhắc", **who),
    }


def _open_opinion() -> int:
    return Opinion.objects.filter(answered_at=None).values_list("pk", flat=True).first() or 0


ANY = st.tuples(st.sampled_from(sorted(ACTIONS)), st.sampled_from(ROLES))
STEPS = st.lists(
    st.tuples(st.integers(0, 10**6), st.one_of(st.none(), st.none(), st.none(), ANY), st.integers(0, 9000)),
    min_size=1,
    max_size=25,
)


def allowed(desk: Desk, number: str) -> list[tuple[str, str]]:
    """What the policy allows now and to whom."""
    dossier = Dossier.objects.select_related(*UNITS, "applicant").get(number=number)
    asked = desk.other if Opinion.objects.filter(answered_at=None).exists() else None
    found = []
    status, accepted = Status(dossier.status), dossier.received_at is not None
    for role in ROLES:
        policy = policy_for(desk.people[role])
        usual, answering = policy.capacities(dossier), policy.capacities(dossier, asked) if asked else ()
        for name, action in ACTIONS.items():
            capacities = answering if action is Action.GIVE_OPINION else usual
            if may_act(action, status, capacities, was_accepted=accepted) is None:
                found.append((name, role))
    return found


def first_due(terms: dict[str, Any]) -> datetime:
    """The first due time a receipt under these terms is given, as intake reckons it."""
    if not terms["rule"]:
        return DUE
    limit = deadlines.TimeLimit(deadlines.Rule(terms["rule"]), terms["n"])
    return at_local(deadlines.due(limit, local(MONDAY), calendar_for()).due)


class Work:
    """The checks, shared by the quick and the long run."""

    done: ClassVar[Counter[str]] = Counter()

    def work(self, steps, terms, is_submitted, after):
        desk = make_desk()
        number = submitted(desk) if is_submitted else received(desk, terms=terms, due=first_due(terms))
        at, does = MONDAY, ways(desk)
        for pick, anything, minutes in steps:
            at += timedelta(minutes=minutes)
            before = DossierEvent.objects.count()
            open_to = allowed(desk, number)
            if not anything and not open_to:
                break  # it has ended for good
            name, role = anything or open_to[pick % len(open_to)]
            try:
                does[name](number=number, account=desk.people[role], at=at)
                self.done[name] += 1
            except UserError as refused:
                assert DossierEvent.objects.count() == before
                assert refused.code not in ("unknown_dossier", "step_refused") or anything  # noqa: PT017
            if after:
                self.holds()
        self.holds()

    def holds(self):
        assert list(queries.broken_records()) == []
        dossier = Dossier.objects.get()
        assert dossier.received_at is None or dossier.due_at is not None
        order = [moment for moment in (dossier.received_at, dossier.finished_at, dossier.returned_at) if moment]
        assert order == sorted(order)
        extensions = DossierEvent.objects.filter(dossier=dossier, kind=EventKind.EXTENDED).count()
        assert extensions == int(dossier.extended) <= 1
        assert dossier.due_at is None or dossier.due_at >= dossier.due_first_at


@pytest.mark.django_db
class Days(TestCase, Work):
    """A short run every time."""

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(STEPS, TERMS, st.booleans())
    def test_any_work_in_any_order(self, steps, terms, is_submitted):
        self.work(steps, terms, is_submitted, after=False)


@pytest.mark.django_db
@pytest.mark.proof
class Years(TestCase, Work):
    """A long run by name: every state on the way is looked at too."""

    @settings(max_examples=1500, deadline=None, suppress_health_check=list(HealthCheck))
    @given(STEPS, TERMS, st.booleans())
    def test_any_work_in_any_order_at_length(self, steps, terms, is_submitted):
        self.work(steps, terms, is_submitted, after=True)
