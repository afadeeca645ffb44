"""Durations (thời gian): how much working time the dossiers behind a quantile took, and how much they stood still.

Working time cannot be told in SQL: the members are fetched with their instants, in two statements for any number of
quantiles over the same dossiers, and measured by the calendar of the unit that decides as it stood at the cut-off.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from motcua.areas.organization.queries import UnitCalendars
from motcua.insight.engine.counting import Tally, side_sql
from motcua.insight.engine.listing import Filters
from motcua.insight.engine.slices import Slice
from motcua.insight.facts import Fact
from motcua.insight.indicators import Indicator, Measure
from motcua.kernel.clock import local
from motcua.rules.lifecycle import PAUSED
from motcua.rules.quantiles import nearest_rank
from motcua.rules.working_time import WorkingCalendar

Stretch = tuple[datetime, datetime]
IN_COLUMNS = {Measure.WAITED: "waited_minutes", Measure.SERVED: "served_minutes"}  # what a fact holds in minutes itself


@dataclass(frozen=True, slots=True)
class Duration:
    """Duration (thời gian giải quyết) of one dossier in working minutes: in all, and of it the time it stood still."""

    elapsed: int
    stopped: int

    def of(self, measure: Measure) -> int:
        """The minutes of one measure."""
        return {
            Measure.ELAPSED: self.elapsed,
            Measure.STOPPED: self.stopped,
            Measure.WORKED: self.elapsed - self.stopped,
        }[measure]


def duration(calendar: WorkingCalendar, received: datetime, finished: datetime, pauses: Iterable[Stretch]) -> Duration:
    """Duration (thời gian giải quyết) between two moments of the wall clock; pauses count only inside them."""
    inside = [(max(since, received), min(until, finished)) for since, until in pauses]
    stopped = sum(calendar.working_minutes(since, until) for since, until in inside if since < until)
    return Duration(calendar.working_minutes(received, finished), stopped)


def quantiles(cut: Slice, indicators: Sequence[Indicator], filters: Filters = Filters()) -> dict[str, Tally]:
    """Quantiles (bách phân vị): the members of each part counted, and the time at its rank in working minutes."""
    measured: dict[tuple[str, str], list[Duration]] = {}
    calendars = UnitCalendars(cut.question.cut_off)
    found: dict[str, Tally] = {}
    for each in indicators:
        if each.measure in IN_COLUMNS and each.quantile is not None:
            minutes = _minutes(cut, each, IN_COLUMNS[each.measure], filters)
            found[each.code] = Tally(len(minutes), None, nearest_rank(minutes, each.quantile))
            continue
        key = (each.part.text, each.basis)
        if key not in measured:
            measured[key] = list(_durations(cut, each, filters, calendars))
        if each.measure is None or each.quantile is None:
            raise ValueError(f"{each.code} does not say which time it measures.")
        minutes = [one.of(each.measure) for one in measured[key]]
        found[each.code] = Tally(len(minutes), None, nearest_rank(minutes, each.quantile))
    return found


def _minutes(cut: Slice, indicator: Indicator, column: str, filters: Filters) -> list[int]:
    """The minutes that a column holds of each member of the part."""
    fact, (more, values) = indicator.part.fact, filters.sql(cut, indicator)
    inside = f"{cut.where(fact, indicator.basis)} AND {side_sql(cut, indicator, 'part')}{more}"
    return [row[0] for row in cut.run(f"SELECT {column} FROM {cut.table(fact)} WHERE {inside}", values)]  # noqa: S608


def _durations(cut: Slice, indicator: Indicator, filters: Filters, calendars: UnitCalendars) -> Iterable[Duration]:
    fact = indicator.part.fact
    more, values = filters.sql(cut, indicator)
    inside = f"{cut.where(fact, indicator.basis)} AND {side_sql(cut, indicator, 'part')}{more}"
    pauses = _pauses(cut, fact, inside, values)
    unit = fact.bases[indicator.basis]
    sql = f"SELECT dossier_id, {unit}, received_at, finished_at FROM {cut.table(fact)} WHERE {inside}"  # noqa: S608
    for dossier, owner, received, finished in cut.run(sql, values):
        yield duration(calendars.of(owner), _moment(received), _moment(finished), pauses.get(dossier, ()))


def _pauses(cut: Slice, fact: Fact, inside: str, values: dict[str, Any]) -> Mapping[int, list[Stretch]]:
    """Every stretch in which one of these dossiers stood still, as believed at the knowledge time."""
    statuses = ", ".join(str(int(status)) for status in sorted(PAUSED))
    rows = cut.run(
        f"SELECT dossier_id, valid_from, COALESCE(valid_to, %(until)s) FROM {cut.table(fact)}"  # noqa: S608 - checked pieces
        f" WHERE {cut.believed(fact)} AND status IN ({statuses}) AND valid_from < %(until)s"
        f" AND dossier_id IN (SELECT dossier_id FROM {cut.table(fact)} WHERE {inside})",
        values,
    )
    found: dict[int, list[Stretch]] = defaultdict(list)
    for dossier, since, until in rows:
        found[dossier].append((_moment(since), _moment(until)))
    return found


def _moment(value: Any) -> datetime:
    """An instant on the wall clock, which SQLite hands over as text in UTC."""
    instant = datetime.fromisoformat(value) if isinstance(value, str) else value
    return local(instant if instant.tzinfo else instant.replace(tzinfo=UTC))
