"""Counts (số đếm) of the assessment: what each is called, and which ones stand behind an indicator."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

SAID = {
    "received": _("Tiếp nhận"),
    "received_here": _("Tiếp nhận trong hệ thống này"),
    "finished": _("Đã xong"),
    "early": _("Trước hạn"),
    "on_time": _("Đúng hạn"),
    "late": _("Quá hạn"),
    "late_apologized": _("Quá hạn, đã xin lỗi"),
    "extended": _("Hẹn lại"),
    "asked_more_than_once": _("Yêu cầu bổ sung nhiều lần"),
    "units_early": _("Mọi đơn vị đều sớm"),
    "units_on_time": _("Các đơn vị đúng hạn"),
    "units_late": _("Có đơn vị chậm"),
    "contacted_once": _("Liên hệ 1 lần"),
    "contacted_more": _("Liên hệ nhiều lần"),
    "agency_one": _("Chỉ liên hệ Bộ phận Một cửa"),
    "agency_more": _("Phải liên hệ cơ quan khác"),
    "online": _("Nộp trực tuyến"),
    "online_late": _("Trực tuyến quá hạn"),
    "listed": _("Thủ tục đang công khai"),
    "on_board": _("Đã niêm yết"),
    "electronic": _("Đã đăng điện tử"),
    "offered": _("Có dịch vụ trực tuyến"),
    "rated": _("Người dân đánh giá"),
    "rated_low": _("Đánh giá không hài lòng"),
}
PUBLISHED, RATED = frozenset({"listed", "on_board", "electronic", "offered"}), frozenset({"rated", "rated_low"})
DOSSIERS = frozenset(SAID) - PUBLISHED - RATED
TABLE = ("received", "finished", "early", "on_time", "late")
MORE = ("late_apologized", "extended", "asked_more_than_once", "rated", "rated_low")
OF_INDICATOR = {
    "time": ("early", "on_time", "late"),
    "units": ("units_early", "units_on_time", "units_late"),
    "contacts": ("received_here", "contacted_once", "contacted_more"),
    "agencies": ("received_here", "agency_one", "agency_more"),
    "publicity": ("listed", "on_board", "electronic"),
    "online": ("listed", "offered", "received", "online", "online_late"),
}
