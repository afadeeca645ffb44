"""The dossier as an officer works on it: everything known of it, and exactly what may be done to it now."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import CaseFile
from motcua.areas.dossiers.queries.results import open_draft
from motcua.areas.exchange import queries as exchange
from motcua.areas.exchange.queries import OtherSystem
from motcua.kernel.clock import now
from motcua.rules.actions import Action
from motcua.web.ui import acts
from motcua.web.ui import dossier as parts
from motcua.web.ui.doors import reads_personal_data, staff_only
from motcua.web.ui.dossier.names import names_of
from motcua.web.ui.once import once
from motcua.web.ui.printed import printed
from motcua.web.ui.reached import lookup_address


def address(number: str, slug: str) -> str:
    """Where an act on a dossier is done."""
    return reverse("office:act", args=[number, slug])


def opened(request: HttpRequest, number: str) -> CaseFile:
    """The case file, if it lies within the officer's units; otherwise it does not exist."""
    case = dossiers.case_file(number, account=request.user)
    if case is None:
        raise Http404(_("Không có hồ sơ này."))
    return case


def may_draft(case: CaseFile) -> bool:
    """Whether who reads may lay a result before whoever signs: they may hand the dossier on, or end it."""
    return bool(case.actions & {Action.HAND_OVER, Action.FINISH})


@require_safe
@staff_only
@reads_personal_data
def dossier(request: HttpRequest, number: str) -> HttpResponse:
    """Dossier (hồ sơ) with the actions the policy allows now."""
    case, at = opened(request, number), now()
    context: dict[str, Any] = parts.shown(
        case, at, request.user, paper=lambda seq: reverse("office:slip", args=[number, seq])
    )
    context |= _elsewhere(number) | {
        "offers": acts.offers(case, at, lambda slug: address(number, slug)),
        "undo": acts.undo_of(request, at),
        "draft": open_draft(number),
        "may_draft": may_draft(case),
        "copies": exchange.has_copy_sheet(case.view.row.procedure_code),
        "section": "home",
    }
    return render(request, "office/casework/dossier.html", context)


def _elsewhere(number: str) -> dict[str, Any]:
    """What other systems were told of the dossier, and under which numbers they keep it."""
    told, numbers = exchange.messages_of(number), dossiers.foreign_numbers_of(number)
    named = [(_(OtherSystem(one.system).label), one) for one in numbers]
    return {"told": told, "told_failed": any(one.lane == "failed" for one in told), "elsewhere": named}


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@reads_personal_data
@once
def act(request: HttpRequest, number: str, slug: str) -> HttpResponse:
    """Act (thao tác): the form of one action, and doing it."""
    doing = acts.prepared(request, number, slug, now())
    if acts.done(request, doing, address):
        seen = dossiers.case_file(number, account=request.user) is not None
        return redirect("office:dossier", number) if seen else redirect("office:home")
    row = doing.case.view.row
    context = {"doing": doing, "row": row, "badge": parts.badge(doing.case, doing.at), "section": "home"}
    context["back"] = reverse("office:dossier", args=[number])
    return render(request, "office/casework/act.html", context, status=doing.status)


@require_safe
@staff_only
@reads_personal_data
def slip(request: HttpRequest, number: str, seq: int) -> HttpResponse:
    """Slip (phiếu) that one event of the dossier prints."""
    case = opened(request, number)
    lookup = lookup_address(request, number)
    return printed(request, parts.slip(case, seq, names_of(case), lookup), f"phieu-{number}-{seq}")


@require_safe
@staff_only
@reads_personal_data
def control_slip(request: HttpRequest, number: str) -> HttpResponse:
    """Control slip (phiếu kiểm soát) of the dossier until now."""
    case = opened(request, number)
    lookup = lookup_address(request, number)
    return printed(request, parts.control_slip(case, now(), lookup), f"phieu-kiem-soat-{number}")
