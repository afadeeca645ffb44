"""Slips (phiếu) of a dossier: the paper an event printed, told again from what was kept, in the form of its day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import CaseFile, EventRow, SlipRow
from motcua.areas.people import queries as people
from motcua.areas.people.queries import Role
from motcua.kernel import papers
from motcua.kernel.clock import local_date
from motcua.kernel.papers import Form, Paper
from motcua.rules.history import EventKind, instant
from motcua.web.ui.dossier.names import ACCOUNT, Names
from motcua.web.ui.issuing import issuer_of

PRINTED: dict[EventKind, Form] = {
    EventKind.SUPPLEMENT_REQUESTED: Form.SUPPLEMENT,
    EventKind.REFUSED: Form.REFUSAL,
    EventKind.EXTENDED: Form.APOLOGY,
    EventKind.APOLOGIZED: Form.APOLOGY,
    EventKind.STOPPED: Form.STOP_NOTICE,
}
APPLICANT = "Người nộp hồ sơ"  # papers speak Vietnamese, whoever prints them
AS_ABOVE, HEAD = "Như trên", "Người đứng đầu"
GOES_ON = "Hồ sơ được xử lý tiếp với thời gian còn lại khi lý do dừng không còn."


def slip(case: CaseFile, seq: int, names: Names, lookup: str) -> Paper | None:
    """Slip (phiếu) of one event of the dossier; None where that event prints none."""
    event = next((one for one in case.view.events if one.seq == seq), None)
    if event is None or not is_printed(case, event):
        return None
    form, on = PRINTED[event.kind], local_date(event.effective_at)
    return papers.render(form, on, TELL[form](case, event, names, lookup))


def is_printed(case: CaseFile, event: EventRow) -> bool:
    """Whether an event has a slip to print: a register of another system tells that papers were asked for or a day was
    moved, and not which papers or to when; what went by law is told no more."""
    form = PRINTED.get(event.kind)
    if form is Form.SUPPLEMENT:
        return _asked(case, event) is not None
    if form is Form.APOLOGY:
        return bool(event.payload.get("due") or event.payload.get("promised"))
    return form is not None


def _asked(case: CaseFile, event: EventRow) -> Any:
    """What was asked for; None where it was not kept here."""
    key = event.payload.get("request", {}).get("id")
    return next((one for one in case.supplements if one.id == key), None)


def _party(case: CaseFile) -> papers.Party:
    who = people.applicant(case.applicant_id) if case.applicant_id else None
    if who is None:
        return papers.Party(name=case.view.row.applicant, address="", phone="", email="", id_number="")
    return papers.Party(name=who.name, address=who.address, phone=who.phone, email=who.email, id_number=who.id_number)


def _common(case: CaseFile, event: EventRow, unit_id: int) -> dict[str, Any]:
    return {
        "issuer": issuer_of(unit_id),
        "number": "",
        "dossier_number": case.number,
        "issued_on": local_date(event.effective_at),
        "procedure": case.view.row.procedure,
    }


def _supplement(case: CaseFile, event: EventRow, names: Names, lookup: str) -> papers.SupplementFacts:
    asked, officer = _asked(case, event), names.actor(event.actor)
    return papers.SupplementFacts(
        **_common(case, event, case.received_by_id),
        owner=_party(case),
        items=asked.items,
        reason=asked.reason,
        legal_basis=asked.legal_basis,
        contact=papers.Contact(officer=officer, phone="", lookup=lookup),
        officer=officer,
    )


def _refusal(case: CaseFile, event: EventRow, names: Names, lookup: str) -> papers.RefusalFacts:
    officer = names.actor(event.actor)
    return papers.RefusalFacts(
        **_common(case, event, case.received_by_id),
        submitted_at=_first(case, EventKind.SUBMITTED),
        owner=_party(case),
        reason=case.words.get(event.seq, {}).get("reason", ""),
        legal_basis=str(event.payload.get("legal_basis", "")),
        contact=papers.Contact(officer=officer, phone="", lookup=lookup),
        officer=officer,
    )


def _received(case: CaseFile) -> datetime:
    row = case.view.row
    return row.received_at or case.view.events[0].effective_at


def _first(case: CaseFile, kind: EventKind) -> datetime | None:
    return next((event.effective_at for event in case.view.events if event.kind is kind), None)


def _apology(case: CaseFile, event: EventRow, names: Names, lookup: str) -> papers.ApologyFacts:
    row = case.view.row
    told = event.payload.get("due") or event.payload.get("promised")
    promised: date = local_date(instant(str(told)))
    return papers.ApologyFacts(
        **_common(case, event, case.competent_id),
        to=row.applicant,
        received_at=_received(case),
        first_due_at=row.due_first_at or _received(case),
        responsible_unit=row.competent,
        reason=case.words.get(event.seq, {}).get("reason", ""),
        promised_on=promised,
        place=row.received_by,
        recipients=(AS_ABOVE, row.received_by),
        signer_title=HEAD,
        signer=names.actor(event.actor),
        lookup=lookup,
    )


def _head(event: EventRow, names: Names) -> str:
    """The head who did it; empty, for a head to sign, where an officer who leads nothing did."""
    who = people.account(event.actor.removeprefix(ACCOUNT), on=local_date(event.effective_at))
    leads = who is None or any(duty.role == Role.LEADER for duty in who.duties)
    return names.actor(event.actor) if leads else ""


def _stop(case: CaseFile, event: EventRow, names: Names, lookup: str) -> papers.StopFacts:
    row, said = case.view.row, case.words.get(event.seq, {})
    return papers.StopFacts(
        **_common(case, event, case.competent_id),
        to=row.applicant,
        received_at=_received(case),
        reason=said.get("reason", ""),
        document=said.get("document", ""),
        what_next=GOES_ON,
        recipients=(AS_ABOVE, row.received_by),
        signer_title=HEAD,
        signer=_head(event, names),
        lookup=lookup,
    )


TELL: dict[Form, Callable[..., Any]] = {
    Form.SUPPLEMENT: _supplement,
    Form.REFUSAL: _refusal,
    Form.APOLOGY: _apology,
    Form.STOP_NOTICE: _stop,
}


def control_slip(case: CaseFile, at: datetime, lookup: str) -> Paper | None:
    """Control slip (phiếu kiểm soát): who gave the dossier to whom, when, and whether each was in time."""
    row = case.view.row
    if row.received_at is None or row.due_at is None:
        return None
    facts = papers.ControlSlipFacts(
        issuer=issuer_of(case.competent_id),
        owner=row.applicant,
        dossier_number=case.number,
        procedure=row.procedure,
        received_at=row.received_at,
        due_at=row.due_at,
        unit=row.competent,
        coordinating=tuple(dict.fromkeys(one.unit for one in case.opinions)),
        lines=tuple(_handovers(case, dossiers.slip_rows(case.number, now=at))),
        lookup=lookup,
    )
    return papers.render(Form.CONTROL_SLIP, local_date(at), facts)


def _handovers(case: CaseFile, rows: list[SlipRow]) -> list[papers.HandoverLine]:
    """The hand-overs in order: who gives is measured by the time they had, the last of them by how it ended."""
    lines = []
    for before, row in zip([None, *rows], rows, strict=False):
        lines.append(
            papers.HandoverLine(
                giver=_holder(before) if before else APPLICANT,
                taker=_holder(row),
                at=row.since,
                result=before.outcome_label if before else "",
                note=" ".join(case.words.get(row.seq, {}).values()) or row.how,
            )
        )
    last = rows[-1] if rows else None
    if last is not None and last.until is not None:
        lines.append(
            papers.HandoverLine(giver=_holder(last), taker="", at=last.until, result=last.outcome_label, note=last.then)
        )
    return lines


def _holder(row: SlipRow) -> str:
    return ", ".join(filter(None, (row.holder, row.unit)))
