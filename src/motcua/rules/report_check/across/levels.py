"""Levels (kể theo cấp): V2, figures of a whole, and in the paragraphs or sentences behind them those of its parts.

"Nhận 659.240 hồ sơ, trả 643.270; trễ 7.670 ... Các sở nhận 54.570 ...; các huyện nhận 340.060 ...; các xã nhận
264.610": a figure is held against those of the parts that tell the same of them, wherever they stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.enumerated.pieces import Run, bare, is_part
from motcua.rules.report_check.enumerated.telling import claim, is_explained, is_one_digit
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.reading import Passage

from .clauses import lead, numbered, tail, told

_GRAINS = tuple(re.compile(mark) for mark in (r"\Z", r"\n", r"\n|\.(?=\s)", r"\n|[.;](?=\s)"))
"""How finely a text is cut: into passages, lines, sentences, or at semicolons too."""
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(words))
    for name, words in (
        ("old", r"(?:kỳ|năm|quý|tháng|tuần) trước|\btồn\b|\bcũ\b|chuyển (?:sang|qua)|dồn (?:sang|lại|qua)"),
        ("online", r"trực tuyến|qua mạng|trên mạng"),
        ("counter", r"trực tiếp|tại quầy|tận nơi|tại chỗ"),
        ("post", r"bưu chính|bưu điện"),
        ("late", r"(?:quá|trễ|chậm|muộn|hết|lỡ|lố) (?:hạn|hẹn|ngày)|\btrễ\b|\bmuộn\b|đã quá"),
        ("early", r"(?:trước|sớm)(?! (?:và|hoặc|hay|,))[^.;]{0,4}(?:hạn|hẹn)"),
        ("timely", r"(?:đúng|kịp|sớm|trước)[^.;]{0,14}(?:hạn|hẹn)|đúng và sớm"),
        ("within", r"(?:trong|còn|chưa (?:đến|tới|hết|quá)) (?:hạn|hẹn|ngày)"),
        ("open", r"\bđang\b|chưa (?:giải quyết|xử lý|xong|làm|trả)|\bcòn\b"),
        ("new", r"\bmới\b"),
        ("done", r"\bxong\b|giải quyết|xử lý|\btrả\b|hoàn thành|đã làm|kết thúc"),
        ("came", r"\bnhận\b|tiếp nhận|thụ lý|phát sinh|\bcó\b|\bvào\b|được giao"),
    )
)
_TIMED = frozenset(["late", "early", "timely", "within"])
_LEVEL = re.compile(
    r"\b(?:(tỉnh|sở|ngành|cục|cấp thành phố)|(huyện|quận|thị xã|chi cục|chi nhánh)|(xã|phường|thị trấn|cơ sở))\b",
    re.IGNORECASE,
)
_LEAST, _MOST, _BACK, _PLAIN = 2, 15, 12, 60 * SCALE
_WHOLLY = re.compile(r"\b(?:toàn|cả|các cấp|chung|tổng)\b")
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """Record (mục): a stretch of text with the first figure of each thing it tells."""

    figures: Mapping[Key, Seen]
    name: str


def check_levels(passages: Sequence[Passage], numbers: tuple[Seen, ...]) -> Iterator[Claim]:
    """Levels (kể theo cấp): each figure of a whole against those of its parts told behind it."""
    done: set[int] = set()
    for run in _unbroken(passages):
        for grain in _GRAINS:
            records = [record for passage in run for record in _records(passage, numbers, grain)]
            for place in range(1, len(records)):
                yield from _check(records, place, done)


def _unbroken(passages: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """The passages that follow each other without a table between them."""
    first = 0
    for place, (before, after) in enumerate(pairwise(passages), 1):
        if after.start - before.start - len(before.text) > 1:
            yield passages[first:place]
            first = place
    yield passages[first:]


def _records(passage: Passage, numbers: tuple[Seen, ...], mark: re.Pattern[str]) -> Iterator[Record]:
    text, start = told(passage), 0
    own = [n for n in numbered(passage, numbers) if n.is_counted and n.depth < _LEAST and not (n.about or n.side)]
    own = [n for n in own if n.written.token.whole is None]
    for end in [*(match.end() for match in mark.finditer(text)), len(text)]:
        inside = [n for n in own if start <= n.written.token.start - passage.start < end]
        if inside:
            name = text[start : inside[0].written.token.start - passage.start]
            yield Record(_figures(inside), name.lower())
        start = end


def _figures(inside: Sequence[Seen]) -> dict[Key, Seen]:
    """The first figure of each thing told, what was late of that which is open apart from what was late when done."""
    found: dict[Key, Seen] = {}
    state = ""
    for number in inside:
        role = _role(number)
        if number.change or (number.depth and not role):
            continue
        if role in ("open", "done", "came"):
            state = role
        held = "open" if state == "open" and role in _TIMED else ""
        found.setdefault((role, held, number.unit), number)
    return found


@lru_cache(maxsize=4096)
def _role(number: Seen) -> str:
    """What a number tells, by the words before it, else those behind it; whether in time also by those behind."""
    before, behind = (_named(text) for text in (lead(number), tail(number)))
    return behind if not before or (before == "open" and behind in _TIMED) else before


def _named(text: str) -> str:
    return next((name for name, words in _ROLES if words.search(text)), "")


def _check(records: Sequence[Record], place: int, done: set[int]) -> Iterator[Claim]:
    """The parts from one record on, as many as make a figure told before them."""
    if next(_columns(records, place, records[place : place + _LEAST]), None) is None:
        return
    for count in range(min(_MOST, len(records) - place), _LEAST - 1, -1):
        parts = records[place : place + count]
        columns = list(_columns(records, place, parts))
        held = [(head, column) for head, column in columns if head.value == sum(n.value for n in column)]
        plainly = len(held) > 1 or any(head.value > _PLAIN for head, _ in held)
        if not plainly and not _are_all(records[place - 1], parts):
            continue
        for head, column in columns:
            if head.index in done:
                continue
            if (head, column) in held:
                done.add(head.index)
                yield claim(head.passage, head, bare(column), Verdict.OK)
            elif _is_slip(head, column, plainly=plainly) and (plainly or head in records[place - 1].figures.values()):
                done.add(head.index)
                yield claim(head.passage, head, bare(column), Verdict.UNBALANCED)
        if plainly:
            done.update(number.index for _, column in columns for number in column)
            return


def _is_slip(head: Seen, column: Sequence[Seen], *, plainly: bool) -> bool:
    """Whether a slip explains that the parts do not make the whole; where others of them do, another number too."""
    pieces = bare(column)
    if is_one_digit(head, pieces):
        return True
    return plainly and bool(_role(head)) and is_explained(head, Run(pieces, whole=True), plainly=True)


def _columns(records: Sequence[Record], place: int, parts: Sequence[Record]) -> Iterator[tuple[Seen, list[Seen]]]:
    """What all parts tell, with the figure that tells it of the whole: in the record whose other figures the parts
    make, else the last before them."""
    before = records[max(0, place - _BACK) : place][::-1]
    found = [(_heads(before, key), _column(parts, key)) for key in parts[0].figures]
    told = [(heads, column) for heads, column in found if column]
    whole = next((at for heads, column in told for at, head in heads if _makes(column, head)), None)
    for heads, column in told:
        head = next((head for at, head in heads if at == whole), heads[0][1] if heads else None)
        if head is not None and head.written.token.whole is None and all(is_part(number, head) for number in column):
            yield head, column


def _heads(before: Sequence[Record], key: Key) -> list[tuple[int, Seen]]:
    """The figures that tell a thing in the records before, the nearest first, each with the place of its record."""
    found = [(at, _figure(record, *key)) for at, record in enumerate(before)]
    return [(at, head) for at, head in found if head is not None]


def _column(parts: Sequence[Record], key: Key) -> list[Seen]:
    """The figures that tell a thing of all the parts; none where one of them does not."""
    found = [_figure(part, *key) for part in parts]
    told = [number for number in found if number is not None]
    return told if len(told) == len(found) else []


def _makes(column: Sequence[Seen], head: Seen) -> bool:
    return head.value > _PLAIN and head.value == sum(number.value for number in column)


def _figure(record: Record, role: str, held: str, unit: str) -> Seen | None:
    """The figure of a thing, where its words name it also without the unit."""
    for key, number in record.figures.items():
        if key[:2] == (role, held) and (key[2] == unit or (role and "" in (key[2], unit))):
            return number
    return None


def _are_all(whole: Record, parts: Sequence[Record]) -> bool:
    """Whether the parts are called by the names of all levels of offices, and the whole is not one of them, nor told
    just before them in their sentence as one more office: "ban 1 lượt; huyện 2 lượt; xã 8 lượt"."""
    names = tuple(part.name for part in parts)
    if not all(_LEVEL.search(name) for name in names) or not leave_nothing_out(names):
        return False
    if _WHOLLY.search(whole.name):
        return True
    sentences = {number.sentence for number in parts[0].figures.values()}
    beside = any(number.sentence in sentences for number in whole.figures.values())
    return not beside and not _LEVEL.search(whole.name)
