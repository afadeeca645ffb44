"""Former values (số trước đó): V7, a rise or fall right behind a number, and what it was before in brackets behind.

"58 vụ, so với cùng kỳ giảm 9 vụ (cùng kỳ 67 vụ)", "89,1%, vượt 4,1 điểm phần trăm so chỉ tiêu giao (85%)", "318 người,
tăng 9,3% so với cùng kỳ (291 người)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from .claims import claim_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain, rounded
from .tokens import Kind, Token

_FORMER = re.compile(r"[^;.()]{0,80}\([^.()]{0,40}$", re.IGNORECASE)
_CLOSED = re.compile(r"\s*[^\d;.()]{0,30}\)")
_TURNS = re.compile(r"[;:]|\b(?:trong đó|gồm|con số|nhất là|riêng|chủ yếu|từ|kế hoạch|mỗi|bình quân)\b", re.IGNORECASE)
"""What between a number and a change may turn to something else than that number."""
_POINTS = "điểm %"


def check_former(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Former values (số trước đó): each rise or fall against the two values told around it."""
    for passage in passages:
        for index, change in enumerate(passage.tokens):
            if index and change.change and not change.word and not passage.depth(change):
                claim = _changed(passage, index)
                if claim is not None:
                    yield claim


def _changed(passage: Passage, index: int) -> Claim | None:
    now, change = passage.tokens[index - 1], passage.tokens[index]
    then = next((t for t in passage.tokens[index + 1 : index + 3] if t.kind is now.kind and not t.change), None)
    if then is None or not now.exact or not then.exact or not passage.same_sentence(now, then):
        return None
    if now.whole is not None or now.kind is Kind.OTHER or (now.unit != then.unit and then.unit):
        return None
    if passage.depth(now) or not _FORMER.fullmatch(passage.between(change, then)):
        return None
    if not _CLOSED.match(passage.after(then, 40)) or _TURNS.search(passage.between(now, change)):
        return None
    computed = _computed(now, change, then)
    if not computed:
        return None
    agrees = any(abs(value - Fraction(change.value)) <= _room(now, change, then) for value in computed)
    if not agrees and _is_told_of_all(passage, now, change, then):
        return None
    return claim_on(
        passage,
        change,
        kind="V7",
        computed=plain(rounded(computed[0], max(change.places, 2 if change.kind is Kind.PERCENT else 0))),
        formula=f"|{plain(now.value)} − {plain(then.value)}|"
        + (f" ÷ {plain(then.value)}" if _is_rate(now, change) else ""),
        verdict=Verdict.OK if agrees else Verdict.WRONG,
    )


def _room(now: Token, change: Token, then: Token) -> Fraction:
    """How far a change may lie off what its values give, by how they were rounded."""
    if not change.places:
        return Fraction(1, 2) if _is_rate(now, change) else Fraction(0)
    step = max(Fraction(1, 10**token.places) for token in (now, change, then))
    return step + sum((Fraction(token.slack) for token in (now, change, then)), Fraction(0))


def _computed(now: Token, change: Token, then: Token) -> list[Fraction]:
    """What the change is between two values: as much as one is more than the other, or per cent of the former."""
    off = abs(Fraction(now.value) - Fraction(then.value))
    if _is_rate(now, change):
        return [100 * off / Fraction(then.value)] if then.value else []
    if now.kind is Kind.PERCENT and change.kind is Kind.PERCENT:
        return [off, *([100 * off / Fraction(then.value)] if then.value else [])]
    if change.kind is not now.kind or change.unit != now.unit:
        return []
    return [off]


def _is_rate(now: Token, change: Token) -> bool:
    return change.kind is Kind.PERCENT and change.unit != _POINTS and now.kind is not Kind.PERCENT


def _is_told_of_all(passage: Passage, now: Token, change: Token, then: Token) -> bool:
    """Whether the change may be told of all like numbers of the sentence so far together."""
    start = passage.sentence_span(now)[0]
    like = [t for t in passage.tokens if start <= t.start <= now.start and t.kind is now.kind and t.unit == now.unit]
    added = sum((Fraction(token.value) for token in like), Fraction(0))
    off = abs(added - Fraction(then.value))
    rate = 100 * off / Fraction(then.value) if then.value else off
    return len(like) > 1 and abs((rate if _is_rate(now, change) else off) - Fraction(change.value)) < 1
