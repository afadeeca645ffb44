"""What an administrator is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.utils.translation import gettext_lazy as _

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import IntakeMode, OnlineIntake, StartOffHours
from motcua.areas.people.queries import OfficerKind, Role
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.saying import translated

INPUT, SELECT = {"class": "govuk-input", "autocomplete": "off"}, {"class": "govuk-select"}
YES_NO = (("", _("Không")), ("1", _("Có")))


def in_words(choices: Any) -> list[tuple[str, Any]]:
    return [(value, _(label)) for value, label in choices]


def select_field(label: Any, choices: Any = (), *, required: bool = True, **more: Any) -> forms.ChoiceField:
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
            self.add_error(None, translated(error.message))
            return False
        return True

    def told(self) -> dict[str, Any]:
        """The fields as the operation takes them."""
        return self.cleaned_data


class SettingForm(Tried):
    """Setting form (thiết lập đơn vị): how a unit works from a day on."""

    since = fields.day(_("Từ ngày"))
    intake_mode = select_field(_("Chế độ vận hành"), in_words(IntakeMode.choices))
    start_off_hours = select_field(_("Hồ sơ nhận ngoài giờ"), in_words(StartOffHours.choices))
    keep_hour = select_field(_("Hẹn trả giữ nguyên giờ nhận"), YES_NO, required=False)
    apology_before_late_signing = select_field(_("Xin lỗi trước khi ký hồ sơ quá hạn"), YES_NO, required=False)
    online_intake = select_field(
        _("Nộp trực tuyến ở đâu"),
        (("", _("Theo ngày, như quy định")), *in_words(OnlineIntake.choices)),
        required=False,
    )
    late_entries_per_day = forms.IntegerField(
        label=_("Số phiếu nhập bù nhiều nhất mỗi ngày"),
        required=False,
        help_text=_("Để trống thì giữ như đang dùng."),
        min_value=0,
        max_value=1000,
        error_messages={"invalid": _("Xin ghi một số.")},
        widget=forms.TextInput(attrs=INPUT | {"class": "govuk-input short", "inputmode": "numeric"}),
    )
    collection_place = fields.line(_("Nơi trả kết quả"), longest=255, required=False)
    opening_words = fields.line(_("Giờ mở cửa, ghi trên giấy hẹn"), longest=255, required=False)
    reason = fields.line(_("Căn cứ"), longest=255, help_text=_("Số, ngày của văn bản quyết định."))

    def told(self) -> dict[str, Any]:
        """Yes and no as the operation takes them."""
        both = ("keep_hour", "apology_before_late_signing")
        return self.cleaned_data | {name: bool(self.cleaned_data[name]) for name in both}


class OfficerForm(Tried):
    """Officer form (thêm cán bộ)."""

    name = fields.line(_("Họ và tên"), longest=150)
    kind = select_field(_("Loại"), in_words(OfficerKind.choices))


class AppointmentForm(Tried):
    """Appointment form (bổ nhiệm, phân công): a position, or a role in a unit."""

    position = select_field(_("Chức vụ"), required=False, help_text=_("Chức vụ đã kèm đơn vị và vai trò."))
    unit = select_field(_("Đơn vị"), required=False, help_text=_("Chỉ cần khi không chọn chức vụ."))
    role = select_field(_("Vai trò"), required=False)
    valid_from = fields.day(_("Từ ngày"))
    valid_to = fields.day(_("Đến hết ngày"), required=False, help_text=_("Để trống nếu chưa định ngày kết thúc."))
    decision = fields.line(_("Số quyết định"), longest=120, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = {unit.id: unit for unit in organization.units()}
        posts = organization.positions_on(now().date())
        self._choose("position", [(post.id, f"{post.name} · {units[post.unit_id].name}") for post in posts])
        self._choose("unit", sorted(((unit.id, unit.name) for unit in units.values()), key=lambda one: one[1]))
        roles = [(value, label) for value, label in Role.choices if value != Role.CITIZEN]
        self._choose("role", in_words(roles))

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

    last_day = fields.day(_("Ngày cuối"))


class ResetForm(Tried):
    """Reset form (đặt lại mật khẩu): a password for the next sign-in only."""

    password = forms.CharField(
        label=_("Mật khẩu tạm"),
        help_text=_("Ít nhất 10 ký tự, không dễ đoán. Cán bộ phải đổi ngay khi đăng nhập."),
        error_messages={"required": _("Ô này cần được ghi.")},
        widget=forms.PasswordInput(attrs={**INPUT, "autocomplete": "new-password"}),
    )

    second_factor = forms.BooleanField(
        label=_("Gỡ cả xác thực hai bước"),
        required=False,
        help_text=_("Khi cán bộ mất điện thoại hoặc khóa. Việc này được ghi lại và hiện ở trang tài khoản của cán bộ."),
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
        help_text=_(
            "Ít nhất 10 ký tự, không dễ đoán. Khi đăng nhập lần đầu, cán bộ đổi mật khẩu và bật xác thực hai bước."
        ),
        error_messages={"required": _("Ô này cần được ghi.")},
        widget=forms.PasswordInput(attrs={**INPUT, "autocomplete": "new-password"}),
    )

    def clean_password(self) -> str:
        """A password that is not easily guessed."""
        validate_password(self.cleaned_data["password"])
        return str(self.cleaned_data["password"])
