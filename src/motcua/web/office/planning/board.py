"""Board (bảng nhiệm vụ): tasks in columns by how they stand, a month's calendar, the bars of a long plan."""

from __future__ import annotations

from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.organization import queries as organization
from motcua.areas.plans.queries import PlanRow, ReformArea, TaskRow
from motcua.rules.plan_text import LeftOver, left_overs
from motcua.rules.tasks import OccurrenceFacts, TaskStatus
from motcua.web.ui.standing import Badge

TONES = {
    TaskStatus.DONE_ON_TIME: "in",
    TaskStatus.DONE_LATE: "done",
    TaskStatus.OVERDUE: "late",
    TaskStatus.DUE_SOON: "soon",
    TaskStatus.IN_PROGRESS: "wait",
    TaskStatus.NOT_STARTED: "stop",
    TaskStatus.RECURRING_KEPT: "in",
    TaskStatus.RECURRING_MISSED: "late",
    TaskStatus.CANCELLED: "stop",
    TaskStatus.MERGED: "stop",
    TaskStatus.TRANSFERRED: "stop",
}
COLUMNS: tuple[tuple[str, Any, frozenset[str]], ...] = (
    ("late", gettext_lazy("Quá hạn, thiếu sản phẩm"), frozenset({"OVERDUE", "RECURRING_MISSED"})),
    ("soon", gettext_lazy("Sắp đến hạn"), frozenset({"DUE_SOON"})),
    ("wait", gettext_lazy("Đang thực hiện"), frozenset({"IN_PROGRESS", "RECURRING_KEPT"})),
    ("stop", gettext_lazy("Chưa bắt đầu"), frozenset({"NOT_STARTED"})),
    ("in", gettext_lazy("Hoàn thành"), frozenset({"DONE_ON_TIME", "DONE_LATE"})),
    ("out", gettext_lazy("Đã ra khỏi kế hoạch"), frozenset({"CANCELLED", "MERGED", "TRANSFERRED"})),
)


FEW = 6


@dataclass(frozen=True, slots=True)
class Card:
    """Card (thẻ nhiệm vụ): a task with its badge, as the board, the calendar and lists show it."""

    row: TaskRow
    badge: Badge


@dataclass(frozen=True, slots=True)
class Column:
    """Column (cột của bảng): a way to stand, and the tasks that stand so."""

    key: str
    words: str
    cards: tuple[Card, ...]

    @property
    def first(self) -> tuple[Card, ...]:
        """What is shown at once: everything that waits, a few of what is done."""
        return self.cards[:FEW] if self.key in ("in", "out") else self.cards

    @property
    def rest(self) -> tuple[Card, ...]:
        """What opens on asking."""
        return self.cards[len(self.first) :]


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """Calendar day (ngày trong lịch): the tasks that come due on it."""

    day: date
    inside: bool
    today: bool
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """Area group (nhóm theo lĩnh vực): a heading of the plan with its tasks."""

    name: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """Bar (thanh thời gian): a plan over the years of a long one, in hundredths of its length."""

    plan: PlanRow
    left: int
    width: int


def badge(status: str) -> Badge:
    """How a task stands."""
    known = TaskStatus(status)
    return Badge(TONES[known], _(known.label))


def card(row: TaskRow) -> Card:
    """A task with its badge."""
    return Card(row, badge(row.status))


def columns(rows: Iterable[TaskRow]) -> list[Column]:
    """The columns of the board; what left the plan is shown only where something did."""
    told = [card(row) for row in rows]
    found = [
        Column(key, words, tuple(one for one in told if one.row.status in statuses)) for key, words, statuses in COLUMNS
    ]
    return [column for column in found if column.cards or column.key != "out"]


def by_area(rows: Iterable[TaskRow], areas: Iterable[ReformArea]) -> list[AreaGroup]:
    """Tasks under the headings of the plan; what stands under none comes last."""
    grouped: dict[str, list[Card]] = defaultdict(list)
    for row in rows:
        grouped[row.area_code].append(card(row))
    found = [AreaGroup(one.name, tuple(grouped.pop(one.code))) for one in areas if one.code in grouped]
    return [*found, *(AreaGroup(_("Khác"), tuple(left)) for left in grouped.values())]


def month_of(rows: Iterable[TaskRow], first: date, today: date) -> list[list[CalendarDay]]:
    """The weeks of a month, each day with what comes due on it."""
    due: dict[date, list[Card]] = defaultdict(list)
    for row in rows:
        for one in row.facts.occurrences:
            due[one.due_on].append(Card(row, _round(one, today)))
        if row.due_on is not None:
            due[row.due_on].append(card(row))
    weeks = Calendar(firstweekday=0).monthdatescalendar(first.year, first.month)
    return [
        [CalendarDay(day, day.month == first.month, day == today, tuple(due.get(day, ()))) for day in week]
        for week in weeks
    ]


def _round(one: OccurrenceFacts, today: date) -> Badge:
    """How one round of a recurring task stands."""
    if one.accepted_on is not None and one.accepted_on <= today:
        return Badge("in", _("Kỳ này đã có sản phẩm"))
    return Badge("late", _("Kỳ này thiếu sản phẩm")) if one.due_on < today else Badge("wait", _("Đến kỳ"))


def bars(long: PlanRow, below: Iterable[PlanRow]) -> list[Bar]:
    """The plans within a long one as bars over its years."""
    years = long.last_year - long.first_year + 1
    found = []
    for one in below:
        first, last = max(one.first_year, long.first_year), min(one.last_year, long.last_year)
        left, width = 100 * (first - long.first_year) // years, 100 * (last - first + 1) // years
        found.append(Bar(one, left, max(width, 1)))
    return found


def warnings_of(plan: PlanRow, rows: Iterable[TaskRow]) -> tuple[LeftOver, ...]:
    """What of another year or another unit the plan still speaks of."""
    counted = list(rows)
    texts = [plan.title, *(text for row in counted for text in (row.title, row.product, row.due_text))]
    units = {one.id: one for one in organization.units(valid_on=plan.issued_on)}
    own = {plan.unit_id, *organization.above(plan.unit_id)}
    home = units.get(plan.unit_id)
    if home is not None:
        scope = organization.scope_of(home, "all", start=plan.issued_on, end=plan.issued_on)
        own |= {one.id for one in scope}
    own |= {key for row in counted for key in (row.lead_id, *(unit for unit, _name in row.partners))}
    return left_overs(
        texts,
        first_year=plan.first_year,
        last_year=plan.last_year,
        others=[one.name for one in units.values()],
        own=[one.name for key, one in units.items() if key in own],
    )
