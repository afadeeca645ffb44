"""Proportions (tỷ lệ kể bên số): V1, a share right behind its part, of a whole that is told before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import Seen, see
from motcua.rules.report_check.reading import Passage

from .by_measure import check_by_measure
from .hundred import check_hundred
from .in_brackets import check_in_brackets
from .in_time_and_late import check_in_time_and_late
from .of_rounded import check_of_rounded
from .of_two import check_of_two
from .shared import check_shared
from .subject import check_subjects
from .telling import judge_told
from .told import told_shares
from .told_first import check_told_first

__all__ = ["check_proportions"]


def check_proportions(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Proportions (tỷ lệ kể bên số): each share against the numbers it may be taken of."""
    numbers = see(passages)
    by_passage: dict[int, list[Seen]] = {}
    for number in numbers:
        by_passage.setdefault(number.place, []).append(number)
    for place, own in by_passage.items():
        shares = list(told_shares(own))
        for told in shares:
            yield from judge_told(told, numbers, shares)
        yield from check_shared(shares, numbers)
        yield from check_subjects(own, numbers)
        yield from check_by_measure(own, by_passage.get(place - 1, ()))
        yield from check_of_rounded(own)
        yield from check_of_two(own)
        yield from check_told_first(own)
        yield from check_in_brackets(own, numbers)
        yield from check_in_time_and_late(own)
        yield from check_hundred(own[0].passage, own, numbers)
