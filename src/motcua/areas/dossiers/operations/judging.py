"""Judging (xét tờ khai): whoever brings a form in, and by whatever screen, it is judged here before it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.areas.dossiers.operations.given import Given
from motcua.areas.dossiers.queries.intake import FORM_NOTE
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.queries import Beside, FormFault, TermsFor
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


class FormRefused(UserError):
    """Form refused (tờ khai chưa đúng): `faults` says of each field what to mend; the message says them all."""

    def __init__(self, faults: tuple[FormFault, ...]) -> None:
        told = "; ".join(_told(fault) for fault in faults)
        super().__init__(
            Sentence("Tờ khai còn {n} chỗ cần xem lại. {told}", n=len(faults), told=told), code="form_wrong"
        )
        self.faults = faults


def _told(fault: FormFault) -> str:
    """A fault with the name of its field, where its sentence does not say it."""
    said = fault.message.rstrip(".")
    return said if not fault.title or fault.title in said else f"{fault.title}: {said}"


@dataclass(frozen=True, slots=True)
class Judged:
    """Judged (kết quả xét): the terms of a request, whether its form is one of ours, and what is wrong in it."""

    terms: TermsFor
    known: bool = True
    faults: tuple[FormFault, ...] = ()

    @property
    def note(self) -> dict[str, Any]:
        """What an event tells of a form that came as it is: nothing of one that is right, and no words of it."""
        if self.known and not self.faults:
            return {}
        return {FORM_NOTE: {"known": self.known, "faults": len(self.faults)}}


def judged(given: Given, at: datetime) -> Judged:
    """Judged (xét) at a time: the terms with the schema of the form and the exemptions of the day, in one question.

    Raises UserError `unknown_version`, `unknown_case`.
    """
    form, on = given.form, local_date(at)
    beside = Beside(form.key if form else "", int(form.version) if form and form.version.isdecimal() else 0, on)
    terms = procedures.terms_for(given.version_id, given.case_order, given.channel, beside=beside)
    if not terms.published:
        raise UserError("Phiên bản thủ tục này còn là bản thảo, chưa công bố.", code="unknown_version")
    if form is None:
        return Judged(terms)
    if terms.schema is None:
        return Judged(terms, known=False)
    return Judged(terms, faults=procedures.check_schema(terms.schema, form.data, on=on))


def terms_of(given: Given, at: datetime) -> TermsFor:
    """The terms of a request whose form is right and whose version is the one of the day.

    Raises UserError `unknown_version`, `version_not_in_force`, `unknown_case`, `unknown_form`, and FormRefused
    `form_wrong`.
    """
    found = judged(given, at)
    if not found.terms.in_force(local_date(at)):
        raise UserError(
            Sentence(
                "Ngày {on:%d/%m/%Y} thủ tục này theo một phiên bản khác. Xin mở lại thủ tục rồi làm tiếp.",
                on=local_date(at),
            ),
            code="version_not_in_force",
        )
    if not found.known:
        raise UserError("Thủ tục này không có mẫu tờ khai đã chọn. Xin mở lại mẫu và điền.", code="unknown_form")
    if found.faults:
        raise FormRefused(found.faults)
    return found.terms
