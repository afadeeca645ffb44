"""Nested (lồng nhau): parts that hold each other, or stand beside the "whole" they were tried with, as one of a row."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .levels import of_the_formula
from .text import SUMS, Text, numbers_of

_FROM_ON = re.compile(
    r"\b(?:(?:ít nhất|tối thiểu|không dưới|trên|hơn|quá)\s+(?P<least>\d[\d.,]*|một|hai|ba|bốn|mười)\s*[^\W\d_%]|"
    r"(?:trên|hơn|quá)\s+(?P<rate>\d[\d.,]*)\s*%|"
    r"(?P<on>\d[\d.,]*|một|hai|ba|bốn|mười)\b[^\d,;.()]{0,25}\btrở (?:lên|về trước|xuống|lại)\b)",
    re.IGNORECASE,
)
"""What holds all from a threshold on: "từ 3 năm trở lên", "trên 10 ngày", "ít nhất 5 lao động"."""
_NEXT = re.compile(r"\s*(?:[,;]|\bvà\b)\s*")
_MOST = re.compile(r"\b(?:nhiều|cao|lớn|đông) nhất\b", re.IGNORECASE)
_LEAST = re.compile(r"\b(?:ít|thấp|nhỏ) nhất\b", re.IGNORECASE)
_SEVERAL = 3


def is_nested(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether parts are told of all from one threshold on and of all from another on, so that one holds the other:
    "60 thôn giữ từ 3 năm trở lên; 47 thôn từ 5 năm trở lên"."""
    if claim.kind not in SUMS:
        return False
    parts = [t for t in of_the_formula(claim, passage) if t.start > token.start]
    if not parts:
        return False
    first, last = min(t.start for t in parts), max(t.start for t in parts)
    told = passage.text[first - passage.start : last - passage.start]
    told += re.split(r"[,;.](?!\d)", passage.text[last - passage.start :])[0]
    values = {t.text for t in parts}
    thresholds = {match["least"] or match["rate"] or match["on"] for match in _FROM_ON.finditer(told)} - values
    return len(thresholds) > 1


def is_one_of_a_row(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a "whole" and the parts but one make a number told before it: "912 ha, trong đó lúa 640 ha trên 320 ha
    đất lúa, màu 214 ha, cây khác 58 ha"."""
    if claim.kind not in SUMS or "−" in claim.formula:
        return False
    values = numbers_of(claim.formula)
    if len(values) < _SEVERAL:
        return False
    total = token.value + sum(values, Decimal(0))
    rows = {total - value for value in values}
    return any(t.value in rows and not t.change for t in passage.tokens if t.start < token.start)


def is_amid_a_row(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether shares that should make a hundred go on a row of shares told right before them: "trễ ở các quận là 32,8%;
    26%; 14% và 4%, riêng tại phường 42,6%"."""
    if claim.kind != "V3" or token.kind is not Kind.PERCENT:
        return False
    shares = [t for t in passage.tokens if t.kind is Kind.PERCENT and passage.same_sentence(t, token)]
    used = {token.value, *numbers_of(claim.formula)}
    return any(
        other.value in used and one.value not in used and _NEXT.fullmatch(passage.between(one, other).removeprefix("%"))
        for one, other in pairwise(shares)
    )


def is_of_the_ends(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether shares are those of the most and of the least, and who stands between is told nowhere: "nhiều nhất là
    viên chức (66,1%); kế đến công chức xã (19%); ít nhất ở các hội (0,2%)"."""
    if claim.kind != "V3" or token.kind is not Kind.PERCENT:
        return False
    start, end = passage.sentence_span(token)
    told = passage.text[start - passage.start : end - passage.start]
    return bool(_MOST.search(told) and _LEAST.search(told))


def is_share_of_its_own(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a share that should make a hundred stands alone in its sentence, told with other decimals than the rest:
    "Dư nợ ủy thác chiếm 98,7%. Nợ quá hạn 0,12%, nợ khoanh 0,07%"."""
    if claim.kind != "V3" or token.kind is not Kind.PERCENT or not claim.formula.startswith("100 − "):
        return False
    used = numbers_of(claim.formula)[1:]
    rest = [t for t in passage.tokens if t.kind is Kind.PERCENT and t.value in used and t is not token]
    return bool(rest) and all(t.places != token.places and not passage.same_sentence(t, token) for t in rest)
