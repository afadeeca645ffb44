"""Registers of conduct on pages: misdeeds, checks, calls, reminders."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.conduct import queries
from motcua.areas.conduct.policy import may_follow_conduct
from motcua.areas.conduct.queries import CallRow, CheckRow, MisdeedRow, ReminderRow
from motcua.web.office.conduct.pieces import Line, Listed, after, badge, listed, sight
from motcua.web.ui.doors import only_for
from motcua.web.ui.templatetags.screens import short, vn_day


def hidden() -> str:
    """What stands for a name one may not see."""
    return _("tên được giữ kín")


def misdeed_line(row: MisdeedRow) -> Line:
    """A misdeed as a line."""
    name = row.person or hidden()
    cells = (_(row.behaviour), vn_day(row.on), short(row.unit), _(row.form) if row.form else "—")
    under = _("giữ chức vụ lãnh đạo") if row.leading else ""
    return Line(row.id, reverse("office:misdeed", args=[row.id]), name, cells, badge(row.state), under)


@require_safe
@only_for(may_follow_conduct)
def misdeeds(request: HttpRequest) -> HttpResponse:
    """Misdeeds (các vi phạm) of the units one follows."""
    seen = sight(request)
    one = Listed(
        "misdeeds",
        _("Vi phạm kỷ luật, kỷ cương"),
        (_("Người vi phạm"), _("Hành vi"), _("Ngày vi phạm"), _("Đơn vị"), _("Hình thức xử lý")),
        _("Chưa ghi vi phạm nào."),
        reverse("office:new_misdeed") if seen.names else "",
        _("Ghi vi phạm"),
        _("Họ tên chỉ hiện với lãnh đạo và kiểm tra viên; số liệu công khai chỉ là số đếm, số nhỏ được che."),
    )
    return listed(request, one, [misdeed_line(row) for row in queries.misdeeds(seen, after=after(request))])


def check_line(row: CheckRow) -> Line:
    """A check as a line."""
    kind = _("theo kế hoạch") if row.planned else _("đột xuất")
    there = _("%(present)s trên %(expected)s") % {"present": row.present, "expected": row.expected}
    cells = (vn_day(row.on), kind, there, str(row.missing), str(row.misdeeds))
    return Line(row.id, reverse("office:conduct_check", args=[row.id]), short(row.checked), cells)


@require_safe
@only_for(may_follow_conduct)
def checks(request: HttpRequest) -> HttpResponse:
    """Checks (các cuộc kiểm tra giờ giấc, kỷ cương) of the units one follows."""
    seen = sight(request)
    one = Listed(
        "checks",
        _("Kiểm tra giờ giấc, kỷ cương"),
        (_("Đơn vị"), _("Ngày kiểm tra"), _("Cách kiểm tra"), _("Có mặt"), _("Vắng không lý do"), _("Vi phạm")),
        _("Chưa ghi cuộc kiểm tra nào."),
        reverse("office:new_conduct_check") if seen.names else "",
        _("Ghi cuộc kiểm tra"),
    )
    return listed(request, one, [check_line(row) for row in queries.checks(seen, after=after(request))])


def call_line(row: CallRow) -> Line:
    """A call as a line."""
    cells = (_(row.matter), _(row.way), short(row.routed_to) if row.routed_to else "—", vn_day(row.due_on))
    name = _("Nhận ngày %(day)s") % {"day": vn_day(row.received_on)}
    return Line(row.id, reverse("office:call", args=[row.id]), name, cells, badge(row.state), short(row.unit))


@require_safe
@only_for(may_follow_conduct)
def calls(request: HttpRequest) -> HttpResponse:
    """Calls (các cuộc gọi đường dây nóng) one follows."""
    one = Listed(
        "calls",
        _("Đường dây nóng"),
        (_("Cuộc gọi"), _("Nội dung về"), _("Cách phản ánh"), _("Đơn vị giải quyết"), _("Hạn trả lời")),
        _("Chưa ghi cuộc gọi nào."),
        reverse("office:new_call"),
        _("Ghi cuộc gọi"),
        _("Tố cáo một người không ghi ở đây mà gửi ở trang Gửi tố cáo, nơi nội dung được niêm phong."),
    )
    return listed(request, one, [call_line(row) for row in queries.calls(sight(request), after=after(request))])


def reminder_line(row: ReminderRow) -> Line:
    """A reminder as a line."""
    rule = _("từ %(least)s hồ sơ trong %(days)s ngày") % {"least": row.least, "days": row.days}
    cells = (vn_day(row.opened_on), str(row.dossiers), rule)
    return Line(row.id, reverse("office:conduct_reminder", args=[row.id]), short(row.unit), cells, badge(row.state))


@require_safe
@only_for(may_follow_conduct)
def reminders(request: HttpRequest) -> HttpResponse:
    """Reminders (các nhắc nhở) of the units one follows."""
    one = Listed(
        "reminders",
        _("Nhắc nhở vì nhiều lần trễ hạn không xin lỗi"),
        (_("Đơn vị"), _("Mở ngày"), _("Số hồ sơ"), _("Ngưỡng")),
        _("Không đơn vị nào bị nhắc."),
        note=_("Hệ thống tự mở theo ngưỡng, chỉ tính hồ sơ giải quyết tại đây; mở ra để xem từng hồ sơ."),
    )
    return listed(request, one, [reminder_line(row) for row in queries.reminders(sight(request), after=after(request))])
