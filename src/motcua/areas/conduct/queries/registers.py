"""Registers of conduct as lists and one by one, for who sees them; names only for who may."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q

from motcua.areas.conduct.models import (
    ConductCheck,
    ConductReminder,
    ConductStep,
    HotlineCall,
    HotlineMatter,
    HotlineWay,
    Misdeed,
    ReminderDossier,
)
from motcua.areas.conduct.policy import ConductSight
from motcua.rules.conduct import (
    ACT_LABELS,
    BEHAVIOUR_LABELS,
    FORM_LABELS,
    Behaviour,
    ConductAct,
    ConductPart,
    ConductState,
    DisciplineForm,
    Matter,
    acts_of_conduct,
)

PAGE = 50


@dataclass(frozen=True, slots=True)
class CheckRow:
    """Check row (dòng kiểm tra kỷ luật): where, when, planned or not, who was there, how many misdeeds it found."""

    id: int
    checked_id: int
    checked: str
    unit: str
    on: date
    planned: bool
    announced: bool
    decision: str
    expected: int
    present: int
    excused: int
    words: str
    misdeeds: int

    @property
    def missing(self) -> int:
        """Who was away without leave."""
        return self.expected - self.present - self.excused


@dataclass(frozen=True, slots=True)
class MisdeedRow:
    """Misdeed row (dòng vi phạm): the name is empty for who may not see it."""

    id: int
    unit_id: int
    unit: str
    person: str
    leading: bool
    behaviour: str
    on: date
    state: ConductState
    form: str
    decided_on: date | None


@dataclass(frozen=True, slots=True)
class CallRow:
    """Call row (dòng đường dây nóng): when, what about, who answers by when."""

    id: int
    unit_id: int
    unit: str
    routed_to: str
    received_on: date
    way: str
    matter: str
    due_on: date
    answered_on: date | None
    state: ConductState


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """Reminder row (dòng nhắc nhở): which unit, by which threshold, with how many dossiers."""

    id: int
    unit_id: int
    unit: str
    opened_on: date
    least: int
    days: int
    dossiers: int
    state: ConductState


@dataclass(frozen=True, slots=True)
class ConductStepRow:
    """Conduct step row (bước đã làm): what, when, by whom, with which words."""

    label: str
    words: str
    on: date
    by: str


@dataclass(frozen=True, slots=True)
class MatterView:
    """Matter view (một việc kỷ luật, kỷ cương): its row, what is shown besides, its steps, what may be done."""

    row: Any
    told: Mapping[str, Any]
    steps: tuple[ConductStepRow, ...]
    acts: tuple[ConductAct, ...]


def misdeeds_seen(seen: ConductSight) -> Q:
    """Misdeeds of the units one follows, never one's own."""
    return Q(unit_id__in=seen.units) & (Q(account__isnull=True) | ~Q(account_id=seen.account_id))


def calls_seen(seen: ConductSight) -> Q:
    """Calls to the units one follows, and those routed to them."""
    return Q(unit_id__in=seen.units) | Q(routed_to_id__in=seen.units)


def reminders_seen(seen: ConductSight) -> Q:
    """Reminders of the units one follows."""
    return Q(unit_id__in=seen.units)


def _paged(found: Any, after: int, limit: int) -> list[Any]:
    return list((found.filter(pk__lt=after) if after else found).order_by("-pk")[:limit])


def checks(seen: ConductSight, *, after: int = 0, limit: int = PAGE) -> list[CheckRow]:
    """Checks (các cuộc kiểm tra kỷ luật) of the units one follows, the latest first, paged by key."""
    found = ConductCheck.objects.filter(checked_id__in=seen.units).select_related("checked", "unit")
    return [_check(one) for one in _paged(found.annotate(found=Count("misdeeds")), after, limit)]


def check(seen: ConductSight, check_id: int) -> CheckRow | None:
    """Check (một cuộc kiểm tra kỷ luật) of a unit one follows."""
    found = ConductCheck.objects.filter(checked_id__in=seen.units, pk=check_id).select_related("checked", "unit")
    one = found.annotate(found=Count("misdeeds")).first()
    return None if one is None else _check(one)


def _check(one: Any) -> CheckRow:
    return CheckRow(
        one.pk, one.checked_id, one.checked.name, one.unit.name, one.on, one.planned, one.announced, one.decision,
        one.expected, one.present, one.excused, one.words, one.found,
    )  # fmt: skip


def misdeeds(seen: ConductSight, *, check_id: int | None = None, after: int = 0, limit: int = PAGE) -> list[MisdeedRow]:
    """Misdeeds (các vi phạm) of the units one follows, or of one check, the latest first, paged by key."""
    found = Misdeed.objects.filter(misdeeds_seen(seen)).select_related("unit")
    if check_id is not None:
        found = found.filter(check_of_id=check_id)
    return [_misdeed(one, seen) for one in _paged(found, after, limit)]


def _misdeed(one: Any, seen: ConductSight) -> MisdeedRow:
    form = FORM_LABELS[DisciplineForm(one.form)] if one.form else ""
    return MisdeedRow(
        one.pk,
        one.unit_id,
        one.unit.name,
        one.person if one.unit_id in seen.names else "",
        one.leading,
        BEHAVIOUR_LABELS[Behaviour(one.behaviour)],
        one.on,
        ConductState(one.state),
        form,
        one.decided_on,
    )


def misdeed(seen: ConductSight, misdeed_id: int) -> MatterView | None:
    """Misdeed (một vi phạm); facts and steps only for who sees the name, for they tell who it was."""
    one = Misdeed.objects.filter(misdeeds_seen(seen), pk=misdeed_id).select_related("unit", "recorded_by").first()
    if one is None:
        return None
    named = one.unit_id in seen.names
    told = {"facts": one.facts, "by": str(one.recorded_by), "decision": one.decision} if named else {}
    steps = _steps(Matter.MISDEED, one.pk) if named else ()
    return MatterView(_misdeed(one, seen), told, steps, _acts(Matter.MISDEED, one.state, seen.parts(one.unit_id)))


def _acts(matter: Matter, state: str, parts: frozenset[ConductPart]) -> tuple[ConductAct, ...]:
    return acts_of_conduct(matter, ConductState(state), parts)


def _steps(matter: Matter, key: int) -> tuple[ConductStepRow, ...]:
    found = ConductStep.objects.filter(matter=matter.value, key=key).select_related("by").order_by("pk")
    return tuple(ConductStepRow(ACT_LABELS[ConductAct(one.act)], one.words, one.on, str(one.by)) for one in found)


def calls(seen: ConductSight, *, after: int = 0, limit: int = PAGE) -> list[CallRow]:
    """Calls (các cuộc gọi đường dây nóng) one follows, the latest first, paged by key."""
    found = HotlineCall.objects.filter(calls_seen(seen)).select_related("unit", "routed_to")
    return [_call(one) for one in _paged(found, after, limit)]


def _call(one: Any) -> CallRow:
    return CallRow(
        one.pk,
        one.unit_id,
        one.unit.name,
        one.routed_to.name if one.routed_to else "",
        one.received_on,
        str(HotlineWay(one.way).label),
        str(HotlineMatter(one.matter).label),
        one.due_on,
        one.answered_on,
        ConductState(one.state),
    )


def call(seen: ConductSight, call_id: int) -> MatterView | None:
    """Call (một cuộc gọi đường dây nóng); who called only for the unit that received it."""
    one = HotlineCall.objects.filter(calls_seen(seen), pk=call_id).select_related("unit", "routed_to").first()
    if one is None:
        return None
    own, routed = seen.parts(one.unit_id), seen.parts(one.routed_to_id or one.unit_id)
    kept, given = _acts(Matter.CALL, one.state, own), _acts(Matter.CALL, one.state, routed)
    acts = [act for act in ConductAct if act in (given if act is ConductAct.ANSWER else kept)]
    told = {"words": one.words, "caller": one.caller if one.unit_id in seen.names else ""}
    return MatterView(_call(one), told, _steps(Matter.CALL, one.pk), tuple(acts))


def reminders(seen: ConductSight, *, after: int = 0, limit: int = PAGE) -> list[ReminderRow]:
    """Reminders (các nhắc nhở) of the units one follows, the latest first, paged by key."""
    found = ConductReminder.objects.filter(reminders_seen(seen)).select_related("unit")
    return [_reminder(one) for one in _paged(found.annotate(found=Count("dossiers")), after, limit)]


def _reminder(one: Any) -> ReminderRow:
    return ReminderRow(
        one.pk, one.unit_id, one.unit.name, one.opened_on, one.least, one.days, one.found, ConductState(one.state)
    )


def reminder(seen: ConductSight, reminder_id: int) -> MatterView | None:
    """Reminder (một nhắc nhở) with the dossiers that reached the threshold."""
    found = ConductReminder.objects.filter(reminders_seen(seen), pk=reminder_id).select_related("unit")
    one = found.annotate(found=Count("dossiers")).first()
    if one is None:
        return None
    rows = ReminderDossier.objects.filter(reminder=one).order_by("due_on", "number")
    told = {"dossiers": tuple(rows.values_list("number", "due_on", "finished_on"))}
    acts = _acts(Matter.REMINDER, one.state, seen.parts(one.unit_id))
    return MatterView(_reminder(one), told, _steps(Matter.REMINDER, one.pk), acts)
