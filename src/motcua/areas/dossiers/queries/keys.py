"""Keys of pages (khóa trang): where the next page of a list by time begins."""

from __future__ import annotations

from datetime import datetime

LONGEST = 19  # digits a database takes as a number


def moment_key(after: str) -> tuple[datetime, int] | None:
    """The time and key a page begins after (mốc của trang sau); None where it is none, which is the first page."""
    moment, _, key = after.partition("_")
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return None
    return (when, int(key)) if when.tzinfo is not None and key.isdecimal() and len(key) < LONGEST else None
