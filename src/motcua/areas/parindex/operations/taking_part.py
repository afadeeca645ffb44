"""Taking part (dự đánh giá): units are let into an open campaign late, taken out of it, and put back, with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.parindex.models import Candidate, CandidateStage, CandidateTurn, TurnKind
from motcua.areas.parindex.operations.campaigning import Entrant
from motcua.areas.parindex.operations.refusals import AlreadyPublished, DueInThePast, NotYourUnit
from motcua.areas.parindex.operations.standing import appraised_candidate, open_campaign
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import kept

UNDER_WAY = tuple(one for one in CandidateStage if one not in (CandidateStage.UNSCORED, CandidateStage.OUT))
KEPT = ("stage", "locked_at", "locked_by", "closed_because", "closed_by", "closed_at")


@transaction.atomic
def admit(
    *, campaign_id: int, entrants: Sequence[Entrant], until: date, reason: str, account: Any, at: datetime
) -> list[int]:
    """Admit (đưa thêm đơn vị vào đợt) units that were left out when it was opened; they score themselves until a day of
    their own, or that of the campaign where it is later. Answers their keys.

    Raises NotYourUnit, AlreadyPublished, DueInThePast, UserError `reason_missing`, `nobody_admitted`, `stands_already`.
    """
    campaign = open_campaign(campaign_id, account)
    if not entrants:
        raise UserError("Xin chọn đơn vị.", code="nobody_admitted")
    if Candidate.objects.filter(campaign=campaign, unit_id__in=[one.unit_id for one in entrants]).exists():
        raise UserError("Đơn vị đã có trong đợt này.", code="stands_already")
    if max(until, campaign.self_due_on) < local_date(at):
        raise DueInThePast
    own = until if until > campaign.self_due_on else None
    made = [
        Candidate.objects.create(
            campaign=campaign, unit_id=one.unit_id, group=one.group, is_special=one.is_special, own_due_on=own
        )
        for one in entrants
    ]
    for one in made:
        turned(one, TurnKind.ADMITTED, {}, reason, account, at)
    return [one.pk for one in made]


@transaction.atomic
def take_out(*, candidate_id: int, reason: str, account: Any, at: datetime) -> None:
    """Take out (đưa đơn vị ra khỏi đợt) of a campaign that is not published: it has no score and no rank, and the
    others go on without it. What it declared stays.

    Raises AlreadyPublished, OwnUnitNotAppraised, WrongStage, NotYourUnit, UserError `reason_missing`.
    """
    candidate = _of_own_campaign(candidate_id, account, UNDER_WAY)
    was = kept({name: getattr(candidate, name) for name in KEPT})
    turned(candidate, TurnKind.TAKEN_OUT, was, reason, account, at)
    candidate.stage, candidate.closed_because = CandidateStage.OUT, reason.strip()
    candidate.closed_by, candidate.closed_at = actor_of(account), at
    candidate.save(update_fields=["stage", "closed_because", "closed_by", "closed_at"])


@transaction.atomic
def put_back(*, candidate_id: int, reason: str, account: Any, at: datetime) -> None:
    """Put back (đưa đơn vị trở lại đợt) at the step it stood at when it was taken out.

    Raises AlreadyPublished, OwnUnitNotAppraised, WrongStage, NotYourUnit, UserError `reason_missing`.
    """
    candidate = _of_own_campaign(candidate_id, account, (CandidateStage.OUT,))
    last = CandidateTurn.objects.filter(candidate=candidate, kind=TurnKind.TAKEN_OUT).latest("pk")
    turned(candidate, TurnKind.PUT_BACK, {"closed_because": candidate.closed_because}, reason, account, at)
    closed_at = last.was["closed_at"]
    candidate.stage, candidate.closed_because = last.was["stage"], last.was["closed_because"]
    candidate.closed_by, candidate.closed_at = (
        last.was["closed_by"],
        datetime.fromisoformat(closed_at) if closed_at else None,
    )
    candidate.save(update_fields=["stage", "closed_because", "closed_by", "closed_at"])


def _of_own_campaign(candidate_id: int, account: Any, steps: Sequence[str]) -> Candidate:
    """A unit of a campaign one leads that is not published. Raises as told above."""
    candidate = appraised_candidate(candidate_id, account, steps=steps)
    if candidate.campaign.is_outside:
        raise NotYourUnit
    if candidate.campaign.published_at is not None:
        raise AlreadyPublished
    return candidate


def turned(
    candidate: Candidate, kind: TurnKind, was: dict[str, Any], reason: str, account: Any, at: datetime
) -> CandidateTurn:
    """The turn (lần thay đổi), kept with its reason. Raises UserError `reason_missing`."""
    if not reason.strip():
        raise UserError("Xin ghi lý do.", code="reason_missing")
    return CandidateTurn.objects.create(
        candidate=candidate, kind=kind, was=was, reason=reason.strip(), by=actor_of(account), at=at
    )
