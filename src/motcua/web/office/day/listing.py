"""Listing (lập danh sách việc): the page of a lane with what is said of each dossier's time and step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import WorkRow
from motcua.areas.people import queries as people
from motcua.areas.people.policy import holds
from motcua.areas.people.queries import Role
from motcua.areas.procedures import queries as procedures
from motcua.web.office.day.forms import LANES, OPENED, DayForm
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.standing import Badge, running, standing_of, step_standing

PAGE = 50


@dataclass(frozen=True, slots=True)
class DayRow:
    """Day row (dòng việc): a dossier, how its time stands, how its step stands, and what the step is called."""

    row: WorkRow
    badge: Badge
    step_badge: Badge | None
    step: str
    of: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Asked (điều đang hỏi): whose units, with which filter, in which order."""

    units: frozenset[int] | None
    form: DayForm
    filters: dossiers.WorkFilters
    counts: dict[str, int]


def asked(request: HttpRequest, at: datetime) -> Asked:
    """What a request for the day's list asks for; the usual lane is one's own work where there is any."""
    account: Any = request.user
    units = unit_ids_of(account)
    form = DayForm(request.GET, officers_of(account, at))
    filters = form.filters(account, at)
    counts = dossiers.work_counts(units, filters=filters)
    usual = "mine" if counts["mine"] and not form.filtered else "all"
    return Asked(units, form, replace(filters, lane=filters.lane or usual), counts)


def officers_of(account: Any, at: datetime) -> list[tuple[int, str]]:
    """The officers of the account's own units, by key and name, each once."""
    homes = {duty.unit_id for duty in account.duties if duty.unit_id is not None}
    found = {worker.account_id: worker.name for home in homes for worker in people.workers_of(home, at.date())}
    return sorted(found.items(), key=lambda pair: pair[1])


def rows(page: dossiers.WorkPage) -> list[DayRow]:
    """The rows of a page with what is said of each."""
    names = procedures.step_names({row.workflow_id for row in page.rows if row.workflow_id is not None})
    found = []
    for row in page.rows:
        step, of = names.get((row.workflow_id or 0, row.step or 0), ("", 0))
        badge = standing_of(row.status, row.left, runs=row.left is not None)
        step_badge = step_standing(row.step_left, row.status)
        found.append(DayRow(row, badge, step_badge, step, of))
    return found


def ours_first(units: frozenset[int] | None, filters: dossiers.WorkFilters, limit: int) -> list[DayRow]:
    """The first of a lane: what can be acted on here and nobody apologised for, then what somebody did apologise for,
    then what only the register of another system tells of."""
    found: list[DayRow] = []
    for system, apologized in (("OURS", False), ("OURS", True), ("ELSEWHERE", None)):
        if left := limit - len(found):
            narrower = replace(filters, system=system, apologized=apologized)
            found += rows(dossiers.work_page(units, filters=narrower, limit=left))
    return found


def context(request: HttpRequest, at: datetime) -> dict[str, Any]:
    """The page of the day: lanes with their counts, the list, and the questions one's unit still owes an answer."""
    told = asked(request, at)
    page = dossiers.work_page(
        told.units, filters=told.filters, after=request.GET.get("after", ""), limit=PAGE, order=told.form.ordered
    )
    opinions = dossiers.opinions_to_give(told.units, now=at, calendars=told.filters.calendars, limit=PAGE)
    return {
        "form": told.form,
        "lane": told.filters.lane,
        "lanes": [(code, words, told.counts[code]) for code, words in _lanes(told)],
        "opened": OPENED.get(told.filters.lane, ""),
        "rows": rows(page),
        "next": page.next,
        "opinions": [(one, running(one.left)) for one in opinions],
        "bulk": bulk_choices(request.user),
        "today": at,
    }


def _lanes(told: Asked) -> list[tuple[str, Any]]:
    """The lanes to show: those that hold something, one's own, and the one that is open."""
    always = {"mine", "due_now", "overdue", "stuck", "waiting", "all", told.filters.lane}
    return [(code, words) for code, words in LANES if code in always or told.counts[code]]


def bulk_choices(account: Any) -> list[tuple[str, str]]:
    """What may be done to several dossiers at once by somebody in these roles; each item is judged on its own."""
    found = [("chuyen", _("Chuyển bước kế tiếp"))] if holds(account, {Role.CASE, Role.LEADER, Role.COUNTER}) else []
    if holds(account, {Role.LEADER}):
        found += [
            ("phan-cong", _("Phân công lại")),
            ("hen-lai", _("Hẹn lại ngày trả")),
            ("xin-loi", _("Xin lỗi trễ hạn")),
            ("ket-qua", _("Ban hành kết quả")),
        ]
    return found
