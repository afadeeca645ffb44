"""Lists of the desk as files: results handed out, what is owed, the cash of a day, scans, the archive; names masked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.digitization import queries as digitization
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.dossiers.queries.counter_rows import HandedRow
from motcua.kernel.clock import local, local_date, now
from motcua.web.office.day.workbook import masked
from motcua.web.office.listed import STEP, Listing, every, file_of, moment
from motcua.web.ui.choice import as_day
from motcua.web.ui.desk import desk_unit, unit_ids_of
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.narrowing import ARCHIVE_ORDERS, DEMAND_ORDERS, SCAN_ORDERS, order_of, words_of
from motcua.web.ui.register import handed_asked
from motcua.web.ui.templatetags.screens import vn_day


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def handed_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Results handed out (sổ trả kết quả thành tệp) on a day, as it is narrowed on its page."""
    asked, unit = handed_asked(request.GET), desk_unit(request.user)
    listing = Listing(
        name=_("Sổ trả kết quả ngày %(day)s") % {"day": vn_day(asked["on"])},
        heads=_handed_heads(),
        widths=(24, 44, 24, 16, 24, 26, 17),
        rows=[_handed(one) for one in dossiers.handed_out(unit_ids_of(request.user), **asked)],
    )
    return file_of(listing, kind, unit_id=unit.id, file=f"so-tra-ket-qua-{asked['on']}")


def _handed_heads() -> tuple[str, ...]:
    return (
        _("Mã hồ sơ"), _("Thủ tục"), _("Chủ hồ sơ (đã che)"), _("Cách trả"), _("Người nhận (đã che)"), _("Căn cứ trao"),
        _("Trả lúc"),
    )  # fmt: skip


def _handed(one: HandedRow) -> tuple[str, ...]:
    owner, receiver = masked(one.applicant), masked(one.receiver)
    return one.number, one.procedure, owner, _(one.way_label), receiver, one.proof, moment(one.at)


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def demands_file(request: HttpRequest, kind: str) -> HttpResponse:
    """What is owed (khoản còn phải thu thành tệp), as it is narrowed on its page."""
    unit, text = desk_unit(request.user), words_of(request.GET, "ma")
    told: dict[str, Any] = {"text": text, "newest": order_of(request.GET, DEMAND_ORDERS) == "newest", "limit": STEP}
    found = every(lambda after: dossiers.open_demands([unit.id], after=after, **told), lambda one: one.id, 0)
    listing = Listing(
        name=_("Khoản còn phải thu"),
        heads=(_("Mã hồ sơ"), _("Thủ tục"), _("Chủ hồ sơ (đã che)"), _("Còn thiếu (đồng)"), _("Yêu cầu lúc")),
        widths=(24, 44, 24, 16, 17),
        rows=[(one.number, one.procedure, masked(one.applicant), one.missing, moment(one.asked_at)) for one in found],
    )
    return file_of(listing, kind, unit_id=unit.id, file=f"con-phai-thu-{local_date(now())}")


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def cash_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Cash of a day (bảng kê tiền mặt thành tệp), of the desk or of oneself, with its sum."""
    unit, day = desk_unit(request.user), as_day(request.GET.get("ngay", "")) or local_date(now())
    mine = request.user.pk if request.GET.get("cua") == "toi" else None
    sheet = dossiers.cash_sheet(unit.id, day, officer_id=mine)
    rows = [(one.receipt, one.number, one.officer, f"{local(one.at):%H:%M}", one.amount) for one in sheet.lines]
    listing = Listing(
        name=_("Bảng kê tiền mặt ngày %(day)s") % {"day": vn_day(day)},
        heads=(_("Biên nhận"), _("Mã hồ sơ"), _("Người thu"), _("Lúc"), _("Số tiền (đồng)")),
        widths=(18, 24, 36, 10, 16),
        rows=[*rows, (_("Cộng"), "", "", "", sheet.total)],
    )
    return file_of(listing, kind, unit_id=unit.id, file=f"bang-ke-{day}")


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def scans_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Scans that wait (bản quét chờ đối chiếu thành tệp), as they are narrowed on their page."""
    unit = desk_unit(request.user)
    told: dict[str, Any] = {
        "text": words_of(request.GET),
        "newest": order_of(request.GET, SCAN_ORDERS) == "newest",
        "limit": STEP,
    }
    found = every(lambda after: digitization.to_check([unit.id], after=after, **told), lambda one: one.scan.id, 0)
    return file_of(_scans(found), kind, unit_id=unit.id, file=f"ban-quet-cho-doi-chieu-{local_date(now())}")


def _scans(found: Iterable[digitization.ToCheckRow]) -> Listing:
    return Listing(
        name=_("Bản quét chờ đối chiếu"),
        heads=(_("Giấy tờ"), _("Của ai (đã che)"), _("Hồ sơ"), _("Nhận lúc")),
        widths=(50, 26, 26, 17),
        rows=[
            (one.scan.paper_name, masked(one.applicant), one.scan.first_dossier, moment(one.scan.kept_at))
            for one in found
        ],
    )


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def archive_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The old archive (kho giấy cũ thành tệp): its list as it is narrowed and ordered on its page."""
    unit = desk_unit(request.user)
    told: dict[str, Any] = {
        "text": words_of(request.GET),
        "order": order_of(request.GET, ARCHIVE_ORDERS),
        "limit": STEP,
    }
    found = every(lambda after: digitization.archived([unit.id], after=after, **told), lambda one: one.id, 0)
    return file_of(_archive(found), kind, unit_id=unit.id, file=f"kho-giay-{local_date(now())}")


def _archive(found: Iterable[digitization.ArchivedRow]) -> Listing:
    return Listing(
        name=_("Kho giấy cũ"),
        heads=(_("Hồ sơ"), _("Thủ tục"), _("Của ai (đã che)"), _("Giấy tờ"), _("Ngày"), _("Hộp, kệ")),
        widths=(24, 40, 26, 44, 12, 20),
        rows=[
            (one.dossier_code, one.procedure, masked(one.person), one.paper_name, one.dated, one.shelf) for one in found
        ],
    )
