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
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage

from .overlapping import may_overlap
from .pieces import REST, Piece, Run, is_part, slack
from .telling import claim, is_explained

_MARK = re.compile(r"\s*([-–+*•●○]|\d{1,2}(?:\.\d{1,2})*[.)/]|[a-zđ][.)]|[IVX]+\.)?\s*")
_ORDER = ("", "I.", "1.", "1)", "1/", "a.", "a)", "*", "-", "–", "+", "•", "●", "○")
_ELSE = re.compile(
    r"\b(?:(?:kỳ|năm|quý|tháng) trước|cùng kỳ|kế hoạch|chỉ tiêu|tăng|giảm|bình quân|tỷ lệ|đạt|nhiều nhất)\b",
    re.IGNORECASE,
)
_NUMBERED, _ROMAN, _LETTERED = re.compile(r"\d+(?:\.\d+)*"), re.compile(r"[IVX]+"), re.compile(r"[a-zđ]")
_WHY = re.compile(r"\W*(?:các )?(?:nguyên nhân|lý do|vì sao|do đâu)\b(?!.*\b(?:chính|chủ yếu|nhiều)\b)", re.IGNORECASE)
"""What opens the words that name again what is divided by its causes."""
_FIRST = re.compile(r"(?:\d{1,2}\.)*0?1[.)/]?|a[.)]|I\.")
"""What marks the first of a list; behind any other the list began further up."""
_AMONG = re.compile(r"\btrong (?:đó|số)\b[^\d]*$", re.IGNORECASE)
"""What may leave lines out."""
_LEAST, _COLUMNS, _AHEAD = 2, 3, 8
"""How many lines at least divide another, how many figures of each are tried, and how far behind an unmarked line
the list may go on."""


@dataclass(frozen=True, slots=True)
class Line:
    """Line (dòng): its mark, whether it is the first of a list, its words, and its counts outside brackets."""

    mark: str
    begins: bool
    text: str
    start: int
    passage: Passage
    numbers: tuple[Seen, ...]


def check_bulleted(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Bulleted (kể theo gạch đầu dòng): each line against those below it."""
    lines = [line for passage in passages for line in _lines(passage, numbers)]
    for place, head in enumerate(lines[:-_LEAST]):
        mark = lines[place + 1].mark
        if not head.numbers or _depth(mark) <= _depth(head.mark) or not lines[place + 1].begins:
            continue
        below: list[Line] = []
        for line in lines[place + 1 :]:
            if line.mark != mark:
                break
            below.append(line)
        yield from _against(head, below, whole=not _goes_on(mark, lines[place + 1 + len(below) :][:_AHEAD]))


def _goes_on(mark: str, behind: Sequence[Line]) -> bool:
    """Whether a list goes on behind lines without a mark, or with marks that stand within it."""
    for line in behind:
        if line.mark == mark:
            return True
        if line.mark and _depth(line.mark) < _depth(mark):
            return False
    return False


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
        begins = not mark[:1].isalnum() or _FIRST.fullmatch(mark) is not None
        mark = _NUMBERED.sub("1", mark) if mark[:1].isdigit() else _LETTERED.sub("a", _ROMAN.sub("I", mark))
        if text.strip():
            yield Line(mark, begins, text, place, passage, inside)
        place += len(text) + 1


def _against(head: Line, below: Sequence[Line], *, whole: bool) -> Iterator[Claim]:
    """A line against those below it, which are the whole list or only its beginning."""
    for number in reversed(head.numbers):
        columns = (_parts(number, below, place) for place in range(_COLUMNS))
        held = next((parts for parts in columns if parts and _makes(parts, number)), None)
        if held is not None:
            yield claim(head.passage, number, held, Verdict.OK)
            return
    told = head.numbers[0] if len(head.numbers) == 1 else _named(head) or _announced(head.numbers[-1], head, below)
    if whole and told is not None and (found := _parts(told, below)):
        number, run = told, Run(found, whole=True)
        among = _AMONG.search(head.text) is not None
        plainly = REST.search(below[-1].text) is not None or head.text.rstrip().endswith((":", ".", ")"))
        if may_overlap(run) and not leave_nothing_out(run.labels):
            return
        if among and not REST.search(below[-1].text) and _total(found) < number.value:
            return
        if is_explained(number, run, plainly=plainly and not among) and not any(_ELSE.search(p.before) for p in found):
            yield claim(head.passage, number, found, Verdict.UNBALANCED)


def _named(head: Line) -> Seen | None:
    """The last number of a line that its words before the colon name again: "trả trễ hạn 186 phiếu, ... Nguyên nhân trễ
    hạn:"."""
    called = re.split(r"[.;]\s", head.text.rstrip())[-1]
    if not _WHY.match(called) or not called.endswith(":") or re.search(r"\d", called):
        return None
    words = content(called)
    return next((n for n in reversed(head.numbers) if words & (n.written.said - content(n.unit))), None)


def _announced(last: Seen, head: Line, below: Sequence[Line]) -> Seen | None:
    """The last number of a line that ends with a colon, if it counts just what each line below counts: "chọn 150 hồ sơ
    để kiểm tra, phát hiện 34 hồ sơ có sai sót, gồm:"."""
    alike = last.unit and all(line.numbers and line.numbers[0].unit == last.unit for line in below)
    return last if alike and head.text.rstrip().endswith(":") else None


def _makes(parts: Sequence[Piece], whole: Seen) -> bool:
    """Whether parts make a whole, as nearly as they were rounded."""
    room = slack(whole) + sum(slack(part.number) for part in parts)
    return abs(_total(parts) - whole.value) <= (room if whole.written.token.places else 0)


def _total(parts: Sequence[Piece]) -> int:
    return sum(part.number.value for part in parts)


def _parts(whole: Seen, below: Sequence[Line], place: int = 0) -> tuple[Piece, ...]:
    """The first count of each line that may be a part of a whole, or the one at a place among them; none where a line
    tells no such count, or another one without a unit before it."""
    every = [[n for n in line.numbers if is_part(n, whole)] for line in below]
    parts = tuple(
        Piece(own[place], line.text[: own[place].written.token.start - line.start], "")
        for line, own in zip(below, every, strict=True)
        if len(own) > place
    )
    bare = any(
        not n.unit and n.index < own[0].index
        for line, own in zip(below, every, strict=True)
        for n in line.numbers[:1]
        if own
    )
    return parts if len(parts) == len(below) >= _LEAST and not bare else ()
