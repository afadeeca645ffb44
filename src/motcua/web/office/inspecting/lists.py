"""Inspections of a year as a file: what was planned, and what was carried out."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.inspections import policy, queries
from motcua.areas.inspections.queries import PlannedRow, VisitRow
from motcua.web.office.inspecting.listing import home_of, year_asked
from motcua.web.office.inspecting.words import stage_badge
from motcua.web.office.listed import Listing, day, every, file_of
from motcua.web.ui.doors import staff_only


@require_safe
@staff_only
def inspections_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The inspections (các cuộc kiểm tra) of a year one sees, and items of the plan without one, as a file."""
    unit = home_of(request.user)
    year, seen = year_asked(request, unit), policy.sight(request.user)
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


def _held(row: VisitRow) -> tuple[str, ...]:
    announced = _("có") if row.announced else _("đột xuất")
    return (
        row.inspected,
        _(row.kind_label),
        announced,
        day(row.started_on),
        stage_badge(row.stage).words,
        str(row.waiting),
    )


def _planned(row: PlannedRow) -> tuple[str, ...]:
    state = (
        _("Bỏ khỏi kế hoạch: %(why)s") % {"why": row.struck_reason} if row.struck_on else _("Trong kế hoạch, chưa làm")
    )
    month = _("tháng %(month)s") % {"month": row.month} if row.month else ""
    return row.inspected, _(row.kind_label), "", month, state, ""
