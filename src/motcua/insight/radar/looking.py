"""Looking (rà soát): the records of a unit and whole months, read once and judged by every pattern."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.feedback import queries as feedback
from motcua.areas.organization import queries as organization
from motcua.areas.queue import queries as queue
from motcua.insight.radar.thresholds import Thresholds, thresholds
from motcua.rules import radar
from motcua.rules.periods import Period, custom
from motcua.rules.radar import Finding, Limits, Pattern

BEFORE = timedelta(days=45)  # what a cut-off is compared with lies before the months asked for
BY_DOSSIERS: dict[Pattern, Callable[[list[radar.Trace], Limits], list[Finding]]] = {
    Pattern.BACKDATED_FINISH: radar.backdated,
    Pattern.BATCH_FINISH: radar.batches,
    Pattern.NO_RESULT: radar.without_result,
    Pattern.DUE_MINUTE: radar.at_the_due_minute,
    Pattern.LATE_REQUEST: radar.near_due,
    Pattern.REPEATED_SUPPLEMENT: radar.repeated,
    Pattern.REFILED: radar.refiled,
    Pattern.MOVED_DUE: radar.moved,
    Pattern.INSTANT_ACCEPTANCE: radar.accepted_at_once,
    Pattern.CUT_OFF_JUMP: radar.jumps,
}


@dataclass(frozen=True, slots=True)
class Look:
    """Look (lượt rà soát): what was seen of which months, among how many dossiers, by which thresholds.

    `nameless` are the dossiers by unit whose register says not whose they are: what was withdrawn there and filed again
    cannot be seen.
    """

    period: Period
    dossiers: int
    thresholds: Thresholds
    findings: tuple[Finding, ...]
    units: dict[int, str]
    nameless: dict[int, int]


def whole_months(period: Period) -> Period:
    """The months a period touches: signals speak of months, so half a month would be another signal."""
    end = period.end
    return custom(period.start.replace(day=1), date(end.year, end.month, monthrange(end.year, end.month)[1]))


def look(unit: str, scope: str, period: Period) -> Look:
    """Look (rà soát) at a unit and the whole months of a period. Raises UserError `unknown_unit`, `unknown_scope`."""
    months, limits = whole_months(period), thresholds()
    rows = organization.scope(unit, scope, start=months.start, end=months.end)
    names = {row.id: row.name for row in rows}
    ids, days = tuple(names), {"start": months.start, "end": months.end}
    traces = dossiers.traces(ids, start=months.start - BEFORE, end=months.end)
    found = [one for pattern, judge in BY_DOSSIERS.items() for one in judge(traces, limits.of[pattern])]
    offices = dossiers.office_networks(ids, **days)
    found += radar.shared_source(traces, offices, limits.of[Pattern.SHARED_SOURCE])
    counted = dossiers.counter_days(ids, **days, given=queue.ticket_counts(ids, **days))
    found += radar.entered_late(traces, counted, limits.of[Pattern.MISSING_ENTRIES])
    found += radar.duplicated(dossiers.scan_traces(ids, **days), limits.of[Pattern.DUPLICATE_SCANS])
    rated = feedback.rating_traces(ids, **days)
    found += radar.from_office(rated, offices, limits.of[Pattern.OFFICE_RATINGS])
    inside = [one for one in found if one.unit in names and _within(one.subject, months)]
    inside += _years(unit, scope, months, names, limits)
    return Look(months, len(traces), limits, tuple(sorted(inside, key=_order)), names, dossiers.nameless(ids))


def _years(unit: str, scope: str, months: Period, names: Mapping[int, str], limits: Thresholds) -> list[Finding]:
    """The years that the months lie in, summed by unit and, but for the units below alone, under the unit asked for."""
    found: list[Finding] = []
    of = limits.of[Pattern.BACKDATED_FINISH]
    for year in range(months.start.year, months.end.year + 1):
        days = {"start": date(year, 1, 1), "end": date(year, 12, 31)}
        below = {row.id: row.name for row in organization.scope(unit, "all", **days)}
        root = organization.unit(unit, **days).id if scope != "children" else None
        traces, wholes = dossiers.rewritten(tuple(below), **days)
        seen = radar.backdated(traces, {**of, "least": 1})
        found += radar.summed(Pattern.BACKDATED_FINISH, year, seen, wholes, of, names=below, root=root)
    return [one for one in found if one.unit in names]


def _order(one: Finding) -> tuple[int, str, int]:
    return one.unit, one.subject, list(Pattern).index(one.pattern)


def _within(subject: str, months: Period) -> bool:
    """Whether a subject, a month or a day, lies in the months looked at."""
    return f"{months.start:%Y-%m}" <= subject[:7] <= f"{months.end:%Y-%m}"
