"""Control slip (phiếu kiểm soát quá trình): who held a dossier from when to when, and whether in time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model

from motcua.areas.dossiers.models import Dossier, DossierEvent
from motcua.areas.dossiers.queries.history import happening
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.rows import only
from motcua.rules.history import EventKind, Happening, as_corrected, instant

EARLY, ON_TIME, LATE = "EARLY", "ON_TIME", "LATE"
OUTCOMES = {"": "", EARLY: "Sớm hạn", ON_TIME: "Đúng hạn", LATE: "Trễ hạn"}
ENDS = frozenset({EventKind.FINISHED, EventKind.RETURNED, EventKind.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class SlipRow:
    """Slip row (dòng phiếu kiểm soát): one holder from giving to giving on; `outcome` is EARLY, ON_TIME, LATE or "".

    `seq` is the event that gave the dossier to the holder, `then` what took it away again.
    """

    seq: int
    how: str
    unit_id: int | None
    unit: str
    holder_id: int | None
    holder: str
    step: int | None
    since: datetime
    until: datetime | None
    due_at: datetime | None
    outcome: str = ""
    then: str = ""

    @property
    def outcome_label(self) -> str:
        """What people call the outcome."""
        return OUTCOMES[self.outcome]


def slip_rows(number: str, *, now: datetime) -> list[SlipRow]:
    """Slip rows (các dòng phiếu kiểm soát) of a dossier, in the order it went; four questions.

    A step still running is late once its time is over at `now`. Where a step has no time of its own, the last holder
    is measured by the dossier's due date.
    """
    dossier = only(Dossier.objects.filter(number=number))
    if dossier is None:
        return []
    events = map(happening, DossierEvent.objects.filter(dossier=dossier).order_by("seq"))
    rows = judged_rows(events, dossier, now)
    units = {unit.id: unit.name for unit in organization.units()} if rows else {}
    people = _names({row.holder_id for row in rows})
    return [
        replace(row, unit=units.get(row.unit_id or 0, ""), holder=people.get(row.holder_id or 0, "")) for row in rows
    ]


def judged_rows(events: Iterable[Happening], dossier: Dossier, now: datetime | None = None) -> list[SlipRow]:
    """Judged rows (các dòng đã xét hạn) of a dossier's events, without names; one finished needs no `now`."""
    seen = now or dossier.finished_at
    return [_judged(row, dossier, seen) for row in _held(as_corrected(events))] if seen else []


def _names(ids: set[int | None]) -> dict[int, str]:
    accounts: Any = get_user_model()
    return {one.pk: str(one) for one in accounts.objects.filter(pk__in=[pk for pk in ids if pk is not None])}


def _held(events: Iterable[Happening]) -> list[SlipRow]:
    rows: list[SlipRow] = []
    for event in events:
        moved = "holder_unit_id" in event.payload or "holder_id" in event.payload
        if not moved and event.kind not in ENDS:
            if rows and event.kind is EventKind.DUE_SET and event.payload.get("step_due"):
                rows[-1] = replace(rows[-1], due_at=instant(event.payload["step_due"]))
            continue
        if rows and rows[-1].until is None:
            rows[-1] = replace(rows[-1], until=event.effective_at, then=event.kind.label)
        if moved and event.kind not in ENDS:
            rows.append(_row(event, rows[-1] if rows else None))
    return rows


def _row(event: Happening, before: SlipRow | None) -> SlipRow:
    """The holder an event brings; an officer named alone stays in the unit, step and time of the one before."""
    said = event.payload
    kept = before if "holder_unit_id" not in said else None
    return SlipRow(
        seq=event.seq,
        how=event.kind.label,
        unit_id=kept.unit_id if kept else said.get("holder_unit_id"),
        unit="",
        holder_id=said.get("holder_id"),
        holder="",
        step=kept.step if kept else said.get("step"),
        since=event.effective_at,
        until=None,
        due_at=kept.due_at if kept else (instant(said["step_due"]) if said.get("step_due") else None),
    )


def _judged(row: SlipRow, dossier: Dossier, now: datetime) -> SlipRow:
    last = row.until is None or (dossier.finished_at is not None and row.until == dossier.finished_at)
    due = row.due_at or (dossier.due_at if last else None)
    return replace(row, due_at=due, outcome=outcome(row.until, due, now))


def outcome(until: datetime | None, due: datetime | None, now: datetime) -> str:
    """Early on an earlier day, on time on the day and by the hour, late after it; open until late."""
    if due is None:
        return ""
    if until is None:
        return LATE if now > due else ""
    if until > due:
        return LATE
    return EARLY if local_date(until) < local_date(due) else ON_TIME
