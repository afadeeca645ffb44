"""Narrowing (tìm, lọc, xếp một danh sách): what a short list is asked with; its page and its file share it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy

from motcua.kernel.paging import whole
from motcua.web.ui.choice import as_day

Orders = tuple[tuple[str, Any], ...]

LATEST = ("", gettext_lazy("Mới nhất trước")), ("oldest", gettext_lazy("Cũ nhất trước"))
RETURN_ORDERS: Orders = (
    ("due", gettext_lazy("Hẹn trả gần nhất")),
    ("finished", gettext_lazy("Có kết quả trước")),
    ("received", gettext_lazy("Nhận trước")),
)
DEMAND_ORDERS: Orders = (("", gettext_lazy("Cũ nhất trước")), ("newest", gettext_lazy("Mới nhất trước")))
SCAN_ORDERS: Orders = (("", gettext_lazy("Chờ lâu nhất trước")), ("newest", gettext_lazy("Mới quét trước")))
ARCHIVE_ORDERS: Orders = (
    ("", gettext_lazy("Mới nhập trước")),
    ("code", gettext_lazy("Theo mã hồ sơ")),
    ("person", gettext_lazy("Theo họ tên")),
    ("shelf", gettext_lazy("Theo hộp, kệ")),
)
OFFICER_ORDERS: Orders = (("", gettext_lazy("Theo họ tên")), ("newest", gettext_lazy("Mới thêm trước")))


def order_of(asked: QueryDict, orders: Orders) -> str:
    """The order asked for (xếp theo), the first where none of them was."""
    told = asked.get("xep", "")
    return told if told in dict(orders) else str(orders[0][0])


def words_of(asked: QueryDict, name: str = "tim") -> str:
    """The words asked for (chữ tìm)."""
    return asked.get(name, "").strip()[:80]


def number_of(asked: QueryDict, name: str) -> int:
    """The whole number asked for (số được hỏi); 0 where there is none, or none that a database could hold."""
    return whole(asked.get(name, ""))


def key_of(asked: QueryDict) -> int:
    """The key of the last row of the page before (trang sau khóa này); 0 at the beginning."""
    return number_of(asked, "after")


def days_of(asked: QueryDict) -> tuple[date | None, date | None]:
    """From which day to which (từ ngày, đến ngày); None where it is left open or is no day."""
    return as_day(asked.get("tu", "")), as_day(asked.get("den", ""))
