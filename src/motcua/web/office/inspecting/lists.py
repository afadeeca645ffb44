"""Lists of inspecting as files: the inspections of a year, planned and carried out, and the findings."""

from __future__ import annotations

from datetime import date
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.inspections import policy, queries
from motcua.areas.inspections.queries import FindingRow, PlannedRow, VisitRow
from motcua.kernel.clock import local_date, now
from motcua.web.office.inspecting.findings import filters_asked
from motcua.web.office.inspecting.listing import home_of, visit_year
from motcua.web.office.inspecting.words import finding_badge, stage_badge
from motcua.web.office.listed import Cell, Listing, every, file_of
from motcua.web.ui.doors import staff_only


@require_safe
@staff_only
def inspections_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The inspections (các cuộc kiểm tra) of a year one sees, and items of the plan without one, as a file."""
    unit = home_of(request.user)
    year, seen = visit_year(request, unit), policy.sight(request.user)
    start, end = date(year, 1, 1), date(year, 12, 31)
    held = every(lambda after: queries.visits(seen, start=start, end=end, after=after), lambda row: row.key, "")
    plans = queries.inspection_plans(unit.id, year) if unit else []
    planned = [one for plan in plans for one in plan.items if one.inspection_id is None]
    listing = Listing(
        name=_("Kiểm tra năm %(year)s") % {"year": year},
        heads=(_("Đơn vị được kiểm tra"), _("Loại"), _("Báo trước"), _("Ngày"), _("Tình trạng"), _("Tồn tại còn mở")),
        widths=(54, 34, 12, 16, 40, 14),
        rows=[*map(_held, held), *map(_planned, planned)],
    )
    return file_of(listing, kind, unit_id=unit.id if unit else None, file=f"kiem-tra-{year}")


def _held(row: VisitRow) -> tuple[Cell, ...]:
    announced = _("có") if row.announced else _("đột xuất")
    return (
        row.inspected,
        _(row.kind_label),
        announced,
        row.started_on,
        stage_badge(row.stage).words,
        row.waiting,
    )


def _planned(row: PlannedRow) -> tuple[Cell, ...]:
    state = (
        _("Bỏ khỏi kế hoạch: %(why)s") % {"why": row.struck_reason} if row.struck_on else _("Trong kế hoạch, chưa làm")
    )
    month = _("tháng %(month)s") % {"month": row.month} if row.month else ""
    return row.inspected, _(row.kind_label), "", month, state, ""


@require_safe
@staff_only
def findings_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The findings (các tồn tại) one may see, as a file."""
    seen, filters, today, unit = policy.sight(request.user), filters_asked(request), local_date(now()), _home(request)
    page = partial(queries.findings, seen, filters=filters, on=today)
    found = every(lambda after: page(after=after), lambda row: row.key, "")
    listing = Listing(
        name=_("Tồn tại sau kiểm tra"),
        heads=_finding_heads(),
        widths=(36, 14, 18, 60, 40, 50, 16, 30, 16, 16, 16),
        rows=[_finding(row) for row in found],
    )
    return file_of(listing, kind, unit_id=unit, file="ton-tai")


def _finding_heads() -> tuple[str, ...]:
    return (
        _("Đơn vị khắc phục"), _("Mục của phiếu"), _("Mức độ"), _("Nội dung tồn tại"), _("Nguyên nhân"),
        _("Yêu cầu khắc phục"), _("Hạn khắc phục"), _("Tình trạng"), _("Phát hiện ngày"), _("Xong ngày"),
        _("Lặp lại mấy lần"),
    )  # fmt: skip


def _home(request: HttpRequest) -> int | None:
    unit = home_of(request.user)
    return unit.id if unit else None


def _finding(one: FindingRow) -> tuple[Cell, ...]:
    told = (one.unit, one.item, _(one.severity_label), one.description, one.cause, one.requirement, one.deadline)
    return *told, finding_badge(one).words, one.found_on, one.settled_on, len(one.earlier)
