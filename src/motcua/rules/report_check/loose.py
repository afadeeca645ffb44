"""Loose numbers (số chưa gắn): figures typed into a text by hand, which nothing opens and nobody recomputes.

Days, numbers of documents, articles, items of lists and years are not figures and may be typed. What is written with a
decimal comma or a per cent sign is a figure wherever it stands, and so is a number in words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .numerals import Habit
from .tokens import Kind, set_aside, tokenize

Span = tuple[int, int]

_ONES = "không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín"
_BIG = "mười|mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|phẩy"
_WORD = rf"(?:{_ONES}|{_BIG}|linh|lẻ|rưỡi)"
_SPELLED = re.compile(
    rf"\b(?:{_WORD}\s+)+{_WORD}\b(?:\s+phần trăm\b)?|\b(?:{_ONES}|mười)\s+phần trăm\b|\bmười\b", re.IGNORECASE
)
_HAS_BIG = re.compile(rf"\b(?:{_BIG})\b", re.IGNORECASE)
_INLINE_ITEM = re.compile(r"[;:,]\s*\(?\d{1,2}\)(?=\s)")
_RATE = re.compile(r"\s*(?:%|‰|phần trăm\b|điểm phần trăm\b)")
_DECIMAL = re.compile(r"\d,\d")


@dataclass(frozen=True, slots=True)
class Loose:
    """Loose number (số chưa gắn): where it stands in the text, and as what it was written."""

    start: int
    end: int
    text: str


def loose_numbers(text: str, *, figures: Iterable[Span] = (), names: Iterable[Span] = ()) -> tuple[Loose, ...]:
    """Loose numbers (các số chưa gắn) of a text, in order.

    `figures` are the places of bound figures and `names` those of bound words, such as the days of the period.
    """
    bound, said = _places(figures), _places(names)
    found = [*_in_figures(text, bound, said), *_in_words(text, bound | said)]
    return tuple(sorted(found, key=lambda each: each.start))


def _places(spans: Iterable[Span]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def _in_figures(text: str, bound: set[int], said: set[int]) -> Iterator[Loose]:
    spans = [*set_aside(text), *(match.span() for match in _INLINE_ITEM.finditer(text))]
    aside = [span for span in spans if not bound.intersection(range(*span))]
    years = {
        token.start: token.end
        for token in tokenize(text, Habit.of(text))
        if token.kind is Kind.OTHER and re.fullmatch(r"(?:19|20)\d\d", token.text)
    }
    for start, end in _written(text):
        places = set(range(start, end))
        if not any(_is_digit(text[place]) for place in places - bound - said):
            continue
        rate = _RATE.match(text, end) or _DECIMAL.search(text[start:end])
        excused = any(first <= start and end <= last for first, last in aside) or years.get(start) == end
        if rate or not excused:
            yield Loose(start, end, text[start:end])


def _written(text: str) -> Iterator[Span]:
    """Where digits of any script stand, with the separators between them."""
    start = last = -1
    for place, letter in enumerate(text):
        if _is_digit(letter):
            start = place if start < 0 else start
            last = place
        elif start >= 0 and (letter not in ".," or place > last + 1):
            yield start, last + 1
            start = -1
    if start >= 0:
        yield start, last + 1


def _is_digit(letter: str) -> bool:
    """A digit of any script, a raised, a circled or a broken one; Han numerals are letters."""
    return unicodedata.category(letter) in ("Nd", "No")


def _in_words(text: str, held: set[int]) -> Iterator[Loose]:
    for match in _SPELLED.finditer(text):
        told = match[0]
        rate = told.lower().endswith("phần trăm")
        if (rate or _HAS_BIG.search(told)) and not held.intersection(range(*match.span())):
            yield Loose(match.start(), match.end(), told)
