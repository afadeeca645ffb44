"""Risen (tăng giảm từ đâu): rises and parts held against a number that is a step itself, or of another thing."""

from __future__ import annotations

import re
from fractions import Fraction

from motcua.rules.report_check.bounds import inner
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .text import SUMS, Text, numbers_of

_STEP = re.compile(r"\b(?:bớt|giảm|tăng|thêm|hụt|sụt|hơn|kém)(?: được)?\s*$", re.IGNORECASE)
_FALLEN = re.compile(r"\b(?:bớt|giảm|hụt|sụt|kém|ít hơn|thấp hơn)\b[^;.]*$", re.IGNORECASE)
_WITHIN = re.compile(r"\btrong [^\W\d_]+\s*$", re.IGNORECASE)
_WITHOUT = re.compile(r"\bngoài [^\W\d_]+\s*$", re.IGNORECASE)
_MORE_TOO = re.compile(r"[^\d;.]{0,30},?\s*(?:bao )?(?:gồm|kể|tính) cả\b", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:hơn|vượt|kém)\b[^,;.]*\blà\s*$", re.IGNORECASE)
_TWO_RATES = re.compile(r"\d+,\d+\s*/\s*\d+,\d+")
"""Two figures with decimals side by side: "Tiểu học: 102,17 / 100,93"."""
_ABSURD = 1000
_MOVED = re.compile(
    r"[^\d,;.()]{0,20}\)?\s*[,(]\s*(?:tăng|giảm|thêm|bớt|cao hơn|thấp hơn)\b[^\d;.]{0,12}$", re.IGNORECASE
)


def is_risen_from_another(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the step told with a rate gives it of another number of its passage: "4.683 vụ, 2.699 người chết, 3.068
    bị thương, tức ... giảm 875 người bị thương (22,19%)"; or what the rate was tried with lies beyond all size."""
    if claim.kind != "V7" or token.kind is not Kind.PERCENT or not token.value:
        return False
    if any(value > _ABSURD * token.value for value in numbers_of(claim.computed)):
        return True
    step = Fraction(numbers_of(claim.formula)[0])
    units = {t.unit for t in passage.tokens if Fraction(t.value) == step}
    told = [t for t in passage.tokens if t.kind is not Kind.PERCENT and t.start < token.start and not t.change]
    away = step if _FALLEN.search(passage.before(token, 40)) else -step
    return any(
        _gives(token, step, Fraction(held.value) + away)
        for t in told
        if token.places > 1 or (token.places and t.unit in units)
        for held in inner(t)
    )


def is_step_among_others(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate is one of several steps told side by side without values of their own, and was tried with values
    of other sentences: "Giảm nhiều nhất là xã A giảm 7,7%, xã B giảm 7,01% và xã C giảm 6,54%"."""
    if claim.kind != "V7" or token.kind is not Kind.PERCENT:
        return False
    own = [t for t in passage.tokens if passage.same_sentence(t, token) and t is not token]
    values = numbers_of(claim.formula)
    return sum(t.change and t.kind is Kind.PERCENT for t in own) > 1 and not any(t.value in values for t in own)


def _gives(rate: Token, step: Fraction, then: Fraction) -> bool:
    """Whether a step is that much of what there was before it."""
    return then > 0 and abs(100 * step / then - Fraction(rate.value)) <= Fraction(1, 2 * 10**rate.places)


def is_of_a_step(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a "whole" is only by how much there is more or less, lies without what the part lies within, or the part
    holds something more: "bớt 106 vụ. Trong đó đường bộ 916 vụ", "phạt 248 triệu, đã nộp 263 triệu, gồm cả ..."."""
    if claim.kind != "V4":
        return False
    if _MORE_TOO.match(passage.after(token, 60)) or _TWO_RATES.fullmatch(token.text.strip()):
        return True
    wholes = [t for t in passage.tokens if t.value in numbers_of(claim.computed) and t.start < token.start]
    befores = [passage.before(t, 30) for t in wholes]
    apart = bool(_WITHOUT.search(passage.before(token, 30)))
    return any(_STEP.search(before) or (apart and _WITHIN.search(before)) for before in befores)


def is_compared_by_words(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a "share" is by how much something is more: "hơn mức bình quân của hai tháng trước là 5%"."""
    return claim.kind == "V1" and token.kind is Kind.PERCENT and bool(_COMPARED.search(passage.before(token, 90)))


def is_of_its_own_step(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a "whole" has its own step right behind it, so that it is no former value of another number: "đạt 97,9%,
    tăng 1,4 điểm; ... đạt 91,2%, giảm 0,6 điểm"."""
    if claim.kind not in SUMS:
        return False
    steps = [t for t in passage.tokens if t.change]
    behind = next((t for t in passage.tokens if t.start > token.start), None)
    if behind is None or behind not in steps or not _MOVED.match(passage.between(token, behind)):
        return False
    values = numbers_of(claim.formula)
    return behind.value not in values and any(t.value in values for t in steps)
