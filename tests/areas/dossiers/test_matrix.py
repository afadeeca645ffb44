"""Every action, from every state, by everybody: what the table allows is done; a refusal changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import (
    Contact,
    Dossier,
    DossierEvent,
    DossierInterval,
    Handing,
    Opinion,
    PaymentDemand,
    Result,
    SupplementRequest,
    Wording,
)
from motcua.areas.dossiers.operations.appending import Draft, append
from motcua.areas.dossiers.operations.gate import UNITS
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.organization.models import UnitSetting
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action, Capacity, Move, move_for
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import Status
from tests.factories.casework import DUE, MONDAY, Desk, described, make_desk, put, received, signed
from tests.factories.remembered import remembered

pytestmark = pytest.mark.django_db
LATER = at_local(datetime(2024, 6, 5, 9, 0))

# Who stands before the dossiers of xa-quay in which capacity; the others see them and may only look, or see nothing.
CAPACITIES: dict[str, set[Capacity]] = {
    "applicant": {Capacity.APPLICANT},
    "counter": {Capacity.COUNTER},
    "case": {Capacity.CASE},
    "leader": {Capacity.LEADER},
    "par": set(),
    "inspector": set(),
    "administrator": set(),
}
OUTSIDE = ("clerk", "stranger", "boss")

# The events that bring a dossier into each state, after it was received or, where told so, only submitted.
ACCEPTED: dict[Status, tuple[EventKind, ...]] = {
    Status.RECEIVED: (),
    Status.IN_PROGRESS: (EventKind.STARTED,),
    Status.SUPPLEMENT_REQUESTED: (EventKind.STARTED, EventKind.SUPPLEMENT_REQUESTED),
    Status.PAYMENT_REQUESTED: (EventKind.STARTED, EventKind.PAYMENT_REQUESTED),
    Status.WITHDRAWN: (EventKind.WITHDRAWN,),
    Status.STOPPED: (EventKind.STARTED, EventKind.STOPPED),
    Status.FINISHED: (EventKind.STARTED, EventKind.FINISHED),
    Status.RETURNED: (EventKind.STARTED, EventKind.FINISHED, EventKind.RETURNED),
}
SUBMITTED: dict[Status, tuple[EventKind, ...]] = {
    Status.SUBMITTED: (),
    Status.REFUSED: (EventKind.REFUSED,),
    Status.SUPPLEMENT_REQUESTED: (EventKind.SUPPLEMENT_REQUESTED,),
    Status.PAYMENT_REQUESTED: (EventKind.PAYMENT_REQUESTED,),
    Status.WITHDRAWN: (EventKind.WITHDRAWN,),
}


@remembered
def desk_with_every_state() -> tuple[Desk, dict[tuple[Status, bool], str]]:
    """The desk and a dossier in each state, by status and whether it was accepted."""
    desk = make_desk()
    return desk, dossiers_in_every_state(desk)


def dossiers_in_every_state(desk: Desk) -> dict[tuple[Status, bool], str]:
    found: dict[tuple[Status, bool], str] = {}
    handed = Draft(
        EventKind.HANDED_OVER,
        MONDAY,
        {
            "holder_unit_id": desk.commune.pk,
            "holder_id": desk.second.pk,
            "from_unit_id": desk.commune.pk,
            "from_id": desk.counter.pk,
            "from_step": None,
        },
    )
    for n, (status, kinds) in enumerate(ACCEPTED.items(), start=1):
        number = received(desk, f"XQ-240603-{n:04}")
        _append(number, [handed, *(Draft(kind, MONDAY + timedelta(minutes=m)) for m, kind in enumerate(kinds, 1))])
        found[(status, True)] = number
    for n, (status, kinds) in enumerate(SUBMITTED.items(), start=101):
        drafts = [Draft(EventKind.SUBMITTED, MONDAY, described(desk, channel="ONLINE"))]
        drafts += [Draft(kind, MONDAY + timedelta(minutes=m)) for m, kind in enumerate(kinds, 1)]
        found[(status, False)] = put(desk, f"XQ-240603-{n:04}", *drafts)
    for (status, accepted), number in found.items():
        dossier = Dossier.objects.get(number=number)
        assert (dossier.status, dossier.received_at is not None) == (status, accepted)
        Opinion.objects.create(
            dossier=dossier, unit=desk.other, question="?", asked_by=desk.case, asked_at=MONDAY, due_at=LATER
        )
    return found


def _append(number: str, drafts: list[Draft]) -> None:
    dossier = Dossier.objects.get(number=number)
    append(dossier=dossier, drafts=drafts, actor="account:thu", at=MONDAY)


SOON = timedelta(days=3)
INTAKE: dict[Action, Callable[..., Any]] = {
    Action.RECEIVE: lambda at, **who: operations.accept(due=at + SOON, at=at, **who),
    Action.REFUSE: lambda **who: operations.refuse(reason="Lý do thử", legal_basis="Điều thử", **who),
    Action.ASK_PAYMENT: lambda **who: operations.ask_payment(
        lines=[operations.FeeLineAsked("Lệ phí thử", 8_000)], legal_basis="Nghị quyết thử", **who
    ),
    Action.SETTLE_PAYMENT: lambda at, **who: operations.settle_payment(due=at + SOON, at=at, **who),
}


def attempts(desk: Desk) -> dict[Action, Callable[..., Any]]:
    """Each action with all it needs, so that only the gate can refuse it."""
    reason, document = {"reason": "Lý do thử"}, {"document": "Văn bản số 01 (minh họa)"}
    op = operations

    def opinion(number: str, **who: Any) -> Any:
        return op.give_opinion(
            number=number, opinion_id=Opinion.objects.get(dossier__number=number).pk, answer="Đồng ý", **who
        )

    return {
        **INTAKE,
        Action.ASK_SUPPLEMENT: lambda **who: op.ask_supplement(items=["Bản vẽ"], **reason, **who),
        Action.TAKE_SUPPLEMENT: op.take_supplement,
        Action.START: op.start,
        Action.HAND_OVER: lambda **who: op.hand_over(to_unit_id=desk.department.pk, **who),
        Action.SEND_BACK: lambda **who: op.send_back(**reason, **who),
        Action.ASK_OPINION: lambda **who: op.ask_opinion(
            unit_id=desk.department.pk, question="Có phù hợp không?", due=LATER + timedelta(days=2), **who
        ),
        Action.GIVE_OPINION: opinion,
        Action.REASSIGN: lambda **who: op.reassign(to_account_id=desk.case.pk, **reason, **who),
        Action.STOP: lambda **who: op.stop(**reason, **document, **who),
        Action.RESUME: lambda **who: op.resume(**reason, **who),
        Action.EXTEND: lambda **who: op.extend(new_due=date(2024, 6, 25), **reason, **who),
        Action.WITHDRAW: lambda **who: op.withdraw(**reason, **who),
        Action.FINISH: lambda at, **who: op.finish(result=signed(at), at=at, **who),
        Action.RETURN: lambda **who: op.return_result(receiver="Người nộp minh họa 01", **who),
        Action.REOPEN: lambda **who: op.reopen(**reason, **document, **who),
        Action.DISAVOW: lambda **who: op.disavow(**reason, **document, **who),
        Action.NOTE_CONTACT: lambda **who: op.note_contact(
            with_whom="Người nộp minh họa 01", way="PHONE", note="Nhắc bổ sung", **who
        ),
        Action.APOLOGIZE: lambda at, **who: op.apologize(
            promised_on=date(2024, 6, 20), at=DUE + timedelta(hours=20), **reason, **who
        ),
    }


WATCHED = (
    Dossier,
    DossierEvent,
    DossierInterval,
    SupplementRequest,
    Opinion,
    Result,
    Handing,
    Contact,
    Wording,
    PaymentDemand,
)


def everything() -> list[list[Any]]:
    """All that is written about dossiers."""
    return [list(model.objects.order_by("pk").values()) for model in WATCHED]


def tried(attempt: Callable[..., Any], number: str, account: Any, *, rebuilt: bool = True) -> str:
    """What became of an attempt, undone afterwards: empty when it was done, else the code of the refusal.

    With `rebuilt`, what was done is rebuilt from the events and compared.
    """
    try:
        with transaction.atomic():
            attempt(number=number, account=account, at=LATER)
            assert not rebuilt or [broken for broken in queries.broken_records() if broken.record == number] == []
            transaction.set_rollback(True)
    except UserError as refused:
        return refused.code if refused.message.endswith(".") else "no sentence"
    return ""


@pytest.mark.one_database
@pytest.mark.parametrize("action", [action for action in Action if action is not Action.SUBMIT])
def test_everybody_tries_it_from_everywhere(action):
    desk, dossiers = desk_with_every_state()
    UnitSetting.objects.create(unit=desk.commune, since=date(2020, 1, 1), intake_mode="PRIMARY")
    attempt = attempts(desk)[action]
    wrong = []
    done = set()
    before = everything()
    for (status, accepted), number in dossiers.items():
        move = move_for(action, status, was_accepted=accepted)
        for name in (*CAPACITIES, *OUTSIDE):
            code = tried(attempt, number, desk.people[name], rebuilt=(status, accepted) not in done)
            if code != expected(action, move, name):
                wrong.append((status, accepted, name, code, expected(action, move, name)))
            if not code:
                done.add((status, accepted))
    assert wrong == []
    assert everything() == before
    assert done  # each action can be done by somebody from somewhere


def expected(action: Action, move: Any, name: str) -> str:
    """The code of the refusal that is due, empty where it must be done."""
    if action is Action.GIVE_OPINION:  # asked was so-khac; those of the commune may see it and not speak for it
        if name == "clerk":
            return "unknown_dossier"
        capacities = {"stranger": {Capacity.CASE}, "boss": {Capacity.LEADER}}.get(name, set())
        if name == "applicant":
            capacities = {Capacity.APPLICANT}
    elif name in OUTSIDE:
        return "unknown_dossier"
    else:
        capacities = CAPACITIES[name]
    return "" if isinstance(move, Move) and move.by & capacities else "step_refused"


def test_the_button_and_the_gate_say_the_same():
    desk, dossiers = desk_with_every_state()
    for (status, accepted), number in dossiers.items():
        dossier = Dossier.objects.select_related(*UNITS).get(number=number)
        for name, capacities in CAPACITIES.items():
            policy = policy_for(desk.people[name])
            assert policy.capacities(dossier) == capacities
            for action in Action:
                move = move_for(action, status, was_accepted=accepted)
                allowed = isinstance(move, Move) and bool(move.by & capacities)
                assert (policy.may(action, dossier) is None) == allowed


def test_a_dossier_of_another_system_is_not_ours_to_change():
    desk = make_desk()
    number = received(desk)
    Dossier.objects.update(system_of_record="PROVINCE")
    assert tried(operations.start, number, desk.case) == "not_ours"


def test_a_page_grown_old_changes_nothing():
    desk = make_desk()
    number = received(desk)
    seen = Dossier.objects.get().last_seq
    operations.start(number=number, account=desk.case, at=LATER, seen=seen)
    with pytest.raises(UserError) as refused:
        operations.hand_over(number=number, account=desk.case, to_unit_id=desk.department.pk, at=LATER, seen=seen)
    assert refused.value.code == "changed_meanwhile"
