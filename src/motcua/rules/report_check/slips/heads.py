"""Heads (số được chia): which of the numbers told before a list, or before what is left, can be their whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from motcua.rules.report_check import vocabulary as words

from .written import Written, together

_MOST_PARTS = 9


def unsplit(numbers: Sequence[Written], behind: Written) -> list[Written]:
    """The numbers (nearest first) that are no parts of a whole already divided in an earlier sentence.

    "964 nhiệm vụ, gồm 619 và 345. Đã hoàn thành 702": neither 619 nor 345 is what was done 702 of.
    """
    parts: set[int] = set()
    for place, whole in enumerate(numbers):
        for size in range(2, min(_MOST_PARTS, place) + 1):
            run = numbers[place - size : place]
            if any(together(number, behind) for number in run) or not together(whole, run[0]):
                continue
            if whole.value and all(number.value for number in run) and sum(n.value for n in run) == whole.value:
                parts |= {number.index for number in run}
    return [number for number in numbers if number.index not in parts]


def roomy(heads: Sequence[Written], run: Sequence[Written]) -> list[Written]:
    """The heads of other sentences that hold all parts of a list but one, and those of its own sentence."""
    return [head for head in heads if together(head, run[0]) or sum(part.value > head.value for part in run) < 2]


def is_divided(row: Sequence[Written], head: Written, first: Written) -> bool:
    """Whether a whole was already told in all its parts before a further list begins."""
    parts = [n for n in row[head.index + 1 : first.index] if n.token.kind is first.token.kind and not n.side]
    added = list(accumulate(part.value for part in parts))
    return bool(head.value) and head.value in added[1:]


def rank_weight(head: Written, first: Written, rank: int, *, divided: bool) -> int:
    """How likely a head is the one a list divides: the nearest, or across sentences one that is called a total."""
    if divided and not together(head, first):
        label = " ".join(head.passage.label(head.token))
        return 60 if words.TOTAL_WORD.search(label) else 6
    return 60 if not rank else max(1, 6 - rank)
