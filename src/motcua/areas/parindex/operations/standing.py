"""What stands of a candidate while it is being scored: its row, locked, the last entry of every criterion, the next."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from motcua.areas.parindex.models import Campaign, Candidate, CandidateStage, ScoreEntry, ScoreStage
from motcua.areas.parindex.operations.refusals import (
    AlreadyPublished,
    NotYourUnit,
    OwnUnitNotAppraised,
    PointsOutside,
    ReasonMissing,
    UnknownCriterion,
    WrongStage,
)
from motcua.areas.parindex.policy import may_appraise, may_run_council
from motcua.rules import scoring
from motcua.rules.scoring import CriteriaSet, Criterion

APPRAISALS = {CandidateStage.APPRAISING: ScoreStage.APPRAISED, CandidateStage.REAPPRAISING: ScoreStage.SECOND}


def open_campaign(campaign_id: int, account: Any) -> Campaign:
    """A campaign that one leads (đợt mình chủ trì) and that is not published, held until the transaction ends.

    Raises NotYourUnit, AlreadyPublished.
    """
    campaign = Campaign.objects.select_for_update().get(pk=campaign_id)
    if campaign.is_outside or not may_run_council(account, by_unit_id=campaign.unit_id):
        raise NotYourUnit
    if campaign.published_at is not None:
        raise AlreadyPublished
    return campaign


def locked_candidate(candidate_id: int) -> Candidate:
    """The candidate (đơn vị được đánh giá), held until the transaction ends."""
    return Candidate.objects.select_for_update(of=("self",)).select_related("campaign").get(pk=candidate_id)


def appraised_candidate(candidate_id: int, account: Any, *, steps: Collection[str] = APPRAISALS) -> Candidate:
    """A unit one may appraise (được thẩm định) at one of some steps. Raises OwnUnitNotAppraised, WrongStage."""
    candidate = locked_candidate(candidate_id)
    if not may_appraise(account, unit_id=candidate.unit_id, by_unit_id=candidate.campaign.unit_id):
        raise OwnUnitNotAppraised
    if candidate.stage not in steps:
        raise WrongStage(candidate.get_stage_display())
    return candidate


def last_day(candidate: Candidate) -> date:
    """The last day (hạn tự đánh giá) of a unit: that of the campaign, or its own where it is later."""
    return max(candidate.own_due_on or candidate.campaign.self_due_on, candidate.campaign.self_due_on)


def leaf_of(criteria: CriteriaSet, code: str) -> Criterion:
    """The leaf (tiêu chí chấm điểm) of a code. Raises UnknownCriterion."""
    found = criteria.by_code.get(code)
    if found is None or found.rule is None:
        raise UnknownCriterion(code)
    return found


def entries_of(candidate_id: int) -> dict[str, ScoreEntry]:
    """The last entry with points (điểm đang đứng) of every criterion."""
    found = ScoreEntry.objects.filter(candidate_id=candidate_id, points__isnull=False).order_by("pk")
    return {entry.code: entry for entry in found}


def checked_points(leaf: Criterion, points: Any) -> Decimal:
    """Points (điểm) within the criterion, those off a penalty at or below nothing. Raises PointsOutside."""
    read = scoring.read_number(points)
    inside = read is not None and (read <= 0 if leaf.is_penalty else 0 <= read <= leaf.most)
    if read is None or not inside:
        raise PointsOutside(leaf.code, "không quá 0" if leaf.is_penalty else f"0–{scoring.vn(leaf.most)}")
    return scoring.decimal_of(read)


def reason_given(code: str, last: ScoreEntry | None, points: Any, words: str) -> None:
    """A score other than the last one says why (phải nêu lý do). Raises ReasonMissing."""
    if last is not None and Fraction(points) != Fraction(last.points or 0) and not words.strip():
        raise ReasonMissing(code)


def scored_anew(
    candidate: Candidate,
    code: str,
    last: ScoreEntry | None,
    points: Any,
    *,
    stage: str,
    words: str,
    by: str,
    at: datetime,
) -> ScoreEntry:
    """The next entry (lần chấm sau) of a criterion; what was declared and attached goes on with it."""
    return ScoreEntry(
        candidate=candidate,
        code=code,
        stage=stage,
        points=points,
        said=last.said if last else None,
        figure=last.figure if last else None,
        why=last.why if last and last.points == points else "",
        words=words,
        by=by,
        at=at,
    )
