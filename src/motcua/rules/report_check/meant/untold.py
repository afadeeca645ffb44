"""Untold (đề xuất phần không kể): shares of a whole of which the part itself is not told.

"Nhận 73 hồ sơ, trực tuyến chiếm 46,58%": some whole number of things makes this share of 73, and hardly by accident.
That explains the rate without any other count of the text; it never blames it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from motcua.rules.report_check.tokens import Kind

from .scoring import Scale
from .seen import SCALE, Seen, reach
from .ties import Shape, Tie

_BEFORE = 6
_RARE = 3
"""How many steps of a rate must lie between two shares of the whole, for one of them to be met seldom by accident."""


def untold(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Every whole told before a percentage that may be the share of some part of it."""
    for stated in row:
        if stated.kind is not Kind.PERCENT or stated.unit != "%" or stated.change or stated.about:
            continue
        near = [n for n in row[max(0, stated.index - _BEFORE) : stated.index] if n.place == stated.place]
        wholes = [
            n for n in near if n.kind is Kind.COUNT and not n.about and not n.change and not n.written.token.places
        ]
        for rank, whole in enumerate(reversed(wholes)):
            if not whole.value or _RARE * stated.step * whole.value > 100 * SCALE * SCALE:
                continue
            tie = Tie(Shape.UNTOLD, (stated, whole))
            if (cued := scale.opening(tie)) is not None:
                yield scale.scored(tie, cued, _of_untold(stated, whole, rank))


def _of_untold(stated: Seen, whole: Seen, rank: int) -> Iterator[str]:
    yield f"rank {rank}"
    yield f"reach {reach(whole, stated)}"
    yield f"rank {rank} {stated.index - whole.index} {whole.sentence == stated.sentence}"
    yield f"digits {min(4, len(whole.written.digits))}"
    yield f"side {whole.side} {bool(whole.unit)}"
