"""Inbound (tin từ ngoài): what another system, such as the national portal, tells of a dossier is taken in once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import transaction
from django.db.models import Q

from motcua.areas.dossiers.events import ActionTaken
from motcua.areas.dossiers.models import Channel, Dossier, InboundMessage, Means, SystemOfRecord
from motcua.areas.dossiers.operations.appending import Draft, iso, known_events
from motcua.areas.dossiers.operations.demanding import FeeAsked, FeeLineAsked, put_demand
from motcua.areas.dossiers.operations.gate import not_before
from motcua.areas.dossiers.operations.given import FormGiven, Given, PaperGiven
from motcua.areas.dossiers.operations.judging import judged
from motcua.areas.dossiers.operations.opening import description, open_dossier, put_papers
from motcua.areas.dossiers.operations.paying import PaymentTold, record_payment
from motcua.areas.dossiers.operations.reckoning import due_anew
from motcua.areas.dossiers.operations.telling import tell
from motcua.areas.dossiers.operations.words import kept
from motcua.areas.dossiers.queries.intake import earlier_dossiers
from motcua.areas.people import operations as people
from motcua.kernel.bus import publish
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.hashing import canonical_json, sha256_hex
from motcua.rules.history import EventKind
from motcua.rules.intake import must_name
from motcua.rules.lifecycle import Status, may_follow
from motcua.rules.money import EntryKind
from motcua.rules.sentences import Sentence, worded


class InboundKind(StrEnum):
    """Kind of inbound message (loại tin nhận từ ngoài)."""

    SUBMITTED = "SUBMITTED"
    SUPPLEMENTED = "SUPPLEMENTED"
    WITHDRAWN = "WITHDRAWN"
    PAID = "PAID"


@dataclass(frozen=True, slots=True)
class PersonTold:
    """Person told (người nộp theo tin): the applicant as the other system knows them."""

    name: str
    kind: str = "CITIZEN"
    id_kind: int = 0
    id_number: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class InboundTold:
    """Inbound told (tin nhận từ ngoài): one version of one dossier, under the other system's own code.

    `happened_at` is when it happened there. A submission names unit, version, case and person; a supplement brings
    papers; a withdrawal its reason; a payment its amount and the portal's reference.
    """

    system: str
    external_id: str
    version: int
    kind: InboundKind
    number: str
    happened_at: datetime
    unit_id: int | None = None
    competent_id: int | None = None
    version_id: int | None = None
    case_order: int = 1
    person: PersonTold | None = None
    papers: tuple[PaperGiven, ...] = ()
    form: FormGiven | None = None
    reason: str = ""
    paid: int = 0
    payment_reference: str = ""
    payment_for: str = "Phí, lệ phí nộp trên cổng"


@dataclass(frozen=True, slots=True)
class InboundTaken:
    """Inbound taken (đã nhận tin): the dossier's number, and whether anything was done: TAKEN, AGAIN or STALE."""

    number: str
    outcome: str
    details: Mapping[str, Any] = field(default_factory=dict)


@transaction.atomic
def take_inbound(*, told: InboundTold, at: datetime) -> InboundTaken:
    """Take in (nhận tin từ ngoài) a message. The same again changes nothing; an older version than one already taken
    changes nothing either. What was filed there was filed: a form that our schema finds wrong or does not know is kept
    as it came, with a note for the desk, which asks once for what is missing (Nghị định 61/2018/NĐ-CP, Điều 17).

    Raises UserError `unknown_system`, `inbound_contradicts`, `inbound_incomplete`, `number_taken`, `unknown_dossier`,
    `not_theirs`, `step_refused` and what the terms of the version raise.
    """
    if told.system not in SystemOfRecord.values or told.system == SystemOfRecord.OURS:
        raise UserError(Sentence("Không biết hệ thống “{system}”.", system=told.system), code="unknown_system")
    if told.happened_at > at:
        raise UserError("Thời điểm trong tin sau thời điểm nhận tin.", code="inbound_incomplete")
    digest = _digest(told)
    taken = list(
        InboundMessage.objects.filter(system=told.system, external_id=told.external_id).select_related("dossier")
    )
    if again := next((one for one in taken if one.version == told.version), None):
        if again.digest != digest:
            raise UserError(
                Sentence(
                    "Tin {external_id} phiên bản {version} đã nhận với nội dung khác.",
                    external_id=told.external_id,
                    version=told.version,
                ),
                code="inbound_contradicts",
            )
        return InboundTaken(again.dossier.number, "AGAIN")
    stale = any(one.version > told.version for one in taken)
    dossier = taken[-1].dossier if stale else _applied(told, taken[-1].dossier if taken else None, at)
    InboundMessage.objects.create(
        system=told.system,
        external_id=told.external_id,
        version=told.version,
        kind=told.kind,
        digest=digest,
        taken_at=at,
        dossier=dossier,
    )
    return InboundTaken(dossier.number, "STALE" if stale else "TAKEN")


def _digest(told: InboundTold) -> str:
    said = {**asdict(told), "happened_at": iso(told.happened_at)}
    return sha256_hex(canonical_json(said))


def _applied(told: InboundTold, known_dossier: Dossier | None, at: datetime) -> Dossier:
    if told.kind is InboundKind.SUBMITTED:
        if known_dossier is not None:
            raise UserError(
                Sentence("Hồ sơ {number} đã được nộp trước đó.", number=known_dossier.number), code="step_refused"
            )
        return _submitted(told, at)
    if known_dossier is None:
        raise UserError(
            Sentence("Chưa có hồ sơ {number} từ {system}.", number=told.number, system=told.system),
            code="unknown_dossier",
        )
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=known_dossier.pk)
    _theirs(dossier, told)
    _APPLIES[told.kind](told, dossier, at)
    return dossier


def _theirs(dossier: Dossier, told: InboundTold) -> None:
    """Only the system of record changes a status; the system a dossier came from may tell us of its applicant."""
    if dossier.system_of_record not in (SystemOfRecord.OURS, told.system):
        raise UserError(
            Sentence(
                "Hồ sơ {number} thuộc {system_of_record}; tin này không được áp dụng.",
                number=dossier.number,
                system_of_record=worded(dossier.get_system_of_record_display()),
            ),
            code="not_theirs",
        )


def _submitted(told: InboundTold, at: datetime) -> Dossier:
    if told.unit_id is None or told.version_id is None or told.person is None or not told.number.strip():
        raise UserError("Tin nộp hồ sơ thiếu mã, đơn vị, thủ tục hoặc người nộp.", code="inbound_incomplete")
    if Dossier.objects.filter(number=told.number).exists():
        raise UserError(Sentence("Đã có hồ sơ mã {number}.", number=told.number), code="number_taken")
    given = Given(
        version_id=told.version_id,
        unit_id=told.unit_id,
        competent_id=told.competent_id,
        channel=Channel.ONLINE,
        case_order=told.case_order,
        owner_id=people.known_applicant(at=at, **asdict(told.person)),
        operated_by="SELF",
        papers=told.papers,
        form=told.form,
    )
    found = judged(given, told.happened_at)
    terms = found.terms
    earlier = earlier_dossiers(given.owner_id, terms.procedure_id)
    must = must_name(earlier.values(), at)
    previous = next((key for key, one in earlier.items() if one is must), None)
    said = {**description(given, terms), "system": told.system, "external_id": told.external_id, **found.note}
    said["previous"] = must.number if must is not None else ""
    dossier, _ = open_dossier(
        number=told.number,
        given=given,
        terms=terms,
        previous_id=previous,
        drafts=[Draft(EventKind.SUBMITTED, told.happened_at, said)],
        actor=f"system:{told.system}",
        at=at,
    )
    _paid(told, dossier, at)
    publish(ActionTaken(Action.SUBMIT.value, dossier.pk, dossier.last_seq, at))
    return dossier


def _supplemented(told: InboundTold, dossier: Dossier, at: datetime) -> None:
    put_papers(dossier, told.papers)
    if dossier.status != Status.SUPPLEMENT_REQUESTED:
        raise UserError(
            Sentence("Hồ sơ {number} không chờ bổ sung giấy tờ.", number=dossier.number), code="step_refused"
        )
    known = known_events(dossier)
    dossier.supplement_requests.filter(answered_at__isnull=True, asked_at__lte=at).update(answered_at=at)
    draft = Draft(EventKind.SUPPLEMENTED, told.happened_at, {"system": told.system, "papers": len(told.papers)})
    given = not_before([draft], known)
    due = due_anew(dossier=dossier, known=known, drafts=given, why="SUPPLEMENT", at=at)
    tell(dossier, [*given, *due], actor=f"system:{told.system}", at=at, known=known)


def _withdrawn(told: InboundTold, dossier: Dossier, at: datetime) -> None:
    refused = may_follow(Status(dossier.status), Status.WITHDRAWN, was_accepted=dossier.received_at is not None)
    if refused is not None:
        raise UserError(refused.why, code="step_refused")
    said = {**kept(dossier, reason=told.reason), "system": told.system, "holder_unit_id": None, "holder_id": None}
    draft = Draft(EventKind.WITHDRAWN, told.happened_at, {**said, "step": None})
    tell(dossier, [draft], actor=f"system:{told.system}", at=at)


def _paid(told: InboundTold, dossier: Dossier, at: datetime) -> None:
    """A payment made there: it covers what we demanded, or stands under a demand of its own; a later message that tells
    of it again finds it where it was put."""
    if not told.paid:
        return
    same = Q(entries__provider=told.system, entries__reference=told.payment_reference.strip())
    before = dossier.demands.filter(same, entries__kind=EntryKind.PAID).first()
    demand = before or dossier.demands.filter(settled_at__isnull=True).order_by("pk").first()
    if demand is None:
        fee = FeeAsked((FeeLineAsked(told.payment_for, told.paid),), f"Theo {told.system}")
        demand = put_demand(dossier, fee, unit_id=dossier.received_by_id, at=at)
    payment = PaymentTold(EntryKind.PAID, told.paid, Means.GATEWAY, told.system, told.payment_reference)
    record_payment(demand_id=demand.pk, told=payment, at=at)


_APPLIES = {
    InboundKind.SUPPLEMENTED: _supplemented,
    InboundKind.WITHDRAWN: _withdrawn,
    InboundKind.PAID: _paid,
}
