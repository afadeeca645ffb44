"""Closing (chốt số liệu): finishes that jump on the last days before the figures are closed."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from motcua.rules.radar.findings import Evidence, Finding, Limits, Pattern, in_order
from motcua.rules.radar.rows import Trace

FURTHEST = timedelta(days=14)  # the new year's holidays may lie between the last working days and a cut-off


def jumps(traces: Iterable[Trace], limits: Limits) -> list[Finding]:
    """Jumps (tăng vọt): the days before a cut-off against the days before those, where the unit worked.

    `cut_off_days` are days of the month; one beyond the month's end is its last day.
    """
    units: dict[int, dict[date, list[Trace]]] = defaultdict(lambda: defaultdict(list))
    for trace in traces:
        if trace.finished is not None:
            units[trace.unit][trace.finished.date()].append(trace)
    return [found for unit, days in sorted(units.items()) for found in _jumps(unit, days, limits)]


def _jumps(unit: int, days: Mapping[date, Sequence[Trace]], limits: Limits) -> Iterator[Finding]:
    worked = sorted(days)
    for cut in _cut_offs(worked, limits["cut_off_days"]):
        until = [day for day in worked if day <= cut]
        window, before = until[-limits["days"] :], until[: -limits["days"]][-limits["compared_days"] :]
        if len(before) < limits["compared_days"] // 2 or cut > worked[-1] or cut - window[0] > FURTHEST:
            continue
        usual = sorted(len(days[day]) for day in before)[len(before) // 2] * len(window)
        there = [trace for day in window for trace in days[day]]
        if len(there) >= usual * limits["times"] and len(there) - usual >= limits["least"]:
            evidence = (
                Evidence(trace.number, "BEFORE_CUT_OFF", trace.finished, note=str(usual))
                for trace in there
                if trace.finished is not None
            )
            whole = sum(len(days[day]) for day in (*before, *window))
            yield Finding(Pattern.CUT_OFF_JUMP, unit, cut.isoformat(), len(there), whole, in_order(evidence))


def _cut_offs(worked: Sequence[date], wanted: Sequence[int]) -> list[date]:
    months = sorted({(day.year, day.month) for day in worked})
    return sorted({date(year, month, min(day, monthrange(year, month)[1])) for year, month in months for day in wanted})
