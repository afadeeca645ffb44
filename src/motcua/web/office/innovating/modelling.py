"""Models on pages: the list with the communes counted, a new one, one with its readings and what may be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods, require_safe

from motcua import insight
from motcua.areas.innovation import operations, policy, queries
from motcua.areas.innovation.policy import Outlook
from motcua.areas.innovation.queries import ModelView
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.plans import queries as plans
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.periods import custom
from motcua.rules.reforming import MODEL_TABLE, ModelAct, Reading
from motcua.web.office.administration.forms import Tried
from motcua.web.office.innovating import forms
from motcua.web.office.innovating.measuring import measured_unit
from motcua.web.office.innovating.words import effect_told, model_badge, reading_told
from motcua.web.office.mending import mended
from motcua.web.office.years import last_day, year_asked, years
from motcua.web.ui.doors import only_for
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once

CONTINUE = "CONTINUE"
LABELS: dict[str, str] = {act: rule.label for act, rule in MODEL_TABLE.items()} | {CONTINUE: gettext_noop("Tiếp tục")}


def year_followed(request: HttpRequest, latest: Callable[[Outlook, int], int | None] | None = None) -> int:
    """The year whose models and initiatives are asked for, else the latest one with anything in it."""
    seen = policy.outlook(request.user)
    return year_asked(request, last_day(seen.homes), partial(latest, seen) if latest else None)


@require_safe
@only_for(policy.may_follow_innovation)
def models(request: HttpRequest) -> HttpResponse:
    """Models (các mô hình) of a year, and how many units have one."""
    seen, year = policy.outlook(request.user), year_followed(request, queries.latest_model_year)
    rows = queries.models(seen, year=year, after=key_of(request.GET))
    context = {
        "rows": [(row, model_badge(row.state)) for row in rows],
        "next": rows[-1].id if len(rows) == queries.PAGE else None,
        "counts": queries.model_counts(seen, year=year),
        "withdrawn": queries.withdrawn_models(seen, year=year),
        "year": year,
        "years": years(local_date(now())),
        "may_register": bool(policy.keeping_units(request.user)),
        "section": "models",
    }
    return render(request, "office/innovating/models.html", context)


def units_for(account: Any) -> tuple[list[UnitRow], list[UnitRow]]:
    """The units one registers models for, and those that may lead them."""
    today = local_date(now())
    found: dict[int, UnitRow] = {}
    leads: dict[int, UnitRow] = {}
    for key in policy.keeping_units(account):
        home = organization.unit_by_id(key)
        day = min(today, home.valid_to or today)
        found |= {one.id: one for one in organization.scope(home.slug, "all", start=day, end=day)}
        leads[home.id] = home
        if home.parent_id:
            leads[home.parent_id] = organization.unit_by_id(home.parent_id)
    return sorted(found.values(), key=lambda one: one.name), list(leads.values())


def _model_form(request: HttpRequest) -> forms.ModelForm:
    units, leads = units_for(request.user)
    today = local_date(now())
    indicators = [(one.code, one.name) for one in insight.registry().values() if one.listed and one.quantile is None]
    data = request.POST if request.method == "POST" else None
    initial = {"year": year_followed(request), "started_on": today}
    return forms.ModelForm(data, units, leads, _areas(), indicators, initial=initial)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_follow_innovation)
@once
def register(request: HttpRequest) -> HttpResponse:
    """Register a model."""
    if not policy.keeping_units(request.user):
        raise PermissionDenied
    form, made = _model_form(request), list[int]()
    given = {"account": request.user, "at": now()}
    if request.method == "POST" and form.tried(lambda **all: made.append(operations.propose_model(**all)), **given):
        messages.success(request, _("Đã đăng ký mô hình."), extra_tags="ok")
        return redirect("office:model", made[0])
    return render(request, "office/innovating/register.html", {"form": form, "section": "models"})


def _take(view: ModelView, form: Tried, *, account: Any, at: datetime) -> None:
    """The reading of the days asked about, counted by the engine and handed down as a value."""
    if not view.indicator:
        raise UserError(_("Mô hình này không chọn chỉ tiêu đo lúc đăng ký."), code="indicator_not_chosen")
    said = form.cleaned_data
    period = custom(said["start"], said["end"])
    unit = measured_unit(view.row.unit_id, said["start"], said["end"])
    (figure,) = insight.figures(unit.slug, "own", period, known_at=at, codes=[view.indicator])
    reading = Reading(view.indicator, figure.part, figure.whole, said["start"], said["end"])
    operations.take_reading(model_id=view.row.id, moment=said["moment"], reading=reading, account=account, at=at)


def _areas() -> list[tuple[str, str]]:
    return [(one.code, one.name) for one in plans.reform_areas(local_date(now()))]


def _form_for(act: str, data: Any, account: Any, view: ModelView) -> Tried:
    day = local_date(now())
    if act == ModelAct.AMEND:
        names = ("area_code", "problem", "content", "target_group")
        stands = {name: getattr(view, name) for name in names}
        stands |= {"name": view.row.name, "started_on": view.row.started_on}
        return forms.AmendModelForm(data, _areas(), initial=stands, auto_id=f"{act}_%s")
    when: dict[str, Any] = {"initial": {"year": day.year, "started_on": day}, "auto_id": f"{act}_%s"}
    if act == ModelAct.START:
        return forms.StartForm(data, day, initial={"on": min(view.row.started_on, day)}, auto_id=f"{act}_%s")
    if act == ModelAct.REPLICATE:
        return forms.OtherUnitForm(data, units_for(account)[0], **when)
    if act == CONTINUE:
        return forms.ContinueForm(data, **when)
    kinds: dict[str, type[Tried]] = {
        ModelAct.MEASURE: forms.ReadingForm,
        ModelAct.EVALUATE: forms.EvaluateForm,
    }
    return kinds.get(act, forms.WordsForm)(data, auto_id=f"{act}_%s")


DO: dict[str, Callable[..., Any]] = {
    ModelAct.PLAN: operations.plan_model,
    ModelAct.EVALUATE: operations.evaluate_model,
    ModelAct.RECOGNISE: operations.recognise_model,
    ModelAct.STOP: operations.stop_model,
    ModelAct.WITHDRAW: operations.withdraw_model,
}
DATED: dict[str, Callable[..., Any]] = {  # the form asks for its days, where it needs any
    ModelAct.AMEND: operations.amend_model,
    ModelAct.START: operations.start_model,
    ModelAct.REPLICATE: operations.replicate_model,
    CONTINUE: operations.continue_model,
}


def _done(request: HttpRequest, view: ModelView, act: str, form: Tried) -> bool:
    """Do what was asked; False, with the reason on the form, where it was refused."""
    given: dict[str, Any] = {"account": request.user, "at": now()}
    if act == ModelAct.MEASURE:
        return form.tried(lambda **_days: _take(view, form, **given))
    if act in DATED:
        return form.tried(DATED[act], model_id=view.row.id, **given)
    return form.tried(DO[act], model_id=view.row.id, on=local_date(now()), **given)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_follow_innovation)
@once
def model(request: HttpRequest, model_id: int) -> HttpResponse:
    """Model (một mô hình) with its readings, its course, and what may be done now."""
    view = queries.model(policy.outlook(request.user), model_id)
    if view is None:
        raise Http404(_("Không có mô hình này."))
    asked, bound = request.POST.get("do", ""), None
    if asked in LABELS:
        bound = _form_for(asked, request.POST, request.user, view)
        if _done(request, view, asked, bound):
            messages.success(request, _("Đã ghi: %(act)s.") % {"act": _(LABELS[asked])})
            return redirect("office:models") if asked == ModelAct.WITHDRAW else redirect("office:model", model_id)
    return render(request, "office/innovating/model.html", _context(request, view, asked, bound))


def _context(request: HttpRequest, view: ModelView, asked: str, bound: Tried | None) -> dict[str, Any]:
    acts: list[str] = list(view.acts(request.user))
    if view.continues(request.user, year=local_date(now()).year):
        acts.append(CONTINUE)
    shown = [(act, LABELS[act], bound if act == asked else _form_for(act, None, request.user, view)) for act in acts]
    return {
        "view": view,
        "row": view.row,
        "badge": model_badge(view.row.state),
        "baseline": reading_told(view.baseline, view.row.unit_id),
        "after": reading_told(view.after, view.row.unit_id),
        "effect": effect_told(view.effect),
        "mended": mended(view.amendments, {}, {"area_code": dict(_areas())}),
        "acts": shown,
        "form": bound,
        "section": "models",
    }
