"""Without remarks (bỏ lời bình): V2, a count and its parts, each with what is remarked on it left out.

"Đón 8.472 lượt khách, tăng 29,7% so với cùng kỳ. Trong đó, đường không 7.182 lượt, tăng 32,1%; đường bộ 1.290 lượt,
giảm 3%": how much each rose, what per cent it is of a plan or of all stands between the parts, so that no list is seen.
Such remarks are blanked out, and what is left is read as any enumeration.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .enumerated import check_enumerated
from .findings import Claim
from .reading import Passage
from .tokens import Kind, Token

_VERB = re.compile(
    r"\s(?:(?:và|hay|tức|cũng|đã|lại|chỉ|mới|ước) )*"
    r"(?:tăng|giảm|bằng|đạt|chiếm|vượt|tương (?:đương|ứng)|cao hơn|thấp hơn|tỷ lệ|tỉ lệ)\b[^\d]*$",
    re.IGNORECASE,
)
_OPENS, _CLOSES = re.compile(r"[,;:(\n]|\.\s"), re.compile(r"[,;)\n]|\.(?:\s|$)|\s(?=và\s)")

_SHARE = re.compile(
    r"[^\d.;,()]{0,40}[(,]\s*(?:chiếm|tỷ lệ|tỉ lệ)?[^\d.;,()]{0,12}\d[\d.,]*\s?%\s*\)?[;,]", re.IGNORECASE
)
_DIVIDED = re.compile(r"[,;:\s]*\(?(?:bao gồm|gồm|trong đó|cụ thể|chia ra)\b", re.IGNORECASE)
"""What tells of which parts a step is made, which is no mere remark then."""


def check_unremarked(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Without remarks (bỏ lời bình): the enumerations of all passages, once no remarks stand between counts."""
    spans = [list(_remarks(passage)) for passage in passages]
    if any(spans):
        read = [_blanked(passage, own) for passage, own in zip(passages, spans, strict=True)]
        for claim in check_enumerated(read):
            place = bisect_right(passages, claim.start, key=lambda one: one.start) - 1
            told = spans[place] and not _is_share(passages[place], claim.end)
            if claim.kind == "V2" and (told or claim.verdict.agrees):
                yield replace(claim, text=_sentence(passages[place], claim.start))


def _is_share(passage: Passage, place: int) -> bool:
    """Whether a count is told with its own share right behind it, as a part of something else is."""
    return _SHARE.match(passage.text, place - passage.start) is not None


def _remarks(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where a passage only remarks on a count: a clause or a bracket with a rate or a step, and no other number."""
    for place, token in enumerate(passage.tokens):
        if token.kind is Kind.PERCENT or token.change:
            span = _clause(passage, place, token)
            if span is not None:
                yield span


def _clause(passage: Passage, place: int, token: Token) -> tuple[int, int] | None:
    """The clause of a remark, the mark before it, and in a bracket both; None if another number is in it."""
    tokens = passage.tokens
    floor = tokens[place - 1].stop - passage.start if place else 0
    ceiling = tokens[place + 1].start - passage.start if place + 1 < len(tokens) else len(passage.text)
    start, stop = token.start - passage.start, token.stop - passage.start
    lead = passage.text[floor:start]
    marks = list(_OPENS.finditer(lead))
    verb = _VERB.search(lead)
    begin = marks[-1].start() if marks else verb.start() if verb else None
    end = _CLOSES.search(passage.text, stop, ceiling)
    if begin is None or (end is None and ceiling < len(passage.text)):
        return None
    if end is not None and _DIVIDED.match(passage.text, end.start()):
        return None
    opened = bool(marks) and marks[-1][0] == "("
    closed = end is not None and end[0] == ")"
    first = floor + begin + (bool(marks) and marks[-1][0] not in ",(")
    last = end.start() if end is not None else len(passage.text)
    if opened and closed:
        return first, last + 1
    return (first + 1, last) if opened else (first, last)


def _blanked(passage: Passage, spans: Sequence[tuple[int, int]]) -> Passage:
    """The passage with blanks for its remarks, each number in its place."""
    if not spans:
        return passage
    text, tokens = passage.text, passage.tokens
    for first, last in spans:
        text = text[:first] + " " * (last - first) + text[last:]
        tokens = tuple(t for t in tokens if not first <= t.start - passage.start < last)
    return Passage(text, passage.start, passage.listed, tokens, passage.sentences)


def _sentence(passage: Passage, place: int) -> str:
    """The sentence around a place, as it is written."""
    start, end = passage.sentence_bounds(place - passage.start)
    return passage.text[start:end].strip()
