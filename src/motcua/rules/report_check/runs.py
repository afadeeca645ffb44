"""Runs (chuỗi câu ngắn): V2, a whole that opens a line and its parts, each in a short sentence or clause of its own.

"64 đơn vị. Xanh 52. Vàng 9. Đỏ 3", "1.640 hồ sơ; buổi sáng 982; buổi chiều 658". Where they do not add up it is told
only if they leave nothing out: a whole partition, "khác" or "còn lại", shares that make a hundred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from . import vocabulary as words
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_STEP = re.compile(r"(?: [^\W\d_]+){0,4}\s*[.;,:?]\s*[^\d;:()]{2,50}", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:mỗi|bình quân|trung bình|so với|cùng kỳ|chỉ tiêu|kế hoạch|riêng|nhất là|chủ yếu|từ|gấp|"
    r"mục tiêu|lũy kế|trước khi|trong đó|trong số)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:còn lại|khác)\b", re.IGNORECASE)
_OPENED = re.compile(r"[:.?]")
_DIVIDED = re.compile(r"\b(?:gồm|cụ thể|chia ra)\b", re.IGNORECASE)
_MOST = re.compile(r"\b(?:nhất|phát|phát ra|mời|triệu tập|giao|dự toán)\b", re.IGNORECASE)
_OPENING = re.compile(r"\s*\((?:(?:trong đó|gồm|cụ thể)\s*:?)?\s*", re.IGNORECASE)
_ENCLOSED = re.compile(r"(?: [^\W\d_]+){0,4}\s*\([^\d()]{2,50}")
_HUNDRED, _NEAR, _NEAR_MISS = Decimal(100), Decimal("0.3"), 4


def check_runs(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Runs (chuỗi câu ngắn): each line that a whole opens, and each bracket right behind one."""
    for passage in passages:
        for start, end in _lines(passage):
            told = [t for t in passage.tokens if start <= t.start < end and not passage.depth(t)]
            told = [t for t in told if t.kind is not Kind.PERCENT]
            yield from _run(passage, told)
        for whole, behind in pairwise(passage.tokens):
            if _ENCLOSED.fullmatch(passage.between(whole, behind)):
                inner = [t for t in passage.tokens if passage.bracket(t) == passage.bracket(behind)]
                yield from _run(passage, [whole, *(t for t in inner if t.kind is not Kind.PERCENT)])


def _lines(passage: Passage) -> Iterator[tuple[int, int]]:
    place = passage.start
    for line in passage.text.split("\n"):
        yield place, place + len(line)
        place += len(line) + 1


def _run(passage: Passage, told: Sequence[Token]) -> Iterator[Claim]:
    if len(told) < 3 or not _usable(told[0], told[0]):
        return
    whole, parts = told[0], []
    for left, right in pairwise(told):
        gap = _gap(passage, left, right)
        if not _usable(right, whole) or not _STEP.fullmatch(gap) or _ELSE.search(gap):
            break
        parts.append(right)
    prefixes = [parts[:count] for count in range(2, len(parts) + 1)]
    fitting = next((some for some in prefixes if _sum(some) == whole.value), None)
    behind = told[len(parts) + 1 :]
    if fitting is None:
        if len(parts) < 2 or (behind and passage.same_sentence(parts[-1], behind[0])):
            return
        if not _complete(passage, whole, parts) or any(t.value == _sum(parts) for t in passage.tokens):
            return
    parts = fitting or parts
    verdict = Verdict.OK if fitting else Verdict.UNBALANCED
    formula = " + ".join(plain(part.value) for part in parts)
    yield Claim(
        passage.sentence(whole), "V2", whole.text, plain(_sum(parts)), formula, verdict, -1, whole.start, whole.end
    )


def _gap(passage: Passage, left: Token, right: Token) -> str:
    """What is written between two numbers without brackets, the one that is opened told as a colon."""
    return _OPENING.sub(": ", _BRACKETS.sub("", passage.between(left, right)))


def _complete(passage: Passage, whole: Token, parts: Sequence[Token]) -> bool:
    first = _gap(passage, whole, parts[0])
    divided = _DIVIDED.search(first)
    if not (divided or _OPENED.search(first)) or (":" in passage.before(whole) and not divided):
        return False
    if _ELSE.search(passage.before(whole)) or _MOST.search(passage.before(whole)):
        return False
    last = parts[-1]
    around = passage.before(last, 30).rsplit(",")[-1] + " ".join(passage.label(last))
    if _REST.search(around):
        return True
    shares = [_rate_behind(passage, part) for part in parts]
    if all(shares) and abs(sum(filter(None, shares), Decimal(0)) - _HUNDRED) <= _NEAR:
        return True
    members = {words.member_of(passage.label(part)[0]) or passage.member(part) for part in parts}
    if (
        len(members) == len(parts)
        and "" not in members
        and any(members <= family and any(least <= members for least in full) for family, full in words.PARTITIONS)
    ):
        return True
    spans = [passage.sentence_span(token) for token in (whole, *parts)]
    missed = abs(_sum(parts) - whole.value) * _HUNDRED <= whole.value * _NEAR_MISS
    return len(set(spans)) == len(spans) and missed


def _rate_behind(passage: Passage, part: Token) -> Decimal | None:
    """The share in the bracket right behind a part."""
    share = next((t for t in passage.tokens if t.start > part.start), None)
    if share is None or share.kind is not Kind.PERCENT or not passage.depth(share) or share.start - part.stop > 25:
        return None
    return share.value


def _usable(token: Token, whole: Token) -> bool:
    if token.kind is not whole.kind or token.kind not in (Kind.COUNT, Kind.MONEY, Kind.SCORE):
        return False
    return token.exact and token.whole is None and token.unit in (whole.unit, "")


def _sum(tokens: Sequence[Token]) -> Decimal:
    return sum((token.value for token in tokens), Decimal(0))
