"""Conclusions of every meeting one sees, by how far their tasks have come."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.meetings import policy, queries
from motcua.areas.meetings.queries import ConclusionRow
from motcua.kernel.clock import local_date, now
from motcua.rules.meetings import FollowUp
from motcua.web.office.meeting.listing import SECTION
from motcua.web.office.meeting.words import conclusion_badge
from motcua.web.ui.doors import only_for

WHICH = {"mo": (FollowUp.LATE, FollowUp.OPEN), "qua-han": (FollowUp.LATE,), "xong": (FollowUp.DONE,), "tat-ca": ()}


def _asked(request: HttpRequest) -> str:
    which = request.GET.get("xem", "mo")
    return which if which in WHICH else "mo"


def conclusions_asked(request: HttpRequest) -> list[ConclusionRow]:
    """The conclusions asked for, as they stand today."""
    near = policy.earshot(request.user)
    return queries.conclusions(near, on=local_date(now()), standing=WHICH[_asked(request)])


@require_safe
@only_for(policy.may_see_meetings)
def conclusions(request: HttpRequest) -> HttpResponse:
    """Conclusions (các kết luận) of the meetings one sees; at first those not done."""
    rows, near = conclusions_asked(request), policy.earshot(request.user)
    all_of_them = queries.conclusions(near, on=local_date(now()))
    context: dict[str, Any] = {
        "rows": [(row, conclusion_badge(row)) for row in rows],
        "counts": queries.follow_up_counts(all_of_them),
        "which": _asked(request),
    }
    return render(request, "office/meeting/conclusions.html", context | SECTION)
