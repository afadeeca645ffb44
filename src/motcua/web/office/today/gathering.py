"""Gathering (gom số liệu hôm nay): what is due, late and why, tasks, units behind; page, paper, letter share it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.organization.queries import UnitRow
from motcua.areas.plans import queries as plans
from motcua.areas.plans.queries import OpenTask
from motcua.kernel.clock import local_date
from motcua.web.office.day import listing
from motcua.web.office.day.listing import DayRow
from motcua.web.office.leading.loads import opens
from motcua.web.ui.desk import unit_ids_of, unit_of
from motcua.web.ui.namesakes import told_apart

LATE, SOON, TASKS, BEHIND = 12, 12, 20, 10
Units = frozenset[int] | None


@dataclass(frozen=True, slots=True)
class Count:
    """Count (con số hôm nay): how many, in which lane, of what, where it opens, its tone."""

    lane: str
    words: str
    count: int
    to: str
    tone: str


@dataclass(frozen=True, slots=True)
class LateRow:
    """Late row (hồ sơ quá hạn): the dossier and why it is late, as far as its own record says."""

    day: DayRow
    why: str

    @property
    def answerable(self) -> bool:
        """Whether an apology can be made here and nobody has made one yet."""
        return not self.day.row.elsewhere and self.day.row.promised_at is None


@dataclass(frozen=True, slots=True)
class SoonRow:
    """Soon row (hồ sơ sắp đến hạn): the dossier, and why its day can be moved no more; "" where it still can."""

    day: DayRow
    why: str


@dataclass(frozen=True, slots=True)
class BehindRow:
    """Behind row (đơn vị đang chậm): a unit with overdue dossiers, where they open, where a task is given out."""

    name: str
    undone: int
    overdue: int
    to: str
    assign: str


@dataclass(frozen=True, slots=True)
class Today:
    """Today (hôm nay) of a leader's units; beside each list how many there are, of which it may hold only the first."""

    unit: UnitRow | None
    at: datetime
    counts: tuple[Count, ...]
    late: tuple[LateRow, ...]
    soon: tuple[SoonRow, ...]
    from_above: tuple[OpenTask, ...]
    given: tuple[OpenTask, ...]
    behind: tuple[BehindRow, ...]
    all_late: int
    all_soon: int
    all_from_above: int
    all_given: int
    all_behind: int

    @property
    def answerable(self) -> bool:
        """Whether an apology for any that is late can be made here."""
        return any(one.answerable for one in self.late)

    @property
    def extendable(self) -> bool:
        """Whether any that is due soon may be given a later day."""
        return any(not one.why for one in self.soon)

    @property
    def ended_on(self) -> date | None:
        """The last day of a unit that is no more; what it left open waits for its successor."""
        until = self.unit.valid_to if self.unit else None
        return until if until and until < local_date(self.at) else None


COUNTED = (
    ("overdue", "late"),
    ("due_today", "soon"),
    ("due_this_week", "soon"),
    ("due_next_week", ""),
    ("paused", "wait"),
)


def _words() -> dict[str, str]:
    return {
        "overdue": _("Quá hạn"),
        "due_today": _("Hạn hôm nay"),
        "due_this_week": _("Đến hạn trong tuần"),
        "due_next_week": _("Đến hạn tuần sau"),
        "paused": _("Đang dừng tính giờ"),
    }


def _counts(units: Units, at: datetime) -> tuple[Count, ...]:
    words = _words()
    found = []
    for lane, tone in COUNTED:
        count = dossiers.count_in_lane(units, filters=dossiers.WorkFilters(now=at, lane=lane))
        found.append(Count(lane, words[lane], count, opens(lane=lane), tone if count else ""))
    return tuple(found)


def _rows(units: Units, lane: str, at: datetime, limit: int) -> list[DayRow]:
    return listing.ours_first(units, dossiers.WorkFilters(now=at, lane=lane), limit)


def _soon(units: Units, at: datetime) -> tuple[SoonRow, ...]:
    """What is due this week and the next, so that on a Friday too there is something whose day can still be moved."""
    found = _rows(units, "due_this_week", at, SOON)
    found += _rows(units, "due_next_week", at, SOON - len(found)) if len(found) < SOON else []
    return tuple(SoonRow(one, _why_not_later(one, local_date(at))) for one in found)


def _why_not_later(day: DayRow, today: date) -> str:
    """Why a day can be moved no more: it is moved once, and told the day before at the latest."""
    if day.row.elsewhere:
        return _elsewhere(day)
    if day.row.extended:
        return _("đã hẹn lại một lần")
    due = local_date(day.row.due_at) if day.row.due_at else today
    return "" if due > today else _("đến hạn hôm nay, không hẹn lại được nữa")


def _elsewhere(day: DayRow) -> str:
    return _("xử lý trên %(system)s, ở đây chỉ theo dõi") % {"system": _(day.row.elsewhere)}


def _late(units: Units, at: datetime) -> tuple[LateRow, ...]:
    found = _rows(units, "overdue", at, LATE)
    apologies = dossiers.apologized_on(units, [one.row.number for one in found if one.row.promised_at])
    return tuple(LateRow(one, why_late(one, at, apologies.get(one.row.number))) for one in found)


def why_late(day: DayRow, at: datetime, apologized: date | None = None) -> str:
    """Why late (vì sao trễ): what its own record says, never a guess about a person; and whether anybody apologised."""
    row = day.row
    if row.elsewhere:
        return _elsewhere(day)
    parts = [_("%(who)s đang giữ") % {"who": row.holder}] if row.holder else [_("chưa ai nhận xử lý")]
    if row.holder and day.step:
        over = bool(row.step_due_at and row.step_due_at < at)
        parts.append(
            _("quá hạn bước %(step)s") % {"step": day.step} if over else _("ở bước %(step)s") % {"step": day.step}
        )
    if row.extended:
        parts.append(_("đã hẹn lại một lần"))
    return ", ".join((*parts, _apology(row.promised_at, apologized)))


def _apology(promised: datetime | None, on: date | None) -> str:
    if promised is None:
        return _("chưa xin lỗi")
    until = {"promised": f"{local_date(promised):%d/%m/%Y}"}
    if on is None:
        return _("đã xin lỗi, hứa trả %(promised)s") % until
    return _("đã xin lỗi ngày %(day)s, hứa trả %(promised)s") % (until | {"day": f"{on:%d/%m/%Y}"})


def _behind(units: Units, at: datetime) -> tuple[BehindRow, ...]:
    loads = [one for one in dossiers.load_by_unit(units, now=at) if one.overdue and one.key]
    names = told_apart((one.key, one.name) for one in loads if one.key)
    return tuple(
        BehindRow(
            names[one.key or 0],
            one.undone,
            one.overdue,
            opens(lane="overdue", unit=one.key),
            f"{reverse('office:assign')}?{urlencode({'lane': 'overdue', 'don-vi': one.key})}",
        )
        for one in loads
    )


def today_of(account: Any, at: datetime, *, whole: bool = False) -> Today:
    """Today (hôm nay) of whoever looks over the work of units; `whole` leaves no unit behind and no task out."""
    units, unit, day = unit_ids_of(account), unit_of(account), local_date(at)
    mine = sorted(units) if units is not None else []
    tasks = plans.open_tasks(on=day, led_by=mine, limit=None)
    given = plans.open_tasks(on=day, set_by=[unit.id], limit=None) if unit else []
    given = [one for one in given if one.lead_id not in mine]
    counts, behind = _counts(units, at), _behind(units, at)
    lanes = {one.lane: one.count for one in counts}
    return Today(
        unit=unit,
        at=at,
        counts=counts,
        late=_late(units, at),
        soon=_soon(units, at),
        from_above=tuple(tasks if whole else tasks[:TASKS]),
        given=tuple(given if whole else given[:TASKS]),
        behind=behind if whole else behind[:BEHIND],
        all_late=lanes["overdue"],
        all_soon=lanes["due_this_week"] + lanes["due_next_week"],
        all_from_above=len(tasks),
        all_given=len(given),
        all_behind=len(behind),
    )
