"""Values (giá trị): what a step may lie between, and the former one with the way it is told."""

from __future__ import annotations

from dataclasses import dataclass

from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.tokens import Kind

from .steps import Step, is_apart, is_level, is_same, is_step


@dataclass(frozen=True)
class Former:
    """Former (số trước đó): a former value, the way it is told, and the present one where that way tells it too."""

    then: Seen
    way: str
    now: Seen | None = None


def is_like(one: Seen, step: Step) -> bool:
    """Whether a number may be a value between which a step lies."""
    if one.side and one.kind is Kind.SCORE and is_whole(one):
        return False
    if (
        (one.change and not is_level(one))
        or one.about
        or one.unit == "?"
        or not one.value
        or (is_step(one) and not is_apart(one))
    ):
        return False
    return (
        one.kind is Kind.PERCENT
        or step.number.kind is Kind.PERCENT
        or is_same(one, step.number, strictly=step.together)
    )


def is_whole(one: Seen) -> bool:
    """Whether a number stands behind the stroke of a ratio: of 16/18 it is the 16 that rises."""
    return one.side > 0 and one.written.token.whole is not None


def in_one_bracket(one: Seen, two: Seen) -> bool:
    """Whether two numbers stand in the same bracket."""
    passage = one.passage
    return bool(one.depth) and passage.bracket(one.written.token) == passage.bracket(two.written.token)
