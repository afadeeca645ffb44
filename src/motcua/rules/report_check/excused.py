"""Excused numbers (số không phải số liệu): days, documents, articles, items and years, unless what follows counts.

Stricter than what the checker sets aside: it only looks for errors, here a number taken for a day is a figure that
nobody can open. A slash is a figure unless it stands in a day or in the number of a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .counting_words import FOLLOWS, GAP, LEADS, WIDELY, Span
from .numerals import Habit
from .tokens import Kind, set_aside, tokenize

_ALSO = re.compile(r"[;:,]\s*\(?\d{1,2}\)(?=\s)|\b24\s?/\s?24\s?h\b")
"""Items within a line, and round the clock as one writes it in short."""
_RATE = re.compile(r"\s*(?:%|‰|phần trăm\b|điểm phần trăm\b)")
_DECIMAL = re.compile(r"\d,\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_RANK = re.compile(
    r"^(?:hạng|xếp|vị trí|đứng|thứ|top|tốp)\b(?!\s*(?:bảy|tư|hai|ba|năm|sáu)\b)|\b(?:về )?(?:thứ hạng|bậc)$",
    re.IGNORECASE,
)
_SUFFIX = re.compile(rf"{GAP}(?:k|K|tr|ngàn|nghìn|triệu|tỷ|tỉ)\b(?! lệ| trọng)")
_SLASHED = re.compile(r"\d+\s?/\s?\d+")
_ROUND_THE_CLOCK = re.compile(r"24\s?/\s?24")
_CLOCK_AHEAD = re.compile(r"\b(?:trực|phục vụ|hoạt động|vận hành|liên tục|suốt|thông suốt)\s+\Z", re.IGNORECASE)
_CLOCK_BEHIND = re.compile(rf"{GAP}(?:/\s?7|\(?(?:h|giờ)\b)", re.IGNORECASE)
_DATED = re.compile(
    r"\d{1,2}\s?/\s?\d{1,2}\s?/\s?(?:19|20)\d\d|(?<![\d/])\d{1,2}\s?/\s?(?:19|20)\d\d"
    r"|\d+\s?/\s?(?:19|20)\d\d(?=\s?[/-]\s?[A-ZĐ])|\d/\s?[A-ZĐ]|(?:24\s?/\s?7|7\s?/\s?24)(?!\d)"
)
_BY_DAY = re.compile(r"\b(?:ngày|mùng|sáng|chiều|tối|hôm|lễ|dịp|kỷ niệm|tết|mừng|họp)\b", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])\s?/\s?(?:0?[1-9]|1[0-2])(?!\d)")
_WEEKDAY = re.compile(r"thứ\s*[2-7]", re.IGNORECASE)
_AMONG = re.compile(r"\s*(?:toàn|cả|trong|trên|của|về|/)", re.IGNORECASE)
_LINKED = re.compile(r"https?://|www\.|@")


def excused(text: str) -> Iterator[Span]:
    """Excused places (các chỗ không phải số liệu) of a text."""
    for start, end in (*set_aside(text), *(match.span() for match in _ALSO.finditer(text))):
        told = text[start:end]
        if _LINKED.search(told) or not (_is_rank(text, start, end) or "=" in told or _is_share(text, start, end)):
            yield start, end
    for token in tokenize(text, Habit.of(text)):
        if token.kind is Kind.OTHER and _YEAR.fullmatch(token.text) and not LEADS.search(text[: token.start]):
            yield token.start, token.end


def counts(text: str, start: int, end: int, excuse: Span | None) -> bool:
    """Whether a number counts (là số liệu) for what is written in it or right behind it, whatever excuses it."""
    if _RATE.match(text, end) or _DECIMAL.search(text[start:end]) or _SUFFIX.match(text, end):
        return True
    if FOLLOWS.match(text, end):
        return True
    return excuse is not None and bool(LEADS.search(text[: excuse[0]]) and WIDELY.match(text, end))


def _is_rank(text: str, start: int, end: int) -> bool:
    """Whether an excused place tells a rank; "thứ 2" alone is Monday."""
    if _WEEKDAY.fullmatch(text[start:end]):
        return bool(_AMONG.match(text, end))
    return bool(_RANK.search(text[start:end]))


def _is_share(text: str, start: int, end: int) -> bool:
    """Whether a slash in an excused place divides one number by another."""
    told = text[start:end]
    if _ROUND_THE_CLOCK.search(told):
        return not (_CLOCK_BEHIND.match(text, end) or re.search("[7h]", told) or _CLOCK_AHEAD.search(text[:start]))
    bare = _DATED.sub(" ", told)
    return bool(_SLASHED.search(_DAY.sub(" ", bare) if _BY_DAY.search(told) else bare))
