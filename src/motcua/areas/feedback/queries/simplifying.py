"""Difficulties and reviews of procedures as lists, and as one with what was proposed, decided and saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from motcua.areas.feedback.models import Difficulty, ProcedureReview
from motcua.areas.feedback.policy import Hearing, review_parts
from motcua.areas.feedback.queries.terms import review_criteria
from motcua.kernel.clock import local_date
from motcua.rules.simplifying import (
    Burden,
    DifficultyState,
    ReviewAct,
    ReviewPart,
    ReviewState,
    Saving,
    acts_on_review,
    saving,
)

SIMPLIFYING_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class DifficultyRow:
    """Difficulty row (dòng khó khăn, vướng mắc)."""

    id: int
    unit_id: int
    unit: str
    procedure: str
    procedure_code: str
    text: str
    heard_from: str
    state: DifficultyState
    review_id: int | None
    settlement: str
    settled_on: date | None
    recorded_on: date

    def settles(self, account: Any) -> bool:
        """Whether somebody may settle it now."""
        return self.state is DifficultyState.OPEN and ReviewPart.KEEPER in review_parts(account, unit_id=self.unit_id)


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """Review row (dòng rà soát thủ tục)."""

    id: int
    unit_id: int
    unit: str
    procedure: str
    procedure_code: str
    year: int
    state: ReviewState
    answers: Mapping[str, str]
    proposal: str
    before: Burden | None
    after: Burden | None
    measured: Burden | None
    hour_value: int | None
    proposed_by_id: int | None
    proposed_by: str
    proposed_on: date | None
    decision: str
    decided_by: str
    decided_on: date | None
    effect: str
    applied_on: date | None

    @property
    def criteria(self) -> list[tuple[str, str]]:
        """Each criterion with what was answered."""
        return [(name, self.answers.get(code, "")) for code, name in review_criteria().items()]

    @property
    def proposed_saving(self) -> Saving | None:
        """What the proposal would save in a year."""
        return self._saving(self.after)

    @property
    def real_saving(self) -> Saving | None:
        """What it saves as measured; None before it was applied."""
        return self._saving(self.measured)

    def _saving(self, after: Burden | None) -> Saving | None:
        if self.before is None or after is None or self.hour_value is None:
            return None
        return saving(self.before, after, self.hour_value)

    def acts(self, account: Any) -> tuple[ReviewAct, ...]:
        """What somebody may do with it now."""
        own = self.proposed_by_id is not None and self.proposed_by_id == account.pk
        return acts_on_review(self.state, review_parts(account, unit_id=self.unit_id), proposed_it=own)


def _seen(seen: Hearing) -> Q:
    return Q(unit_id__in=seen.homes | seen.over)


def difficulties(
    seen: Hearing, *, open_only: bool = False, review_id: int | None = None, after: int = 0,
    limit: int = SIMPLIFYING_A_PAGE,
) -> list[DifficultyRow]:  # fmt: skip
    """Difficulties (các khó khăn, vướng mắc) one may see, the latest first, paged by key; of one review if asked."""
    found = Difficulty.objects.filter(_seen(seen)).select_related("unit", "procedure")
    if open_only:
        found = found.exclude(state=DifficultyState.SETTLED.value)
    if review_id is not None:
        found = found.filter(inquiry_id=review_id)
    if after:
        found = found.filter(pk__lt=after)
    return [_difficulty(one) for one in found.order_by("-pk")[:limit]]


def difficulty(seen: Hearing, difficulty_id: int) -> DifficultyRow | None:
    """Difficulty (một khó khăn, vướng mắc); None where one may not see it."""
    found = Difficulty.objects.filter(_seen(seen), pk=difficulty_id).select_related("unit", "procedure").first()
    return _difficulty(found) if found else None


def reviews(seen: Hearing, *, year: int, limit: int = 200) -> list[ReviewRow]:
    """Reviews (các cuộc rà soát thủ tục) of a year that one may see."""
    return [_row(one) for one in _reviews(seen).filter(year=year).order_by("-pk")[:limit]]


def review(seen: Hearing, review_id: int) -> ReviewRow | None:
    """Review (một cuộc rà soát thủ tục); None where one may not see it."""
    one = _reviews(seen).filter(pk=review_id).first()
    return _row(one) if one else None


def _reviews(seen: Hearing) -> Any:
    found = ProcedureReview.objects.filter(_seen(seen))
    return found.select_related("unit", "procedure", "proposed_by", "decided_by")


def _burden(kept: Mapping[str, int] | None) -> Burden | None:
    return Burden(**kept) if kept else None


def _difficulty(one: Difficulty) -> DifficultyRow:
    return DifficultyRow(
        one.pk,
        one.unit_id,
        one.unit.name,
        one.procedure.name if one.procedure else "",
        one.procedure.code if one.procedure else "",
        one.text,
        one.heard_from,
        DifficultyState(one.state),
        one.inquiry_id,
        one.settlement,
        one.settled_on,
        local_date(one.recorded_at),
    )


def _row(one: ProcedureReview) -> ReviewRow:
    return ReviewRow(
        one.pk,
        one.unit_id,
        one.unit.name,
        one.procedure.name,
        one.procedure.code,
        one.year,
        ReviewState(one.state),
        one.answers,
        one.proposal,
        _burden(one.before),
        _burden(one.after),
        _burden(one.measured),
        one.hour_value,
        one.proposed_by_id,
        str(one.proposed_by) if one.proposed_by else "",
        one.proposed_on,
        one.decision,
        str(one.decided_by) if one.decided_by else "",
        one.decided_on,
        one.effect,
        one.applied_on,
    )
