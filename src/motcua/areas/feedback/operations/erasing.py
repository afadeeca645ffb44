"""Erasing (xóa tên người hỏi, người gửi theo luật): who said it and their own words go, what was shown stays."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Case, F, Q, TextField, Value, When

from motcua.areas.feedback.models import DialogueQuestion, Petition, Rating, SpeakerErasure, SpokenWords
from motcua.areas.feedback.queries.erasing import ERASED, speakers
from motcua.areas.people.policy import may_administer
from motcua.kernel import outbox
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


@transaction.atomic
def erase_speakers(*, text: str, keys: Collection[str], reason: str, document: str, account: Any, at: datetime) -> int:
    """Erase speakers (xóa tên người hỏi, người gửi) among those found by a text, and say how many; all or none.

    Raises UserError `not_allowed`, `reason_needed`, `document_needed`, `nothing_chosen`, `unknown_speaker`,
    `must_be_kept`.
    """
    if not may_administer(account):
        raise UserError("Chỉ người quản trị được xóa.", code="not_allowed")
    if not reason.strip():
        raise UserError("Hãy ghi vì sao được xóa.", code="reason_needed")
    if not document.strip():
        raise UserError("Hãy ghi văn bản hoặc đơn yêu cầu làm căn cứ.", code="document_needed")
    petitions, questions = _chosen(text, keys, at)
    outbox.forget_to(addresses=_contacts(petitions, questions))
    shown = Case(When(shown_text="", then=Value(ERASED)), default=F("shown_text"), output_field=TextField())
    Petition.objects.filter(pk__in=petitions).update(petitioner=ERASED, contact=ERASED, text=shown)
    DialogueQuestion.objects.filter(pk__in=questions).update(asker=ERASED, contact="", text=shown)
    spoken = Q(step__petition_id__in=petitions) | Q(verdict__commitment__question_id__in=questions)
    SpokenWords.objects.filter(spoken).update(words=ERASED)
    SpeakerErasure.objects.create(
        petitions=petitions,
        questions=questions,
        reason=reason.strip(),
        document=document.strip()[:255],
        erased_by=account,
        erased_at=at,
    )
    return len(petitions) + len(questions)


def _contacts(petitions: list[int], questions: list[int]) -> set[str]:
    """Where those who go were reached: letters to them lie in the outbox."""
    sent = Petition.objects.filter(pk__in=petitions).values_list("contact", flat=True)
    return {*sent, *DialogueQuestion.objects.filter(pk__in=questions).values_list("contact", flat=True)} - {"", ERASED}


def _chosen(text: str, keys: Collection[str], at: datetime) -> tuple[list[int], list[int]]:
    """The rows that may go, by kind."""
    if not keys:
        raise UserError("Hãy chọn ít nhất một dòng.", code="nothing_chosen")
    known = {row.key: row for row in speakers(text, today=local_date(at))}
    found: dict[str, list[int]] = {"petition": [], "question": []}
    for key in sorted(set(keys)):
        row = known.get(key)
        if row is None:
            raise UserError("Không có dòng này trong kết quả tìm.", code="unknown_speaker")
        if row.kept_because:
            raise UserError(Sentence("{name}: {because}", name=row.name, because=row.kept_because), code="must_be_kept")
        kind, _, number = key.partition("-")
        found[kind].append(int(number))
    return found["petition"], found["question"]


@transaction.atomic
def erase_rating_words(*, numbers: Collection[str]) -> int:
    """Erase the words of ratings (xóa ý kiến kèm đánh giá) of dossiers, and the marks of where they came from; the
    marks given stay, for figures count them. Says how many."""
    return Rating.objects.filter(dossier_number__in=numbers).update(words="", device="", network="")
