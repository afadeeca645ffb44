"""Where a page of a list begins: the day and key of the row before it, as they stand in an address."""

from __future__ import annotations

from datetime import date


def key_of(day: date, key: int) -> str:
    """Key of a row (chỗ đọc tiếp) for the address of the next page."""
    return f"{day.isoformat()}|{key}"


def read_key(after: str) -> tuple[date, int] | None:
    """The day and key that an address tells; None where it tells none, or nothing that can be read."""
    day, _, key = after.partition("|")
    if not key.isdecimal() or len(key) > 18:
        return None
    try:
        return date.fromisoformat(day), int(key)
    except ValueError:
        return None
