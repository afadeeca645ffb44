"""Parts (các phần của con số): a figure told by unit, field, officer or week, in parts that add up to it exactly."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from motcua.areas.people import queries as people
from motcua.areas.procedures import queries as procedures
from motcua.insight import engine
from motcua.insight.engine import Filters, Slice, Tally
from motcua.insight.figures import ask
from motcua.insight.indicators import Indicator, Kind, indicator
from motcua.insight.members import checked
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.rules.periods import Period
from motcua.rules.sentences import Sentence

UNIT, SECTOR, OFFICER, WEEK = DIMENSIONS = ("unit", "sector", "officer", "week")

NOBODY = "Không ghi nhận"


@dataclass(frozen=True, slots=True)
class PartRow:
    """Part of a figure (một phần của con số): its key as a filter takes it, its name, and its two counts."""

    key: str
    name: str
    part: int
    whole: int | None


def dimensions(chosen: Indicator) -> tuple[str, ...]:
    """Dimensions (các cách chia) of an indicator: none where the same member may stand in two parts."""
    if chosen.kind is Kind.DISTINCT_COUNT or chosen.crosses:
        return ()
    columns = chosen.part.fact.columns
    has = {UNIT: True, SECTOR: "sector_id" in columns, OFFICER: "officer" in columns, WEEK: bool(chosen.day)}
    return tuple(name for name in DIMENSIONS if has[name])


def parts(
    code: str,
    by: str,
    unit: str,
    scope: str,
    period: Period,
    *,
    as_of: date | None = None,
    known_at: datetime,
    filters: Filters = Filters(),
) -> list[PartRow]:
    """Parts (các phần) of a figure by one dimension; their sums are the figure, filters applied.

    Raises UserError `unknown_code`, `unknown_unit`, `unknown_scope`, `no_parts`, `no_filters`.
    """
    chosen = indicator(code)
    if by not in dimensions(chosen):
        raise UserError(Sentence("Chỉ tiêu “{code}” không chia theo “{by}” được.", code=code, by=by), code="no_parts")
    checked(filters, chosen, "part")
    cut = ask(unit, scope, period, as_of, known_at)
    more, values = filters.sql(cut, chosen)
    counted: dict[Any, Tally] = defaultdict(lambda: Tally(0, None if chosen.whole is None else 0))
    for group, tallies in engine.count_by(cut, [chosen], _column(chosen, by), more, values).items():
        key = _monday(group) if by == WEEK else group
        counted[key] = _plus(counted[key], tallies[code])
    found = _named(cut, by, {key: tally for key, tally in counted.items() if tally.part or tally.whole})
    _add_up(cut, chosen, filters, found)
    return found


def _column(chosen: Indicator, by: str) -> str:
    return {
        UNIT: chosen.part.fact.bases[chosen.basis],
        SECTOR: "sector_id",
        OFFICER: "officer",
        WEEK: chosen.day,
    }[by]


def _monday(day: date | str | None) -> date | None:
    if day is None:
        return None
    found = date.fromisoformat(day) if isinstance(day, str) else day
    return found - timedelta(days=found.weekday())


def _plus(one: Tally, other: Tally) -> Tally:
    whole = None if one.whole is None or other.whole is None else one.whole + other.whole
    return Tally(one.part + other.part, whole)


def _named(cut: Slice, by: str, counted: dict[Any, Tally]) -> list[PartRow]:
    """The parts under the names people know them by, weeks in their order and all else by name."""
    if by == WEEK:
        weeks = sorted(key for key in counted if key is not None)
        return [PartRow(key.isoformat(), _week(key), counted[key].part, counted[key].whole) for key in weeks]
    names = _names(cut, by, counted)
    rows = [PartRow(str(key), names.get(key, str(key)), one.part, one.whole) for key, one in counted.items()]
    return sorted(rows, key=lambda row: (fold(row.name), row.key))


def _names(cut: Slice, by: str, counted: dict[Any, Tally]) -> dict[Any, str]:
    if by == UNIT:
        return cut.units.names()
    if by == SECTOR:
        return {row.id: row.name for row in procedures.sectors()}
    usernames = {actor.partition(":")[2]: actor for actor in counted if actor.startswith("account:")}
    found = people.names_of(usernames=usernames.keys())
    named: dict[Any, str] = {actor: str(found.get(username, username)) for username, actor in usernames.items()}
    return named | {"": NOBODY}


def _week(monday: date) -> str:
    sunday = monday + timedelta(days=6)
    return f"{monday:%d/%m}–{sunday:%d/%m/%Y}"


def _add_up(cut: Slice, chosen: Indicator, filters: Filters, found: list[PartRow]) -> None:
    """The parts add up to what the figure counts by itself; a program that says otherwise must not go on."""
    more, values = filters.sql(cut, chosen)
    tally = engine.count_by(cut, [chosen], None, more, values)[None][chosen.code]
    told = (sum(row.part for row in found), sum(row.whole or 0 for row in found))
    if told != (tally.part, tally.whole or 0):
        raise AssertionError(f"{chosen.code}: the parts add up to {told}, but the figure is {tally}.")
