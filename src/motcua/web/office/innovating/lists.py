"""Models and initiatives of a year as files."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.innovation import policy, queries
from motcua.areas.innovation.queries import ModelRow
from motcua.web.office.innovating.modelling import year_followed
from motcua.web.office.innovating.words import initiative_badge, model_badge
from motcua.web.office.listed import Cell, Listing, every, file_of
from motcua.web.ui.doors import only_for, staff_only


@require_safe
@only_for(policy.may_follow_innovation)
def models_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The models (các mô hình) of a year one sees, as a file."""
    seen, year = policy.outlook(request.user), year_followed(request, queries.latest_model_year)
    found = every(lambda after: queries.models(seen, year=year, after=after), lambda row: row.id, 0)
    listing = Listing(
        name=_("Mô hình cải cách năm %(year)s") % {"year": year},
        heads=(_("Mô hình"), _("Đơn vị"), _("Loại"), _("Bắt đầu"), _("Từ năm"), _("Tình trạng")),
        widths=(60, 44, 26, 14, 10, 24),
        rows=[_described(row) for row in found],
    )
    return file_of(listing, kind, unit_id=min(seen.homes, default=None), file=f"mo-hinh-{year}")


def _described(row: ModelRow) -> tuple[Cell, ...]:
    state = model_badge(row.state).words
    return row.name, row.unit, _(row.kind_label), row.started_on, str(row.first_year), state


@require_safe
@staff_only
def initiatives_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The initiatives (các sáng kiến) of a year one sees, as a file."""
    seen, year = policy.outlook(request.user), year_followed(request, queries.latest_initiative_year)
    page = partial(queries.works, seen, year=year)
    found = every(lambda after: page(after=after), lambda row: row.id, 0)
    listing = Listing(
        name=_("Đề tài, sáng kiến năm %(year)s") % {"year": year},
        heads=(_("Tên"), _("Tác giả"), _("Đơn vị"), _("Gửi đến"), _("Tình trạng")),
        widths=(60, 44, 40, 36, 24),
        rows=[(row.title, row.authors, row.unit, row.sent_to, initiative_badge(row.state).words) for row in found],
    )
    return file_of(listing, kind, unit_id=min(seen.homes, default=None), file=f"sang-kien-{year}")
