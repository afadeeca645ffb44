"""Answering once (trả lời một lần): a write under a key is done once, and told alike as often as it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction

from motcua.areas.machines.models import SavedAnswer
from motcua.kernel.errors import UserError

ANSWERS_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class AnswerKept:
    """Answer kept (câu trả lời được giữ): what was told, or with what code and words it was refused."""

    told: Any
    refused: str = ""
    again: bool = False


@transaction.atomic
def answered_once(*, client_id: int, key: str, digest: str, do: Callable[[], Any], at: datetime) -> AnswerKept:
    """Answered once (trả lời một lần): do it and keep the answer, or give the one that is kept under the key.

    The key is written first, so that of two at once the second waits and is answered as the first was. What was
    refused is kept too: whoever has mended the reason asks under a new key. What failed unforeseen leaves nothing.
    Raises UserError `key_used_otherwise`.
    """
    try:
        with transaction.atomic():
            kept = SavedAnswer.objects.create(client_id=client_id, key=key, digest=digest, at=at)
    except IntegrityError:
        return _before(SavedAnswer.objects.get(client_id=client_id, key=key), digest)
    try:
        with transaction.atomic():
            kept.answer = do()
    except UserError as error:
        kept.refused, kept.answer = error.code, error.message
    kept.save(update_fields=["refused", "answer"])
    return AnswerKept(kept.answer, kept.refused)


def _before(kept: SavedAnswer, digest: str) -> AnswerKept:
    if kept.digest != digest:
        raise UserError(
            "Khóa Idempotency-Key này đã dùng cho một yêu cầu khác; xin dùng khóa mới.", code="key_used_otherwise"
        )
    return AnswerKept(kept.answer, kept.refused, again=True)


@transaction.atomic
def forget_answers(*, at: datetime, kept: timedelta = ANSWERS_KEPT) -> int:
    """Forget answers (xóa câu trả lời đã lưu) after so long; say how many."""
    gone, _ = SavedAnswer.objects.filter(at__lt=at - kept).delete()
    return gone
