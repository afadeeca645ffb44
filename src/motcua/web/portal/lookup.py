"""What the look-up asks for."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class LookupForm(forms.Form):
    """Look-up form (tra cứu hồ sơ): the code printed on the receipt."""

    ma = forms.CharField(
        label=_("Mã hồ sơ"),
        help_text=_("In trên giấy tiếp nhận, ví dụ H20.33-240312-0001"),
        max_length=60,
        error_messages={"required": _("Chưa nhập mã hồ sơ. Mã in ở đầu giấy tiếp nhận.")},
        widget=forms.TextInput(attrs={"class": "govuk-input", "autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_ma(self) -> str:
        """Codes are written in capitals, without spaces around or within."""
        return "".join(str(self.cleaned_data["ma"]).split()).upper()
