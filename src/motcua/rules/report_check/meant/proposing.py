"""Proposing (đề xuất liên hệ): every pair of numbers a percentage or an average may follow from, scored."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.tokens import Kind

from .scoring import Scale
from .seen import SCALE, Seen, alike, shared
from .ties import MAGNITUDE, Shape, Tie
from .traits import attached, base_of, of_growth, of_quotient, of_share

_FAR, _BEFORE, _AFTER, _LINES = 45, 20, 8, 4
"""How far back the whole of a share may stand; beyond the nearer bounds only if its words say so."""
_PARTS, _PARTS_AFTER = 9, 3
_CHANGING = 14
_ALL = 100 * SCALE
_AVERAGE = re.compile(r"\b(?:bình quân|trung bình|mỗi|cứ|gấp)\b[^;.]{0,60}$", re.IGNORECASE)
_PER = re.compile(r"\s*[^\d,;.]{0,30}(?:/|mỗi |một )", re.IGNORECASE)
_HAVING = re.compile(r"\b(?:có|riêng|nhiều|một số)\b", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:đến|tới|-|–)\s*\d", re.IGNORECASE)


def shares(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Every part and whole a percentage may be the share of."""
    for stated in row:
        if stated.kind is not Kind.PERCENT or stated.unit != "%" or "threshold" in stated.cues:
            continue
        window = _window(row, stated)
        before = [n for n in window if n.index < stated.index]
        held, base = attached(stated), base_of(stated)
        behind = [n for n in window if n.index > stated.index and n.sentence == stated.sentence]
        near = [n for n in before[-_PARTS:] if n.place >= stated.place - _LINES]
        for part in [*near, *behind[:_PARTS_AFTER]]:
            rank = "behind" if part.index > stated.index else str(_rank(before, part))
            for whole in window:
                if whole is part or whole.change or not _can_share(stated, part, whole):
                    continue
                tie = Tie(Shape.SHARE, (stated, part, whole))
                if (cued := scale.opening(tie)) is not None:
                    hidden = _hidden(before, part, whole)
                    yield scale.scored(tie, cued, of_share(stated, part, whole, rank, held, hidden, base))


def _window(row: Sequence[Seen], stated: Seen, *, stretches: bool = False) -> list[Seen]:
    near = row[max(0, stated.index - _FAR) : stated.index + _AFTER]
    near = [n for n in near if n.is_counted or (stretches and n.is_stretch)]
    return [n for n in near if not n.about and (not _is_far(stated, n) or _may_serve_far(n))]


def _is_far(stated: Seen, number: Seen) -> bool:
    return stated.index - number.index > _BEFORE or abs(number.place - stated.place) > _LINES


def _may_serve_far(number: Seen) -> bool:
    return not number.change and not number.depth and len(number.written.digits) > 1


def _rank(before: Sequence[Seen], part: Seen) -> int:
    return min(5, sum(1 for number in before if number.index > part.index and not number.change))


def _can_share(stated: Seen, part: Seen, whole: Seen) -> bool:
    if (stated.change and not part.change) or (part.change and stated.value > _ALL):
        return False
    if part.kind is not whole.kind or not whole.value or part.value > MAGNITUDE * whole.value:
        return False
    if _is_far(stated, whole):
        return part.unit == whole.unit and shared(part, whole) > 0
    if alike(part, whole) != "apart" or part.sentence == whole.sentence:
        return True
    return abs(part.place - whole.place) <= 1 and abs(part.index - whole.index) < 9


def _hidden(before: Sequence[Seen], part: Seen, whole: Seen) -> int:
    between = [n for n in before if whole.index < n.index < part.index and n.kind is part.kind]
    return min(2, sum(1 for n in between if n.value > part.value and alike(n, part) != "apart"))


def growths(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Every pair of values a percentage may tell the change between."""
    for stated in row:
        if stated.kind is not Kind.PERCENT or stated.unit != "%" or ("threshold" in stated.cues and not stated.change):
            continue
        told = [n for n in _window(row, stated, stretches=True) if n.value and not n.change]
        told = [n for n in told if n.index < stated.index or n.sentence == stated.sentence]
        near = [n for n in told if abs(n.index - stated.index) <= _CHANGING]
        for now in [n for n in told if n in near or _may_serve_far(n)]:
            for then in near:
                if now is then or now.kind is not then.kind or ("among" in then.cues and then.index > now.index):
                    continue
                if now.depth and now.sentence != then.sentence and now.place == then.place:
                    continue
                if now.is_stretch and _is_elsewhere(stated, max(now, then, key=lambda number: number.index)):
                    continue
                if now not in near and alike(now, then) in ("apart", "strange"):
                    continue
                if alike(now, then) == "apart" and now.sentence != then.sentence:
                    continue
                if max(now.value, then.value) > MAGNITUDE * min(now.value, then.value):
                    continue
                tie = Tie(Shape.GROWTH, (stated, now, then), upward=_upward(stated, now, then))
                if now not in near and not tie.holds():
                    continue
                if (cued := scale.opening(tie)) is not None:
                    yield scale.scored(tie, cued, of_growth(stated, now, then))


def _is_elsewhere(stated: Seen, last: Seen) -> bool:
    """Whether a rate is told of something else than the stretches before it: "..., có thủ tục giảm 50%"."""
    if stated.passage is not last.passage or last.index > stated.index:
        return True
    return _HAVING.search(stated.passage.between(last.written.token, stated.written.token)) is not None


def _upward(stated: Seen, now: Seen, then: Seen) -> bool:
    told = {"near_up", "near_down"} & set(stated.cues)
    return now.value > then.value if len(told) != 1 else "near_up" in told


def quotients(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Every pair of numbers an average may be the quotient of."""
    for stated in row:
        if stated.kind is Kind.PERCENT or stated.about or not _averages(stated):
            continue
        near = row[max(0, stated.index - 8) : stated.index + 4]
        near = [n for n in near if n is not stated and not n.about and not n.change and n.value]
        near = [n for n in near if n.kind is not Kind.PERCENT and abs(n.place - stated.place) <= 1]
        for part in near:
            for whole in near:
                if part is whole or MAGNITUDE * part.value < whole.value:
                    continue
                tie = Tie(Shape.QUOTIENT, (stated, part, whole))
                if (cued := scale.opening(tie)) is not None:
                    yield scale.scored(tie, cued, of_quotient(stated, part, whole))


def _averages(stated: Seen) -> bool:
    token, passage = stated.written.token, stated.passage
    behind = passage.after(token, 30)
    if _RANGE.match(behind):
        return False
    return bool(_AVERAGE.search(passage.before(token, 70)) or _PER.match(behind))
