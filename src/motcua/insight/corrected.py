"""Corrected figures (con số có đính chính): beside what a correction touches, the figure had nothing been corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from motcua.insight import engine
from motcua.insight.engine import Slice, Tally
from motcua.insight.indicators import Indicator, Kind

ByGroup = dict[Any, dict[str, Tally]]


def recorded_tallies(
    cut: Slice, indicators: Iterable[Indicator], by: str | None = None, *, counted: ByGroup | None = None
) -> ByGroup:
    """Tallies as first recorded, by group and code; only of indicators that a corrected dossier is or was a member of.

    `counted` is what was counted with the corrections, where the caller knows it: only corrected dossiers are counted
    anew and take the place of themselves in it. In the groups it gives, every such indicator is told, so that groups
    can be added.
    """
    able = [each for each in indicators if _touchable(each)]
    ids = engine.corrected_ids(cut) if able else ()
    if not ids:
        return {}
    first, among = engine.as_recorded(cut, ids), f" AND dossier_id IN ({', '.join(map(str, ids))})"
    now, then = (engine.count_by(each, able, by, among) for each in (cut, first))
    touched = _touched(now, then)
    codes = set().union(*touched.values())
    moved = [each for each in able if each.code in codes and (by is None or each.kind is not Kind.QUANTILE)]
    added = [each for each in moved if _adds_up(each)]
    counted = counted if counted is not None else engine.count_by(cut, added, by)
    found = {group: _instead(group, added, (counted, now, then)) for group in touched}
    for group, tallies in _counted_whole(first, [each for each in moved if each not in added], by).items():
        found[group] = {**found.get(group, {}), **tallies}
    return {
        group: {each.code: found[group].get(each.code, _nothing(each)) for each in moved if each.code in codes}
        for group, codes in touched.items()
    }


def _adds_up(each: Indicator) -> bool:
    """Whether what counts of one dossier does not hang on the others."""
    return each.kind is Kind.COUNT


def _instead(group: Any, added: list[Indicator], tallies: tuple[ByGroup, ByGroup, ByGroup]) -> dict[str, Tally]:
    """What was counted in a group, with the corrected dossiers as they were first recorded."""
    counted, now, then = (each.get(group, {}) for each in tallies)
    found = {}
    for each in added:
        every, less, more = (one.get(each.code, _nothing(each)) for one in (counted, now, then))
        whole = None if each.whole is None else (every.whole or 0) - (less.whole or 0) + (more.whole or 0)
        found[each.code] = Tally(every.part - less.part + more.part, whole)
    return found


def _counted_whole(first: Slice, indicators: list[Indicator], by: str | None) -> ByGroup:
    """What does not add up, counted anew over all dossiers; quantiles are not told by group."""
    timed = [each for each in indicators if each.kind is Kind.QUANTILE and by is None]
    counted = [each for each in indicators if each.kind is not Kind.QUANTILE]
    found: ByGroup = defaultdict(dict, engine.count_by(first, counted, by))
    if timed:
        found[None] = {**found[None], **engine.quantiles(first, timed)}
    return found


def _touchable(each: Indicator) -> bool:
    return all(engine.holds_dossiers(each.condition(side).fact) for side in each.sides)


def _touched(now: ByGroup, then: ByGroup) -> dict[Any, set[str]]:
    """The codes that count a corrected dossier, as corrected or as recorded, by group."""
    found: dict[Any, set[str]] = defaultdict(set)
    for tallied in (now, then):
        for group, tallies in tallied.items():
            found[group] |= {code for code, tally in tallies.items() if tally.part or tally.whole}
    return {group: codes for group, codes in found.items() if codes}


def _nothing(each: Indicator) -> Tally:
    return Tally(0, None if each.whole is None else 0)
