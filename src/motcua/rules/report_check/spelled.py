"""Spelled out (kể hết): V2, a total and behind a colon or "gồm" its parts, each in a clause of its own.

"Trường đạt chuẩn hiện là 190: mầm non 43, tiểu học 100, THCS 38, THPT 9". Where they do not add up it is told only if
one digit or very little is amiss: what follows a colon may also be examples, or tell one thing twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .findings import Claim, Verdict
from .meant.variants import typed
from .reading import Passage
from .sums import sum_claim
from .tokens import Kind, Token

_COLON = re.compile(r"\b(?:bao gồm|gồm có|gồm(?! cả)|chia ra|phân ra|chia thành)\b\s*:?|:(?!\d)", re.IGNORECASE)
_CLAUSE = re.compile(r"[^,;]+")
_BRACKETS = re.compile(r"\([^()]*\)")
_NOT_ALL = re.compile(
    r"\b(?:như|nhất là|chủ yếu|điển hình|riêng|trong đó|so với|cùng kỳ|mỗi|bình quân|gồm cả|nhiều nhất|tăng|giảm|đạt"
    r"|từ|còn|nhận|đúng hạn|trực tuyến|quá hạn|trễ|chỉ tiêu|kế hoạch)\b",
    re.IGNORECASE,
)
"""Words of examples, of what overlaps and of what came and went."""
_LEAST, _LITTLE = 3, Decimal("0.03")


def check_spelled(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Spelled out (kể hết): the one colon or "gồm" of a sentence with what stands before and behind it."""
    for passage in passages:
        for start, end in passage.sentences:
            text = passage.text[start - passage.start : end - passage.start]
            colons = list(_COLON.finditer(text))
            if len(colons) != 1 or _NOT_ALL.search(_BRACKETS.sub("", text[colons[0].end() :])):
                continue
            claim = _spelled(passage, start, start + colons[0].start(), start + colons[0].end(), end)
            if claim is not None:
                yield claim


def _spelled(passage: Passage, start: int, colon: int, behind: int, end: int) -> Claim | None:
    head = _head([t for t in passage.tokens if start <= t.start < colon and not passage.depth(t)])
    parts = _parts(passage, behind, end)
    if head is None or len(parts) < _LEAST or not all(part.unit in ("", head.unit) for part in parts):
        return None
    total = sum((part.value for part in parts), Decimal(0))
    if total == head.value:
        return sum_claim(passage, head, parts, Verdict.OK, "V2")
    near = abs(total - head.value) <= _LITTLE * head.value or total in typed(head.text)
    if not near and not any(head.value - total + part.value in typed(part.text) for part in parts):
        return None
    return sum_claim(passage, head, parts, Verdict.UNBALANCED, "V2")


def _head(told: Sequence[Token]) -> Token | None:
    """The one count before the colon; shares beside it do not matter."""
    counts = [token for token in told if token.kind is not Kind.PERCENT]
    if len(counts) != 1 or counts[0].kind is not Kind.COUNT or not counts[0].exact or counts[0].slack:
        return None
    return counts[0]


def _parts(passage: Passage, start: int, end: int) -> list[Token]:
    """The one count of each clause from a place on; none when a clause tells no count or several."""
    parts: list[Token] = []
    for match in _CLAUSE.finditer(_covered(passage.text[start - passage.start : end - passage.start])):
        inside = [t for t in passage.tokens if start + match.start() <= t.start < start + match.end()]
        counts = [t for t in inside if not passage.depth(t) and t.kind is not Kind.PERCENT]
        if len(counts) != 1 or counts[0].kind is not Kind.COUNT or not counts[0].exact or counts[0].slack:
            return []
        parts += counts
    return parts


def _covered(text: str) -> str:
    """The text with what stands in brackets and the marks within numbers covered, so that only clauses divide it."""
    text = _BRACKETS.sub(lambda match: "x" * len(match[0]), text)
    return re.sub(r"(?<=\d),(?=\d)", "x", text)
