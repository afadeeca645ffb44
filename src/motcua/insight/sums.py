"""Sums (số tổng): over which whole months what single people said or suffered is told to the public (ADR 39)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from motcua.areas.organization import queries as organization
from motcua.areas.publication.policy import blocks_of
from motcua.insight import engine
from motcua.insight.corrected import ByGroup, recorded_tallies
from motcua.insight.engine import Slice, Tally
from motcua.insight.figures import Figure, as_figure, ask, figures
from motcua.insight.indicators import Indicator, registry
from motcua.kernel.clock import local_date
from motcua.rules.gathering import Counts, Gathered, ended_months, few, gathered, longest_run
from motcua.rules.periods import Period, custom


@dataclass(frozen=True, slots=True)
class SumsTold:
    """Sums told (số tổng được công khai) of a block and unit: its gathered months, year by year, and in which scope.

    `ended` is what has ended in whole months, from the start of the first reporting year; None where nothing has.
    """

    codes: tuple[str, ...]
    unit: str
    scope: str
    known_at: datetime
    years: tuple[Gathered, ...]
    ended: Period | None
    counted: Mapping[Period, list[Figure]]

    def within(self, period: Period) -> tuple[Period, dict[str, Figure]] | None:
        """The longest run of gathered months inside a period with its figures; None where nothing may be told.

        A figure that counts until the end of a period can grow by a few where months are added, so it is looked at too.
        """
        run = longest_run([one for year in self.years for one in year.told], period)
        return self._of(run) if run else None

    def rows(self) -> list[tuple[Period, list[Figure] | None]]:
        """Gathered months in their order with their figures; without figures those that are not told."""
        found: list[tuple[Period, list[Figure] | None]] = []
        for year in self.years:
            found += [(run, self.counted[run]) for run in year.told]
            found += [(year.waiting, None)] if year.waiting else []
        return found

    def _of(self, run: Period) -> tuple[Period, dict[str, Figure]] | None:
        found = self.counted.get(run)
        if found is None:
            found = figures(self.unit, self.scope, run, known_at=self.known_at, codes=list(self.codes))
        return None if few(_counts(found)) else (run, {each.code: each for each in found})


@engine.read_once()
def sums_told(block: str, unit: str, period: Period, *, known_at: datetime) -> SumsTold:
    """Sums told (số tổng được công khai) of a block, from the first reporting year of a period to its last whole month.

    A unit with committees below it is told together with them and never apart, and what is its own must not be few
    either: the sum without all those below would give it away. Raises UserError `unknown_unit`.
    """
    told = [each for each in registry().values() if block in blocks_of(each.code)]
    years = ended_months(period, local_date(known_at))
    months = [month for year in years for month in year]
    ended = custom(months[0].start, months[-1].end) if months else None
    asking = _asking(unit, ended or period, known_at, told)
    counted: dict[Period, list[Figure]] = {}

    def counts_of(one: Period) -> Iterator[Counts]:
        counted[one], own = asking.figures(one)
        return _counts([*counted[one], *own])

    gathered_years = tuple(gathered(year, counts_of) for year in years)
    codes = tuple(each.code for each in told)
    return SumsTold(codes, asking.cut.units.root.slug, asking.scope, known_at, gathered_years, ended, counted)


@dataclass(frozen=True, slots=True)
class _Asking:
    """The units of a question found once, whose months are then counted by one query for each fact."""

    cut: Slice
    scope: str
    own: frozenset[int]
    indicators: list[Indicator]
    corrected: bool

    def figures(self, period: Period) -> tuple[list[Figure], list[Figure]]:
        """The figures of a period: of the unit with all below it, and what is its own where there are some."""
        cut = replace(self.cut, question=replace(self.cut.question, period=period, scope=self.scope))
        column = self.indicators[0].part.fact.bases[self.indicators[0].basis]
        counted = engine.count_by(cut, self.indicators, column)
        first = recorded_tallies(cut, self.indicators, column, counted=counted) if self.corrected else {}
        everywhere = counted.keys() | first.keys()
        own = everywhere & self.own if self.scope == "all" else ()
        return self._summed(cut, counted, first, everywhere), self._summed(cut, counted, first, own)

    def _summed(self, cut: Slice, counted: ByGroup, first: ByGroup, owners: Collection[int]) -> list[Figure]:
        found = []
        for each in self.indicators:
            nothing = Tally(0, None if each.whole is None else 0)
            now = [counted.get(owner, {}).get(each.code, nothing) for owner in owners]
            then = [first.get(owner, {}).get(each.code, tally) for owner, tally in zip(owners, now, strict=True)]
            touched = any(each.code in first.get(owner, {}) for owner in owners)
            told = (_sum(now, nothing), _sum(then, nothing) if touched else None)
            found.append(as_figure(each, told[0], cut.question, told[1]))
        return found


def _sum(tallies: Iterable[Tally], nothing: Tally) -> Tally:
    rows = list(tallies)
    whole = None if nothing.whole is None else sum(row.whole or 0 for row in rows)
    return Tally(sum(row.part for row in rows), whole)


def _asking(unit: str, period: Period, known_at: datetime, told: list[Indicator]) -> _Asking:
    """The units of every month, whether any are committees below, and whether a correction may touch a figure."""
    cut = ask(unit, "all", period, None, known_at)
    root = cut.units.root
    below = organization.children(root.id, start=period.start, end=period.end)
    own = organization.scope_of(root, "own", start=period.start, end=period.end) if below else []
    corrected = bool(engine.corrected_ids(cut))
    return _Asking(cut, "all" if below else "own", frozenset(row.id for row in own), told, corrected)


def _counts(found: Iterable[Figure]) -> Iterator[Counts]:
    """Every two counts, as they are and as first recorded."""
    for each in found:
        yield each.part, each.whole
        if each.recorded:
            yield each.recorded.part, each.recorded.whole
