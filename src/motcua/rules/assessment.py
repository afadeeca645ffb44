"""Assessment (đánh giá giải quyết thủ tục): points out of counts, as two counts and a mean to one decimal.

Law: Thông tư 01/2018/TT-VPCP, Điều 13 to 15. What was not counted has no points; it is never a zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

MOST = 2  # points of one indicator
ONE_DECIMAL = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Points:
    """Points (điểm): the sum of the points of dossiers over the number of dossiers."""

    sum: int
    dossiers: int

    @property
    def mean(self) -> Decimal | None:
        """The mean to one decimal; None where there was no dossier."""
        if not self.dossiers:
            return None
        return (Decimal(self.sum) / Decimal(self.dossiers)).quantize(ONE_DECIMAL, ROUND_HALF_UP)


def of_time(*, early: int, on_time: int, finished: int) -> Points:
    """Indicator 1 (tổng thời gian): early 2, on the day 1, late 0."""
    return Points(MOST * early + on_time, finished)


def of_contacts(*, received: int, once: int, more: int) -> Points:
    """Indicator 3 (số lần liên hệ): none 2, one 1, more 0."""
    return Points(MOST * (received - once - more) + once, received)


def total(found: list[Points]) -> tuple[Decimal, int]:
    """Total (tổng điểm tính được) and the most that those indicators could give."""
    means = [points.mean for points in found if points.mean is not None]
    return sum(means, Decimal(0)), MOST * len(means)
