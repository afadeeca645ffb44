"""Proofs (giải trình hạn trả): why a due date is that day, so that anyone can count along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from motcua.areas.dossiers.queries import DossierView
from motcua.areas.organization.queries import UnitCalendars
from motcua.areas.procedures.queries import TimeRule
from motcua.kernel.clock import local_date
from motcua.rules.deadlines import ProofLine, Rule, TimeLimit
from motcua.rules.history import EventKind, instant
from motcua.rules.working_time import OutsideCalendar, WorkingCalendar

LONGEST = 120


@dataclass(frozen=True, slots=True)
class Proof:
    """Proof (giải trình): the days between receipt and due date; `limit` is the time limit it follows from.

    Without a limit the date was stated by the source, and the days only say which of them were worked. `moved_from`
    is the due time the days prove, where another one stands now.
    """

    lines: tuple[ProofLine, ...]
    calendar: str
    limit: TimeLimit | None
    moved_from: datetime | None = None


def limit_words(rule: str, n: int | None) -> str:
    """A time limit in words (thời hạn bằng chữ); one within the day has no count of days, whatever was kept with it."""
    label = _(TimeRule(rule).label)
    return label if n is None or rule == TimeRule.SAME_DAY_15H else f"{n} {label}"


def told_proof(view: DossierView, calendars: UnitCalendars) -> Proof | None:
    """Proof (giải trình) of a dossier's due date, as the event that set it counted the days; where the date was only
    stated, the days of the unit that received. None when nothing was promised or the calendar ends before it."""
    promise = next((event for event in reversed(view.events) if event.kind is EventKind.DUE_SET), None)
    if promise is None:
        return None
    due = instant(promise.payload["due"])
    moved = due if view.row.due_at != due else None
    told = promise.payload
    if told.get("proof") and told.get("rule"):
        lines = tuple(ProofLine(date.fromisoformat(day), counted, why) for day, counted, why, *_ in told["proof"])
        return Proof(lines, str(told.get("calendar", "")), TimeLimit(Rule(told["rule"]), told.get("n") or 0), moved)
    calendar, first = calendars.of(view.row.received_by_id), local_date(view.row.received_at or promise.effective_at)
    try:
        lines, label = _days(calendar, first, local_date(due)), calendar.label(first, local_date(due))
    except OutsideCalendar:
        return None
    return Proof(lines, label, None, moved)


def _days(calendar: WorkingCalendar, first: date, last: date) -> tuple[ProofLine, ...]:
    days = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
    return tuple(ProofLine(day, calendar.is_working_day(day), calendar.why(day)) for day in days[:LONGEST])
