"""Charts (biểu đồ): bars of counts from a zero baseline, drawn on the server, each labelled where it ends.

A chart never says what its table does not: the same counts stand in both, and the drawing is described in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from motcua.rules.figures import format_vn

WIDTH, LEFT, ROOM = 360, 58, 60  # of the drawing, of its labels at the left, of the counts at the right
STEP, THICK = 24, 14


@dataclass(frozen=True, slots=True)
class Segment:
    """Segment (đoạn): one part of a bar, its tone by its place in the legend."""

    tone: int
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class BarRow:
    """Bar row (hàng của biểu đồ): a label, its segments, and the count where the bar ends."""

    label: str
    top: int
    base: int
    segments: tuple[Segment, ...]
    end: int
    total: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Chart (biểu đồ): what it shows, in words too, and its rows."""

    key: str
    title: str
    told: str
    legend: tuple[str, ...]
    rows: tuple[BarRow, ...]
    height: int


def bars(key: str, title: str, legend: Sequence[str], rows: Sequence[tuple[str, Sequence[int]]]) -> Chart | None:
    """Bars (biểu đồ thanh), one for each row; None where there is nothing to draw."""
    most = max((sum(counts) for _label, counts in rows), default=0)
    if not most:
        return None
    drawn = tuple(_row(place, label, counts, most) for place, (label, counts) in enumerate(rows))
    return Chart(key, title, _told(legend, rows), tuple(legend), drawn, len(drawn) * STEP + 4)


def stacked(counts: Sequence[int], most: int, *, room: int, left: int = 0) -> tuple[Segment, ...]:
    """The parts of one bar (thanh chồng) side by side, where the longest bar is `room` wide; a few are still seen."""
    segments, x = [], left
    for tone, count in enumerate(counts):
        width = count * room // most if most else 0
        segments.append(Segment(tone, x, max(width, 1) if count else 0))
        x += segments[-1].width
    return tuple(segments)


def _row(place: int, label: str, counts: Sequence[int], most: int) -> BarRow:
    top = place * STEP + 4
    segments = stacked(counts, most, room=WIDTH - LEFT - ROOM, left=LEFT)
    end = segments[-1].x + segments[-1].width if segments else LEFT
    return BarRow(label, top, top + THICK - 3, segments, end + 5, format_vn(sum(counts)))


def _told(legend: Sequence[str], rows: Sequence[tuple[str, Sequence[int]]]) -> str:
    """The drawing in one sentence: the highest and the latest bar, what the parts are."""
    highest, latest = max(rows, key=lambda row: sum(row[1])), rows[-1]
    return _("Cao nhất: %(top)s, %(most)s. Gần nhất: %(last)s, %(now)s. Gồm: %(parts)s.") % {
        "top": highest[0],
        "most": format_vn(sum(highest[1])),
        "last": latest[0],
        "now": format_vn(sum(latest[1])),
        "parts": "; ".join(legend),
    }
