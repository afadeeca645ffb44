"""What is asked on the pages of campaigns, evidence, remedies and criteria sets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitKind, UnitRow
from motcua.areas.parindex import queries
from motcua.areas.parindex.operations import Entrant
from motcua.areas.parindex.queries import CauseKind, EvidenceRow, RemedyRow
from motcua.areas.plans import queries as plans
from motcua.kernel.clock import local_date, now
from motcua.web.office.administration.forms import Tried, select_field
from motcua.web.office.scoring.declaring import NUMBER
from motcua.web.ui.acts.forms import fields

MAX_BYTES = 10 * 1024 * 1024
EVIDENCE_FILES = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx"


def file_field(label: Any, accept: str) -> forms.FileField:
    """A file to bring."""
    attrs = {"class": "govuk-file-upload", "accept": accept}
    return forms.FileField(label=label, widget=forms.FileInput(attrs=attrs))


class TableForm(Tried):
    """Table form (tệp bảng): a workbook or JSON of at most ten megabytes."""

    file = file_field(gettext_lazy("Tệp"), ".xlsx,.json")

    def clean_file(self) -> UploadedFile:
        """A file of a kind that is read."""
        file: UploadedFile = self.cleaned_data["file"]
        if Path(file.name or "").suffix.lower() not in (".xlsx", ".json") or (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(_("Xin chọn tệp .xlsx hoặc .json, tối đa 10 MB."))
        return file


class SetForm(TableForm):
    """Set form (nhập bộ tiêu chí): the file, what the set is called, and where it comes from."""

    key = forms.SlugField(
        label=gettext_lazy("Mã bộ (không dấu)"), max_length=60, widget=forms.TextInput(attrs={"class": "govuk-input"})
    )
    name = fields.line(gettext_lazy("Tên bộ tiêu chí"), longest=200)
    source = fields.line(gettext_lazy("Văn bản ban hành (số, ngày, cơ quan)"), longest=500)
    province = fields.line(gettext_lazy("Tỉnh"), longest=80, required=False)
    year = forms.IntegerField(
        label=gettext_lazy("Năm"), min_value=2012, max_value=2100, widget=forms.TextInput(attrs=NUMBER)
    )


def units_below(home: UnitRow) -> tuple[list[UnitRow], list[UnitRow]]:
    """The units a campaign may be about (đơn vị có thể dự đánh giá): the committees below, and the unit's own parts; as
    they stand today, or on its last day where it is no more."""
    last = min(local_date(now()), home.valid_to or local_date(now()))
    parts = [one for one in organization.scope_of(home, "own", start=last, end=last) if one.id != home.id]
    return list(organization.children(home.id, start=last, end=last)), parts


class OpenForm(Tried):
    """Open form (mở đợt đánh giá): the set, the year, the last day, and whether the body above scores."""

    edition_id = select_field(gettext_lazy("Bộ tiêu chí"))
    year = forms.IntegerField(
        label=gettext_lazy("Năm đánh giá"), min_value=2012, max_value=2100, widget=forms.TextInput(attrs=NUMBER)
    )
    title = fields.line(gettext_lazy("Tên đợt"), longest=200)
    self_due_on = fields.day(gettext_lazy("Hạn tự đánh giá"))
    is_outside = forms.BooleanField(
        label=gettext_lazy("Cấp trên chấm chính đơn vị này, kết quả nhập từ tệp"), required=False
    )
    entrants = fields.ticks(
        gettext_lazy("Đơn vị dự đánh giá"),
    )
    special = forms.MultipleChoiceField(
        label=gettext_lazy("Đơn vị đặc thù (chấm điểm, không xếp hạng)"),
        required=False,
        widget=forms.SelectMultiple(attrs={"class": "govuk-select", "size": 4}),
    )

    def __init__(self, posted: Any, unit_id: int) -> None:
        super().__init__(posted)
        known = [one for one in queries.editions() if one.published_at]
        self.fields["edition_id"].choices = [(one.id, one.name) for one in known]  # type: ignore[attr-defined]
        self.home = home = organization.unit_by_id(unit_id)
        below, parts = units_below(home)
        self.below = [*below, *parts]
        self.fields["entrants"].choices = [(str(one.id), one.name) for one in self.below]  # type: ignore[attr-defined]
        self.fields["entrants"].initial = [str(one.id) for one in below]
        self.fields["special"].choices = [(str(one.id), one.name) for one in self.below]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Somebody takes part, unless the body above scores this unit itself."""
        cleaned = super().clean() or {}
        if not cleaned.get("is_outside") and not cleaned.get("entrants"):
            self.add_error("entrants", _("Xin chọn đơn vị dự đánh giá."))
        return cleaned

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        said = dict(self.cleaned_data)
        special, chosen = set(said.pop("special")), set(said.pop("entrants"))
        taking = [one for one in self.below if str(one.id) in chosen]
        apart = len({one.kind for one in taking}) > 1
        entrants = [Entrant(one.id, group_of(one.kind) if apart else "", str(one.id) in special) for one in taking]
        leading = self.home.id
        if said["is_outside"]:
            entrants, leading = [Entrant(self.home.id)], self.home.parent_id or self.home.id
        return said | {"edition_id": int(said["edition_id"]), "unit_id": leading, "entrants": entrants}


class ChangeForm(Tried):
    """Change form (sửa đợt, gia hạn): its name, the last day of scoring oneself, and why."""

    title = fields.line(gettext_lazy("Tên đợt"), longest=200)
    self_due_on = fields.day(gettext_lazy("Hạn tự đánh giá"))
    reason = fields.line(
        gettext_lazy("Lý do sửa"), longest=500, help_text=gettext_lazy("Nội dung trước, lý do và người sửa được giữ.")
    )


def group_of(kind: str) -> str:
    """The group (nhóm) a unit is ranked in: by what kind of body it is."""
    return str(UnitKind(kind).label)


class EvidenceForm(Tried):
    """Evidence form (tài liệu kiểm chứng): its name, the days it is in effect, and the file."""

    title = fields.line(gettext_lazy("Tên tài liệu"), longest=300)
    effective_from = fields.day(gettext_lazy("Có hiệu lực từ"))
    effective_until = fields.day(gettext_lazy("Hết hiệu lực ngày (nếu có)"), required=False)
    file = file_field(gettext_lazy("Tệp (PDF, ảnh, Word, Excel)"), EVIDENCE_FILES)

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        file = self.cleaned_data["file"]
        return {**self.cleaned_data, "file": file.file, "name": file.name}


class RenewForm(Tried):
    """Renew form (thay bản tài liệu): which paper of one's own, and its new file; the earlier ones stay."""

    prefix = "ban"  # beside the form of a new paper, which asks for a file too
    evidence_id = select_field(gettext_lazy("Tài liệu"))
    file = file_field(gettext_lazy("Tệp của bản mới"), EVIDENCE_FILES)

    def __init__(self, *args: Any, papers: Sequence[EvidenceRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [("", "—"), *((str(one.id), one.title) for one in papers)]
        self.fields["evidence_id"].choices = named  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        file = self.cleaned_data["file"]
        return {"evidence_id": int(self.cleaned_data["evidence_id"]), "file": file.file, "name": file.name}


class WithdrawForm(Tried):
    """Withdraw form (rút tài liệu tải nhầm): which paper, of those no locked self-score stands on, and why."""

    evidence_id = select_field(gettext_lazy("Tài liệu"))
    reason = fields.line(gettext_lazy("Lý do rút"), longest=500)

    def __init__(self, posted: Any, papers: Sequence[EvidenceRow]) -> None:
        super().__init__(posted)
        named = [("", "—"), *((str(one.id), one.title) for one in papers)]
        self.fields["evidence_id"].choices = named  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        return self.cleaned_data | {"evidence_id": int(self.cleaned_data["evidence_id"])}


class RemedyForm(Tried):
    """Remedy form (giải pháp khắc phục): what was wrong, why, what is done about it and by when."""

    wrong = fields.words(gettext_lazy("Tồn tại, hạn chế"))
    cause_kind = select_field(gettext_lazy("Loại nguyên nhân"), required=False)
    cause = fields.words(gettext_lazy("Nguyên nhân"), required=False)
    remedy = fields.words(gettext_lazy("Giải pháp khắc phục"), required=False)
    lead_id = fields.choice(gettext_lazy("Đơn vị chủ trì"), required=False, coerce=int)
    due_on = fields.day(gettext_lazy("Thời hạn"), required=False)
    expected = fields.Fractional(
        label=gettext_lazy("Điểm dự kiến lấy lại"),
        required=False,
        max_digits=12,
        decimal_places=6,
        widget=forms.TextInput(attrs=NUMBER),
    )
    task_id = fields.choice(gettext_lazy("Nhiệm vụ trong kế hoạch"), required=False, coerce=int)
    cannot = fields.words(gettext_lazy("Nếu không khắc phục được: vì sao"), required=False, rows=2)

    def __init__(self, posted: Any, row: RemedyRow, unit_id: int, year: int) -> None:
        told = {name: getattr(row, name) for name in ("wrong", "cause", "remedy", "due_on", "expected", "cannot")}
        chosen = {"lead_id": row.lead_id, "task_id": row.task_id, "cause_kind": row.cause_code}
        super().__init__(posted, initial=told | chosen)
        empty, today = [("", _("Chưa chọn"))], local_date(now())
        units = [one for one in organization.units(valid_on=row.due_on or today) if unit_id in (one.id, one.parent_id)]
        remedies = plans.plans(unit_id=unit_id, year=year + 1, kind="REMEDY")
        tasks = [
            (task.id, f"{task.number}. {task.title}") for one in remedies for task in plans.tasks(one.id, as_of=today)
        ]
        self.fields["cause_kind"].choices = empty + [(key, _(str(word))) for key, word in CauseKind.choices]  # type: ignore[attr-defined]
        self.fields["lead_id"].choices = empty + [(one.id, one.name) for one in units]  # type: ignore[attr-defined]
        self.fields["task_id"].choices = empty + tasks  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        return {**self.cleaned_data, "cause_kind": self.cleaned_data["cause_kind"] or ""}


class CloseForm(Tried):
    """Close form (khép dòng khắc phục): what came of it, since when, and what proves it."""

    result = fields.words(gettext_lazy("Kết quả"))
    on = fields.day(gettext_lazy("Ngày hoàn thành"))
    evidence = fields.line(gettext_lazy("Tài liệu kiểm chứng"), required=False, longest=500)


class PublishForm(Tried):
    """Publish form (công bố kết quả): by which decision."""

    decision = fields.line(gettext_lazy("Quyết định công bố (số, ngày)"), longest=200)
