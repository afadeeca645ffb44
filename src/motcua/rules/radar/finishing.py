"""Finishing (kết thúc hồ sơ): finishes written back, in batches, without a result, or bunched at the due minute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from motcua.rules.history import EventKind
from motcua.rules.radar.findings import Evidence, Finding, Limits, Pattern, Tally
from motcua.rules.radar.rows import Act, Trace


def _finishes(trace: Trace) -> Iterator[Act]:
    return (act for act in trace.acts if act.kind == EventKind.FINISHED)


def backdated(traces: Iterable[Trace], limits: Limits) -> list[Finding]:
    """Backdated (ghi lùi): written after the due time as done before it, or corrected from late to in time."""
    tally = Tally()
    for trace in traces:
        if trace.finished is None:
            continue
        tally.whole(trace.unit, trace.finished)
        tally.add(trace.unit, trace.finished, *_written_back(trace, limits))
    return tally.findings(Pattern.BACKDATED_FINISH, limits)


def _written_back(trace: Trace, limits: Limits) -> Iterator[Evidence]:
    due = trace.due
    if due is None:
        return
    slack = timedelta(minutes=limits["minutes"])
    first = next(_finishes(trace), None)
    for act in trace.acts:
        if act.kind == EventKind.FINISHED and not trace.imported and not trace.late_entered:
            if act.at <= due < act.written and act.written - act.at > slack:
                yield Evidence(trace.number, "WRITTEN_LATER", act.at, act.written)
        elif act.fact == "finished" and act.moved_to and first and act.moved_to <= due < first.at:
            yield Evidence(trace.number, "CORRECTED_IN_TIME", act.moved_to, first.at)


def batches(traces: Iterable[Trace], limits: Limits) -> list[Finding]:
    """Batches (kết thúc hàng loạt): one person finished so many dossiers within so few minutes.

    `windows` are the counts and minutes, each sliding over the day; of a register only the unit is known.
    """
    tally = Tally()
    finishes: dict[tuple[int, str], list[tuple[datetime, str, datetime]]] = defaultdict(list)
    for trace in traces:
        if trace.finished is None:
            continue
        tally.whole(trace.unit, trace.finished)
        for act in _finishes(trace):
            when = act.at if trace.imported else act.written
            if trace.imported and when == trace.due:
                continue  # a register that gives only the day; or the due minute, which is judged elsewhere
            if when.hour or when.minute:
                finishes[trace.unit, "" if trace.imported else act.actor].append((when, trace.number, act.at))
    for (unit, _), told in finishes.items():
        for when, evidence in _runs(sorted(told), limits["windows"]):
            tally.add(unit, when, evidence)
    return tally.findings(Pattern.BATCH_FINISH, limits)


def _runs(told: list[tuple[datetime, str, datetime]], windows: Iterable[Limits]) -> Iterator[tuple[datetime, Evidence]]:
    """What lies in a window, each once and by the narrowest; `told` is in order."""
    seen: set[int] = set()
    for window in sorted(windows, key=lambda one: one["minutes"]):
        size, width = window["finishes"], timedelta(minutes=window["minutes"])
        kind = "SAME_MINUTE" if window["minutes"] == 1 else "SAME_RUN"
        for first in range(len(told) - size + 1):
            if told[first + size - 1][0] - told[first][0] < width:
                for place in {*range(first, first + size)} - seen:
                    seen.add(place)
                    when, number, at = told[place]
                    yield when, Evidence(number, kind, at, when)


def without_result(traces: Iterable[Trace], limits: Limits) -> list[Finding]:
    """Without result (chưa có kết quả): finished with nothing to give, signed later, or opened again soon."""
    tally = Tally()
    for trace in traces:
        if trace.finished is None or trace.result is None:
            continue
        tally.whole(trace.unit, trace.finished)
        tally.add(trace.unit, trace.finished, *_empty_handed(trace, trace.finished, limits))
    return tally.findings(Pattern.NO_RESULT, limits)


def _empty_handed(trace: Trace, finished: datetime, limits: Limits) -> Iterator[Evidence]:
    if not trace.result:
        yield Evidence(trace.number, "WITHOUT_RESULT", finished)
    elif trace.signed and trace.signed - finished > timedelta(minutes=limits["minutes"]):
        yield Evidence(trace.number, "SIGNED_LATER", finished, trace.signed)
    for act in trace.acts:
        if act.kind == EventKind.REOPENED and act.at - finished <= timedelta(days=limits["days"]):
            yield Evidence(trace.number, "REOPENED", finished, act.at)


def at_the_due_minute(traces: Iterable[Trace], limits: Limits) -> list[Finding]:
    """At the due minute (dồn vào phút đến hạn): finished within the last minutes there were."""
    tally, close = Tally(), timedelta(minutes=limits["minutes"])
    for trace in traces:
        if trace.finished is None or trace.due is None:
            continue
        tally.whole(trace.unit, trace.finished)
        if timedelta() <= trace.due - trace.finished <= close:
            tally.add(trace.unit, trace.finished, Evidence(trace.number, "JUST_BEFORE_DUE", trace.finished, trace.due))
    return tally.findings(Pattern.DUE_MINUTE, limits)
