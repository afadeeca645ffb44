"""Running text of PDF pages (chữ chạy trên trang): lines that only the margin broke are one again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

BESIDE = 45
"""Lines that begin so near to each other, in points, stand in one column."""
APART = 3.0
ENOUGH = 3
NEARLY = 0.75
"""How much of the widest line a line fills before a small letter on the next one goes on with it."""
_MARKED = re.compile(
    r"[-+*•–—●○▪✓]|\(?\d{1,2}[.)/](?!\d)|(?:\d{1,2}\.)+\d{1,2}\.?\s|\(?[a-zđ][.)]\s|[IVX]+[.)]\s|[A-Z][.)]\s"
)
_CLOSED = re.compile(r"[.:;!?”]$")
_ENDS_IN_FIGURE = re.compile(r"\d[%)]?$")


@dataclass(frozen=True, slots=True)
class Line:
    """Line (dòng): its words, where it begins and ends, the widths of first word, blank and page, in points."""

    text: str
    left: float
    right: float
    first: float
    blank: float
    page: float


def lines_of(words: Sequence[dict[str, Any]], page: float) -> Iterator[Line]:
    """The lines that words stand in, in the order in which they were written."""
    line: list[dict[str, Any]] = []
    for word in words:
        if line and (abs(word["bottom"] - line[-1]["bottom"]) > APART or word["x0"] < line[-1]["x0"]):
            yield _line(line, page)
            line = []
        line.append(word)
    if line:
        yield _line(line, page)


def _line(words: list[dict[str, Any]], page: float) -> Line:
    first = words[0]
    height = first["bottom"] - first["top"]
    text = " ".join(word["text"] for word in words)
    return Line(text, first["x0"], words[-1]["x1"], first["x1"] - first["x0"], height / 5, page)


class Margins:
    """Margins (lề phải): how far the lines of a file reach, by column and width of the page."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._reach: dict[tuple[float, int], float] = {}
        for line in lines:
            place = (line.page, round(line.left))
            self._reach[place] = max(line.right, self._reach.get(place, 0))
        self._lines_were_broken = sum(self._are_broken(lines)) >= ENOUGH

    def running(self, lines: Sequence[Line]) -> str:
        """Lines that follow one another, as text: a blank line ends each paragraph.

        A line was broken by the margin when the first word of the next would not have fitted. Where hardly any was in
        the whole file, the lines are given as they are.
        """
        if not self._lines_were_broken:
            return "\n".join(line.text for line in lines)
        ends = [" " if cut else _end(line) for line, cut in zip(lines, self._are_broken(lines), strict=True)]
        return "".join(line.text + end for line, end in zip(lines, ends, strict=True)).rstrip()

    def _are_broken(self, lines: Sequence[Line]) -> list[bool]:
        return [self._is_broken(line, following) for line, following in pairwise(lines)] + [False] * bool(lines)

    def _is_broken(self, line: Line, following: Line) -> bool:
        """Whether the next line goes on with what this one could not hold."""
        if _MARKED.match(following.text):
            return False
        reach = self._reached(line)
        if line.right + line.blank + following.first <= reach:
            far = line.right - line.left >= NEARLY * (reach - line.left)
            return far and following.text[:1].islower() and not _CLOSED.search(line.text)
        return not _CLOSED.search(line.text) or abs(line.left - following.left) < APART

    def _reached(self, line: Line) -> float:
        near = range(round(line.left - BESIDE), round(line.left + BESIDE) + 1)
        return max(self._reach.get((line.page, left), 0) for left in near)


def _end(line: Line) -> str:
    return "\n" if _ENDS_IN_FIGURE.search(line.text) else "\n\n"
