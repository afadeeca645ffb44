"""Those who lead the campaign appraise, ask for explanations and appraise again; an outside appraisal comes by file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from motcua.areas.parindex.models import CandidateStage, ScoreEntry, ScoreStage
from motcua.areas.parindex.operations.refusals import NotYourUnit, WrongStage
from motcua.areas.parindex.operations.standing import (
    APPRAISALS,
    appraised_candidate,
    checked_points,
    entries_of,
    leaf_of,
    locked_candidate,
    reason_given,
    scored_anew,
)
from motcua.areas.parindex.policy import may_declare
from motcua.areas.parindex.queries.editions import set_of
from motcua.areas.people.queries import actor_of
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


@dataclass(frozen=True, slots=True)
class OutsideRow:
    """Outside row (dòng chấm điểm của cấp trên): one criterion as the body above scored it."""

    code: str
    own: Decimal | None
    appraised: Decimal | None
    final: Decimal
    reason: str = ""


@transaction.atomic
def appraise(*, candidate_id: int, code: str, points: Decimal, account: Any, at: datetime, reason: str = "") -> int:
    """Appraise (thẩm định) one criterion; points other than before say why. Answers the key of the entry.

    Raises OwnUnitNotAppraised, WrongStage, UnknownCriterion, PointsOutside, ReasonMissing.
    """
    candidate = appraised_candidate(candidate_id, account)
    leaf = leaf_of(set_of(candidate.campaign.edition_id), code)
    given, last = checked_points(leaf, points), entries_of(candidate_id).get(code)
    reason_given(code, last, given, reason)
    stage, by = APPRAISALS[CandidateStage(candidate.stage)], actor_of(account)
    made = scored_anew(candidate, code, last, given, stage=stage, words=reason.strip(), by=by, at=at)
    made.save()
    return made.pk


@transaction.atomic
def ask_explanation(*, candidate_id: int, account: Any, at: datetime) -> None:
    """Ask for an explanation (yêu cầu giải trình) from the unit. Raises OwnUnitNotAppraised, WrongStage."""
    candidate = appraised_candidate(candidate_id, account, steps=(CandidateStage.APPRAISING,))
    candidate.stage = CandidateStage.EXPLAINING
    candidate.save(update_fields=["stage"])


@transaction.atomic
def take_in_outside(*, candidate_id: int, rows: Sequence[OutsideRow], source: str, account: Any, at: datetime) -> None:
    """Take in an outside appraisal (nhập kết quả do cấp trên chấm): self, appraised and final scores, by code.

    All of it or nothing. Raises NotYourUnit, WrongStage, UnknownCriterion, PointsOutside, UserError `codes_missing`.
    """
    candidate = locked_candidate(candidate_id)
    if not candidate.campaign.is_outside or not may_declare(account, unit_id=candidate.unit_id):
        raise NotYourUnit
    if candidate.stage == CandidateStage.FINAL:
        raise WrongStage(candidate.get_stage_display())
    criteria = set_of(candidate.campaign.edition_id)
    missing = [leaf.code for leaf in criteria.leaves if leaf.code not in {row.code for row in rows}]
    missing = [code for code in missing if not criteria.by_code[code].is_penalty]
    if missing:
        raise UserError(Sentence("Tệp thiếu tiêu chí: {missing}.", missing=", ".join(missing)), code="codes_missing")
    made: list[ScoreEntry] = []
    for row in rows:
        leaf = leaf_of(criteria, row.code)
        told = {ScoreStage.SELF: row.own, ScoreStage.APPRAISED: row.appraised, ScoreStage.FINAL: row.final}
        for stage, points in told.items():
            if points is not None:
                words = row.reason if stage is ScoreStage.FINAL else ""
                given = checked_points(leaf, points)
                made.append(
                    ScoreEntry(
                        candidate=candidate, code=row.code, stage=stage, points=given, words=words, by=source, at=at
                    )
                )
    ScoreEntry.objects.bulk_create(made)
    candidate.stage, candidate.locked_at, candidate.locked_by = CandidateStage.FINAL, at, actor_of(account)
    candidate.save(update_fields=["stage", "locked_at", "locked_by"])
