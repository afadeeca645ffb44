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


def _before(figure: Figure | None) -> int:
    """What a comparison stands on: the same count of the period compared with."""
    return 0 if figure is None else figure.part if figure.whole is None else figure.whole


def change(figure: Figure, before: Figure | None) -> str:
    """Change (mức tăng, giảm): of shares in percentage points, of counts in per cent; "—" where nothing went before.

    Points are the difference of the two printed percentages, so that whoever reads both finds the same.
    """
    if before is None or not _before(before):
        return EMPTY
    now, then = _percent(figure), _percent(before)
    if figure.whole is not None:
        return EMPTY if now is None or then is None else _moved(now - then, "điểm phần trăm")
    return _moved(round_half_up(Decimal(100 * (figure.part - before.part)) / before.part, 2), "%")


def _moved(by: Decimal, unit: str) -> str:
    if by == 0:
        return "không đổi"
    amount = format_vn(abs(by), 2)
    return f"{'tăng' if by > 0 else 'giảm'} {amount}{unit if unit == '%' else f' {unit}'}"


@dataclass(frozen=True, slots=True)
class Saying:
    """Saying (cách nói): words for a figure, the number they stand on, and the side that opens.

    `compares` says that the figure of the period compared with is needed too.
    """

    words: Callable[[Figure, Figure | None], str]
    amount: Callable[[Figure, Figure | None], int]
    side: str = "part"
    compares: bool = False


SAYINGS: dict[str, Saying] = {
    "count": Saying(lambda f, _: format_vn(f.part), lambda f, _: f.part),
    "about": Saying(lambda f, _: about(f.part), lambda f, _: f.part),
    "of": Saying(lambda f, _: _of(f), lambda f, _: f.part),
    "whole": Saying(lambda f, _: format_vn(f.whole or 0), lambda f, _: f.whole or 0, "whole"),
    "rest": Saying(
        lambda f, _: format_vn((f.whole or 0) - f.part),
        lambda f, _: (f.whole or 0) - f.part,
        "whole",
    ),
    "percent": Saying(lambda f, _: f.share.text if f.share else EMPTY, lambda f, _: f.whole or 0),
    "about_percent": Saying(
        lambda f, _: about_percent(_percent(f), f.whole or 0),
        lambda f, _: f.whole or 0,
    ),
    "change": Saying(change, lambda _, b: _before(b), compares=True),
    "before": Saying(lambda _, b: format_vn(b.part) if b else EMPTY, lambda _, b: _before(b), compares=True),
    "before_percent": Saying(
        lambda _, b: b.share.text if b and b.share else EMPTY,
        lambda _, b: _before(b),
        compares=True,
    ),
}


SAYING_LABELS: dict[str, str] = {
    "count": "số đếm được",
    "about": "số làm tròn, có gần hoặc hơn",
    "of": "số trên tổng số",
    "whole": "tổng số",
    "rest": "phần còn lại",
    "percent": "tỷ lệ",
    "about_percent": "tỷ lệ làm tròn, có gần hoặc hơn",
    "change": "mức tăng, giảm so với kỳ so sánh",
    "before": "số của kỳ so sánh",
    "before_percent": "tỷ lệ của kỳ so sánh",
}
"""What the ways of saying a figure are called where one is chosen."""


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
