"""The faults of a check, told where they belong: on a field of a step."""

from __future__ import annotations

from collections.abc import Iterable

from motcua.areas.procedures.queries import FormFault, FormRow
from motcua.web.ui.forms.conditions import sections
from motcua.web.ui.saying import translated


def faults_of(form: FormRow, key: str, faults: Iterable[FormFault]) -> dict[str, str]:
    """The faults of one step by field; the others wait for their own step."""
    inside = {field["name"] for one in sections(form.layout) if one["key"] == key for field in one["fields"]}
    return {fault.field: told(fault) for fault in faults if fault.field.partition(".")[0] in inside}


def told(fault: FormFault) -> str:
    """A fault in the reader's language."""
    return translated(fault.message)


def first_step_with_fault(form: FormRow, faults: Iterable[FormFault]) -> str | None:
    """The first step in which something is missing or wrong; None when the form may be filed."""
    wrong = {fault.field.partition(".")[0] for fault in faults}
    for one in sections(form.layout):
        if wrong & {field["name"] for field in one["fields"]}:
            return str(one["key"])
    return None
