"""The book of certifications as a file, to be printed and bound: the lines of its page as they were written."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.dossiers.queries.counter_rows import BookRow
from motcua.kernel.clock import local, local_date, now
from motcua.rules.figures import format_vn
from motcua.web.office.listed import MOST, Listing, file_of
from motcua.web.ui.desk import unit_of
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.register import book_asked

WIDTHS = (8, 12, 16, 26, 40, 26, 8, 8, 12, 26)


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def book_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The book (sổ chứng thực thành tệp) of a year as it is narrowed on its page, in the order it was written."""
    unit, asked = unit_of(request.user), request.GET.get("nam", "")
    if unit is None:
        raise Http404(_("Tài khoản này không thuộc đơn vị nào."))
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else local_date(now()).year
    lines = dossiers.book_lines(unit.id, year, **book_asked(request.GET), limit=MOST, in_order=True)
    rows = [_cells(one) for one in lines]
    listing = Listing(name=_("Sổ chứng thực năm %(year)s") % {"year": year}, heads=_heads(), widths=WIDTHS, rows=rows)
    return file_of(listing, kind, unit_id=unit.id, file=f"so-chung-thuc-{year}")


def _heads() -> tuple[str, ...]:
    return (
        _("Số"), _("Ký hiệu sổ"), _("Lúc"), _("Người yêu cầu"), _("Giấy tờ"), _("Loại"), _("Bản"), _("Trang"), _("Phí"),
        _("Người ký"),
    )  # fmt: skip


def _cells(one: BookRow) -> tuple[str, ...]:
    return (
        str(one.number), one.series, f"{local(one.certified_at):%d/%m/%Y %H:%M}", one.applicant, one.papers,
        _(one.kind), format_vn(one.copies), format_vn(one.pages), format_vn(one.fee), one.signer,
    )  # fmt: skip
