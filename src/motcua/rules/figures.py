"""Figures (số liệu): a figure is two counts over named records, never a percentage.

Percentages are decimal, rounded half up (Thông tư 01/2018/TT-VPCP and common practice), never adjusted;
a share of an empty whole has no percentage and prints "—".
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

EMPTY = "—"


def round_half_up(value: Decimal, places: int = 2) -> Decimal:
    """Round half up (làm tròn): 0.125 to two places is 0.13, whatever the parity of the neighbour."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Share:
    """Share (tỷ lệ): a part of a whole, both counted.

    `part` and `whole` are counts of records, 0 <= part <= whole. Raises ValueError otherwise.
    """

    part: int
    whole: int

    def __post_init__(self) -> None:
        if not 0 <= self.part <= self.whole:
            raise ValueError(f"A share needs 0 <= part <= whole, got {self.part}/{self.whole}.")

    @property
    def percent(self) -> Decimal | None:
        """Percent (phần trăm): two decimals, half up; None when there is nothing to divide by."""
        return self.percent_to(2)

    def percent_to(self, places: int) -> Decimal | None:
        """Percent to so many decimals, half up; None for an empty whole."""
        if self.whole == 0:
            return None
        return round_half_up(Decimal(100 * self.part) / Decimal(self.whole), places)

    def agrees_with(self, stated: Decimal) -> bool:
        """Agreement (khớp): the stated percentage is this share rounded to as many decimals as were stated."""
        exponent = stated.as_tuple().exponent
        places = max(0, -exponent) if isinstance(exponent, int) else 0
        return self.percent_to(places) == stated

    @property
    def text(self) -> str:
        """The share as officers write it: "91,67%", or "—" for an empty whole."""
        percent = self.percent
        return EMPTY if percent is None else f"{format_vn(percent, 2)}%"

    def __add__(self, other: Share) -> Share:
        return Share(self.part + other.part, self.whole + other.whole)


_VIETNAMESE = str.maketrans(",.", ".,")


def format_vn(number: int | Decimal, places: int | None = None) -> str:
    """Vietnamese number (số kiểu Việt Nam): 1234.56 is written 1.234,56.

    `places` fixes the decimals (half up); without it the number's own decimals are kept.
    """
    value = Decimal(number)
    if places is not None:
        value = round_half_up(value, places)
    return f"{value:,f}".translate(_VIETNAMESE)


class Approximation:
    """Approximation (từ ước lượng): words that give a count a direction.

    gần N is below N, hơn and trên N are above N, khoảng N is on either side of it. "Near" is read as within
    five per cent of N: what is further away is not told truly by the word.
    """

    BELOW = ("gần", "ngót", "chưa tới", "chưa đến", "chưa đầy")
    ABOVE = ("hơn", "trên")
    AROUND = ("khoảng", "xấp xỉ", "chừng")
    TOLERANCE = Decimal("0.05")

    @classmethod
    def holds(cls, word: str, stated: Decimal, counted: Decimal, step: Decimal = Decimal(0)) -> bool:
        """Whether "word stated" is a true description of what was counted; nearer than a step is always near."""
        word = word.strip().lower()
        near = abs(counted - stated) <= max(step, cls.TOLERANCE * abs(stated))
        if word in cls.BELOW:
            return counted < stated and near
        if word in cls.ABOVE:
            return counted > stated and near
        if word in cls.AROUND:
            return near
        raise ValueError(f"Not an approximation word: {word!r}.")
