"""Electronic form at the counter (tờ khai điện tử tại quầy): all its steps on one page, when the desk wishes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.areas.dossiers.operations import FormGiven
from motcua.areas.people.queries import ApplicantView
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.queries import FormFault, FormRow
from motcua.web.ui import forms
from motcua.web.ui.forms import FormStep

WITH = "with_form"  # the tick that says the form is filled in now


@dataclass(frozen=True, slots=True)
class CounterForm:
    """Counter form (tờ khai tại quầy): the form, what was written in it, and what of it is wrong."""

    row: FormRow
    values: Mapping[str, Any]
    faults: tuple[FormFault, ...]
    wanted: bool
    more: str = ""

    @property
    def steps(self) -> list[FormStep]:
        """Its steps with fields and faults."""
        made = [
            forms.step(self.row, one.key, self.values, forms.faults_of(self.row, one.key, self.faults), more=self.more)
            for one in forms.steps(self.row)
        ]
        return [one for one in made if one is not None]

    def given(self) -> FormGiven | None:
        """The form as the operations take it; None where the desk leaves it on paper."""
        if not self.wanted:
            return None
        return FormGiven(self.row.key, str(self.row.number), self.values)


def counter_form(code: str, on: date, owner: ApplicantView, posted: Any) -> CounterForm | None:
    """The electronic form of a procedure on a day, as far as it is filled in; None where it has none."""
    row = procedures.form_for(code, on)
    if row is None:
        return None
    if posted is None or WITH not in posted or not hasattr(posted, "getlist"):
        return CounterForm(row, forms.prefilled(row, known(owner)), (), False)
    values: dict[str, Any] = {}
    for one in forms.steps(row):
        values = forms.taken(row, one.key, values, posted)
    more = forms.asked_for_more(posted)
    return CounterForm(row, values, () if more else procedures.check_form(row, values, on=on), True, more)


def known(owner: ApplicantView) -> dict[str, str]:
    """What is known of the owner, by the names forms ask with."""
    told = {name: getattr(owner, name) for name in ("name", "id_number", "phone", "email", "address")}
    return told | ({"birth_date": owner.birth_date.isoformat()} if owner.birth_date else {})
