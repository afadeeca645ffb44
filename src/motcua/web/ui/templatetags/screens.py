"""Tags of the design language: numbers, dates, statuses and figures as this product writes them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django import template
from django.http import QueryDict
from django.templatetags.static import static
from django.utils.translation import get_language, gettext, gettext_lazy

from motcua.areas.dossiers.queries import Channel, OperatedBy
from motcua.kernel.clock import TZ
from motcua.rules.figures import EMPTY, Share, format_vn
from motcua.rules.working_time import duration_vn
from motcua.web.ui.context import built
from motcua.web.ui.saying import translated
from motcua.web.ui.told import Told, Value

register = template.Library()

WEEKDAYS = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def _day(value: date | datetime) -> date:
    return value.astimezone(TZ).date() if isinstance(value, datetime) else value


@register.filter
def vn(value: int | Decimal | str | None) -> str:
    """A number as Vietnamese officers write it, in both languages: 1.234,56."""
    return EMPTY if value is None or isinstance(value, str) else format_vn(value)


@register.filter
def collected(value: Decimal | None) -> str:
    """A collected value without decimals it does not need, or a dash."""
    if value is None:
        return EMPTY
    return format_vn(int(value)) if value == int(value) else format_vn(value, 2)


@register.filter
def dong(amount: int | None) -> str:
    """An amount of money: 50.000 đồng."""
    return gettext("%(amount)s đồng") % {"amount": vn(amount)}


@register.filter
def vn_percent(share: Share | None) -> str:
    """The percentage of a share without its sign, or a dash."""
    percent = share.percent if share else None
    return EMPTY if percent is None else format_vn(percent, 2)


@register.filter
def vn_day(value: date | datetime | None) -> str:
    """A day: 05/09/2024."""
    return f"{_day(value):%d/%m/%Y}" if value else EMPTY


@register.filter
def vn_time(value: datetime | None) -> str:
    """A day and the time: 05/09/2024 15:20."""
    return f"{value.astimezone(TZ):%d/%m/%Y %H:%M}" if value else EMPTY


@register.filter
def vn_second(value: datetime | None) -> str:
    """A day and the time to the second: 05/09/2024 15:20:07."""
    return f"{value.astimezone(TZ):%d/%m/%Y %H:%M:%S}" if value else EMPTY


@register.filter
def vn_weekday(value: date | datetime | None) -> str:
    """A day with its weekday: thứ Sáu, 20/09/2024."""
    if not value:
        return EMPTY
    names = WEEKDAYS.get(get_language() or "vi", WEEKDAYS["vi"])
    return f"{names[_day(value).weekday()]}, {_day(value):%d/%m/%Y}"


SHORT_DAYS = {
    "vi": ("T2", "T3", "T4", "T5", "T6", "T7", "CN"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}


@register.filter
def vn_short(value: datetime | None) -> str:
    """A day as lists show it, with its weekday and time: T6 20/09/2024 17:00."""
    if not value:
        return EMPTY
    names = SHORT_DAYS.get(get_language() or "vi", SHORT_DAYS["vi"])
    return f"{names[_day(value).weekday()]} {vn_time(value)}"


@register.filter
def clock(value: datetime | None) -> str:
    """The time of the day: 15:20."""
    return f"{value.astimezone(TZ):%H:%M}" if value else EMPTY


@register.filter
def points(value: Decimal | int | None) -> str:
    """Points (điểm): two decimals where they are not whole; "—" where there are none."""
    if value is None:
        return EMPTY
    return format_vn(value, 0 if value == int(value) else 2)


@register.filter
def worked(minutes: int | None) -> str:
    """Working minutes (phút làm việc) as people say them."""
    return "" if minutes is None else translated(duration_vn(minutes))


@register.filter
def channel(code: str) -> str:
    """What a channel is called."""
    return gettext(str(Channel(code).label)) if code else EMPTY


@register.filter
def operator(code: str) -> str:
    """Who sat at the keyboard."""
    return gettext(str(OperatedBy(code).label)) if code else ""


@register.filter
def recorded(operated_by: str) -> str:
    """Who sat at the keyboard, where that was recorded."""
    return "" if operated_by == OperatedBy.UNKNOWN.label else gettext(operated_by)


@register.filter
def said(words: Any) -> str:
    """A label of ours (status, channel, indicator) or a sentence in the reader's language."""
    return translated(words)


NAMELESS = (
    gettext_lazy("Xin ghi mục này."),
    gettext_lazy("Xin chọn một mục."),
    gettext_lazy("Xin chọn một mục trong danh sách."),
    gettext_lazy("Xin ghi ngày."),
    gettext_lazy("Xin ghi ngày và giờ."),
    gettext_lazy("Chưa đọc được ngày này. Xin ghi ngày/tháng/năm, ví dụ 20/09/2024."),
    gettext_lazy("Chưa đọc được thời điểm này. Xin ghi như 20/09/2024 15:30."),
    gettext_lazy("This field is required."),
)


@register.filter
def of_field(error: str, bound: Any) -> str:
    """An error as a list above the form says it: what any field may say goes behind the name of this one."""
    label = str(bound.label)
    if not label or str(error) not in {str(one) for one in NAMELESS}:
        return str(error)
    return f"{label} {error}" if label.endswith(("?", ":", ".")) else f"{label}: {error}"


WAYS = {
    "sms": gettext_lazy("Tin nhắn điện thoại"),
    "email": gettext_lazy("Thư điện tử"),
    "zalo": gettext_lazy("Zalo"),
    "national_portal": gettext_lazy("Cổng Dịch vụ công quốc gia"),
}


@register.filter
def way_name(way: str) -> str:
    """What a way of telling people is called."""
    return str(WAYS.get(way, way))


@register.filter
def short(name: str) -> str:
    """A unit's name as officers shorten it: UBND for Ủy ban nhân dân."""
    return name.replace("Ủy ban nhân dân", "UBND")


@register.simple_tag
def told(kind: str, value: Value, opens: str = "") -> Told:
    """A percentage that somebody told or that scores make, which is no figure counted from records."""
    return Told(kind, value, opens)


@register.simple_tag
def asset(name: str) -> str:
    """The address of a built file, new whenever what is built changes."""
    return f"{static(f'built/{name}')}?{urlencode({'v': built()})}"


@register.simple_tag(takes_context=True)
def same_page(context: template.Context, **changes: Any) -> str:
    """The query of this page with some of its fields changed; an empty value leaves a field out."""
    query: QueryDict = context["request"].GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value not in ("", None):
            query[name] = str(value)
    return f"?{query.urlencode()}"


@register.inclusion_tag("ui/parts/status.html")
def status(badge: Any) -> dict[str, Any]:
    """Status (trạng thái): icon, word and colour, one form everywhere."""
    return {"badge": badge}


@register.filter
def moment(text: str) -> datetime | None:
    """An instant that was kept as ISO 8601 text."""
    return datetime.fromisoformat(text) if text else None


@register.inclusion_tag("ui/parts/question.html")
def question(bound: Any) -> dict[str, Any]:
    """Question (câu hỏi): a field of a citizen's page; answers to choose stand in a fieldset of their own."""
    widget = bound.field.widget
    kind = getattr(widget, "input_type", "") if not hasattr(widget, "choices") else type(widget).__name__
    said = (("hint", bound.help_text), ("error", bound.errors))
    described = " ".join(f"{bound.id_for_label or bound.auto_id}_{part}" for part, there in said if there)
    if described and kind != "RadioSelect":
        widget.attrs |= {"aria-describedby": described}
    if bound.errors and "govuk-input" in widget.attrs.get("class", ""):
        widget.attrs |= {"class": f"{widget.attrs['class']} govuk-input--error", "aria-invalid": "true"}
    return {"field": bound, "kind": kind, "described": described}


@register.inclusion_tag("ui/parts/field.html")
def field(bound: Any, kind: str = "input", **extra: Any) -> dict[str, Any]:
    """Field (ô nhập): label, hint, error and control of one form field."""
    return {"field": bound, "kind": kind, **extra}
