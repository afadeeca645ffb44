"""Given by one base (cùng một mẫu số): which counts and shares of a table are of one base that the table does not tell.

The base is what gives most of the shares, or what the answers to most questions make together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from motcua.rules.report_check.findings import Verdict
from motcua.rules.report_check.numerals import read
from motcua.rules.report_check.rounding import judge, rounded

from .questions import questions
from .rates import check_rates
from .sheet import Holds, Row, Sheet, Value

HUNDRED = Decimal(100)
_NAMED, _SHARES, _ALONE, _LINES, _LEAST = 1, 3, 5, 2, 100
"""How many shares with decimals a base must give that is told in a name of the table, near the table, or nowhere; of
whole ones twice as many; how many questions must make it, and how much at least."""
_WITHIN = re.compile(r"(?:\btổng(?: số)?|\btrên|\bn\s*=)\s*(\d[\d.]*)", re.IGNORECASE)

Line = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """Cell (ô có tỷ lệ): a count and its share in one row."""

    row: Row
    column: int
    part: Value
    share: Value

    def is_of(self, base: Decimal) -> bool:
        """Whether the share is that of the count of a base."""
        return bool(base) and judge(self.share.value, self.share.figure.places, self.exact(base)) is not Verdict.WRONG

    def exact(self, base: Decimal) -> Fraction:
        """The share of the count of a base."""
        return 100 * Fraction(self.part.value) / Fraction(base)


@dataclass(frozen=True, slots=True)
class Given:
    """Given (cùng một mẫu số): shares and lines of counts of one base, and whether it gives the shares, no accident."""

    cells: Sequence[Cell]
    lines: Sequence[Line]
    base: Decimal
    shares: bool
    told: bool


def given_by_one_base(sheet: Sheet, near: Set[Decimal]) -> Iterator[Given]:
    """Given by one base (cùng một mẫu số): the whole table, or else each of its columns; near are numbers around it."""
    groups = [group.rows for group in questions(sheet) if not group.is_total]
    cells, counts, named = list(shares_beside(sheet)), sheet.columns(Holds.COUNT), _named(sheet)
    for columns in [counts, *([c] for c in counts if groups and len(counts) > 1)]:
        own = [cell for cell in cells if cell.column in columns]
        given = _of_one(own, lines_of(sheet, groups, columns), near, named)
        if given is not None:
            yield given
            if columns == counts:
                return


def _named(sheet: Sheet) -> Set[Decimal]:
    """What the names of columns and rows tell as a whole: "Số thủ tục (tổng 2.643)"."""
    names = (*sheet.headers, *(row.label for row in sheet.rows))
    figures = [read(text.rstrip("."), counted=True) for name in names for text in _WITHIN.findall(name)]
    return {figure.value for figure in figures if figure is not None}


def shares_beside(sheet: Sheet) -> Iterator[Cell]:
    """Shares beside counts (tỷ lệ cạnh số lượng): those that no column and no row of the table gives."""
    known = {claim.start for claim in check_rates(sheet)}
    for told in columns_beside(sheet):
        if len(told) == 1 or 2 * sum(cell.share.cell.start in known for cell in told) < len(told):
            yield from (cell for cell in told if cell.part.value)


def columns_beside(sheet: Sheet) -> Iterator[list[Cell]]:
    """Columns beside counts (cột tỷ lệ cạnh cột số lượng): the cells of each column of shares."""
    counts = sheet.columns(Holds.COUNT)
    for share in sheet.columns(Holds.SHARE):
        beside = [c for c in counts if c < share][-1:] or [c for c in counts if c > share][:1]
        both = [(row, c, row.values[c], row.values[share]) for c in beside for row in sheet.details]
        yield [Cell(row, c, part, value) for row, c, part, value in both if part is not None and value is not None]


def base_of(cells: Sequence[Cell]) -> Decimal:
    """Base of (mẫu số chung): the whole that all shares of a line are of; nothing when they are not of one."""
    told = [cell for cell in cells if cell.share.value]
    for cell in sorted(told, key=lambda cell: -cell.part.value):
        base = rounded(100 * Fraction(cell.part.value) / Fraction(cell.share.value), 0)
        if all(other.is_of(base) for other in cells):
            return base
    return Decimal(0)


def lines_of(sheet: Sheet, groups: Sequence[Sequence[Row]], columns: Sequence[int]) -> list[Line]:
    """Lines of counts (một câu hỏi): all answers to one question, in a column of a group, or else in a row."""
    if groups:
        told = [[row.values[c] for row in group] for c in columns for group in groups]
    else:
        told = [[row.values[c] for c in columns] for row in sheet.details]
    full = [tuple(value for value in line if value is not None) for line in told]
    return [line for line, own in zip(full, told, strict=True) if len(line) == len(own) > 1]


def total_of(line: Line) -> Decimal:
    """Total of a line (cộng các câu trả lời)."""
    return sum((value.value for value in line), Decimal(0))


def _of_one(cells: Sequence[Cell], lines: Sequence[Line], near: Set[Decimal], named: Set[Decimal]) -> Given | None:
    """The base that gives most of the shares, else what most of the lines make."""
    sums = Counter(total_of(line) for line in lines)
    shared = [cell for cell in cells if cell.share.value]
    implied = {rounded(100 * Fraction(cell.part.value) / Fraction(cell.share.value), 0) for cell in shared}
    bases = {base for base in {*near, *named, *sums, *implied} if base > 0}
    ranked = [
        (sum(cell.is_of(base) for cell in cells), sums[base], base in near or base in named, base) for base in bases
    ]
    if ranked:
        _, _, told, base = max(ranked)
        own = [cell for cell in cells if not _is_apart(cell, cells, lines, base)]
        least = _NAMED if base in named else _SHARES if told or base in sums else _ALONE
        if _is_sure(own, base, least):
            return Given(cells, lines, base, shares=True, told=told)
    total, held = sums.most_common(1)[0] if sums else (Decimal(0), 0)
    most = held >= _LINES and 3 * held >= 2 * len(lines) and total >= _LEAST
    return Given(cells, lines, total, shares=False, told=total in near) if most else None


def _is_apart(cell: Cell, cells: Sequence[Cell], lines: Sequence[Line], base: Decimal) -> bool:
    """Whether all shares of a question are of what it makes itself, and not of the base."""
    line = next((line for line in lines if cell.part in line), ())
    return bool(line) and not cell.is_of(base) and all(one.is_of(total_of(line)) for one in cells if one.part in line)


def _is_sure(cells: Sequence[Cell], base: Decimal, least: int) -> bool:
    """Whether a base gives three of four shares, and more of them than come by accident."""
    given = [cell for cell in cells if cell.is_of(base)]
    telling = [cell for cell in given if 0 < cell.share.value < HUNDRED]
    sharp = sum(cell.share.figure.places > 0 for cell in telling)
    return 4 * len(given) >= 3 * len(cells) and (sharp >= least or len(telling) >= 2 * least)
