"""New entries of the registers of conduct."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.areas.conduct import operations, queries
from motcua.areas.conduct.policy import may_follow_conduct
from motcua.kernel.clock import now
from motcua.web.office.administration.forms import Tried
from motcua.web.office.conduct import forms
from motcua.web.office.conduct.pieces import sight
from motcua.web.ui.doors import only_for
from motcua.web.ui.narrowing import number_of
from motcua.web.ui.once import once


def written(
    request: HttpRequest, form: Tried, operation: Callable[..., int], *, title: str, back: str, one: str, **given: Any
) -> HttpResponse:
    """The form of a new entry; when it went in, the entry itself."""
    made = list[int]()
    told = {"account": request.user, "at": now(), **given}
    if request.method == "POST" and form.tried(lambda **all: made.append(operation(**all)), **told):
        messages.success(request, _("Đã ghi."), extra_tags="ok")
        return redirect(one, made[0]) if one else redirect(back)
    context = {"form": form, "title": title, "back": back, "section": "conduct"}
    return render(request, "office/conduct/write.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(may_follow_conduct)
@once
def check(request: HttpRequest) -> HttpResponse:
    """Write down a check of working time and conduct."""
    seen = sight(request)
    if not seen.names:
        raise Http404
    form = forms.CheckForm(request.POST or None, seen.names)
    told = {"title": _("Ghi cuộc kiểm tra"), "back": "office:conduct_checks", "one": "office:conduct_check"}
    return written(request, form, operations.record_check, **told)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(may_follow_conduct)
@once
def misdeed(request: HttpRequest) -> HttpResponse:
    """Write down a misdeed, from a check or a call or by itself."""
    seen, asked = sight(request), request.GET.get("kiem-tra", "")
    found = queries.check(seen, number_of(request.GET, "kiem-tra")) if asked else None
    if not seen.names or (asked and found is None):
        raise Http404
    from_check = {} if found is None else {"unit_id": found.checked_id, "on": found.on}
    form = forms.MisdeedForm(request.POST or None, seen.names, **from_check)
    told = {"title": _("Ghi vi phạm"), "back": "office:misdeeds", "one": "office:misdeed"}
    return written(request, form, operations.record_misdeed, **told, check_id=found.id if found else None)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(may_follow_conduct)
@once
def call(request: HttpRequest) -> HttpResponse:
    """Write down a call to the hotline."""
    form = forms.CallForm(request.POST or None, sight(request).units)
    told = {"title": _("Ghi cuộc gọi"), "back": "office:hotline", "one": "office:call"}
    return written(request, form, operations.record_call, **told)
