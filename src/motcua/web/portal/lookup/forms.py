"""What the look-up asks for."""

from __future__ import annotations

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.rules.numbering import as_typed

FOUR = re.compile(r"\d{4}")


class LookupForm(forms.Form):
    """Look-up form (tra cứu hồ sơ): the code printed on the receipt, and the end of the telephone number on it."""

    ma = forms.CharField(
        label=_("Mã hồ sơ"),
        help_text=_("In trên giấy tiếp nhận, ví dụ H20.33-240312-0001"),
        max_length=60,
        error_messages={
            "required": _("Chưa nhập mã hồ sơ. Mã in ở đầu giấy tiếp nhận."),
            "max_length": _("Mã hồ sơ dài quá 60 ký tự. Xin chép lại đúng mã in trên giấy tiếp nhận."),
        },
        widget=forms.TextInput(attrs={"class": "govuk-input", "autocomplete": "off", "spellcheck": "false"}),
    )
    so = forms.CharField(
        label=_("Bốn số cuối điện thoại đã đăng ký"),
        help_text=_("Bỏ trống nếu khi nộp ông/bà không để lại số điện thoại."),
        required=False,
        max_length=20,
        widget=forms.TextInput(
            attrs={"class": "govuk-input code-entry", "inputmode": "numeric", "autocomplete": "off", "maxlength": "4"}
        ),
    )

    def clean_ma(self) -> str:
        """Codes are compared as they are kept: in capitals, without spaces, every dash a hyphen."""
        return as_typed(self.cleaned_data["ma"])

    def clean_so(self) -> str:
        """Four digits, or nothing."""
        digits = "".join(str(self.cleaned_data["so"]).split())
        if digits and not FOUR.fullmatch(digits):
            raise forms.ValidationError(_("Xin nhập đúng bốn chữ số cuối, ví dụ 5678."))
        return digits
