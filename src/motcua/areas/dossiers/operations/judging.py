"""Judging (xét tờ khai): whoever brings a form in, and by whatever screen, it is judged here before it is kept."""

from __future__ import annotations

from datetime import datetime

from motcua.areas.dossiers.operations.given import Given
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.queries import Beside, FormFault, TermsFor
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError


class FormRefused(UserError):
    """Form refused (tờ khai chưa đúng): `faults` says of each field what to mend; the message says them all."""

    def __init__(self, faults: tuple[FormFault, ...]) -> None:
        told = "; ".join(_told(fault) for fault in faults)
        super().__init__(f"Tờ khai còn {len(faults)} chỗ cần xem lại. {told}", code="form_wrong")
        self.faults = faults


def _told(fault: FormFault) -> str:
    """A fault with the name of its field, where its sentence does not say it."""
    said = fault.message.rstrip(".")
    return said if not fault.title or fault.title in said else f"{fault.title}: {said}"


def terms_of(given: Given, at: datetime) -> TermsFor:
    """The terms of a request at a time, with the schema of its form and the exemptions of the day, in one question.

    Raises UserError `unknown_version`, `unknown_case`, `unknown_form`, and FormRefused `form_wrong`.
    """
    form, on = given.form, local_date(at)
    beside = Beside(form.key if form else "", int(form.version) if form and form.version.isdecimal() else 0, on)
    terms = procedures.terms_for(given.version_id, given.case_order, given.channel, beside=beside)
    if form is None:
        return terms
    if terms.schema is None:
        raise UserError("Thủ tục này không có mẫu tờ khai đã chọn. Xin mở lại mẫu và điền.", code="unknown_form")
    if faults := procedures.check_schema(terms.schema, form.data, on=on):
        raise FormRefused(faults)
    return terms
