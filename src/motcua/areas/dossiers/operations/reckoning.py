"""Reckoning (tính hạn): the due date anew after papers came, a stop ended or money was paid, with what proves it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from motcua.areas.dossiers.models import Dossier, DossierEvent
from motcua.areas.dossiers.operations.appending import Draft, happening, iso
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import at_local, local, local_date
from motcua.rules import deadlines
from motcua.rules.history import EventKind, Happening
from motcua.rules.running import Running, running
from motcua.rules.working_time import WorkingCalendar


def calendar_of(dossier: Dossier, at: datetime) -> WorkingCalendar:
    """The calendar by which the dossier's appointments are reckoned: that of the unit that gave the first one."""
    unit = dossier.received_by
    return organization.calendar_of(unit.pk, local_date(at), slug=unit.slug)


def clock_of(known: Sequence[DossierEvent], drafts: Sequence[Draft] = ()) -> Running | None:
    """The running clock after the known events and these drafts."""
    extra = [Happening(2**31 + n, draft.kind, draft.effective_at, draft.payload) for n, draft in enumerate(drafts)]
    return running([*map(happening, known), *extra])


def due_anew(
    *, dossier: Dossier, known: Sequence[DossierEvent], drafts: Sequence[Draft], why: str, at: datetime
) -> list[Draft]:
    """Due anew (hẹn lại theo thời hạn): a DUE_SET draft where these drafts moved the due time, else none.

    `why` is SUPPLEMENT, RESUMPTION or PAYMENT. The step it stands at keeps what was left of its own time.
    """
    before, clock = clock_of(known), clock_of(known, drafts)
    if clock is None or before is None or (clock.pauses, clock.restarted_at) == (before.pauses, before.restarted_at):
        return []
    payload = _fixed(clock, calendar_of(dossier, at)) if clock.fixed else _reckoned(dossier, clock, at)
    moment = max(draft.effective_at for draft in drafts)
    step = _step_anew(dossier, before.paused_since, moment, at)
    return [Draft(EventKind.DUE_SET, moment, {**payload, "why": why, **step})]


def _step_anew(dossier: Dossier, paused_since: datetime | None, moment: datetime, at: datetime) -> dict[str, Any]:
    """The step with the working time that was left of it when the clock began to stand; nothing where none was."""
    due, since = dossier.step_due_at, dossier.step_since
    if due is None or since is None or paused_since is None or paused_since >= due:
        return {}
    calendar = organization.calendar_of(dossier.holder_unit_id or dossier.received_by_id, local_date(at))
    pause = deadlines.Pause(local(paused_since), local(moment))
    later = deadlines.shifted(local(due), pause, deadlines.Rule.WORKING_HOURS, calendar)
    return {"step": dossier.step, "step_since": iso(since), "step_due": iso(at_local(later))}


def _pauses_told(clock: Running) -> list[list[str]]:
    return [[iso(start), iso(end)] for start, end in clock.pauses]


def _rule(clock: Running) -> deadlines.Rule | None:
    rule = clock.terms.get("rule")
    return deadlines.Rule(rule) if rule else None


def _fixed(clock: Running, calendar: WorkingCalendar) -> dict[str, Any]:
    """A due time that was set by hand, moved by what remained of it."""
    assert clock.fixed is not None
    due = local(clock.fixed)
    for start, end in clock.pauses:
        due = deadlines.shifted(due, deadlines.Pause(local(start), local(end)), _rule(clock), calendar)
    return {
        "due": iso(at_local(due)),
        "moved_from": iso(clock.fixed),
        "pauses": _pauses_told(clock),
        "calendar": calendar.label(local(clock.fixed).date(), due.date()),
    }


def _reckoned(dossier: Dossier, clock: Running, at: datetime) -> dict[str, Any]:
    """A due time by the limit of the receipt, with every day of its proof."""
    rule = _rule(clock)
    assert rule is not None
    limit = deadlines.TimeLimit(rule, clock.terms.get("n") or 0)
    switches = _switches(dossier, clock)
    found = deadlines.due(
        limit,
        local(clock.start),
        calendar_of(dossier, at),
        pauses=[(local(start), local(end)) for start, end in clock.pauses],
        restart_at=local(clock.restarted_at) if clock.restarted_at else None,
        off_hours=switches.off_hours,
        keep_hour=switches.keep_hour,
    )
    return {
        "due": iso(at_local(found.due)),
        "counted_from": iso(clock.start),
        **({"restarted_at": iso(clock.restarted_at)} if clock.restarted_at else {}),
        "pauses": _pauses_told(clock),
        "rule": rule.value,
        "n": limit.n,
        "calendar": found.calendar,
        "confirmed": found.confirmed,
        "off_hours": switches.off_hours.value,
        "keep_hour": switches.keep_hour,
        "proof": [[line.date.isoformat(), line.counted, line.why, line.minutes] for line in found.proof],
    }


def _switches(dossier: Dossier, clock: Running) -> deadlines.Switches:
    """The switches of the receipt: as its event kept them, else as the unit's settings of that day say."""
    kept = clock.terms
    if "off_hours" in kept:
        return deadlines.Switches(deadlines.OffHours(kept["off_hours"]), bool(kept.get("keep_hour")))
    return organization.switches_of(dossier.received_by_id, local_date(clock.start))
