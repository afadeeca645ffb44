"""Leaving (điều còn lại của việc khác): what is told as left, though not of the two numbers before it."""

from __future__ import annotations

import re
from fractions import Fraction

from motcua.rules.report_check.explanation import verdict_on
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size
from motcua.rules.report_check.tokens import Kind, Token

from .text import Text, numbers_of

_BUT = re.compile(r"\b(?:tuy nhiên|tuy vậy|song|nhưng|dù vậy|mặc dù|trong khi)\b[^.;]*$", re.IGNORECASE)
_AMONG = re.compile(r"[-+*•\s]*(?:trong|ở) (?:tổng )?số (?:này|đó|ấy|trên|nói trên)\b", re.IGNORECASE)
_TWO = 2


def leaves_nothing(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether all was done already, and what is left is told against that: "12/12 xã đã lập tổ, nhưng còn 3 xã thiếu
    máy tính"."""
    told = numbers_of(claim.formula)
    if claim.kind != "V5" or len(told) != _TWO or told[0] != told[1] or "−" not in claim.formula:
        return False
    return bool(_BUT.search(passage.before(token)))


def is_left_of_a_share(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a share beside bears out part and whole, and what is left is far from being the rest: "trong 6.240 phòng
    có 4.680 phòng kiên cố, đạt 75%; còn 52 phòng tạm"."""
    told = [*numbers_of(claim.formula), *numbers_of(claim.stated)]
    if claim.kind != "V5" or len(told) != _TWO + 1:
        return False
    whole, *parts = sorted(told, reverse=True)
    shares = [t for t in passage.tokens if t.kind is Kind.PERCENT and passage.same_sentence(t, token) and t.exact]
    for part, rest in (parts, parts[::-1]):
        left = Fraction(whole - part)
        if left > 0 and any(verdict_on(one, Fraction(100 * part) / Fraction(whole)).agrees for one in shares):
            return not is_of_size(left, Fraction(rest)) and left not in typed(f"{rest:f}".replace(".", ","))
    return False


def is_left_of_a_part(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether all numbers of the sentence divide one told before it: "Trong số này, Chủ tịch tiếp 1.706 lượt, Phó Chủ
    tịch 518 lượt, số còn lại 940 lượt"."""
    start, end = passage.sentence_span(token)
    if claim.kind != "V5" or not _AMONG.match(passage.text[start - passage.start : end - passage.start]):
        return False
    whole = max((*numbers_of(claim.formula), *numbers_of(claim.stated)))
    return any(t.value == whole and start <= t.start < end for t in passage.tokens)
