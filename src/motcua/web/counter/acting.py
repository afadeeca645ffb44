"""Acting at the desk (thao tác ở quầy): the shared forms of what may be done to a dossier, on the desk's addresses."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.kernel.clock import now
from motcua.rules.actions import Action
from motcua.web.ui import acts
from motcua.web.ui import dossier as parts
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.once import once

PRINTS = frozenset({Action.ASK_SUPPLEMENT, Action.REFUSE})


def address(number: str, slug: str) -> str:
    """Where an act on a dossier is done at the desk."""
    return reverse("counter:act", args=[number, slug])


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
@reads_personal_data
@once
def act(request: HttpRequest, number: str, slug: str) -> HttpResponse:
    """Act (thao tác): its form, and doing it; what prints a slip goes on to print it."""
    doing = acts.prepared(request, number, slug, now())
    if acts.done(request, doing, address):
        return redirect(_after(doing.act.action, number, request))
    row = doing.case.view.row
    context = {"doing": doing, "row": row, "badge": parts.badge(doing.case, doing.at), "section": "desk"}
    context |= {"room": "desk", "back": reverse("counter:dossier", args=[number])}
    return render(request, "counter/act.html", context, status=doing.status)


def _after(action: Action, number: str, request: HttpRequest) -> str:
    """Where the desk goes on."""
    if action is Action.RETURN:
        return reverse("counter:return")
    if dossiers.case_file(number, account=request.user) is None:
        return reverse("counter:desk")
    return reverse("counter:received" if action in PRINTS else "counter:dossier", args=[number])
