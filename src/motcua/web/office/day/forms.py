"""The filter of the day's list: every field may be left open, what cannot be understood is left open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers.queries import Channel, WorkFilters
from motcua.areas.procedures import queries as procedures

LANES = (
    ("mine", gettext_lazy("Tôi đang giữ")),
    ("due_now", gettext_lazy("Đến hạn hôm nay")),
    ("overdue", gettext_lazy("Quá hạn")),
    ("stuck", gettext_lazy("Đang nghẽn")),
    ("waiting", gettext_lazy("Chờ nơi khác")),
    ("unheld", gettext_lazy("Chưa ai nhận")),
    ("to_accept", gettext_lazy("Chờ tiếp nhận")),
    ("to_return", gettext_lazy("Chờ trả kết quả")),
    ("all", gettext_lazy("Tất cả")),
)
OPENED = {  # lanes that only a number of the leader's page leads to
    "undone": gettext_lazy("Chưa xong"),
    "due_today": gettext_lazy("Có hạn hôm nay"),
    "soon": gettext_lazy("Sắp đến hạn"),
    "due_this_week": gettext_lazy("Đến hạn trong tuần"),
    "due_next_week": gettext_lazy("Đến hạn tuần sau"),
    "paused": gettext_lazy("Đang dừng tính giờ"),
}
ORDERS = (
    ("due", gettext_lazy("Hẹn trả gần nhất")),
    ("step", gettext_lazy("Hạn của bước gần nhất")),
    ("received", gettext_lazy("Nhận trước")),
    ("finished", gettext_lazy("Có kết quả trước")),
)
SYSTEMS = (
    ("", gettext_lazy("Tất cả")),
    ("OURS", gettext_lazy("Làm ở đây")),
    ("ELSEWHERE", gettext_lazy("Theo sổ của hệ thống khác")),
)
SELECT = {"class": "govuk-select"}
NOBODY = 0


class DayForm(forms.Form):
    """Day form (bộ lọc việc): words, sector, channel, officer, system, order; the lane and the step ride along
    unseen."""

    lane = forms.CharField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=gettext_lazy("Mã, thủ tục hoặc chủ hồ sơ"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"class": "govuk-input", "type": "search", "data-search": ""}),
    )
    sector = forms.TypedChoiceField(
        label=gettext_lazy("Lĩnh vực"), required=False, coerce=int, empty_value=None, widget=forms.Select(attrs=SELECT)
    )
    channel = forms.ChoiceField(label=gettext_lazy("Hình thức nộp"), required=False, widget=forms.Select(attrs=SELECT))
    officer = forms.TypedChoiceField(
        label=gettext_lazy("Người giữ"), required=False, coerce=int, empty_value=None, widget=forms.Select(attrs=SELECT)
    )
    system = forms.ChoiceField(
        label=gettext_lazy("Hệ thống"), required=False, choices=SYSTEMS, widget=forms.Select(attrs=SELECT)
    )
    order = forms.ChoiceField(
        label=gettext_lazy("Xếp theo"), required=False, choices=ORDERS, widget=forms.Select(attrs=SELECT)
    )
    step = forms.IntegerField(required=False, widget=forms.HiddenInput)
    step_name = forms.CharField(required=False, max_length=300, widget=forms.HiddenInput)
    place = forms.IntegerField(required=False, widget=forms.HiddenInput)
    unit = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, asked: QueryDict, officers: Sequence[tuple[int, str]]) -> None:
        super().__init__(asked)
        every = [("", _("Tất cả"))]
        choices: dict[str, Any] = {
            "sector": [(sector.id, sector.name) for sector in procedures.sectors()],
            "channel": [(value, _(label)) for value, label in Channel.choices],
            "officer": [*officers, (NOBODY, _("Chưa ai giữ"))],
        }
        for name, values in choices.items():
            self.fields[name].choices = every + values  # type: ignore[attr-defined]
        self.is_valid()

    def filters(self, account: Any, at: datetime) -> WorkFilters:
        """The filters chosen, in the lane asked for, if any was."""
        said = self.cleaned_data
        return WorkFilters(
            now=at,
            account_id=account.pk,
            instead_of=frozenset(one.instead_of for one in account.duties if one.instead_of is not None),
            lane=said.get("lane") or "",
            text=said.get("text") or "",
            sector_id=said.get("sector"),
            holder_id=said.get("officer"),
            channel=said.get("channel") or "",
            step=said.get("step"),
            step_name=said.get("step_name") or "",
            place_id=said.get("place"),
            unit_id=said.get("unit"),
            system=said.get("system") or "",
        )

    @property
    def ordered(self) -> str:
        """By which time the list is ordered."""
        return str(self.cleaned_data.get("order") or "due")

    @property
    def filtered(self) -> bool:
        """Whether anything but the lane and the order was asked for."""
        asked = ("text", "sector", "channel", "officer", "system", "step", "step_name", "place", "unit")
        return any(self.cleaned_data.get(name) not in (None, "") for name in asked)
