"""A record per head of unit (theo dõi người đứng đầu), and activities of training and communication."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.conduct import operations, queries
from motcua.areas.conduct.policy import may_follow_conduct
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.office.conduct import forms
from motcua.web.office.conduct.pieces import Line, Listed, badge, listed, sight
from motcua.web.office.conduct.writing import written
from motcua.web.office.years import last_day, year_asked, years
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once
from motcua.web.ui.templatetags.screens import short, vn_day


def year_kept(request: HttpRequest) -> int:
    """The year of the address, or this one."""
    return year_asked(request, local_date(now()))


@require_safe
@only_for(may_follow_conduct)
def heads(request: HttpRequest) -> HttpResponse:
    """The units whose heads one may look at."""
    units = queries.headed_units(sight(request), today=local_date(now()))
    one = Listed(
        "heads",
        _("Người đứng đầu đơn vị"),
        (_("Đơn vị"),),
        _("Ông/bà không lãnh đạo, kiểm tra đơn vị nào."),
        note=_("Chỉ đếm việc đến hạn, trễ hạn, nhắc nhở, cam kết trong năm; không chấm điểm ai."),
    )
    return listed(request, one, [_line(unit) for unit in units])


def _line(unit: queries.HeadedUnit) -> Line:
    ended = _("đến hết ngày %(day)s") % {"day": vn_day(unit.ended_on)} if unit.ended_on else ""
    return Line(unit.id, reverse("office:head", args=[unit.id]), short(unit.name), (), under=ended)


@require_safe
@only_for(may_follow_conduct)
def head(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Head (người đứng đầu một đơn vị): what the unit owed in a year, and what came of it."""
    today = local_date(now())
    year = year_asked(request, last_day([unit_id])) if unit_id in sight(request).names else today.year
    record = queries.head_record(sight(request), unit_id=unit_id, year=year, today=today)
    if record is None:
        raise Http404
    reminders = [(one, badge(one.state)) for one in record.reminders]
    context = {"one": record, "reminders": reminders, "year": year, "years": years(today), "section": "conduct"}
    return render(request, "office/conduct/head.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(may_follow_conduct)
@once
def activity(request: HttpRequest) -> HttpResponse:
    """Write down an activity."""
    form = forms.ActivityForm(request.POST or None, sight(request).units)
    told = {"title": _("Ghi hoạt động"), "back": "office:activities", "one": ""}
    return written(request, form, operations.record_activity, **told)


@require_POST
@only_for(may_follow_conduct)
@once
def take_back(request: HttpRequest, activity_id: int) -> HttpResponse:
    """Take back an activity entered by mistake."""
    try:
        operations.take_back_activity(activity_id=activity_id, account=request.user, at=now())
    except UserError as error:
        raise Http404 from error
    messages.success(request, _("Đã rút hoạt động."), extra_tags="ok")
    return redirect("office:activities")
