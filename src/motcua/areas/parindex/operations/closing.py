"""Closing (khép): a unit that lets its days pass holds nobody up; that it is not waited for is said with a reason."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.parindex.models import Candidate, CandidateStage
from motcua.areas.parindex.operations.councils import deciding
from motcua.areas.parindex.operations.refusals import SelfScoringRuns
from motcua.areas.parindex.operations.standing import appraised_candidate, last_day
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError


@transaction.atomic
def close_unscored(*, candidate_id: int, sitting_id: int, reason: str, account: Any, at: datetime) -> None:
    """Close unscored (hội đồng quyết định không chấm) a unit that did not lock its self-score in its days: it has no
    score and no rank, and the others are published without it.

    Raises OwnUnitNotAppraised, WrongStage, SelfScoringRuns, UserError `reason_missing`, `no_sitting`, `no_quorum`.
    """
    candidate = appraised_candidate(candidate_id, account, steps=(CandidateStage.DECLARING,))
    if local_date(at) <= last_day(candidate):
        raise SelfScoringRuns
    candidate.sitting = deciding(candidate, sitting_id, {})
    _closed(candidate, CandidateStage.UNSCORED, reason, account, at)


@transaction.atomic
def close_explanation(*, candidate_id: int, reason: str, account: Any, at: datetime) -> None:
    """Close an explanation (khép giải trình) a unit does not lock: what it wrote stands, the second appraisal begins.

    Raises OwnUnitNotAppraised, WrongStage, UserError `reason_missing`.
    """
    candidate = appraised_candidate(candidate_id, account, steps=(CandidateStage.EXPLAINING,))
    _closed(candidate, CandidateStage.REAPPRAISING, reason, account, at)


def _closed(candidate: Candidate, stage: CandidateStage, reason: str, account: Any, at: datetime) -> None:
    if not reason.strip():
        raise UserError("Xin ghi lý do.", code="reason_missing")
    candidate.stage = stage
    candidate.closed_because, candidate.closed_by, candidate.closed_at = reason.strip(), actor_of(account), at
    candidate.save(update_fields=["stage", "sitting", "closed_because", "closed_by", "closed_at"])
