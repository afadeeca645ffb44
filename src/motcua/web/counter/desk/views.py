"""The desk: what to do now, finding, and one person with their dossiers."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.digitization.queries import scans_of
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.dossiers.queries import WorkFilters
from motcua.areas.dossiers.queries.counter import last_dossiers
from motcua.areas.dossiers.queries.supplements import supplements_sent
from motcua.areas.organization.queries import UnitCalendars
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.lifecycle import Status
from motcua.web.counter.desk.clocks import waiting
from motcua.web.counter.desk.finding import Found, find
from motcua.web.counter.desk.forms import ContactForm, FindForm, PersonForm
from motcua.web.ui.desk import desk_unit, unit_ids_of, works_alongside
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.standing import standing

AS = {"chu": "chu", "nop": "nop"}  # as what somebody is looked for: the owner, or who brings the dossier
FEW = 8


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def desk(request: HttpRequest) -> HttpResponse:
    """Desk (bàn một cửa): what to do now."""
    at, units = now(), unit_ids_of(request.user)
    unit = desk_unit(request.user)
    context = _work_of(units, at) | {
        "unit": unit,
        "alongside": works_alongside(unit, at),
        "form": FindForm(),
        "demands": dossiers.open_demands([unit.id], limit=FEW),
        "today": at,
        "late": dossiers.late_entries([unit.id], limit=FEW),
        "section": "desk",
        "room": "desk",
    }
    return render(request, "counter/desk/desk.html", context)


def _work_of(units: frozenset[int] | None, at: datetime) -> dict[str, Any]:
    """What waits to be accepted, looked at and returned here in these units, with how many there are of each."""
    filters = WorkFilters(now=at, lane="to_return", system="OURS")
    counts, rows = dossiers.work_counts(units, filters=filters), dossiers.waiting_for_acceptance(units, limit=FEW)
    return {
        "waiting": [waiting(row, at, filters.calendars.of(row.unit_id)) for row in rows],
        "to_return": dossiers.work_page(units, filters=filters, limit=FEW).rows,
        "sent": supplements_sent(units, limit=FEW),
        "counts": counts | {"supplement": dossiers.count_of_status(units, Status.SUPPLEMENT_REQUESTED)},
    }


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
@reads_personal_data
def search(request: HttpRequest) -> HttpResponse:
    """Search (tìm ở quầy): on to the one it can be, or a list to choose from; before anything is typed, the page."""
    form, wanted = FindForm(request.POST if request.method == "POST" else None), AS.get(request.POST.get("as", ""), "")
    kept = request.POST.get("kept", "")
    context: dict[str, Any] = {"form": form, "as": wanted, "kept": kept, "section": "desk", "room": "desk"}
    found = _found(form, request.user)
    if found and (to := _onward(found, wanted, kept)):
        for words in found.warnings:
            messages.warning(request, translated(words), extra_tags="warn")
        return redirect(to)
    if found:
        form.make_way()
        context |= {"found": found, "choices": _choices(found, request, wanted, kept)}
        context["new"] = reverse("counter:new_person") + "?" + urlencode({"as": wanted, "kept": kept})
    return render(request, "counter/desk/found.html", context)


def _choices(found: Found, request: HttpRequest, wanted: str, kept: str) -> list[tuple[Any, str, Any]]:
    """Who was found, where choosing leads, and the last dossier here of those whom no number tells apart."""
    bare = [row.id for row in found.rows if not row.id_number and not row.phone]
    last = last_dossiers(bare, unit_ids_of(request.user)) if bare else {}
    return [(row, chosen(row.id, wanted, kept), last.get(row.id)) for row in found.rows]


def _found(form: FindForm, account: Any) -> Found | None:
    """What was typed, found; nothing, with the reason in the form, where it was refused."""
    if not form.is_valid():
        return None
    try:
        return find(form.cleaned_data["typed"], account, now())
    except UserError as refused:
        form.add_error("typed", translated(refused.message))
        return None


def _onward(found: Found, wanted: str, kept: str) -> str:
    """Where the one dossier or person found is worked on; empty where a choice is left."""
    if found.number and not wanted:
        return reverse("counter:go", args=[found.number])
    return chosen(found.person, wanted, kept) if found.person else ""


def chosen(applicant_id: int, wanted: str, kept: str) -> str:
    """The page a person is chosen for: receiving, as owner or as who brings it, or the person's own page."""
    if not wanted:
        return reverse("counter:person", args=[applicant_id])
    query = dict(part.split("=", 1) for part in kept.split("&") if "=" in part) | {wanted: str(applicant_id)}
    return f"{reverse('counter:receive')}?{urlencode(query)}"


@require_safe
@only_if(DossierPolicy.serve)
def go(request: HttpRequest, number: str) -> HttpResponse:
    """Go (đến việc của hồ sơ): where a dossier found by its number is most likely worked on at the desk."""
    case = dossiers.case_file(number, account=request.user)
    if case is None:
        raise Http404(_("Không có hồ sơ này."))
    status = Status(case.view.row.status)
    if status is Status.SUBMITTED:
        return redirect("counter:accept", number)
    if status in (Status.PAYMENT_REQUESTED,):
        return redirect("counter:money_of", number)
    slug = {Status.FINISHED: "tra-ket-qua", Status.SUPPLEMENT_REQUESTED: "nhan-bo-sung"}.get(status)
    return redirect("counter:act", number, slug) if slug else redirect("counter:dossier", number)


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
@reads_personal_data
@once
def person(request: HttpRequest, applicant_id: int) -> HttpResponse:
    """Person (người dân ở quầy): who they are and how they are reached, what they have here, a new dossier for them."""
    who, at = people.applicant(applicant_id), now()
    if who is None:
        raise Http404(_("Không có người nộp này."))
    form = None if who.account_id else ContactForm(request.POST or None, initial=_contact(who))
    if form and form.is_bound and form.keep(who.id, at):
        messages.success(request, _("Đã ghi cách liên hệ."), extra_tags="ok")
        return redirect("counter:person", who.id)
    context = {"who": who, "form": form, "rows": _dossiers_here(request, who.id, at), "papers": scans_of(who.id)}
    return render(request, "counter/desk/person.html", context | {"section": "desk", "room": "desk"})


def _contact(who: people.ApplicantView) -> dict[str, str]:
    return {"phone": who.phone, "email": who.email, "address": who.address}


def _dossiers_here(request: HttpRequest, applicant_id: int, at: datetime) -> list[tuple[Any, Any]]:
    """What a person has at the units of the desk, each with how it stands."""
    calendars = UnitCalendars(local_date(at))
    found = dossiers.dossiers_of(applicant_id, unit_ids_of(request.user))
    return [(row, standing(row, at, calendars.of(row.received_by_id))) for row in found]


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
@reads_personal_data
@once
def new_person(request: HttpRequest) -> HttpResponse:
    """New person (ghi người mới): written down once; who looks the same is shown before."""
    asked = request.POST if request.method == "POST" else request.GET
    wanted, kept = AS.get(asked.get("as", ""), ""), asked.get("kept", "")
    begun = {name: asked[name] for name in ("name", "id_number", "id_kind", "phone") if asked.get(name)}
    posted = request.POST if "write" in request.POST else None
    form = PersonForm(posted, at=now(), initial=begun)
    made = form.register(sure=bool(request.POST.get("sure"))) if posted else None
    if made:
        return redirect(chosen(made, wanted, kept))
    context = {"form": form, "as": wanted, "kept": kept, "section": "desk", "room": "desk"}
    context["alike"] = [(one, chosen(one.row.id, wanted, kept)) for one in form.duplicates]
    return render(request, "counter/desk/new_person.html", context)
