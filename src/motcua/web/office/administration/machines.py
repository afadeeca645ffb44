"""Machines (ứng dụng kết nối): which programs may call the API for a unit, their tokens, and what they called."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.dossiers.queries import SystemOfRecord
from motcua.areas.machines import operations, queries
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import local_date, now
from motcua.web.office.administration.machine_forms import ClientForm, RevokeForm, TokenForm
from motcua.web.ui.doors import administrators_only
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once

HERE = {"room": "machines", "section": "administration"}
PAGE = 50
Told = dict[str, Any]


@require_safe
@administrators_only
def machines(request: HttpRequest) -> HttpResponse:
    """Clients of the API (các ứng dụng kết nối), the last registered first."""
    page = queries.clients(after=key_of(request.GET), limit=PAGE)
    context = HERE | {"rows": page.rows, "next": page.next, "today": local_date(now())}
    return render(request, "office/administration/machines.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
def register(request: HttpRequest) -> HttpResponse:
    """Register a client (đăng ký ứng dụng); its token is on the page that answers, and nowhere again."""
    form, issued = ClientForm(request.POST or None), Issuing(request)
    if request.method == "POST" and form.tried(issued.by(operations.register_client)):
        return _shown(request, issued.client_id, token=issued.token)
    return render(request, "office/administration/machine_form.html", HERE | {"form": form})


@require_safe
@administrators_only
def machine(request: HttpRequest, client_id: int) -> HttpResponse:
    """One client (một ứng dụng) with what was done to it and its calls."""
    return _shown(request, client_id)


@require_POST
@administrators_only
def renew(request: HttpRequest, client_id: int) -> HttpResponse:
    """Renew the token (cấp lại mã kết nối); the one before is dead at once."""
    form, issued = TokenForm(request.POST), Issuing(request)
    if form.tried(issued.by(operations.renew_token), client_id=client_id):
        return _shown(request, client_id, token=issued.token)
    return _shown(request, client_id, renewing=form, form=form)


@require_POST
@administrators_only
@once
def revoke(request: HttpRequest, client_id: int) -> HttpResponse:
    """Revoke a client (thu hồi ứng dụng) for good."""
    form, by = RevokeForm(request.POST), actor_of(cast(Any, request.user))
    if form.tried(operations.revoke_client, client_id=client_id, by=by, at=now()):
        messages.success(request, _("Đã thu hồi; mã kết nối không dùng được nữa."), extra_tags="ok")
        return redirect("office:machine", client_id)
    return _shown(request, client_id, revoking=form, form=form)


class Issuing:
    """Issuing (cấp mã): runs an operation that answers a token, and keeps it for the one page that shows it."""

    def __init__(self, request: HttpRequest) -> None:
        self.actor, self.client_id, self.token = actor_of(cast(Any, request.user)), 0, ""

    def by(self, operation: Any) -> Any:
        """The operation, told by whom and when."""

        def issue(**told: Any) -> None:
            issued = operation(by=self.actor, at=now(), **told)
            self.client_id, self.token = issued.client_id, issued.token

        return issue


def _shown(request: HttpRequest, client_id: int, **more: Any) -> HttpResponse:
    found, today = queries.client(client_id), local_date(now())
    if found is None:
        raise Http404
    calls = queries.calls_of(client_id, after=key_of(request.GET), limit=PAGE + 1)
    context: Told = HERE | {"row": found, "works": found.works_on(today), "calls": calls[:PAGE]}
    context["changes"] = queries.changes_of(client_id)
    context["system"] = SystemOfRecord(found.system).label if found.system else ""
    context["next"] = calls[PAGE - 1].id if len(calls) > PAGE else None
    context["renewing"] = TokenForm(initial={"scopes": [scope.value for scope in found.scopes]})
    context["revoking"] = RevokeForm(auto_id="id_revoke_%s")
    return render(request, "office/administration/machine.html", context | more)
