"""Levels (hai tầng của một danh sách): numbers told in one row of which some are parts of others."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import SCALE
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Token

from .text import SUMS, Text, numbers_of

_TOO = re.compile(r"\b(?:kể cả|tính cả|(?:bao )?gồm cả|trong đó có(?: cả)?)\s+(?:[^\W\d_]+ ){0,2}$", re.IGNORECASE)

_HALF, _NEXT = 50, 2


def is_made_by_the_first(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the first parts of a row make the whole, so that those behind them divide one of these: "phải thi hành
    2.527 việc: chưa đủ điều kiện 1.735, đủ điều kiện 792, xong 536, đang dở 256"."""
    if claim.kind not in SUMS or "−" in claim.formula:
        return False
    totals = list(accumulate(numbers_of(claim.formula)))
    return any(total in totals[1:-_NEXT] for total in numbers_of(claim.stated))


def is_included(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a part is told as one that another holds already: "thu 3,287 tỷ đồng, kể cả 214 triệu đồng kỳ trước".
    What the whole itself holds is a part like any other: "2.723 nhiệm vụ, trong đó có 2.501 đã xong, còn 222"."""
    if claim.kind not in SUMS:
        return False
    held = [t for t in of_the_formula(claim, passage) if passage.same_sentence(t, token)]
    return any(_TOO.search(passage.before(t, 40)) and _is_of_another(claim, passage, t) for t in held)


def _is_of_another(claim: Claim, passage: Passage, part: Token) -> bool:
    """Whether the number right before a part is another part, neither the greatest of a claim, of which all others are
    parts, nor one told beside it: "214 đơn khiếu nại và 86 đơn tố cáo, trong đó có 18 đơn khiếu nại đúng, ..."."""
    before = [t for t in passage.tokens if t.stop <= part.start and t.kind is part.kind]
    if not before:
        return True
    greatest = max((*numbers_of(claim.formula), *numbers_of(claim.stated)))
    digits = _digits(before[-1].value)
    return digits != _digits(greatest) and (claim.kind != "V2" or digits in digits_of(claim))


def is_left_with_another(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether what is left of a whole is told with another part right behind it: "đủ điều kiện 2.212 việc: xong 1.507,
    đang dở 598, tạm hoãn 107"."""
    if claim.kind != "V5" or "−" not in claim.formula:
        return False
    missing = {computed - token.value for computed in numbers_of(claim.computed)}
    behind = [number for number in text.numbers if number.written.token.start > token.start][:_NEXT]
    return any(value > 0 and any(Fraction(n.value, SCALE) == Fraction(value) for n in behind) for value in missing)


def is_far_from_all(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether shares that should make a hundred make not even half of it: each is a rate of its own."""
    if claim.kind != "V3" or not claim.formula.startswith("100 − "):
        return False
    return sum(numbers_of(claim.formula)[1:]) + token.value < _HALF


def of_the_formula(claim: Claim, passage: Passage) -> list[Token]:
    """Of the formula (các số trong phép tính): the numbers of a passage with the digits of one in a claim's formula,
    told in whatever size."""
    digits = {_digits(value) for value in numbers_of(claim.formula)}
    return [t for t in passage.tokens if _digits(t.value) in digits]


def digits_of(claim: Claim) -> set[str]:
    """Digits of (chữ số trong phép tính): those of each number of a claim's formula, in whatever size it is told."""
    return {_digits(value) for value in numbers_of(claim.formula)}


def _digits(value: Decimal) -> str:
    """A number without its size, which is told in millions here and in thousands of millions there."""
    return f"{value:f}".replace(".", "").strip("0")
