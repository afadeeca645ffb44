"""Initiatives on pages: the list, a draft with its authors, the council, and one from draft to recognition."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.innovation import operations, policy, queries
from motcua.areas.innovation.queries import InitiativeView
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date, now
from motcua.rules.initiatives import INITIATIVE_TABLE, InitiativeAct
from motcua.web.office.administration.forms import Tried
from motcua.web.office.innovating import forms as plain_forms
from motcua.web.office.innovating import initiative_forms as forms
from motcua.web.office.innovating.modelling import year_followed
from motcua.web.office.innovating.words import initiative_badge
from motcua.web.office.years import years
from motcua.web.ui.doors import staff_only
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once


def homes_of(account: Any) -> list[UnitRow]:
    """The units one works in, and the committees these belong to: where an initiative may be handed in, the committees
    first, for their councils judge what people of their departments hand in."""
    found: dict[int, UnitRow] = {}
    for key in (duty.unit_id for duty in account.duties if duty.unit_id is not None):
        home = organization.unit_by_id(key)
        found[home.id] = home
        if home.kind != organization.UnitKind.PEOPLES_COMMITTEE and home.parent_id:
            found[home.parent_id] = organization.unit_by_id(home.parent_id)
    return sorted(found.values(), key=lambda one: one.kind != organization.UnitKind.PEOPLES_COMMITTEE)


def colleagues_of(units: list[UnitRow]) -> list[tuple[int, str]]:
    """The accounts at work in some units and their departments today."""
    today, ids = local_date(now()), set[int]()
    for one in units:
        day = min(today, one.valid_to or today)
        ids |= {part.id for part in organization.scope(one.slug, "own", start=day, end=day)}
    return [(one.account_id, one.name) for one in people.workers_in(ids, today)]


@require_safe
@staff_only
def initiatives(request: HttpRequest) -> HttpResponse:
    """Initiatives (các sáng kiến) of a year that one may see."""
    seen, year = policy.outlook(request.user), year_followed(request, queries.latest_initiative_year)
    rows = queries.works(seen, year=year, after=key_of(request.GET))
    context = {
        "rows": [(row, initiative_badge(row.state)) for row in rows],
        "next": rows[-1].id if len(rows) == queries.PAGE else None,
        "year": year,
        "years": years(local_date(now())),
        "councils": [(one, queries.council_told(one.id, year)) for one in homes_of(request.user)],
        "may_keep": bool(policy.keeping_units(request.user)),
        "section": "initiatives",
    }
    return render(request, "office/innovating/initiatives.html", context)


def _form(request: HttpRequest, view: InitiativeView | None = None) -> forms.InitiativeForm:
    homes = homes_of(request.user)
    data = request.POST if request.method == "POST" else None
    return forms.InitiativeForm(data, homes, colleagues_of(homes), _initial(request, view))


def _initial(request: HttpRequest, view: InitiativeView | None) -> dict[str, Any]:
    if view is None:
        return {
            "year": year_followed(request),
            "account_1": request.user.pk,
            "name_1": str(request.user),
            "share_1": 100,
        }
    told: dict[str, Any] = dict(view.described) | {"title": view.row.title, "year": view.row.year}
    told |= {"unit_id": view.row.unit_id, "benefit": view.benefit, "applied_from": view.applied_from}
    for number, one in enumerate(view.authors, start=1):
        told |= {f"name_{number}": one.name, f"post_{number}": one.post, f"share_{number}": one.share}
        told[f"account_{number}"] = one.account_id
    return told


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@once
def draft(request: HttpRequest) -> HttpResponse:
    """Draft an initiative."""
    form, made = _form(request), list[int]()
    given = {"account": request.user, "at": now()}
    if request.method == "POST" and form.tried(lambda **all: made.append(operations.draft_initiative(**all)), **given):
        messages.success(request, _("Đã lưu bản mô tả. Xem lại rồi gửi hội đồng."), extra_tags="ok")
        return redirect("office:initiative", made[0])
    return render(request, "office/innovating/draft.html", {"form": form, "section": "initiatives"})


def found(request: HttpRequest, initiative_id: int) -> InitiativeView:
    """The initiative as whoever asks may see it. Raises Http404 where it does not exist for them."""
    view = queries.initiative(policy.outlook(request.user), initiative_id, account=request.user)
    if view is None:
        raise Http404(_("Không có sáng kiến này."))
    return view


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@once
def describe(request: HttpRequest, initiative_id: int) -> HttpResponse:
    """Describe an initiative anew while it is a draft."""
    view = found(request, initiative_id)
    form = _form(request, view)
    given: dict[str, Any] = {"initiative_id": initiative_id, "account": request.user, "at": now()}
    if request.method == "POST" and form.tried(operations.describe_initiative, **given):
        messages.success(request, _("Đã lưu bản mô tả."), extra_tags="ok")
        return redirect("office:initiative", initiative_id)
    context = {"form": form, "view": view, "section": "initiatives"}
    return render(request, "office/innovating/draft.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@once
def council(request: HttpRequest) -> HttpResponse:
    """Form the council of a unit one keeps for a year."""
    units = _kept_units(request)
    releasing = request.POST.get("do") == "release"
    data = request.POST if request.method == "POST" and not releasing else None
    form = forms.CouncilForm(data, units, colleagues_of(units), initial={"year": year_followed(request)})
    release = forms.ReleaseForm(request.POST if releasing else None, _sitting(units, year_followed(request)))
    told = {"account": request.user, "at": now()}
    if releasing and release.tried(operations.release_member, **told):
        return _to_initiatives(request, _("Đã ghi thành viên thôi tham gia hội đồng."))
    if data is not None and form.tried(operations.form_council, **told):
        return _to_initiatives(request, _("Đã lập hội đồng."))
    context = {"form": form, "release": release, "failed": release if releasing else form, "section": "initiatives"}
    return render(request, "office/innovating/council.html", context)


def _kept_units(request: HttpRequest) -> list[UnitRow]:
    """The units whose initiatives whoever asks keeps; nobody else gets further."""
    units = [organization.unit_by_id(one) for one in policy.keeping_units(request.user)]
    if not units:
        raise PermissionDenied
    return units


def _to_initiatives(request: HttpRequest, words: str) -> HttpResponse:
    messages.success(request, words, extra_tags="ok")
    return redirect("office:initiatives")


def _sitting(units: list[UnitRow], year: int) -> list[tuple[int, str]]:
    """Those who sit in the councils of some units in a year."""
    councils = [told for one in units if (told := queries.council_told(one.id, year))]
    return [(row.id, row.name) for _decision, members in councils for row in members if not row.left_reason]


DO: dict[InitiativeAct, tuple[type[Tried], Callable[..., None], bool]] = {
    InitiativeAct.SUBMIT: (plain_forms.NothingForm, operations.submit_initiative, False),
    InitiativeAct.TAKE_BACK: (plain_forms.NothingForm, operations.take_back_initiative, False),
    InitiativeAct.CONFIRM: (forms.ConfirmForm, operations.confirm_effect, False),
    InitiativeAct.SCORE: (forms.ScoreForm, operations.score_initiative, False),
    InitiativeAct.DECIDE: (forms.DecideForm, operations.decide_initiative, True),
    InitiativeAct.SEND: (forms.SendForm, operations.send_initiative, True),
    InitiativeAct.RECOGNISE: (forms.RecognitionForm, operations.note_recognition, False),
}


def _asked(act: InitiativeAct, view: InitiativeView, data: Any) -> Tried:
    if act is InitiativeAct.SCORE:
        return forms.ScoreForm(data, view.criteria, votes=view.rules is not None and view.rules.votes)
    if act is InitiativeAct.CONFIRM:
        stands = {name: view.described[name] for name in ("confirmed_by", "confirmation")}
        return forms.ConfirmForm(data, initial=stands | {"applied_from": view.applied_from})
    return DO[act][0](data)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@once
def initiative(request: HttpRequest, initiative_id: int) -> HttpResponse:
    """Initiative (một sáng kiến) with its points, what its dossier lacks, what it is like, and what may be done."""
    view, bound = found(request, initiative_id), None
    asked = request.POST.get("do", "")
    if asked in InitiativeAct.__members__ and InitiativeAct(asked) in DO:
        act = InitiativeAct(asked)
        bound, (_kind, do, dated) = _asked(act, view, request.POST), DO[act]
        given: dict[str, Any] = {"initiative_id": initiative_id, "account": request.user, "at": now()}
        if bound.tried(do, **given, **({"on": local_date(now())} if dated else {})):
            messages.success(request, _("Đã ghi: %(act)s.") % {"act": _(INITIATIVE_TABLE[act].label)})
            return redirect("office:initiative", initiative_id)
    return render(request, "office/innovating/initiative.html", _context(view, asked, bound))


def _context(view: InitiativeView, asked: str, bound: Tried | None) -> dict[str, Any]:
    acts = [
        (act, INITIATIVE_TABLE[act].label, bound if act == asked else _asked(act, view, None))
        for act in view.acts
        if act in DO
        and not (act is InitiativeAct.SCORE and view.scored_by_me)
        and not (act is InitiativeAct.TAKE_BACK and view.scores)
    ]
    return {
        "view": view,
        "row": view.row,
        "badge": initiative_badge(view.row.state),
        "acts": acts,
        "describes": InitiativeAct.DESCRIBE in view.acts,
        "alike": queries.alike(view.row.id),
        "confirmations": queries.confirmations(view.row.id),
        "form": bound,
        "section": "initiatives",
    }
