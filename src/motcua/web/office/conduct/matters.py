"""One misdeed, call, reminder or check, and what may be done with it now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.conduct import operations, queries
from motcua.areas.conduct.policy import ConductSight, may_follow_conduct
from motcua.areas.conduct.queries import MatterView
from motcua.areas.reorganization.queries import custody_of
from motcua.kernel.clock import now
from motcua.rules.conduct import ACT_LABELS, ConductAct
from motcua.rules.reorganizing import CustodyKind
from motcua.web.office.administration.forms import Tried
from motcua.web.office.conduct import forms
from motcua.web.office.conduct.pieces import badge, sight
from motcua.web.office.conduct.registers import hidden, misdeed_line
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once
from motcua.web.ui.templatetags.screens import short, vn_day

Facts = list[tuple[str, str]]


def _form(act: ConductAct, data: Any, seen: ConductSight) -> Tried:
    if act is ConductAct.ROUTE:
        return forms.RouteForm(data, seen.units, auto_id=f"{act}_%s")
    kinds: dict[ConductAct, type[Tried]] = {ConductAct.DECIDE: forms.DecideForm, ConductAct.CLOSE: forms.CloseForm}
    return kinds.get(act, forms.SayForm)(data, auto_id=f"{act}_%s")


def _matter(
    request: HttpRequest, view: MatterView | None, do: Callable[..., None], given: dict[str, Any], told: dict[str, Any]
) -> HttpResponse:
    """The page of a matter: what was asked is done, or the form says why not."""
    if view is None:
        raise Http404
    seen, asked, bound = sight(request), request.POST.get("do", ""), None
    if asked in ConductAct.__members__:
        bound = _form(ConductAct(asked), request.POST, seen)
        if bound.tried(do, act=asked, account=request.user, at=now(), **given):
            messages.success(request, _("Đã ghi: %(act)s.") % {"act": _(ACT_LABELS[ConductAct(asked)])})
            return redirect(request.path)
    acts = [(act, _(ACT_LABELS[act]), bound if bound and act == asked else _form(act, None, seen)) for act in view.acts]
    shown = {"view": view, "badge": badge(view.row.state), "acts": acts, "form": bound, "section": "conduct"}
    return render(request, "office/conduct/matter.html", shown | told)


def _named(label: str, value: str) -> Facts:
    return [(label, value)] if value else []


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(may_follow_conduct)
@once
def misdeed(request: HttpRequest, misdeed_id: int) -> HttpResponse:
    """Misdeed (một vi phạm)."""
    view = queries.misdeed(sight(request), misdeed_id)
    told = _misdeed(view) if view else {}
    return _matter(request, view, operations.move_misdeed, {"misdeed_id": misdeed_id}, told)


def _misdeed(view: MatterView) -> dict[str, Any]:
    row, told = view.row, view.told
    facts = [
        (_("Đơn vị"), short(row.unit)),
        (_("Hành vi"), _(row.behaviour)),
        (_("Ngày vi phạm"), vn_day(row.on)),
        *_named(_("Sự việc, bằng chứng"), told.get("facts", "")),
        *_named(_("Người ghi"), told.get("by", "")),
        *_named(_("Hình thức xử lý"), _(row.form) if row.form else ""),
        *_named(_("Quyết định xử lý"), told.get("decision", "")),
    ]
    back = ("office:misdeeds", _("Vi phạm kỷ luật, kỷ cương"))
    custody = custody_of(CustodyKind.MISDEED, row.id)
    return {"title": row.person or hidden(), "facts": facts, "back": back, "custody": custody}


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(may_follow_conduct)
@once
def call(request: HttpRequest, call_id: int) -> HttpResponse:
    """Call (một cuộc gọi đường dây nóng)."""
    view = queries.call(sight(request), call_id)
    told = _call(view) if view else {}
    return _matter(request, view, operations.move_call, {"call_id": call_id}, told)


def _call(view: MatterView) -> dict[str, Any]:
    row = view.row
    facts = [
        (_("Nơi nhận"), short(row.unit)),
        (_("Cách phản ánh"), _(row.way)),
        (_("Nội dung về"), _(row.matter)),
        (_("Nội dung cuộc gọi"), view.told["words"]),
        *_named(_("Người gọi"), view.told["caller"]),
        (_("Đơn vị giải quyết"), short(row.routed_to) if row.routed_to else "—"),
        (_("Hạn trả lời"), vn_day(row.due_on)),
    ]
    title = _("Cuộc gọi ngày %(day)s") % {"day": vn_day(row.received_on)}
    custody, back = custody_of(CustodyKind.CALL, row.id), ("office:hotline", _("Đường dây nóng"))
    return {"title": title, "facts": facts, "back": back, "custody": custody}


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(may_follow_conduct)
@once
def reminder(request: HttpRequest, reminder_id: int) -> HttpResponse:
    """Reminder (một nhắc nhở) with its dossiers."""
    view = queries.reminder(sight(request), reminder_id)
    told = _reminder(view) if view else {}
    return _matter(request, view, operations.move_reminder, {"reminder_id": reminder_id}, told)


def _reminder(view: MatterView) -> dict[str, Any]:
    row = view.row
    rule = _("Từ %(least)s hồ sơ trễ hạn không có phiếu xin lỗi trong %(days)s ngày") % {
        "least": row.least,
        "days": row.days,
    }
    facts = [(_("Mở ngày"), vn_day(row.opened_on)), (_("Ngưỡng"), rule)]
    back = ("office:conduct_reminders", _("Nhắc nhở"))
    told = {"dossiers": view.told["dossiers"], "custody": custody_of(CustodyKind.REMINDER, row.id)}
    return {"title": short(row.unit), "facts": facts, "back": back} | told


@require_safe
@only_for(may_follow_conduct)
def check(request: HttpRequest, check_id: int) -> HttpResponse:
    """Check (một cuộc kiểm tra giờ giấc, kỷ cương) with what it found."""
    seen = sight(request)
    row = queries.check(seen, check_id)
    if row is None:
        raise Http404
    found = [misdeed_line(one) for one in queries.misdeeds(seen, check_id=check_id)]
    context = {"row": row, "found": found, "may_write": row.checked_id in seen.names, "section": "conduct"}
    return render(request, "office/conduct/check.html", context)
