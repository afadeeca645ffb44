"""The verification page (kiểm tra văn bản): open to everybody; a file that is checked is kept nowhere."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.areas.digitization.queries import signatures_of
from motcua.areas.dossiers.queries.results import issued_with_code
from motcua.kernel.clock import now
from motcua.web.portal.verifying.forms import CodeForm, DocumentForm
from motcua.web.portal.verifying.telling import checked
from motcua.web.ui.sources import network_of
from motcua.web.ui.tries import Limit

BY_NETWORK = Limit("verify", tries=60, seconds=600)
TOO_OFTEN = 429


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Verify (kiểm tra văn bản): by the file itself, or by the code that a QR code carries."""
    posted = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = DocumentForm(*posted)
    context: dict[str, Any] = {"form": form, "code": CodeForm(request.GET or None), "section": "lookup"}
    if not (form.is_bound or context["code"].is_bound):
        return render(request, "portal/verify.html", context)
    if not _may_ask(request):
        return render(request, "portal/verify.html", context | {"too_often": True}, status=TOO_OFTEN)
    context |= _by_file(form) if form.is_bound else _by_code(context["code"])
    return render(request, "portal/verify.html", context)


def _may_ask(request: HttpRequest) -> bool:
    """Whether the network has not asked too often; reading a file costs a machine more than looking something up."""
    network = network_of(request)
    if BY_NETWORK.reached(network):
        return False
    BY_NETWORK.count(network)
    return True


def _by_file(form: DocumentForm) -> dict[str, Any]:
    if not form.is_valid():
        return {}
    file = form.cleaned_data["tep"]
    return {"found": checked(file.read(), now()), "name": file.name}


def _by_code(form: CodeForm) -> dict[str, Any]:
    """What was signed under a code; the paper in somebody's hand is compared by its file."""
    if not form.is_valid():
        return {"unknown": _("Mã kiểm tra này không đúng.")}
    issued = issued_with_code(form.cleaned_data["ma"])
    if issued is None:
        return {"unknown": _("Không có văn bản nào mang mã kiểm tra này, hoặc văn bản chưa được ký.")}
    kept = signatures_of([issued.file_id]) if issued.file_id else {}
    return {"issued": issued, "kept": kept.get(issued.file_id or 0, ())}
