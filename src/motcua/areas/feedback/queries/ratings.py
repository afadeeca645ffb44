"""What people said of dossiers and pages, answered with frozen rows and shares."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.feedback.models import PageFeedback, Rating
from motcua.areas.feedback.queries.tokens import key_of, token_of
from motcua.kernel.clock import local
from motcua.rules.radar import RatingTrace

PAGE = 50
SALT = "motcua.feedback.rating"
DISSATISFIED = 3  # and below it


@dataclass(frozen=True, slots=True)
class RatingRow:
    """Rating row (dòng đánh giá)."""

    id: int
    dossier_number: str
    score: int
    words: str
    via: str
    rated_at: datetime


@dataclass(frozen=True, slots=True)
class PageFeedbackRow:
    """Page feedback row (dòng góp ý về trang)."""

    id: int
    page: str
    helped: bool
    words: str
    written_at: datetime


def rating_token(dossier_number: str) -> str:
    """Rating token (mã đường dẫn đánh giá), sent to the applicant only; it says which dossier and cannot be made up."""
    return token_of(dossiers.key_of(dossier_number) or 0, SALT)


def dossier_of_token(token: str) -> str | None:
    """The dossier a token (mã đường dẫn đánh giá) stands for; None for one that we did not give out."""
    key = key_of(token, SALT)
    return None if key is None else dossiers.number_of(key) or None


def _row(one: Rating) -> RatingRow:
    return RatingRow(one.pk, one.dossier_number, one.score, one.words, one.via, one.rated_at)


def rating_of(dossier_number: str) -> RatingRow | None:
    """Rating of a dossier (đánh giá của một hồ sơ), or None."""
    found = Rating.objects.filter(dossier_number=dossier_number).first()
    return _row(found) if found else None


def ratings(
    unit_ids: Collection[int] | None,
    *,
    start: date,
    end: date,
    with_words: bool = False,
    low: bool = False,
    after: int = 0,
) -> list[RatingRow]:
    """Ratings (các đánh giá) of what the units decided, the latest first, a page at a time; None is every unit, `low`
    only those dissatisfied."""
    chosen = Rating.objects.filter(rated_on__gte=start, rated_on__lte=end)
    if unit_ids is not None:
        chosen = chosen.filter(competent_id__in=unit_ids)
    if low:
        chosen = chosen.filter(score__lt=DISSATISFIED)
    if with_words:
        chosen = chosen.exclude(words="")
    if after:
        chosen = chosen.filter(pk__lt=after)
    return [_row(one) for one in chosen.order_by("-pk")[:PAGE]]


def rated_units(unit_ids: Collection[int] | None, *, start: date, end: date) -> dict[int, tuple[int, int]]:
    """Rated units (số đánh giá theo đơn vị) from a day to a day: how many ratings, and how many dissatisfied."""
    found = Rating.objects.filter(rated_on__range=(start, end))
    if unit_ids is not None:
        found = found.filter(competent_id__in=unit_ids)
    told = found.values_list("competent_id").annotate(n=Count("pk"), low=Count("pk", filter=Q(score__lt=DISSATISFIED)))
    return {unit_id: (n, low) for unit_id, n, low in told}


def page_feedback(*, page: str = "", after: int = 0) -> list[PageFeedbackRow]:
    """Page feedback (góp ý về trang), the latest first, of one page or of all, a page at a time."""
    chosen = PageFeedback.objects.filter(page=page) if page else PageFeedback.objects.all()
    if after:
        chosen = chosen.filter(pk__lt=after)
    return [
        PageFeedbackRow(one.pk, one.page, one.helped, one.words, one.written_at)
        for one in chosen.order_by("-pk")[:PAGE]
    ]


def rating_traces(unit_ids: Collection[int], *, start: date, end: date) -> list[RatingTrace]:
    """Rating traces (dấu vết đánh giá) of what units decided, rated from a day to a day, without scores and words."""
    found = Rating.objects.filter(competent_id__in=unit_ids, rated_on__gte=start, rated_on__lte=end)
    columns = ("dossier_number", "competent_id", "rated_at", "device", "network")
    return [
        RatingTrace(number, unit, local(at), device, network)
        for number, unit, at, device, network in found.order_by("pk").values_list(*columns)
    ]
