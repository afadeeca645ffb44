"""Forms of moving a dossier: taking it up, handing it over, sending it back, giving it to another officer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.queries import CaseFile
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.acts.forms.act_form import ActForm

NEXT, UNIT, PERSON = "next", "unit", "person"


def colleagues(case: CaseFile, at: Any, *, but_holder: bool = True) -> list[tuple[int, str]]:
    """Who works in the unit that holds the dossier, by key and name, each once; not who holds it already."""
    unit = case.holder_unit_id or case.competent_id
    found = {one.account_id: one.name for one in people.workers_of(unit, local_date(at))}
    if but_holder and case.holder_id in found:
        del found[case.holder_id]
    return list(found.items())


class StartForm(ActForm):
    """Start (nhận xử lý): nothing to fill in."""

    operation = staticmethod(operations.start)


class HandOverForm(ActForm):
    """Hand over (chuyển hồ sơ): to the next step, to a colleague, or to another unit."""

    operation = staticmethod(operations.hand_over)
    to = fields.choice(gettext_lazy("Chuyển đến"))
    note = fields.words(gettext_lazy("Lời nhắn kèm theo"), rows=2, required=False)

    def fill(self) -> None:
        """The next step first, without one the unit that decides, or nobody; then colleagues, then other units."""
        step, first = self.case.step, self.first()
        inside = [(f"{PERSON}:{key}", name) for key, name in colleagues(self.case, self.at)]
        others = [
            (f"{UNIT}:{unit.id}", unit.name)
            for unit in organization.units(valid_on=local_date(self.at))
            if unit.id not in (self.case.holder_unit_id, step.following_unit_id) and f"{UNIT}:{unit.id}" != first[0]
        ]
        groups = [(_("Người trong đơn vị"), inside), (_("Đơn vị khác"), others)]
        self.fields["to"].choices = [first, *(group for group in groups if group[1])]  # type: ignore[attr-defined]

    def first(self) -> tuple[str, str]:
        """Where it most likely goes; whom it goes to is never guessed among colleagues."""
        case, step = self.case, self.case.step
        if step.following_unit:
            return NEXT, _("Bước kế tiếp: %(step)s, %(unit)s") % {"step": step.following, "unit": step.following_unit}
        if case.holder_unit_id != case.competent_id and step.order is None:
            return f"{UNIT}:{case.competent_id}", _("Đơn vị giải quyết: %(unit)s") % {"unit": case.view.row.competent}
        return "", _("Chọn người hoặc đơn vị")

    def given(self) -> dict[str, Any]:
        """Whom it goes to, as the operation is told it."""
        kind, _sep, key = self.cleaned_data["to"].partition(":")
        names = {NEXT: {}, UNIT: {"to_unit_id": int(key or 0)}, PERSON: {"to_account_id": int(key or 0)}}
        return {**names[kind], "note": self.cleaned_data["note"]}


class SendBackForm(ActForm):
    """Send back (trả lại bước trước)."""

    operation = staticmethod(operations.send_back)
    reason = fields.words(gettext_lazy("Vì sao trả lại"))


class ReassignForm(ActForm):
    """Reassign (phân công lại) to another officer of the unit that holds the dossier."""

    operation = staticmethod(operations.reassign)
    to_account_id = fields.choice(gettext_lazy("Giao cho"), coerce=int)
    reason = fields.words(gettext_lazy("Lý do"), rows=2)

    def fill(self) -> None:
        """The officers of the unit."""
        self.fields["to_account_id"].choices = [  # type: ignore[attr-defined]
            ("", _("Chọn người")),
            *colleagues(self.case, self.at),
        ]


class ContactForm(ActForm):
    """Contact (ghi việc liên hệ) with the applicant or somebody else about the dossier."""

    operation = staticmethod(operations.note_contact)
    with_whom = fields.line(gettext_lazy("Đã liên hệ với ai"))
    way = forms.ChoiceField(
        label=gettext_lazy("Cách liên hệ"),
        choices=[
            ("PHONE", gettext_lazy("Điện thoại")),
            ("MESSAGE", gettext_lazy("Tin nhắn")),
            ("EMAIL", gettext_lazy("Thư điện tử")),
            ("LETTER", gettext_lazy("Văn bản")),
            ("IN_PERSON", gettext_lazy("Gặp trực tiếp")),
        ],
        widget=forms.Select(attrs={"class": "govuk-select"}),
    )
    note = fields.words(gettext_lazy("Nội dung"))
    agency_id = fields.choice(gettext_lazy("Người nộp phải liên hệ với cơ quan nào"), required=False, coerce=int)
    applicants_fault = forms.BooleanField(label=gettext_lazy("Phải liên hệ do lỗi của người nộp"), required=False)

    def fill(self) -> None:
        """The one-stop unit first, then every other unit of the day."""
        units = organization.units(valid_on=local_date(self.at))
        self.fields["agency_id"].choices = [  # type: ignore[attr-defined]
            ("", _("Chỉ Bộ phận Một cửa")),
            *((unit.id, unit.name) for unit in units if unit.id != self.case.received_by_id),
        ]
