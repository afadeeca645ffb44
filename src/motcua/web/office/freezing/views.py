"""Closed periods: the list, closing, one of them with its figures and records, a revision, the file."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua import insight
from motcua.areas.people.queries import actor_of
from motcua.insight import Closer, FrozenView, Preview
from motcua.insight.policy import freezing_policy
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.office.freezing.doors import closable, closers_only, closes, readers_only, units_seen
from motcua.web.office.freezing.forms import ExplanationForm
from motcua.web.office.freezing.showing import SCOPES, frozen_form, groups, shown_frozen
from motcua.web.ui.choice import Choice, ChoiceForm
from motcua.web.ui.desk import unit_of
from motcua.web.ui.figures import by_subject
from motcua.web.ui.form_06a import form_table, live_cells
from motcua.web.ui.narrowing import key_of, number_of
from motcua.web.ui.saying import translated

PAGE = 50


def _closer(request: HttpRequest) -> Closer:
    account = cast(Any, request.user)
    return Closer(actor_of(account), str(account))


@require_safe
@readers_only
def periods(request: HttpRequest) -> HttpResponse:
    """Frozen periods (các kỳ đã chốt), the last first."""
    before = key_of(request.GET) or None
    rows = insight.frozen_periods(units_seen(request), before=before, limit=PAGE + 1)
    told = [(row, SCOPES[row.scope]) for row in rows[:PAGE]]
    context = {"rows": told, "next": rows[PAGE - 1].id if len(rows) > PAGE else None, "section": "freezing"}
    return render(request, "office/freezing/periods.html", context | _may(request))


def _may(request: HttpRequest) -> dict[str, Any]:
    return {"may_close": freezing_policy(request.user).close()}


def _preview(choice: Choice) -> tuple[Preview, dict[str, Any]]:
    """What would be frozen, and how the page shows it."""
    found = insight.preview(unit=choice.unit.slug, scope=choice.scope, period=choice.period, at=choice.known_at)
    rows = found.rows if len(found.rows) > 1 else ()
    return found, {
        "groups": by_subject(list(found.figures), choice, route="office:figure"),
        "table": form_table(rows, live_cells(choice, route="office:figure")),
        "identities": found.identities,
        "frozen": found.frozen,
        "unsent": found.unsent,
        "over": choice.period.end < choice.known_at.date(),
    }


@require_http_methods(["GET", "HEAD", "POST"])
@closers_only
def close(request: HttpRequest) -> HttpResponse:
    """Close (chốt số liệu): see what would be frozen, explain what does not agree, and close."""
    form = ChoiceForm(request.POST or request.GET, unit=unit_of(request.user), among=closable(request))
    context: dict[str, Any] = {"form": form, "choice": form.choice(), "section": "freezing"}
    if choice := form.choice():
        if not closes(request, choice.unit.id):
            raise PermissionDenied
        found, shown = _preview(choice)
        explained = ExplanationForm(request.POST or None, broken=found.broken)
        context |= shown | {"explained": explained}
        if request.method == "POST" and explained.is_valid() and (made := _freeze(request, choice, explained)):
            return redirect("office:frozen", made)
    return render(request, "office/freezing/close.html", context)


def _freeze(request: HttpRequest, choice: Choice, explained: ExplanationForm) -> int | None:
    """The number of the frozen period; None, with the reason said, where it was refused."""
    asked: dict[str, Any] = {"unit": choice.unit.slug, "scope": choice.scope, "period": choice.period}
    try:
        made = insight.freeze(**asked, by=_closer(request), at=choice.known_at, explanations=explained.explanations)
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
        return None
    messages.success(request, _("Đã chốt số liệu. Từ nay con số của kỳ này không đổi."), extra_tags="ok")
    return made


@require_safe
@readers_only
def period(request: HttpRequest, frozen_id: int) -> HttpResponse:
    """One frozen period (một kỳ đã chốt) with its figures, and what has drifted."""
    return render(request, "office/freezing/period.html", _period(request, frozen_id))


def _view(request: HttpRequest, frozen_id: int) -> FrozenView:
    try:
        return insight.frozen(frozen_id, unit_ids=units_seen(request))
    except UserError as error:
        raise Http404(translated(error.message)) from error


def _period(request: HttpRequest, frozen_id: int) -> dict[str, Any]:
    view = _view(request, frozen_id)
    try:
        drift = insight.drift(frozen_id, at=now())
    except UserError as error:
        raise Http404(translated(error.message)) from error
    revisable = bool(drift.figures or drift.collected) and view.row.later is None and closes(request, view.row.unit_id)
    return {
        "view": view,
        "row": view.row,
        "scope": SCOPES[view.row.scope],
        "groups": groups(view),
        "drift": [each for each in drift.figures if each.sector is None or each.position is None],
        "collected": drift.collected,
        "revising": ExplanationForm(None, broken=(), revising=True) if revisable else None,
        "section": "freezing",
    } | frozen_form(view)


@require_POST
@closers_only
def revise(request: HttpRequest, frozen_id: int) -> HttpResponse:
    """Revise (lập bản sửa đổi): freeze anew as known now, with the reason; the old one stays."""
    row, at = _view(request, frozen_id).row, now()
    if not closes(request, row.unit_id):
        raise PermissionDenied
    form = ExplanationForm(request.POST, broken=(), revising=True)
    if form.is_valid() or "identity_0" in request.POST:
        asked = insight.preview(unit=row.unit, scope=row.scope, period=row.period, at=at)
        form = ExplanationForm(request.POST, broken=asked.broken, revising=True)
    if form.is_valid() and (made := _revised(request, frozen_id, form, at)):
        return redirect("office:frozen", made)
    return render(request, "office/freezing/period.html", _period(request, frozen_id) | {"revising": form})


def _revised(request: HttpRequest, frozen_id: int, form: ExplanationForm, at: datetime) -> int | None:
    """The revision made, or None with a message that says why not."""
    told: dict[str, Any] = {"reason": form.reason, "explanations": form.explanations}
    try:
        return insight.revise(frozen_id=frozen_id, by=_closer(request), at=at, **told)
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
    return None


@require_safe
@readers_only
def figure(request: HttpRequest, frozen_id: int, position: int) -> HttpResponse:
    """One frozen figure (một con số đã chốt) opened to the records that were counted."""
    side, after = request.GET.get("side") or "part", key_of(request.GET)
    try:
        page = insight.frozen_records(frozen_id, position, side=side, after=after, unit_ids=units_seen(request))
    except UserError as error:
        raise Http404(translated(error.message)) from error
    shown = shown_frozen(frozen_id, page.figure, heading=page.period.unit_name)
    context = {"page": page, "shown": shown, "side": side, "next": page.next, "section": "freezing"}
    context["defined"] = shown.code in insight.registry()
    return render(request, "office/freezing/figure.html", context)


@require_safe
@readers_only
def drifted(request: HttpRequest, frozen_id: int, code: str, side: str) -> HttpResponse:
    """The drift of one figure (biến động của một con số): which records, and what was written about them."""
    try:
        found = insight.drift(frozen_id, at=now(), unit_ids=units_seen(request), only=code)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    figures = [each for each in found.figures if (each.code, each.side) == (code, side)]
    if not figures:
        raise Http404
    context = {"row": found.frozen, "figures": figures, "section": "freezing"}
    return render(request, "office/freezing/drifted.html", context)


@require_safe
@readers_only
def file(request: HttpRequest, frozen_id: int) -> HttpResponse:
    """The file (tệp số liệu đã chốt) of a period or of one figure, to be checked without us."""
    position = number_of(request.GET, "con-so") or None
    try:
        found = insight.frozen_file(frozen_id, position=position, unit_ids=units_seen(request))
    except UserError as error:
        raise Http404(translated(error.message)) from error
    content = json.dumps(found, ensure_ascii=False, indent=1)
    name = f"chot-so-lieu-{frozen_id}{f'-{position}' if position else ''}.json"
    response = HttpResponse(content, content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
