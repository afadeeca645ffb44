"""What is asked on the pages of signals and compared registers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.inspections.queries import SignalFilters, SignalState
from motcua.areas.organization.queries import UnitRow
from motcua.rules.periods import Period, custom
from motcua.rules.radar import Pattern
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.choice import WRITTEN
from motcua.web.ui.namesakes import choices_of

SELECT = {"class": "govuk-select"}
INPUT = {"class": "govuk-input", "inputmode": "numeric", "autocomplete": "off"}
READ = (".xlsx", ".csv")
MAX_BYTES = 60 * 1024 * 1024
WORDS = 4000


def day(label: Any) -> forms.DateField:
    """A day as it is written here."""
    return forms.DateField(
        label=label, input_formats=WRITTEN, widget=forms.DateInput(format="%d/%m/%Y", attrs=dict(INPUT))
    )


class SignalsForm(forms.Form):
    """Signals form (bộ lọc dấu hiệu)."""

    pattern = forms.ChoiceField(label=gettext_lazy("Dạng"), required=False, widget=forms.Select(attrs=SELECT))
    state = forms.ChoiceField(label=gettext_lazy("Tình trạng"), required=False, widget=forms.Select(attrs=SELECT))
    unit = forms.TypedChoiceField(
        label=gettext_lazy("Đơn vị"), required=False, coerce=int, empty_value=None, widget=forms.Select(attrs=SELECT)
    )

    def __init__(self, asked: QueryDict, units: list[UnitRow]) -> None:
        super().__init__(asked)
        every = [("", _("Tất cả"))]
        choices: dict[str, list[tuple[Any, str]]] = {
            "pattern": [(one.value, _(one.label)) for one in Pattern],
            "state": [(value, _(str(label))) for value, label in SignalState.choices],
            "unit": [(one.id, one.name) for one in units],
        }
        for name, values in choices.items():
            self.fields[name].choices = every + values  # type: ignore[attr-defined]

    def filters(self) -> SignalFilters:
        """The filters chosen; what cannot be understood is left open."""
        self.is_valid()
        said = self.cleaned_data
        return SignalFilters(said.get("pattern") or "", said.get("state") or "", said.get("unit"))


class SpanForm(forms.Form):
    """Span form (đơn vị và kỳ): which unit, from which day to which."""

    unit = forms.ChoiceField(label=gettext_lazy("Đơn vị"), widget=forms.Select(attrs=SELECT))
    start = day(gettext_lazy("Từ ngày"))
    end = day(gettext_lazy("Đến hết ngày"))

    def __init__(self, data: Any, units: list[UnitRow], *, files: Any = None, today: date) -> None:
        first = today.replace(day=1)
        super().__init__(data, files, initial={"start": first, "end": today}, prefix=None)
        called = dict(choices_of(units))
        self.fields["unit"].choices = [(one.slug, called[one.id]) for one in units]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The two days in order."""
        cleaned = super().clean() or {}
        if cleaned.get("start") and cleaned.get("end") and cleaned["end"] < cleaned["start"]:
            self.add_error("end", _("Ngày cuối đứng trước ngày đầu. Xin chọn lại."))
        return cleaned

    @property
    def period(self) -> Period:
        """The period asked for, once the form is valid."""
        return custom(self.cleaned_data["start"], self.cleaned_data["end"])


class SayForm(forms.Form):
    """Say form (ý kiến về dấu hiệu): what one has to say."""

    words = forms.CharField(
        label=gettext_lazy("Nội dung"),
        max_length=WORDS,
        help_text=gettext_lazy("Nêu điều đã xảy ra và văn bản kèm theo. Xin không ghi dữ liệu cá nhân của người nộp."),
        widget=fields.Lines(attrs={"class": "govuk-textarea", "rows": 4}),
    )


class CompareForm(SpanForm):
    """Compare form (đối chiếu sổ): the unit and days, and one or two exports."""

    scope = forms.ChoiceField(
        label=gettext_lazy("Phạm vi"),
        choices=[("own", gettext_lazy("Riêng đơn vị này")), ("all", gettext_lazy("Cả đơn vị cấp dưới trực tiếp"))],
        widget=forms.Select(attrs=SELECT),
    )
    file = forms.FileField(
        label=gettext_lazy("Sổ xuất từ hệ thống của tỉnh"),
        required=False,
        help_text=gettext_lazy("Excel (.xlsx) hoặc CSV. Tệp chỉ được đọc để so, không nhập và không lưu."),
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ".xlsx,.csv"}),
    )
    other = forms.FileField(
        label=gettext_lazy("Sổ xuất từ Cổng Dịch vụ công quốc gia"),
        required=False,
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ".xlsx,.csv"}),
    )

    columns = fields.words(
        gettext_lazy("Cột mang tên khác"),
        rows=2,
        required=False,
        help_text=gettext_lazy("Mỗi dòng một cột: tên trong tệp = tên của sổ, ví dụ: Thủ tục hành chính = Mã TTHC."),
    )
    statuses = fields.words(
        gettext_lazy("Trạng thái ghi khác"),
        rows=2,
        required=False,
        help_text=gettext_lazy("Mỗi dòng một cách ghi: chữ trong tệp = mã trạng thái 1–10, ví dụ: Chờ lấy KQ = 9."),
    )

    def clean(self) -> dict[str, Any]:
        """At least one file, of a kind that is read."""
        cleaned = super().clean()
        for name in ("file", "other"):
            upload = cleaned.get(name)
            if isinstance(upload, UploadedFile) and not _readable(upload):
                self.add_error(name, _("Xin chọn tệp .xlsx hoặc .csv, tối đa 60 MB."))
        if not cleaned.get("file") and not cleaned.get("other") and not self.errors:
            self.add_error("file", _("Xin chọn ít nhất một tệp để đối chiếu."))
        return cleaned

    def uploads(self) -> dict[str, UploadedFile]:
        """The files given, by where they come from."""
        given = {"Hệ thống của tỉnh": self.cleaned_data["file"], "Cổng quốc gia": self.cleaned_data["other"]}
        return {source: upload for source, upload in given.items() if upload}

    def told(self) -> dict[str, list[str]]:
        """How the files call what the register calls otherwise, a line each."""
        said = {name: self.cleaned_data[name].splitlines() for name in ("columns", "statuses")}
        return {name: [line for line in lines if line.strip()] for name, lines in said.items()}


def _readable(upload: UploadedFile) -> bool:
    return Path(upload.name or "").suffix.lower() in READ and (upload.size or 0) <= MAX_BYTES
