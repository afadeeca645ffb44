"""Pooling (đề xuất gộp): shares of two parts together, a part and its rest, and shares that make a hundred."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.tokens import Kind

from .scoring import Scale
from .seen import SCALE, Seen, alike, reach, shared
from .ties import Shape, Tie

_BEFORE, _LINES = 16, 2
_LONGEST, _SKIPPED = 8, 3
_OVER = 130 * SCALE


def pools(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Two neighbours a percentage may be the share of together, or the one in both."""
    for stated in row:
        if stated.kind is not Kind.PERCENT or stated.unit != "%" or stated.change or "threshold" in stated.cues:
            continue
        near = [n for n in row[max(0, stated.index - _BEFORE) : stated.index] if n.is_counted and not n.about]
        near = [n for n in near if not n.change]
        parts = [n for n in near if stated.place - n.place <= _LINES]
        for one, two in itertools.pairwise(parts):
            if one.kind is not two.kind or alike(one, two) == "apart":
                continue
            for whole in near:
                if whole not in (one, two) and whole.kind is one.kind and whole.value >= max(one.value, two.value):
                    yield from _weighed(Tie(Shape.POOL, (stated, one, two, whole)), scale, whole)
            if one.written.token is not two.written.token:
                yield from _weighed(Tie(Shape.SPLIT, (stated, one, two)), scale, one)
                yield from _weighed(Tie(Shape.SPLIT, (stated, two, one)), scale, two)


def _weighed(tie: Tie, scale: Scale, whole: Seen) -> Iterator[Tie]:
    if (cued := scale.opening(tie)) is not None:
        one, two = sorted(tie.numbers[1:3], key=lambda number: number.index)
        yield scale.scored(tie, cued, _of_pool(tie.numbers[0], one, two, whole))


def _of_pool(stated: Seen, one: Seen, two: Seen, whole: Seen) -> Iterator[str]:
    yield f"rank {min(5, stated.index - two.index)}"
    yield f"reach {reach(one, two)} {reach(two, stated)} {reach(whole, one)}"
    yield f"unit {alike(one, whole)}"
    yield f"whole {whole is one} {whole is two} {whole.index < one.index}"
    yield f"shared {shared(one, two)}"


def wholes(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Every run of shares, or two of them a little apart, that may make a hundred together."""
    shares = [n for n in row if n.kind is Kind.PERCENT and n.unit == "%" and not n.change]
    for place, first in enumerate(shares):
        run = [first]
        for number in shares[place + 1 : place + _LONGEST]:
            if number.place - run[-1].place > 1:
                break
            run.append(number)
            yield from _whole(run, 0, scale)
        for skipped in range(2, _SKIPPED + 1):
            if place + skipped < len(shares) and shares[place + skipped].place - first.place <= 1:
                yield from _whole([first, shares[place + skipped]], skipped - 1, scale)


def _whole(run: Sequence[Seen], skipped: int, scale: Scale) -> Iterator[Tie]:
    tie = Tie(Shape.WHOLE, tuple(run))
    if (cued := scale.opening(tie)) is not None:
        yield scale.scored(tie, cued, _of_whole(run, skipped))


def _of_whole(run: Sequence[Seen], skipped: int) -> Iterator[str]:
    first, last = run[0], run[-1]
    yield f"number {len(run)} {skipped}"
    yield f"reach {reach(first, last)}"
    yield f"shared {shared(first, last)}"
    yield f"one sentence {first.sentence == last.sentence}"
    yield f"over {sum(number.value for number in run) > _OVER}"
    yield f"places {len({number.step for number in run}) == 1}"
