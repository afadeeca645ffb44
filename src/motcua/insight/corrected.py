"""Corrected figures (con số có đính chính): beside what a correction touches, the figure had nothing been corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from motcua.insight import engine
from motcua.insight.engine import Slice, Tally
from motcua.insight.indicators import Indicator, Kind

ByGroup = dict[Any, dict[str, Tally]]


def recorded_tallies(cut: Slice, indicators: Iterable[Indicator], by: str | None = None) -> ByGroup:
    """Tallies as first recorded, by group and code; only of indicators that a corrected dossier is or was a member of.

    In the groups it gives, every such indicator is told, so that groups can be added.
    """
    able = [each for each in indicators if _touchable(each)]
    ids = engine.corrected_ids(cut) if able else ()
    if not ids:
        return {}
    first, among = engine.as_recorded(cut, ids), f" AND dossier_id IN ({', '.join(map(str, ids))})"
    touched = _touched((cut, first), able, by, among)
    if not touched:
        return {}
    timed = [each for each in able if each.kind is Kind.QUANTILE and by is None]
    counted = [each for each in able if each.kind is not Kind.QUANTILE]
    found: ByGroup = defaultdict(dict, engine.count_by(first, counted, by))
    if timed:
        found[None] = {**found[None], **engine.quantiles(first, timed)}
    return {
        group: {code: tally for code, tally in tallies.items() if code in touched.get(group, ())}
        for group, tallies in found.items()
        if touched.get(group)
    } | {group: _nothing(able, codes) for group, codes in touched.items() if group not in found}


def _touchable(each: Indicator) -> bool:
    return all(engine.holds_dossiers(each.condition(side).fact) for side in each.sides)


def _touched(cuts: tuple[Slice, Slice], able: list[Indicator], by: str | None, among: str) -> dict[Any, set[str]]:
    """The codes that count a corrected dossier, as corrected or as recorded, by group."""
    found: dict[Any, set[str]] = defaultdict(set)
    for cut in cuts:
        for group, tallies in engine.count_by(cut, able, by, among).items():
            found[group] |= {code for code, tally in tallies.items() if tally.part or tally.whole}
    return {group: codes for group, codes in found.items() if codes}


def _nothing(able: list[Indicator], codes: set[str]) -> dict[str, Tally]:
    return {each.code: Tally(0, None if each.whole is None else 0) for each in able if each.code in codes}
