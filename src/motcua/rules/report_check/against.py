"""Against (so với): V7, a value, how much it rose or fell, and behind "so với" the value it is measured by.

"lập 774 phiếu, giảm 265 phiếu so với 1.039 phiếu của tháng 12", "đạt 83,94%, tăng 1,28% so với mức 82,66% năm 2023",
"đạt 90,61%, còn cách 6,77%": the step, or the rise in per cent, lies between the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from .claims import claim_on
from .earlier import direction
from .findings import Claim, Verdict
from .meant.seen import SCALE, Seen, see
from .reading import Passage
from .rounding import plain, rounded
from .same import is_unit
from .tokens import Kind

_AGAINST = re.compile(
    r"[^;()\n]{0,40}\bso (?:với|cùng)\b(?:(?!\b(?:đã|được|trong|thì|nhưng|vẫn|còn|mà)\b|,)[^;()\n]){0,45}"
    r"(?:\((?:[^()\d]{0,20}|[^()]{0,16}:\s*)?)?",
    re.IGNORECASE,
)
_STEP = re.compile(r"[^;.()\n]{0,60}")
_OTHER = re.compile(r"\b(?:lần lượt|trong đó|riêng|nhất là|chủ yếu|mỗi|gồm|gấp)\b", re.IGNORECASE)
_PLAN = re.compile(r"\b(?:chỉ tiêu|kế hoạch|dự toán|giao)\b", re.IGNORECASE)
_DIVIDED = re.compile(r"\d.*\b(?:gồm|trong đó|bao gồm)\b[^;]*$", re.IGNORECASE | re.DOTALL)
_REACHES = re.compile(r"\b(?:lên|xuống|còn|tới|đến)\s*$", re.IGNORECASE)
_SKIPPED = 2


def check_against(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Against (so với): each step between a value and what it is measured by."""
    numbers = [number for number in see(passages) if number.unit != "?"]
    for place, (step, then) in enumerate(pairwise(numbers)):
        now = _now(numbers[max(0, place - _SKIPPED) : place], then)
        if now is not None and _is_told(now, step, then):
            yield from _claim(now, step, then)


def _now(before: Sequence[Seen], then: Seen) -> Seen | None:
    """The last value before, only a rate of something else between."""
    for number in reversed(before):
        if number.kind is then.kind:
            return number
        if number.kind is not Kind.PERCENT or number.change:
            return None
    return None


def _is_told(now: Seen, step: Seen, then: Seen) -> bool:
    """Whether three numbers say themselves that the second lies between the others."""
    if now.sentence != then.sentence or any(n.about or n.written.token.whole is not None for n in (now, step, then)):
        return False
    if now.change or then.change or not step.change or not now.value or not then.value:
        return False
    if now.depth != step.depth or now.kind is not then.kind or not is_unit(now, then):
        return False
    passage = now.passage
    first = passage.between(now.written.token, step.written.token)
    second = passage.text[step.written.token.stop - passage.start : then.written.token.start - passage.start]
    if not _STEP.fullmatch(first) or not _AGAINST.fullmatch(second) or _REACHES.search(first):
        return False
    opening = passage.text[now.sentence[0] - passage.start : now.written.token.start - passage.start]
    plan = "" if step.index - now.index > 1 else first
    if _OTHER.search(first) or _OTHER.search(second) or _PLAN.search(f"{plan} {second}") or _DIVIDED.search(opening):
        return False
    if step.kind is Kind.PERCENT:
        return True
    return step.kind is now.kind and is_unit(step, now)


def _claim(now: Seen, step: Seen, then: Seen) -> Iterator[Claim]:
    off = Fraction(abs(now.value - then.value))
    upward = direction(step.passage, step.written.token)
    rate = step.kind is Kind.PERCENT and now.kind is not Kind.PERCENT
    exacts = [100 * SCALE * off / value for value in (then.value, now.value)] if rate else [off]
    if step.kind is Kind.PERCENT and now.kind is Kind.PERCENT:
        exacts += [100 * SCALE * off / then.value]
    agrees = any(abs(exact - step.value) <= _room(now, step, then, rate=rate) for exact in exacts)
    if upward is not None and off and (now.value > then.value) is not upward:
        agrees = False
    token = step.written.token
    worth = Fraction(step.value) / Fraction(step.written.value) if step.written.value else Fraction(SCALE)
    one, two = (plain(rounded(Fraction(n.written.value), 6)) for n in (now, then))
    yield claim_on(
        now.passage,
        token,
        kind="V7",
        computed=plain(rounded(exacts[0] / worth, max(token.places, 2 if rate else 0))),
        formula=f"|{one} − {two}|" + (f" ÷ {two}" if rate else ""),
        verdict=Verdict.OK if agrees else Verdict.WRONG,
    )


def _room(now: Seen, step: Seen, then: Seen, *, rate: bool) -> int:
    """By how much rounding may leave a step off: what the numbers with decimals can tell at least."""
    if rate:
        return step.step
    rounded_ones = [number.step for number in (now, step, then) if number.written.token.places]
    if rounded_ones:
        return max(rounded_ones)
    return max(number.step for number in (now, step, then)) if step.half else 0
