"""What whoever orders a process fills in: a step, and a moment to rehearse from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.areas.organization import queries as organization
from motcua.areas.people.queries import Role
from motcua.areas.procedures.operations import StepGiven
from motcua.areas.procedures.queries import StepRow
from motcua.kernel.clock import now
from motcua.rules.actions import Action
from motcua.web.office.administration.catalogue_forms import lines_of, several, split
from motcua.web.office.administration.forms import YES_NO, Tried, in_words, select_field
from motcua.web.ui.acts.forms import fields


class StepForm(Tried):
    """Step form (một bước): who, where, how long, what may be done, whose opinions are asked beside it."""

    name = fields.line(_("Tên bước"), longest=200)
    role = select_field(_("Vai trò"), ())
    place = select_field(_("Nơi làm"), ())
    hours = forms.IntegerField(
        label=_("Số giờ làm việc"),
        min_value=1,
        max_value=4000,
        error_messages={name: _("Xin ghi một số từ 1 trở lên.") for name in ("required", "invalid", "min_value")},
        widget=forms.TextInput(attrs={"class": "govuk-input short", "inputmode": "numeric", "autocomplete": "off"}),
    )
    signs = select_field(_("Ký kết quả ở bước này"), YES_NO, required=False)
    delegated = select_field(_("Người được ủy quyền ký thay được"), YES_NO, required=False)
    actions = several(
        _("Việc được làm ở bước này"),
        (),
        _(
            "Nhận xử lý, chuyển, trả lại, yêu cầu, lấy ý kiến, dừng và ban hành chỉ làm được khi đánh dấu ở đây; "
            "không đánh dấu việc nào thì không giới hạn. Các việc khác luôn làm được."
        ),
    )
    opinions = lines_of(
        _("Lấy ý kiến song song"),
        _("Mỗi dòng: nơi cho ý kiến | số giờ | câu hỏi. Nơi ghi bằng tên như ở ô Nơi làm."),
        rows=3,
    )

    def __init__(self, posted: Any = None, *, step: StepRow | None = None) -> None:
        self.places = places(step)
        super().__init__(posted, initial=self._initial(step) if step else None)
        self.fields["role"].choices = in_words(  # type: ignore[attr-defined]
            (role, role.label) for role in (Role.COUNTER, Role.CASE, Role.LEADER)
        )
        self.fields["place"].choices = list(self.places.items())  # type: ignore[attr-defined]
        self.fields["actions"].choices = in_words((one.value, one.label) for one in Action)  # type: ignore[attr-defined]

    def _initial(self, step: StepRow) -> dict[str, Any]:
        told = [
            " | ".join((self.places.get(one.place, one.place), str(one.hours), one.question)) for one in step.opinions
        ]
        initial: dict[str, Any] = {name: getattr(step, name) for name in ("name", "role", "place", "hours")}
        initial |= {name: "1" if getattr(step, name) else "" for name in ("signs", "delegated")}
        return initial | {"actions": list(step.actions), "opinions": "\n".join(told)}

    def clean_opinions(self) -> tuple[tuple[str, int, str], ...]:
        """Each line as (place, hours, question)."""
        slugs = {name: slug for slug, name in self.places.items()}
        found = []
        for parts in split(self.cleaned_data["opinions"]):
            if len(parts) < 2 or not parts[1].isdecimal():
                raise forms.ValidationError(_("Mỗi dòng ý kiến cần nơi cho ý kiến và số giờ, cách nhau bằng dấu |."))
            found.append((slugs.get(parts[0], parts[0]), int(parts[1]), parts[2] if len(parts) > 2 else ""))
        return tuple(found)

    def told(self) -> dict[str, Any]:
        """As the operation takes it: one step."""
        told = dict(self.cleaned_data) | {"actions": tuple(self.cleaned_data["actions"])}
        told |= {name: bool(told[name]) for name in ("signs", "delegated")}
        return {"step": StepGiven(**told)}


def places(step: StepRow | None = None) -> dict[str, str]:
    """Where a step may be done: the unit that received, the one that decides, a unit of today, or where it is now."""
    kept = {step.place, *(one.place for one in step.opinions)} if step else set()
    today = now().date()
    units = [unit for unit in organization.units() if unit.slug in kept or _stands(unit, today)]
    known = {"RECEIVING": gettext("Đơn vị tiếp nhận"), "COMPETENT": gettext("Cơ quan giải quyết")}
    return known | {unit.slug: unit.name for unit in sorted(units, key=lambda unit: unit.name)}


def place_names(slugs: Iterable[str]) -> dict[str, str]:
    """What places are called; a unit that is not known here by its slug."""
    wanted = set(slugs)
    known = {"RECEIVING": gettext("Đơn vị tiếp nhận"), "COMPETENT": gettext("Cơ quan giải quyết")}
    units = organization.units() if wanted - known.keys() else []
    return {slug: slug for slug in wanted} | {unit.slug: unit.name for unit in units if unit.slug in wanted} | known


def _stands(unit: organization.UnitRow, day: date) -> bool:
    return unit.valid_from <= day and (unit.valid_to is None or day <= unit.valid_to)


class RehearsalForm(forms.Form):
    """Rehearsal form (chạy thử): the moment of receipt it is reckoned from."""

    day = fields.day(_("Nhận hồ sơ ngày"))
    hour = forms.TimeField(
        label=_("Lúc"),
        input_formats=["%H:%M"],
        error_messages={"required": _("Xin ghi giờ."), "invalid": _("Xin ghi giờ theo dạng 08:30.")},
        widget=forms.TimeInput(format="%H:%M", attrs={"class": "govuk-input short", "autocomplete": "off"}),
    )
