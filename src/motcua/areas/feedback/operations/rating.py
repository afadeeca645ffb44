"""Rating (đánh giá): applicants rate their dossier once, and people say what they think of a page."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.feedback.events import DossierRated
from motcua.areas.feedback.models import PageFeedback, Rating, RatingChannel
from motcua.areas.feedback.queries.ratings import dossier_of_token
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError

LONGEST = 2000


def _unknown() -> UserError:
    return UserError("Không có hồ sơ này, hoặc đường dẫn đánh giá không còn dùng được.", code="unknown_dossier")


@transaction.atomic
def rate_as_applicant(
    *,
    dossier_number: str,
    applicant_id: int,
    score: int,
    at: datetime,
    words: str = "",
    device: str = "",
    network: str = "",
) -> int:
    """Rate as the applicant (đánh giá bằng tài khoản) whose dossier it is or who brought it, and answer the key of the
    rating; it is one all the same.

    Raises UserError `unknown_dossier`, `not_returned`, `rated_before`, `score_outside`.
    """
    if applicant_id not in dossiers.people_of(dossier_number):
        raise _unknown()
    return _rated(dossier_number, score, words, RatingChannel.ACCOUNT, at, (device, network))


@transaction.atomic
def rate_by_link(*, token: str, score: int, at: datetime, words: str = "", device: str = "", network: str = "") -> int:
    """Rate by the link (đánh giá bằng đường dẫn) that was sent to the applicant, and answer the key of the rating.

    Raises UserError `unknown_dossier`, `not_returned`, `rated_before`, `score_outside`.
    """
    dossier_number = dossier_of_token(token)
    if dossier_number is None:
        raise _unknown()
    return _rated(dossier_number, score, words, RatingChannel.LINK, at, (device, network))


def _rated(dossier_number: str, score: int, words: str, via: str, at: datetime, marks: tuple[str, str]) -> int:
    facts = dossiers.public_facts(dossier_number)
    if facts is None:
        raise _unknown()
    if score not in range(1, 6):
        raise UserError("Xin chọn một mức từ 1 đến 5.", code="score_outside")
    if facts.returned_at is None or facts.returned_at > at:
        raise UserError("Hồ sơ chưa trả kết quả; Ông/Bà đánh giá được sau khi nhận kết quả.", code="not_returned")
    made, new = Rating.objects.get_or_create(
        dossier_number=dossier_number,
        defaults={
            "procedure_id": facts.procedure_id,
            "received_by_id": facts.received_by_id,
            "competent_id": facts.competent_id,
            "score": score,
            "words": words.strip()[:LONGEST],
            "via": via,
            "returned_on": local_date(facts.returned_at),
            "rated_at": at,
            "rated_on": local_date(at),
            "device": marks[0],
            "network": marks[1],
        },
    )
    if not new:
        raise UserError("Hồ sơ này đã được đánh giá; mỗi hồ sơ chỉ đánh giá một lần. Xin cảm ơn.", code="rated_before")
    publish(DossierRated(dossier_number=dossier_number, score=score, at=at))
    return made.pk


@transaction.atomic
def write_page_feedback(*, page: str, helped: bool, at: datetime, words: str = "") -> int:
    """Write page feedback (góp ý về trang), and answer its key."""
    made = PageFeedback.objects.create(page=page[:200], helped=helped, words=words.strip()[:LONGEST], written_at=at)
    return made.pk
