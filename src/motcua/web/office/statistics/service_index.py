"""The service index on a page (Bộ chỉ số 766): points from our records beside those the national portal published."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.areas.people.queries import actor_of
from motcua.insight.portal_scores import GivenScore, portal_scores, take_portal_scores
from motcua.insight.service_index import Group, Scored, confirmed, service_index
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.links.files.scores import read_scores
from motcua.web.office.composing.work import composes
from motcua.web.office.figures import chosen
from motcua.web.office.scoring.files import on_disk
from motcua.web.office.statistics.forms import ScoresForm
from motcua.web.ui.choice import Choice, ChoiceForm
from motcua.web.ui.desk import unit_of
from motcua.web.ui.doors import staff_only
from motcua.web.ui.figures import Shown, shown
from motcua.web.ui.saying import translated

ROUTE = "office:figure"


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
def page(request: HttpRequest) -> HttpResponse:
    """Service index (Bộ chỉ số 766): its groups, and a table of the portal's points taken in."""
    choice = chosen(request)
    may, form = composes(request, choice.unit.id), ScoresForm()
    if request.method == "POST":
        if not may:
            raise PermissionDenied
        form = ScoresForm(request.POST, request.FILES)
        if form.is_valid() and _taken(request, form, choice):
            return redirect(f"{reverse('office:service_index')}?{choice.query}")
    status = 422 if form.is_bound else 200
    return render(request, "office/statistics/service_index.html", _shown(request, choice, form, may), status=status)


def _taken(request: HttpRequest, form: ScoresForm, choice: Choice) -> bool:
    """Whether the table went in; what was wrong with it stands on the form."""
    said = form.cleaned_data
    try:
        take_portal_scores(
            unit_id=choice.unit.id,
            period=choice.period,
            given=_given(said["file"]),
            source=said["source"],
            retrieved_on=said["retrieved_on"],
            file_name=said["file"].name,
            by=actor_of(cast(Any, request.user)),
            at=now(),
        )
    except UserError as refused:
        form.add_error("file", translated(refused.message))
        return False
    messages.success(request, _("Đã nhập điểm Cổng công bố."), extra_tags="ok")
    return True


def _given(upload: Any) -> list[GivenScore]:
    with on_disk(upload) as place:
        lines = read_scores(place)
    return [GivenScore(line.line, line.group, line.criterion, line.points, line.fault) for line in lines]


def _shown(request: HttpRequest, choice: Choice, form: ScoresForm, may: bool) -> dict[str, Any]:
    taken = portal_scores(choice.unit.id, choice.period)
    groups = service_index(**choice.asked(), portal=taken.points if taken else None)
    return {
        "form": ChoiceForm(request.GET, unit=unit_of(request.user)),
        "choice": choice,
        "groups": [(group, [(one, _figure(one, choice)) for one in group.scored]) for group in groups],
        "total": _total(groups),
        "taken": taken,
        "taking": form if may else None,
        "confirmed": confirmed(),
        "section": "report",
    }


def _figure(one: Scored, choice: Choice) -> Shown | None:
    return shown(one.figure, choice, route=ROUTE) if one.figure else None


def _total(groups: list[Group]) -> dict[str, Any]:
    """The points of all groups: ours, of how many that could be had, and the portal's."""
    portal = [group.portal for group in groups if group.portal is not None]
    return {
        "points": sum(group.points for group in groups),
        "computable": sum(group.computable for group in groups),
        "portal": sum(portal) if portal else None,
    }
