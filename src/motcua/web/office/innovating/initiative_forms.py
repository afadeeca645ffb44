"""What is asked on the pages of initiatives and their councils."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.areas.innovation.operations import AuthorTold, InitiativeTold
from motcua.areas.innovation.queries import Criterion
from motcua.areas.organization.queries import UnitRow
from motcua.rules.initiatives import Vote
from motcua.web.office.administration.forms import Tried
from motcua.web.office.innovating.forms import NUMBER, year
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.namesakes import choices_of

AUTHORS = range(1, 6)
PLACES = ("state_before", "novelty", "content", "scope", "effect")


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
        self.fields["unit_id"].choices = choices_of(units)  # type: ignore[attr-defined]
        for number in AUTHORS:
            asked = {
                "name": fields.line(gettext("Tác giả %(n)s: họ và tên") % {"n": number}, longest=150, required=False),
                "post": fields.line(gettext("Chức vụ, nơi công tác"), required=False),
                "account": fields.choice(gettext("Tài khoản, nếu có"), required=False, coerce=int),
                "share": fields.Percentage(
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


class ConfirmForm(Tried):
    """Confirm form (ghi xác nhận hiệu quả): since when it is applied, who confirms it, by which document."""

    applied_from = fields.day(_("Áp dụng từ ngày"))
    confirmed_by = fields.line(_("Nơi xác nhận hiệu quả"))
    confirmation = fields.line(_("Văn bản xác nhận hiệu quả"))


class CouncilForm(Tried):
    """Council form (thành lập hội đồng): of which unit, the decision, who chairs, who else."""

    unit_id = fields.choice(_("Đơn vị"), coerce=int)
    year = year(_("Năm"))
    decision = fields.line(_("Quyết định thành lập"), longest=160)
    chair_id = fields.choice(_("Chủ tịch hội đồng"), coerce=int)
    member_ids = fields.ticks(_("Thành viên"))

    def __init__(self, data: Any, units: Sequence[UnitRow], people: Sequence[tuple[int, str]], **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["unit_id"].choices = choices_of(units)  # type: ignore[attr-defined]
        self.fields["chair_id"].choices = list(people)  # type: ignore[attr-defined]
        self.fields["member_ids"].choices = [(str(key), name) for key, name in people]  # type: ignore[attr-defined]
        self.only = units[0].id if len(units) == 1 else None
        if self.only is not None:
            del self.fields["unit_id"]

    def told(self) -> dict[str, Any]:
        """The fields, members by their keys, and the one unit where there is no choice."""
        return (
            {"unit_id": self.only}
            | self.cleaned_data
            | {"member_ids": [int(one) for one in self.cleaned_data["member_ids"]]}
        )


class ReleaseForm(Tried):
    """Release form (thôi tham gia hội đồng): who, and why."""

    member_id = fields.choice(_("Thành viên"), coerce=int)
    reason = fields.line(_("Lý do"), longest=500)

    def __init__(self, data: Any, members: Sequence[tuple[int, str]]) -> None:
        super().__init__(data, auto_id="release_%s")
        self.fields["member_id"].choices = list(members)  # type: ignore[attr-defined]


class ScoreForm(Tried):
    """Score form (phiếu chấm): points of each criterion, the vote where the council votes, and a remark."""

    def __init__(self, data: Any, criteria: Sequence[Criterion], *, votes: bool) -> None:
        super().__init__(data)
        self.codes = [one.code for one in criteria]
        for one in criteria:
            self.fields[f"points_{one.code}"] = forms.IntegerField(
                label=f"{gettext(one.name)} (0–{one.most})",
                min_value=0,
                max_value=one.most,
                widget=forms.NumberInput(attrs=NUMBER),
            )
        if votes:
            self.fields["vote"] = forms.ChoiceField(
                label=_("Biểu quyết công nhận"),
                choices=[(vote.value, gettext(vote.label)) for vote in Vote],
                widget=forms.RadioSelect,
            )
        self.fields["words"] = fields.words(_("Nhận xét"), required=False)

    def told(self) -> dict[str, Any]:
        """The points by criterion, the vote, and the remark."""
        said = self.cleaned_data
        points = {code: said[f"points_{code}"] for code in self.codes}
        return {"points": points, "vote": said.get("vote", ""), "words": said["words"]}


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
