"""Comparing registers (đối chiếu sổ): our dossiers beside those another system lists, each difference named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from motcua.rules.lifecycle import LABELS, Status
from motcua.rules.numbering import same_number
from motcua.rules.sentences import Sentence, worded


class DiscrepancyKind(StrEnum):
    """Kind of discrepancy (loại khác nhau): in what two registers do not agree about a dossier."""

    MISSING_HERE = "MISSING_HERE"
    MISSING_THERE = "MISSING_THERE"
    DOUBLE = "DOUBLE"
    STATUS = "STATUS"
    DATE = "DATE"
    UNIT = "UNIT"

    @property
    def label(self) -> str:
        """What people call it."""
        return DISCREPANCY_LABELS[self]


DISCREPANCY_LABELS: dict[DiscrepancyKind, str] = {
    DiscrepancyKind.MISSING_HERE: "Thiếu ở đây",
    DiscrepancyKind.MISSING_THERE: "Thiếu ở bên kia",
    DiscrepancyKind.DOUBLE: "Lặp lại",
    DiscrepancyKind.STATUS: "Khác trạng thái",
    DiscrepancyKind.DATE: "Khác ngày",
    DiscrepancyKind.UNIT: "Khác đơn vị",
}
LEFT = frozenset({Status.REFUSED, Status.WITHDRAWN, Status.STOPPED})  # ended without a result, so never finished
DAYS: dict[str, str] = {
    "received": Sentence("tiếp nhận"),
    "due": Sentence("hẹn trả"),
    "finished": Sentence("xử lý xong"),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """Listed dossier (hồ sơ trong sổ): what a register says of one; `unit` is our key of who decides, None if unknown.

    `line` is its place in the file, 0 for our own register.
    """

    number: str
    unit: int | None
    unit_name: str
    status: int
    received: date | None = None
    due: date | None = None
    finished: date | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Discrepancy (chỗ khác nhau): one thing two registers say differently of a dossier, in words."""

    number: str
    kind: DiscrepancyKind
    source: str
    here: str = ""
    there: str = ""
    line: int = 0


def compare(
    ours: Iterable[Listed],
    theirs: Iterable[Listed],
    *,
    source: str,
    known: Mapping[str, Listed] | None = None,
    unread: Collection[str] = (),
) -> list[Discrepancy]:
    """Compare (đối chiếu) our register of a unit and period with what a source lists of the same.

    `known` holds dossiers of ours outside them, by compared number: such a one is not missing here, it is another
    unit's or another day's. `unread` are compared numbers of lines that could not be read: what they say of a dossier
    nobody knows, but it is not missing there.
    """
    mine = {same_number(one.number): one for one in ours}
    listed: dict[str, list[Listed]] = defaultdict(list)
    for one in theirs:
        listed[same_number(one.number)].append(one)
    found: list[Discrepancy] = []
    for number, rows in listed.items():
        found += _doubled(rows, source)
        here = mine.get(number) or (known or {}).get(number)
        if here is None:
            found.append(_missing_here(rows[0], source))
        else:
            found += _differing(here, rows[0], source)
    for number, one in mine.items():
        if number not in listed and number not in unread:
            told = _told(one)
            found.append(Discrepancy(one.number, DiscrepancyKind.MISSING_THERE, source, here=told))
    return sorted(found, key=lambda one: (list(DiscrepancyKind).index(one.kind), one.number, one.line))


def _told(one: Listed) -> str:
    day = Sentence(", tiếp nhận {received:%d/%m/%Y}", received=one.received) if one.received else ""
    return Sentence("{unit}, {status}{day}", unit=one.unit_name, status=worded(_label(one.status)), day=day)


def _label(status: int) -> str:
    return LABELS[Status(status)] if status in set(Status) else str(status)


def _missing_here(row: Listed, source: str) -> Discrepancy:
    return Discrepancy(row.number, DiscrepancyKind.MISSING_HERE, source, there=_told(row), line=row.line)


def _doubled(rows: Sequence[Listed], source: str) -> Iterator[Discrepancy]:
    for again in rows[1:]:
        lines = Sentence("dòng {line} và dòng {again}", line=rows[0].line, again=again.line)
        yield Discrepancy(again.number, DiscrepancyKind.DOUBLE, source, there=lines, line=again.line)


def _differing(here: Listed, there: Listed, source: str) -> Iterator[Discrepancy]:
    def said(kind: DiscrepancyKind, mine: str, theirs: str) -> Discrepancy:
        return Discrepancy(here.number, kind, source, mine, theirs, there.line)

    if here.status != there.status:
        yield said(DiscrepancyKind.STATUS, _label(here.status), _label(there.status))
    left = here.status == there.status and here.status in LEFT
    for name, word in DAYS.items():
        mine, theirs = getattr(here, name), getattr(there, name)
        if left and name == "finished":
            continue  # some registers write the day it left into the column of the day it was finished
        if mine != theirs and (name == "finished" or (mine and theirs)):
            yield said(DiscrepancyKind.DATE, _on(mine, word), _on(theirs, word))
    if there.unit is None or here.unit != there.unit:
        yield said(DiscrepancyKind.UNIT, here.unit_name, there.unit_name)


def _on(day: date | None, word: str) -> str:
    if not day:
        return Sentence("chưa {word}", word=worded(word))
    return Sentence("{word} {day:%d/%m/%Y}", word=worded(word), day=day)
