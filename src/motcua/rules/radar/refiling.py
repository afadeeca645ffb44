"""Refiling (nộp lại): dossiers that leave when they are nearly late, and come back under a new number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise

from motcua.rules.radar.findings import Evidence, Finding, Limits, Pattern, Tally
from motcua.rules.radar.rows import Trace


def refiled(traces: Iterable[Trace], limits: Limits) -> list[Finding]:
    """Refiled (rút rồi nộp lại): the same person and procedure again within days; chains of several count always."""
    tally = Tally()
    for chain in _chains(traces):
        again = 0
        for one, following in pairwise(chain):
            back = following.filed
            if one.left is None or back is None or not timedelta() <= back - one.left <= timedelta(days=limits["days"]):
                again = 0
                continue
            again += 1
            if _nearly_late(one, one.left, limits):
                tally.add(one.unit, one.left, Evidence(one.number, "FILED_AGAIN", one.left, back, following.number))
            elif again > 1:
                tally.add(one.unit, one.left, Evidence(one.number, "CHAIN", one.left, back, following.number))
        for one in chain:
            if one.left is not None:
                tally.whole(one.unit, one.left)
    return tally.findings(Pattern.REFILED, limits)


def _chains(traces: Iterable[Trace]) -> Iterable[list[Trace]]:
    """The dossiers of one person, procedure and desk in the order they came."""
    chains: dict[tuple[int, int, int], list[Trace]] = defaultdict(list)
    for trace in traces:
        if trace.applicant is not None and trace.filed is not None:
            chains[trace.applicant, trace.procedure, trace.desk].append(trace)
    return (sorted(chain, key=lambda one: one.filed or datetime.max) for chain in chains.values())  # noqa: DTZ901


def _nearly_late(trace: Trace, left: datetime, limits: Limits) -> bool:
    if trace.due is None or trace.received is None:
        return False
    return (trace.due - left) * 100 <= (trace.due - trace.received) * limits["last_percent"]
