"""Stretches (đoạn kể): the counts told behind another one, to each place where what is told may end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.reading import Passage

from .pieces import Piece, Run, covered, is_sharp, is_step, slack
from .pieces import is_part as is_same_kind

_STOPS = tuple(re.compile(mark) for mark in (r"\n|[.?!](?=\s|$)|;", r"\n|[.?!](?=\s|$)", r"\n", r"\Z"))
"""Where what follows a count may end, the nearest first: a clause, a sentence, a line, the passage."""
_ORDINAL = re.compile(
    r"\b(?:lần|thứ|đợt|mức|(?:mức|cấp) độ|khối|lớp|khóa|quý|tháng|tuần|kỳ|số|điều|vòng|mũi|tổ|phố|khu|loại|hạng|khoản|"
    r"đội|trang|đài|cổng)\s$",
    re.IGNORECASE,
)
_CASES = frozenset(["đơn", "vụ", "vụ việc"])
"""What a complaint is counted by, now as a letter and now as a case."""
_LEAST, _MOST, _BEHIND, _BEFORE = 2, 30, 60, 12
_HIGHEST = 1000
"""Below what a number may tell which one of a row it is: "tổ 12", but not "quân đội 5.350"."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Stretch (đoạn kể): the text outside all brackets or inside one, what is deeper covered, where it begins, and what
    is counted in it."""

    passage: Passage
    text: str
    start: int
    counts: tuple[Seen, ...]

    @classmethod
    def of(cls, passage: Passage, numbers: Sequence[Seen], bracket: int) -> Stretch:
        """The stretch of one bracket of a passage, or of what stands outside all."""
        text, start = covered(passage.text), passage.start
        if bracket >= 0:
            text, start = covered(passage.text[bracket + 1 : _close(passage.text, bracket)]), start + bracket + 1
        own = [n for n in numbers if passage.bracket(n.written.token) == bracket]
        own = [n for n in own if n.is_counted and is_sharp(n) and not n.side and not is_step(n)]
        ordinals = (n for n in own if not n.unit and n.step >= SCALE and n.value < _HIGHEST * SCALE)
        places = {n.index for n in ordinals if _ORDINAL.search(text[: n.written.token.start - start][-_BEFORE:])}
        return cls(passage, text, start, tuple(n for n in own if n.index not in places))

    def between(self, one: Seen, other: Seen) -> str:
        """What is written between two numbers, from the beginning where the first stands further up."""
        return self.text[max(0, one.written.token.stop - self.start) : other.written.token.start - self.start]

    def before(self, number: Seen) -> str:
        """What is written before a number."""
        return self.text[: number.written.token.start - self.start]

    def runs(self, head: Seen, rest: Sequence[Seen]) -> Iterator[Run]:
        """The counts behind a count, to each place where what is told may end."""
        told = 0
        for stop in _STOPS:
            end = stop.search(self.text, rest[0].written.token.stop - self.start)
            last = self.start + (end.start() if end else len(self.text))
            inside = _measured(head, [n for n in rest if n.written.token.start < last])
            if _LEAST <= len(inside) <= _MOST and len(inside) != told and all(is_part(n, head) for n in inside):
                told = len(inside)
                yield Run(tuple(self._pieces(head, inside, last)), whole=True)

    def _pieces(self, head: Seen, inside: Sequence[Seen], last: int) -> Iterator[Piece]:
        for place, number in enumerate(inside):
            stop = number.written.token.stop
            end = inside[place + 1].written.token.start if place + 1 < len(inside) else min(last, stop + _BEHIND)
            before = self.between(inside[place - 1] if place else head, number)
            before = before if place else re.split(r"[;.:\n]", before)[-1]
            yield Piece(number, before, tail(self.text[stop - self.start : end - self.start]))


def is_part(number: Seen, head: Seen) -> bool:
    """Whether a number may count some of what a head counts."""
    return is_same_kind(number, head) or (number.is_counted and {number.unit, head.unit} <= _CASES)


def makes(run: Run, head: Seen) -> bool:
    """Whether the parts of a run make a number, as nearly as they were rounded."""
    off = abs(head.value - sum(part.number.value for part in run.parts))
    return off <= slack(head) + sum(slack(part.number) for part in run.parts)


def tail(text: str) -> str:
    """What is written up to the first mark."""
    return re.split(r"[,;.\n]", text)[0]


def _close(text: str, bracket: int) -> int:
    """Where a bracket closes."""
    depth = 0
    for place in range(bracket, len(text)):
        depth += (text[place] in "([") - (text[place] in ")]")
        if not depth:
            return place
    return len(text)


def _measured(head: Seen, inside: list[Seen]) -> list[Seen]:
    """The counts of one measure where each is told with another: "161 lượt, 201 người; 98 lượt, 115 người"."""
    own = [n for n in inside if is_part(n, head)]
    others = {n.unit for n in inside if not is_part(n, head)}
    if len(others) == 1 and [is_part(n, head) for n in inside] == [True, False] * len(own):
        return own
    return inside
