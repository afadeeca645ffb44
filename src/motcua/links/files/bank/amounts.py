"""Amounts (số tiền trong sao kê): whole đồng however a bank groups them, or why not."""

from __future__ import annotations

import re

from motcua.rules.sentences import Sentence

_GROUPED = re.compile(r"(\d{1,3}(?:([.,  ])\d{3})(?:\2\d{3})*)(?:[.,](\d{1,2}))?")
_PLAIN = re.compile(r"(\d+)(?:[.,](\d{1,2}))?")
_AROUND = re.compile(r"(?:vnđ|vnd|đồng|đ|\+)", re.IGNORECASE)


class UnreadableAmount(ValueError):
    """Unreadable amount (số tiền không đọc được): why a cell is not a sum, in words for the officer."""


def read_amount(cell: object) -> int:
    """Whole đồng of a cell; 0 for an empty one; a negative sum for one in brackets or with a minus.

    Raises UnreadableAmount.
    """
    if cell is None:
        return 0
    if isinstance(cell, bool):
        raise UnreadableAmount(Sentence("ô có giá trị đúng/sai, không phải số tiền"))
    if isinstance(cell, int | float):
        return _whole(str(cell), int(cell), cell == int(cell))
    text = _AROUND.sub("", str(cell)).strip()
    if text in ("", "-", "–"):
        return 0
    negative = text.startswith(("-", "(")) or text.endswith("-")
    digits = text.strip("()- \u00a0")
    found = _GROUPED.fullmatch(digits)
    whole, rest = (re.sub(r"\D", "", found[1]), found[3]) if found else _plain(digits, str(cell))
    value = _whole(str(cell), int(whole), not rest or int(rest) == 0)
    return -value if negative else value


def _plain(digits: str, shown: str) -> tuple[str, str | None]:
    found = _PLAIN.fullmatch(digits)
    if found is None:
        raise UnreadableAmount(Sentence("“{amount}” không phải là số tiền", amount=shown))
    return found[1], found[2]


def _whole(shown: str, value: int, is_whole: bool) -> int:
    if not is_whole:
        raise UnreadableAmount(Sentence("“{amount}” có phần lẻ của đồng", amount=shown))
    return value
