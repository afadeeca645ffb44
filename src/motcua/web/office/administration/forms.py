"""What an administrator is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.utils.translation import gettext_lazy as _

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import IntakeMode, StartOffHours
from motcua.areas.people.queries import OfficerKind, Role
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.ui.choice import WRITTEN

INPUT, SELECT = {"class": "govuk-input", "autocomplete": "off"}, {"class": "govuk-select"}
YES_NO = (("", _("Không")), ("1", _("Có")))


def _translated(choices: Any) -> list[tuple[str, Any]]:
    return [(value, _(label)) for value, label in choices]


def _day(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        input_formats=WRITTEN,
        error_messages={"required": _("Xin ghi ngày."), "invalid": _("Xin ghi ngày theo dạng 31/12/2024.")},
        widget=forms.DateInput(
            format="%d/%m/%Y", attrs={**INPUT, "class": "govuk-input short", "inputmode": "numeric"}
        ),
    )


def _words(label: Any, *, most: int, required: bool = True, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=most,
        required=required,
        help_text=help_text,
        error_messages={"required": _("Ô này cần được ghi.")},
        widget=forms.TextInput(attrs=INPUT),
    )


def _select(label: Any, choices: Any = (), *, required: bool = True, **more: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, required=required, widget=forms.Select(attrs=SELECT), **more)


class Tried(forms.Form):
    """Tried (có thử làm): a form whose operation may refuse, and then says why on the form."""

    def tried(self, operation: Callable[..., Any], **told: Any) -> bool:
        """Do it with what was filled in; False, with the reason on the form, where it was refused."""
        if not self.is_valid():
            return False
        try:
            operation(**told, **self.told())
        except UserError as error:
            self.add_error(None, error.message)
            return False
        return True

    def told(self) -> dict[str, Any]:
        """The fields as the operation takes them."""
        return self.cleaned_data


class SettingForm(Tried):
    """Setting form (thiết lập đơn vị): how a unit works from a day on."""

    since = _day(_("Từ ngày"))
    intake_mode = _select(_("Chế độ vận hành"), _translated(IntakeMode.choices))
    start_off_hours = _select(_("Hồ sơ nhận ngoài giờ"), _translated(StartOffHours.choices))
    keep_hour = _select(_("Hẹn trả giữ nguyên giờ nhận"), YES_NO, required=False)
    apology_before_late_signing = _select(_("Xin lỗi trước khi ký hồ sơ quá hạn"), YES_NO, required=False)
    reason = _words(_("Căn cứ"), most=255, help_text=_("Số, ngày của văn bản quyết định."))

    def told(self) -> dict[str, Any]:
        """Yes and no as the operation takes them."""
        both = ("keep_hour", "apology_before_late_signing")
        return self.cleaned_data | {name: bool(self.cleaned_data[name]) for name in both}


class OfficerForm(Tried):
    """Officer form (thêm cán bộ)."""

    name = _words(_("Họ và tên"), most=150)
    kind = _select(_("Loại"), _translated(OfficerKind.choices))


class AppointmentForm(Tried):
    """Appointment form (bổ nhiệm, phân công): a position, or a role in a unit."""

    position = _select(_("Chức vụ"), required=False, help_text=_("Chức vụ đã kèm đơn vị và vai trò."))
    unit = _select(_("Đơn vị"), required=False, help_text=_("Chỉ cần khi không chọn chức vụ."))
    role = _select(_("Vai trò"), required=False)
    valid_from = _day(_("Từ ngày"))
    valid_to = _day(_("Đến hết ngày"), required=False, help_text=_("Để trống nếu chưa định ngày kết thúc."))
    decision = _words(_("Số quyết định"), most=120, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = {unit.id: unit for unit in organization.units()}
        posts = organization.positions_on(now().date())
        self._choose("position", [(post.id, f"{post.name} · {units[post.unit_id].name}") for post in posts])
        self._choose("unit", sorted(((unit.id, unit.name) for unit in units.values()), key=lambda one: one[1]))
        roles = [(value, label) for value, label in Role.choices if value != Role.CITIZEN]
        self._choose("role", _translated(roles))

    def _choose(self, name: str, choices: list[Any]) -> None:
        self.fields[name].choices = [("", "—"), *choices]  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """Keys as numbers; what was left open is None."""
        told = dict(self.cleaned_data)
        for name in ("position", "unit"):
            value = told.pop(name)
            told[f"{name}_id"] = int(value) if value else None
        return told


class EndForm(Tried):
    """End form (kết thúc bổ nhiệm): the last day it counts."""

    last_day = _day(_("Ngày cuối"))


class ResetForm(Tried):
    """Reset form (đặt lại mật khẩu): a password for the next sign-in only."""

    password = forms.CharField(
        label=_("Mật khẩu tạm"),
        help_text=_("Ít nhất 10 ký tự, không dễ đoán. Cán bộ phải đổi ngay khi đăng nhập."),
        error_messages={"required": _("Ô này cần được ghi.")},
        widget=forms.PasswordInput(attrs={**INPUT, "autocomplete": "new-password"}),
    )

    def clean_password(self) -> str:
        """A password that is not easily guessed."""
        validate_password(self.cleaned_data["password"])
        return str(self.cleaned_data["password"])


class AccountForm(Tried):
    """Account form (mở tài khoản): a name to sign in with and a first password."""

    username = forms.CharField(
        label=_("Tên đăng nhập"),
        max_length=150,
        validators=[UnicodeUsernameValidator()],
        error_messages={"required": _("Ô này cần được ghi.")},
        widget=forms.TextInput(attrs=INPUT | {"autocapitalize": "none", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=_("Mật khẩu đầu tiên"),
        help_text=_("Ít nhất 10 ký tự, không dễ đoán. Khi đăng nhập lần đầu, cán bộ bật xác thực hai bước."),
        error_messages={"required": _("Ô này cần được ghi.")},
        widget=forms.PasswordInput(attrs={**INPUT, "autocomplete": "new-password"}),
    )

    def clean_password(self) -> str:
        """A password that is not easily guessed."""
        validate_password(self.cleaned_data["password"])
        return str(self.cleaned_data["password"])
