"""Pausing (dừng đồng hồ): requests that come when time runs out, and requests that come again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise

from motcua.rules.history import EventKind
from motcua.rules.radar.findings import Evidence, Finding, Limits, Pattern, Tally
from motcua.rules.radar.rows import Act, Trace

STOPPING = frozenset({EventKind.SUPPLEMENT_REQUESTED, EventKind.PAYMENT_REQUESTED, EventKind.STOPPED})


def _requests(trace: Trace, kinds: frozenset[EventKind]) -> Iterator[tuple[Act, datetime]]:
    """The requests after acceptance, each with the appointment that stood then."""
    due: datetime | None = None
    for act in trace.acts:
        if act.due is not None and act.kind in (EventKind.DUE_SET, EventKind.EXTENDED):
            due = act.due
        elif act.kind in kinds and due is not None:
            yield act, due


def near_due(traces: Iterable[Trace], limits: Limits) -> list[Finding]:
    """Near due (khi sắp đến hạn): the clock is stopped in the last part of the time, or after it."""
    tally = Tally()
    for trace in traces:
        if trace.imported or trace.received is None:
            continue
        for act, due in _requests(trace, STOPPING):
            tally.whole(trace.unit, act.at)
            if (due - act.at) * 100 <= (due - trace.received) * limits["last_percent"]:
                kind = "ASKED_AFTER_DUE" if act.at > due else "ASKED_NEAR_DUE"
                tally.add(trace.unit, act.at, Evidence(trace.number, kind, act.at, due))
    return tally.findings(Pattern.LATE_REQUEST, limits)


def repeated(traces: Iterable[Trace], limits: Limits) -> list[Finding]:
    """Repeated (yêu cầu nhiều lần): papers asked for again, though everything must be asked for at once."""
    tally, asking = Tally(), frozenset({EventKind.SUPPLEMENT_REQUESTED})
    for trace in traces:
        if trace.imported:
            continue
        asked = [act for act, _ in _requests(trace, asking)]
        if asked:
            tally.whole(trace.unit, asked[-1].at)
        for before, again in pairwise(asked):
            tally.add(trace.unit, asked[-1].at, Evidence(trace.number, "ASKED_AGAIN", again.at, before.at))
    return tally.findings(Pattern.REPEATED_SUPPLEMENT, limits)
