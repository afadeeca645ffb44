"""Who may open what is under seal: named by the head, confirmed by one named before, each with a key of their own."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from motcua.areas.conduct import operations, policy, queries
from motcua.areas.conduct.queries import KeeperRow
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.office.conduct import sealed_forms as forms
from motcua.web.office.conduct.doors import heads_only, kept, named_only, named_or_heads
from motcua.web.office.conduct.sealed import with_passphrase
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated


@require_http_methods(["GET", "HEAD", "POST"])
@named_or_heads
@once
def keepers(request: HttpRequest) -> HttpResponse:
    """Keepers (những người được giao), and naming one more for the head."""
    led, named = policy.naming_units(request.user), kept(request)
    form = forms.NamingForm(request.POST or None, led) if led else None
    if form and form.tried(operations.name_keeper, account=request.user, at=now()):
        messages.success(request, _("Đã ghi việc giao."), extra_tags="ok")
        return redirect("office:keepers")
    return render(request, "office/conduct/keepers.html", _named(led, named) | {"form": form})


def _named(led: frozenset[int], named: frozenset[int]) -> dict[str, Any]:
    rows, today = queries.keepers(led | named), local_date(now())
    shown = [(one, one.valid_from <= today and (one.valid_to is None or today <= one.valid_to)) for one in rows]
    able = Counter(one.unit_id for one, current in shown if current and one.witnessed and one.has_key)
    return {
        "rows": shown,
        "alone": any(able[unit] == 1 for unit in led),
        "named": named,
        "led": led,
        "today": today,
        "counts": queries.year_counts(led, today=today) if led else [],
        "section": "sealed",
    }


def _naming(request: HttpRequest, naming_id: int, units: frozenset[int]) -> KeeperRow:
    found = [one for one in queries.keepers(units) if one.id == naming_id]
    if not found:
        raise Http404
    return found[0]


def _done(request: HttpRequest, words: str, do: Any, **given: Any) -> HttpResponse:
    try:
        do(account=request.user, at=now(), **given)
        messages.success(request, words, extra_tags="ok")
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
    return redirect("office:keepers")


@require_POST
@heads_only
@once
def end(request: HttpRequest, naming_id: int) -> HttpResponse:
    """End a naming after a day."""
    one, form = _naming(request, naming_id, policy.naming_units(request.user)), forms.LastDayForm(request.POST)
    if form.is_valid():
        told = {"naming_id": one.id, "last_day": form.cleaned_data["last_day"]}
        return _done(request, _("Đã ghi ngày cuối."), operations.end_keeper, **told)
    messages.error(request, str(form.errors["last_day"].as_text()), extra_tags="bad")
    return redirect("office:keepers")


@require_POST
@named_only
@once
def witness(request: HttpRequest, naming_id: int) -> HttpResponse:
    """Witness a naming (xác nhận người mới được giao)."""
    one = _naming(request, naming_id, kept(request))
    return _done(request, _("Đã xác nhận."), operations.witness_keeper, naming_id=one.id)


@require_POST
@named_only
@sensitive_variables()
def share(request: HttpRequest, naming_id: int) -> HttpResponse:
    """Share (niêm phong lại): what one can open is sealed to a newcomer's key too."""
    one, form = _naming(request, naming_id, kept(request)), forms.OpenForm(request.POST)
    given: dict[str, Any] = {"unit_id": one.unit_id, "keeper_id": one.account_id, "account": request.user, "at": now()}
    count = with_passphrase(request, form, operations.share_with_keeper, **given)
    if count is None:
        told = [str(error) for errors in form.errors.values() for error in errors]
        messages.error(request, " ".join(told) or _("Chưa làm được."), extra_tags="bad")
    else:
        messages.success(request, _("Đã niêm phong lại cho người này."), extra_tags="ok")
    return redirect("office:keepers")


@require_http_methods(["GET", "HEAD", "POST"])
@named_only
@sensitive_variables()
def key(request: HttpRequest) -> HttpResponse:
    """Key (khóa niêm phong của tôi): made once; a new one takes its place where the passphrase was lost."""
    form = forms.KeyForm(request.POST or None)
    if request.method == "POST" and form.tried(operations.make_sealing_key, account=request.user, at=now()):
        messages.success(request, _("Đã tạo khóa niêm phong."), extra_tags="ok")
        return redirect("office:denunciations")
    mine = [one for one in queries.keepers(kept(request)) if one.account_id == request.user.pk]
    context = {"form": form, "has_key": any(one.has_key for one in mine), "section": "sealed"}
    return render(request, "office/conduct/key.html", context)
