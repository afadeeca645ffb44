"""Rates (tỷ lệ): shares and growths whose base or former value is told by words that no number bears."""

from __future__ import annotations

import re
from decimal import Decimal

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .text import THEN, Text, clause, content, make_a_whole, numbers_of, places_of

_MEAN = re.compile(r"\b(?:trung bình|bình quân)\b[^,;.()]{0,20}$", re.IGNORECASE)
_BASE = re.compile(
    r"\s*(?:(?:so với|trên|của|trong)\s+)?(?:tổng\s+)?(?:số\s+)?"
    r"(?!(?:và|còn|tăng|giảm|cao|thấp|vượt|trở|so|là|nhưng|trong|gồm|đã|được|có|của|trên|với|thì|nên|cùng)\b)"
    r"(?P<name>[^\W\d_][^,.;:()\d]{3,60})"
)
_FORMER = re.compile(r"\s*(?:so với |so )?(?:cùng kỳ|cùng thời|(?:năm|tháng|quý|kỳ) (?:trước|ngoái))\b", re.IGNORECASE)
_PLANNED = frozenset(["được", "giao", "chỉ", "tiêu", "đề", "đã", "xã", "tỉnh", "huyện"])
_AMONG = re.compile(r"\s*(?:[-+*•]\s*)?trong (?:tổng )?số (?P<name>[^\d,;:()]{6,60}),", re.IGNORECASE)


def is_of_other_shares(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the other shares of a "whole" make a hundred with a neighbour that was left out of it."""
    if claim.kind != "V3" or token.kind is not Kind.PERCENT:
        return False
    used = {*numbers_of(claim.formula)} - {Decimal(100)}
    near = [t for t in passage.tokens if t.kind is Kind.PERCENT and t is not token and passage.same_sentence(t, token)]
    rest = [t for t in near if t.value in used]
    return any(make_a_whole([*rest, other]) for other in near if other.value not in used)


def has_no_then(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether nothing tells that the former value of a growth is of another time."""
    if claim.kind != "V7" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    values = numbers_of(claim.formula)
    then = values[-1] if values else Decimal(0)
    told = [(place, t) for place, t in places_of(text, then) if not t.change]
    return bool(told) and not any(THEN.search(clause(place, t)) for place, t in told)


def is_of_named_base(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether words name the base of a share, or make it an average, and the base it was tried with is another."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    if any(t.kind is Kind.RATIO and passage.same_sentence(t, token) for t in passage.tokens):
        return False
    if _MEAN.search(passage.before(token, 40)):
        return True
    former = _FORMER.match(passage.after(token, 40)) is not None
    if former and not any(THEN.search(clause(place, t)) for place, t in places_of(text, numbers_of(claim.formula)[-1])):
        return True
    behind = _BASE.match(passage.after(token, 90))
    opening = _AMONG.match(passage.sentence(token))
    names = [content(match["name"]) for match in (behind, opening) if match]
    bases = places_of(text, numbers_of(claim.formula)[-1])
    if any(
        place is passage and base.start > token.start and passage.same_sentence(base, token) for place, base in bases
    ):
        return False
    return any(
        name - _PLANNED and all(2 * len(name & content(_around(place, base))) < len(name) for place, base in bases)
        for name in names
    )


def _around(passage: Passage, token: Token) -> str:
    before, after = passage.label(token)
    return f"{before} {token.unit} {after}"
