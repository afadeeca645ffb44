"""What is asked on the pages of models and initiatives."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.areas.innovation.operations import AuthorTold, InitiativeTold
from motcua.areas.innovation.queries import Criterion, ReformModelKind
from motcua.areas.organization.queries import UnitRow
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields

NUMBER = {"class": "govuk-input short", "inputmode": "decimal", "autocomplete": "off"}
AUTHORS = range(1, 6)
PLACES = ("state_before", "novelty", "content", "scope", "effect")


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


class WordsForm(Tried):
    """Words form (nội dung): what one has to say with a step."""

    words = fields.words(_("Nội dung"), rows=4)


class NothingForm(Tried):
    """Nothing form (không hỏi gì thêm)."""


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


class InitiativeForm(Tried):
    """Initiative form (bản mô tả sáng kiến): its authors with shares, and everything the dossier asks."""

    unit_id = fields.choice(_("Đơn vị"), coerce=int)
    year = year(_("Năm"))
    title = fields.line(_("Tên sáng kiến"), longest=500)
    state_before = fields.words(_("Tình trạng trước khi có sáng kiến"), required=False)
    novelty = fields.words(_("Tính mới"), required=False)
    content = fields.words(_("Nội dung"), rows=6, required=False)
    scope = fields.words(_("Phạm vi áp dụng"), required=False)
    effect = fields.words(_("Hiệu quả"), required=False)
    benefit = fields.Whole(
        label=_("Số tiền làm lợi (đồng)"),
        required=False,
        min_value=0,
        max_value=fields.MOST_MONEY,
        widget=forms.TextInput(attrs=NUMBER),
    )
    applied_from = fields.day(_("Áp dụng từ ngày"), required=False)
    confirmed_by = fields.line(_("Nơi xác nhận hiệu quả"), required=False)
    confirmation = fields.line(_("Văn bản xác nhận hiệu quả"), required=False)

    def __init__(
        self, data: Any, units: Sequence[UnitRow], people: Sequence[tuple[int, str]], initial: Any = None
    ) -> None:
        super().__init__(data, initial=initial)
        self.fields["unit_id"].choices = [(one.id, one.name) for one in units]  # type: ignore[attr-defined]
        for number in AUTHORS:
            asked = {
                "name": fields.line(gettext("Tác giả %(n)s: họ và tên") % {"n": number}, longest=150, required=False),
                "post": fields.line(gettext("Chức vụ, nơi công tác"), required=False),
                "account": fields.choice(gettext("Tài khoản, nếu có"), required=False, coerce=int),
                "share": forms.DecimalField(
                    label=gettext("Tỷ lệ đóng góp (%)"),
                    required=False,
                    max_digits=5,
                    decimal_places=2,
                    widget=forms.TextInput(attrs=NUMBER),
                ),
            }
            asked["account"].choices = [("", gettext("Không có tài khoản")), *people]  # type: ignore[attr-defined]
            for name, field in asked.items():
                self.fields[f"{name}_{number}"] = field

    def author_rows(self) -> list[list[Any]]:
        """The fields of each author, for the page."""
        return [[self[f"{name}_{number}"] for name in ("name", "post", "account", "share")] for number in AUTHORS]

    def plain_rows(self) -> list[Any]:
        """The other fields, for the page."""
        return [one for one in self if not one.name.rpartition("_")[2].isdigit()]

    def told(self) -> dict[str, Any]:
        """The fields, and the authors who have a name or a share."""
        said = self.cleaned_data
        authors = [
            AuthorTold(
                name=said[f"name_{number}"],
                post=said[f"post_{number}"],
                share=said[f"share_{number}"] or Decimal(0),
                account_id=said[f"account_{number}"],
            )
            for number in AUTHORS
            if said[f"name_{number}"] or said[f"share_{number}"]
        ]
        names = (*PLACES, "benefit", "applied_from", "confirmed_by", "confirmation")
        described = InitiativeTold(**{name: said[name] for name in names})
        plain = {name: said[name] for name in ("unit_id", "year", "title")}
        return plain | {"authors": authors, "described": described}


class CouncilForm(Tried):
    """Council form (thành lập hội đồng): the decision, who chairs, who else."""

    year = year(_("Năm"))
    decision = fields.line(_("Quyết định thành lập"), longest=160)
    chair_id = fields.choice(_("Chủ tịch hội đồng"), coerce=int)
    member_ids = fields.ticks(_("Thành viên"))

    def __init__(self, data: Any, people: Sequence[tuple[int, str]], **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["chair_id"].choices = list(people)  # type: ignore[attr-defined]
        self.fields["member_ids"].choices = [(str(key), name) for key, name in people]  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """The fields, members by their keys."""
        return self.cleaned_data | {"member_ids": [int(one) for one in self.cleaned_data["member_ids"]]}


class ScoreForm(Tried):
    """Score form (phiếu chấm): points of each criterion, and a remark."""

    def __init__(self, data: Any, criteria: Sequence[Criterion]) -> None:
        super().__init__(data)
        self.codes = [one.code for one in criteria]
        for one in criteria:
            self.fields[f"points_{one.code}"] = forms.IntegerField(
                label=f"{gettext(one.name)} (0–{one.most})",
                min_value=0,
                max_value=one.most,
                widget=forms.NumberInput(attrs=NUMBER),
            )
        self.fields["words"] = fields.words(_("Nhận xét"), required=False)

    def told(self) -> dict[str, Any]:
        """The points by criterion, and the remark."""
        points = {code: self.cleaned_data[f"points_{code}"] for code in self.codes}
        return {"points": points, "words": self.cleaned_data["words"]}


class DecideForm(Tried):
    """Decide form (quyết định ở cơ sở): yes or no, by which decision."""

    accept = forms.ChoiceField(
        label=_("Quyết định"),
        choices=[("yes", _("Công nhận")), ("no", _("Không công nhận"))],
        widget=forms.RadioSelect,
    )
    decision = fields.line(_("Số quyết định"), longest=160)

    def told(self) -> dict[str, Any]:
        """The fields as the operation takes them."""
        return {"accept": self.cleaned_data["accept"] == "yes", "decision": self.cleaned_data["decision"]}


class SendForm(Tried):
    """Send form (gửi hồ sơ đề nghị): to which department."""

    sent_to = fields.line(_("Nơi nhận hồ sơ"), help_text=_("Ví dụ: Sở Khoa học và Công nghệ."))


class RecognitionForm(Tried):
    """Recognition form (quyết định của cấp trên)."""

    recognition = fields.line(_("Số, ngày quyết định công nhận"), longest=160)
