"""Restoring (trả chỗ điền số về chỗ cũ): one line of a Word file that came back, with its slots put back.

By the marks around the numbers where they are still there, else by laying the line beside the one that was exported.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from docx.oxml.ns import qn

TOKEN = re.compile(r"\d+(?:[.,/]\d+)*%?|\w+|\s+|[^\w\s]")
NUMBER = re.compile(
    r"(?:(?:tăng|giảm)\s+)?(?:(?:gần|hơn|ngót|trên|khoảng)\s+)?\d+(?:[.,/]\d+)*(?:\s*%| điểm phần trăm)?|—|không đổi",
    re.IGNORECASE,
)
ALIKE = 5  # tenths of the words that two lines share to be one line
Span = tuple[int, int]
_GONE = frozenset(
    [
        qn("w:del"),
        qn("w:moveFrom"),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    ]
)


def shown(element: Any, *, boxes: bool = True) -> Iterator[Any]:
    """Shown (phần còn thấy): all below an element but what tracked changes take out or move away.

    A text box stands in a file in two forms; only the first is shown, or none where boxes are left aside.
    """
    for child in element:
        if child.tag not in _GONE and (boxes or child.tag != qn("w:txbxContent")):
            yield child
            yield from shown(child, boxes=boxes)


@dataclass(frozen=True, slots=True)
class Line:
    """Line (một dòng của tệp): a paragraph with its marks, or the cells of a table."""

    text: str
    marks: Mapping[str, Span]
    cells: tuple[tuple[str, ...], ...] | None = None

    @classmethod
    def of(cls, paragraph: Any) -> Line:
        """A paragraph as it reads once tracked changes are accepted."""
        text, open_, marks = "", {}, {}
        for element in shown(paragraph, boxes=False):
            if element.tag == qn("w:t"):
                text += element.text or ""
            elif element.tag in (qn("w:tab"), qn("w:br")):
                text += " "
            elif element.tag == qn("w:bookmarkStart"):
                open_[element.get(qn("w:id"))] = (element.get(qn("w:name")) or "-", len(text))
            elif element.tag == qn("w:bookmarkEnd") and element.get(qn("w:id")) in open_:
                name, start = open_.pop(element.get(qn("w:id")))
                marks[name] = (start, len(text))
        return cls(text.replace("\xa0", " "), marks)


@dataclass(frozen=True, slots=True)
class Put:
    """Put back (dòng đã trả chỗ điền số): the text with slots, and each figure: number, slot, exported, come back."""

    text: str
    figures: tuple[tuple[int, str, str, str], ...]


def restore(line: Line, exported: Sequence[Mapping[str, Any]], section: str, found: Collection[int]) -> Put:
    """Put the slots of a line back; `found` are the marks that are still somewhere in the file."""
    known = {mark[0]: (mark, each["text"][mark[1] : mark[2]]) for each in exported for mark in each["marks"]}
    places: dict[int, Span] = {}
    for name, span in line.marks.items():
        number = int(name[1:]) if name[0] == "m" and name[1:].isdecimal() else -1
        if number in known and span[0] < span[1]:
            places[number] = _tightened(line.text, span, known[number][1])
    was = _same(line, exported, section, places)
    if was is not None:
        taken = set(places.values())
        for number, span in _aligned(line.text, was, [mark for mark in was["marks"] if mark[0] not in found]):
            if not any(start < span[1] and span[0] < end for start, end in taken):
                places[number] = span
                taken.add(span)
    return _filled(line.text, {number: (span, *known[number]) for number, span in places.items()})


def _filled(text: str, places: Mapping[int, tuple[Span, Sequence[Any], str]]) -> Put:
    written, figures, last = "", [], 0
    for number, ((start, end), mark, old) in sorted(places.items(), key=lambda each: each[1][0]):
        if start < last:
            continue
        now, slot, is_figure = text[start:end], mark[3], mark[4]
        if is_figure:
            figures.append((number, slot, old, now))
        written += text[last:start] + (slot if is_figure or now == old else now)
        last = end
    return Put((written + text[last:]).strip(), tuple(figures))


def _tightened(text: str, span: Span, old: str) -> Span:
    """Just the number of a mark: words typed inside stay words, digits typed at its edge belong to the number."""
    start, end = span
    at = text.find(old, start, end)
    if at >= 0:
        start, end = at, at + len(old)
    elif match := NUMBER.search(text, start, end):
        start, end = match.span()
    if text[start : start + 1].isdigit() and (glued := re.search(r"(?:\d+[.,/]?)+$", text[:start])):
        start = glued.start()
    while glued := re.match(r"[.,/]?\d+", text[end:]) if end and text[end - 1].isdigit() else None:
        end += glued.end()
    return start, end


def _same(
    line: Line, exported: Sequence[Mapping[str, Any]], section: str, places: Mapping[int, Span]
) -> Mapping[str, Any] | None:
    """The exported line that this one was; None for a new one."""
    for each in exported:
        if any(mark[0] in places for mark in each["marks"]):
            return each
    words = TOKEN.findall(line.text)
    best, likeness = None, ALIKE
    for each in exported:
        if each["section"] == section:
            ratio = SequenceMatcher(None, TOKEN.findall(each["text"]), words, autojunk=False).ratio()
            if round(ratio * 10) > likeness or (best is None and round(ratio * 10) >= likeness):
                best, likeness = each, round(ratio * 10)
    return best


def _aligned(text: str, was: Mapping[str, Any], marks: Sequence[Sequence[Any]]) -> Iterator[tuple[int, Span]]:
    """Where the numbers of lost marks stand now: between the words that stood around them."""
    old = [match.span() for match in TOKEN.finditer(was["text"])]
    new = [match.span() for match in TOKEN.finditer(text)]
    moves = SequenceMatcher(
        None, [was["text"][a:b] for a, b in old], [text[a:b] for a, b in new], autojunk=False
    ).get_opcodes()
    for number, start, end, _, is_figure in marks:
        first = next((n for n, span in enumerate(old) if span[0] <= start < span[1]), None)
        last = next((n for n, span in enumerate(old) if span[0] < end <= span[1]), None)
        if first is None or last is None:
            continue
        left, right = _moved(first, moves, last=False), _moved(last, moves, last=True)
        if left is None or right is None or right < left:
            continue
        span = (new[left][0], new[right][1])
        told = text[slice(*span)]
        if NUMBER.fullmatch(told) if is_figure else told == was["text"][start:end]:
            yield number, span


def _moved(token: int, moves: Sequence[tuple[str, int, int, int, int]], *, last: bool) -> int | None:
    """Where a token of the exported line went; inside what was replaced only its edges are known."""
    for kind, i1, i2, j1, j2 in moves:
        if not i1 <= token < i2:
            continue
        if kind == "equal":
            return j1 + token - i1
        if kind == "replace" and (i2 - i1 == j2 - j1):
            return j1 + token - i1
        if kind == "replace" and token == (i2 - 1 if last else i1):
            return j2 - 1 if last else j1
        return None
    return None
