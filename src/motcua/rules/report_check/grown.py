"""Grown (mức tăng kèm tỷ lệ): V7, how much something rose or fell in things and in per cent, beside what there is now.

"197 lượt (giảm 160 lượt = 44,82% so cùng kỳ)", "52 người chết; so cùng kỳ giảm 4 người chết (7%)", "nhận 2.232 đơn,
giảm 708 đơn, tỷ lệ giảm 24,1%", "41.215 thẻ, hơn cùng kỳ 2.027 thẻ (5,17%)", "tăng 9 vụ (12,5%), 4 người chết (8%)":
the former value is told nowhere; it is what there is now without the rise.
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
from .meant.variants import mistyped, typed, worth
from .reading import Passage
from .rounding import is_of_size, plain, rounded
from .same import is_unit
from .stepped.steps import Step, is_same, noun, steps, told_before
from .tokens import Kind

_RATED = re.compile(
    r"[^\d;.(),]{0,25}\s*(?:\(|=|~|≈|,|tương (?:ứng|đương)|hay|tức)\s*"
    r"(?:[-–−+]|(?:tương (?:ứng|đương)|tức|hay|tỷ lệ|tỉ lệ|với|là|khoảng|tăng|giảm)\s*)*",
    re.IGNORECASE,
)
_REACHED = re.compile(r"\b(?:đạt|chiếm|kế hoạch|chỉ tiêu|dự toán)\b", re.IGNORECASE)
_REACHES = re.compile(r"\b(?:lên|xuống|còn|tới|đến|vượt)\s*$", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:so với|so cùng|với|cùng kỳ|trước|năm ngoái|đầu năm|cuối năm)\b[^;.]*$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:so với|so cùng|cùng kỳ|năm ngoái|trước|(?<!nửa )đầu năm|cuối năm)\b", re.IGNORECASE)
_DIVIDED = re.compile(r"[^\d;.()]{0,40}(?:,|:|\()\s*(?:trong đó|gồm|bao gồm|chia ra|\d)", re.IGNORECASE)
_MORE = re.compile(r"\b((?:ít|thấp|kém|nhỏ) )?hơn\s*$", re.IGNORECASE)
_CHANGED = re.compile(r"\b(?:bớt|hụt|sụt|ít đi|nhiều hơn|ít hơn|thêm|kém)(?: được)?\s*$", re.IGNORECASE)
_MILLION = 10**6 * SCALE
"""From where on a number without a unit may be an amount: "thêm 331.910 triệu"."""
_IDLE = frozenset(["so", "với", "cùng", "kỳ", "năm", "giảm", "tăng", "số", "trong", "đó", "và", "có", "là"])


def check_grown(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Grown (mức tăng kèm tỷ lệ): each rate of change right behind the change in things."""
    numbers = see(passages)
    told = {one.number.index: one for one in steps(numbers) if one.rate is not None}
    for number, rate in pairwise(numbers):
        step = told.get(number.index)
        if _is_rated(number, rate) and (step is not None or _is_changed(number)):
            yield from _told(step or Step(number, rate, number, rate), rate, numbers)


def _is_rated(step: Seen, rate: Seen) -> bool:
    """Whether a rate may tell a number of things once more."""
    if step.kind not in (Kind.COUNT, Kind.MONEY) or not step.value:
        return False
    if rate.kind is not Kind.PERCENT or rate.written.token.unit != "%" or rate.place != step.place or not rate.value:
        return False
    passage, one, two = step.passage, step.written.token, rate.written.token
    between = passage.text[one.stop - passage.start : two.start - passage.start]
    if _REACHES.search(passage.before(one, 12)) or _REACHED.search(between):
        return False
    return _RATED.fullmatch(between) is not None


def _is_changed(step: Seen) -> bool:
    """Whether a word of change stands right before a number."""
    before = step.passage.before(step.written.token, 20)
    return not step.about and (step.change or _CHANGED.search(before) is not None)


def _nows(step: Step, numbers: Sequence[Seen]) -> list[Seen]:
    """What may have risen or fallen: the exact numbers of these things told before in its sentence."""
    number = step.number
    kind = Kind.MONEY if not number.unit and number.value >= _MILLION else number.kind
    before = [n for n in numbers[: step.first.index] if n.sentence == number.sentence and n.kind in (number.kind, kind)]
    return [n for n in before if not n.change and not n.about and is_unit(n, number) and n.value]


def _told(step: Step, rate: Seen, numbers: Sequence[Seen]) -> Iterator[Claim]:
    number, nows, upward = step.number, _nows(step, numbers), _upward(step)
    if upward is None:
        return
    for now in nows:
        exact = _exact(now.value, number.value, upward=upward)
        if exact is not None and abs(exact - rate.written.value) <= rate.written.step:
            yield _claim(now, number, rate, exact, upward=upward, verdict=Verdict.OK)
            yield from _former(now, number, nows, upward=upward)
            return
    if any(abs(100 * Fraction(number.value) / then.value - rate.written.value) <= rate.written.step for then in nows):
        return
    if not rate.about:
        yield from _blamed(step, rate, numbers, upward=upward)


def _upward(step: Step) -> bool | None:
    """Whether a step is told as a rise, in its own words or those of the one it is told together with."""
    for number in (step.number, step.first):
        if (more := _MORE.search(number.passage.before(number.written.token, 12))) is not None:
            return not more[1]
        if (told := direction(number.passage, number.written.token)) is not None:
            return told
    return None


def _blamed(step: Step, rate: Seen, numbers: Sequence[Seen], *, upward: bool) -> Iterator[Claim]:
    """What contradicts a rate: the number right before the step, or the only one, or one a slip away."""
    number, nows = step.number, _nows(step, numbers)
    beside = [now for now in nows[-1:] if not step.together and _is_beside(now, step.first, numbers)]
    alike = _alike(step, nows)
    if any(_is_former(now) or _is_in_points(now) for now in alike):
        alike = []
    if any(_PAST.search(told_before(now)) or now.depth > number.depth or _is_in_points(now) for now in beside):
        beside = []
    plain_ones = [*beside, *(alike if len(alike) == 1 and _is_only(_counted(step, nows), number) else [])]
    for now in (*beside, *alike):
        exact = _exact(now.value, number.value, upward=upward)
        near = now in plain_ones and _is_near(exact, rate)
        if exact is not None and (near or _is_slip(now, number, rate, upward=upward)):
            yield _claim(now, number, rate, exact, upward=upward, verdict=Verdict.WRONG)
            return


def _is_beside(now: Seen, step: Seen, numbers: Sequence[Seen]) -> bool:
    """Whether only a year at most stands between a number and a step."""
    return all(one.kind is Kind.OTHER and one.unit == "?" for one in numbers[now.index + 1 : step.index])


def _alike(step: Step, nows: Sequence[Seen]) -> list[Seen]:
    """The numbers that count what a step does, those told in its own words if there are any."""
    number = step.number
    if step.together:
        return [now for now in nows if is_same(now, number, strictly=True) and noun(now) == noun(number)]
    same = _counted(step, nows)
    if _is_only(same, number):
        return same[:1]
    return [now for now in same if _words(now) & _words(number)] or same


def _counted(step: Step, nows: Sequence[Seen]) -> list[Seen]:
    """The numbers told in the very unit of a step, or amounts for one told without."""
    number = step.number
    return [now for now in nows if now.kind is not number.kind or (now.unit == number.unit and number.unit)]


def _is_only(same: Sequence[Seen], step: Seen) -> bool:
    """Whether a sentence tells one value of these things before a step, and at most what it is divided into."""
    if not same:
        return False
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
