"""What the register of dossiers and the book of certifications are asked with: page and file share it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers.queries import Channel, RegisterFilters
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import local_date, now
from motcua.rules.lifecycle import LABELS
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.choice import as_day
from motcua.web.ui.narrowing import words_of

LANES = (
    ("all", gettext_lazy("Tất cả")),
    ("open", gettext_lazy("Đang xử lý")),
    ("due_today", gettext_lazy("Đến hạn hôm nay")),
    ("overdue", gettext_lazy("Quá hạn")),
    ("paused", gettext_lazy("Đang dừng tính giờ")),
    ("waiting", gettext_lazy("Chờ trả kết quả")),
    ("done", gettext_lazy("Đã xong")),
)
ORDERS = (
    ("", gettext_lazy("Mặc định")),
    ("newest", gettext_lazy("Mới vào sổ trước")),
    ("oldest", gettext_lazy("Vào sổ lâu nhất trước")),
    ("due", gettext_lazy("Hẹn trả sớm nhất trước")),
)
SELECT = {"class": "govuk-select"}


def book_asked(query: QueryDict) -> dict[str, Any]:
    """What of the book of certifications is asked for (lọc sổ chứng thực): kind, words, month."""
    month = query.get("thang", "")
    return {
        "kind": query.get("loai", "")[:20],
        "text": query.get("tim", "").strip()[:80],
        "month": int(month) if month.isdecimal() and len(month) <= 2 else 0,
    }


def handed_asked(query: QueryDict) -> dict[str, Any]:
    """What of the register of results handed out is asked for (lọc sổ trả kết quả): the day, the way, words."""
    way = query.get("cach", "")
    return {
        "on": as_day(query.get("ngay", "")) or local_date(now()),
        "way": way if way in ("COUNTER", "POST", "ONLINE") else "",
        "text": words_of(query),
    }


class RegisterForm(forms.Form):
    """Register form (bộ lọc sổ): every field may be left open."""

    lane = forms.CharField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=gettext_lazy("Mã, thủ tục hoặc chủ hồ sơ"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"class": "govuk-input", "data-search": "", "type": "search"}),
    )
    sector = forms.TypedChoiceField(
        label=gettext_lazy("Lĩnh vực"), required=False, coerce=int, empty_value=None, widget=forms.Select(attrs=SELECT)
    )
    channel = forms.ChoiceField(
        label=gettext_lazy("Hình thức nộp"),
        required=False,
        choices=[
            ("", gettext_lazy("Mọi hình thức")),
            *((value, gettext_lazy(words)) for value, words in Channel.choices),
        ],
        widget=forms.Select(attrs=SELECT),
    )
    status = forms.TypedChoiceField(
        label=gettext_lazy("Trạng thái"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[
            ("", gettext_lazy("Mọi trạng thái")),
            *((int(code), gettext_lazy(words)) for code, words in LABELS.items()),
        ],
        widget=forms.Select(attrs=SELECT),
    )
    since = fields.day(gettext_lazy("Nhận từ ngày"), required=False)
    until = fields.day(gettext_lazy("Đến hết ngày"), required=False)
    order = forms.ChoiceField(
        label=gettext_lazy("Xếp theo"), required=False, choices=ORDERS, widget=forms.Select(attrs=SELECT)
    )

    def __init__(self, asked: QueryDict) -> None:
        super().__init__(asked)
        every: list[Any] = [("", _("Tất cả"))]
        self.fields["sector"].choices = every + [  # type: ignore[attr-defined]
            (one.id, one.name) for one in procedures.sectors()
        ]
        for name in ("since", "until"):
            self.fields[name].help_text = ""

    def filters(self) -> RegisterFilters:
        """The filters chosen; what cannot be understood is left open."""
        self.is_valid()
        chosen = {name: value for name, value in self.cleaned_data.items() if value not in ("", None)}
        return RegisterFilters(today=now().date(), **chosen)
