"""The copy sheet on a page: each field copied by one press, and a box for the number the other system returns."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.exchange import operations, queries
from motcua.areas.exchange.queries import OtherSystem
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.kernel.ports.filing import filing_system
from motcua.web.office.casework.dossier import opened
from motcua.web.office.exchanging.forms import NumberForm
from motcua.web.ui.doors import reads_personal_data, staff_only
from motcua.web.ui.saying import translated


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@reads_personal_data
def copy_sheet(request: HttpRequest, number: str) -> HttpResponse:
    """Copy sheet (phiếu chép) of a dossier, and the number that came back."""
    case = opened(request, number)
    sheet = queries.copy_sheet(case)
    if sheet is None:
        raise Http404(_("Thủ tục này không có phiếu chép."))
    form = NumberForm(request.POST if request.method == "POST" else None, sheet=sheet)
    if form.is_bound and form.tried(operations.note_number, number=number, account=request.user, at=now()):
        messages.success(request, _("Đã ghi số; hồ sơ tìm được theo số này."), extra_tags="ok")
        return redirect("office:copy_sheet", number)
    context = {"sheet": sheet, "row": case.view.row, "form": form, "section": "home"}
    context |= {"numbers": dossiers.foreign_numbers_of(number, system=sheet.system)}
    context |= {"system": OtherSystem(sheet.system).label, "connected": filing_system(sheet.system) is not None}
    return render(request, "office/exchanging/copy_sheet.html", context)


@require_POST
@staff_only
@reads_personal_data
def file_elsewhere(request: HttpRequest, number: str) -> HttpResponse:
    """File elsewhere (gửi sang hệ thống khác) what the sheet says; the number it returns is kept."""
    opened(request, number)
    try:
        told = operations.file_elsewhere(number=number, account=request.user, at=now())
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    else:
        messages.success(request, _("Hệ thống kia đã nhận, trả về số %(number)s.") % {"number": told}, extra_tags="ok")
    return redirect("office:copy_sheet", number)
