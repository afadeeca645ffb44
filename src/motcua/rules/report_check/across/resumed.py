"""Resumed (nhắc lại tổng): V2, a whole told again or named at the beginning of a clause, and behind it all its parts.

"Xong 274 đơn khiếu nại và 105 đơn tố cáo. Khiếu nại: đúng 11, đúng một phần 10, rút 74, sai 179", "12 hồ sơ trễ. ...
Về 12 hồ sơ trễ: 10 hồ sơ thiếu giấy tờ; 2 hồ sơ nữa chờ đo đạc".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.enumerated.overlapping import are_people, may_overlap
from motcua.rules.report_check.enumerated.pieces import Piece, Run, is_part
from motcua.rules.report_check.enumerated.telling import claim, is_one_digit
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

from .clauses import gap, last_before, lead, numbered, tail, told

_NAMED = re.compile(
    r"(?:^|[.;\n])\s*[-+*•]?\s*(?:(?:về|trong|đối với|riêng|với|số)\s)?(?P<label>[^\d;,.:()\n]{3,40}?)\s*"
    r"(?P<mark>:|\bthì\b|,)",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"(?:^|[.:;\n])\s*[-+*•]?\s*(?:trong(?: tổng)?(?: số)?|về|với|đối với|cả)\s$", re.IGNORECASE)
_HAVING = re.compile(r"[^\d]*(?:[,:]|\bcó\b|\bthì\b)[^\d]*")
_STOP = re.compile(r"\n|\.(?=\s|$)")
_CLAUSE = re.compile(r"[;\n]|\.(?=\s|$)")
_IDLE = frozenset("đơn số về hồ sơ các những và của vụ việc kết quả cụ thể tuần tháng năm quý kỳ ngày".split())  # noqa: SIM905
_MORE = re.compile(r"còn lại|\bkhác\b|\bnữa\b|\bkia\b")
_ELSE = re.compile(
    r"tăng|giảm|so với|cùng kỳ|bình quân|\bmỗi\b|kế hoạch|chỉ tiêu|trong đó|nhất|chủ yếu|"
    r"\bnhư\b|ngoài ra|\bcộng\b|\btổng\b"
)
_BACK_AGAIN = re.compile(r"[^\d,.;:()]{0,25}\b(?:này|ấy|đó|kia|nói trên|nêu trên)\b", re.IGNORECASE)
_BACK, _LEAST, _ANEW = 10, 2, 25


@dataclass(frozen=True, slots=True)
class Resumption:
    """Resumption (lần nhắc lại): the whole, where its parts begin, and whether it is surely told of all of them."""

    head: Seen
    start: int
    surely: bool


def check_resumed(passages: Sequence[Passage], numbers: tuple[Seen, ...]) -> Iterator[Claim]:
    """Resumed (nhắc lại tổng): each whole that is told or named again against the parts behind it."""
    counts = [n for n in numbers if n.is_counted and not n.change]
    for passage in passages:
        own = [n for n in numbered(passage, numbers) if n.is_counted and not (n.change or n.depth or n.side)]
        for one in (*_named(passage, own, counts), *_again(passage, own, counts)):
            yield from _check(passage, own, one)


def _named(passage: Passage, own: Sequence[Seen], counts: Sequence[Seen]) -> Iterator[Resumption]:
    """A whole that a label names: "Tố cáo: đúng 9, sai 70", told at most a passage before."""
    for match in _NAMED.finditer(told(passage)):
        words = frozenset(re.findall(r"[^\W\d_]+", match["label"].lower())) - _IDLE
        place = passage.start + match.start("label")
        before = last_before(counts, place, _BACK)
        head = next((n for n in reversed(before) if words and words <= n.written.said and not n.side), None)
        if head is not None and (not own or own[0].place - head.place <= 1):
            yield Resumption(head, match.end(), match["mark"] != ",")


def _again(passage: Passage, own: Sequence[Seen], counts: Sequence[Seen]) -> Iterator[Resumption]:
    """A whole that opens a sentence: "Trong 12 hồ sơ trễ, 10 hồ sơ ..."."""
    text = told(passage)
    for head, first in pairwise(own):
        start = head.written.token.start - passage.start
        if head.written.token.whole is None and _AGAIN.search(text[:start]) and _HAVING.fullmatch(gap(head, first)):
            before = last_before(counts, head.written.token.start, _ANEW)
            yield Resumption(head, head.written.token.stop - passage.start, any(n.value == head.value for n in before))


def _check(passage: Passage, own: Sequence[Seen], one: Resumption) -> Iterator[Claim]:
    text = told(passage)
    ends = [end.start() if end else len(text) for end in (mark.search(text, one.start) for mark in (_CLAUSE, _STOP))]
    read = [_parts(own, one, end) for end in ends]
    read = [parts for parts in read if len(parts) >= _LEAST]
    for parts in read:
        if sum(part.number.value for part in parts) == one.head.value:
            yield claim(one.head.passage, one.head, parts, Verdict.OK)
            return
    if read and _blames(one, read[0]):
        yield claim(one.head.passage, one.head, read[0], Verdict.UNBALANCED)


def _parts(own: Sequence[Seen], one: Resumption, end: int) -> tuple[Piece, ...]:
    """The parts up to an end; none where another thing is counted among them."""
    inside = [n for n in own if one.start <= n.written.token.start - n.passage.start < end]
    inside = [n for n in inside if not _BACK_AGAIN.match(n.passage.after(n.written.token, 40))]
    if any(n.written.token.whole is not None or not is_part(n, one.head) for n in inside):
        return ()
    return tuple(Piece(n, lead(n), tail(n)) for n in inside)


def _blames(one: Resumption, parts: Sequence[Piece]) -> bool:
    """Whether the parts are surely all of the whole, or more than it, and a slip explains that they do not make it."""
    total, text = 0, f"{parts[0].before} {gap(parts[0].number, parts[-1].number)} {parts[-1].behind}"
    for part in parts:
        total += part.number.value
        if total == one.head.value:
            return False
    overlapping = may_overlap(Run(tuple(parts), whole=True)) or are_people(parts)
    if _ELSE.search(text) or overlapping or not is_one_digit(one.head, parts):
        return False
    if leave_nothing_out(tuple(part.label for part in parts)):
        return True
    return total > one.head.value or bool(_MORE.search(parts[-1].label)) or (one.surely and len(parts) > _LEAST)
