"""Refiling (nộp lại): dossiers that leave when they are nearly late, and come back under a new number.

Our own dossiers know who asks. A register of another system knows a name at most: there the same name, procedure and
desk make a chain, within fewer days, and the evidence says that it is a name and no more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta

from motcua.rules.radar.findings import Evidence, Finding, Limits, Pattern, Tally
from motcua.rules.radar.rows import Trace

KINDS = {False: ("FILED_AGAIN", "CHAIN"), True: ("NAMED_AGAIN", "NAMED_CHAIN")}
Key = tuple[int | str, int, int]


def refiled(traces: Iterable[Trace], limits: Limits) -> list[Finding]:
    """Refiled (rút rồi nộp lại): the same person and procedure again within days; chains of several count always."""
    tally = Tally()
    persons: dict[Key, list[Trace]] = defaultdict(list)
    names: dict[Key, list[Trace]] = defaultdict(list)
    for trace in traces:
        if trace.left is not None:
            tally.whole(trace.unit, trace.left)
        if trace.filed is None:
            continue
        if trace.applicant is not None:
            persons[trace.applicant, trace.procedure, trace.desk].append(trace)
        if trace.name:
            names[trace.name, trace.procedure, trace.desk].append(trace)
    for chain in persons.values():
        for unit, left, evidence in _again(chain, limits, named=False):
            tally.add(unit, left, evidence)
    for chain in names.values():
        if len(chain) <= limits["most_of_a_name"]:  # a name that stands everywhere names nobody
            for unit, left, evidence in _again(chain, limits, named=True):
                tally.add(unit, left, evidence)
    return tally.findings(Pattern.REFILED, limits)


def _again(chain: list[Trace], limits: Limits, *, named: bool) -> Iterator[tuple[int, datetime, Evidence]]:
    """What left and came back, of the dossiers of one person (or name), procedure and desk."""
    days = timedelta(days=limits["named_days" if named else "days"])
    once, several = KINDS[named]
    came_back: set[str] = set()
    for one in sorted(chain, key=lambda trace: trace.filed or datetime.max):  # noqa: DTZ901
        back = _next(one, chain, days, named=named)
        if one.left is None or back is None:
            continue
        came_back.add(back.number)
        if _nearly_late(one, one.left, limits):
            yield one.unit, one.left, Evidence(one.number, once, one.left, back.filed, back.number)
        elif one.number in came_back:
            yield one.unit, one.left, Evidence(one.number, several, one.left, back.filed, back.number)


def _next(one: Trace, chain: Iterable[Trace], days: timedelta, *, named: bool) -> Trace | None:
    """The first dossier that came in after this one left; a name counts where a register is all that is known."""
    left = one.left
    if left is None:
        return None
    found = (
        trace
        for trace in chain
        if trace.number != one.number and trace.filed is not None and _after(left, trace.filed, days)
        if not named or (one.applicant != trace.applicant and (one.imported or trace.imported))
    )
    return min(found, key=lambda trace: (trace.filed, trace.number), default=None)


def _after(left: datetime, back: datetime, days: timedelta) -> bool:
    """Whether it came back in time; a register that gives only the day may mean any hour of it."""
    if back.time() == time() and back.date() == left.date():
        return True
    return timedelta() <= back - left <= days


def _nearly_late(trace: Trace, left: datetime, limits: Limits) -> bool:
    if trace.due is None or trace.received is None:
        return False
    return (trace.due - left) * 100 <= (trace.due - trace.received) * limits["last_percent"]
