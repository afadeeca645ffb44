"""What is asked on the calendar of reports and when one was sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.organization.queries import UnitRow
from motcua.areas.reporting.queries import owed_in
from motcua.web.office.administration.forms import select_field
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.namesakes import choices_of

YEARS_BACK = 3


class CalendarForm(forms.Form):
    """Calendar form (lọc lịch báo cáo): which year, of one unit or of one report."""

    nam = select_field(gettext_lazy("Năm"), required=False)
    unit = select_field(gettext_lazy("Đơn vị"), required=False)
    viec = select_field(gettext_lazy("Báo cáo"), required=False)

    def __init__(self, asked: Any, *, units: list[UnitRow], today: date) -> None:
        self.today, self.known = today, {str(one.id): one for one in units}
        years = [str(year) for year in range(today.year, today.year - YEARS_BACK, -1)]
        super().__init__(asked)
        names = {one.code: one.name for one in owed_in(today.year)}
        every = ("", _("Tất cả"))
        choices: dict[str, list[tuple[str, Any]]] = {
            "nam": [(year, year) for year in years],
            "unit": [every, *((str(key), name) for key, name in choices_of(units))],
            "viec": [every, *((code, _(name)) for code, name in names.items())],
        }
        for name, values in choices.items():
            self.fields[name].choices = values  # type: ignore[attr-defined]
        self.is_valid()

    @property
    def year(self) -> int:
        """The year asked for; this one unless another is named."""
        told = self.cleaned_data.get("nam")
        return int(told) if told else self.today.year

    @property
    def unit_id(self) -> int | None:
        """The unit asked for."""
        return int(told) if (told := self.cleaned_data.get("unit")) else None

    @property
    def code(self) -> str:
        """The report asked for."""
        return str(self.cleaned_data.get("viec") or "")


class SentForm(forms.Form):
    """Sent form (ghi đã gửi báo cáo): by which document, when, as which file: our own draft or an uploaded one."""

    document = fields.line(gettext_lazy("Số, ký hiệu văn bản"), longest=120)
    document_on = fields.day(
        gettext_lazy("Ngày văn bản"),
        required=False,
        help_text=gettext_lazy(
            "Cần khi ghi lại việc đã gửi từ trước; thiếu ngày văn bản thì tính là gửi vào ngày ghi."
        ),
    )
    sent_on = fields.day(gettext_lazy("Ngày gửi"))
    source = forms.ChoiceField(label=gettext_lazy("Tệp đã gửi"), widget=forms.RadioSelect)
    file = forms.FileField(
        label=gettext_lazy("Chọn tệp"),
        required=False,
        help_text=gettext_lazy("PDF hoặc Word, đúng bản đã gửi đi."),
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ".pdf,.docx"}),
    )
    reason = fields.line(gettext_lazy("Lý do gửi lại"), required=False, longest=500)

    def __init__(
        self, posted: Any, files: Any = None, *, drafts: Mapping[str, tuple[int, str]], again: bool, today: date
    ) -> None:
        source = next(iter(drafts), "file")
        super().__init__(posted, files, initial={"sent_on": today, "source": source})
        ours = [(key, _ours(number, period)) for key, (number, period) in drafts.items()]
        self.fields["source"].choices = [*ours, ("file", _("Tệp tải lên"))]  # type: ignore[attr-defined]
        if not again:
            del self.fields["reason"]

    def clean(self) -> dict[str, Any]:
        """A file where one is to be uploaded."""
        cleaned = super().clean() or {}
        if cleaned.get("source") == "file" and not isinstance(cleaned.get("file"), UploadedFile) and not self.errors:
            self.add_error("file", _("Xin chọn tệp đã gửi."))
        return cleaned


def _ours(number: int, period: str) -> str:
    """What a draft of our own is called; its days where they are not the calendar's."""
    said = _("Bản soạn trên hệ thống, phiên bản %(n)s, đóng thành PDF") % {"n": number}
    return f"{said} · {_('kỳ %(period)s') % {'period': period}}" if period else said
