"""Proofs (giải trình hạn trả): why a due date is that day, so that anyone can count along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from motcua.areas.dossiers.queries import DossierRow
from motcua.areas.procedures import queries as procedures
from motcua.kernel.calendars import calendar_for
from motcua.kernel.clock import local
from motcua.rules.deadlines import ProofLine, Rule, TimeLimit, due
from motcua.rules.working_time import OutsideCalendar, WorkingCalendar

LONGEST = 120


@dataclass(frozen=True, slots=True)
class Proof:
    """Proof (giải trình): the days between receipt and due date; `limit` is the time limit it follows from.

    Without a limit the date was stated by the source, and the days only say which of them were worked.
    """

    lines: tuple[ProofLine, ...]
    calendar: str
    limit: TimeLimit | None


def _limits(row: DossierRow, on: date) -> list[TimeLimit]:
    """The limits in force at receipt that can be computed with."""
    found = procedures.time_limits([row.procedure_code]).get(row.procedure_code, ())
    return [
        TimeLimit(Rule(one.rule), one.n or 0)
        for one in found
        if one.rule
        and (one.n or one.rule == Rule.SAME_DAY_15H)
        and (one.valid_from is None or one.valid_from <= on)
        and (one.valid_to is None or on <= one.valid_to)
    ]


def _days(calendar: WorkingCalendar, first: date, last: date) -> tuple[ProofLine, ...]:
    days = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
    return tuple(ProofLine(day, calendar.is_working_day(day), calendar.why(day)) for day in days[:LONGEST])


def proof(row: DossierRow) -> Proof | None:
    """Proof (giải trình) of a dossier's first due date; None when it has none or the calendar ends before it."""
    if row.received_at is None or row.due_first_at is None:
        return None
    received, due_first, calendar = local(row.received_at), local(row.due_first_at), calendar_for()
    try:
        for limit in _limits(row, received.date()):
            computed = due(limit, received, calendar)
            if computed.due.date() == due_first.date():
                return Proof(computed.proof, computed.calendar, limit)
        lines = _days(calendar, received.date(), due_first.date())
        return Proof(lines, calendar.label(received.date(), due_first.date()), None)
    except OutsideCalendar:
        return None
