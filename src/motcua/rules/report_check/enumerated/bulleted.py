"""Bulleted (kể theo gạch đầu dòng): V2, a line with a count and the lines below it, marked otherwise, that divide it.

"* Hộ tịch: 1.635 việc." and below "- Khai sinh: 1.462", "- Khai tử: 173".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

from .pieces import REST, Piece, Run, is_part
from .telling import claim, is_explained, may_overlap

_MARK = re.compile(r"\s*([-–+*•●○]|\d{1,2}(?:\.\d{1,2})*[.)/]|[a-zđ][.)]|[IVX]+\.)?\s*")
_ORDER = ("", "I.", "1.", "1)", "1/", "a.", "a)", "*", "-", "–", "+", "•", "●", "○")
_ELSE = re.compile(
    r"\b(?:(?:kỳ|năm|quý|tháng) trước|cùng kỳ|kế hoạch|chỉ tiêu|tăng|giảm|bình quân|tỷ lệ|đạt|nhiều nhất)\b",
    re.IGNORECASE,
)
_NUMBERED, _ROMAN, _LETTERED = re.compile(r"\d+(?:\.\d+)*"), re.compile(r"[IVX]+"), re.compile(r"[a-zđ]")
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Line:
    """Line (dòng): what it is marked with, its words, and its counts outside brackets."""

    mark: str
    text: str
    start: int
    passage: Passage
    numbers: tuple[Seen, ...]


def check_bulleted(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Bulleted (kể theo gạch đầu dòng): each line against those below it."""
    lines = [line for passage in passages for line in _lines(passage, numbers)]
    for place, head in enumerate(lines[:-_LEAST]):
        mark = lines[place + 1].mark
        if not head.numbers or _depth(mark) <= _depth(head.mark):
            continue
        below: list[Line] = []
        for line in lines[place + 1 :]:
            if line.mark != mark:
                break
            below.append(line)
        yield from _against(head, below)


def _depth(mark: str) -> int:
    """How deep a mark stands in the usual order of marks."""
    return _ORDER.index(mark) if mark in _ORDER else len(_ORDER)


def _lines(passage: Passage, numbers: Sequence[Seen]) -> Iterator[Line]:
    own = [
        n for n in numbers if n.passage is passage and n.is_counted and not (n.depth or n.about or n.change or n.side)
    ]
    place = passage.start
    for text in passage.text.split("\n"):
        inside = tuple(n for n in own if place <= n.written.token.start < place + len(text))
        match = _MARK.match(text)
        mark = (match[1] or "") if match else ""
        mark = _NUMBERED.sub("1", mark) if mark[:1].isdigit() else _LETTERED.sub("a", _ROMAN.sub("I", mark))
        if text.strip():
            yield Line(mark, text, place, passage, inside)
        place += len(text) + 1


def _against(head: Line, below: Sequence[Line]) -> Iterator[Claim]:
    for whole in reversed(head.numbers):
        parts = _parts(whole, below)
        if parts and sum(part.number.value for part in parts) == whole.value:
            yield claim(head.passage, whole, parts, Verdict.OK)
            return
    if len(head.numbers) == 1 and (found := _parts(head.numbers[0], below)):
        whole, run = head.numbers[0], Run(found, whole=True)
        plainly = REST.search(below[-1].text) is not None or head.text.rstrip().endswith((":", ".", ")"))
        if may_overlap(run) and not leave_nothing_out(run.labels):
            return
        if is_explained(whole, run, plainly=plainly) and not any(_ELSE.search(part.before) for part in found):
            yield claim(head.passage, whole, found, Verdict.UNBALANCED)


def _parts(whole: Seen, below: Sequence[Line]) -> tuple[Piece, ...]:
    """The first count of each line that may be a part of a whole; none where a line tells no such count."""
    firsts = [(line, next((n for n in line.numbers if is_part(n, whole)), None)) for line in below]
    parts = tuple(
        Piece(number, line.text[: number.written.token.start - line.start], "")
        for line, number in firsts
        if number is not None
    )
    return parts if len(parts) == len(below) >= _LEAST else ()
