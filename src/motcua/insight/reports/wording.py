"""Wording (cách diễn đạt): how a figure is said in Vietnamese; words of approximation follow a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from motcua.insight.figures import Figure
from motcua.rules.figures import EMPTY, format_vn, round_half_up

COMMITTEE_WORDS = ("Ủy ban nhân dân ", "UBND ")
TIERS = ("xã", "phường", "thị trấn", "huyện", "quận", "thành phố", "thị xã", "đặc khu")
ROUND_FROM = 1000  # smaller counts are said exactly
STEP = 100


def about(count: int) -> str:
    """About (ước lượng): gần below the round number, hơn above it; a round or small count is said as it is."""
    if count < ROUND_FROM or count % STEP == 0:
        return format_vn(count)
    stated = int((Decimal(count) / STEP).to_integral_value()) * STEP
    return f"{'hơn' if count > stated else 'gần'} {format_vn(stated)}"


def about_percent(percent: Decimal | None, whole: int) -> str:
    """About a percentage: gần or hơn a whole one; said exactly of few, and where it would come out as 0 or 100."""
    if percent is None:
        return EMPTY
    if whole < ROUND_FROM:
        return f"{format_vn(percent, 2)}%"
    stated = round_half_up(percent, 0)
    if percent == stated:
        return f"{format_vn(stated, 0)}%"
    if stated in (0, 100):
        return f"{format_vn(percent, 2)}%"
    return f"{'hơn' if percent > stated else 'gần'} {format_vn(stated, 0)}%"


def _percent(figure: Figure) -> Decimal | None:
    return figure.share.percent if figure.share else None


def _of(figure: Figure) -> str:
    """Part/whole; the part alone where there is nothing to be part of."""
    return f"{format_vn(figure.part)}/{format_vn(figure.whole)}" if figure.whole else format_vn(figure.part)


@dataclass(frozen=True, slots=True)
class Saying:
    """Saying (cách nói): words for a figure, the number they stand on, and the side that opens."""

    words: Callable[[Figure], str]
    amount: Callable[[Figure], int]
    side: str = "part"


SAYINGS: dict[str, Saying] = {
    "count": Saying(lambda f: format_vn(f.part), lambda f: f.part),
    "about": Saying(lambda f: about(f.part), lambda f: f.part),
    "of": Saying(_of, lambda f: f.part),
    "whole": Saying(lambda f: format_vn(f.whole or 0), lambda f: f.whole or 0, "whole"),
    "rest": Saying(lambda f: format_vn((f.whole or 0) - f.part), lambda f: (f.whole or 0) - f.part, "whole"),
    "percent": Saying(lambda f: f.share.text if f.share else EMPTY, lambda f: f.whole or 0),
    "about_percent": Saying(lambda f: about_percent(_percent(f), f.whole or 0), lambda f: f.whole or 0),
}


def place(name: str) -> str:
    """The place a committee governs: "Ủy ban nhân dân huyện Tân Hồng" is of huyện Tân Hồng."""
    for word in COMMITTEE_WORDS:
        name = name.removeprefix(word)
    return name


def tiers(names: Iterable[str]) -> str:
    """What the units below are called together: "xã, thị trấn"."""
    places = [place(name).lower() for name in names]
    found = [tier for tier in TIERS if any(each.startswith(f"{tier} ") for each in places)]
    return ", ".join(found) or "đơn vị cấp dưới"
