"""What is asked when a round is opened and when a unit fills in its sheet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.organization.queries import UnitRow
from motcua.areas.reporting.operations import EntryGiven, RoundGiven
from motcua.areas.reporting.queries import AnnexRow, CollectedRow, EntryRow, FigureOrigin
from motcua.rules.answers import shown_value
from motcua.rules.collecting import FigureScope, read_value
from motcua.rules.hashing import sha256_hex
from motcua.web.office.administration.forms import Tried, select_field
from motcua.web.office.collecting.prefilling import Suggestion
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.saying import translated

SCOPES = [(one.value, gettext_lazy(one.label)) for one in FigureScope]
VALUE = {"class": "govuk-input value-box", "inputmode": "decimal", "autocomplete": "off"}
MAX_BYTES = 5 * 1024 * 1024
BOXES = ("value", "document", "reason")


class RoundForm(Tried):
    """Round form (mở đợt thu thập): who is asked for what by when."""

    unit = select_field(gettext_lazy("Đơn vị hỏi"))
    title = fields.line(gettext_lazy("Tên đợt"), longest=200)
    start = fields.day(gettext_lazy("Kỳ, từ ngày"))
    end = fields.day(gettext_lazy("Kỳ, đến hết ngày"))
    due_on = fields.day(gettext_lazy("Hạn gửi"))
    scope = select_field(
        gettext_lazy("Phạm vi số liệu cần"),
        SCOPES,
        help_text=gettext_lazy("Số của các đơn vị chỉ cộng được khi cùng một phạm vi."),
    )
    guidance = fields.words(gettext_lazy("Hướng dẫn thêm"), required=False)
    token = forms.CharField(max_length=36, required=False, widget=forms.HiddenInput)
    units = fields.ticks(gettext_lazy("Các đơn vị được hỏi"))
    rows = fields.ticks(gettext_lazy("Các dòng cần số liệu"))

    def __init__(
        self, posted: Any, *, askers: list[UnitRow], asked: list[UnitRow], rows: Iterable[AnnexRow], initial: Any = None
    ) -> None:
        super().__init__(posted, initial=initial)
        self.fields["unit"].choices = [(one.id, one.name) for one in askers]  # type: ignore[attr-defined]
        self.fields["units"].choices = [(one.id, one.name) for one in asked]  # type: ignore[attr-defined]
        self.fields["rows"].choices = [(row.code, f"{row.code} {row.title}") for row in rows]  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        said = self.cleaned_data
        given = RoundGiven(
            unit_id=int(said["unit"]),
            title=said["title"],
            start=said["start"],
            end=said["end"],
            due_on=said["due_on"],
            unit_ids=[int(one) for one in said["units"]],
            codes=said["rows"],
            guidance=said["guidance"],
            scope=said["scope"],
            token=said["token"],
        )
        return {"given": given}


class DueForm(Tried):
    """Due form (đổi hạn gửi): another day to send by, and why."""

    due_on = fields.day(gettext_lazy("Hạn gửi mới"))
    reason = fields.line(gettext_lazy("Vì sao đổi hạn"), longest=500)


class CallOffForm(Tried):
    """Call-off form (hủy đợt thu thập): why."""

    reason = fields.line(gettext_lazy("Vì sao hủy"), longest=500)


class SheetForm(forms.Form):
    """Sheet form (nhập số liệu): for each row a value, its document and the reason; what is prefilled stands in it."""

    def __init__(
        self,
        posted: Any,
        rows: list[CollectedRow],
        *,
        said: Mapping[str, EntryRow],
        suggested: Mapping[str, Suggestion],
    ) -> None:
        super().__init__(posted, auto_id="so_%s")
        self.rows, self.said, self.suggested = rows, said, suggested
        for row in rows:
            entry = said.get(row.code)
            value = _standing(entry, suggested[row.code])
            self.fields[f"value:{row.code}"] = _value_field(row, value)
            self.fields[f"seen:{row.code}"] = forms.CharField(required=False, widget=forms.HiddenInput)
            external = row.origin == FigureOrigin.EXTERNAL
            label = _("Lấy từ đâu") if external else _("Văn bản, nơi lấy số")
            self.fields[f"document:{row.code}"] = fields.line(label, required=False)
            self.fields[f"reason:{row.code}"] = fields.line(_("Lý do, giải thích"), required=False, longest=500)
            self.initial[f"document:{row.code}"] = entry.document if entry else ""
            self.initial[f"reason:{row.code}"] = entry.reason if entry else ""
            words = (entry.document, entry.reason) if entry else ("", "")
            told = ("" if value is None else shown_value(value), *words)
            self.initial[f"seen:{row.code}"] = f"{entry.number if entry else 0}:{_digest(told)}"
        self.fields["common"] = fields.line(
            _("Văn bản chung"),
            required=False,
            help_text=_("Ghi cho mọi dòng nhập tay có số mà chưa ghi văn bản riêng."),
        )

    def boxes(self, code: str) -> list[forms.BoundField]:
        """The boxes of a row: value, document, reason, and what was looked at."""
        return [self[f"{name}:{code}"] for name in (*BOXES, "seen")]

    def given(self) -> list[EntryGiven]:
        """What the operation takes, each row with which entry was looked at and whether it was touched."""
        found = []
        for row in self.rows:
            value, document, reason = (self.cleaned_data[f"{name}:{row.code}"] for name in BOXES)
            suggested = self.suggested[row.code]
            common = "" if document else self._common(row, value, suggested)
            number, untouched = self._looked_at(row.code)
            untouched = untouched and not common
            found.append(EntryGiven(row.code, value, document or common, reason, suggested.figure, number, untouched))
        return found

    def _common(self, row: CollectedRow, value: Decimal | None, suggested: Suggestion) -> str:
        """The document told once for all rows, where this one was entered by hand and names none."""
        by_hand = value is not None and row.origin != FigureOrigin.EXTERNAL
        computed = suggested.figure is not None and suggested.value == value
        return str(self.cleaned_data["common"]) if by_hand and not computed else ""

    def _looked_at(self, code: str) -> tuple[int, bool]:
        """The number of the entry that was looked at, and whether its boxes came back as they were shown."""
        number, _colon, digest = str(self.cleaned_data.get(f"seen:{code}") or "").partition(":")
        told = tuple(str(self.data.get(f"{name}:{code}", "")).strip() for name in BOXES)
        return int(number) if number.isdecimal() and len(number) < 9 else 0, digest == _digest(told)

    def renewed(self, posted: Any, mine: Collection[str]) -> Any:
        """What was posted over what stands now: rows of `mine` keep what was typed, others say what others wrote."""
        told = posted.copy()
        for row in self.rows:
            kept = ("seen",) if row.code in mine else (*BOXES, "seen")
            for name in kept:
                told[f"{name}:{row.code}"] = str(self[f"{name}:{row.code}"].value() or "")
        return told


class ScopeForm(forms.Form):
    """Scope form (phạm vi số liệu): the unit's own figures, or with all units below it."""

    scope = select_field(gettext_lazy("Số liệu này gồm"), SCOPES)


class ValueField(forms.CharField):
    """Value field (ô số liệu): a number as officers write it."""

    def clean(self, value: Any) -> Decimal | None:
        """The value; None for an empty box."""
        try:
            return read_value(super().clean(value))
        except ValueError as error:
            raise forms.ValidationError(translated(error.args[0])) from error


def _digest(told: tuple[str, ...]) -> str:
    """A short mark of what a row's boxes showed."""
    return sha256_hex("\x1f".join(one.strip() for one in told).encode())[:12]


def _standing(entry: EntryRow | None, suggested: Suggestion) -> Decimal | None:
    """What stands in the box: what was said, but a computed value always as the records give it now."""
    if entry is None or (entry.origin == FigureOrigin.COMPUTED and suggested.figure is not None):
        return suggested.value
    return entry.value


def _value_field(row: CollectedRow, value: Decimal | None) -> ValueField:
    shown = "" if value is None else shown_value(value)
    widget = forms.TextInput(attrs=dict(VALUE))
    return ValueField(label=f"{row.code} {row.title}", required=False, max_length=30, initial=shown, widget=widget)


class ReturnForm(Tried):
    """Return form (trả lại): why, and by when the sheet is to come again where it had been sent."""

    words = fields.words(gettext_lazy("Lý do trả lại"), rows=2)
    due_on = fields.day(
        gettext_lazy("Hạn gửi lại"),
        required=False,
        help_text=gettext_lazy("Bỏ trống thì giữ hạn của đợt. Chỉ tính khi nơi hỏi trả lại phiếu đã gửi."),
    )


class FileForm(forms.Form):
    """File form (nhập từ tệp Excel)."""

    file = forms.FileField(
        label=gettext_lazy("Tệp Excel đã điền"),
        error_messages={"required": gettext_lazy("Xin chọn một tệp.")},
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ".xlsx"}),
    )

    def clean_file(self) -> UploadedFile:
        """A workbook that is not too large."""
        upload: UploadedFile = self.cleaned_data["file"]
        if Path(upload.name or "").suffix.lower() != ".xlsx" or (upload.size or 0) > MAX_BYTES:
            raise forms.ValidationError(_("Xin chọn tệp .xlsx, tối đa 5 MB."))
        return upload
