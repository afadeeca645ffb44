"""Electronic forms (tờ khai điện tử): a schema with its layout as steps of fields, and what was posted as typed values.

Three calls make a page: `step` gives the rows to show, `taken` the values after a post, `procedures.check_form` the
faults. Nothing here reads or writes a table.
"""

from motcua.web.ui.forms.posting import asked_for_more, taken
from motcua.web.ui.forms.rows import FieldRow, FormStep, Option, RowGroup
from motcua.web.ui.forms.showing import answers, prefilled, step, steps
from motcua.web.ui.forms.telling import faults_of, first_step_with_fault

__all__ = [
    "FieldRow",
    "FormStep",
    "Option",
    "RowGroup",
    "answers",
    "asked_for_more",
    "faults_of",
    "first_step_with_fault",
    "prefilled",
    "step",
    "steps",
    "taken",
]
