"""Told together (kể cùng nhau): the former values of several things in one bracket or list, or both values in one."""

from __future__ import annotations

from collections.abc import Sequence

from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.tokens import Kind

from . import words
from .steps import Step, gap, is_step, noun, told_before
from .values import Former, in_one_bracket


def told_together(step: Step, numbers: Sequence[Seen], kinds: Sequence[Kind]) -> Former | None:
    """The former value of one thing in a bracket that tells those of several, at the end of their sentence: "tiếp 214
    lượt, giảm 36 lượt, 302 người, giảm 41 người (cùng kỳ 250 lượt, 343 người)"."""
    if step.count > 1 or not noun(step.number):
        return None
    rest = [one for one in numbers[step.last.index + 1 :] if one.place == step.number.place and one.unit != "?"]
    rest = [one for one in rest if one.sentence == step.number.sentence]
    opener = next((one for one in rest if one.depth > step.number.depth), None)
    if opener is None:
        return _listed_behind(step, numbers, rest, kinds)
    outside, _, inside = told_before(opener).rpartition("(")
    if not words.INSIDE.fullmatch(inside.strip(" :")) and (inside.strip(" :") or not words.OUTSIDE.search(outside)):
        return None
    own = [one for one in rest if one is not opener and is_step(one)]
    told = [one for one in rest if in_one_bracket(one, opener)]
    alike = [one for one in told if one.kind in kinds and noun(one) == noun(step.number) and not one.change]
    if len(told) < 2 or len(alike) != 1 or any(noun(one) == noun(step.number) for one in own):
        return None
    return Former(alike[0], "together")


def _listed_behind(step: Step, numbers: Sequence[Seen], rest: Sequence[Seen], kinds: Sequence[Kind]) -> Former | None:
    """The same in a list of its own behind a semicolon: "...; cùng kỳ 16 vụ, chết 13 người, bị thương 5 người"."""
    places = (place for place, one in enumerate(rest) if words.LISTED.search(told_before(one)))
    listed = rest[next(places, len(rest)) :]
    before = numbers[step.first.index - 1] if step.first.index else None
    now = (
        before if before is not None and before.depth < step.first.depth and before.place == step.first.place else None
    )
    name = noun(now or step.number)
    alike = [one for one in listed if one.kind in kinds and noun(one) == name and not one.change]
    if len(listed) < 2 or len(alike) != 1 or any(map(is_step, listed)):
        return None
    return Former(alike[0], "together", now)


def told_both(step: Step, behind: Sequence[Seen]) -> Former | None:
    """Both values in one bracket behind a step: "(năm 2022 là 41,7 điểm; năm 2023 được 42,4 điểm)", "(180/183 vụ)"."""
    if len(behind) < 2 or step.count > 1 or not in_one_bracket(*behind[:2]) or behind[0].depth <= step.last.depth:
        return None
    first, second = behind[:2]
    if first.written.token is second.written.token:
        closed = words.CLOSED.match(first.passage.after(first.written.token, 30))
        return Former(second, "both", first) if closed and words.BARE.fullmatch(gap(step.last, first)) else None
    opened = words.BRACKET.fullmatch(gap(step.last, first))
    if (
        opened is None
        or not words.INSIDE.fullmatch(opened["inside"].strip(" :"))
        or not words.DATED.fullmatch(gap(first, second))
    ):
        return None
    return Former(first, "both", second)
