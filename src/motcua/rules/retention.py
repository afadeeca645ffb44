"""Retention (thời hạn giữ): until when the words about a person must be kept, and why they may not go yet."""

from __future__ import annotations

from datetime import date

from motcua.rules.lifecycle import Status
from motcua.rules.sentences import Sentence

OVER = frozenset({Status.REFUSED, Status.WITHDRAWN, Status.RETURNED})


def kept_until(ended_on: date, years: int) -> date:
    """Kept until (giữ đến hết ngày): the same day so many years later; 29/2 goes to 28/2."""
    try:
        return ended_on.replace(year=ended_on.year + years)
    except ValueError:
        return ended_on.replace(year=ended_on.year + years, day=28)


def still_kept(until: date, years: int) -> Sentence:
    """Still kept (còn phải giữ): until when, as a sentence."""
    return Sentence("Còn phải giữ đến hết ngày {until:%d/%m/%Y} ({n} năm).", until=until, n=years)


def must_be_kept(*, status: Status, left: bool, ended_on: date | None, years: int, today: date) -> str:
    """Must be kept (vì sao còn phải giữ): the sentence, or "" where the words may be erased.

    `left` says that the dossier left without a result; `ended_on` the day it ended.
    """
    if status not in OVER and not left:
        return Sentence("Hồ sơ chưa kết thúc; cần lời văn để giải quyết.")
    if ended_on is None:
        return Sentence("Không rõ ngày hồ sơ kết thúc nên chưa tính được thời hạn giữ.")
    until = kept_until(ended_on, years)
    return still_kept(until, years) if today <= until else ""
