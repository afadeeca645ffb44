"""Assessment (đánh giá giải quyết thủ tục): points out of counts, as two counts and a mean to one decimal.

Law: Thông tư 01/2018/TT-VPCP, Điều 13 to 15. What was not counted has no points; it is never a zero.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from motcua.rules.figures import Share

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


def of_units(*, early: int, on_time: int, late: int) -> Points:
    """Indicator 2 (thời gian của từng đơn vị): every unit early 2, on the day 1, any unit late 0."""
    return Points(MOST * early + on_time, early + on_time + late)


def of_contacts(*, received: int, once: int, more: int) -> Points:
    """Indicator 3 (số lần liên hệ): none 2, one 1, more 0."""
    return Points(MOST * (received - once - more) + once, received)


def of_agencies(*, received: int, one: int, more: int) -> Points:
    """Indicator 4 (số cơ quan phải liên hệ): none 2, only the one-stop unit 1, more 0."""
    return Points(MOST * (received - one - more) + one, received)


def of_publicity(*, listed: int, board: int, electronic: int) -> int | None:
    """Indicator 6 (công khai): every procedure listed both ways 2, in full by one of them 1; None with none listed."""
    if not listed:
        return None
    return (board == listed) + (electronic == listed)


def of_online(*, offered: Share, online: Share, late: int) -> int | None:
    """Indicator 9 (dịch vụ công trực tuyến): services from 20%, dossiers from 30% and none late 2; dossiers from 15%
    and none late 1; None where nothing was listed or received."""
    if not offered.whole or not online.whole:
        return None
    if late:
        return 0
    if _reaches(offered, 20) and _reaches(online, 30):
        return MOST
    return int(_reaches(online, 15))


def _reaches(share: Share, percent: int) -> bool:
    return 100 * share.part >= percent * share.whole


def total(found: Iterable[Decimal | None]) -> tuple[Decimal, int]:
    """Total (tổng điểm đã có) and the most that those indicators could give."""
    known = [points for points in found if points is not None]
    return sum(known, Decimal(0)), MOST * len(known)


def class_of(points: Decimal, classes: Iterable[tuple[str, Decimal]]) -> str:
    """Class (xếp loại) of a complete total: the first whose lower bound it reaches, the highest bound first."""
    return next((name for name, bound in classes if points >= bound), "")
