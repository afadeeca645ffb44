"""What is asked on the pages of reform models."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.areas.innovation.queries import ReformModelKind
from motcua.areas.organization.queries import UnitRow
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields

NUMBER = {"class": "govuk-input short", "inputmode": "decimal", "autocomplete": "off"}


def year(label: Any) -> forms.IntegerField:
    """A year."""
    return forms.IntegerField(label=label, min_value=2000, max_value=2100, widget=forms.NumberInput(attrs=NUMBER))


class ModelForm(Tried):
    """Model form (đăng ký mô hình): whose, what it mends, and by which indicator it will be measured."""

    unit_id = fields.choice(_("Đơn vị thực hiện"), coerce=int)
    lead_id = fields.choice(_("Đơn vị chỉ đạo"), coerce=int)
    name = fields.line(_("Tên mô hình"))
    year = year(_("Năm"))
    kind = fields.choice(_("Loại mô hình"))
    area_code = fields.choice(_("Lĩnh vực cải cách"), required=False)
    problem = fields.words(_("Vấn đề cần giải quyết"))
    content = fields.words(_("Nội dung"), rows=5)
    target_group = fields.line(_("Đối tượng"), required=False)
    started_on = fields.day(_("Dự kiến bắt đầu ngày"))
    indicator = fields.choice(
        _("Chỉ tiêu đo hiệu quả"),
        required=False,
        help_text=_("Chọn ngay bây giờ; sau không đổi được. Không chọn thì sau này không kết luận có hiệu quả."),
    )
    higher = forms.ChoiceField(
        label=_("Thế nào là tốt lên"),
        choices=[("yes", _("Chỉ tiêu cao hơn")), ("no", _("Chỉ tiêu thấp hơn"))],
        initial="yes",
        widget=forms.RadioSelect,
    )

    def __init__(
        self,
        data: Any,
        units: Sequence[UnitRow],
        leads: Sequence[UnitRow],
        areas: Sequence[tuple[str, str]],
        indicators: Sequence[tuple[str, str]],
        **more: Any,
    ) -> None:
        super().__init__(data, **more)
        self.names = dict(indicators)
        kinds = [
            (value, gettext(label)) for value, label in ReformModelKind.choices if value != ReformModelKind.CONTINUED
        ]
        given: dict[str, list[tuple[Any, Any]]] = {
            "unit_id": [(one.id, one.name) for one in units],
            "lead_id": [(one.id, one.name) for one in leads],
            "kind": kinds,
            "area_code": [("", gettext("Không theo lĩnh vực nào")), *((code, gettext(name)) for code, name in areas)],
            "indicator": [
                ("", gettext("Không đo bằng chỉ tiêu")),
                *((code, gettext(name)) for code, name in indicators),
            ],
        }
        for name, choices in given.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """The fields, with the name of the indicator as it is called today."""
        said = dict(self.cleaned_data)
        said["higher_is_better"] = said.pop("higher") == "yes"
        said["area_code"], said["indicator"] = said["area_code"] or "", said["indicator"] or ""
        return said | {"indicator_name": self.names.get(said["indicator"], "")}


class AmendModelForm(Tried):
    """Amend model form (sửa đăng ký mô hình): what was registered, as it stands, and why it is mended."""

    name = fields.line(_("Tên mô hình"))
    area_code = fields.choice(_("Lĩnh vực cải cách"), required=False)
    problem = fields.words(_("Vấn đề cần giải quyết"))
    content = fields.words(_("Nội dung"), rows=5)
    target_group = fields.line(_("Đối tượng"), required=False)
    started_on = fields.day(_("Dự kiến bắt đầu ngày"))
    reason = fields.line(_("Lý do sửa"), longest=500)

    def __init__(self, data: Any, areas: Sequence[tuple[str, str]], **more: Any) -> None:
        super().__init__(data, **more)
        choices = [("", gettext("Không theo lĩnh vực nào")), *((code, gettext(name)) for code, name in areas)]
        self.fields["area_code"].choices = choices  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """The fields, no area as no words."""
        return self.cleaned_data | {"area_code": self.cleaned_data["area_code"] or ""}


class WordsForm(Tried):
    """Words form (nội dung): what one has to say with a step."""

    words = fields.words(_("Nội dung"), rows=4)


class NothingForm(Tried):
    """Nothing form (không hỏi gì thêm)."""


class StartForm(Tried):
    """Start form (bắt đầu thực hiện): since when; today where nothing is said."""

    on = fields.day(_("Thực hiện từ ngày"), required=False)

    def __init__(self, data: Any, today: date, **more: Any) -> None:
        super().__init__(data, **more)
        self.today = today

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        return {"on": self.cleaned_data["on"] or self.today}


class ReadingForm(Tried):
    """Reading form (lấy số đo): before or after, and the days it is taken over."""

    moment = forms.ChoiceField(
        label=_("Thời điểm đo"),
        choices=[("BASELINE", _("Trước khi thực hiện")), ("AFTER", _("Sau khi thực hiện"))],
        widget=forms.RadioSelect,
    )
    start = fields.day(_("Từ ngày"))
    end = fields.day(_("Đến hết ngày"))

    def clean(self) -> dict[str, Any]:
        """The two days in order."""
        cleaned = super().clean() or {}
        if cleaned.get("start") and cleaned.get("end") and cleaned["end"] < cleaned["start"]:
            self.add_error("end", gettext("Ngày cuối đứng trước ngày đầu. Xin chọn lại."))
        return cleaned


class EvaluateForm(Tried):
    """Evaluate form (đánh giá mô hình): effective or not, and why."""

    effective = forms.ChoiceField(
        label=_("Kết quả"),
        choices=[("no", _("Chưa thấy hoặc không đo được hiệu quả")), ("yes", _("Có hiệu quả theo hai số đo"))],
        widget=forms.RadioSelect,
    )
    words = fields.words(_("Nhận xét"))

    def told(self) -> dict[str, Any]:
        """The fields as the operation takes them."""
        return {"effective": self.cleaned_data["effective"] == "yes", "words": self.cleaned_data["words"]}


class ContinueForm(Tried):
    """Continue form (tiếp tục mô hình): in which year, from which day."""

    year = year(_("Năm"))
    started_on = fields.day(_("Thực hiện từ ngày"))


class OtherUnitForm(ContinueForm):
    """Other unit form (nhân rộng): in which unit, in which year, from which day."""

    field_order = ("unit_id", "year", "started_on")
    unit_id = fields.choice(_("Đơn vị nhân rộng"), coerce=int)

    def __init__(self, data: Any, units: Sequence[UnitRow], **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["unit_id"].choices = [(one.id, one.name) for one in units]  # type: ignore[attr-defined]
