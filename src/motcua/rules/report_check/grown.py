"""Grown (mức tăng kèm tỷ lệ): V7, how much something rose or fell in things and in per cent, beside what there is now.

"197 lượt (giảm 160 lượt = 44,82% so cùng kỳ)", "52 người chết; so cùng kỳ giảm 4 người chết (7%)", "nhận 2.232 đơn,
giảm 708 đơn, tỷ lệ giảm 24,1%", "41.215 thẻ, hơn cùng kỳ 2.027 thẻ (5,17%)", "tăng 9 vụ (12,5%), 4 người chết (8%)",
"46,8 ha, giảm 12% (giảm 6,4 ha)": the former value is told nowhere; it is what there is now without the rise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from .claims import claim_on
from .earlier import direction
from .findings import Claim, Verdict
from .grown_from import alike, counted, gives, in_turn, is_bare, is_only, nows
from .meant.seen import Seen, see
from .meant.variants import mistyped, typed, worth
from .reading import Passage
from .rounding import is_of_size, plain, rounded
from .stepped.steps import Step, noun, steps, told_before
from .tokens import Kind

_RATED = re.compile(
    r"(?:\s*k?m[23²³]\b)?(?:[^\d;.(),]{0,25}\s*(?:\(|=|~|≈|,|tương (?:ứng|đương)|hay|tức)\s*"
    r"(?:(?:[-–−+=]|tương (?:ứng|đương)|tức|hay|tỷ lệ|tỉ lệ|với|là|khoảng|tăng|giảm|gần|hơn|trên)\s*)*"
    r"|[^\d;.()]{0,60}\(\s*(?:[-–−+]|tăng\b|giảm\b)\s*)",
    re.IGNORECASE,
)
_REACHED = re.compile(r"\b(?:đạt|chiếm|kế hoạch|chỉ tiêu|dự toán)\b", re.IGNORECASE)
_REACHES = re.compile(r"\b(?:lên|xuống|còn|tới|đến|vượt)\s*$", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:so với|so cùng|với|cùng kỳ|trước|năm ngoái|(?<!tháng )đầu năm|cuối năm)\b[^;.]*$", re.IGNORECASE
)
_PAST = re.compile(
    r"\b(?:so với|so cùng|cùng kỳ|năm ngoái|trước|(?<!nửa )(?<!tháng )đầu năm|cuối năm)\b", re.IGNORECASE
)
_MORE = re.compile(r"\b((?:ít|thấp|kém|nhỏ) )?hơn\s*$", re.IGNORECASE)
_SIGN = re.compile(r"[(,;]\s*([-–−+])$")
_CHANGED = re.compile(r"\b(?:bớt|hụt|sụt|ít đi|nhiều hơn|ít hơn|thêm|kém)(?: được)?\s*$", re.IGNORECASE)
_AS_MUCH = re.compile(r"\s*[(,]?\s*(?:tương (?:ứng|đương)|tức|hay|bằng|=)(?:\s*(?:với|là|ứng))?\s*", re.IGNORECASE)
_OPENED = re.compile(r"[^\d;.(),]{0,25}\(|.*\b(?:tương (?:ứng|đương)|hay|tức)\b", re.IGNORECASE)


def check_grown(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Grown (mức tăng kèm tỷ lệ): each rate of change right behind the change in things, or right before it."""
    numbers = see(passages)
    told = {one.number.index: one for one in steps(numbers) if one.rate is not None}
    for one, other in pairwise(numbers):
        step = told.get(one.index)
        if _is_rated(one, other) and (step is not None or _is_changed(one)):
            yield from _told(step or Step(one, other, one, other), other, numbers)
        elif one.change and _is_rated(other, one) and (other.change or _is_told_once_more(one, other)):
            yield from _told(Step(other, one, one, other), one, numbers)


def _is_rated(step: Seen, rate: Seen) -> bool:
    """Whether a rate may tell a number of things once more: behind it, or before the bracket it stands in."""
    if (step.kind not in (Kind.COUNT, Kind.MONEY) and not is_bare(step)) or not step.value:
        return False
    if rate.kind is not Kind.PERCENT or rate.written.token.unit != "%" or rate.place != step.place or not rate.value:
        return False
    passage, first, last = step.passage, *sorted((step.written.token, rate.written.token), key=lambda t: t.start)
    between = passage.text[first.stop - passage.start : last.start - passage.start]
    if _REACHES.search(passage.before(first, 12)) or _REACHED.search(between):
        return False
    return _RATED.fullmatch(between) is not None and (step.index < rate.index or bool(_OPENED.match(between)))


def _is_told_once_more(rate: Seen, step: Seen) -> bool:
    """Whether a word says that a number of things is what a rate before it tells: "giảm 4,1% (tương đương 3,2 tỷ)"."""
    start = rate.passage.start
    between = rate.passage.text[rate.written.token.stop - start : step.written.token.start - start]
    return _AS_MUCH.fullmatch(between) is not None and not step.about


def _is_changed(step: Seen) -> bool:
    """Whether a word of change stands right before a number."""
    before = step.passage.before(step.written.token, 20)
    return not step.about and (step.change or _CHANGED.search(before) is not None)


def _told(step: Step, rate: Seen, numbers: Sequence[Seen]) -> Iterator[Claim]:
    number, values, upward = step.number, nows(step, numbers), _upward(step)
    if upward is None:
        return
    before = None if values else in_turn(step, numbers)
    for now in [before] if before else values:
        exact = _exact(now.value, number.value, upward=upward)
        if exact is not None and abs(exact - rate.written.value) <= rate.written.step:
            yield _claim(now, number, rate, exact, upward=upward, verdict=Verdict.OK)
            yield from _former(now, number, values, upward=upward)
            return
    if any(abs(100 * Fraction(number.value) / then.value - rate.written.value) <= rate.written.step for then in values):
        return
    if rate.about:
        return
    if before is None:
        yield from _blamed(step, rate, numbers, upward=upward)
    elif not _is_former(before) and not gives(step, rate, numbers, upward=upward):
        yield from _wrong(step, rate, [before], [before], upward=upward)


def _upward(step: Step) -> bool | None:
    """Whether a step is told as a rise, in its own words or those of the one it is told together with."""
    for number in (step.number, step.first):
        if (sign := _SIGN.search(number.passage.before(number.written.token, 4))) is not None:
            return sign[1] == "+"
        if (more := _MORE.search(number.passage.before(number.written.token, 12))) is not None:
            return not more[1]
        if (told := direction(number.passage, number.written.token)) is not None:
            return told
    return None


def _blamed(step: Step, rate: Seen, numbers: Sequence[Seen], *, upward: bool) -> Iterator[Claim]:
    """What contradicts a rate: the number right before the step, or the only one, or one a slip away."""
    number, values = step.number, nows(step, numbers)
    beside = [now for now in values[-1:] if not step.together and _is_beside(now, step.first, numbers)]
    same = alike(step, values)
    if any(_is_former(now) or _is_in_points(now, rate) for now in same):
        same = []
    if any(_PAST.search(told_before(now)) or now.depth > number.depth or _is_in_points(now, rate) for now in beside):
        beside = []
    if step.first is rate:
        same = []
    alone = same if len(same) == 1 and is_only(counted(step, values), number) else []
    yield from _wrong(step, rate, [*beside, *same], [*beside, *alone], upward=upward)


def _wrong(step: Step, rate: Seen, values: Sequence[Seen], plainly: Sequence[Seen], *, upward: bool) -> Iterator[Claim]:
    """The first of these values that a slip explains, or that is told `plainly` and gives a rate of the size."""
    for now in values:
        exact = _exact(now.value, step.number.value, upward=upward)
        near = now in plainly and _is_near(exact, rate, surely=bool(now.unit) and now.unit == step.number.unit)
        if exact is not None and (near or _is_slip(now, step.number, rate, upward=upward)):
            yield _claim(now, step.number, rate, exact, upward=upward, verdict=Verdict.WRONG)
            return


def _is_beside(now: Seen, step: Seen, numbers: Sequence[Seen]) -> bool:
    """Whether only a year at most stands between a number and a step."""
    return all(one.kind is Kind.OTHER and one.unit == "?" for one in numbers[now.index + 1 : step.index])


def _is_near(exact: Fraction | None, rate: Seen, *, surely: bool) -> bool:
    """Whether a rate is of the size of what it should be; one without decimals only where a step is told `surely`."""
    told = rate.written.token.places > 0 or (surely and len(rate.written.digits) > 1)
    return exact is not None and told and is_of_size(exact, rate.written.value)


def _former(now: Seen, step: Seen, nows: Sequence[Seen], *, upward: bool) -> Iterator[Claim]:
    """The former value, where the rate bears out the others and only a slip made it another: "giao 2.141 biên chế; nay
    2.041, giảm 107 (4,98%)"."""
    then = now.value - step.value if upward else now.value + step.value
    if then <= 0 or any(one.value == then for one in nows):
        return
    for one in nows:
        other = noun(one) and noun(now) and noun(one) != noun(now)
        if one is not now and not other and len(one.written.digits) > 1 and then in mistyped(one):
            formula = f"{now.written.text} {'−' if upward else '+'} {step.written.text}"
            told = plain(rounded(Fraction(then) / worth(one), one.written.token.places))
            token = one.written.token
            yield claim_on(one.passage, token, kind="V7", computed=told, formula=formula, verdict=Verdict.WRONG)
            return


def _is_former(number: Seen) -> bool:
    """Whether a number is told of an earlier time."""
    return bool(number.depth) or _FORMER.search(number.passage.before(number.written.token, 90)) is not None


def _is_in_points(now: Seen, rate: Seen) -> bool:
    """Whether another rate stands right behind, so that the rate of a step may tell by how many points it rose."""
    token = now.written.token
    behind = next((one for one in now.passage.tokens if one.start >= token.stop), None)
    return behind is not None and behind.kind is Kind.PERCENT and behind is not rate.written.token


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
