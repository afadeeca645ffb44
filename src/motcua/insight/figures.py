"""Figures (số liệu): an indicator answered for a unit, a scope, a period, a cut-off and a knowledge time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from motcua.areas.organization.queries import UnitRow
from motcua.insight import engine
from motcua.insight.closed import closed_periods
from motcua.insight.corrected import recorded_tallies
from motcua.insight.engine import Slice, Tally
from motcua.insight.indicators import Indicator, Kind, chosen
from motcua.insight.question import Question, units_of
from motcua.rules.figures import Share
from motcua.rules.periods import Period

Sums = dict[int, dict[str, Tally]]


@dataclass(frozen=True, slots=True)
class FrozenPlace:
    """Frozen place (chỗ của con số đã chốt): the number of the closed period, and the position within it."""

    frozen: int
    position: int


@dataclass(frozen=True, slots=True)
class Recorded:
    """As recorded (theo ghi nhận ban đầu): the counts of a figure with every approved correction left out."""

    part: int
    whole: int | None
    amount: int | None = None

    @property
    def share(self) -> Share | None:
        """The two counts, None for a plain count."""
        return None if self.whole is None else Share(self.part, self.whole)

    @property
    def percent(self) -> str | None:
        """The percentage as "91.67"; None for a plain count and for an empty whole."""
        percent = self.share.percent if self.share else None
        return None if percent is None else str(percent)


@dataclass(frozen=True, slots=True)
class Figure:
    """Figure (con số): two counts over named records; a plain count has no whole and no percentage.

    `basis` says which unit a record counts for; `cut_off` the day as of which, `known_at` the time until which
    records were believed. A quantile counts the dossiers it measured; `amount` is its time in working minutes.
    `kept` says where a figure of a closed period was read from; None where it was counted from the records.
    `closed` names the closed period that holds the same figure as it was frozen, where it was counted after that.
    `recorded` stands beside the counts where a corrected dossier is, or without the correction would be, a member.
    """

    code: str
    name: str
    part: int
    whole: int | None
    counted: str
    basis: str
    unit: str
    scope: str
    period: Period
    cut_off: date
    known_at: datetime
    amount: int | None = None
    kept: FrozenPlace | None = None
    recorded: Recorded | None = None
    closed: int | None = None

    @property
    def share(self) -> Share | None:
        """The two counts, None for a plain count."""
        return None if self.whole is None else Share(self.part, self.whole)

    @property
    def percent(self) -> str | None:
        """The percentage as "91.67"; None for a plain count and for an empty whole."""
        percent = self.share.percent if self.share else None
        return None if percent is None else str(percent)


def ask(unit: str, scope: str, period: Period, as_of: date | None, known_at: datetime) -> Slice:
    """Ask (đặt câu hỏi): the slice of a question. Raises UserError `unknown_unit`, `unknown_scope`."""
    question = Question(unit, scope, period, as_of, known_at)
    return Slice(question, units_of(question))


def as_figure(
    indicator: Indicator, tally: Tally, question: Question, first: Tally | None = None, closed: int | None = None
) -> Figure:
    """One indicator with its counts and the question they answer; `first` is the tally as recorded."""
    return Figure(
        code=indicator.code,
        name=indicator.name,
        part=tally.part,
        whole=tally.whole,
        counted=indicator.counted,
        basis=indicator.basis,
        unit=question.unit,
        scope=question.scope,
        period=question.period,
        cut_off=question.cut_off,
        known_at=question.known_at,
        amount=tally.amount,
        recorded=Recorded(first.part, first.whole, first.amount) if first else None,
        closed=closed,
    )


def figures(
    unit: str,
    scope: str,
    period: Period,
    *,
    as_of: date | None = None,
    known_at: datetime,
    codes: list[str] | None = None,
) -> list[Figure]:
    """Figures (số liệu) of a unit: the listed indicators, or those named, in the order of the registry.

    Raises UserError `unknown_unit`, `unknown_scope`, `unknown_code`.
    """
    indicators = chosen(codes)
    cut = ask(unit, scope, period, as_of, known_at)
    timed = [each for each in indicators if each.kind is Kind.QUANTILE]
    tallies = engine.count(cut, [each for each in indicators if each not in timed]) | engine.quantiles(cut, timed)
    first = recorded_tallies(cut, indicators, counted={None: tallies}).get(None, {})
    closed = _closed(cut.question, [cut.units.root.id]).get(cut.units.root.id)
    return [as_figure(each, tallies[each.code], cut.question, first.get(each.code), closed) for each in indicators]


def figures_among(
    keys: frozenset[int], unit: str, scope: str, period: Period, *, known_at: datetime, codes: list[str], by: str = ""
) -> dict[int | None, list[Figure]]:
    """Figures among (số liệu trong số) some records: the same definitions, asked only of the members named by key.

    The indicators are counts over one fact, whose members the keys are. `by` is a column of it that tells them apart,
    such as the plan of a task; without one there is one answer, under None. Raises UserError `unknown_unit`,
    `unknown_scope`, `unknown_code`.
    """
    indicators = chosen(codes)
    fact = indicators[0].part.fact
    if any(each.crosses or each.part.fact is not fact for each in indicators) or (by and by not in fact.columns):
        raise ValueError("Figures among named records need counts over one fact.")
    cut = ask(unit, scope, period, None, known_at)
    more, values = engine.Filters(among=keys).sql(cut, indicators[0])
    nothing = {each.code: Tally(0, None if each.whole is None else 0) for each in indicators}
    found = engine.count_by(cut, indicators, by or None, more, values)
    told = found if by else {None: found.get(None, nothing)}
    return {
        group: [as_figure(each, (nothing | tallies)[each.code], cut.question) for each in indicators]
        for group, tallies in told.items()
    }


def _closed(question: Question, unit_ids: list[int]) -> dict[int, int]:
    """The closed periods that hold the same figures of units; a question as of another day has none."""
    if question.cut_off != question.period.end:
        return {}
    return closed_periods(unit_ids, question.scope, question.period, question.known_at)


def figures_by_unit(
    unit: str,
    scope: str,
    period: Period,
    *,
    as_of: date | None = None,
    known_at: datetime,
    codes: list[str],
) -> list[tuple[UnitRow, dict[str, Figure]]]:
    """Figures by unit (số liệu theo từng đơn vị): the committees of a scope, each with its departments, by name.

    Only counts of rows by one basis can be told apart so; their sums over the units are the scope's figures.
    """
    indicators = chosen(codes)
    if len({each.basis for each in indicators}) != 1 or any(each.kind is not Kind.COUNT for each in indicators):
        raise ValueError("Figures by unit need plain counts with one basis.")
    cut = ask(unit, scope, period, as_of, known_at)
    belongs = cut.units.by_committee()
    sums, firsts = _by_committee(cut, indicators, {owner: row.id for owner, row in belongs.items()})
    committees = sorted({row.id: row for row in belongs.values()}.values(), key=lambda row: row.slug)
    own = Question(unit, "own", period, as_of, known_at)
    closed = _closed(own, [row.id for row in committees])
    found = []
    for row in committees:
        question = replace(own, unit=row.slug)
        mine, first = sums[row.id], firsts[row.id]
        told = [(each, mine[each.code], question, first.get(each.code), closed.get(row.id)) for each in indicators]
        found.append((row, {one[0].code: as_figure(*one) for one in told}))
    return found


def _by_committee(cut: Slice, indicators: list[Indicator], homes: Mapping[int, int]) -> tuple[Sums, Sums]:
    """The tallies of each committee, its departments with it: as corrected, and as recorded where that is touched."""
    column = indicators[0].part.fact.bases[indicators[0].basis]
    nothing = {each.code: Tally(0, None if each.whole is None else 0) for each in indicators}
    counted = engine.count_by(cut, indicators, column)
    recorded = recorded_tallies(cut, indicators, column, counted=counted)
    touched = {(homes[owner], code) for owner, tallies in recorded.items() for code in tallies}
    sums: Sums = {home: dict(nothing) for home in homes.values()}
    firsts: Sums = defaultdict(dict)
    for owner in counted.keys() | recorded.keys():
        home = homes[owner]
        for code in nothing:
            tally = counted.get(owner, nothing)[code]
            sums[home][code] = _plus(sums[home][code], tally)
            if (home, code) in touched:
                told = recorded.get(owner, {}).get(code, tally)
                firsts[home][code] = _plus(firsts[home].get(code, nothing[code]), told)
    return sums, firsts


def _plus(one: Tally, other: Tally) -> Tally:
    whole = None if one.whole is None or other.whole is None else one.whole + other.whole
    return Tally(one.part + other.part, whole)
