"""What is asked on the pages of inspections: a plan, an inspection, and each step of its course."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.areas.inspections.queries import ChecklistItem, InspectionKind, Severity
from motcua.areas.organization.queries import UnitRow
from motcua.web.office.administration.forms import Tried, in_words
from motcua.web.ui.acts.forms import fields

LIST = "list"


def faults(form: forms.Form) -> str:
    """What is wrong with a form, in one line."""
    return " ".join(str(said) for errors in form.errors.values() for said in errors)


class PlanForm(Tried):
    """Plan form (kế hoạch kiểm tra): its name, number and day, and the units to inspect."""

    title = fields.line(_("Tên kế hoạch"), longest=300)
    number = fields.line(_("Số"), required=False, longest=60)
    issued_on = fields.day(_("Ngày ban hành"))
    kind = fields.choice(_("Loại kiểm tra"))
    units = fields.ticks(_("Đơn vị được kiểm tra"))

    def __init__(self, data: Any, groups: Mapping[str, Sequence[UnitRow]]) -> None:
        super().__init__(data)
        self.fields["kind"].choices = in_words(InspectionKind.choices)  # type: ignore[attr-defined]
        every = [(str(one.id), one.name) for rows in groups.values() for one in rows]
        self.fields["units"].choices = every  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """The fields, units by their keys, the year of the issue."""
        said = dict(self.cleaned_data)
        return said | {"units": [int(one) for one in said["units"]], "year": said["issued_on"].year}


class PrepareForm(Tried):
    """Prepare form (lập cuộc kiểm tra): whom, of which kind, which days, by which team."""

    inspected_id = fields.choice(_("Đơn vị được kiểm tra"), coerce=int)
    kind = fields.choice(_("Loại kiểm tra"))
    announced = forms.ChoiceField(
        label=_("Báo trước"),
        choices=[("yes", _("Có thông báo cho đơn vị")), ("no", _("Đột xuất, không thông báo"))],
        initial="yes",
        widget=forms.RadioSelect,
    )
    decision = fields.line(_("Quyết định thành lập đoàn"), longest=160)
    since = fields.day(_("Thời kỳ kiểm tra từ ngày"))
    until = fields.day(_("Thời kỳ kiểm tra đến hết ngày"))
    started_on = fields.day(_("Dự kiến bắt đầu ngày"))
    head_id = fields.choice(_("Trưởng đoàn"), coerce=int)
    member_ids = fields.ticks(
        _("Thành viên"),
        help_text=_("Người giữ hoặc đã giữ chức vụ ở đơn vị được kiểm tra trong thời kỳ này không vào đoàn được."),
    )

    def __init__(
        self, data: Any, units: Sequence[UnitRow], people: Sequence[tuple[int, str]], initial: Mapping[str, Any]
    ) -> None:
        super().__init__(data, initial=dict(initial))
        choices: dict[str, list[tuple[Any, Any]]] = {
            "inspected_id": [("", gettext("Chọn đơn vị")), *((one.id, one.name) for one in units)],
            "kind": in_words(InspectionKind.choices),
            "head_id": [("", gettext("Chọn người")), *people],
            "member_ids": [(str(key), name) for key, name in people],
        }
        for name, given in choices.items():
            self.fields[name].choices = given  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """The fields as the operation takes them."""
        said = dict(self.cleaned_data)
        members = [int(one) for one in said["member_ids"]]
        return said | {"announced": said["announced"] == "yes", "member_ids": members}


class NothingForm(Tried):
    """Nothing form (không hỏi gì thêm): a step that only has to be wanted."""


class WordsForm(Tried):
    """Words form (nội dung): what one has to say with a step."""

    words = fields.words(_("Nội dung"), rows=8)


class ReasonForm(Tried):
    """Reason form (lý do)."""

    reason = fields.words(_("Lý do"))


class NoticeForm(Tried):
    """Notice form (thông báo cho đơn vị): what the unit is to prepare."""

    words = fields.words(
        _("Nội dung thông báo"),
        required=False,
        help_text=_("Thời gian, nội dung, đề cương báo cáo. Từ lúc này đơn vị thấy cuộc kiểm tra."),
    )


class SeedForm(Tried):
    """Seed form (chuỗi gốc): published before anything is drawn."""

    seed = fields.line(
        _("Chuỗi gốc"),
        longest=120,
        help_text=_("Chuỗi không ai chọn trước được, ví dụ gốc nhật ký của ngày. Công bố xong thì không đổi."),
    )


class DrawForm(Tried):
    """Draw form (rút mẫu): how many, and whether signals weigh."""

    n = forms.IntegerField(
        label=_("Số hồ sơ cần rút"),
        min_value=1,
        max_value=500,
        initial=20,
        widget=forms.NumberInput(attrs={"class": "govuk-input short", "inputmode": "numeric"}),
    )
    weigh = forms.BooleanField(
        label=_("Hồ sơ có dấu hiệu cần xem được thêm phiếu rút"), required=False, widget=forms.CheckboxInput
    )


class MinutesForm(Tried):
    """Minutes form (biên bản): what both sides sign, and until when the unit may explain."""

    words = fields.words(_("Nội dung biên bản"), rows=8)
    explain_until = fields.day(_("Đơn vị giải trình đến hết ngày"))


class ConclusionForm(Tried):
    """Conclusion form (kết luận): its number and its words; the findings become due, and tasks where that is chosen."""

    number = fields.line(_("Số văn bản kết luận"), longest=60)
    words = fields.words(_("Nội dung kết luận"), rows=8)
    tasks = fields.choice(
        _("Giao tồn tại thành nhiệm vụ"),
        required=False,
        help_text=_("Đơn vị báo khắc phục một lần: nhiệm vụ đi theo tồn tại."),
    )

    def __init__(self, data: Any, plans: Sequence[tuple[int, str]], **more: Any) -> None:
        super().__init__(data, **more)
        listed = [(str(key), title) for key, title in plans]
        choices = [("", gettext("Không giao thành nhiệm vụ")), (LIST, gettext("Việc được giao trong năm")), *listed]
        self.fields["tasks"].choices = choices  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """Whether they become tasks, and in which plan."""
        said = dict(self.cleaned_data)
        chosen = said.pop("tasks") or ""
        return said | {"as_tasks": bool(chosen), "plan_id": int(chosen) if chosen.isdecimal() else None}


class FindingForm(Tried):
    """Finding form (tồn tại, kiến nghị): what is wanting, its cause, what is required by when."""

    item = fields.choice(_("Mục của phiếu"), required=False)
    severity = fields.choice(_("Mức độ"))
    description = fields.words(_("Nội dung tồn tại"))
    cause = fields.words(_("Nguyên nhân"), required=False)
    requirement = fields.words(_("Yêu cầu khắc phục"))
    deadline = fields.day(_("Hạn khắc phục"))

    def __init__(self, data: Any, items: Sequence[ChecklistItem], **more: Any) -> None:
        super().__init__(data, **more)
        told = [(one.code, f"{one.code}. {one.question}"[:120]) for one in items]
        self.fields["item"].choices = [("", gettext("Không theo mục nào")), *told]  # type: ignore[attr-defined]
        self.fields["severity"].choices = in_words(Severity.choices)  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """The fields; no item is an empty one."""
        return dict(self.cleaned_data) | {"item": self.cleaned_data["item"] or ""}


class RemedyForm(Tried):
    """Remedy form (báo cáo khắc phục): what was done, and what proves it."""

    words = fields.words(_("Đã khắc phục thế nào"))
    proof = fields.line(_("Tài liệu chứng minh"), longest=500, help_text=_("Số văn bản, biên bản hoặc đường dẫn."))
