"""The assessment of a quarter, and the dossiers behind each of its counts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.periods import Period
from motcua.web.office.assessing import scores
from motcua.web.office.assessing.forms import QuarterForm
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.standing import standing, timeliness

PAGE = 50


def _tables(units: frozenset[int] | None, period: Period) -> dict[str, Any]:
    """Both tables: by unit and by officer."""
    asked = {"start": period.start, "end": period.end}
    by_unit, by_officer = dossiers.conduct_by_unit(units, **asked), dossiers.conduct_by_officer(units, **asked)
    names = {unit.slug: unit.name for unit in organization.units()}
    officers = people.names_of(usernames=[row.key for row in by_officer])
    return {
        "units": [scores.assessed(row, names[row.key], period, "don-vi", per_unit=True) for row in by_unit],
        "officers": [
            scores.assessed(row, officers.get(row.key, row.key), period, "can-bo", per_unit=False) for row in by_officer
        ],
    }


@require_safe
@only_if(DossierPolicy.oversee)
def assessment(request: HttpRequest) -> HttpResponse:
    """Assessment (đánh giá) of a quarter."""
    form = QuarterForm(request.GET, now().date())
    context = _tables(unit_ids_of(request.user), form.period) | {
        "form": form,
        "period": form.period,
        "pack": scores.pack(),
        "indicators": scores.indicators(),
        "section": "assessment",
    }
    return render(request, "office/assessing/assessment.html", context)


def _unit(slug: str) -> int | None:
    try:
        return organization.unit(slug).id if slug else None
    except UserError as error:
        raise Http404(error.message) from error


def _rows(page: dossiers.RegisterPage, at: datetime) -> list[Any]:
    calendars = organization.UnitCalendars(local_date(at))
    return [(row, standing(row, at, calendars.of(row.received_by_id)), timeliness(row)) for row in page.rows]


def _behind(request: HttpRequest, number: str, period: Period) -> dossiers.RegisterPage:
    """The page of dossiers behind one number. Raises Http404 where the unit is unknown."""
    after = request.GET.get("after", "")
    return dossiers.conduct_members(
        unit_ids_of(request.user),
        number=number,
        start=period.start,
        end=period.end,
        unit_id=_unit(request.GET.get("don-vi", "")),
        officer=request.GET.get("can-bo", ""),
        after=int(after) if after.isdigit() else 0,
        limit=PAGE,
    )


@require_safe
@only_if(DossierPolicy.oversee)
@reads_personal_data
def assessed(request: HttpRequest) -> HttpResponse:
    """Assessed (hồ sơ được đếm): the dossiers behind one number."""
    form, number = QuarterForm(request.GET, now().date()), request.GET.get("so", "")
    if number not in scores.SAID:
        raise Http404(_("Không có số đếm này."))
    page = _behind(request, number, form.period)
    context = {"rows": _rows(page, now()), "next": page.next, "words": scores.SAID[number], "period": form.period}
    return render(request, "office/assessing/assessed.html", context | {"section": "assessment"})
