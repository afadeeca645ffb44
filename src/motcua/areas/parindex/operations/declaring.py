"""A unit declares its figures, explains, and locks what it has said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.parindex.events import SelfScoreLocked
from motcua.areas.parindex.models import Candidate, CandidateStage, ScoreEntry, ScoreStage
from motcua.areas.parindex.operations.editions import as_text
from motcua.areas.parindex.operations.refusals import (
    NotSelfScored,
    NotYourUnit,
    PastSelfScoring,
    SelfScoreIncomplete,
    WrongStage,
)
from motcua.areas.parindex.operations.standing import entries_of, last_day, leaf_of, locked_candidate
from motcua.areas.parindex.policy import may_declare, may_lock
from motcua.areas.parindex.queries.editions import set_of
from motcua.areas.people.queries import actor_of
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules import scoring
from motcua.rules.scoring import CriteriaSet, Scorer, ScoringError


@transaction.atomic
def declare(
    *,
    candidate_id: int,
    code: str,
    said: Mapping[str, Any],
    account: Any,
    at: datetime,
    note: str = "",
    figure: Mapping[str, Any] | None = None,
) -> int:
    """Declare (tự đánh giá) one criterion: the figures are said, the points follow; answers the key of the entry.

    `figure` is a frozen figure as a value: code, part, whole, digest. Raises NotYourUnit, WrongStage, PastSelfScoring,
    NotSelfScored, UnknownCriterion, and UserError like the rule of the criterion.
    """
    candidate = _declaring(candidate_id, account, at)
    made = _entry(candidate, set_of(candidate.campaign.edition_id), code, said, account, at)
    made.words, made.figure = note, dict(figure) if figure else None
    made.save()
    return made.pk


@transaction.atomic
def declare_sheet(*, candidate_id: int, figures: Mapping[str, Mapping[str, Any]], account: Any, at: datetime) -> int:
    """Declare a sheet (tự đánh giá cả phiếu): many criteria at once, all of them or none; answers how many.

    Raises like `declare`.
    """
    candidate = _declaring(candidate_id, account, at)
    criteria = set_of(candidate.campaign.edition_id)
    made = [_entry(candidate, criteria, code, said, account, at) for code, said in figures.items()]
    return len(ScoreEntry.objects.bulk_create(made))


@transaction.atomic
def lock_self_score(*, candidate_id: int, account: Any, at: datetime) -> None:
    """Lock a self-score (chốt tự đánh giá): the leader hands it in, and it is appraised.

    Raises NotYourUnit, WrongStage, PastSelfScoring, SelfScoreIncomplete.
    """
    candidate = _declaring(candidate_id, account, at, leader=True)
    criteria, known = set_of(candidate.campaign.edition_id), entries_of(candidate_id)
    asked = [leaf for leaf in criteria.leaves if leaf.scorer is Scorer.SELF and not leaf.is_penalty]
    missing = [leaf.code for leaf in asked if leaf.code not in known]
    if missing:
        raise SelfScoreIncomplete(missing)
    candidate.stage, candidate.locked_at, candidate.locked_by = CandidateStage.APPRAISING, at, actor_of(account)
    candidate.save(update_fields=["stage", "locked_at", "locked_by"])
    publish(SelfScoreLocked(candidate_id=candidate_id, at=at))


@transaction.atomic
def explain(*, candidate_id: int, code: str, words: str, account: Any, at: datetime) -> None:
    """Explain (giải trình) one criterion to those who appraise. Raises NotYourUnit, WrongStage, UnknownCriterion."""
    candidate = _own(candidate_id, account, CandidateStage.EXPLAINING)
    leaf_of(set_of(candidate.campaign.edition_id), code)
    if not words.strip():
        raise UserError("Xin ghi nội dung giải trình.", code="words_missing")
    ScoreEntry.objects.create(
        candidate=candidate, code=code, stage=ScoreStage.EXPLANATION, words=words.strip(), by=actor_of(account), at=at
    )


@transaction.atomic
def lock_explanation(*, candidate_id: int, account: Any, at: datetime) -> None:
    """Lock an explanation (chốt giải trình): the second appraisal begins. Raises NotYourUnit, WrongStage."""
    candidate = _own(candidate_id, account, CandidateStage.EXPLAINING, leader=True)
    candidate.stage = CandidateStage.REAPPRAISING
    candidate.save(update_fields=["stage"])


def _declaring(candidate_id: int, account: Any, at: datetime, *, leader: bool = False) -> Candidate:
    """One's own unit while the form is open. Raises NotYourUnit, WrongStage, PastSelfScoring."""
    candidate = _own(candidate_id, account, CandidateStage.DECLARING, leader=leader)
    if local_date(at) > last_day(candidate):
        raise PastSelfScoring
    return candidate


def _entry(
    candidate: Candidate, criteria: CriteriaSet, code: str, said: Mapping[str, Any], account: Any, at: datetime
) -> ScoreEntry:
    """The figures of one criterion as an entry with its points; days are reckoned from the campaign's year, whatever
    year its set was made for. Raises NotSelfScored, UnknownCriterion, UserError."""
    leaf = leaf_of(criteria, code)
    if leaf.scorer is not Scorer.SELF:
        raise NotSelfScored(code)
    try:
        node = scoring.score_leaf(replace(criteria, year=candidate.campaign.year), code, said)
    except ScoringError as error:
        raise UserError(error.message, code=error.code) from error
    return ScoreEntry(
        candidate=candidate,
        code=code,
        stage=ScoreStage.SELF,
        points=scoring.decimal_of(node.points),
        said=as_text(said),
        why=node.why,
        by=actor_of(account),
        at=at,
    )


def _own(candidate_id: int, account: Any, stage: CandidateStage, *, leader: bool = False) -> Candidate:
    """One's own unit at the step asked for. Raises NotYourUnit, WrongStage."""
    candidate = locked_candidate(candidate_id)
    may = may_lock if leader else may_declare
    if not may(account, unit_id=candidate.unit_id):
        raise NotYourUnit
    if candidate.stage != stage:
        raise WrongStage(candidate.get_stage_display())
    return candidate
