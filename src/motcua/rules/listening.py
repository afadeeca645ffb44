"""Listening (lắng nghe người dân): who has which part in what people bring, and when something is late."""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class ListeningPart(StrEnum):
    """Part in listening (tư cách khi lắng nghe): who keeps what people bring, and who has to answer it."""

    KEEPER = "KEEPER"
    ANSWERER = "ANSWERER"


def is_late(due_on: date | None, done_on: date | None, today: date) -> bool:
    """Late (quá hạn): done after its day, or not done and its day is over."""
    return due_on is not None and (done_on or today) > due_on
