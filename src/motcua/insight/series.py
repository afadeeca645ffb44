"""Series (chuỗi số liệu): an indicator month by month over units that changed, in three views with the same totals.

As it was, each unit counts what was its own; in today's units a former one is added to its one successor; re-cast, one
with several successors is divided by a stated rule, which travels with the figures (rules/reorganizing).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import Family
from motcua.areas.reorganization import queries as reorganization
from motcua.insight import engine
from motcua.insight.engine import Slice
from motcua.insight.figures import ask
from motcua.insight.indicators import Indicator, indicator
from motcua.insight.parts import UNIT, dimensions
from motcua.insight.question import Question, Units
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.periods import Period, custom
from motcua.rules.reorganizing import RecastRule, Slot, View, recast
from motcua.rules.sentences import Sentence

MOST_MONTHS = 18
EMPTY = Slot(0, None)


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """Line of a series (dòng chuỗi số liệu): one unit's counts, one for each period; `undivided` where it is a former
    unit with several successors and no rule."""

    slug: str
    name: str
    cells: tuple[Slot, ...]
    undivided: bool = False


@dataclass(frozen=True, slots=True)
class SeriesTable:
    """Table of a series (bảng chuỗi số liệu) in one view, with its totals and the rules it was re-cast by."""

    view: View
    periods: tuple[Period, ...]
    lines: tuple[SeriesLine, ...]
    totals: tuple[Slot, ...]
    rules: tuple[tuple[str, str], ...] = ()

    @property
    def rows(self) -> list[tuple[SeriesLine, list[tuple[Period, Slot]]]]:
        """The lines with the period beside every count."""
        return [(line, list(zip(self.periods, line.cells, strict=True))) for line in self.lines]


def series(code: str, unit: str, scope: str, period: Period, *, known_at: datetime) -> dict[View, SeriesTable]:
    """Series (chuỗi số liệu) of a figure in every view, over the units of a scope and all they were reorganized with.

    Raises UserError `unknown_code`, `unknown_unit`, `unknown_scope`, `no_parts`.
    """
    chosen = indicator(code)
    if UNIT not in dimensions(chosen):
        raise UserError(Sentence("Chỉ tiêu “{code}” không cộng theo đơn vị được.", code=code), code="no_parts")
    first = ask(unit, scope, period, None, known_at)
    kin = organization.family(first.units.ids, max(period.end, local_date(known_at)))
    periods = slices(period)
    counted = [_counted(chosen, one, first, kin) for one in periods]
    rules = reorganization.recasts()
    return {view: _table(view, periods, counted, kin, rules) for view in View}


def slices(period: Period) -> tuple[Period, ...]:
    """Slices (các khoảng) of a period: its calendar months, or its years where the months are too many for a page."""
    months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    found, start = [], period.start
    while start <= period.end:
        last = _month_end(start) if months <= MOST_MONTHS else date(start.year, 12, 31)
        found.append(custom(start, min(last, period.end)))
        start = last + timedelta(days=1)
    return tuple(found)


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _counted(chosen: Indicator, period: Period, first: Slice, kin: Family) -> dict[str, Slot]:
    """What each committee of the family counts in a period, its departments with it."""
    question = Question(first.question.unit, first.question.scope, period, None, first.question.known_at)
    cut = Slice(question, Units(first.units.root, kin.rows))
    column = chosen.part.fact.bases[chosen.basis]
    found: dict[str, Slot] = {}
    for owner, tallies in engine.count_by(cut, [chosen], column).items():
        tally = tallies[chosen.code]
        if tally.part or tally.whole:
            head = kin.heads[owner]
            found[head] = found.get(head, EMPTY) + Slot(tally.part, tally.whole)
    return found


def _called(kin: Family) -> dict[str, str]:
    """What each unit is called; of two that bore one name, the former with its last day."""
    names = kin.names()
    several = {name for name in names.values() if list(names.values()).count(name) > 1}
    ended = {row.slug: row.valid_to for row in kin.rows if row.valid_to is not None}
    return {
        slug: f"{name} (đến {ended[slug]:%d/%m/%Y})" if name in several and slug in ended else name
        for slug, name in names.items()
    }


def _table(
    view: View,
    periods: tuple[Period, ...],
    counted: list[dict[str, Slot]],
    kin: Family,
    rules: Mapping[str, RecastRule],
) -> SeriesTable:
    cast = [recast(told, kin.heirs, rules, view) for told in counted]
    names = _called(kin)
    slugs = sorted({slug for one in cast for slug in one.lines}, key=lambda slug: (names[slug], slug))
    used = [slug for slug in rules if any(slug in told and len(kin.heirs.get(slug, ())) > 1 for told in counted)]
    return SeriesTable(
        view=view,
        periods=periods,
        lines=tuple(
            SeriesLine(
                slug,
                names[slug],
                tuple(one.lines.get(slug, EMPTY) for one in cast),
                any(slug in one.undivided for one in cast),
            )
            for slug in slugs
        ),
        totals=tuple(one.total or EMPTY for one in cast),
        rules=tuple((names[slug], rules[slug].words) for slug in used) if view is View.RECAST else (),
    )
