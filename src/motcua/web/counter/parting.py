"""Parting at the desk: by a paper of the enterprise, somebody no longer files for it."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.dossiers.queries.parting import brought_by
from motcua.kernel.clock import now
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.once import once


class PartForm(forms.Form):
    """Part form (thôi nộp thay): the paper of the body, and why."""

    document = fields.line(gettext_lazy("Văn bản của tổ chức (số, ngày)"), longest=255)
    reason = fields.line(gettext_lazy("Lý do"), longest=500)


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
@reads_personal_data
@once
def part(request: HttpRequest, number: str) -> HttpResponse:
    """Part (ghi thôi nộp thay) by the paper of the body."""
    brought = brought_by(number, account=request.user)
    if brought is None:
        raise Http404(_("Hồ sơ này không có ai còn nộp thay cho tổ chức."))
    form = PartForm(request.POST or None)
    if form.is_valid():
        operations.part_bringer(number=number, **form.cleaned_data, account=request.user, at=now())
        messages.success(request, _("Đã ghi thôi nộp thay."), extra_tags="ok")
        return redirect("counter:dossier", number)
    context = {"form": form, "number": number, "brought": brought, "section": "desk"}
    return render(request, "counter/part.html", context)
