"""Receiving (tiếp nhận): the dossier is in, the clock runs, the appointment is given; or it is refused, with reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction

from motcua.areas.dossiers.events import ActionTaken
from motcua.areas.dossiers.models import Channel, Dossier, DossierEvent, PaymentDemand
from motcua.areas.dossiers.operations.appending import Draft, Link, known_events
from motcua.areas.dossiers.operations.demanding import FeeAsked, nothing_missing, put_demand
from motcua.areas.dossiers.operations.desk import Desk, DueTold, counted_from, desk_of, due_told
from motcua.areas.dossiers.operations.exempting import ExemptionDecided, decided
from motcua.areas.dossiers.operations.gate import opened, record
from motcua.areas.dossiers.operations.given import Given, PaperGiven, Received
from motcua.areas.dossiers.operations.judging import terms_of
from motcua.areas.dossiers.operations.numbering import allot_number
from motcua.areas.dossiers.operations.opening import (
    consider,
    description,
    may_take_in,
    open_dossier,
    put_papers,
    terms_told,
)
from motcua.areas.dossiers.operations.words import kept
from motcua.areas.people.queries import actor_of
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.queries import TermsFor
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import Status


@transaction.atomic
def receive(*, given: Given, account: Any, at: datetime, fee: FeeAsked | None = None) -> Received:
    """Receive (tiếp nhận) at the counter or from the post: a number is allotted, the clock starts, the due date is
    told with its proof. `fee` is a demand due at intake.

    Raises UserError `not_primary`, `step_refused`, `online_is_submitted`, `unknown_version`, `version_not_in_force`,
    `unknown_case`, `operator_refused`, `relation_needed`, `previous_needed`, `unknown_previous`, `unknown_form`,
    `form_wrong`, `papers_unchecked`, `due_needed`, `due_reckoned`, `due_too_early`, `fee_wrong`, `no_agency_code`,
    `series_full`.
    """
    if given.channel == Channel.ONLINE:
        raise UserError("Hồ sơ trực tuyến được nộp trước, rồi mới tiếp nhận.", code="online_is_submitted")
    desk = desk_of(given.unit_id, at)
    may_take_in(account, desk.unit)
    return take_in(given=given, desk=desk, account=account, received_at=at, at=at, fee=fee).told


class TakenIn(NamedTuple):
    """Taken in (đã nhận vào sổ): what is told of it, its row, its demand, and the events just written."""

    told: Received
    dossier: Dossier
    demand: PaymentDemand | None
    links: Sequence[Link]


def take_in(
    *,
    given: Given,
    desk: Desk,
    account: Any,
    received_at: datetime,
    at: datetime,
    fee: FeeAsked | None = None,
    more: dict[str, Any] | None = None,
    then: Sequence[Draft] = (),
    paid: bool = False,
    terms: TermsFor | None = None,
) -> TakenIn:
    """Take in (nhận vào sổ) a request received at `received_at` and written down at `at`; `more` joins the event of
    receipt and `then` are events that follow at once; `paid` where the fee is paid at the same instant; `terms` where
    they were judged before and bind, whatever was published since. The caller has asked whether the account may."""
    check_papers(given.papers)
    terms = terms or terms_of(given, received_at)
    filed = consider(given, procedure_id=terms.procedure_id, account=account, at=at)
    due = due_told(desk, terms, received_at, given.due)
    held = {"papers": len(given.papers), "holder_unit_id": given.unit_id, "holder_id": account.pk}
    said = {**description(given, terms), "terms": terms_told(terms, desk.setting), **held, **(more or {})}
    drafts = [Draft(EventKind.RECEIVED, received_at, said), Draft(EventKind.DUE_SET, received_at, due.payload), *then]
    number = allot_number(agency_code=desk.code, day=local_date(received_at))
    dossier, links = open_dossier(
        number=number,
        given=given,
        terms=terms,
        previous_id=filed.previous_id,
        drafts=drafts,
        actor=actor_of(account),
        at=at,
    )
    demand = put_demand(dossier, fee, unit_id=given.unit_id, at=at, paid=paid) if fee else None
    publish(ActionTaken(Action.RECEIVE.value, dossier.pk, dossier.last_seq, at))
    warnings = (*filed.warnings, *due.warnings)
    told = Received(number, due.at, due.payload, warnings, demand.pk if demand else None)
    return TakenIn(told, dossier, demand, links)


@transaction.atomic
def accept(
    *,
    number: str,
    account: Any,
    at: datetime,
    papers: Sequence[PaperGiven] = (),
    seen: int | None = None,
    due: datetime | None = None,
    fee: FeeAsked | None = None,
    exemption: ExemptionDecided | None = None,
) -> Received:
    """Accept (tiếp nhận hồ sơ đã nộp): a submitted dossier is in, after every paper was checked; the clock runs from
    now, or from the 8-hour limit where that was missed. A claimed exemption is decided with it, and the fee is less
    what was granted.

    Raises UserError as the gate does, `payment_missing`, `papers_unchecked`, `claim_undecided`, `no_claim`,
    `claim_decided`, `reason_needed`, `not_primary`, `due_needed`, `due_reckoned`, `fee_wrong`.
    """
    dossier = opened(number=number, account=account, action=Action.RECEIVE, at=at, seen=seen)
    settled = []
    if dossier.status == Status.PAYMENT_REQUESTED:
        nothing_missing(dossier)
        settled = [Draft(EventKind.PAYMENT_SETTLED, at)]
    check_papers(papers)
    put_papers(dossier, papers)
    known = known_events(dossier)
    verdict = decided(dossier, known, exemption)
    more = {"papers": len(papers), **(verdict.facts or {})}
    told = accepted(dossier, account=account, at=at, due=due, more=more, before=settled, known=known)
    unit_id = dossier.received_by_id
    demand = put_demand(dossier, verdict.less(fee), unit_id=unit_id, at=at) if fee else None
    return Received(number, told.at, told.payload, told.warnings, demand.pk if demand else None)


def accepted(
    dossier: Dossier,
    *,
    account: Any,
    at: datetime,
    due: datetime | None = None,
    more: Mapping[str, Any] | None = None,
    before: Sequence[Draft] = (),
    action: Action = Action.RECEIVE,
    known: Sequence[DossierEvent] | None = None,
) -> DueTold:
    """Accepted (đã nhận): the events of an acceptance are appended to an opened dossier, after those `before`; `more`
    joins the event of receipt."""
    desk = desk_of(dossier.received_by_id, at)
    terms = _bound_terms(dossier)
    known = known_events(dossier) if known is None else known
    start = counted_from(desk, submitted=_waiting_since(dossier, known), at=at)
    told = due_told(desk, terms, start, due)
    said = {
        "terms": terms_told(terms, desk.setting),
        "papers": 0,
        **(more or {}),
        "holder_unit_id": dossier.received_by_id,
        "holder_id": account.pk,
    }
    drafts = [*before, Draft(EventKind.RECEIVED, at, said), Draft(EventKind.DUE_SET, at, told.payload)]
    record(dossier=dossier, action=action, drafts=drafts, account=account, at=at, known=known)
    return told


def _bound_terms(dossier: Dossier) -> procedures.TermsFor:
    """The terms of the version the dossier was filed under."""
    if dossier.version_id is None:
        raise UserError("Hồ sơ chưa gắn với phiên bản thủ tục nào.", code="unknown_version")
    return procedures.terms_for(dossier.version_id, dossier.case_order, dossier.channel)


def _waiting_since(dossier: Dossier, known: Sequence[DossierEvent]) -> datetime | None:
    """Since when the office owes its answer: the last submission or completed supplement; None where the applicant
    was asked for something, so that the office did not keep anybody waiting."""
    if dossier.status != Status.SUBMITTED:
        return None
    given = (EventKind.SUBMITTED, EventKind.SUPPLEMENTED)
    return max((event.effective_at for event in known if event.kind in given), default=None)


def check_papers(papers: Iterable[PaperGiven]) -> None:
    """Every paper that is told was looked at, and something of it is there. Raises UserError `papers_unchecked`."""
    for one in papers:
        there = one.originals + one.certified + one.plain > 0 or one.file_id or one.reused_from
        if not one.checked or not there:
            raise UserError(
                "Còn giấy tờ chưa được kiểm tra hoặc chưa có bản nào; hãy xem lại từng giấy tờ.",
                code="papers_unchecked",
            )


@transaction.atomic
def refuse(*, number: str, reason: str, legal_basis: str, account: Any, at: datetime, seen: int | None = None) -> None:
    """Refuse (từ chối tiếp nhận) a dossier that was not accepted, with a reason in law.

    Raises UserError as the gate does, `reason_needed`.
    """
    if not reason.strip() or not legal_basis.strip():
        raise UserError("Từ chối tiếp nhận phải nêu lý do và căn cứ pháp lý.", code="reason_needed")
    dossier = opened(number=number, account=account, action=Action.REFUSE, at=at, seen=seen)
    said = {**kept(dossier, refusal=reason), "legal_basis": legal_basis.strip()}
    draft = Draft(EventKind.REFUSED, at, said)
    record(dossier=dossier, action=Action.REFUSE, drafts=[draft], account=account, at=at)
