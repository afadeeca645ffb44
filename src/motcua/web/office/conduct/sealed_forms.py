"""What is asked of those who are named, and of the head who names them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date, now
from motcua.web.office.administration.forms import INPUT, Tried
from motcua.web.ui.acts.forms import fields


def passphrase_field(label: Any, hint: Any = "") -> forms.CharField:
    """A passphrase, which is shown again nowhere."""
    return forms.CharField(
        label=label,
        help_text=hint,
        strip=False,
        max_length=200,
        error_messages={"required": _("Xin ghi mật khẩu niêm phong.")},
        widget=forms.PasswordInput(attrs={**INPUT, "autocomplete": "off"}),
    )


class OpenForm(Tried):
    """Open form (mở niêm phong)."""

    passphrase = passphrase_field(_("Mật khẩu niêm phong của ông/bà"))


class AnswerForm(Tried):
    """Answer form (trả lời người gửi)."""

    words = fields.words(_("Trả lời"), rows=5, help_text=_("Cũng được niêm phong; người gửi mở bằng mã của mình."))
    passphrase = passphrase_field(_("Mật khẩu niêm phong của ông/bà"))


class KeyForm(Tried):
    """Key form (tạo khóa niêm phong)."""

    passphrase = passphrase_field(
        _("Mật khẩu niêm phong mới"),
        _("Ít nhất 12 ký tự, khác mật khẩu đăng nhập; nên là một câu chỉ mình nhớ."),
    )
    again = passphrase_field(_("Ghi lại lần nữa"))

    def clean_again(self) -> str:
        """Both the same."""
        if self.cleaned_data.get("passphrase") != self.cleaned_data["again"]:
            raise forms.ValidationError(_("Hai lần ghi không giống nhau."), code="different")
        return str(self.cleaned_data["again"])

    def told(self) -> dict[str, Any]:
        """Only the passphrase."""
        return {"passphrase": self.cleaned_data["passphrase"]}


class NamingForm(Tried):
    """Naming form (giao người xử lý tố cáo)."""

    unit_id = fields.choice(_("Đơn vị"), coerce=int)
    keeper_id = fields.choice(_("Người được giao"), coerce=int)
    decision = fields.line(_("Quyết định giao việc"), longest=160, help_text=_("Số, ngày của quyết định."))
    valid_from = fields.day(_("Từ ngày"))
    valid_to = fields.day(_("Đến hết ngày"), required=False, help_text=_("Để trống nếu chưa định ngày kết thúc."))

    def __init__(self, data: Any, units: frozenset[int]) -> None:
        today = local_date(now())
        super().__init__(data, initial={"valid_from": today})
        led = [organization.unit_by_id(key) for key in sorted(units)]
        parts = {one.id for unit in led for one in organization.scope_of(unit, "own", start=today, end=today)}
        chosen: dict[str, Any] = {
            "unit_id": [(one.id, one.name) for one in led],
            "keeper_id": [("", "—"), *((one.account_id, one.name) for one in people.workers_in(parts, today))],
        }
        for name, given in chosen.items():
            self.fields[name].choices = given  # type: ignore[attr-defined]
        self.only = led[0].id if len(led) == 1 else None
        if self.only is not None:
            del self.fields["unit_id"]

    def told(self) -> dict[str, Any]:
        """With the unit one leads."""
        return {"unit_id": self.only, **self.cleaned_data}


class LastDayForm(Tried):
    """Last day form (thôi giao việc)."""

    last_day = fields.day(_("Ngày cuối"))
