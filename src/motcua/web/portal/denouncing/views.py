"""Sending a denunciation and asking about it by code. No account, no session, nothing in addresses or logs."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from motcua.areas.conduct import operations, queries
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.kernel.uploads import OnlyInMemory
from motcua.web.portal.acting import posted
from motcua.web.portal.denouncing.forms import CodeForm, DenunciationForm
from motcua.web.ui.form_keys import KEY
from motcua.web.ui.saying import translated
from motcua.web.ui.sources import network_of
from motcua.web.ui.tries import Limit

SENT = Limit("denunciations", tries=20, seconds=3600)
ASKED = Limit("denunciation_codes", tries=10, seconds=600)
View = Callable[..., HttpResponse]


def only_in_memory(view: View) -> View:
    """Only in memory (chỉ trong bộ nhớ): files sent to this page are written to no disk, not even for a moment."""
    guarded = csrf_protect(view)

    @csrf_exempt
    @wraps(view)
    def held(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.upload_handlers = [OnlyInMemory(request)]
        return guarded(request, *args, **kwargs)

    return held


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@only_in_memory
def denounce(request: HttpRequest) -> HttpResponse:
    """Denounce (gửi tố cáo): sealed to the named of a unit; the code is shown once."""
    units, network = queries.openable_units(local_date(now())), network_of(request)
    form = DenunciationForm(posted(request), request.FILES if request.method == "POST" else None, units)
    code = ""
    if form.is_bound and SENT.reached(network):
        form.add_error(None, _("Nhiều lượt gửi từ cùng một nơi. Xin thử lại sau một giờ; nội dung không được lưu."))
    elif form.is_valid():
        SENT.count(network)
        code = _sealed(form, request.POST.get(KEY, ""))
    context = {"form": form, "code": code, "units": units, "told": queries.told_law(), "section": "denounce"}
    return render(request, "portal/denouncing/denounce.html", context)


@sensitive_variables()
def _sealed(form: DenunciationForm, key: str) -> str:
    """The sender's code; nothing, with the reason on the form, where it was not taken."""
    unit_id, files = form.cleaned_data["unit"], form.cleaned_data["files"]
    told = {"unit_id": unit_id, "words": form.words(), "files": files, "form_key": key[:40]}
    try:
        return operations.receive_denunciation(**told, at=now())
    except UserError as error:
        form.add_error(None, translated(error.message))
        return ""


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def answered(request: HttpRequest) -> HttpResponse:
    """Answered (tình trạng và trả lời): what the code tells."""
    form, network, view = CodeForm(posted(request)), network_of(request), None
    if form.is_bound and ASKED.reached(network):
        form.add_error(None, _("Đã thử nhiều lần. Xin đợi mười phút rồi thử lại."))
    elif form.is_valid():
        view = queries.sender_view(form.cleaned_data["code"])
        if view is None:
            ASKED.count(network)
            form.add_error("code", _("Không có tố cáo nào mang mã này. Xin xem lại từng ký tự."))
    return render(request, "portal/denouncing/answered.html", {"form": form, "view": view, "section": "denounce"})
