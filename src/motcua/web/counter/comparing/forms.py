"""What comparing a scan with the original asks for."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.digitization import operations
from motcua.areas.digitization.queries import PaperScanRow
from motcua.areas.people.queries import actor_of
from motcua.kernel.errors import UserError
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.saying import translated


class CompareForm(forms.Form):
    """Compare form (đối chiếu với bản chính): signed by name when it matches, sent back with a reason when not."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
    paper_name = fields.line(gettext_lazy("Tên giấy tờ"), longest=500)
    valid_from = fields.day(gettext_lazy("Ngày cấp"), required=False)
    valid_until = fields.day(
        gettext_lazy("Có giá trị đến"),
        required=False,
        help_text=gettext_lazy("Để trống nếu giấy không ghi thời hạn. Quá ngày này giấy không được dùng lại."),
    )
    sure = forms.BooleanField(
        label=gettext_lazy("Tôi đã cầm bản chính và thấy bản này khớp từng trang"), required=False
    )
    reason = fields.words(gettext_lazy("Vì sao không khớp"), rows=2, required=False)

    def __init__(self, data: Any, *, scan: PaperScanRow) -> None:
        told = {"seen": scan.file.digest, "paper_name": scan.paper_name}
        super().__init__(data, initial=told | {"valid_from": scan.valid_from, "valid_until": scan.valid_until})
        self.scan = scan

    def clean(self) -> dict[str, Any]:
        """Whoever signs says so; whoever sends back says why."""
        cleaned = super().clean() or {}
        if self.data.get("do") == "match" and not cleaned.get("sure"):
            self.add_error("sure", _("Xin đánh dấu là đã cầm bản chính và thấy khớp, rồi ký."))
        return cleaned

    def do(self, account: Any, at: datetime) -> bool:
        """Sign it or send it back; False with the reason in the form where it was refused."""
        if not self.is_valid():
            return False
        said: dict[str, Any] = self.cleaned_data
        told: dict[str, Any] = {"scan_id": self.scan.id, "by": actor_of(account), "at": at}
        try:
            if self.data.get("do") == "match":
                named = {name: said[name] for name in ("seen", "paper_name", "valid_from", "valid_until")}
                operations.check_paper(**told, **named)
            else:
                operations.refuse_copy(**told, seen=said["seen"], reason=said["reason"])
        except UserError as refused:
            self.add_error(None, forms.ValidationError(translated(refused.message), code=refused.code))
            return False
        return True
