"""What is asked when another system's points are taken in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.web.ui.acts.forms import fields

READ = (".xlsx", ".csv")
MAX_BYTES = 5 * 1024 * 1024


class ScoresForm(forms.Form):
    """Scores form (nhập điểm Cổng công bố): the file, where it comes from, and the day it was taken."""

    file = forms.FileField(
        label=gettext_lazy("Bảng điểm"),
        help_text=gettext_lazy("Tệp .xlsx hoặc .csv có các cột Nhóm, Tiêu chí, Điểm. Tối đa 5 MB."),
        error_messages={"required": gettext_lazy("Xin chọn tệp bảng điểm.")},
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ",".join(READ)}),
    )
    source = fields.line(gettext_lazy("Nguồn"), help_text=gettext_lazy("Trang hoặc văn bản đã lấy bảng điểm."))
    retrieved_on = fields.day(gettext_lazy("Ngày lấy số liệu"))

    def clean_file(self) -> Any:
        """A table of a kind that is read here."""
        upload = self.cleaned_data["file"]
        if Path(upload.name or "").suffix.lower() not in READ:
            raise forms.ValidationError(_("Chỉ đọc tệp .xlsx hoặc .csv."))
        if upload.size > MAX_BYTES:
            raise forms.ValidationError(_("Tệp lớn hơn 5 MB."))
        return upload
