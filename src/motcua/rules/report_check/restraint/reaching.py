"""Reaching back (quay về số trước): parts more than the count beside them, since they are of one told before it."""

from __future__ import annotations

import re

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .text import SUMS, Text, clause, numbers_of, places_of

_BELONGING = re.compile(
    r"[^\d,;:.()]{1,40}\b(?:của|thuộc|tại|ở|trên|trong|do|cho|với)(?: [^\W\d_]+){0,2}\s*", re.IGNORECASE
)
"""What joins a count to one that tells whose, where or for whom its things are: "41 sản phẩm của 28 chủ thể"."""
_THEN = re.compile(
    r"\s*(?:(?:năm|quý|tháng|kỳ|đợt|vụ|mùa|tuần|nhiệm kỳ)\s+(?:\d[\d/]*|[IVX]+(?:/\d+)?|trước|ngoái|rồi)|cùng kỳ)"
    r"[^\d:;,()]{0,20}(?:\d{4}\s*)?(?::|\s(?:là|có|xảy ra)\s)",
    re.IGNORECASE,
)
"""What opens a bracket that tells the figures of one other time: "(năm 2023: 17 vụ, chết 18 người)"."""
_TIME = re.compile(r"\b(?:năm|quý|tháng|kỳ|đợt)\s+(?:\d|[IVX]|trước|ngoái|nay)", re.IGNORECASE)
_AMONG = re.compile(r"\btrong (?:đó|số (?:này|đó|ấy))\b", re.IGNORECASE)
_NEAR, _PAIR = 60, 2


def is_of_a_count_before(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a part that is more than the count before it is no more than an earlier one of its sentence: that which
    the other only belongs to ("41 sản phẩm của 28 chủ thể, trong đó còn hiệu lực 33"), or of whose things its own words
    speak again ("317 trường hợp vi phạm, tước giấy phép 41 trường hợp, trong đó vi phạm nồng độ cồn 96")."""
    values = numbers_of(claim.formula)
    if claim.kind != "V4" or token.kind is not Kind.COUNT or len(values) < _PAIR:
        return False
    told = [t for t in passage.tokens if t.start < token.start and passage.same_sentence(t, token)]
    place = next((i for i in range(len(told) - 1, -1, -1) if told[i].value == values[-1]), 0)
    whole, before = told[place] if told else token, [t for t in told[:place] if t.kind is Kind.COUNT and not t.change]
    if before and _belongs(passage, before[-1], whole) and token.unit in ("", before[-1].unit):
        return token.value <= before[-1].value
    own = content(f"{clause(passage, token)} {_behind(passage, token)}") - content(whole.unit)
    own -= content(_around(passage, whole))
    return any(
        t.value >= token.value and t.unit == whole.unit and own & content(_behind(passage, t)) - content(t.unit)
        for t in before
    )


def is_of_what_it_belongs_to(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether parts make the count that their "whole" only belongs to, or one of them belongs to the whole: "41 sản
    phẩm của 28 chủ thể (còn hiệu lực 33, hết hạn 8)", "73 mã số cho 29 hợp tác xã, trong đó còn hiệu lực 66"."""
    if claim.kind not in SUMS or token.kind is not Kind.COUNT:
        return False
    place = next(i for i, t in enumerate(passage.tokens) if t is token)
    before, behind = passage.tokens[max(0, place - 1) : place], passage.tokens[place + 1 : place + 3]
    if before and before[0].value in numbers_of(claim.computed) and _belongs(passage, before[0], token):
        return True
    if len(behind) < _PAIR or not _AMONG.search(passage.between(*behind)):
        return False
    return behind[0].value in numbers_of(claim.formula) and _belongs(passage, token, behind[0])


def _belongs(passage: Passage, earlier: Token, later: Token) -> bool:
    """Whether a count only tells whose the things before it are."""
    return earlier.unit != later.unit and _BELONGING.fullmatch(passage.between(earlier, later)) is not None


def _behind(passage: Passage, token: Token) -> str:
    """What a clause tells behind a number."""
    return re.split(r"[,;:.()\d]", passage.after(token, _NEAR))[0]


def _around(passage: Passage, token: Token) -> str:
    return f"{clause(passage, token)} {_behind(passage, token)}"


def is_told_of_then(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the "parts" stand in a bracket behind their whole that tells the figures of one other time: "14 vụ, chết
    16 người, bị thương 9 người (năm 2023: 17 vụ, chết 18 người, bị thương 8 người)"."""
    values = numbers_of(claim.formula)
    if claim.kind not in SUMS or not values:
        return False
    parts = [t for place, t in places_of(text, values[0], passage) if place is passage and t.start >= token.start]
    return any(_is_then(passage, part) for part in parts)


def _is_then(passage: Passage, part: Token) -> bool:
    """Whether the bracket around a number opens with one time, and tells of no other."""
    before = passage.text[: part.start - passage.start]
    opened = before.rfind("(")
    if opened < max(before.rfind(")"), 0):
        return False
    inside = passage.text[opened + 1 :].split(")")[0]
    return _THEN.match(inside) is not None and len(_TIME.findall(inside)) <= 1
