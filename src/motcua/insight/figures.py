"""Figures (số liệu): an indicator answered for a unit, a scope, a period, a cut-off and a knowledge time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.organization.queries import UnitRow
from motcua.insight import engine
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


def as_figure(indicator: Indicator, tally: Tally, question: Question, first: Tally | None = None) -> Figure:
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
    first = recorded_tallies(cut, indicators).get(None, {})
    return [as_figure(each, tallies[each.code], cut.question, first.get(each.code)) for each in indicators]


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
    column = indicators[0].part.fact.bases[indicators[0].basis]
    belongs = cut.units.by_committee()
    nothing = {each.code: Tally(0, None if each.whole is None else 0) for each in indicators}
    sums: Sums = defaultdict(dict)
    firsts: Sums = defaultdict(dict)
    counted, recorded = engine.count_by(cut, indicators, column), recorded_tallies(cut, indicators, column)
    touched = {(belongs[owner].id, code) for owner, tallies in recorded.items() for code in tallies}
    for owner in counted.keys() | recorded.keys():
        home = belongs[owner].id
        for code in (each.code for each in indicators):
            tally = counted.get(owner, nothing)[code]
            sums[home][code] = _plus(sums[home].get(code), tally)
            if (home, code) in touched:
                told = recorded.get(owner, {}).get(code, tally)
                firsts[home][code] = _plus(firsts[home].get(code), told)
    found = []
    for committee in sorted({row.id: row for row in belongs.values()}.values(), key=lambda row: row.slug):
        question = Question(committee.slug, "own", period, as_of, known_at)
        mine, first = nothing | sums[committee.id], firsts[committee.id]
        answers = {each.code: as_figure(each, mine[each.code], question, first.get(each.code)) for each in indicators}
        found.append((committee, answers))
    return found


def _plus(one: Tally | None, other: Tally) -> Tally:
    if one is None:
        return other
    whole = None if one.whole is None or other.whole is None else one.whole + other.whole
    return Tally(one.part + other.part, whole)
