"""The register as a workbook: what its page shows as it is filtered and ordered, the owners' names masked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import DossierRow, RegisterFilters
from motcua.areas.organization.queries import UnitCalendars
from motcua.kernel.clock import now
from motcua.web.office.day.workbook import masked
from motcua.web.office.listed import MOST, Listing, file_of, moment
from motcua.web.ui.desk import unit_ids_of, unit_of
from motcua.web.ui.doors import reads_personal_data, staff_only
from motcua.web.ui.register import RegisterForm
from motcua.web.ui.standing import standing, timeliness

STEP = 500
WIDTHS = (26, 14, 44, 24, 14, 26, 17, 17, 17, 26, 26)


@require_safe
@staff_only
@reads_personal_data
def register_file(request: HttpRequest) -> HttpResponse:
    """The register (sổ hồ sơ thành tệp Excel), as it is filtered on its page."""
    filters, unit, at = RegisterForm(request.GET).filters(), unit_of(request.user), now()
    listing = Listing(name=_("Sổ hồ sơ"), heads=_heads(), widths=WIDTHS, rows=_rows(request.user, filters, at))
    return file_of(listing, "xlsx", unit_id=unit.id if unit else None, file=f"so-ho-so-{at:%Y-%m-%d-%H%M}")


def _rows(account: Any, filters: RegisterFilters, at: datetime) -> list[tuple[str, ...]]:
    calendars = UnitCalendars(filters.today)
    return [_cells(one, at, calendars) for one in _every(unit_ids_of(account), filters)]


def _every(units: frozenset[int] | None, filters: RegisterFilters) -> Iterator[DossierRow]:
    """The rows of every page, no more than a file takes."""
    after, left = "", MOST
    while left > 0:
        page = dossiers.register_page(units, filters=filters, after=after, limit=min(STEP, left))
        yield from page.rows
        left -= len(page.rows)
        if page.next is None:
            return
        after = page.next


def _heads() -> tuple[str, ...]:
    return (
        _("Mã hồ sơ"), _("Mã thủ tục"), _("Thủ tục"), _("Chủ hồ sơ (đã che)"), _("Hình thức nộp"),
        _("Đơn vị giải quyết"), _("Tiếp nhận"), _("Hẹn trả"), _("Giải quyết xong"), _("Tình trạng"), _("Đúng hạn"),
    )  # fmt: skip


def _cells(row: DossierRow, at: datetime, calendars: UnitCalendars) -> tuple[str, ...]:
    timely = timeliness(row)
    return (
        row.number, row.procedure_code, row.procedure, masked(row.applicant), _(row.channel), row.competent,
        moment(row.received_at), moment(row.due_at), moment(row.finished_at),
        standing(row, at, calendars.of(row.received_by_id)).words, timely.words if timely else "",
    )  # fmt: skip
