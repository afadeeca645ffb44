"""Registers of conduct on pages and as files: misdeeds, checks, calls, reminders, activities. What is under seal is in
no register."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.conduct import queries
from motcua.areas.conduct.policy import ConductSight, may_follow_conduct
from motcua.areas.conduct.queries import ActivityRow, CallRow, CheckRow, MisdeedRow, ReminderRow
from motcua.web.office.conduct.pieces import Line, Listed, badge, listed, sight
from motcua.web.office.listed import Cell, Listing, every, file_of
from motcua.web.ui.doors import only_for
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.templatetags.screens import short, vn_day


@dataclass(frozen=True, slots=True)
class Register:
    """Register (sổ theo dõi): what its page says, where its rows come from, how one of them is told."""

    said: Callable[[ConductSight], Listed]
    rows: Callable[..., list[Any]]
    line: Callable[[Any], Line]


def hidden() -> str:
    """What stands for a name one may not see."""
    return _("tên được giữ kín")


def misdeed_line(row: MisdeedRow) -> Line:
    """A misdeed as a line."""
    name = row.person or hidden()
    cells = (_(row.behaviour), row.on, short(row.unit), _(row.form) if row.form else "—")
    under = _("giữ chức vụ lãnh đạo") if row.leading else ""
    return Line(row.id, reverse("office:misdeed", args=[row.id]), name, cells, badge(row.state), under)


def _misdeeds(seen: ConductSight) -> Listed:
    return Listed(
        "misdeeds",
        _("Vi phạm kỷ luật, kỷ cương"),
        (_("Người vi phạm"), _("Hành vi"), _("Ngày vi phạm"), _("Đơn vị"), _("Hình thức xử lý")),
        _("Chưa ghi vi phạm nào."),
        reverse("office:new_misdeed") if seen.names else "",
        _("Ghi vi phạm"),
        _("Họ tên chỉ hiện với lãnh đạo và kiểm tra viên; số liệu công khai chỉ là số đếm, số nhỏ được che."),
    )


def check_line(row: CheckRow) -> Line:
    """A check as a line."""
    kind = _("theo kế hoạch") if row.planned else _("đột xuất")
    there = _("%(present)s trên %(expected)s") % {"present": row.present, "expected": row.expected}
    cells = (row.on, kind, there, row.missing, row.misdeeds)
    return Line(row.id, reverse("office:conduct_check", args=[row.id]), short(row.checked), cells)


def _checks(seen: ConductSight) -> Listed:
    return Listed(
        "checks",
        _("Kiểm tra giờ giấc, kỷ cương"),
        (_("Đơn vị"), _("Ngày kiểm tra"), _("Cách kiểm tra"), _("Có mặt"), _("Vắng không lý do"), _("Vi phạm")),
        _("Chưa ghi cuộc kiểm tra nào."),
        reverse("office:new_conduct_check") if seen.names else "",
        _("Ghi cuộc kiểm tra"),
    )


def call_line(row: CallRow) -> Line:
    """A call as a line."""
    cells = (_(row.matter), _(row.way), short(row.routed_to) if row.routed_to else "—", row.due_on)
    name = _("Nhận ngày %(day)s") % {"day": vn_day(row.received_on)}
    return Line(row.id, reverse("office:call", args=[row.id]), name, cells, badge(row.state), short(row.unit))


def _calls(_seen: ConductSight) -> Listed:
    return Listed(
        "calls",
        _("Đường dây nóng"),
        (_("Cuộc gọi"), _("Nội dung về"), _("Cách phản ánh"), _("Đơn vị giải quyết"), _("Hạn trả lời")),
        _("Chưa ghi cuộc gọi nào."),
        reverse("office:new_call"),
        _("Ghi cuộc gọi"),
        _("Tố cáo một người không ghi ở đây mà gửi ở trang Gửi tố cáo, nơi nội dung được niêm phong."),
        reverse("office:bring_calls"),
    )


def reminder_line(row: ReminderRow) -> Line:
    """A reminder as a line."""
    rule = _("từ %(least)s hồ sơ trong %(days)s ngày") % {"least": row.least, "days": row.days}
    cells = (row.opened_on, row.dossiers, rule)
    return Line(row.id, reverse("office:conduct_reminder", args=[row.id]), short(row.unit), cells, badge(row.state))


def _reminders(_seen: ConductSight) -> Listed:
    return Listed(
        "reminders",
        _("Nhắc nhở vì nhiều lần trễ hạn không xin lỗi"),
        (_("Đơn vị"), _("Mở ngày"), _("Số hồ sơ"), _("Ngưỡng")),
        _("Không đơn vị nào bị nhắc."),
        note=_("Hệ thống tự mở theo ngưỡng, chỉ tính hồ sơ giải quyết tại đây; mở ra để xem từng hồ sơ."),
    )


def activity_line(row: ActivityRow) -> Line:
    """An activity as a line."""
    cells = (_(row.kind), short(row.unit), row.on, row.participants, row.document)
    return Line(row.id, "", row.title, cells)


def _activities(_seen: ConductSight) -> Listed:
    return Listed(
        "activities",
        _("Đào tạo, tuyên truyền cải cách"),
        (_("Hoạt động"), _("Loại"), _("Đơn vị"), _("Ngày"), _("Số lượt người"), _("Văn bản kiểm chứng")),
        _("Chưa ghi hoạt động nào."),
        reverse("office:new_activity"),
        _("Ghi hoạt động"),
        _("Số xã có tập huấn, tuyên truyền là hai chỉ tiêu; chốt kỳ rồi dùng cho tiêu chí."),
        reverse("office:bring_activities"),
    )


REGISTERS = {
    "misdeeds": Register(_misdeeds, queries.misdeeds, misdeed_line),
    "checks": Register(_checks, queries.checks, check_line),
    "calls": Register(_calls, queries.calls, call_line),
    "reminders": Register(_reminders, queries.reminders, reminder_line),
    "activities": Register(_activities, queries.activities, activity_line),
}
FILES = {
    "misdeeds": "vi-pham", "checks": "kiem-tra-ky-cuong", "calls": "duong-day-nong", "reminders": "nhac-nho",
    "activities": "dao-tao",
}  # fmt: skip


@require_safe
@only_for(may_follow_conduct)
def register(request: HttpRequest, room: str) -> HttpResponse:
    """A register (sổ theo dõi) of the units one follows: misdeeds, checks, calls, reminders or activities."""
    kept, seen = REGISTERS[room], sight(request)
    lines = [kept.line(row) for row in kept.rows(seen, after=key_of(request.GET))]
    return listed(request, kept.said(seen), lines, take_back=room == "activities", is_register=True)


@require_safe
@only_for(may_follow_conduct)
def register_file(request: HttpRequest, room: str, kind: str) -> HttpResponse:
    """A register of the units one follows, as a file: a name only for who sees it on the page."""
    if room not in REGISTERS:
        raise Http404(_("Không có sổ này."))
    kept, seen = REGISTERS[room], sight(request)
    said = kept.said(seen)
    lines = [kept.line(row) for row in every(lambda after: kept.rows(seen, after=after), lambda row: row.id, 0)]
    heads = (*said.heads, _("Tình trạng")) if any(one.badge for one in lines) else said.heads
    listing = Listing(name=said.title, heads=heads, widths=(48, *(24 for _one in heads[1:])), rows=_told(lines))
    return file_of(listing, kind, unit_id=None, file=FILES[room])


def _told(lines: list[Line]) -> list[tuple[Cell, ...]]:
    named = [(f"{one.name} ({one.under})" if one.under else one.name, one) for one in lines]
    return [(name, *one.cells, *([one.badge.words] if one.badge else [])) for name, one in named]
