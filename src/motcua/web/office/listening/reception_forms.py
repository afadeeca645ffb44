"""What is asked on the pages of reception of citizens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from motcua.rules.reception import VisitOutcome, VisitSubject, weekday_days
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields

NUMBER = {"class": "govuk-input short", "inputmode": "numeric", "autocomplete": "off"}
WEEKDAYS = (_("Thứ Hai"), _("Thứ Ba"), _("Thứ Tư"), _("Thứ Năm"), _("Thứ Sáu"))
MONTH = re.compile(r"(\d{1,2})[/-](\d{4})")
Units = Sequence[tuple[int, str]]


class DaysForm(Tried):
    """Days form (lập lịch tiếp công dân): every such weekday of a month, or one day."""

    unit_id = fields.choice(_("Đơn vị"), coerce=int)
    head = fields.line(_("Người tiếp"), longest=160, help_text=_("Chức vụ, ví dụ: Chủ tịch UBND xã."))
    month = fields.line(
        _("Tháng"), longest=7, required=False, help_text=_("Tháng/năm, ví dụ 06/2024; chọn thêm thứ trong tuần.")
    )
    weekday = fields.choice(_("Vào thứ"), coerce=int, required=False)
    day = fields.day(_("Hoặc chỉ một ngày"), required=False)
    extra = forms.BooleanField(label=_("Tiếp đột xuất, không tính vào lịch định kỳ"), required=False)
    hours = fields.line(_("Giờ"), longest=60, help_text=_("Ví dụ: 7 giờ 30 đến 11 giờ."))
    place = fields.line(_("Địa điểm"))

    def __init__(self, data: Any, units: Units, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["unit_id"].choices = list(units)  # type: ignore[attr-defined]
        weekdays = [("", say("Không chọn")), *enumerate(WEEKDAYS)]
        self.fields["weekday"].choices = weekdays  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The days meant: of a month and a weekday, or the one day."""
        cleaned = super().clean() or {}
        told, weekday, one = cleaned.get("month") or "", cleaned.get("weekday"), cleaned.get("day")
        found = MONTH.fullmatch(told.strip())
        if told and (found is None or not 1 <= int(found[1]) <= 12 or not 2000 <= int(found[2]) <= 2100):
            self.add_error("month", say("Chưa đọc được tháng này. Xin ghi tháng/năm, ví dụ 06/2024."))
        elif found is not None and weekday is not None:
            cleaned["days"] = weekday_days(int(found[2]), int(found[1]), weekday)
        elif one is not None:
            cleaned["days"] = [one]
        else:
            self.add_error("month", say("Xin ghi tháng và chọn thứ, hoặc ghi một ngày."))
        return cleaned

    def told(self) -> dict[str, Any]:
        """The fields as the operation takes them."""
        return {name: self.cleaned_data[name] for name in ("unit_id", "head", "hours", "place", "extra", "days")}

    def month_key(self) -> str:
        """The month of the first day, as addresses write it."""
        first: date = min(self.cleaned_data["days"])
        return f"{first:%Y-%m}"


class NoteForm(Tried):
    """Note form (ghi đã tiếp): a remark, if there is one."""

    note = fields.line(_("Ghi chú"), longest=500, required=False)


class ReasonForm(Tried):
    """Reason form (ghi không tiếp): why; everybody reads it."""

    note = fields.line(_("Lý do, hiện trên lịch công khai"), longest=500)


class AnswerForm(Tried):
    """Answer form (trả lời người đến tiếp công dân)."""

    answer = fields.words(_("Trả lời"), rows=5)


class VisitForm(Tried):
    """Visit form (ghi lượt tiếp): who came, about what, what came of it."""

    subject = forms.ChoiceField(
        label=_("Loại việc"),
        choices=[(one.value, _(one.label)) for one in VisitSubject],
        initial=VisitSubject.PROPOSAL.value,
        widget=forms.RadioSelect,
        help_text=_("Tố cáo: để trống nội dung và người đến, chỉ ghi đã hướng dẫn đến đâu."),
    )
    visitor = fields.line(_("Người đến"), longest=160, required=False)
    contact = fields.line(_("Liên hệ"), longest=160, required=False)
    people = fields.Whole(
        label=_("Số người"), min_value=1, max_value=10000, initial=1, widget=forms.TextInput(attrs=NUMBER)
    )
    words = fields.words(_("Nội dung"), required=False)
    outcome = forms.ChoiceField(
        label=_("Kết quả"),
        choices=[(one.value, _(one.label)) for one in VisitOutcome],
        initial=VisitOutcome.EXPLAINED.value,
        widget=forms.RadioSelect,
    )
    sent_to = fields.line(_("Hướng dẫn đến"), required=False)
    unit_id = fields.choice(_("Đơn vị trả lời, nếu nhận"), coerce=int, required=False)

    def __init__(self, data: Any, units: Units, **more: Any) -> None:
        super().__init__(data, **more)
        choices = [("", say("Không chọn")), *units]
        self.fields["unit_id"].choices = choices  # type: ignore[attr-defined]
