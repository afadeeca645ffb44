"""Loads (khối lượng việc): each number with the list it opens to, and how long its bar is."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import Load
from motcua.areas.people import queries as people
from motcua.areas.people.queries import StandingRow

WIDTH = 200


@dataclass(frozen=True, slots=True)
class Bar:
    """Bar (thanh): its three parts in the width of WIDTH: late, due today and the rest."""

    late: int
    today: int
    rest: int

    @property
    def until_today(self) -> int:
        """Where the part due today begins."""
        return self.late

    @property
    def until_rest(self) -> int:
        """Where the rest begins."""
        return self.late + self.today


@dataclass(frozen=True, slots=True)
class LoadRow:
    """Load row (dòng khối lượng): a name, the four counts with their addresses, the bar, and who is away."""

    name: str
    cells: tuple[tuple[str, int, str], ...]
    bar: Bar
    absence: StandingRow | None
    reassign: str


def opens(**asked: Any) -> str:
    """The list behind a number."""
    return f"{reverse('office:home')}?{urlencode(asked)}"


def _row(
    load: Load, most: int, asked: dict[str, Any], *, name: str, absence: StandingRow | None = None, reassign: str = ""
) -> LoadRow:
    counts = (
        (_("Chưa xong"), load.undone, "undone"),
        (_("Có hạn hôm nay"), load.due_today, "due_today"),
        (_("Quá hạn"), load.overdue, "overdue"),
        (_("Đang dừng tính giờ"), load.waiting, "paused"),
    )
    cells = tuple((words, count, opens(lane=lane, **asked)) for words, count, lane in counts)
    late = load.overdue * WIDTH // most
    today = min(load.due_today, load.undone - load.overdue) * WIDTH // most
    whole = max(load.undone * WIDTH // most, 1)
    return LoadRow(name, cells, Bar(late, today, max(whole - late - today, 0)), absence, reassign)


def _most(loads: Iterable[Load]) -> int:
    return max((load.undone for load in loads), default=1) or 1


def by_officer(units: frozenset[int] | None, at: datetime) -> list[LoadRow]:
    """By officer (theo cán bộ), with who is away today and the way to give their work to others."""
    found = dossiers.load_by_officer(units, now=at)
    away, most = absent(units, at), _most(found)
    return [
        _row(
            load,
            most,
            {"officer": load.key or 0},
            name=load.name if load.key else _("Chưa ai giữ"),
            absence=away.get(load.key or 0),
            reassign=_reassign(load, away.get(load.key or 0)),
        )
        for load in found
    ]


def absent(units: frozenset[int] | None, at: datetime) -> dict[int, StandingRow]:
    """Who is away today (vắng mặt hôm nay), by the key of their account."""
    today = at.date()
    return {one.account_id: one for one in people.absences(units, on=today) if one.account_id and one.stands(today)}


def _reassign(load: Load, away: StandingRow | None) -> str:
    """Where all that somebody holds is given to another; who is away brings stand-in and reason along."""
    if not load.key or not load.undone:
        return ""
    asked: dict[str, Any] = {"viec": "phan-cong", "officer": load.key}
    if away is not None:
        asked["ly-do"] = _("Vắng mặt từ %(start)s đến %(end)s") % {
            "start": f"{away.valid_from:%d/%m/%Y}",
            "end": f"{away.valid_to:%d/%m/%Y}",
        }
        asked["thay"] = away.stand_in_account_id or ""
    return f"{reverse('office:bulk')}?{urlencode(asked)}"


def by_step(units: frozenset[int] | None, at: datetime) -> list[LoadRow]:
    """By step (theo bước): the unit where dossiers lie and the place in their process."""
    found = dossiers.load_by_step(units, now=at)
    most = _most(found)
    return [_row(load, most, _step_asked(load), name=_step_name(load)) for load in found]


def _step_asked(load: Load) -> dict[str, Any]:
    at = {"step_name": load.step} if load.step else {"step": load.key or 0}
    return {**at, "place": load.unit_id or 0}


def _step_name(load: Load) -> str:
    place = load.name or _("Chưa giao đơn vị nào")
    if load.step:
        return f"{place} · {load.step}"
    return f"{place} · {_('bước')} {load.key}" if load.key else f"{place} · {_('chưa vào bước nào')}"


def by_sector(units: frozenset[int] | None, at: datetime) -> list[LoadRow]:
    """By sector (theo lĩnh vực)."""
    found = dossiers.load_by_sector(units, now=at)
    most = _most(found)
    return [_row(load, most, {"sector": load.key}, name=load.name) for load in found]


def approvals(units: Collection[int] | None) -> list[dossiers.LateEntryRow]:
    """Late entries (nhập bù) that wait for a leader."""
    return dossiers.late_entries(units) if units else []
