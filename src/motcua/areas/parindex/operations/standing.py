"""What stands of a candidate while it is being scored: its row, locked, and the last entry of every criterion."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from motcua.areas.parindex.models import Candidate, ScoreEntry
from motcua.areas.parindex.operations.refusals import PointsOutside, ReasonMissing, UnknownCriterion
from motcua.rules import scoring
from motcua.rules.scoring import CriteriaSet, Criterion


def locked_candidate(candidate_id: int) -> Candidate:
    """The candidate (đơn vị được đánh giá), held until the transaction ends."""
    return Candidate.objects.select_for_update(of=("self",)).select_related("campaign").get(pk=candidate_id)


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
