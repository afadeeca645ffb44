"""Reviewing (rà soát tiêu chí): a unit says month by month what each criterion will earn, and what it still lacks."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db import transaction

from motcua.areas.parindex.models import CandidateStage, CriterionOutlook, CriterionReview
from motcua.areas.parindex.operations.refusals import NotYourUnit, PointsOutside, WrongStage
from motcua.areas.parindex.operations.standing import leaf_of, locked_candidate
from motcua.areas.parindex.policy import may_declare
from motcua.areas.parindex.queries.editions import set_of
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules import scoring
from motcua.rules.scoring import Criterion


@dataclass(frozen=True, slots=True)
class ReviewTold:
    """Review told (nội dung rà soát): state, points expected, what is good, weak and missing, who does what by when."""

    state: str
    expected: Decimal
    responsible: str
    due_on: date | None = None
    missing: str = ""
    solution: str = ""
    strength: str = ""
    weakness: str = ""


@transaction.atomic
def review_criterion(*, candidate_id: int, code: str, month: date, told: ReviewTold, account: Any, at: datetime) -> int:
    """Review a criterion (rà soát tiêu chí) for a month that has begun, and answer the key; said again, both stay.

    Raises NotYourUnit, WrongStage, UnknownCriterion, PointsOutside, UserError `month_refused`, `responsible_missing`,
    `solution_missing`.
    """
    candidate = locked_candidate(candidate_id)
    if not may_declare(account, unit_id=candidate.unit_id):
        raise NotYourUnit
    if candidate.stage in CandidateStage.ended():
        raise WrongStage(candidate.get_stage_display())
    leaf = leaf_of(set_of(candidate.campaign.edition_id), code)
    _refuse(leaf, month, told, local_date(at))
    said = {name: value.strip() if isinstance(value, str) else value for name, value in asdict(told).items()}
    made = CriterionReview.objects.create(
        candidate=candidate, code=code, month=month.replace(day=1), by=actor_of(account), at=at, **said
    )
    return made.pk


def _refuse(leaf: Criterion, month: date, told: ReviewTold, today: date) -> None:
    if month.replace(day=1) > today:
        raise UserError("Chưa đến tháng này nên chưa rà soát được.", code="month_refused")
    expected = Fraction(told.expected)
    if expected > leaf.most or (expected < 0 and not leaf.is_penalty):
        raise PointsOutside(leaf.code, f"0–{scoring.decimal_of(leaf.most)}")
    if not told.responsible.strip():
        raise UserError("Xin ghi người chịu trách nhiệm.", code="responsible_missing")
    if CriterionOutlook(told.state) is CriterionOutlook.AT_RISK and (not told.solution.strip() or told.due_on is None):
        raise UserError("Tiêu chí có nguy cơ mất điểm thì xin ghi giải pháp và hạn.", code="solution_missing")
