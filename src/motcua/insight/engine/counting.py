"""Counting (đếm): many indicators in one pass over each fact, in all or by group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from motcua.insight.engine.slices import Slice
from motcua.insight.facts import Fact
from motcua.insight.indicators import Indicator, Kind


@dataclass(frozen=True, slots=True)
class Tally:
    """Tally (kết quả đếm): part and whole of one indicator; a plain count has no whole.

    `amount` is the quantile taken of the members of the part, in working minutes.
    """

    part: int
    whole: int | None
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class _Measure:
    """One counted column of a query."""

    fact: Fact
    basis: str
    sql: str


def side_sql(cut: Slice, indicator: Indicator, side: str) -> str:
    """The condition of a side. Where facts differ, the part's members must be members of the whole, and the whole
    is empty until the part's register has been begun: what was never recorded is unknown, not zero.
    """
    sql = indicator.condition(side).sql(cut.dialect)
    if not indicator.crosses or indicator.whole is None:
        return sql
    whole = indicator.whole
    if side == "whole":
        return f"({sql} AND EXISTS ({cut.begun(indicator.part.fact, indicator.basis)}))"
    inside = f"{cut.where(whole.fact, indicator.basis)} AND {whole.sql(cut.dialect)}"
    among = f"SELECT {whole.fact.member} FROM {cut.table(whole.fact)} WHERE {inside}"  # noqa: S608 - checked pieces only
    return f"({sql} AND {indicator.part.fact.member} IN ({among}))"


def _measures(cut: Slice, indicators: Iterable[Indicator]) -> dict[tuple[str, str], _Measure]:
    found: dict[tuple[str, str], _Measure] = {}
    for indicator in indicators:
        for side in indicator.sides:
            fact, condition = indicator.condition(side).fact, side_sql(cut, indicator, side)
            if indicator.kind is Kind.DISTINCT_COUNT:
                sql = f"COUNT(DISTINCT CASE WHEN {condition} THEN {fact.member} END)"
            else:
                sql = f"COUNT(CASE WHEN {condition} THEN 1 END)"
            found[indicator.code, side] = _Measure(fact, indicator.basis, sql)
    return found


def _tallies(indicators: Iterable[Indicator], values: Mapping[tuple[str, str], int]) -> dict[str, Tally]:
    return {
        each.code: Tally(
            values.get((each.code, "part"), 0),
            None if each.whole is None else values.get((each.code, "whole"), 0),
        )
        for each in indicators
    }


def count(cut: Slice, indicators: list[Indicator]) -> dict[str, Tally]:
    """Count (đếm) every indicator over the slice: one query for each fact and basis."""
    return count_by(cut, indicators, None).get(None) or _tallies(indicators, {})


def count_by(
    cut: Slice, indicators: list[Indicator], column: str | None, more: str = "", values: Mapping[str, Any] | None = None
) -> dict[Any, dict[str, Tally]]:
    """Count by group (đếm theo nhóm): the same, for every value of a column that the facts bear.

    `more` is what filters add to every condition, `values` their parameters.
    """
    by_query: dict[tuple[str, str], dict[tuple[str, str], _Measure]] = defaultdict(dict)
    for key, measure in _measures(cut, indicators).items():
        by_query[measure.fact.name, measure.basis][key] = measure
    groups: dict[Any, dict[tuple[str, str], int]] = defaultdict(dict)
    for measures in by_query.values():
        for group, *counts in cut.run(_statement(cut, measures, column, more), dict(values or {})):
            groups[group].update(zip(measures, map(int, counts), strict=True))
    return {group: _tallies(indicators, values) for group, values in groups.items()}


def _statement(cut: Slice, measures: Mapping[tuple[str, str], _Measure], column: str | None, more: str) -> str:
    first = next(iter(measures.values()))
    columns = ", ".join(measure.sql for measure in measures.values())
    grouped = f" GROUP BY {column}" if column else ""
    return (
        f"SELECT {column or 'NULL'}, {columns} FROM {cut.table(first.fact)}"  # noqa: S608 - checked pieces only
        f" WHERE {cut.where(first.fact, first.basis)}{more}{grouped}"
    )
