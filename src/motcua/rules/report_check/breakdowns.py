"""Breakdowns (chia ra): V2, a count and all its parts, in brackets right behind it or behind "gồm" up to the full stop.

"184 đơn thuộc thẩm quyền (161 khiếu nại, 23 tố cáo)", "52 trường, gồm mầm non 18, tiểu học 20 và trung học cơ sở 14."
Only lists of nothing but counts are read, which no word opens to what they leave out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from . import vocabulary as words
from .claims import claim_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_KINDS = (Kind.COUNT, Kind.MONEY, Kind.SCORE)
_KNOWN = frozenset(words.UNITS.split("|")) | frozenset(words.SAME_UNIT.values())
_BRACKET = re.compile(r"[^;.()\d]{0,60}\(([^;.()\d]{0,40})$")
_ALL_OF_IT = re.compile(
    r"[^;.()\d]{0,60}(?::|[,:;]?\s+(?:bao gồm|gồm có|gồm|chia ra)\b:?)[^;.()\d]{0,50}$", re.IGNORECASE
)
_OPEN = re.compile(
    r"\b(?:trong đó|nhất là|chủ yếu|như|riêng|kỳ|năm|tăng|giảm|hơn|so với|kế hoạch|chỉ tiêu|thêm|từ|bình quân|trên|đạt|"
    r"mỗi|tại|còn|thiếu|thừa|vắng|gồm|tổng|tối đa|chưa kể|thang|hạn|lượt|vượt|mức|đến|số|cấp|là)\b",
    re.IGNORECASE,
)
"""Words with which a bracket may say something else than what a count is made of."""
_IN_TIME = re.compile(r"\b(?:trong|đúng|trước|quá|trễ|sớm|chậm|còn|chưa đến|tới) hạn\b", re.IGNORECASE)
"""Ways of being in time, which divide what they are told of."""
_LEAVING = re.compile(
    r"\b(?:trong đó|nhất là|chủ yếu|như|riêng|tăng|giảm|so với|kỳ|đạt|bình quân|mỗi|nhiều nhất)\b", re.IGNORECASE
)


def check_breakdowns(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Breakdowns (chia ra): a whole against the parts that its own words say are all of it."""
    for passage in passages:
        for index, whole in enumerate(passage.tokens):
            if whole.kind in _KINDS and whole.exact and whole.unit:
                parts = _bracketed(passage, index) or _listed(passage, index)
                if (
                    len(parts) > 1
                    and all(_can_be_part(passage, whole, part) for part in parts)
                    and _told(passage, parts)
                ):
                    yield _claim(passage, whole, parts)


def _can_be_part(passage: Passage, whole: Token, part: Token) -> bool:
    """Whether a number counts things of the whole, and does not only call a part by its number: "Đội 1: ..."."""
    if part.kind is not whole.kind or not part.exact or passage.after(part, 3).startswith(":"):
        return False
    if part.unit == whole.unit or not {part.unit, whole.unit} <= _KNOWN:
        return True
    return any({part.unit, whole.unit} <= group for group in (words.BODIES, words.DOCUMENTS, words.PEOPLE))


def _up_to(whole: Token, parts: Sequence[Token]) -> Sequence[Token]:
    """The first parts that make the whole, where the sentence goes on with other things, else all of them."""
    runs = (parts[:stop] for stop in range(2, len(parts)))
    return next((run for run in runs if sum(part.value for part in run) == whole.value), parts)


def _told(passage: Passage, parts: Sequence[Token]) -> bool:
    """Whether parts are told one after another, each with a word of its own."""
    between = [passage.between(one, two) for one, two in pairwise(parts)]
    named = all(part.unit or re.search(r"[^\W\d_]", passage.label(part)[0]) for part in parts)
    return named and all(re.search(r"[,;]|\bvà\b", text) for text in between)


def _bracketed(passage: Passage, index: int) -> Sequence[Token]:
    """All numbers of the bracket right behind a number, when nothing else stands in it."""
    following = passage.tokens[index + 1 :]
    whole = passage.tokens[index]
    match = _BRACKET.fullmatch(passage.between(whole, following[0])) if following else None
    if match is None or passage.depth(whole):
        return ()
    bracket = passage.bracket(following[0])
    parts = [t for t in following[:8] if passage.bracket(t) == bracket]
    told = passage.text[bracket : parts[-1].stop - passage.start] + passage.after(parts[-1], 60).split(")")[0]
    others = sum(part.value > whole.value for part in parts) > 1
    told = _IN_TIME.sub("", told) if len(parts) > 1 else told
    return () if others or _OPEN.search(told) or not passage.same_sentence(whole, parts[-1]) else parts


def _listed(passage: Passage, index: int) -> Sequence[Token]:
    """All numbers behind "gồm" up to the end of the sentence, when they are told one after another."""
    following = [t for t in passage.tokens[index + 1 : index + 10] if passage.same_sentence(passage.tokens[index], t)]
    whole = passage.tokens[index]
    if len(following) < 2 or not _ALL_OF_IT.fullmatch(passage.between(whole, following[0])):
        return ()
    rest = passage.text[whole.stop - passage.start : passage.sentence_span(whole)[1] - passage.start]
    if _LEAVING.search(rest) or ";" in rest or "(" in rest:
        return ()
    return following


def _claim(passage: Passage, whole: Token, parts: Sequence[Token]) -> Claim:
    parts = _up_to(whole, parts)
    added = sum((part.value for part in parts), Decimal(0))
    slack = sum((token.slack for token in (whole, *parts)), Decimal(0))
    return claim_on(
        passage,
        whole,
        kind="V2",
        computed=plain(added),
        formula=" + ".join(plain(part.value) for part in parts),
        verdict=Verdict.OK if abs(added - whole.value) <= slack else Verdict.UNBALANCED,
    )
