"""Sections (mục của báo cáo): where the headings of a long report cut it, each section telling of matters of its own.

In two thousand words a small number stands everywhere by chance, so that a figure of another section is hardly ever the
base, the former value or the exact count of one told here. What stands before the first heading belongs to all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from .reading import Passage

_MARK = re.compile(r"\W*(?:[IVX]{1,5}|[A-ZĐa-zđ]|\d{1,2}(?:\.\d{1,2}){0,3})[.)/:-]\s+|#+\s+|\*\*")
_LONGEST = 110


@lru_cache(maxsize=4)
def sections_of(passages: tuple[Passage, ...]) -> dict[int, int]:
    """Sections (mục của báo cáo): the number of the section of each passage, by where the passage begins; 0 before the
    first heading. A line in capitals is one, too, once prose has begun."""
    found, section, begun = dict[int, int](), 0, False
    for passage in passages:
        text = passage.text.strip()
        section += is_heading(passage) or (begun and text.isupper() and _is_line(text))
        found[passage.start] = section
        begun = begun or text.endswith(".")
    return found


def is_heading(passage: Passage) -> bool:
    """Whether a passage is a numbered line that tells no figure and ends without a mark: "II. KẾT QUẢ THỰC HIỆN"."""
    text = passage.text.strip()
    marked = _MARK.match(text)
    if marked is None or not _is_line(text):
        return False
    return not any(token.start - passage.start >= marked.end() for token in passage.tokens)


def _is_line(text: str) -> bool:
    """Whether a text is one short line that ends without a mark."""
    return len(text) <= _LONGEST and "\n" not in text and not text.endswith((".", ";", ":", ","))


def same_section(passages: Sequence[Passage], one: Passage, other: Passage) -> bool:
    """Same section (cùng một mục): whether no heading stands between two passages, or one stands before all."""
    sections = sections_of(tuple(passages))
    first, second = sections[one.start], sections[other.start]
    return first == second or not first or not second


def same_section_at(passages: Sequence[Passage], one: Passage, start: int) -> bool:
    """Same section at (cùng mục với chỗ): the same of a passage and what stands at a place of the text, a table."""
    before = [passage for passage in passages if passage.start <= start]
    return not before or same_section(passages, one, before[-1])
