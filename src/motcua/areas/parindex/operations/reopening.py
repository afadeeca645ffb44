"""Reopening (mở lại tự đánh giá): a self-score locked by mistake goes back to its unit before anybody appraised it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.parindex.models import CandidateStage, TurnKind
from motcua.areas.parindex.operations.refusals import DueInThePast
from motcua.areas.parindex.operations.standing import appraised_candidate
from motcua.areas.parindex.operations.taking_part import turned
from motcua.areas.parindex.queries.sheets import appraisal_begun
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import kept


@transaction.atomic
def reopen_self_score(*, candidate_id: int, until: date, reason: str, account: Any, at: datetime) -> None:
    """Reopen a self-score (mở lại tự đánh giá) that was locked by mistake, until a day: who leads the campaign does it,
    for the unit that locked it has handed it in. Once a criterion is appraised only explanations change anything.

    Raises OwnUnitNotAppraised, WrongStage, DueInThePast, UserError `reason_missing`, `appraisal_begun`.
    """
    candidate = appraised_candidate(candidate_id, account, steps=(CandidateStage.APPRAISING,))
    if appraisal_begun(candidate_id, candidate.campaign.edition_id):
        raise UserError(
            "Đã thẩm định tiêu chí của đơn vị này nên không mở lại tự đánh giá; xin dùng “Đề nghị giải trình”.",
            code="appraisal_begun",
        )
    if max(until, candidate.campaign.self_due_on) < local_date(at):
        raise DueInThePast
    was = kept({name: getattr(candidate, name) for name in ("stage", "locked_at", "locked_by", "own_due_on")})
    turned(candidate, TurnKind.REOPENED, was, reason, account, at)
    candidate.stage, candidate.locked_at, candidate.locked_by = CandidateStage.DECLARING, None, ""
    candidate.own_due_on = until if until > candidate.campaign.self_due_on else None
    candidate.save(update_fields=["stage", "locked_at", "locked_by", "own_due_on"])
