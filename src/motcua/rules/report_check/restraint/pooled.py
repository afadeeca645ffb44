"""Pooled shares (tỷ lệ chung): what several numbers told beside give together, or two others of the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise

from motcua.rules.report_check.bounds import inner
from motcua.rules.report_check.explanation import verdict_on
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import SCALE
from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.proportions.fitting import slips
from motcua.rules.report_check.proportions.wholes import shares_of_one_base
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import plain
from motcua.rules.report_check.siblings import Sibling, pairs
from motcua.rules.report_check.tokens import Kind, Token

from .bases import sides
from .text import Text, numbers_of

_ALL, _WIDE, _SHARP = 100, 6, 2
_TOGETHER = re.compile(r"\b(?:tính (?:cả|chung|gộp|luôn)|kể cả|cộng cả)\b[^\d;(]*$", re.IGNORECASE)
_AND = re.compile(
    r"[^\d,;.()]{0,40} (?:và|cùng|cộng) [^\d,;.()]{0,40}|[^\d,;.()]{0,12}, [^\d,;.()]{0,30}", re.IGNORECASE
)


def is_of_listed_parts(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the share and those beside it make a hundred and follow from the sum of their parts, and the base it was
    tried with is not that sum mistyped: "nhận 659.245; đúng hạn 635.595 (98,81%), quá hạn 7.677 (1,19%)"."""
    if claim.kind not in ("V1", "V14") or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    told, base = pairs(passage), numbers_of(claim.formula)[-1]
    for first, last in combinations(range(len(told) + 1), 2):
        run = told[first:last]
        if 1 < len(run) <= _WIDE and any(one.percent is token for one in run) and _is_divided(run):
            return sum((one.part.value for one in run), Decimal(0)) not in typed(plain(base))
    return False


def _is_divided(run: Sequence[Sibling]) -> bool:
    whole = sum((Fraction(one.part.value) for one in run), Fraction(0))
    off = abs(sum((Fraction(one.percent.value) for one in run), Fraction(0)) - _ALL)
    if not whole or off > sum(Fraction(1, 10**one.percent.places) for one in run) / 2:
        return False
    return all(_gives(one.percent, Fraction(one.part.value), whole) for one in run)


def _gives(share: Token, part: Fraction, whole: Fraction) -> bool:
    return whole > 0 and verdict_on(share, _ALL * part / whole).agrees


def is_of_its_sentence(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether two other counts of its sentence give the share with its decimals."""
    own, _ = sides(text, claim, passage, token)
    if not own or token.places < _SHARP or token.value < 1:
        return False
    used = set(numbers_of(claim.formula))
    told = [t for t in passage.tokens if passage.same_sentence(t, token) and not t.change]
    counts = [held for t in told for held in inner(t) if held.kind is own[-1].kind and held.value]
    return any(
        _gives(token, Fraction(part.value), Fraction(whole.value))
        for part in counts
        for whole in counts
        if part.start < token.start and used.isdisjoint((part.value, whole.value)) and part.value < whole.value
    )


def is_pooled(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether several parts of several wholes give the share together: "3/7 nghị quyết, 5/9 quyết định, đạt 50%"."""
    if not sides(text, claim, passage, token)[0]:
        return False
    told = [t for t in passage.tokens if passage.same_sentence(t, token) and t.start < token.start]
    ratios = [t for t in told if t.kind is Kind.RATIO and t.whole]
    return any(_is_common(token, ratios[place:]) for place in range(len(ratios) - 1))


def _is_common(share: Token, ratios: Sequence[Token]) -> bool:
    wholes = sum((Fraction(t.whole or 0) for t in ratios), Fraction(0))
    return _gives(share, sum((Fraction(t.value) for t in ratios), Fraction(0)), wholes)


def is_of_both(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the two counts right before the share give it together: "chốt 25 và dự phòng 3, tỷ lệ 112%",
    "bị hủy 01, bị sửa 03, chiếm 1,39%"."""
    _, bases = sides(text, claim, passage, token)
    told = [t for t in passage.counts() if t.start < token.start and passage.same_sentence(t, token)]
    if not bases or len(told) < 2 or not _AND.fullmatch(passage.between(told[-2], told[-1])):
        return False
    both = Fraction(told[-2].value + told[-1].value)
    wholes = [*passage.tokens, *(t for _, t in bases)]
    return any(_gives(token, both, Fraction(held.value)) for t in wholes for held in inner(t))


def is_of_all_together(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate is told of more things together than one part and its whole: "tính cả tồn, đạt 58,2%"."""
    if claim.kind != "V1" or "+" in claim.formula:
        return False
    return token.kind is Kind.PERCENT and bool(_TOGETHER.search(passage.before(token, 80)))


def is_added_average(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether two amounts of its sentence make the average together, or it was taken of two counts: "mỗi suất 500
    nghìn đồng và quà 200 nghìn đồng, tổng 882 triệu đồng", "01 tổ cấp xã và 14 tổ ở thôn, bình quân 6,4 người/tổ"."""
    if claim.kind != "V1" or token.kind is Kind.PERCENT or "÷" not in claim.formula:
        return False
    told = [t for t in passage.tokens if passage.same_sentence(t, token)]
    whole, count = numbers_of(claim.formula)[0], numbers_of(claim.formula)[-1]
    if any(count * (one.value + two.value) == whole for one, two in pairwise(t for t in told if t.kind is token.kind)):
        return True
    alike = [t for t in told if t.kind is Kind.COUNT and t.start < token.start]
    near = [
        one.value + two.value
        for one, two in pairwise(alike)
        if one.unit == two.unit and count in (one.value, two.value)
    ]
    return any(one and verdict_on(token, Fraction(whole) / Fraction(one)).agrees for one in near)


def is_of_one_untold_base(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether one base, which nobody told, gives the share and others called alike beside it, while no slip makes the
    base it was tried with that of them all: "34 vụ bị hủy, tỷ lệ 0,45%; 59 vụ bị sửa, tỷ lệ 0,78%"."""
    own = text.told.get(token.start) if claim.kind == "V1" and "÷" in claim.formula else None
    if own is None:
        return False
    told = own[0]
    near = [one for one, _ in text.told.values() if abs(one.share.place - told.share.place) <= 1]
    pool = shares_of_one_base(told, near)
    base = numbers_of(claim.formula)[-1]
    whole = next((one for one in text.numbers if one.value == base * SCALE), None)
    return bool(pool) and whole is not None and not all("w" in slips(one.share, one.part, whole) for one in pool)
