"""Meetings of a year that one sees, and a new one."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.meetings import operations, policy, queries
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.kernel.clock import local_date, now
from motcua.rules.meetings import FollowUp
from motcua.web.office.meeting.forms import MeetingForm
from motcua.web.office.meeting.words import meeting_badge
from motcua.web.office.years import last_day, year_asked, years
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once

SECTION = {"section": "meetings"}


def organising_home(request: HttpRequest) -> UnitRow:
    """The unit one holds meetings for. Raises PermissionDenied for everybody else."""
    units = policy.organising_units(request.user)
    if not units:
        raise PermissionDenied
    return organization.unit_by_id(units[0])


def meeting_year(request: HttpRequest) -> int:
    """The year whose meetings are asked for."""
    near = policy.earshot(request.user)
    return year_asked(request, last_day(near.homes), partial(queries.latest_meeting_year, near))


@require_safe
@only_for(policy.may_see_meetings)
def meetings(request: HttpRequest) -> HttpResponse:
    """Meetings (các cuộc họp) of a year that one sees, and what their conclusions have come to."""
    near, year = policy.earshot(request.user), meeting_year(request)
    rows = queries.meetings(near, year=year, after=request.GET.get("after", ""))
    context = {
        "rows": [(row, meeting_badge(row.state)) for row in rows],
        "next": rows[-1].key if len(rows) == queries.PAGE else None,
        "year": year,
        "years": years(last_day(near.homes)),
        "counts": queries.follow_up_counts(queries.conclusions(near, on=local_date(now()))),
        "stages": FollowUp,
        "may_call": bool(policy.organising_units(request.user)),
    }
    return render(request, "office/meeting/meetings.html", context | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_meetings)
@once
def call(request: HttpRequest) -> HttpResponse:
    """Call a meeting (lập cuộc họp) of one's unit."""
    unit, made = organising_home(request), list[int]()
    earlier = queries.earlier_meetings(unit.id)
    first = {"follows_id": earlier[0].id if earlier else None, "starts": "07:30"}
    form = MeetingForm(request.POST or None, earlier, initial=first)
    told = {"unit_id": unit.id, "account": request.user, "at": now()}
    if request.method == "POST" and form.tried(lambda **all: made.append(_called(**all)), **told):
        messages.success(request, _("Đã lập cuộc họp. Việc tiếp theo ở bên cạnh."), extra_tags="ok")
        return redirect("office:meeting", made[0])
    return render(request, "office/meeting/call.html", {"form": form, "unit": unit} | SECTION)


def _called(*, meets_on: date, **told: Any) -> int:
    """The operation, which calls the day by its own name."""
    return operations.call_meeting(on=meets_on, **told)
