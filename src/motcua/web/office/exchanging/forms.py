"""What is filled in to connect a unit and to compare with a portal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.areas.exchange.queries import CopySheet, OtherSystem
from motcua.web.office.administration.forms import Tried, in_words, select_field
from motcua.web.ui.acts.forms import fields

SPAN = 92


class ConnectionForm(Tried):
    """Connection form (đặt kết nối): a unit, a system, and where that is reached."""

    unit = select_field(_("Đơn vị"))
    system = select_field(_("Hệ thống"), in_words(OtherSystem.choices))
    active = select_field(_("Kết nối"), (("1", _("Bật")), ("", _("Tắt"))), required=False)
    since = fields.day(_("Hồ sơ nhận từ ngày"))
    address = fields.line(_("Địa chỉ"), required=False, help_text=_("Bắt đầu bằng https://, không kèm mật khẩu."))
    agency_code = fields.line(_("Mã đơn vị ở hệ thống kia"), longest=35, required=False)
    destination = fields.line(_("Mã đích (dstcode)"), longest=60, required=False)
    secret = fields.line(
        _("Tên mục mật khẩu"),
        longest=60,
        required=False,
        help_text=_("Tên mục trong tệp mật khẩu kết nối trên máy chủ; mật khẩu không ghi ở đây."),
    )
    reason = fields.line(_("Căn cứ"), help_text=_("Số, ngày của văn bản quyết định."))

    def __init__(self, data: Any, units: Sequence[tuple[int, str]], begun: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial={"active": "1", **(begun or {})})
        self.fields["unit"].choices = units  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """The fields as the operation takes them."""
        told = dict(self.cleaned_data)
        return told | {"unit_id": int(told.pop("unit")), "active": bool(told["active"])}


class CompareForm(forms.Form):
    """Compare form (đối chiếu với Cổng): a unit and a span of days."""

    unit = select_field(_("Đơn vị"))
    start = fields.day(_("Tiếp nhận từ ngày"))
    end = fields.day(_("Đến hết ngày"))

    def __init__(self, data: Any, units: Sequence[tuple[int, str]], *, today: date) -> None:
        super().__init__(data, initial={"start": today.replace(day=1), "end": today})
        self.fields["unit"].choices = units  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A span that is one, and not too long to be told at once."""
        told = super().clean() or {}
        start, end = told.get("start"), told.get("end")
        if start and end and not 0 <= (end - start).days <= SPAN:
            raise forms.ValidationError(_("Khoảng ngày phải xuôi và dài nhất %(most)s ngày."), params={"most": SPAN})
        return told


class VerdictForm(Tried):
    """Verdict form (quyết định về tin bị giữ): what becomes of the messages of a dossier, and why."""

    verdict = select_field(_("Cách xử lý"))
    reason = fields.words(_("Lý do"), rows=2)

    def __init__(self, data: Any, verdicts: Sequence[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["verdict"].choices = in_words(verdicts)  # type: ignore[attr-defined]


class NumberForm(Tried):
    """Number form (ghi số trả về): the number another system returned."""

    told_number = fields.line("", longest=60)

    def __init__(self, data: Any, *, sheet: CopySheet) -> None:
        super().__init__(data)
        self.fields["told_number"].label = _(sheet.number_label)
        self.fields["told_number"].help_text = _("Ví dụ %(example)s.") % {"example": sheet.number_example}

    def told(self) -> dict[str, Any]:
        """The number as the operation takes it."""
        return {"told": self.cleaned_data["told_number"]}
