"""The assessment of a quarter, one unit or officer of it, and the records behind each of its counts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.feedback import queries as feedback
from motcua.areas.organization import queries as organization
from motcua.areas.publication import queries as publication
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.periods import Period
from motcua.web.office.assessing import scores
from motcua.web.office.assessing.counts import DOSSIERS, PUBLISHED, RATED, SAID
from motcua.web.office.assessing.forms import QuarterForm
from motcua.web.office.assessing.gathering import gathered
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.saying import translated
from motcua.web.ui.standing import standing, timeliness

PAGE = 50


@require_safe
@only_if(DossierPolicy.oversee)
def assessment(request: HttpRequest) -> HttpResponse:
    """Assessment (đánh giá) of a quarter."""
    form = QuarterForm(request.GET, now().date())
    facts = gathered(unit_ids_of(request.user), form.period, now().date())
    rows = [scores.assessed(subject, facts) for subject in facts.conduct]
    context = {"form": form, "period": form.period, "pack": scores.pack(), "section": "assessment"}
    context["units"] = [row for row in rows if row.subject.is_unit]
    context["officers"] = [row for row in rows if not row.subject.is_unit]
    return render(request, "office/assessing/assessment.html", context)


def unit_asked(request: HttpRequest) -> organization.UnitRow | None:
    """The unit an address names, None where it names none. Raises Http404 where it is unknown or outside one's own."""
    slug, seen = request.GET.get("don-vi", ""), unit_ids_of(request.user)
    if not slug:
        return None
    try:
        unit = organization.unit(slug)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    if seen is not None and unit.id not in seen:
        raise Http404(_("Không có đơn vị này."))
    return unit


def _rows(page: dossiers.RegisterPage, at: datetime) -> list[Any]:
    calendars = organization.UnitCalendars(local_date(at))
    return [(row, standing(row, at, calendars.of(row.received_by_id)), timeliness(row)) for row in page.rows]


def _behind(request: HttpRequest, number: str, period: Period) -> dossiers.RegisterPage:
    """The page of dossiers behind one number. Raises Http404 where the unit is unknown."""
    unit = unit_asked(request)
    return dossiers.conduct_members(
        unit_ids_of(request.user),
        number=number,
        start=period.start,
        end=period.end,
        unit_id=unit.id if unit else None,
        officer=request.GET.get("can-bo", ""),
        today=now().date(),
        after=key_of(request.GET),
        limit=PAGE,
    )


def _counted(request: HttpRequest, among: frozenset[str]) -> tuple[str, Period, dict[str, Any]]:
    """The count an address names, its quarter and what every page of records says. Raises Http404."""
    form, number = QuarterForm(request.GET, now().date()), request.GET.get("so", "")
    if number not in among:
        raise Http404(_("Không có số đếm này."))
    return number, form.period, {"words": SAID[number], "period": form.period, "section": "assessment"}


@require_safe
@only_if(DossierPolicy.oversee)
@reads_personal_data
def assessed(request: HttpRequest) -> HttpResponse:
    """Assessed (hồ sơ được đếm): the dossiers behind one number."""
    number, period, context = _counted(request, DOSSIERS)
    page = _behind(request, number, period)
    return render(request, "office/assessing/assessed.html", context | {"rows": _rows(page, now()), "next": page.next})


@require_safe
@only_if(DossierPolicy.oversee)
def assessed_procedures(request: HttpRequest) -> HttpResponse:
    """Assessed procedures (thủ tục được đếm): what a unit makes public, how, and whether online."""
    number, period, context = _counted(request, PUBLISHED)
    unit = unit_asked(request)
    if unit is None:
        raise Http404(_("Không có đơn vị này."))
    found = publication.listed_procedures([unit.id], on=min(period.end, now().date())).get(unit.id, [])
    rows = [one for one in found if number == "listed" or getattr(one, number)]
    return render(request, "office/assessing/procedures.html", context | {"rows": rows, "unit": unit})


@require_safe
@only_if(DossierPolicy.oversee)
def assessed_ratings(request: HttpRequest) -> HttpResponse:
    """Assessed ratings (đánh giá được đếm): what applicants said of a unit in the quarter."""
    number, period, context = _counted(request, RATED)
    unit = unit_asked(request)
    if unit is None:
        raise Http404(_("Không có đơn vị này."))
    low = number == "rated_low"
    rows = feedback.ratings([unit.id], start=period.start, end=period.end, low=low, after=key_of(request.GET))
    more = rows[-1].id if len(rows) == feedback.PAGE else None
    return render(request, "office/assessing/ratings.html", context | {"rows": rows, "unit": unit, "next": more})
