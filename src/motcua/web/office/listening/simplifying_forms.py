"""What is asked on the pages of difficulties and reviews of procedures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from motcua.areas.feedback.queries import review_criteria
from motcua.rules.simplifying import Burden
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields

NUMBER = {"class": "govuk-input short", "inputmode": "numeric", "autocomplete": "off"}
Units = Sequence[tuple[int, str]]
CODE = _("Ví dụ 1.001193; xem mã ở trang Thủ tục.")


def count(label: Any) -> forms.IntegerField:
    """A whole number that is not below nothing."""
    return fields.Whole(
        label=label,
        min_value=0,
        max_value=100_000_000,
        widget=forms.TextInput(attrs=NUMBER),
        error_messages={"invalid": _("Xin ghi một số."), "required": _("Xin ghi một số.")},
    )


class DifficultyForm(Tried):
    """Difficulty form (ghi khó khăn): where, what, from whom one heard it."""

    unit_id = fields.choice(_("Đơn vị"), coerce=int)
    procedure_code = fields.line(_("Mã thủ tục"), longest=60, required=False, help_text=CODE)
    text = fields.words(_("Khó khăn, vướng mắc"), rows=5, help_text=_("Không ghi tên người dân."))
    heard_from = fields.line(
        _("Nghe từ đâu"), longest=160, help_text=_("Ví dụ: công chức Một cửa, buổi đối thoại, phản ánh.")
    )

    def __init__(self, data: Any, units: Units, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["unit_id"].choices = list(units)  # type: ignore[attr-defined]


class SettleForm(Tried):
    """Settle form (giải quyết khó khăn): how."""

    settlement = fields.words(_("Cách giải quyết"))


class OpenReviewForm(Tried):
    """Open review form (mở cuộc rà soát): of which procedure."""

    unit_id = fields.choice(_("Đơn vị"), coerce=int)
    procedure_code = fields.line(_("Mã thủ tục"), longest=60, help_text=CODE)

    def __init__(self, data: Any, units: Units, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["unit_id"].choices = list(units)  # type: ignore[attr-defined]


class AssessForm(Tried):
    """Assess form (trả lời tiêu chí): a few words for each criterion."""

    def __init__(self, data: Any, known: Mapping[str, str], **more: Any) -> None:
        super().__init__(data, initial=dict(known), **more)
        for code, name in review_criteria().items():
            self.fields[code] = fields.words(say(name), required=False)

    def told(self) -> dict[str, Any]:
        """The words by criterion."""
        return {"answers": {code: self.cleaned_data.get(code) or "" for code in review_criteria()}}


class ProposeForm(Tried):
    """Propose form (đề xuất): what changes, and what one dossier costs before and after."""

    proposal = fields.words(_("Đề xuất"), rows=5)
    times = count(_("Số hồ sơ một năm"))
    papers_before = count(_("Số giấy tờ phải nộp: hiện nay"))
    papers_after = count(_("Số giấy tờ phải nộp: theo đề xuất"))
    minutes_before = count(_("Số phút người dân mất: hiện nay"))
    minutes_after = count(_("Số phút người dân mất: theo đề xuất"))
    fee_before = count(_("Phí, chi phí khác (đồng): hiện nay"))
    fee_after = count(_("Phí, chi phí khác (đồng): theo đề xuất"))

    def told(self) -> dict[str, Any]:
        """The proposal and the two burdens."""
        said = self.cleaned_data
        before, after = (
            Burden(said[f"papers_{when}"], said[f"minutes_{when}"], said[f"fee_{when}"], said["times"])
            for when in ("before", "after")
        )
        return {"proposal": said["proposal"], "before": before, "after": after}


class DecideReviewForm(Tried):
    """Decide form (quyết định): yes or no, by which decision."""

    accept = forms.ChoiceField(
        label=_("Quyết định"),
        choices=[("yes", _("Đơn giản hóa theo đề xuất")), ("no", _("Không đơn giản hóa"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Xin chọn một mục.")},
    )
    decision = fields.line(_("Số quyết định, hoặc lý do"))

    def told(self) -> dict[str, Any]:
        """The fields as the operation takes them."""
        return {"accept": self.cleaned_data["accept"] == "yes", "decision": self.cleaned_data["decision"]}


class ApplyForm(Tried):
    """Apply form (kết quả thực hiện): since when, how it went, what one dossier costs now."""

    applied_on = fields.day(_("Thực hiện từ ngày"))
    effect = fields.words(_("Kết quả thực hiện"))
    papers = count(_("Số giấy tờ phải nộp nay"))
    minutes = count(_("Số phút người dân mất nay"))
    fee = count(_("Phí, chi phí khác nay (đồng)"))
    times = count(_("Số hồ sơ đã nhận từ khi thực hiện"))

    def told(self) -> dict[str, Any]:
        """The fields, the burden as one."""
        said = self.cleaned_data
        measured = Burden(said["papers"], said["minutes"], said["fee"], said["times"])
        return {"effect": said["effect"], "applied_on": said["applied_on"], "measured": measured}
