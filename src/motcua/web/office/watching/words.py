"""How thresholds are told on a page: each name of the pack in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

LIMITS = {
    "least": _("ít nhất bao nhiêu hồ sơ"),
    "percent": _("ít nhất bao nhiêu phần trăm"),
    "minutes": _("trong bao nhiêu phút"),
    "seconds": _("trong bao nhiêu giây"),
    "days": _("trong bao nhiêu ngày"),
    "windows": _("số hồ sơ liền nhau trong ngần phút"),
    "in_a_minute": _("số hồ sơ trong một phút"),
    "in_a_year": _("ít nhất bao nhiêu hồ sơ trong cả năm"),
    "in_a_year_below": _("ít nhất bao nhiêu hồ sơ trong cả năm, gồm các đơn vị cấp dưới"),
    "named_days": _("trong bao nhiêu ngày, khi chỉ biết tên"),
    "most_of_a_name": _("một tên đứng ở nhiều nhất bao nhiêu hồ sơ"),
    "last_percent": _("phần trăm cuối của thời hạn"),
    "many": _("số hồ sơ được hẹn lại"),
    "many_percent": _("phần trăm hồ sơ được hẹn lại"),
    "people": _("số người khác nhau từ một nguồn"),
    "people_in_office": _("số người khác nhau từ mạng của cơ quan"),
    "missing": _("số phiếu hơn số lượt ghi"),
    "missing_percent": _("phần trăm phiếu không có lượt ghi"),
    "time_limit_days": _("thời hạn của thủ tục từ bao nhiêu ngày"),
    "tiny_bytes": _("tệp từ bao nhiêu byte trở xuống"),
    "from_one_device": _("số đánh giá từ một thiết bị"),
    "in_a_burst": _("số đánh giá dồn trong ít phút"),
    "times": _("gấp bao nhiêu lần ngày thường"),
    "compared_days": _("so với bao nhiêu ngày trước đó"),
    "cut_off_days": _("ngày chốt trong tháng"),
}


def limits_told(limits: Mapping[str, Any]) -> list[tuple[Any, str]]:
    """Each threshold with what it means."""
    return [(LIMITS.get(name, name), _value(value)) for name, value in limits.items()]


def _value(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_value, value))
    return "/".join(map(str, value.values())) if isinstance(value, Mapping) else str(value)
