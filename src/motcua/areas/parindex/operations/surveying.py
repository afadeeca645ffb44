"""Answers of a survey become the points of the criterion that nobody scores themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db import transaction

from motcua.areas.parindex.models import CandidateStage, ScoreEntry, Survey, SurveyAudience
from motcua.areas.parindex.operations.refusals import SurveyKnown
from motcua.areas.parindex.operations.standing import APPRAISALS, appraised_candidate, leaf_of
from motcua.areas.parindex.queries.editions import set_of
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules import scoring
from motcua.rules.satisfaction import AudienceAnswers, satisfaction_index


@dataclass(frozen=True, slots=True)
class AudienceTold:
    """Audience told (nhóm và phiếu): its weight, forms handed out, answers by option."""

    name: str
    weight: Decimal
    handed_out: int
    answers: Mapping[str, int]


@transaction.atomic
def record_survey(
    *,
    candidate_id: int,
    code: str,
    title: str,
    held_on: date,
    audiences: Sequence[AudienceTold],
    account: Any,
    at: datetime,
    reason: str = "",
) -> int:
    """Record a survey (ghi kết quả khảo sát) while the unit is appraised: its index scores the criterion. With a reason
    it takes the place of one that was typed wrongly, which is kept.

    Raises OwnUnitNotAppraised, WrongStage, SurveyKnown, UnknownCriterion, UserError `survey_unsound`, `day_refused`.
    """
    candidate = appraised_candidate(candidate_id, account)
    if held_on > local_date(at):
        raise UserError("Ngày khảo sát chưa đến; xin xem lại.", code="day_refused")
    standing = Survey.objects.filter(candidate=candidate, code=code, superseded_at__isnull=True)
    if standing.exists() and not reason.strip():
        raise SurveyKnown
    criteria = set_of(candidate.campaign.edition_id)
    leaf_of(criteria, code)
    node = scoring.score_leaf(criteria, code, {"index": _index(audiences)})
    told = {"title": title, "held_on": held_on, "recorded_at": at}
    told["reason"] = reason.strip() if standing.update(superseded_at=at) else ""
    made = Survey.objects.create(candidate=candidate, code=code, **told)
    _keep(made, audiences)
    ScoreEntry.objects.create(
        candidate=candidate,
        code=code,
        stage=APPRAISALS[CandidateStage(candidate.stage)],
        points=scoring.decimal_of(node.points),
        words=made.reason,
        why=node.why,
        by=actor_of(account),
        at=at,
    )
    return made.pk


def _keep(survey: Survey, audiences: Sequence[AudienceTold]) -> None:
    SurveyAudience.objects.bulk_create(
        SurveyAudience(survey=survey, name=a.name, weight=a.weight, handed_out=a.handed_out, answers=dict(a.answers))
        for a in audiences
    )


def _index(audiences: Sequence[AudienceTold]) -> Fraction:
    """The satisfaction index. Raises UserError `survey_unsound`."""
    told = [AudienceAnswers(one.name, one.weight, one.handed_out, one.answers) for one in audiences]
    try:
        return satisfaction_index(told)
    except ValueError as error:
        raise UserError(str(error), code="survey_unsound") from error
