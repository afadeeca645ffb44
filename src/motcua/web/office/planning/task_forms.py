"""What is asked for when a task is added, worked at, handed in, accepted, moved or taken out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.documents.queries import DocumentRow, ParagraphRow
from motcua.areas.organization.queries import UnitRow
from motcua.areas.plans.queries import DueKind, OccurrenceRow, PlanRow, ReformArea, RemovalKind, TaskRow
from motcua.rules.tasks import Every, occurrence_days
from motcua.web.office.administration.forms import Tried, in_words, select_field
from motcua.web.office.planning.plan_forms import NOTHING, whole
from motcua.web.ui.acts.forms import fields

FILE = forms.FileInput(attrs={"class": "govuk-file-upload"})


def _passage(paper: DocumentRow, one: ParagraphRow) -> str:
    """A passage as a choice shows it."""
    return _("%(paper)s, đoạn %(n)s: %(text)s") % {"paper": paper.label, "n": one.number, "text": one.text[:140]}


class TaskForm(Tried):
    """Task form (thêm nhiệm vụ): what, by whom with whom, by when, carrying out which passages."""

    number = whole(gettext_lazy("Số thứ tự"), least=1, most=9999)
    area_code = select_field(gettext_lazy("Lĩnh vực"))
    title = fields.line(gettext_lazy("Nhiệm vụ"), longest=500)
    product = fields.line(gettext_lazy("Sản phẩm"), longest=500)
    lead_id = select_field(gettext_lazy("Đơn vị chủ trì"))
    partners = fields.ticks(gettext_lazy("Đơn vị phối hợp"))
    due_kind = select_field(gettext_lazy("Thời hạn"), in_words(DueKind.choices))
    due_on = fields.day(gettext_lazy("Ngày cụ thể"), required=False)
    due_text = fields.line(
        gettext_lazy("Thời hạn như đã viết"),
        longest=120,
        required=False,
        help_text=gettext_lazy("Ví dụ: thường xuyên; 20 ngày sau khi có hướng dẫn."),
    )
    days_after = whole(gettext_lazy("Số ngày sau sự kiện"), least=1, most=1000, required=False)
    every = select_field(
        gettext_lazy("Chu kỳ"), [*NOTHING, *((one.value, gettext_lazy(one.label)) for one in Every)], required=False
    )
    round_day = whole(
        gettext_lazy("Ngày của tháng cuối kỳ"),
        least=1,
        most=31,
        required=False,
        help_text=gettext_lazy("Để trống thì lấy ngày 14, theo kỳ báo cáo."),
    )
    weight = whole(gettext_lazy("Trọng số"), least=1, most=100, required=False)
    within_id = select_field(gettext_lazy("Góp vào nhiệm vụ của kế hoạch trên"), required=False)
    sources = fields.ticks(gettext_lazy("Thi hành các đoạn"))

    def __init__(
        self,
        posted: Any,
        plan: PlanRow,
        *,
        number: int,
        areas: Iterable[ReformArea],
        units: Iterable[UnitRow],
        above: Iterable[TaskRow],
        passages: Iterable[tuple[DocumentRow, ParagraphRow]],
    ) -> None:
        super().__init__(posted, initial={"number": number, "weight": 1, "due_kind": DueKind.FIXED})
        self.plan, known = plan, [(str(one.id), one.name) for one in units]
        choices: dict[str, Any] = {
            "area_code": [(one.code, one.name) for one in areas],
            "lead_id": known,
            "partners": known,
            "within_id": NOTHING + [(str(one.id), f"{one.number}. {one.title[:100]}") for one in above],
            "sources": [(str(one.id), _passage(paper, one)) for paper, one in passages],
        }
        for name, values in choices.items():
            self.fields[name].choices = values  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A day for a fixed one, days after for a relative one."""
        said = super().clean() or {}
        kind = said.get("due_kind")
        if kind == DueKind.FIXED and not said.get("due_on") and "due_on" not in self.errors:
            self.add_error("due_on", _("Xin ghi ngày."))
        if kind == DueKind.RELATIVE and not said.get("days_after") and "days_after" not in self.errors:
            self.add_error("days_after", _("Xin ghi số ngày sau sự kiện."))
        return said

    def told(self) -> dict[str, Any]:
        """What the operation takes; what does not belong to the kind of day is left out."""
        said, kind = dict(self.cleaned_data), self.cleaned_data["due_kind"]
        every, day = said.pop("every"), said.pop("round_day") or 14
        year = date(self.plan.first_year, 1, 1), date(self.plan.last_year, 12, 31)
        rounds = occurrence_days(Every(every), day, *year) if every and kind == DueKind.RECURRING else ()
        return said | {
            "lead_id": int(said["lead_id"]),
            "partners": [int(one) for one in said["partners"]],
            "sources": [int(one) for one in said["sources"]],
            "within_id": int(said["within_id"]) if said["within_id"] else None,
            "weight": said["weight"] or 1,
            "due_on": said["due_on"] if kind == DueKind.FIXED else None,
            "days_after": said["days_after"] if kind == DueKind.RELATIVE else None,
            "occurrences": rounds,
        }


class ProgressForm(Tried):
    """Progress form (cập nhật tiến độ)."""

    on = fields.day(gettext_lazy("Tính đến ngày"))
    percent = whole(gettext_lazy("Mức độ (%)"), least=0, most=100, kind=fields.Percent)
    words = fields.words(gettext_lazy("Kết quả, vướng mắc"))


class ProductForm(Tried):
    """Product form (báo hoàn thành): the product, its day, the round of a recurring task, a file."""

    product = fields.line(
        gettext_lazy("Sản phẩm đã có"), longest=500, help_text=gettext_lazy("Số, ngày văn bản hoặc đường dẫn.")
    )
    done_on = fields.day(gettext_lazy("Hoàn thành ngày"))
    occurrence_id = select_field(gettext_lazy("Kỳ"), required=False)
    file = forms.FileField(label=gettext_lazy("Tệp minh chứng"), required=False, widget=FILE)

    def __init__(self, posted: Any, rounds: Iterable[OccurrenceRow], *, files: Any = None) -> None:
        super().__init__(posted, files)
        still = [one for one in rounds if one.accepted_on is None]
        choices = [(str(one.id), f"{one.due_on:%d/%m/%Y}") for one in still]
        if not choices:
            del self.fields["occurrence_id"]
        else:
            self.fields["occurrence_id"].choices = choices  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes; the file goes its own way."""
        said = dict(self.cleaned_data)
        said.pop("file")
        chosen = said.pop("occurrence_id", "")
        return said | {"occurrence_id": int(chosen) if chosen else None}


class AcceptForm(Tried):
    """Accept form (nghiệm thu): the day of acceptance."""

    on = fields.day(gettext_lazy("Nghiệm thu ngày"))


class ReturnForm(Tried):
    """Return form (trả lại sản phẩm): what is lacking."""

    reason = fields.line(gettext_lazy("Còn thiếu gì"), longest=500)


class ReviseForm(Tried):
    """Revise form (điều chỉnh thời hạn): the new day, from when, why, by which decision."""

    due_on = fields.day(gettext_lazy("Thời hạn mới"))
    on = fields.day(gettext_lazy("Điều chỉnh từ ngày"))
    reason = fields.line(gettext_lazy("Lý do"), longest=500)
    decision = fields.line(gettext_lazy("Quyết định"), longest=160, required=False)


class AmendForm(Tried):
    """Amend form (sửa nhiệm vụ): its words, lead and partners, from when, why, by which decision."""

    title = fields.line(gettext_lazy("Nhiệm vụ"), longest=500)
    lead_id = select_field(gettext_lazy("Đơn vị chủ trì"))
    partners = fields.ticks(gettext_lazy("Đơn vị phối hợp"))
    on = fields.day(gettext_lazy("Có hiệu lực từ ngày"))
    reason = fields.line(gettext_lazy("Lý do"), longest=500)
    decision = fields.line(gettext_lazy("Quyết định"), longest=160, required=False)

    def __init__(self, posted: Any, row: TaskRow, units: Iterable[UnitRow], *, on: date) -> None:
        partners = [str(key) for key, _name in row.partners]
        known = {row.lead_id: row.lead, **dict(row.partners)} | {one.id: one.name for one in units}
        initial = {"title": row.title, "lead_id": str(row.lead_id), "partners": partners, "on": on}
        super().__init__(posted, initial=initial)
        for name in ("lead_id", "partners"):
            self.fields[name].choices = [(str(key), words) for key, words in known.items()]  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        said = dict(self.cleaned_data)
        return said | {"lead_id": int(said["lead_id"]), "partners": [int(one) for one in said["partners"]]}


class EventForm(Tried):
    """Event form (ghi sự kiện): when it came, and what it was."""

    event_on = fields.day(gettext_lazy("Sự kiện xảy ra ngày"))
    reason = fields.line(gettext_lazy("Sự kiện"), longest=500)


class RemoveForm(Tried):
    """Remove form (đưa ra khỏi kế hoạch): how, from when, why, by which decision, into what."""

    kind = select_field(gettext_lazy("Cách đưa ra"), in_words(RemovalKind.choices))
    on = fields.day(gettext_lazy("Từ ngày"))
    reason = fields.line(gettext_lazy("Lý do"), longest=255)
    decision = fields.line(gettext_lazy("Quyết định"), longest=160)
    into_id = select_field(gettext_lazy("Gộp vào nhiệm vụ"), required=False)
    to_unit_id = select_field(gettext_lazy("Chuyển cho đơn vị"), required=False)

    def __init__(self, posted: Any, others: Iterable[TaskRow], units: Iterable[UnitRow]) -> None:
        super().__init__(posted)
        tasks = [(str(one.id), f"{one.number}. {one.title[:100]}") for one in others]
        self.fields["into_id"].choices = NOTHING + tasks  # type: ignore[attr-defined]
        self.fields["to_unit_id"].choices = NOTHING + [(str(one.id), one.name) for one in units]  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        said = dict(self.cleaned_data)
        for name in ("into_id", "to_unit_id"):
            said[name] = int(said[name]) if said[name] else None
        return said


class EvidenceForm(Tried):
    """Evidence form (thêm minh chứng): one file."""

    file = forms.FileField(
        label=gettext_lazy("Tệp minh chứng"),
        widget=FILE,
        error_messages={"required": gettext_lazy("Xin chọn một tệp.")},
    )


class UnlinkForm(Tried):
    """Unlink form (gỡ đoạn văn bản): which passage the task was linked to by mistake, and why it is taken off."""

    paragraph_id = select_field(gettext_lazy("Đoạn văn bản"))
    reason = fields.line(gettext_lazy("Lý do"), longest=500)

    def __init__(self, posted: Any, passages: Iterable[ParagraphRow]) -> None:
        super().__init__(posted)
        known = [(str(one.id), f"{one.number}. {one.text}"[:160]) for one in passages]
        self.fields["paragraph_id"].choices = known  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        return self.cleaned_data | {"paragraph_id": int(self.cleaned_data["paragraph_id"])}


class SourceForm(Tried):
    """Source form (nối đoạn văn bản): which passage the task carries out."""

    paragraph_id = select_field(gettext_lazy("Đoạn văn bản"))

    def __init__(self, posted: Any, passages: Iterable[tuple[DocumentRow, ParagraphRow]]) -> None:
        super().__init__(posted)
        known = [(str(one.id), _passage(paper, one)) for paper, one in passages]
        self.fields["paragraph_id"].choices = known  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        return {"paragraph_id": int(self.cleaned_data["paragraph_id"])}
