"""What one's own page asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.web.ui.acts.forms import fields


class SupplementForm(forms.Form):
    """Supplement form (bổ sung giấy tờ): one file for each item that was asked for."""

    def __init__(self, *args: Any, items: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place, item in enumerate(items):
            self.fields[f"item_{place}"] = forms.FileField(
                label=item,
                required=False,
                error_messages={"empty": _("Tệp trống, không có nội dung. Xin chọn tệp khác.")},
                widget=forms.FileInput(
                    attrs={"class": "govuk-file-upload", "accept": ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,image/*"}
                ),
            )
            self.fields[f"item_{place}_pieces"] = forms.UUIDField(required=False)
        self.items = items
        self.fields["words"] = forms.CharField(
            label=_("Lời nhắn cho nơi tiếp nhận"),
            required=False,
            max_length=1000,
            help_text=_("Ví dụ vì sao chưa có một giấy tờ."),
            widget=fields.Lines(attrs={"class": "govuk-textarea brief", "rows": "3"}),
        )

    def clean(self) -> dict[str, Any]:
        """At least one file, or a few words."""
        told = super().clean() or {}
        if not self.errors and not any(told.values()):
            raise forms.ValidationError(_("Chưa chọn tệp nào. Xin chọn tệp cho từng giấy tờ được yêu cầu."))
        return told


class WithdrawForm(forms.Form):
    """Withdraw form (rút hồ sơ): why, and that it cannot be undone was read."""

    reason = forms.CharField(
        label=_("Vì sao ông/bà rút hồ sơ?"),
        max_length=500,
        error_messages={"required": _("Xin ghi lý do rút hồ sơ, một câu ngắn là đủ.")},
        widget=fields.Lines(attrs={"class": "govuk-textarea brief", "rows": "3"}),
    )
    sure = forms.BooleanField(
        label=_("Tôi hiểu hồ sơ đã rút không mở lại được."),
        error_messages={"required": _("Xin đánh dấu là đã hiểu trước khi rút.")},
        widget=forms.CheckboxInput(attrs={"class": "govuk-checkboxes__input"}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def look_again(self, seen: int) -> None:
        """Ask anew over the dossier as it is now, with the reason kept: it went on while this page stood open."""
        self.data = {**self.data.dict(), "seen": str(seen)}  # type: ignore[attr-defined]
        self.data.pop("sure", None)
