"""Beside (tăng, giảm kể liền): V7, two values side by side and how far they lie apart.

"từ 8.643 hộ xuống còn 6.743 hộ, giảm 1.900 hộ", "85,90% (năm 2023: 84,11%, tăng 1,79)", "78,3%, so với chỉ tiêu 75%
vượt 3,3 điểm %", "cao nhất 88,40%, thấp nhất 80,95%, chênh 7,45 điểm %": the three stand next to each other and say
themselves which is which. A rate right behind such a step is the same step told in per cent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from .claims import claim_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain, rounded
from .tokens import Kind, Token

_FROM = re.compile(r"\btừ (?:mức )?$", re.IGNORECASE)
_COURSE = re.compile(r"[^\d;.(),]{0,30},? từ (?:mức )?", re.IGNORECASE)
_TO = re.compile(r"\b(?:lên|xuống|còn|thành)\b[^\d;.]{0,14}$", re.IGNORECASE)
_THEN = re.compile(
    r"so với|so cùng|mục tiêu|chỉ tiêu|kế hoạch|cùng kỳ|(?:năm|kỳ|quý|tháng|tuần|khóa) trước|yêu cầu|quy định|"
    r"năm \d{4}|năm ngoái|dự toán|được giao|đầu năm",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:(?:chênh(?: lệch)?|cách biệt|cách nhau|hơn kém)\b[^\d;.()]{0,20}|khoảng cách\b[^\d;.()]{0,60})$",
    re.IGNORECASE,
)
_REACHES = re.compile(r"\b(?:tăng|giảm|nâng)\s+(?:lên|xuống|còn|tới|đến)\s*$", re.IGNORECASE)
"""A level that was reached, no step: "năm 2024 là 13,3%, đến năm 2026 tăng lên 14,8%"."""
_SHORT = re.compile(r"\b(?:còn )?(?:thiếu|vắng|hụt)(?: mặt)?\s*:?\s*$", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:lần lượt|trong đó|riêng|nhất là|chủ yếu|bình quân|mỗi|có|gồm|gấp|của|và)\b|chỉ tiêu.*chỉ tiêu",
    re.IGNORECASE,
)
"""What between a value and a step turns to something else."""
_SAME = re.compile(r"[^\d;.()]{0,25}?\s*(?:[~≈=(]|tương (?:đương|ứng)|tức|hay|bằng)[^\d;.]{0,25}$", re.IGNORECASE)
_REACHED = re.compile(r", (?:đạt|bằng|chiếm) $")
_AGAINST = re.compile(r"^[^\d;.,()]{0,20}\bso (?:với|cùng)\b", re.IGNORECASE)
"""What a step is measured against, told behind it: no value told before."""
_NOW = re.compile(r"\b(?:năm \d{4}|nay|hiện)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_OVER = re.compile(r"\b(?:cao|thấp|nhiều|ít) hơn (?:mức )?$", re.IGNORECASE)
_IS = re.compile(r"\blà\s*$", re.IGNORECASE)
_LESS = re.compile(r"\b(?:bớt|thêm)(?: được)?\s*$", re.IGNORECASE)
_MEASURED = re.compile(
    r"\b(?:so với|với|so cùng|cùng kỳ)\b[^()\d]{0,30}(?:\d[\d/.]*)?[^()\d]{0,20}\([^()\d]{0,20}$", re.IGNORECASE
)
_TOLD = re.compile(r"[^\d()]{0,20}\)\s*[:,]?\s*[^\d(),;.]{0,25}$")
_RATED = re.compile(
    r"[^\d;.()]{0,20}(?:\(|,|, tương (?:ứng|đương))(?![^(]*\b(?:bằng|đạt)\b)[^\d;.()]{0,15}$", re.IGNORECASE
)
_NEAR, _LONGEST = 60, 90


@dataclass(frozen=True, slots=True)
class Step:
    """A stated step with the values it lies between, `then` the one that a rate is reckoned of."""

    stated: Token
    now: Token
    then: Token


def check_beside(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Beside (tăng, giảm kể liền): each against the two values beside it."""
    for passage in passages:
        yield from _against(passage)
        tokens = [t for t in passage.tokens if not _is_reached(passage, t) and not _YEAR.fullmatch(t.text)]
        for three in zip(tokens, tokens[1:], tokens[2:], strict=False):
            step = _step(passage, three)
            if step is not None:
                yield _claim(passage, step, step.stated)
                last = three[-1]
                rate = next((t for t in tokens if t.start > last.start), None)
                if rate is not None and _tells_again(passage, step, last, rate):
                    yield _claim(passage, step, rate)


def _against(passage: Passage) -> Iterator[Claim]:
    """A change and its rate behind the value they are measured by: "so với tháng 9 (1.512): thêm 128 hồ sơ (8,5%)"."""
    for then, step, rate in zip(passage.tokens, passage.tokens[1:], passage.tokens[2:], strict=False):
        if not (step.exact or step.change) or step.kind is not then.kind or step.word or not then.exact:
            continue
        if not passage.depth(then) or passage.depth(step) or not step.change or not _alike(passage, step, then):
            continue
        if (
            rate.kind is not Kind.PERCENT
            or rate.unit != "%"
            or rate.word
            or not then.value
            or then.kind is Kind.PERCENT
        ):
            continue
        told = _MEASURED.search(passage.before(then, 90)) and _TOLD.fullmatch(passage.between(then, step))
        if told and _RATED.fullmatch(passage.text[step.stop - passage.start : rate.start - passage.start]):
            now = replace(then, value=then.value + step.value)
            yield _claim(passage, Step(step, now, then), rate)


def _is_reached(passage: Passage, token: Token) -> bool:
    """Whether a percentage only tells how much of a plan was reached: "(chỉ tiêu 12.000, đạt 97%, còn thiếu 360)"."""
    if token.kind is not Kind.PERCENT:
        return False
    return bool(_REACHED.search(passage.before(token, 12))) and bool(passage.depth(token)) and not token.change


def _step(passage: Passage, three: Sequence[Token]) -> Step | None:
    """Three numbers side by side as a step, when their words say so."""
    first, middle, last = three
    if any(token.word or token.whole is not None for token in three) or _REACHES.search(passage.before(last, 20)):
        return None
    gaps = [passage.between(left, right) for left, right in pairwise(three)]
    if not passage.same_sentence(first, last) and not _are_short_sentences(passage, three, gaps):
        return None
    one_bracket = passage.depth(middle) and passage.bracket(middle) == passage.bracket(last)
    if any(len(gap) > _LONGEST for gap in gaps) or ";" in gaps[0] or (";" in gaps[1] and not one_bracket):
        return None
    if first.change and not middle.change and not last.change:
        step = Step(first, last, middle) if _COURSE.fullmatch(gaps[0]) and _is_course(passage, middle, last) else None
    elif not first.change and not middle.change and not _OTHER.search(gaps[1]):
        step = _behind(passage, first, middle, last, gaps[0])
    elif (
        middle.unit == "%"
        and last.unit == "điểm %"
        and _OVER.search(passage.before(middle, 25))
        and _IS.search(passage.before(last, 8))
    ):
        step = Step(last, first, middle)
    else:
        step = None
    return step if step is not None and _comparable(passage, step) else None


def _are_short_sentences(passage: Passage, three: Sequence[Token], gaps: Sequence[str]) -> bool:
    """Whether a step is told in a sentence of its own behind its values: "Đạt 97,2%. Mục tiêu 95%. Vượt 2,2 điểm"."""
    if any(len(gap) > _NEAR or "\n" in gap for gap in gaps) or any(passage.depth(token) for token in three):
        return False
    return not passage.same_sentence(three[1], three[2])


def _behind(passage: Passage, first: Token, middle: Token, last: Token, gap: str) -> Step | None:
    """A step told behind its two values."""
    depths = [passage.depth(token) for token in (first, middle, last)]
    if not last.change:
        apart = _APART.search(passage.before(last, 80))
        short = _SHORT.search(passage.before(last, 20)) and _THEN.search(gap) and depths[1] == depths[2]
        if _is_course(passage, first, middle) and _LESS.search(passage.before(last, 12)):
            return Step(last, middle, first)
        return Step(last, first, middle) if apart or short else None
    if _is_course(passage, first, middle):
        return Step(last, middle, first)
    if depths[0] == 0 and depths[1] == depths[2] == 1 and passage.bracket(middle) == passage.bracket(last):
        return Step(last, first, middle)
    if _APART.search(passage.before(last, 80)) and depths[0] == depths[1]:
        return Step(last, first, middle)
    if _OTHER.search(gap) or _AGAINST.search(passage.after(last, 40)):
        return None
    if _THEN.search(gap) and depths[0] == depths[2]:
        return Step(last, first, middle)
    dated = _THEN.search(passage.before(first, 40)) and _NOW.search(gap) and not any(depths)
    return Step(last, middle, first) if dated and last.kind is not Kind.PERCENT else None


def _is_course(passage: Passage, then: Token, now: Token) -> bool:
    """Whether two values are told as "từ ... xuống còn ..."."""
    return bool(_FROM.search(passage.before(then, 20)) and _TO.search(passage.between(then, now)))


def _comparable(passage: Passage, step: Step) -> bool:
    """Whether the two values count one thing, and the step counts it too or tells it in per cent."""
    stated, now, then = step.stated, step.now, step.then
    if now.kind is not then.kind or not now.value or not then.value or not _alike(passage, now, then):
        return False
    if stated.kind is Kind.PERCENT and stated.unit == "%":
        return True
    if stated.kind is Kind.SCORE and now.kind is Kind.PERCENT and stated.unit in ("", "điểm"):
        return bool(_APART.search(passage.before(stated, 80)))
    return stated.kind is now.kind and _alike(passage, stated, now) and _alike(passage, stated, then)


def _alike(passage: Passage, one: Token, other: Token) -> bool:
    if one.kind is Kind.PERCENT:
        return True
    left, right = (token.unit or _word(passage, token) for token in (one, other))
    return left == right or (one.kind is not Kind.OTHER and not (one.unit and other.unit))


def _word(passage: Passage, token: Token) -> str:
    """The word behind a number that is in no list of units, such as a stretch of time."""
    match = re.match(r"\s*([^\W\d_]+)", passage.text[token.end - passage.start :]) if token.kind is Kind.OTHER else None
    return match[1].lower() if match else ""


def _tells_again(passage: Passage, step: Step, last: Token, rate: Token) -> bool:
    """Whether a rate right behind a step tells it once more: "giảm 5,7 phút, tương đương 24,3%"."""
    if rate.kind is not Kind.PERCENT or rate.unit != "%" or rate.word or step.now.kind is Kind.PERCENT:
        return False
    if step.stated.kind is Kind.PERCENT or last is not step.stated:
        return False
    return bool(_SAME.fullmatch(passage.text[last.stop - passage.start : rate.start - passage.start]))


def _claim(passage: Passage, step: Step, stated: Token) -> Claim:
    exact = _exact(step, stated)
    every = (stated, step.now, step.then)
    slack = sum((Fraction(token.slack) for token in every), Fraction(0))
    if any(token.places for token in every) or stated.kind is Kind.PERCENT:
        slack += max(Fraction(1, 10**token.places) for token in every if token.places or token.kind is Kind.PERCENT)
    agrees = any(abs(value - Fraction(stated.value)) <= slack for value in exact)
    formula = f"|{plain(step.now.value)} − {plain(step.then.value)}|"
    return claim_on(
        passage,
        stated,
        kind="V7",
        computed=plain(rounded(exact[0], max(stated.places, 2 if stated.kind is Kind.PERCENT else 0))),
        formula=formula + (f" ÷ {plain(step.then.value)}" if _is_rate(step, stated) else ""),
        verdict=Verdict.OK if agrees else Verdict.WRONG,
    )


def _is_rate(step: Step, stated: Token) -> bool:
    return stated.kind is Kind.PERCENT and step.now.kind is not Kind.PERCENT


def _exact(step: Step, stated: Token) -> list[Fraction]:
    """What a step may be: how far the values lie apart, or that in per cent of the earlier one, else of the other."""
    off = abs(Fraction(step.now.value) - Fraction(step.then.value))
    rates = [100 * off / Fraction(value) for value in (step.then.value, step.now.value) if value]
    if _is_rate(step, stated):
        return rates
    return [off, *rates] if stated.kind is Kind.PERCENT and stated.unit == "%" else [off]
