"""Late entry (nhập bù): a receipt that was written on paper comes in, when a second person has approved it."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.events import LateEntryMade
from motcua.areas.dossiers.models import Channel, Dossier, LateEntry, LateEntryState
from motcua.areas.dossiers.operations.appending import iso
from motcua.areas.dossiers.operations.desk import desk_of, due_told
from motcua.areas.dossiers.operations.given import FormGiven, Given, PaperGiven, Received
from motcua.areas.dossiers.operations.judging import judged, terms_of
from motcua.areas.dossiers.operations.opening import consider, may_take_in
from motcua.areas.dossiers.operations.receiving import check_papers, take_in
from motcua.areas.dossiers.operations.shelving import may_reuse, put_away
from motcua.areas.dossiers.operations.slips import used_slip
from motcua.areas.dossiers.operations.words import needed
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.organization import queries as organization
from motcua.areas.people.queries import actor_of
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.intake import decided_by_another, may_enter_late
from motcua.rules.sentences import Sentence


@transaction.atomic
def enter_late(
    *,
    slip_code: str,
    slip_number: int,
    given: Given,
    effective_at: datetime,
    reason: str,
    account: Any,
    at: datetime,
) -> int:
    """Enter late (nhập bù) a receipt of a paper slip, which then waits for a leader; answers the entry's key.

    It is checked as a receipt is, and stands in no register before the approval. Raises UserError `reason_needed`,
    `step_refused`, `late_entry_refused`, `unknown_slip`, `slip_used`, `unknown_paper`, `paper_expired` and what
    `receive` does.
    """
    desk = desk_of(given.unit_id, effective_at)
    may_take_in(account, desk.unit)
    why = needed(reason, "Nhập bù phải ghi lý do.")
    if given.channel == Channel.ONLINE:
        raise UserError("Chỉ nhập bù hồ sơ nhận bằng phiếu giấy, không phải hồ sơ trực tuyến.", code="step_refused")
    _within_limit(given.unit_id, effective_at, at)
    check_papers(given.papers)
    terms = terms_of(given, effective_at)
    consider(given, procedure_id=terms.procedure_id, account=account, at=at)
    due_told(desk, terms, effective_at, given.due)
    may_reuse(given=given, at=at)
    entry = LateEntry.objects.create(
        slip=used_slip(given.unit_id, slip_code, slip_number),
        unit_id=given.unit_id,
        effective_at=effective_at,
        reason=why,
        given=_kept(given),
        filed=asdict(given.form) if given.form else None,
        entered_by=account,
        entered_at=at,
        entered_on=local_date(at),
    )
    publish(LateEntryMade(entry_id=entry.pk, at=at))
    return entry.pk


def _within_limit(unit_id: int, effective_at: datetime, at: datetime) -> None:
    """Raises UserError `late_entry_refused` for what is not late, or too much of it in one day."""
    today = local_date(at)
    entered = LateEntry.objects.filter(unit_id=unit_id, entered_on=today).exclude(state=LateEntryState.REFUSED)
    limit = organization.settings_on(unit_id, today).late_entries_per_day
    if refused := may_enter_late(effective_at=effective_at, at=at, entered_that_day=entered.count(), limit=limit):
        raise UserError(refused.why, code="late_entry_refused")


@transaction.atomic
def approve_late_entry(*, entry_id: int, account: Any, at: datetime, note: str = "") -> Received:
    """Approve a late entry (duyệt nhập bù) by a leader who did not enter it: the dossier is received as of the slip.

    It stays under the version it was entered under, which stood when the slip was given: what was published since,
    from a day before, changes nothing of what the applicant was promised. Its events say `late_entry` and were
    recorded now. Raises UserError `unknown_late_entry`, `late_entry_decided`, `step_refused`, `second_person_needed`
    and whatever `receive` does.
    """
    entry = _deciding(entry_id, account)
    given = _given(entry)
    desk = desk_of(entry.unit_id, entry.effective_at)
    said = {"late_entry": True, "late_entry_id": entry.pk, "holder_id": entry.entered_by_id}
    when, terms = entry.effective_at, judged(given, entry.effective_at).terms
    found = take_in(given=given, desk=desk, account=account, received_at=when, at=at, more=said, terms=terms).told
    entry.dossier = Dossier.objects.get(number=found.number)
    put_away(given=given, number=found.number, by=actor_of(entry.entered_by), at=entry.entered_at)
    _decide(entry, LateEntryState.APPROVED, account, at, note)
    return found


@transaction.atomic
def refuse_late_entry(*, entry_id: int, account: Any, at: datetime, note: str) -> None:
    """Refuse a late entry (không duyệt nhập bù), with the reason; its slip may be entered again, rightly.

    Raises UserError `reason_needed`, `unknown_late_entry`, `late_entry_decided`, `step_refused`,
    `second_person_needed`.
    """
    if not note.strip():
        raise UserError("Không duyệt thì phải ghi lý do.", code="reason_needed")
    _decide(_deciding(entry_id, account), LateEntryState.REFUSED, account, at, note)


def _deciding(entry_id: int, account: Any) -> LateEntry:
    entry = LateEntry.objects.select_for_update().filter(pk=entry_id).first()
    if entry is None:
        raise UserError("Không có bản nhập bù này.", code="unknown_late_entry")
    if entry.state != LateEntryState.WAITING:
        raise UserError("Bản nhập bù này đã được quyết định.", code="late_entry_decided")
    unit = organization.unit_by_id(entry.unit_id)
    if not policy_for(account).signs_for(unit):
        raise UserError(Sentence("Chỉ lãnh đạo của {unit} duyệt nhập bù.", unit=unit.name), code="step_refused")
    if refused := decided_by_another(entry.entered_by_id, account.pk):
        raise UserError(refused.why, code="second_person_needed")
    return entry


def _decide(entry: LateEntry, state: LateEntryState, account: Any, at: datetime, note: str) -> None:
    """Write the decision; what was written in the form is kept with the dossier only."""
    entry.state, entry.decided_by, entry.decided_at = state, account, at
    entry.decision_note, entry.filed = note.strip(), None
    entry.save()


def _kept(given: Given) -> dict[str, Any]:
    """What a late entry keeps until it is decided: keys, counts and codes."""
    due = iso(given.due) if given.due else None
    return {**asdict(replace(given, form=None, wishes=None, exemption=None)), "due": due}


def _given(entry: LateEntry) -> Given:
    """The request as it was entered."""
    kept = dict(entry.given)
    due = kept.pop("due")
    papers = tuple(PaperGiven(**paper) for paper in kept.pop("papers"))
    form = FormGiven(**entry.filed) if entry.filed else None
    return Given(**{**kept, "papers": papers, "form": form, "due": datetime.fromisoformat(due) if due else None})
