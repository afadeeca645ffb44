"""Proposing (đề xuất liên hệ): every group of numbers of a text that could be a tie, each with its score."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from motcua.rules.report_check.tokens import Kind

from .scoring import Scale
from .seen import Seen, alike
from .ties import Shape, Tie
from .traits import attached, base_of, of_equal, of_growth, of_quotient, of_share, of_stock, of_triple

_MAGNITUDE = 12
"""A number of ties is at most so many times as great as another: a digit too many, no more."""
_BEFORE, _AFTER, _LINES = 20, 8, 4
_PARTS, _PARTS_AFTER = 9, 3
_CHANGING = 8
_WIDTH, _NARROW, _LONG = 6, 4, 300
"""How many numbers behind the first a triple reaches over; in a long report fewer, or it would take too long."""
_TURNS = frozenset(["rest", "apart", "up", "down"])
_AVERAGE = re.compile(r"\b(?:bình quân|trung bình|mỗi|cứ|gấp)\b[^;.]{0,60}$", re.IGNORECASE)
_PER = re.compile(r"\s*[^\d,;.]{0,30}(?:/|mỗi |một )", re.IGNORECASE)
_STOCK = 4


def shares(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Every part and whole a percentage may be the share of."""
    for stated in row:
        if stated.kind is not Kind.PERCENT or stated.unit != "%" or "threshold" in stated.cues:
            continue
        window = _window(row, stated)
        before = [n for n in window if n.index < stated.index]
        held, base = attached(stated), base_of(stated)
        behind = [n for n in window if n.index > stated.index and n.sentence == stated.sentence]
        for part in [*before[-_PARTS:], *behind[:_PARTS_AFTER]]:
            rank = "behind" if part.index > stated.index else str(_rank(before, part))
            for whole in window:
                if whole is part or whole.change or not _can_share(stated, part, whole):
                    continue
                tie = Tie(Shape.SHARE, (stated, part, whole))
                if (cued := scale.opening(tie)) is not None:
                    hidden = _hidden(before, part, whole)
                    yield scale.scored(tie, cued, of_share(stated, part, whole, rank, held, hidden, base))


def _window(row: Sequence[Seen], stated: Seen) -> list[Seen]:
    near = row[max(0, stated.index - _BEFORE) : stated.index + _AFTER]
    return [n for n in near if n.is_counted and not n.about and abs(n.place - stated.place) <= _LINES]


def _rank(before: Sequence[Seen], part: Seen) -> int:
    return min(5, sum(1 for number in before if number.index > part.index and not number.change))


def _can_share(stated: Seen, part: Seen, whole: Seen) -> bool:
    if stated.change and not part.change:
        return False
    if part.kind is not whole.kind or not whole.value or part.value > _MAGNITUDE * whole.value:
        return False
    if alike(part, whole) != "apart" or part.sentence == whole.sentence:
        return True
    return abs(part.place - whole.place) <= 1 and abs(part.index - whole.index) < 9


def _hidden(before: Sequence[Seen], part: Seen, whole: Seen) -> int:
    between = [n for n in before if whole.index < n.index < part.index and n.kind is part.kind]
    return min(2, sum(1 for n in between if n.value > part.value and alike(n, part) != "apart"))


def growths(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Every pair of values a percentage may tell the change between."""
    for stated in row:
        if stated.kind is not Kind.PERCENT or stated.unit != "%":
            continue
        near = [n for n in _window(row, stated) if abs(n.index - stated.index) <= _CHANGING and not n.change]
        near = [n for n in near if n.value and (n.index < stated.index or n.sentence == stated.sentence)]
        for now in near:
            for then in near:
                if now is then or now.kind is not then.kind:
                    continue
                if alike(now, then) == "apart" and now.sentence != then.sentence:
                    continue
                if max(now.value, then.value) > _MAGNITUDE * min(now.value, then.value):
                    continue
                tie = Tie(Shape.GROWTH, (stated, now, then), upward=_upward(stated, now, then))
                if (cued := scale.opening(tie)) is not None:
                    yield scale.scored(tie, cued, of_growth(stated, now, then))


def _upward(stated: Seen, now: Seen, then: Seen) -> bool:
    told = {"near_up", "near_down"} & set(stated.cues)
    return now.value > then.value if len(told) != 1 else "near_up" in told


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
            if far >= width and not _turns(second, third):
                continue
            for whole, one, two in ((first, second, third), (second, first, third), (third, first, second)):
                blur = whole.half + one.half + two.half
                if min(one.value, two.value) <= 2 * blur or _MAGNITUDE * whole.value < max(one.value, two.value):
                    continue
                tie = Tie(Shape.TRIPLE, (whole, one, two))
                if _goes_together(first, second, third) and (cued := scale.opening(tie)) is not None:
                    yield scale.scored(tie, cued, of_triple((first, second, third), whole, one, two, far - near - 1))


def _turns(second: Seen, third: Seen) -> bool:
    """Whether the last numbers tell a change or what is left, which may be counted from far off."""
    if third.change or second.change or _TURNS & set(third.cues) or "then_rest" in third.cues:
        return True
    return second.sentence == third.sentence and bool(_TURNS & set(second.cues))


def _goes_together(first: Seen, second: Seen, third: Seen) -> bool:
    strange = [alike(first, second), alike(second, third), alike(first, third)].count("apart")
    return strange < 2 or (first.sentence == second.sentence == third.sentence)


def quotients(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Every pair of numbers an average may be the quotient of."""
    for stated in row:
        token, passage = stated.written.token, stated.passage
        if stated.kind is Kind.PERCENT or not (
            _AVERAGE.search(passage.before(token, 70)) or _PER.match(passage.after(token, 30))
        ):
            continue
        near = row[max(0, stated.index - 8) : stated.index + 4]
        near = [n for n in near if n is not stated and not n.about and not n.change and n.value]
        near = [n for n in near if n.kind is not Kind.PERCENT and abs(n.place - stated.place) <= 1]
        for part in near:
            for whole in near:
                tie = Tie(Shape.QUOTIENT, (stated, part, whole))
                if part is whole or part.value < whole.value:
                    continue
                if (cued := scale.opening(tie)) is not None:
                    yield scale.scored(tie, cued, of_quotient(stated, part, whole))


def stocks(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Four counts in a row of which two are as much as the other two."""
    counts = [n for n in row if n.kind is Kind.COUNT and not n.about and not n.change]
    for place in range(len(counts) - _STOCK + 1):
        four = counts[place : place + _STOCK]
        if len({n.unit for n in four}) > 1 or four[-1].place - four[0].place > 3:
            continue
        for a, b, c, d in ((0, 1, 2, 3), (0, 2, 1, 3), (0, 3, 1, 2)):
            tie = Tie(Shape.STOCK, (four[d], four[a], four[b], four[c]))
            cued = scale.opening(tie)
            yield scale.scored(tie, cued or 0, of_stock(four, f"{a}{b}{c}{d}"))


def equals(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Figures of one kind and unit told twice in like words."""
    by_unit: dict[tuple[Kind, str, bool], list[Seen]] = {}
    for number in row:
        if number.about or number.kind is Kind.OTHER or len(number.written.digits) < 2:
            continue
        for earlier in by_unit.setdefault((number.kind, number.unit, number.change), []):
            if len(number.written.said & earlier.written.said) < 2 or number.written.token is earlier.written.token:
                continue
            tie = Tie(Shape.EQUAL, (number, earlier))
            if (cued := scale.opening(tie)) is not None:
                yield scale.scored(tie, cued, of_equal(number, earlier))
        by_unit[number.kind, number.unit, number.change].append(number)
