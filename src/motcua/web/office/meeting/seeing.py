"""One meeting: seen with all that belongs to it, led on, described anew; its figures chosen, its materials opened."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.meetings import operations, policy, queries
from motcua.areas.meetings.queries import MeetingView
from motcua.areas.reorganization.queries import custody_of
from motcua.insight.policy import freezing_policy
from motcua.kernel.clock import local, local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.meetings import MeetingAct
from motcua.rules.reorganizing import CustodyKind
from motcua.web.office.administration.forms import Tried
from motcua.web.office.meeting.doing import ACTS, DROPS
from motcua.web.office.meeting.forms import MeetingForm
from motcua.web.office.meeting.listing import SECTION
from motcua.web.office.meeting.words import conclusion_badge, meeting_badge, shown_figure
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.doors import staff_only
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.stored import stored


def found(request: HttpRequest, meeting_id: int) -> MeetingView:
    """The meeting as whoever asks may see it. Raises Http404 where it does not exist for them."""
    near, at = policy.earshot(request.user), local(now())
    view = queries.meeting(near, meeting_id, account=request.user, on=at.date(), hour=at.time())
    if view is None:
        raise Http404(_("Không có cuộc họp này."))
    return view


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@once
def meeting(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """Meeting (một cuộc họp): agenda, invitees, materials, figures, what the last one left, minutes, conclusions."""
    view, bound, asked = found(request, meeting_id), None, request.POST.get("do", "")
    if request.method == "POST" and asked in MeetingAct.__members__ and (act := MeetingAct(asked)) in ACTS:
        make, do, said = ACTS[act]
        bound, at = make(request, view, request.POST), now()
        if bound.tried(do, meeting_id=meeting_id, account=request.user, on=local_date(at), at=at):
            messages.success(request, said, extra_tags="ok")
            return redirect("office:meeting", meeting_id)
    return render(request, "office/meeting/meeting.html", _context(request, view, asked, bound) | SECTION)


def _context(request: HttpRequest, view: MeetingView, asked: str, bound: Tried | None) -> dict[str, Any]:
    seen, reads, may = unit_ids_of(request.user), freezing_policy(request.user).read(), view.acts
    return {
        "view": view,
        "row": view.row,
        "badge": meeting_badge(view.row.state),
        "figures": [(row.id, shown_figure(row, opens=reads and _sees(view, seen))) for row in view.figures],
        "conclusions": [(row, conclusion_badge(row)) for row in view.conclusions],
        "before": [(row, conclusion_badge(row)) for row in view.before],
        "counts": queries.follow_up_counts(view.conclusions),
        "counts_before": queries.follow_up_counts(view.before),
        "forms": {
            one.value: bound if one == asked else ACTS[one][0](request, view, None) for one in may if one in ACTS
        },
        "may": {one.value: True for one in may},
        "form": bound,
        "custody": custody_of(CustodyKind.MEETING, view.row.id),
    }


def _sees(view: MeetingView, seen: frozenset[int] | None) -> bool:
    """Whether whoever looks also reads the closed periods of the unit that holds the meeting."""
    return seen is None or view.row.unit_id in seen


@require_POST
@staff_only
@once
def drop(request: HttpRequest, meeting_id: int, what: str, key: int) -> HttpResponse:
    """Take out (bỏ ra) one of what is still being prepared."""
    found(request, meeting_id)
    if what not in DROPS:
        raise Http404(_("Không có việc này."))
    name, operation = DROPS[what]
    try:
        operation(meeting_id=meeting_id, account=request.user, on=local_date(now()), **{name: key})
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
    return redirect("office:meeting", meeting_id)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@once
def describe(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """Describe (sửa thông tin cuộc họp) anew while it is being prepared."""
    view = found(request, meeting_id)
    if MeetingAct.DESCRIBE not in view.acts:
        raise Http404(_("Cuộc họp này không sửa thông tin được nữa."))
    earlier = [one for one in queries.earlier_meetings(view.row.unit_id) if one.id != meeting_id]
    form = MeetingForm(request.POST or None, earlier, initial=_first(view))
    told = {"meeting_id": meeting_id, "account": request.user, "on": local_date(now())}
    if request.method == "POST" and form.tried(operations.describe_meeting, **told):
        messages.success(request, _("Đã sửa thông tin cuộc họp."), extra_tags="ok")
        return redirect("office:meeting", meeting_id)
    return render(request, "office/meeting/call.html", {"form": form, "view": view} | SECTION)


def _first(view: MeetingView) -> dict[str, Any]:
    row = view.row
    told: dict[str, Any] = {name: getattr(row, name) for name in ("kind", "title", "starts", "place", "chair")}
    return told | {"meets_on": row.on, "purpose": view.purpose, "follows_id": view.follows.id if view.follows else None}


@require_safe
@staff_only
def material(request: HttpRequest, meeting_id: int, material_id: int) -> HttpResponseBase:
    """A material (tài liệu họp) as a download."""
    view = found(request, meeting_id)
    one = next((one for one in view.materials if one.id == material_id and one.file is not None), None)
    return stored(one.file if one else None)
