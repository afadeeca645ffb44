"""Sent forms (biểu mẫu đã gửi): what a form does is done once, however often its button is pressed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from motcua.kernel.models import SentForm

KEPT = timedelta(days=2)  # a browser that comes back later than this is shown its page anew
Words = list[tuple[int, str, str]]


@dataclass(frozen=True, slots=True)
class Led:
    """Led (đã dẫn tới): the page that followed on what a form did, and what was said there."""

    address: str
    words: Words


@transaction.atomic
def sent_once(*, key: str, digest: str, do: Callable[[], Led | None], at: datetime) -> Led | None:
    """Sent once (gửi một lần): do what the form asks, or answer where the same press led before.

    The key is written first and in one transaction with the work, so that of two at once the second waits and is led
    where the first was; what failed unforeseen leaves nothing. What was done only counts where it led on: a form
    that is shown again with its faults may come again under its key. Other contents under the key are other work.
    """
    try:
        with transaction.atomic():
            sent, before = SentForm.objects.create(key=key, digest=digest, at=at), None
    except IntegrityError:
        sent = SentForm.objects.select_for_update().get(key=key)
        before = sent.digest
    if before == digest:
        return Led(sent.address, [(level, words, tags) for level, words, tags in sent.words])
    led = do()
    if led is None:
        if before is None:
            sent.delete()
        return None
    sent.digest, sent.address, sent.words, sent.at = digest, led.address, led.words, at
    sent.save()
    return None


def forget_sent_forms(*, at: datetime, kept: timedelta = KEPT) -> int:
    """Forget sent forms (xóa biểu mẫu đã gửi) after so long; say how many."""
    gone, _ = SentForm.objects.filter(at__lt=at - kept).delete()
    return gone
