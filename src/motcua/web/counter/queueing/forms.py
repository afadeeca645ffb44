"""What the counter fills in for the queue: where one sits, and the lines of the kiosk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from motcua.areas.queue.queries import LineRow
from motcua.web.ui.acts.forms import fields

NUMBER = {"class": "govuk-input short", "inputmode": "numeric"}


class SeatForm(forms.Form):
    """Seat form (chỗ ngồi): the counter, and from which lines one calls."""

    name = fields.line(gettext_lazy("Đang ngồi quầy"), longest=30, help_text=gettext_lazy("Như trên biển: Quầy 2."))
    lines = fields.ticks(gettext_lazy("Gọi hàng chờ"), help_text=gettext_lazy("Không chọn hàng nào là gọi mọi hàng."))

    def __init__(self, *args: Any, lines: Sequence[LineRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lines"].choices = [(str(one.id), f"{one.prefix} {one.name}") for one in lines]  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """The fields as the operation takes them."""
        return {"name": self.cleaned_data["name"], "line_ids": [int(one) for one in self.cleaned_data["lines"]]}


class LineForm(forms.Form):
    """Line form (hàng chờ): its letter, what people read, where it stands."""

    letter = fields.line(
        gettext_lazy("Chữ đầu của số"), longest=2, help_text=gettext_lazy("Ghi chữ đã có thì sửa hàng ấy.")
    )
    name = fields.line(gettext_lazy("Người dân đọc"), longest=80)
    order = forms.IntegerField(
        label=gettext_lazy("Thứ tự"),
        min_value=0,
        max_value=99,
        initial=1,
        error_messages={"required": gettext_lazy("Xin ghi một số."), "invalid": gettext_lazy("Xin ghi một số.")},
        widget=forms.TextInput(attrs=NUMBER),
    )


def refused(form: forms.Form, message: str) -> None:
    """Say on the form why it was refused."""
    form.add_error(None, forms.ValidationError(message))
