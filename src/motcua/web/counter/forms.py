"""What the desk asks for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.links.files.register import DEFAULT_SOURCE


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
