"""What is asked about an absence and about leave to sign."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.web.office.administration.forms import Tried, select_field
from motcua.web.ui.acts.forms import fields

People = list[tuple[int, str]]


class Named(Tried):
    """Named (chọn người): a form whose choices are people, told as keys."""

    keys: tuple[str, ...] = ()

    def choose(self, name: str, people: People) -> None:
        """Offer these, and nothing chosen where there are several."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(people) if len(people) == 1 else [("", "—"), *people]

    def told(self) -> dict[str, Any]:
        """Keys as numbers."""
        return {name: int(value) if name in self.keys else value for name, value in self.cleaned_data.items()}


class AbsenceForm(Named):
    """Absence form (ghi vắng mặt)."""

    keys = ("officer_id", "stand_in_id")
    officer_id = select_field(_("Người vắng"))
    stand_in_id = select_field(_("Người làm thay"))
    valid_from = fields.day(_("Từ ngày"))
    valid_to = fields.day(_("Đến hết ngày"))
    reason = fields.line(_("Lý do"), longest=255, required=False)

    def __init__(self, *args: Any, away: People, around: People, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "id_absence_%s", **kwargs})
        self.choose("officer_id", away)
        self.choose("stand_in_id", around)


class DelegationForm(Named):
    """Delegation form (ủy quyền ký)."""

    keys = ("leader_id", "delegate_id", "unit_id")
    leader_id = select_field(_("Lãnh đạo ủy quyền"))
    delegate_id = select_field(_("Người được ký"))
    unit_id = select_field(_("Đơn vị"))
    valid_from = fields.day(_("Từ ngày"))
    valid_to = fields.day(_("Đến hết ngày"))
    document = fields.line(_("Văn bản ủy quyền"), longest=255, help_text=_("Số, ngày của văn bản."))

    def __init__(self, *args: Any, leaders: People, around: People, units: People, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "id_delegation_%s", **kwargs})
        self.choose("leader_id", leaders)
        self.choose("delegate_id", around)
        self.choose("unit_id", units)
