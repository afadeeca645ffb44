"""Prints of receiving (in khi tiếp nhận): the receipt of a dossier."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.publication import queries as publication
from motcua.kernel import papers
from motcua.kernel.clock import local_date, now
from motcua.kernel.papers import Form, Paper
from motcua.web.counter import printing
from motcua.web.ui.desk import desk_unit
from motcua.web.ui.doors import only_if, reads_personal_data, staff_only
from motcua.web.ui.issuing import issuer_of
from motcua.web.ui.printed import printed
from motcua.web.ui.reached import lookup_address, public_address


def shown(paper: Paper | None, name: str) -> HttpResponse:
    """A paper in the browser, ready for the printer; what does not exist does not exist."""
    if paper is None:
        raise Http404(_("Không có phiếu này."))
    response = HttpResponse(paper.pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response


@require_safe
@only_if(DossierPolicy.serve)
def posted_list(request: HttpRequest) -> HttpResponse:
    """Posted list (danh mục thủ tục niêm yết) of the desk's unit, for its board."""
    unit, on = desk_unit(request.user), local_date(now())
    lookup = public_address(request, "portal:lookup")
    facts = publication.posted_list(unit.id, on=on, place=issuer_of(unit.id).place, lookup=lookup)
    return shown(papers.render(Form.POSTED_LIST, on, facts), f"niem-yet-{on:%Y-%m-%d}")


@require_safe
@staff_only
@reads_personal_data
def receipt(request: HttpRequest, number: str) -> HttpResponse:
    """Receipt (giấy tiếp nhận và hẹn trả, mẫu 01)."""
    case = dossiers.case_file(number, account=request.user)
    if case is None:
        raise Http404(_("Không có hồ sơ này."))
    lookup = lookup_address(request, number)
    return printed(request, printing.receipt(case, lookup), f"giay-tiep-nhan-{number}")
