"""Titles (tít): the short lines at the head of a text, with no mark at their end, that tell its figures beforehand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .reading import Passage

TITLES, _LONGEST, _OPENING = 2, 150, 2


def titles(passages: Sequence[Passage]) -> Iterator[tuple[int, Passage]]:
    """Titles (tít) of a text: what stands at its head in one short line with no mark at its end, each by its place."""
    for index, title in enumerate(passages[:TITLES]):
        text = title.text.strip()
        plain = not ("\n" in text or len(text) > _LONGEST or text.endswith((".", ";", ":")) or "|" in text)
        if plain and not (":" in text and _is_of_row(text, passages[index + 1 : index + 2])):
            yield index, title


def _is_of_row(text: str, behind: Sequence[Passage]) -> bool:
    """Whether the line behind opens with the same words before a colon: "Tỷ lệ lao động công nghiệp: ...", one
    line below "Tỷ lệ lao động dịch vụ: ..."."""
    first = text.split()[:_OPENING]
    return len(first) == _OPENING and any(":" in one.text and one.text.split()[:_OPENING] == first for one in behind)
