"""A campaign is opened, concluded unit by unit, and published when every unit has its final."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from motcua.areas.parindex.events import CampaignPublished
from motcua.areas.parindex.models import Campaign, Candidate, CandidateStage, CriteriaEdition, ScoreEntry, ScoreStage
from motcua.areas.parindex.operations.councils import deciding
from motcua.areas.parindex.operations.refusals import (
    AlreadyOpen,
    AlreadyPublished,
    DueInThePast,
    EditionNotPublished,
    NotAllFinal,
    NotAppraised,
    NotYourUnit,
    UnknownCriterion,
)
from motcua.areas.parindex.operations.remedying import recount_remedies
from motcua.areas.parindex.operations.standing import (
    APPRAISALS,
    appraised_candidate,
    checked_points,
    entries_of,
    reason_given,
    scored_anew,
)
from motcua.areas.parindex.policy import may_publish_scores
from motcua.areas.parindex.queries.editions import set_of
from motcua.areas.people.queries import actor_of
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.scoring import CriteriaSet


@dataclass(frozen=True, slots=True)
class Entrant:
    """Entrant (đơn vị dự đánh giá): the unit, its group, and whether it is scored without a rank."""

    unit_id: int
    group: str = ""
    is_special: bool = False


@transaction.atomic
def open_campaign(
    *,
    edition_id: int,
    unit_id: int,
    year: int,
    title: str,
    self_due_on: date,
    entrants: Sequence[Entrant],
    at: datetime,
    is_outside: bool = False,
) -> int:
    """Open a campaign (mở đợt đánh giá) of a published set. Raises EditionNotPublished, DueInThePast, AlreadyOpen."""
    if CriteriaEdition.objects.get(pk=edition_id).published_at is None:
        raise EditionNotPublished
    if self_due_on < local_date(at) and not is_outside:
        raise DueInThePast
    if Campaign.objects.filter(edition_id=edition_id, unit_id=unit_id, year=year).exists():
        raise AlreadyOpen
    made = Campaign.objects.create(
        edition_id=edition_id,
        unit_id=unit_id,
        year=year,
        title=title,
        self_due_on=self_due_on,
        is_outside=is_outside,
        opened_at=at,
    )
    Candidate.objects.bulk_create(
        Candidate(campaign=made, unit_id=one.unit_id, group=one.group, is_special=one.is_special) for one in entrants
    )
    return made.pk


@transaction.atomic
def conclude(
    *,
    candidate_id: int,
    sitting_id: int,
    account: Any,
    at: datetime,
    changes: Mapping[str, tuple[Decimal, str]] | None = None,
) -> None:
    """Conclude (hội đồng quyết định điểm cuối cùng) a unit at a sitting: what was appraised last stands, but for what
    the council changes; where the unit explained and is still scored otherwise, the council says why. Until it is
    published a final that was written down wrongly is concluded anew, with the reason; every final stays to be read.

    Raises AlreadyPublished, OwnUnitNotAppraised, WrongStage, NotAppraised, UnknownCriterion, PointsOutside,
    ReasonMissing, UserError `no_sitting`, `no_quorum`, `rulings_missing`, `conclusion_unchanged`.
    """
    candidate = appraised_candidate(candidate_id, account, steps=(*APPRAISALS, CandidateStage.FINAL))
    if candidate.campaign.published_at is not None:
        raise AlreadyPublished
    criteria = set_of(candidate.campaign.edition_id)
    known, told = entries_of(candidate_id), dict(changes or {})
    strange = sorted(set(told) - {leaf.code for leaf in criteria.leaves})
    if strange:
        raise UnknownCriterion(strange[0])
    told = {
        leaf.code: (Decimal(0), "") for leaf in criteria.leaves if leaf.is_penalty and leaf.code not in known
    } | told
    missing = [leaf.code for leaf in criteria.leaves if leaf.code not in known and leaf.code not in told]
    if missing:
        raise NotAppraised(missing)
    candidate.sitting = deciding(candidate, sitting_id, {code: words for code, (_points, words) in told.items()})
    finals = _finals(candidate, criteria, known, told, by=actor_of(account), at=at)
    if candidate.stage == CandidateStage.FINAL and all(one.points == known[one.code].points for one in finals):
        raise UserError("Điểm cuối cùng vẫn như đã ghi; chưa có gì để kết luận lại.", code="conclusion_unchanged")
    ScoreEntry.objects.bulk_create(finals)
    candidate.stage = CandidateStage.FINAL
    candidate.save(update_fields=["stage", "sitting"])
    recount_remedies(candidate_id=candidate_id, at=at)


def _finals(
    candidate: Candidate,
    criteria: CriteriaSet,
    known: Mapping[str, ScoreEntry],
    told: Mapping[str, tuple[Decimal, str]],
    *,
    by: str,
    at: datetime,
) -> list[ScoreEntry]:
    """The finals of every criterion: what the council tells, else what stands. Raises PointsOutside, ReasonMissing."""
    finals = []
    for leaf in criteria.leaves:
        last = known.get(leaf.code)
        points, words = told.get(leaf.code, (last.points if last else None, ""))
        checked_points(leaf, points)
        reason_given(leaf.code, last, points, words)
        finals.append(
            scored_anew(candidate, leaf.code, last, points, stage=ScoreStage.FINAL, words=words, by=by, at=at)
        )
    return finals


@transaction.atomic
def publish_campaign(*, campaign_id: int, decision: str, account: Any, at: datetime) -> None:
    """Publish a campaign (công bố kết quả) by a decision, once every unit that takes part has its final or
    was closed unscored.

    Raises NotYourUnit, AlreadyPublished, NotAllFinal.
    """
    campaign = Campaign.objects.select_for_update().get(pk=campaign_id)
    if not may_publish_scores(account, by_unit_id=campaign.unit_id):
        raise NotYourUnit
    if campaign.published_at is not None:
        raise AlreadyPublished
    stages = set(Candidate.objects.filter(campaign=campaign).values_list("stage", flat=True))
    if CandidateStage.FINAL not in stages or stages - set(CandidateStage.ended()):
        raise NotAllFinal
    campaign.published_at, campaign.decision = at, decision.strip() or "Chưa ghi số văn bản"
    campaign.save(update_fields=["published_at", "decision"])
    publish(CampaignPublished(campaign_id=campaign_id, at=at))
