"""Petitions on pages: the register with what is late, one written down, one with its course."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.feedback import operations, policy, queries
from motcua.areas.feedback.queries import PetitionRow
from motcua.areas.reorganization.queries import custody_of
from motcua.kernel.clock import local_date, now
from motcua.rules.petitions import PetitionAct
from motcua.rules.reorganizing import CustodyKind
from motcua.web.office.administration.forms import Tried
from motcua.web.office.listening import petition_forms as forms
from motcua.web.office.listening.seeing import hearing, kept_units, units_under
from motcua.web.ui.doors import only_for, reads_personal_data
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once
from motcua.web.ui.petitions import petition_badge

SECTION = {"section": "listening", "lane": "petitions"}
WHICH = {"mo": "open", "qua-han": "late", "tat-ca": "all"}
DO: dict[PetitionAct, tuple[type[Tried], Callable[..., Any]]] = {
    PetitionAct.TAKE: (forms.TakePetitionForm, operations.take_petition),
    PetitionAct.FORWARD: (forms.ForwardForm, operations.forward_petition),
    PetitionAct.REFUSE: (forms.RefusePetitionForm, operations.refuse_petition),
    PetitionAct.ANSWER: (forms.AnswerPetitionForm, operations.answer_petition),
    PetitionAct.PUBLISH: (forms.PublishForm, operations.publish_petition),
    PetitionAct.REOPEN: (forms.ReopenForm, operations.reopen_for_sender),
}


def _which(request: HttpRequest) -> str:
    asked = request.GET.get("xem", "mo")
    return asked if asked in WHICH else "mo"


def which_asked(request: HttpRequest) -> str:
    """Which petitions are asked for: those open, those late, or all."""
    return WHICH[_which(request)]


@require_safe
@only_for(policy.may_hear)
@reads_personal_data
def petitions(request: HttpRequest) -> HttpResponse:
    """Petitions (các phản ánh, kiến nghị) one may see; at first those still open."""
    seen, today = hearing(request), local_date(now())
    which = _which(request)
    rows = queries.petitions(seen, today=today, which=WHICH[which], after=key_of(request.GET))
    context = {
        "rows": [(row.for_reader(request.user), petition_badge(row, today)) for row in rows],
        "next": rows[-1].id if len(rows) == queries.PETITIONS_A_PAGE else None,
        "counts": queries.petition_counts(seen, today=today),
        "which": which,
        "may_record": bool(policy.keeping_units(request.user)),
    }
    return render(request, "office/listening/petitions.html", context | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@once
def record(request: HttpRequest) -> HttpResponse:
    """Record a petition that did not come over the portal."""
    units, made = [(one.id, one.name) for one in kept_units(request.user)], list[int]()
    if not units:
        raise PermissionDenied
    data = request.POST if request.method == "POST" else None
    form, given = forms.RecordPetitionForm(data, units), {"account": request.user, "at": now()}
    if data is not None and form.tried(lambda **all: made.append(operations.record_petition(**all)), **given):
        messages.success(request, _("Đã ghi phản ánh, kiến nghị."), extra_tags="ok")
        return redirect("office:petition", made[0])
    return render(request, "office/listening/petition_record.html", {"form": form} | SECTION)


def _form(act: PetitionAct, data: Any, row: PetitionRow) -> Tried:
    named: dict[str, Any] = {"auto_id": f"{act}_%s"}
    if act is PetitionAct.TAKE:
        return forms.TakePetitionForm(data, units_under(row.unit_id), **named)
    if act is PetitionAct.PUBLISH:
        return forms.PublishForm(data, initial={"shown_text": row.text}, **named)
    return DO[act][0](data, **named)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@reads_personal_data
@once
def petition(request: HttpRequest, petition_id: int) -> HttpResponse:
    """Petition (một phản ánh, kiến nghị) with its course, and what may be done now."""
    row = queries.petition(hearing(request), petition_id)
    if row is None:
        raise Http404(_("Không có phản ánh này."))
    asked, bound = request.POST.get("do", ""), None
    if asked in PetitionAct.__members__ and (act := PetitionAct[asked]) in DO:
        bound = _form(act, request.POST, row)
        if bound.tried(DO[act][1], petition_id=petition_id, account=request.user, at=now()):
            messages.success(request, _("Đã ghi: %(act)s.") % {"act": _(act.label)}, extra_tags="ok")
            return redirect("office:petition", petition_id)
    return render(request, "office/listening/petition.html", _context(request, row, asked, bound))


def _context(request: HttpRequest, row: PetitionRow, asked: str, bound: Tried | None) -> dict[str, Any]:
    today, acts = local_date(now()), row.acts(request.user)
    parts = policy.listening_parts(request.user, unit_id=row.unit_id, answering_id=row.answering_id)
    shown = [(act, act.label, bound if act == asked else _form(act, None, row)) for act in acts]
    return {
        "row": row.for_reader(request.user),
        "badge": petition_badge(row, today),
        "late": row.late(today),
        "steps": queries.petition_steps(row.id) if parts else [],
        "acts": shown,
        "form": bound,
        "custody": custody_of(CustodyKind.PETITION, row.id),
    } | SECTION
