"""Membership (các bản ghi được đếm): the keys behind many indicators at once, one statement for each fact and basis."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.db import connection

from motcua.insight.engine.counting import side_sql
from motcua.insight.engine.slices import Slice
from motcua.insight.facts import Fact
from motcua.insight.indicators import Indicator

FETCHED = 5000
Key = tuple[str, str, Any]  # code, side, and the value of the column grouped by


def memberships(
    cut: Slice, indicators: Iterable[Indicator], by: str | None = None, *, among: Collection[int] | None = None
) -> dict[Key, set[int]]:
    """Memberships (các bản ghi được đếm): for each indicator, side and group the keys of its members, or only of those
    `among` some keys.

    Each row is read once and asked every condition, so that a period is frozen in seconds.
    """
    inside = "" if among is None else f" IN ({', '.join(map(str, sorted(among))) or 'NULL'})"
    wanted: dict[tuple[str, str], list[tuple[str, str, Indicator]]] = defaultdict(list)
    for each in indicators:
        for side in each.sides:
            wanted[each.condition(side).fact.name, each.basis].append((each.code, side, each))
    found: dict[Key, set[int]] = defaultdict(set)
    for asked in wanted.values():
        fact, basis = asked[0][2].condition(asked[0][1]).fact, asked[0][2].basis
        conditions = [side_sql(cut, each, side) for _, side, each in asked]
        more = inside and f" AND {fact.member}{inside}"
        for key, group, *flags in _rows(cut, fact, basis, conditions, by, more):
            for (code, side, _), flag in zip(asked, flags, strict=True):
                if flag:
                    found[code, side, group].add(key)
    return found


def _rows(
    cut: Slice, fact: Fact, basis: str, conditions: list[str], by: str | None, more: str
) -> Iterator[tuple[Any, ...]]:
    """The rows of a fact that fulfil any condition: key, group, and 1 or 0 for each condition."""
    flags = ", ".join(f"CASE WHEN {condition} THEN 1 ELSE 0 END" for condition in conditions)
    sql = (
        f"SELECT {fact.member}, {by or 'NULL'}, {flags} FROM {cut.table(fact)}"  # noqa: S608 - checked pieces only
        f" WHERE {cut.where(fact, basis)}{more} AND ({' OR '.join(conditions)})"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, cut.parameters())
        while rows := cursor.fetchmany(FETCHED):
            yield from rows
