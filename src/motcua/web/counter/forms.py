"""What the desk asks for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.areas.dossiers.queries import Channel, RegisterFilters
from motcua.kernel.clock import now
from motcua.links.files.register import DEFAULT_SOURCE
from motcua.rules.lifecycle import LABELS

LANES = (
    ("all", _("Tất cả")),
    ("open", _("Đang xử lý")),
    ("due_today", _("Đến hạn hôm nay")),
    ("overdue", _("Quá hạn")),
    ("paused", _("Đang dừng tính giờ")),
    ("waiting", _("Chờ trả kết quả")),
    ("done", _("Đã xong")),
)


class RegisterForm(forms.Form):
    """Register form (bộ lọc sổ): every field may be left open."""

    lane = forms.CharField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Mã hồ sơ hoặc mã thủ tục"),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"class": "govuk-input", "data-search": "", "type": "search"}),
    )
    channel = forms.ChoiceField(
        label=_("Hình thức nộp"),
        required=False,
        choices=[("", _("Mọi hình thức")), *((value, _(label)) for value, label in Channel.choices)],
        widget=forms.Select(attrs={"class": "govuk-select"}),
    )
    status = forms.TypedChoiceField(
        label=_("Trạng thái"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", _("Mọi trạng thái")), *((int(code), _(label)) for code, label in LABELS.items())],
        widget=forms.Select(attrs={"class": "govuk-select"}),
    )

    def filters(self) -> RegisterFilters:
        """The filters chosen; what cannot be understood is left open."""
        self.is_valid()
        chosen = {name: value for name, value in self.cleaned_data.items() if value not in ("", None)}
        return RegisterFilters(today=now().date(), **chosen)


class IntakeForm(forms.Form):
    """Intake form (sổ cần nhập): one file and the name of where it comes from."""

    file = forms.FileField(
        label=_("Tệp sổ hồ sơ"),
        help_text=_(
            "Excel (.xlsx) hoặc CSV xuất từ hệ thống đang dùng. Tệp được đọc và cho xem trước, chưa nhập ngay."
        ),
        error_messages={"required": _("Chưa chọn tệp. Xin chọn một tệp .xlsx hoặc .csv.")},
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ".xlsx,.csv"}),
    )
    source = forms.CharField(
        label=_("Tên nguồn"),
        help_text=_("Cách đọc cột được nhớ theo nguồn, lần sau không phải chọn lại."),
        max_length=80,
        initial=DEFAULT_SOURCE,
        widget=forms.TextInput(attrs={"class": "govuk-input short", "autocomplete": "off"}),
    )

    def clean_file(self) -> Any:
        """Registers are tables; what the file really is, its content says later."""
        upload = self.cleaned_data["file"]
        if not str(upload.name).lower().endswith((".xlsx", ".csv")):
            raise forms.ValidationError(_("Sổ hồ sơ phải là tệp .xlsx hoặc .csv. Xin lưu lại rồi chọn tệp mới."))
        return upload
