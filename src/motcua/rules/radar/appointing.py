"""Appointing (hẹn trả): appointments that move after they were missed, move again, or move for many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from motcua.rules.history import EventKind
from motcua.rules.radar.findings import Evidence, Finding, Limits, Pattern, Tally
from motcua.rules.radar.rows import Act, Trace

# After these the clock starts again, so that a new appointment is what the law wants.
RESTARTING = frozenset(
    {EventKind.RESUMED, EventKind.SUPPLEMENTED, EventKind.PAYMENT_SETTLED, EventKind.RECEIVED, EventKind.REOPENED}
)


def moved(traces: Iterable[Trace], limits: Limits) -> list[Finding]:
    """Moved (dời ngày hẹn): what the rules of extending do not allow; and extensions as such where there are many."""
    odd, extended = Tally(), Tally()
    for trace in traces:
        if trace.due_first is None:
            continue
        for tally in (odd, extended):
            tally.whole(trace.unit, trace.due_first)
        odd.add(trace.unit, trace.due_first, *_oddly(trace))
        if trace.due is not None and trace.due > trace.due_first:
            extended.add(trace.unit, trace.due_first, *_extensions(trace))
    found = odd.findings(Pattern.MOVED_DUE, limits)
    told = {(one.unit, one.subject) for one in found}
    many = {"least": limits["many"], "percent": limits["many_percent"]}
    return found + [one for one in extended.findings(Pattern.MOVED_DUE, many) if (one.unit, one.subject) not in told]


def _extensions(trace: Trace) -> Iterator[Evidence]:
    return (Evidence(trace.number, "EXTENDED", act.at, act.due) for act in trace.acts if act.kind == EventKind.EXTENDED)


def _oddly(trace: Trace) -> Iterator[Evidence]:
    due: datetime | None = None
    extended = restarted = False
    for act in trace.acts:
        if act.kind in RESTARTING:
            restarted = True
        elif act.kind == EventKind.EXTENDED and act.due is not None:
            if due is not None and act.at > due and not trace.imported:
                yield Evidence(trace.number, "MOVED_AFTER_DUE", act.at, act.due)
            elif extended:
                yield Evidence(trace.number, "MOVED_TWICE", act.at, act.due)
            extended, due = True, act.due
        elif act.kind == EventKind.DUE_SET and act.due is not None:
            if due is not None and act.due > due and not restarted:
                yield Evidence(trace.number, "DUE_SET_AGAIN", act.at, act.due)
            restarted, due = False, act.due
        elif _later(act, due):
            yield Evidence(trace.number, "DUE_CORRECTED", act.at, act.moved_to)


def _later(act: Act, due: datetime | None) -> bool:
    """Whether a correction moves the appointment to a later time."""
    return act.fact in ("due", "due_new") and act.moved_to is not None and due is not None and act.moved_to > due
