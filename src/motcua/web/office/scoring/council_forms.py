"""What is asked of the council: who sits on it, who was there, and what it decides of a unit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.organization import queries as organization
from motcua.areas.parindex.operations import Seat
from motcua.areas.parindex.queries import ApartLine, CouncilView, Sheet
from motcua.kernel.clock import local_date, now
from motcua.web.office.administration.forms import SELECT, Tried
from motcua.web.office.scoring.declaring import NUMBER
from motcua.web.ui.acts.forms import fields

SEATS, MORE = range(1, 10), range(1, 4)


class AppointForm(Tried):
    """Appoint form (lập hội đồng): the decision, the quorum, and a row for every member; the first one chairs."""

    decision = fields.line(gettext_lazy("Quyết định thành lập (số, ngày, cơ quan)"), longest=200)
    quorum = forms.IntegerField(
        label=gettext_lazy("Số thành viên phải có mặt"), min_value=1, max_value=99, widget=forms.TextInput(attrs=NUMBER)
    )

    def __init__(self, posted: Any, unit_id: int) -> None:
        super().__init__(posted)
        today = local_date(now())
        units = [one for one in organization.units(valid_on=today) if unit_id in (one.id, one.parent_id)]
        choices = [("", _("Ngoài các đơn vị này")), *((str(one.id), one.name) for one in units)]
        for number in SEATS:
            self.fields[f"name_{number}"] = fields.line(_("Họ và tên"), longest=150, required=number == 1)
            self.fields[f"post_{number}"] = fields.line(_("Chức vụ"), longest=255, required=False)
            self.fields[f"unit_{number}"] = forms.ChoiceField(
                label=_("Là người của đơn vị"), choices=choices, required=False, widget=forms.Select(attrs=SELECT)
            )

    def rows(self) -> list[tuple[str, Any, Any, Any]]:
        """The fields member by member (từng thành viên), the chair first."""
        titles = {n: _("Thành viên %(number)s") % {"number": n} for n in SEATS} | {1: _("Chủ tịch hội đồng")}
        return [(titles[n], self[f"name_{n}"], self[f"post_{n}"], self[f"unit_{n}"]) for n in SEATS]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        said = self.cleaned_data
        units = {n: int(said[f"unit_{n}"]) if said[f"unit_{n}"] else None for n in SEATS}
        seats = [Seat(said[f"name_{n}"], said[f"post_{n}"], units[n]) for n in SEATS if said[f"name_{n}"]]
        return {"decision": said["decision"], "quorum": said["quorum"], "seats": seats}


class SitForm(Tried):
    """Sit form (ghi phiên họp): the day, who was there, and what was said."""

    held_on = fields.day(gettext_lazy("Họp ngày"))
    present = fields.ticks(gettext_lazy("Thành viên có mặt"))
    words = fields.words(gettext_lazy("Diễn biến, ý kiến chung"), required=False)

    def __init__(self, posted: Any, council: CouncilView) -> None:
        super().__init__(posted, initial={"present": [str(one.id) for one in council.seats]})
        self.fields["present"].choices = [  # type: ignore[attr-defined]
            (str(one.id), f"{one.name}, {one.post}" if one.post else one.name) for one in council.seats
        ]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        return self.cleaned_data | {"present": [int(one) for one in self.cleaned_data["present"]]}


def _sittings(council: CouncilView) -> list[tuple[int, str]]:
    """The sittings to choose from, the last one first."""
    told = _("Phiên %(number)s, ngày %(day)s")
    return [
        (one.id, told % {"number": one.number, "day": f"{one.held_on:%d/%m/%Y}"}) for one in reversed(council.sittings)
    ]


class ReasonForm(Tried):
    """Reason form (lý do): why a unit is not waited for; it reads the reason."""

    reason = fields.words(gettext_lazy("Lý do"), help_text=gettext_lazy("Đơn vị đọc được, và hiện ở trang của đợt."))


class UnscoredForm(ReasonForm):
    """Unscored form (không chấm điểm): at which sitting the council decided it, and why."""

    sitting_id = fields.choice(gettext_lazy("Phiên họp"), coerce=int)
    field_order = ("sitting_id", "reason")

    def __init__(self, posted: Any, council: CouncilView) -> None:
        super().__init__(posted)
        self.fields["sitting_id"].choices = _sittings(council)  # type: ignore[attr-defined]


class RuleForm(Tried):
    """Rule form (kết luận của hội đồng): the sitting, points and reason where the scores are apart, others if any."""

    sitting_id = fields.choice(gettext_lazy("Phiên họp"), coerce=int)

    def __init__(self, posted: Any, council: CouncilView, sheet: Sheet, apart: Sequence[ApartLine]) -> None:
        super().__init__(posted)
        self.fields["sitting_id"].choices = _sittings(council)  # type: ignore[attr-defined]
        self.apart = {f"apart_{place}": one for place, one in enumerate(apart)}
        for name, one in self.apart.items():
            self._ruling(name, first=Decimal(f"{one.appraised.normalize():f}"), required=one.is_disputed)
        leaves = [(one.code, f"{one.code} {one.name}") for one in sheet.criteria.leaves]
        for number in MORE:
            self.fields[f"more_{number}_code"] = forms.ChoiceField(
                label=_("Tiêu chí khác hội đồng sửa điểm"),
                choices=[("", _("Không")), *leaves],
                required=False,
                widget=forms.Select(attrs=SELECT),
            )
            self._ruling(f"more_{number}", first=None, required=False)

    def _ruling(self, name: str, *, first: Decimal | None, required: bool) -> None:
        self.fields[f"{name}_points"] = fields.Fractional(
            label=_("Điểm"), initial=first, required=required, max_digits=12, decimal_places=6,
            widget=forms.TextInput(attrs=NUMBER),
        )  # fmt: skip
        self.fields[f"{name}_reason"] = fields.words(_("Lý do"), rows=2, required=required)

    def lines(self) -> list[tuple[ApartLine, Any, Any]]:
        """Every criterion that is apart with its two fields (từng tiêu chí còn khác nhau)."""
        return [(one, self[f"{name}_points"], self[f"{name}_reason"]) for name, one in self.apart.items()]

    def more(self) -> list[tuple[Any, Any, Any]]:
        """Rows for criteria the council takes up itself (tiêu chí khác)."""
        return [(self[f"more_{n}_code"], self[f"more_{n}_points"], self[f"more_{n}_reason"]) for n in MORE]

    def told(self) -> dict[str, Any]:
        """What the operation takes: what was left as it was appraised and without a word is no ruling."""
        said = self.cleaned_data
        named = [(one.line.code, name) for name, one in self.apart.items()]
        named += [(said[f"more_{n}_code"], f"more_{n}") for n in MORE if said[f"more_{n}_code"]]
        changes = {code: (said[f"{name}_points"], said[f"{name}_reason"]) for code, name in named}
        told = {code: one for code, one in changes.items() if one[0] is not None and (one[1] or self._moved(code, one))}
        return {"sitting_id": said["sitting_id"], "changes": told}

    def _moved(self, code: str, ruling: tuple[Decimal, str]) -> bool:
        """Whether the points are others than those appraised last."""
        was = next((one.appraised for one in self.apart.values() if one.line.code == code), None)
        return was is None or ruling[0] != was
