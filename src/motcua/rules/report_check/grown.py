"""Grown (mức tăng kèm tỷ lệ): V7, how much something rose or fell in things and in per cent, beside what there is now.

"197 lượt (giảm 160 lượt = 44,82% so cùng kỳ)", "52 người chết; so cùng kỳ giảm 4 người chết (7%)", "nhận 2.232 đơn,
giảm 708 đơn, tỷ lệ giảm 24,1%": the former value is told nowhere; it is what there is now without the rise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from .claims import claim_on
from .earlier import direction
from .findings import Claim, Verdict
from .meant.seen import Seen, see
from .meant.variants import mistyped, typed, worth
from .reading import Passage
from .rounding import is_of_size, plain, rounded
from .same import is_unit
from .tokens import Kind

_RATED = re.compile(
    r"[^\d;.(),]{0,25}\s*(?:\(|=|~|≈|,|tương (?:ứng|đương)|hay|tức)\s*"
    r"(?:[-–−+]|(?:tương (?:ứng|đương)|tức|hay|tỷ lệ|tỉ lệ|với|là|khoảng|tăng|giảm)\s*)*",
    re.IGNORECASE,
)
_REACHED = re.compile(r"\b(?:đạt|chiếm|kế hoạch|chỉ tiêu|dự toán)\b", re.IGNORECASE)
_REACHES = re.compile(r"\b(?:lên|xuống|còn|tới|đến|vượt)\s*$", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:so với|so cùng|với|cùng kỳ|trước|năm ngoái|đầu năm|cuối năm)\b[^;.]*$", re.IGNORECASE)
_DIVIDED = re.compile(r"[^\d;.()]{0,40}(?:,|:|\()\s*(?:trong đó|gồm|bao gồm|chia ra|\d)", re.IGNORECASE)
_CHANGED = re.compile(r"\b(?:bớt|hụt|sụt|ít đi|nhiều hơn|ít hơn|thêm|kém)(?: được)?\s*$", re.IGNORECASE)
_IDLE = frozenset(["so", "với", "cùng", "kỳ", "năm", "giảm", "tăng", "số", "trong", "đó", "và", "có", "là"])


def check_grown(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Grown (mức tăng kèm tỷ lệ): each rate of change right behind the change in things."""
    numbers = see(passages)
    for step, rate in pairwise(numbers):
        if _is_step(step, rate):
            yield from _told(step, rate, _nows(step, numbers))


def _is_step(step: Seen, rate: Seen) -> bool:
    if step.kind not in (Kind.COUNT, Kind.MONEY) or step.about or not step.value:
        return False
    if not step.change and not _CHANGED.search(step.passage.before(step.written.token, 20)):
        return False
    if rate.kind is not Kind.PERCENT or rate.written.token.unit != "%" or rate.place != step.place or not rate.value:
        return False
    passage, one, two = step.passage, step.written.token, rate.written.token
    between = passage.text[one.stop - passage.start : two.start - passage.start]
    if _REACHES.search(passage.before(one, 12)) or _REACHED.search(between):
        return False
    return _RATED.fullmatch(between) is not None


def _nows(step: Seen, numbers: Sequence[Seen]) -> list[Seen]:
    """What may have risen or fallen: the exact numbers of these things told before in its sentence."""
    before = [n for n in numbers[: step.index] if n.sentence == step.sentence and n.kind is step.kind]
    return [n for n in before if not n.change and not n.about and is_unit(n, step) and n.value]


def _told(step: Seen, rate: Seen, nows: Sequence[Seen]) -> Iterator[Claim]:
    upward = direction(step.passage, step.written.token)
    if upward is None:
        return
    for now in nows:
        exact = _exact(now.value, step.value, upward=upward)
        if exact is not None and abs(exact - rate.written.value) <= rate.written.step:
            yield _claim(now, step, rate, exact, upward=upward, verdict=Verdict.OK)
            yield from _former(now, step, nows, upward=upward)
            return
    if any(abs(100 * Fraction(step.value) / then.value - rate.written.value) <= rate.written.step for then in nows):
        return
    if rate.about:
        return
    same = [now for now in nows if now.unit == step.unit and step.unit]
    only = same[:1] if same and _is_only(same, step) else []
    alike = only or [now for now in same if _words(now) & _words(step)] or same
    if any(_is_former(now) or _is_in_points(now) for now in same):
        return
    for now in alike:
        exact = _exact(now.value, step.value, upward=upward)
        if exact is not None and ((only and _is_near(exact, rate)) or _is_slip(now, step, rate, upward=upward)):
            yield _claim(now, step, rate, exact, upward=upward, verdict=Verdict.WRONG)
            return


def _is_only(same: Sequence[Seen], step: Seen) -> bool:
    """Whether a sentence tells one value of these things before a step, and at most what it is divided into."""
    first = same[0]
    told = step.passage.text[
        first.written.token.stop - step.passage.start : step.written.token.start - step.passage.start
    ]
    return len(same) == 1 or (bool(_DIVIDED.match(told)) and sum(n.value for n in same[1:]) <= first.value)


def _is_near(exact: Fraction | None, rate: Seen) -> bool:
    """Whether a rate is of the size of what it should be."""
    stated = rate.written.value
    return exact is not None and rate.written.token.places > 0 and is_of_size(exact, stated)


def _former(now: Seen, step: Seen, nows: Sequence[Seen], *, upward: bool) -> Iterator[Claim]:
    """The former value, where the rate bears out the others and only a slip made it another: "giao 2.141 biên chế; nay
    2.041, giảm 107 (4,98%)"."""
    then = now.value - step.value if upward else now.value + step.value
    if then <= 0 or any(one.value == then for one in nows):
        return
    for one in nows:
        if one is not now and len(one.written.digits) > 1 and then in mistyped(one):
            formula = f"{now.written.text} {'−' if upward else '+'} {step.written.text}"
            told = plain(rounded(Fraction(then) / worth(one), one.written.token.places))
            token = one.written.token
            yield claim_on(one.passage, token, kind="V7", computed=told, formula=formula, verdict=Verdict.WRONG)
            return


def _is_former(number: Seen) -> bool:
    """Whether a number is told of an earlier time."""
    return bool(number.depth) or _FORMER.search(number.passage.before(number.written.token, 90)) is not None


def _is_in_points(now: Seen) -> bool:
    """Whether a rate stands right behind, so that the rate of a step may tell by how many points it rose."""
    token = now.written.token
    behind = next((one for one in now.passage.tokens if one.start >= token.stop), None)
    return behind is not None and behind.kind is Kind.PERCENT


def _words(number: Seen) -> frozenset[str]:
    """The words of a number's clause besides what it is counted in."""
    return number.written.said - _IDLE - frozenset(number.unit.split())


def _exact(now: Fraction | int, step: Fraction | int, *, upward: bool) -> Fraction | None:
    then = now - step if upward else now + step
    return 100 * Fraction(step) / Fraction(then) if then > 0 else None


def _is_slip(now: Seen, step: Seen, rate: Seen, *, upward: bool) -> bool:
    """Whether a slip in one of the three makes them agree."""
    stated, room = rate.written.value, rate.written.step
    whole = _exact(now.value, step.value, upward=upward)
    reached = [(whole, rate_typed) for rate_typed in typed(rate.written.text)]
    reached += [(_exact(now.value, value, upward=upward), stated) for value in mistyped(step)]
    reached += [(_exact(value, step.value, upward=upward), stated) for value in mistyped(now)]
    return any(exact is not None and abs(exact - told) <= room for exact, told in reached)


def _claim(now: Seen, step: Seen, rate: Seen, exact: Fraction, *, upward: bool, verdict: Verdict) -> Claim:
    sign = "−" if upward else "+"
    return claim_on(
        rate.passage,
        rate.written.token,
        kind="V7",
        computed=plain(rounded(exact, max(2, rate.written.token.places))),
        formula=f"{step.written.text} ÷ ({now.written.text} {sign} {step.written.text})",
        verdict=verdict,
    )
