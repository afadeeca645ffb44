"""Correcting (đính chính): a recorded time fact is never edited. One person proposes, another decides."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.events import CorrectionApplied, CorrectionProposed
from motcua.areas.dossiers.models import Correction, CorrectionState, Dossier, DossierEvent
from motcua.areas.dossiers.operations.appending import Draft, append, could_have_happened, happening, iso
from motcua.areas.dossiers.queries.striking import is_proposed
from motcua.areas.people.queries import actor_of
from motcua.kernel.bus import publish
from motcua.kernel.errors import UserError
from motcua.kernel.rows import only
from motcua.rules.history import FACT_KINDS, EventKind, Happening, as_corrected
from motcua.rules.sentences import Sentence

NO_LONGER_SAID = Sentence("Lần nhập sổ sau không còn ghi như vậy.")


def propose(
    *,
    dossier: Dossier,
    fact: str,
    recorded: datetime | None,
    proposed: datetime | None,
    reason: str,
    document: str,
    actor: str,
    at: datetime,
) -> bool:
    """Propose a correction (đề nghị đính chính); False when the same proposal is already waiting.

    `fact` is one of FACT_KINDS; `proposed` None proposes that it never happened.
    """
    if is_proposed(dossier, fact, proposed):
        return False
    made = Correction.objects.create(
        dossier=dossier,
        fact=fact,
        recorded_value=recorded,
        proposed_value=proposed,
        reason=reason,
        document=document,
        proposed_by=actor,
        proposed_at=at,
    )
    publish(CorrectionProposed(correction_id=made.pk, dossier_id=dossier.pk, at=at))
    return True


def replace_proposals(*, dossier: Dossier, by: Collection[tuple[str, datetime | None]], at: datetime) -> None:
    """Replace proposals (thay đề nghị đính chính): what a source no longer says of a dossier waits for nobody.

    `by` are the facts and values it proposes now.
    """
    for one in Correction.objects.filter(dossier=dossier, state=CorrectionState.PROPOSED):
        if (one.fact, one.proposed_value) not in by:
            _decide(one, CorrectionState.REPLACED, None, at, NO_LONGER_SAID)


def _open(correction_id: int, decided_by: Any, unit_ids: Collection[int] | None) -> Correction:
    """The waiting correction, locked, if this person may decide on it and its dossier lies within the units."""
    found = (
        Correction.objects.select_for_update()
        .filter(pk=correction_id, state=CorrectionState.PROPOSED)
        .select_related("dossier")
        .first()
    )
    outside = found is not None and unit_ids is not None and found.dossier.competent_id not in unit_ids
    if found is None or outside:
        raise UserError("Đề nghị đính chính này không còn chờ duyệt.", code="correction_not_open")
    if found.proposed_by == actor_of(decided_by):
        raise UserError("Người đề nghị không được tự duyệt; cần người thứ hai.", code="second_person_needed")
    return found


def _targets(events: Sequence[DossierEvent], fact: str, recorded: datetime | None) -> list[Happening]:
    """The event a fact was recorded with, as it reads now, and for a receipt all that stood at the same moment.

    Of several, as after a reopening, the one of the recorded time is meant, else the first.
    """
    standing = as_corrected(happening(event) for event in events)
    telling = [event for event in standing if _tells(event, fact)]
    main = next((event for event in telling if event.effective_at == recorded), next(iter(telling), None))
    if main is None and fact == "left":  # stopped first, and the papers given back later
        main = next((event for event in standing if event.kind is EventKind.RETURNED), None)
    if main is None:
        return []
    if fact != "received":
        return [main]
    return [
        event for event in standing if event.effective_at == main.effective_at and event.kind is not EventKind.SUBMITTED
    ]


def _tells(event: Happening, fact: str) -> bool:
    """Whether a fact was recorded with an event: a stop that only pauses is not yet a leaving."""
    paused = event.kind is EventKind.STOPPED and not event.payload.get("closed")
    return event.kind in FACT_KINDS[fact] and not paused


def _drafts(correction: Correction, targets: Sequence[Happening], actor: str, at: datetime) -> list[Draft]:
    shared = {
        "correction": correction.pk,
        "fact": correction.fact,
        "reason": correction.reason,
        "document": correction.document,
        "proposed_by": correction.proposed_by,
        "approved_by": actor,
    }
    value = correction.proposed_value
    if value is None:
        change: dict[str, Any] = {"void": True}
    elif correction.fact in ("due", "due_new"):
        change = {"due": iso(value)}
    else:
        change = {"effective_at": iso(value)}
    return [Draft(EventKind.CORRECTED, at, {**shared, **change, "target": target.seq}) for target in targets]


@transaction.atomic
def approve_correction(
    *, correction_id: int, account: Any, at: datetime, note: str = "", unit_ids: Collection[int] | None = None
) -> None:
    """Approve a correction (duyệt đính chính): append it to the dossier's events.

    With `unit_ids`, dossiers that other units decide do not exist.

    Raises UserError `correction_not_open`, `second_person_needed`, `impossible_history`, `nothing_to_correct`.
    """
    correction = _open(correction_id, account, unit_ids)
    dossier = Dossier.objects.select_for_update().get(pk=correction.dossier_id)
    events = list(DossierEvent.objects.filter(dossier=dossier).order_by("seq"))
    targets = _targets(events, correction.fact, correction.recorded_value)
    if not targets:
        raise UserError("Hồ sơ không còn dữ kiện này để đính chính.", code="nothing_to_correct")
    drafts = _drafts(correction, targets, actor_of(account), at)
    if not could_have_happened(dossier, drafts):
        raise UserError(
            Sentence(
                "Đính chính này làm các mốc thời gian của hồ sơ {number} trái thứ tự; hãy kiểm tra lại.",
                number=dossier.number,
            ),
            code="impossible_history",
        )
    append(dossier=dossier, drafts=drafts, actor=actor_of(account), at=at)
    _decide(correction, CorrectionState.APPLIED, account, at, note)
    publish(CorrectionApplied(correction_id=correction.pk, dossier_id=dossier.pk, seq=dossier.last_seq, at=at))


@transaction.atomic
def refuse_correction(
    *, correction_id: int, account: Any, at: datetime, note: str, unit_ids: Collection[int] | None = None
) -> None:
    """Refuse a correction (không đồng ý đính chính), with a note that says why.

    Raises UserError `correction_not_open`, `second_person_needed`, `note_needed`.
    """
    if not note.strip():
        raise UserError("Hãy ghi lý do không đồng ý.", code="note_needed")
    _decide(_open(correction_id, account, unit_ids), CorrectionState.REFUSED, account, at, note)


@transaction.atomic
def recall_proposal(*, correction_id: int, account: Any, at: datetime) -> None:
    """Recall a proposal (rút đề nghị đính chính): by who made it, before somebody decided.

    Raises UserError `correction_not_open`.
    """
    own = Correction.objects.select_for_update().filter(state=CorrectionState.PROPOSED, proposed_by=actor_of(account))
    found = only(own.filter(pk=correction_id))
    if found is None:
        raise UserError("Đề nghị đính chính này không còn chờ duyệt.", code="correction_not_open")
    _decide(found, CorrectionState.RECALLED, account, at, "")


def _decide(correction: Correction, state: CorrectionState, account: Any, at: datetime, note: str) -> None:
    correction.state = state
    correction.decided_by = account
    correction.decided_at = at
    correction.decision_note = note.strip()
    correction.save()
