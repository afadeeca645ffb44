"""Campaigns and the units in them, and the points that stand of each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from motcua.areas.parindex.models import (
    Campaign,
    CampaignChange,
    Candidate,
    CandidateStage,
    CandidateTurn,
    ScoreEntry,
    TurnKind,
)


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """Campaign row (dòng đợt đánh giá)."""

    id: int
    title: str
    year: int
    unit_id: int
    unit: str
    edition_id: int
    edition: str
    is_illustrative: bool
    is_outside: bool
    self_due_on: date
    published_at: datetime | None
    decision: str


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """Candidate row (dòng đơn vị được đánh giá): the unit, where it stands, and the campaign it stands in."""

    id: int
    campaign_id: int
    campaign: str
    year: int
    edition_id: int
    is_illustrative: bool
    is_outside: bool
    self_due_on: date
    by_unit_id: int
    unit_id: int
    unit: str
    group: str
    is_special: bool
    stage: str
    stage_label: str
    locked_at: datetime | None
    closed_because: str
    closed_by: str
    closed_at: datetime | None
    published_at: datetime | None


@dataclass(frozen=True, slots=True)
class CampaignChangeRow:
    """Campaign change row (dòng sửa đợt đánh giá): by field what it said before and says since, why, by whom."""

    changes: tuple[tuple[str, str, str], ...]
    reason: str
    amended_by: str
    recorded_at: datetime


def campaign_changes(campaign_id: int) -> list[CampaignChangeRow]:
    """Campaign changes (các lần sửa đợt đánh giá), the earliest first."""
    return [
        CampaignChangeRow(
            tuple((name, str(one.was[name]), str(value)) for name, value in one.now.items()),
            one.reason,
            one.changed_by,
            one.recorded_at,
        )
        for one in CampaignChange.objects.filter(campaign_id=campaign_id).order_by("pk")
    ]


@dataclass(frozen=True, slots=True)
class TurnRow:
    """Turn row (dòng thay đổi của đơn vị dự đánh giá): which unit, what was done about it, why, by whom, when."""

    candidate_id: int
    unit: str
    kind: str
    reason: str
    by: str
    at: datetime


def turns(campaign_id: int) -> list[TurnRow]:
    """Turns (các lần đưa đơn vị vào, ra, mở lại) of a campaign, the latest first."""
    found = CandidateTurn.objects.filter(candidate__campaign_id=campaign_id).order_by("-pk")
    names = ("candidate_id", "candidate__unit__name", "kind", "reason", "by", "at")
    return [
        TurnRow(key, unit, str(TurnKind(kind).label), *told) for key, unit, kind, *told in found.values_list(*names)
    ]


def campaigns(unit_ids: Collection[int] | None) -> list[CampaignRow]:
    """Campaigns (các đợt đánh giá) one leads or a unit one sees stands in, the newest first; None is every."""
    return [_campaign(one) for one in _campaigns(unit_ids).order_by("-year", "-pk")]


def campaign(campaign_id: int, unit_ids: Collection[int] | None) -> CampaignRow | None:
    """Campaign (một đợt đánh giá) among those one sees, or None."""
    one = _campaigns(unit_ids).filter(pk=campaign_id).first()
    return _campaign(one) if one else None


def candidates(campaign_id: int, unit_ids: Collection[int] | None = None) -> list[CandidateRow]:
    """Candidates (các đơn vị được đánh giá) of a campaign, by group and name; None is every."""
    found = _candidates().filter(campaign_id=campaign_id).order_by("group", "unit__name")
    return [_candidate(one) for one in (found if unit_ids is None else found.filter(unit_id__in=unit_ids))]


def unscored(campaign_id: int) -> list[CandidateRow]:
    """Unscored (các đơn vị không chấm điểm) of a campaign, by the council's decision."""
    return [one for one in candidates(campaign_id) if one.stage == CandidateStage.UNSCORED]


def candidate(candidate_id: int) -> CandidateRow | None:
    """Candidate (một đơn vị được đánh giá), or None."""
    one = _candidates().filter(pk=candidate_id).first()
    return _candidate(one) if one else None


def candidates_of_unit(unit_id: int) -> list[CandidateRow]:
    """Candidates of a unit (các lần được đánh giá), the latest year first."""
    return [_candidate(one) for one in _candidates().filter(unit_id=unit_id).order_by("-campaign__year", "-pk")]


def standing_points(campaign_id: int) -> dict[int, dict[tuple[str, str], Decimal]]:
    """The points that stand (điểm đang đứng) of every candidate that takes part, by code and stage."""
    found: dict[int, dict[tuple[str, str], Decimal]] = {}
    given = ScoreEntry.objects.filter(candidate__campaign_id=campaign_id, points__isnull=False)
    rows = given.exclude(candidate__stage=CandidateStage.OUT).order_by("pk")
    for candidate_id, code, stage, points in rows.values_list("candidate_id", "code", "stage", "points"):
        found.setdefault(candidate_id, {})[(code, stage)] = points or Decimal(0)
    return found


def _campaigns(unit_ids: Collection[int] | None) -> QuerySet[Campaign]:
    found = Campaign.objects.select_related("unit", "edition")
    if unit_ids is None:
        return found
    within = Candidate.objects.filter(unit_id__in=unit_ids).values("campaign_id")
    return found.filter(Q(pk__in=within) | Q(unit_id__in=unit_ids))


def _candidates() -> Any:
    return Candidate.objects.select_related("unit", "campaign__edition")


def _campaign(one: Any) -> CampaignRow:
    return CampaignRow(
        id=one.pk,
        title=one.title,
        year=one.year,
        unit_id=one.unit_id,
        unit=one.unit.name,
        edition_id=one.edition_id,
        edition=one.edition.name,
        is_illustrative=one.edition.is_illustrative,
        is_outside=one.is_outside,
        self_due_on=one.self_due_on,
        published_at=one.published_at,
        decision=one.decision,
    )


def _candidate(one: Any) -> CandidateRow:
    return CandidateRow(
        id=one.pk,
        campaign_id=one.campaign_id,
        campaign=one.campaign.title,
        year=one.campaign.year,
        edition_id=one.campaign.edition_id,
        is_illustrative=one.campaign.edition.is_illustrative,
        is_outside=one.campaign.is_outside,
        self_due_on=max(one.own_due_on or one.campaign.self_due_on, one.campaign.self_due_on),
        by_unit_id=one.campaign.unit_id,
        unit_id=one.unit_id,
        unit=one.unit.name,
        group=one.group,
        is_special=one.is_special,
        stage=one.stage,
        stage_label=str(CandidateStage(one.stage).label),
        locked_at=one.locked_at,
        closed_because=one.closed_because,
        closed_by=one.closed_by,
        closed_at=one.closed_at,
        published_at=one.campaign.published_at,
    )
