"""Paging (đọc tiếp trang): where the next page of a list begins, as it stands in an address.

Addresses are kept for years, cut short and typed: what cannot be read is the first page.
"""

from __future__ import annotations

from datetime import date, datetime

LONGEST = 18  # digits that every database takes as a number


def whole(told: str) -> int:
    """The whole number that is told; 0 where there is none, or none that a database could hold."""
    return int(told) if told.isdecimal() and len(told) <= LONGEST else 0


def day_key(day: date, key: int) -> str:
    """Day key (khóa theo ngày) of a row in a list by day."""
    return f"{day.isoformat()}_{key}"


def read_day_key(after: str) -> tuple[date, int] | None:
    """The day and key a page begins after; None where that is none."""
    day, _, key = after.partition("_")
    try:
        return (date.fromisoformat(day), found) if (found := whole(key)) else None
    except ValueError:
        return None


def moment_key(moment: datetime, key: int) -> str:
    """Moment key (khóa theo lúc) of a row in a list by time."""
    return f"{moment.isoformat()}_{key}"


def read_moment_key(after: str) -> tuple[datetime, int] | None:
    """The time and key a page begins after; None where that is none."""
    moment, _, key = after.partition("_")
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return None
    in_utc = when.tzinfo is not None and 1 < when.year < 9999  # at its ends, time has no word for it elsewhere
    return (when, found) if in_utc and (found := whole(key)) else None
