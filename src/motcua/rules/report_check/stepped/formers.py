"""Former values (số trước đó): what a step is measured by, as far as words say so.

In the bracket behind the step, behind "so với", before the step behind "so với", as the beginning of "từ ... xuống
còn", or called by its time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.tokens import Kind

from . import words
from .steps import Step, gap, goes_on, is_apart, is_step, told_before
from .together import told_both, told_together
from .values import Former, in_one_bracket, is_like, is_whole

_REACH, _SHORT, _BRIEF = 100, 60, 2


def former_of(step: Step, numbers: Sequence[Seen], kinds: Sequence[Kind]) -> Former | None:
    """What a step is measured by, of one of these kinds."""
    before, behind = _before(step, numbers, kinds), _behind(step, numbers, kinds)
    if is_apart(step.number):
        return _told_before(before, step, numbers)
    told = _told_behind(step, before, behind, numbers) or _told_before(before, step, numbers)
    return told or told_together(step, numbers, kinds)


def _told_behind(step: Step, before: Sequence[Seen], behind: Sequence[Seen], numbers: Sequence[Seen]) -> Former | None:
    if not behind:
        return None
    both = told_both(step, behind)
    if both is not None:
        return both
    place = 0 if step.count == 1 else step.rank
    like = [one for one in behind if one.depth == behind[0].depth and not _is_name(one)]
    if not like or (step.count > 1 and len(like) != step.count):
        return None
    then = like[place]
    told = words.CLOSING.sub("", gap(step.last, _first_of(step, like[0], numbers)))
    bracket = words.BRACKET.fullmatch(told)
    if then.depth == step.last.depth and in_one_bracket(step.last, then) and step.last is not step.first:
        return Former(then, "bracket") if words.INSIDE.fullmatch(told.rpartition(";")[2].strip(" :")) else None
    if step.last is not step.first and words.PAST.search(gap(step.first, step.last)) and words.PAST.search(told):
        return None
    if bracket and then.depth > step.last.depth:
        if len(like) > 1 and is_course(then, like[1]):
            return Former(then, "course behind", like[1])
        if len([one for one in like if in_one_bracket(one, then)]) > step.count:
            return None
        if words.OWN.match(then.passage.after(then.written.token, 30)) and words.PAST.search(told_before(step.number)):
            return None
        return Former(then, "bracket") if _is_former(step, bracket, then) else None
    if then.depth != step.number.depth or then.side:
        return None
    if len(like) > 1 and is_course(then, like[1]) and words.NEXT_COURSE.fullmatch(told):
        return Former(then, "course behind", like[1])
    if words.AGAINST.fullmatch(told) and step.count == 1:
        if words.GOES_ON.match(then.passage.after(then.written.token, 30)):
            return None
        return Former(then, "against")
    if len(like) > 1 and is_course(then, like[1]):
        return Former(then, "course behind", like[1]) if words.NEXT.fullmatch(told) else None
    if not before or before[0].sentence != step.first.sentence or not words.CUT.fullmatch(told):
        return None
    if words.PAST.search(told) or not words.FELL.search(told_before(step.number)):
        return None
    return Former(before[0], "cut", then)


def _is_reached(step: Step, called: str, beside: str = "") -> bool:
    """Whether a step may be measured by what is called so: a goal is exceeded or missed, and not grown from."""
    aimed = words.TO_REACH.search(called) is not None and not words.EARLIER.search(called)
    if not aimed:
        return bool(words.TO_REACH.search(called)) or not words.TO_REACH.search(told_before(step.number))
    return bool(words.REACHED.search(told_before(step.number)) or words.REACHED.search(beside))


def _first_of(step: Step, then: Seen, numbers: Sequence[Seen]) -> Seen:
    """The first of several former values told in one bracket, of whatever they are."""
    if not step.together:
        return then
    bracket = then.passage.bracket(then.written.token)
    behind = (one for one in numbers[step.last.index + 1 : then.index] if one.unit != "?" and not _is_name(one))
    return next((one for one in behind if one.passage.bracket(one.written.token) == bracket), then)


def _is_former(step: Step, bracket: re.Match[str], then: Seen) -> bool:
    """Whether a number in the bracket behind a step is what it is measured by."""
    inside = bracket["inside"].strip(" :")
    if words.OTHER.search(inside) or words.DIVIDED.search(bracket["outside"]):
        return False
    if words.INSIDE.fullmatch(inside):
        return _is_reached(step, inside) or bool(words.TO_REACH.search(bracket["outside"]))
    if not words.IS.fullmatch(inside) or not words.CLOSED.match(then.passage.after(then.written.token, 40)):
        return False
    before = step.first.passage.before(step.first.written.token, 40)
    if words.OUTSIDE.search(bracket["outside"]) or words.OUTSIDE.search(before):
        return True
    bare = not inside and not bracket["outside"].strip()
    return bare and then.kind is step.number.kind is Kind.PERCENT


def _told_before(before: Sequence[Seen], step: Step, numbers: Sequence[Seen]) -> Former | None:
    if not before or step.count > 1:
        return None
    last = before[0]
    if not _is_near(last, step) or any(map(is_step, numbers[last.index + 1 : step.first.index])):
        return None
    if step.together:
        return Former(last, "opened") if _is_of_run(last, step, numbers) else None
    if last.side:
        return None
    between, cut, clause = gap(last, step.first).rpartition(";")
    if len(between) + len(clause) > _REACH:
        return None
    if cut and not in_one_bracket(last, step.first) and len(clause.split()) > _BRIEF:
        return None
    if len(before) > 1 and before[1].place == last.place:
        then, told = before[1], gap(last, step.first)
        if then.sentence == last.sentence and then.depth == last.depth and not words.TURNS.search(told):
            if step.number.kind is not last.kind and words.PAST.match(_after(step)):
                return None
            short = words.SHORT.search(told_before(step.number))
            if is_course(then, last) and not short:
                return Former(then, "course", last)
            if not short and words.NOW.fullmatch(gap(then, last)) and not last.depth:
                return Former(then, "to", last)
    if len(before) > 1 and _is_near(before[1], step) and is_apart(step.number):
        return None if words.PAST.search(told_before(step.number)) else Former(last, "apart", before[1])
    stepped = len(before) > 1 and any(map(is_step, numbers[before[1].index + 1 : last.index]))
    if len(before) > 1 and not stepped and _is_turn(before[1], last, step):
        return Former(before[1], "turn", last)
    if (
        not words.OPENED.search(told_before(last))
        or words.TURNS.search(gap(last, step.first))
        or words.PAST.search(words.OF_TIME.sub("", gap(last, step.first)))
    ):
        return None
    if words.PAST.match(_after(step)):
        return None
    way = "inside" if in_one_bracket(last, step.first) else "opened"
    return Former(last, way) if _is_reached(step, told_before(last), told_before(last)) else None


def _is_near(number: Seen, step: Step) -> bool:
    """Whether a number stands in the sentence of a step, or in one that it takes up: "Mục tiêu 95%. Vượt 2,2"."""
    if number.sentence == step.first.sentence:
        return True
    told = gap(number, step.first)
    taken_up = words.TAKEN_UP.match(step.first.passage.sentence(step.first.written.token))
    return bool(taken_up) and len(told) <= _SHORT and "\n" not in told


def _is_turn(then: Seen, now: Seen, step: Step) -> bool:
    """Whether two values are called by their times right before a step: "kế hoạch 450 lượt, thực hiện 486 lượt, vượt
    36 lượt"."""
    if then.sentence != now.sentence or then.depth != now.depth or then.side or now.side:
        return False
    before, after = told_before(then), told_before(now)
    if ";" in gap(then, now) and not words.EARLIER.search(before):
        return False
    if words.MEAN.search(before) and words.MEAN.search(told_before(step.number)):
        return not words.TURNS.search(gap(now, step.first).partition(",")[0])
    paired = words.BEFORE.search(before) and words.AFTER.search(after)
    opened = words.OPENED.search(before) and words.PRESENT.search(after) and not words.OPENED.search(after)
    if not paired and not (opened and _is_reached(step, before)):
        return False
    told = gap(now, step.first)
    if words.PAST.match(_after(step)) and not words.is_called_again(before, _after(step)):
        return False
    return not words.TURNS.search(told) and not words.PAST.search(told)


def _after(step: Step) -> str:
    return step.last.passage.after(step.last.written.token, 40)


def _is_of_run(number: Seen, step: Step, numbers: Sequence[Seen]) -> bool:
    """Whether a number belongs to former values told in one breath before steps told in one breath: "cùng kỳ 12 lượt
    đoàn, 241 lượt người, giảm 7 lượt đoàn, 166 lượt người"."""
    run = [one for one in numbers[max(0, step.first.index - step.size) : step.first.index] if one.place == number.place]
    if number not in run or len(run) < step.size or not words.OPENED.search(told_before(run[0])):
        return False
    return all(words.RUN.fullmatch(gap(one, two)) for one, two in pairwise(run))


def _is_name(number: Seen) -> bool:
    """Whether a number only calls a time: "(tuần 37: 7.518)", "(10 tháng năm 2022 là 1.193)"."""
    passage, token = number.passage, number.written.token
    named = not number.unit and words.NAME.search(passage.before(token, 8))
    return bool(named) or passage.after(token, 1) == ":" or number.unit == "tháng"


def is_course(then: Seen, now: Seen) -> bool:
    """Whether two values are told as the beginning and the end: "từ 713 xuống 705"."""
    return bool(words.FROM.search(told_before(then)) and words.TO.fullmatch(words.BRACKETED.sub("", gap(then, now))))


def _opening(number: Seen) -> str:
    """What stands before the bracket a number is in, and before its first number."""
    told = number.passage.before(number.written.token, 90)
    start = told.rfind("(")
    return told[: start + 1] + re.split(r"\d", told[start + 1 :])[0] if start >= 0 else ""


def _before(step: Step, numbers: Sequence[Seen], kinds: Sequence[Kind]) -> list[Seen]:
    """The values told before a step in its sentence and the one before, the nearest first."""
    first, found = step.first, list[Seen]()
    apart = is_apart(step.number)
    for one in reversed(numbers[: first.index]):
        if one.place != first.place or len(found) > 1:
            break
        if one.depth > first.depth and not (
            apart or words.OPENED.search(_opening(one) if step.together else told_before(one))
        ):
            continue
        if one.kind in kinds and is_like(one, step) and not is_whole(one) and not goes_on(one, numbers):
            found.append(one)
    return found


def _behind(step: Step, numbers: Sequence[Seen], kinds: Sequence[Kind]) -> list[Seen]:
    found = list[Seen]()
    for one in numbers[step.last.index + 1 :]:
        if one.sentence != step.number.sentence or one.place != step.number.place or is_step(one):
            break
        if one.kind in kinds and is_like(one, step):
            found.append(one)
        elif not found and one.kind in kinds and step.count == 1 and step.first is step.last:
            break
    return found[: max(2, step.count)]
