"""Stepped (số, mức chênh và số trước đó): V7, a value, a former one and the step between, in any order.

"tiếp 412 lượt/530 lượt người ... giảm 38 lượt, 41 lượt người (cùng kỳ 450 lượt/571 lượt người)", "đạt 88,4%, hơn
1,3% so với năm 2022 (87,1%)", "từ 71 xuống 64, bớt 7", "theo quy định mất 940 ngày, nay còn 610 ngày, bớt 330 ngày".
The step and its former value are found by their words. Any number told before may be the present one if it fits; a step
is blamed only for the one its sentence plainly tells it of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen, see
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind

from . import words
from .courses import check_courses
from .formers import former_of
from .lessened import lessened
from .nows import heads, is_divided, is_pointed, may_be
from .steps import Step, gap, steps, told_before
from .telling import claim, fits, is_mistyped_share, is_near, is_rate, is_share, is_typed, nearest, of_former
from .timed import timed
from .times import check_times
from .values import Former

_NEXT = 2
"""How far a present value stands at most before the former one, a year between."""
_LONG = 3
_NEAR, _FAR = 3, 20
"""How many times as much a value is at most as the former one, in another sentence and in its own."""
_FEW = 4
"""How many words of their own a step has at most that is told of what was named before."""
_THINGS = (Kind.COUNT, Kind.MONEY, Kind.SCORE)
_PART, _WIDE = re.compile(r"\((?:trong đó|riêng)\b[^()]*$", re.IGNORECASE), 160
_PLAIN = frozenset(["bracket", "against", "inside", "timed", "shrunk"])
_COURSES = frozenset(["course", "course behind", "to", "turn", "both", "lessened"])


def check_stepped(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Stepped (số, mức chênh và số trước đó): each step against the values it is told to lie between."""
    numbers = see(passages)
    for step in steps(numbers):
        former = _former(step, numbers)
        if former is not None:
            yield from _told(step, former, numbers)
    yield from check_courses(numbers)
    yield from check_times(numbers)


def _former(step: Step, numbers: Sequence[Seen]) -> Former | None:
    return lessened(step, numbers) or _told_of(step, numbers) or timed(step, numbers)


def _told_of(step: Step, numbers: Sequence[Seen]) -> Former | None:
    own = former_of(step, numbers, (step.number.kind,))
    if own is not None or step.number.kind not in (Kind.PERCENT, Kind.SCORE):
        return own
    if step.number.kind is Kind.SCORE:
        between = former_of(step, numbers, (Kind.PERCENT,))
        return between if between is not None and between.way == "apart" else None
    if step.number.written.token.unit != "%":
        return None
    return former_of(step, numbers, _THINGS) or former_of(step, numbers, (Kind.OTHER,))


def _told(step: Step, former: Former, numbers: Sequence[Seen]) -> Iterator[Claim]:
    number, then = step.number, former.then
    told = heads(step, former, numbers)
    own = bool(told) and told[0].sentence == step.first.sentence
    sized = told and (_are_of_one_size(told[0], then, _FAR if own else _NEAR) or is_typed(number, told[0], then))
    told = told if sized and not _is_of_whole(step, told[0]) else []
    whole = bool(told) and not is_divided(told[0], step, former, numbers)
    sure = len(told) == step.count and whole and _is_plain(step, former, told[0])
    only = sure and own and number.kind is Kind.PERCENT
    now = nearest([*told, *([] if only else may_be(step, former, numbers))], number, then, exactly=_is_aim(step, then))
    if now is not None:
        yield claim(number, now, then, Verdict.OK)
        if step.rate is not None:
            yield from _rate(step.rate, now, then)
        return
    if told and not own and is_rate(number, then):
        if (
            (is_pointed(step) or former.now is not None)
            and sure
            and (is_typed(number, told[0], then) or is_near(number, told[0], then))
        ):
            yield claim(number, told[0], then, Verdict.WRONG)
        return
    small = bool(told) and _stands_between(number, told[0], then, numbers)
    if told and (sure or (_is_alone(step, former) and _is_slip(number, told[0], then, whole=whole, small=small))):
        yield claim(number, told[0], then, Verdict.WRONG)
    elif step.rate is not None and number.kind is not Kind.PERCENT and not former.now:
        yield from _of_former(step.rate, number, then)


def _is_of_whole(step: Step, now: Seen) -> bool:
    """Whether a step is told in a bracket of a part, and the value outside it: "châu Á 6.067 (trong đó Hàn Quốc 2.568,
    tăng 36,1%)"."""
    number = step.number
    return number.depth > now.depth and bool(_PART.search(number.passage.before(number.written.token, _WIDE)))


def _is_aim(step: Step, then: Seen) -> bool:
    """Whether what a step is measured by is an aim, which is set and not counted."""
    said = f"{told_before(then)} {gap(step.last, then)}" if then.index > step.last.index else told_before(then)
    return bool(words.TO_REACH.search(said)) and not words.EARLIER.search(said)


def _are_of_one_size(now: Seen, then: Seen, times: int) -> bool:
    """Whether a value is of the size of the former one, so that a step is told of it."""
    return now.kind is not then.kind or max(now.value, then.value) <= times * min(now.value, then.value)


def _is_plain(step: Step, former: Former, now: Seen) -> bool:
    """Whether a step is told so plainly that it is wrong whatever slip was made; a course may have other rates too."""
    if former.way in _PLAIN:
        return True
    if is_rate(step.number, now):
        return False
    if former.way in _COURSES or not _is_alone(step, former):
        return former.way in _COURSES and _is_alone(step, former)
    near = now.index + _NEXT >= former.then.index == step.first.index - 1
    return former.way == "opened" and near and len(gap(former.then, step.first).rpartition(",")[2].split()) <= _FEW


def _is_alone(step: Step, former: Former) -> bool:
    """Whether a step is told of what was named before and nothing else: not "tiết kiệm 2 tỷ đồng chi thường xuyên"."""
    last = max(step.last, former.then, former.now or step.last, key=lambda one: one.index)
    return words.ALONE.match(last.passage.after(last.written.token, 60)) is not None


def _is_slip(step: Seen, now: Seen, then: Seen, *, whole: bool, small: bool) -> bool:
    """Whether another step of the size was written, or one of the three mistyped; small ones turn out so by chance."""
    long = small or max(len(one.written.digits) for one in (step, now, then)) >= _LONG
    return (whole and is_near(step, now, then)) or (long and is_typed(step, now, then))


def _stands_between(step: Seen, now: Seen, then: Seen, numbers: Sequence[Seen]) -> bool:
    """Whether a sentence tells nothing before a value, its step and what is left: "có 24 xã, giảm 9 xã, còn 15 xã"."""
    if step.kind is not now.kind or not then.index + 1 == step.index == now.index - 1:
        return False
    return all(one.sentence != then.sentence for one in numbers[max(0, then.index - 1) : then.index])


def _rate(rate: Seen, now: Seen, then: Seen) -> Iterator[Claim]:
    """The rate right behind a step that holds: the same step in per cent, or how much there is now of what was."""
    if fits(rate, now, then) or is_share(rate, now, then):
        yield claim(rate, now, then, Verdict.OK)
    elif is_typed(rate, now, then):
        yield claim(rate, now, then, Verdict.WRONG)


def _of_former(rate: Seen, step: Seen, then: Seen) -> Iterator[Claim]:
    """The rate of a step and its former value, where nobody tells what there is now."""
    if is_share(rate, step, then):
        yield of_former(rate, step, then, Verdict.OK)
    elif is_mistyped_share(rate, step, then):
        yield of_former(rate, step, then, Verdict.WRONG)
