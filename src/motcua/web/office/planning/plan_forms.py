"""What is asked for when a plan is made, looked at on a day, or taken in from a file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.documents.queries import DocumentRow
from motcua.areas.organization.queries import UnitRow
from motcua.areas.plans.queries import PlanKind, PlanRow, ReformArea, TaskRow
from motcua.web.office.administration.forms import Tried, in_words, select_field
from motcua.web.ui.acts.forms import fields

INPUT = {"class": "govuk-input short", "inputmode": "numeric", "autocomplete": "off"}
NOTHING = [("", gettext_lazy("Không"))]


def whole(
    label: Any,
    *,
    least: int,
    most: int,
    required: bool = True,
    help_text: Any = "",
    kind: type[fields.Whole] = fields.Whole,
) -> forms.IntegerField:
    """A whole number between two others."""
    return kind(
        label=label,
        required=required,
        min_value=least,
        max_value=most,
        help_text=help_text,
        widget=forms.TextInput(attrs=INPUT),
        error_messages={"required": gettext_lazy("Xin ghi một số."), "invalid": gettext_lazy("Xin ghi một số.")},
    )


class PlanForm(Tried):
    """Plan form (lập kế hoạch): whose, of which years, issued by which document, within and instead of which plan."""

    unit_id = select_field(gettext_lazy("Kế hoạch của đơn vị"))
    kind = select_field(
        gettext_lazy("Loại kế hoạch"),
        in_words(one for one in PlanKind.choices if one[0] != PlanKind.ASSIGNED),
    )
    title = fields.line(gettext_lazy("Tên kế hoạch"), longest=500)
    first_year = whole(gettext_lazy("Từ năm"), least=2000, most=2100)
    last_year = whole(gettext_lazy("Đến năm"), least=2000, most=2100)
    issued_on = fields.day(gettext_lazy("Ngày ban hành"))
    document_id = select_field(gettext_lazy("Văn bản ban hành"), required=False)
    within_id = select_field(gettext_lazy("Thuộc kế hoạch dài hạn hơn"), required=False)
    supersedes_id = select_field(
        gettext_lazy("Thay kế hoạch"),
        required=False,
        help_text=gettext_lazy("Kế hoạch bị thay vẫn được giữ để xem lại."),
    )

    def __init__(
        self, posted: Any, units: Iterable[UnitRow], documents: Iterable[DocumentRow], plans: Iterable[PlanRow]
    ) -> None:
        super().__init__(posted)
        known = [(str(one.id), f"{one.title} ({one.years}, {one.unit})") for one in plans]
        choices: dict[str, list[Any]] = {
            "unit_id": [(str(one.id), one.name) for one in units],
            "document_id": NOTHING + [(str(one.id), f"{one.label}: {one.title[:80]}") for one in documents],
            "within_id": NOTHING + known,
            "supersedes_id": NOTHING + known,
        }
        for name, values in choices.items():
            self.fields[name].choices = values  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The two years in order."""
        said = super().clean() or {}
        if said.get("first_year") and said.get("last_year") and said["last_year"] < said["first_year"]:
            self.add_error("last_year", _("Năm cuối đứng trước năm đầu. Xin chọn lại."))
        return said

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        said = dict(self.cleaned_data)
        for name in ("document_id", "within_id", "supersedes_id"):
            said[name] = int(said[name]) if said[name] else None
        return said | {"unit_id": int(said["unit_id"])}


class AmendPlanForm(Tried):
    """Amend form (sửa kế hoạch): its title and years, and why."""

    title = fields.line(gettext_lazy("Tên kế hoạch"), longest=500)
    first_year = whole(gettext_lazy("Từ năm"), least=2000, most=2100)
    last_year = whole(gettext_lazy("Đến năm"), least=2000, most=2100)
    reason = fields.line(
        gettext_lazy("Lý do sửa"), longest=500, help_text=gettext_lazy("Nội dung trước, lý do và người sửa được giữ.")
    )


class BoardForm(forms.Form):
    """Board form (cách xem kế hoạch): on which day, of which area, led by whom, standing how."""

    ngay = fields.day(gettext_lazy("Tính đến ngày"), required=False)
    linh_vuc = select_field(gettext_lazy("Lĩnh vực"), required=False)
    don_vi = select_field(gettext_lazy("Đơn vị chủ trì"), required=False)

    def __init__(self, asked: QueryDict, areas: Iterable[ReformArea], rows: Iterable[TaskRow], today: date) -> None:
        super().__init__(asked or None, initial={"ngay": today})
        every = [("", _("Tất cả"))]
        leads = sorted({(str(row.lead_id), row.lead) for row in rows}, key=lambda one: one[1])
        self.fields["linh_vuc"].choices = every + [(one.code, one.name) for one in areas]  # type: ignore[attr-defined]
        self.fields["don_vi"].choices = every + leads  # type: ignore[attr-defined]
        self.today = today
        self.is_valid()

    def _said(self, name: str) -> Any:
        return self.cleaned_data.get(name) if self.is_bound else None

    @property
    def day(self) -> date:
        """The day asked for; today when none can be read."""
        return self._said("ngay") or self.today

    def chosen(self, rows: Iterable[TaskRow]) -> list[TaskRow]:
        """The rows that were asked for."""
        area, lead = self._said("linh_vuc"), self._said("don_vi")
        return [row for row in rows if (not area or row.area_code == area) and (not lead or str(row.lead_id) == lead)]


class ThenForm(forms.Form):
    """Then form (xem lại một ngày): which day, and whether only what was recorded by then counts."""

    ngay = fields.day(gettext_lazy("Kế hoạch như vào ngày"))
    da_ghi = forms.BooleanField(
        label=gettext_lazy("Chỉ tính những gì đã ghi nhận đến ngày ấy"),
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "tick"}),
    )
