"""Adding (đề xuất tổng): every three numbers and every four of which some may be as much as the others together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from motcua.rules.report_check.tokens import Kind

from .scoring import Scale
from .seen import Seen, alike
from .ties import MAGNITUDE, Shape, Tie
from .traits import of_flow, of_triple

_WIDTH, _NARROW, _LONG = 6, 4, 300
"""How many numbers behind the first a triple reaches over; in a long report fewer, or it would take too long."""
_TURNS = frozenset(["rest", "apart", "up", "down"])
_FLOWING = frozenset(["rest", "open", "past", "down", "up"])
_FLOW, _FLOW_SPAN = 7, 9
_WAYS = ((0, 1, 2, 3), (0, 2, 1, 3), (0, 3, 1, 2))


def triples(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Every three numbers of which one may be the sum of the others, told in any order."""
    width = _WIDTH if len(row) <= _LONG else _NARROW
    yield from _triples([n for n in row if (n.is_counted or n.is_stretch) and not n.about], width, scale)
    yield from _triples([n for n in row if n.kind is Kind.PERCENT and not n.about], _NARROW, scale)


def _triples(row: Sequence[Seen], width: int, scale: Scale) -> Iterator[Tie]:
    for place, first in enumerate(row):
        window = [n for n in row[place + 1 : place + 1 + 2 * width] if n.place - first.place <= 9]
        for (near, second), (far, third) in combinations(enumerate(window), 2):
            if second.kind is not first.kind or third.kind is not first.kind:
                continue
            if (far >= width and not _turns(second, third)) or not _goes_together(first, second, third):
                continue
            for whole, one, two in ((first, second, third), (second, first, third), (third, first, second)):
                blur = whole.half + one.half + two.half
                if min(one.value, two.value) <= 2 * blur or MAGNITUDE * whole.value < max(one.value, two.value):
                    continue
                if one.written.token is two.written.token or (alike(whole, one) == alike(whole, two) == "apart"):
                    continue
                tie = Tie(Shape.TRIPLE, (whole, one, two))
                if (cued := scale.opening(tie)) is not None:
                    yield scale.scored(tie, cued, of_triple((first, second, third), whole, one, two, far - near - 1))


def _turns(second: Seen, third: Seen) -> bool:
    """Whether the last numbers tell a change or what is left, which may be counted from far off."""
    if third.change or second.change or _TURNS & set(third.cues) or "then_rest" in third.cues:
        return True
    return second.sentence == third.sentence and bool(_TURNS & set(second.cues))


def _goes_together(first: Seen, second: Seen, third: Seen) -> bool:
    if first.sentence == second.sentence == third.sentence:
        return True
    return [alike(first, second), alike(second, third), alike(first, third)].count("apart") < 2


def flows(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Four numbers of which two are as much as the other two: what was there and came, what went and is left."""
    counts = [n for n in row if n.is_counted and not n.about and not n.change]
    for place, first in enumerate(counts):
        near = [n for n in counts[place + 1 : place + 1 + _FLOW] if n.place - first.place <= 3]
        near = [n for n in near if n.kind is first.kind and n.index - first.index <= _FLOW_SPAN]
        for others in combinations(near, 3):
            four = (first, *others)
            if len({n.unit for n in four if n.unit}) > 1 or not any(_flows(n) for n in four):
                continue
            for a, b, c, d in _WAYS:
                tie = Tie(Shape.FLOW, (four[d], four[a], four[b], four[c]))
                if (cued := scale.opening(tie)) is not None:
                    yield scale.scored(tie, cued, of_flow(four, f"{a}{b}{c}{d}"))


def _flows(number: Seen) -> bool:
    return any(cue.removeprefix("near_").removeprefix("then_") in _FLOWING for cue in number.cues)
