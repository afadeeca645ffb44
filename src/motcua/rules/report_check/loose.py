"""Loose numbers (số chưa gắn): figures typed into a text by hand, which nothing opens and nobody recomputes.

Days, numbers of documents, articles, items of lists and years are not figures and may be typed, unless what follows
them is counted. What is written with a decimal comma, a per cent sign or a suffix such as "k" is a figure wherever it
stands, and so is a number in words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .counting_words import Span, in_words
from .excused import counts, excused


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
    plain, home = _plain(text)
    bound, said = ({n for n, place in enumerate(home) if place in held} for held in (_places(figures), _places(names)))
    found = [*_in_figures(plain, bound, said), *_in_words(plain, bound | said)]
    places = sorted({(home[start], home[end - 1] + 1) for start, end in found})
    return tuple(Loose(start, end, text[start:end]) for start, end in _outermost(places))


def _plain(text: str) -> tuple[str, list[int]]:
    """The text as it is read, without signs nobody sees, letters and marks put together; and where each stood."""
    letters, home = list[str](), list[int]()
    for place, letter in enumerate(text):
        if unicodedata.category(letter) == "Cf":
            continue
        joined = unicodedata.normalize("NFC", letters[-1] + letter) if letters and unicodedata.combining(letter) else ""
        if len(joined) == 1:
            letters[-1] = joined
        else:
            letters.append(letter)
            home.append(place)
    return "".join(letters), home


def _places(spans: Iterable[Span]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def _outermost(places: list[Span]) -> Iterator[Span]:
    """Places in order without those that lie inside another."""
    last = 0
    for start, end in sorted(places, key=lambda span: (span[0], -span[1])):
        if end > last:
            yield start, end
            last = end


def _in_figures(text: str, bound: set[int], said: set[int]) -> Iterator[Span]:
    aside = [span for span in excused(text) if not bound.intersection(range(*span))]
    for start, end in _written(text):
        if not any(_is_digit(text[place]) for place in set(range(start, end)) - bound - said):
            continue
        excuse = next(((first, last) for first, last in aside if first <= start and end <= last), None)
        if excuse is None or counts(text, start, end, excuse):
            yield start, end


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


def _in_words(text: str, held: set[int]) -> Iterator[Span]:
    for start, end in in_words(text):
        if not held.intersection(range(start, end)):
            yield start, end
