"""Parting: an enterprise says that somebody no longer files for it."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.queries.parting import brought_by
from motcua.kernel.clock import now
from motcua.web.portal.acting import acting, posted
from motcua.web.portal.mine.doors import own_dossier
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.once import once


class PartForm(forms.Form):
    """Part form (thôi nộp thay): why, and that it cannot be undone was read."""

    reason = forms.CharField(
        label=gettext_lazy("Vì sao người này thôi nộp thay?"),
        max_length=500,
        error_messages={"required": gettext_lazy("Xin ghi lý do, ví dụ: đã nghỉ việc.")},
        widget=fields.Lines(attrs={"class": "govuk-textarea brief", "rows": "2"}),
    )
    sure = forms.BooleanField(
        label=gettext_lazy("Tôi hiểu việc này không hoàn tác được với hồ sơ đã nộp."),
        error_messages={"required": gettext_lazy("Xin đánh dấu là đã hiểu.")},
        widget=forms.CheckboxInput(attrs={"class": "govuk-checkboxes__input"}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@own_dossier
@once
def part(request: HttpRequest, number: str) -> HttpResponse:
    """Part (thôi nộp thay): who filed for the body no longer does."""
    account = acting(request)
    if (brought := brought_by(number, account=account)) is None:
        raise Http404(_("Hồ sơ này không có ai còn nộp thay cho tổ chức của ông/bà."))
    form = PartForm(posted(request))
    if form.is_valid():
        operations.part_bringer(number=number, reason=form.cleaned_data["reason"], account=account, at=now())
        messages.success(request, _("Đã ghi. Người này không còn xem, bổ sung, rút hay nhận kết quả của các hồ sơ ấy."))
        return redirect("portal:own_dossier", number)
    return render(request, "portal/mine/part.html", {"form": form, "number": number, "brought": brought})
