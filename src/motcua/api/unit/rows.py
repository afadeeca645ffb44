"""Rows (dòng trả lời) of dossiers as machines get them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ninja import Schema

from motcua.areas.dossiers import queries
from motcua.areas.dossiers.queries import CaseFile, DemandRow, DossierRow, EventRow

ROW = ("number", "procedure_code", "procedure", "applicant", "received_by", "competent", "channel", "operated_by",
       "received_at", "due_at", "due_first_at", "finished_at", "returned_at")  # fmt: skip


class OwnDossierOut(Schema):
    """Dossier of the unit (hồ sơ của đơn vị) in a list; `status` is the national code."""

    number: str
    procedure_code: str
    procedure: str
    applicant: str
    received_by: str
    competent: str
    channel: str
    operated_by: str
    status: int
    status_label: str
    received_at: datetime | None
    due_at: datetime | None
    due_first_at: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None


class OwnDossiersOut(Schema):
    """Page of dossiers (một trang hồ sơ), by key."""

    rows: list[OwnDossierOut]
    next: str | None


class StepOut(Schema):
    """Step (bước hiện tại): which of how many, since when, until when, and what follows."""

    order: int | None
    name: str
    of: int
    since: datetime | None
    due_at: datetime | None
    following: str
    following_unit: str


class ResultOut(Schema):
    """Result (kết quả), or the refusal that ended the dossier; `file` is fetched under the dossier's files, and
    `check_code` is what it is found by."""

    paper: str
    code: str
    check_code: str
    refused: bool
    refusal_reason: str
    file: int | None
    signed_by: str
    signed_at: datetime


class SupplementOut(Schema):
    """Supplement (yêu cầu bổ sung): what was asked for, why, and whether it came."""

    items: list[str]
    reason: str
    legal_basis: str
    asked_at: datetime
    answered_at: datetime | None


class OpinionOut(Schema):
    """Opinion (ý kiến phối hợp): of whom, what and until when; `mine` may be answered by this client now."""

    id: int
    unit: str
    question: str
    asked_at: datetime
    due_at: datetime
    answer: str
    answered_at: datetime | None
    late: bool
    mine: bool


class ContactOut(Schema):
    """Contact (lần liên hệ): with whom, how, about what; `agency` is whom else the applicant had to turn to."""

    with_whom: str
    way: str
    note: str
    by: str
    at: datetime
    agency: str
    applicants_fault: bool


class PaperOut(Schema):
    """Paper handed in (giấy tờ đã nộp): how many of it, and its file."""

    required_id: int
    name: str
    originals: int
    certified: int
    plain: int
    file_id: int | None
    checked: bool
    reused_from: int | None


class CaseOut(OwnDossierOut):
    """Case file (hồ sơ để xử lý): `seq` is its last event; `actions` are what this client may do now."""

    seq: int
    system_of_record: str
    holder_unit: str
    holder: str
    step: StepOut
    extended: bool
    promised_at: datetime | None
    papers: list[PaperOut]
    results: list[ResultOut]
    supplements: list[SupplementOut]
    opinions: list[OpinionOut]
    contacts: list[ContactOut]
    actions: list[str]


class EventOut(Schema):
    """Event (sự kiện): one thing that happened; `hash` chains it to the one before."""

    seq: int
    kind: str
    label: str
    effective_at: datetime
    recorded_at: datetime
    actor: str
    hash: str


class EntryOut(Schema):
    """Entry (bút toán): money that came in or went back."""

    kind: str
    amount: int
    means: str
    provider: str
    reference: str
    receipt: str
    at: datetime


class DemandOut(Schema):
    """Demand (yêu cầu nộp): what is owed, exempted, paid and missing, in đồng."""

    id: int
    amount: int
    exempted: int
    missing: int
    legal_basis: str
    asked_at: datetime
    settled_at: datetime | None
    entries: list[EntryOut]


class DoneOut(Schema):
    """Done (đã làm): the dossier as it stands after the step."""

    number: str
    status: int
    status_label: str
    seq: int
    due_at: datetime | None


def row(one: DossierRow) -> dict[str, Any]:
    """A row of a list."""
    return {name: getattr(one, name) for name in ROW} | {"status": int(one.status), "status_label": one.status.label}


def case(found: CaseFile, actions: list[str]) -> dict[str, Any]:
    """One dossier with what its officers see."""
    return row(found.view.row) | {
        "seq": found.last_seq,
        "system_of_record": found.view.system_of_record,
        "holder_unit": found.holder_unit,
        "holder": found.holder,
        "step": found.step,
        "extended": found.extended,
        "promised_at": found.promised_at,
        "papers": list(queries.papers_of(found.number)),
        "results": list(found.results),
        "supplements": list(found.supplements),
        "opinions": list(found.opinions),
        "contacts": list(found.contacts),
        "actions": actions,
    }


def event(one: EventRow) -> dict[str, Any]:
    """An event without its payload, which holds keys of ours."""
    return {name: getattr(one, name) for name in EventOut.model_fields} | {"kind": one.kind.value}


def demand(one: DemandRow) -> dict[str, Any]:
    """A demand with its entries."""
    return {name: getattr(one, name) for name in DemandOut.model_fields} | {"entries": list(one.entries)}


def done(number: str) -> dict[str, Any]:
    """The dossier as it stands, fit to be kept."""
    found = queries.dossier(number)
    assert found is not None  # it was just worked on
    status = found.row.status
    told = DoneOut(
        number=number,
        status=int(status),
        status_label=status.label,
        seq=found.events[-1].seq,
        due_at=found.row.due_at,
    )
    return told.model_dump(mode="json")
