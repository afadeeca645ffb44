"""Rows (hàng của bảng): which lines of a plain text are rows of a table, and their cells.

Cells are told apart by marks (| or a tab), by semicolons or wide gaps, the same number of them in each line, or, as PDF
files give tables, by nothing but figures side by side at the end of each line; or each cell is a line (`upright`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import takewhile

from .upright import upright_at

Cells = tuple[str, ...]

_MARKED = re.compile(r"^\s*\|.*\|.*$|^[^\t]*\t[^\t]*\t.*$|^[^|]+\|[^|]+.*$")
_RULE = re.compile(r"^[\s|:+=-]*-{2,}[\s|:+=-]*$")
_GAP = re.compile(r" {2,}|\t+")
_FIGURE = re.compile(r"-?\d[\d.,]*\s?%?")
_BARE = r"(?:\d[\d.,]*%?|[-–])"
_NUMBERED = (
    r"(?i:mức(?: độ)?|quý|tháng|tuần|loại|nhóm|khối|lớp|hạng|bậc|tổ|đội|thôn|ấp|khóm|khu phố|khu vực|vùng|phường|quận|"
    r"đợt|kỳ|năm) \d{1,4}(?:(?:, | và |[-–])\d{1,2})*(?=\s\d)"
)
"""Names of rows that end in a number of their own: "Tháng 3", "Mức 1, 2"."""
_FLAT = re.compile(
    rf"\s*(?:(?P<ordinal>\d{{1,2}}|[IVX]+)[.)]?\s+)?"
    rf"(?P<label>(?=[^\d\s])(?:{_NUMBERED}|(?:(?!\s{_BARE}\s).)*?[^\W\d_][^\s\d]*|[^:;.]{{3,40}}:))"
    rf"(?P<figures>(?:\s{_BARE}){{2,}})\s*$"
)
_RATED = re.compile(r"%|tỷ lệ|tỉ lệ|tỷ trọng", re.IGNORECASE)
_LEAST, _WIDE, _LONG = 3, 3, 70
_ABOVE = 5
_MOST_RATE = 200


def is_marked(line: str) -> bool:
    """Whether a line has the marks of a row."""
    return _MARKED.match(line) is not None


def table_at(lines: Sequence[str], start: int) -> tuple[list[Cells], int]:
    """The rows of the table that begins at a line, and the line behind it; no rows when none begins there."""
    stop = _end(lines, start)
    if stop - start >= (2 if _is_wide(lines[start:stop]) else _LEAST):
        return _marked([line for line in lines[start:stop] if not _RULE.match(line)]), stop
    rows = _by_one_tab(lines, start)
    if rows:
        return rows, start + len(rows)
    for split in (_by_semicolons, _by_gaps):
        rows = _alike(lines, start, split)
        if rows:
            return rows, start + len(rows)
    rows, stop = _flat(lines, start)
    return (rows, stop) if rows else upright_at(lines, start)


def _end(lines: Sequence[str], start: int) -> int:
    """Where a run of marked lines ends; a line that only names what follows is one of its rows."""
    stop = start
    while stop < len(lines) and (is_marked(lines[stop]) or _is_section(lines, start, stop)):
        stop += 1
    return stop


def _is_section(lines: Sequence[str], start: int, place: int) -> bool:
    """Whether a line stands between rows of as many figures and names those below it."""
    line = lines[place].strip()
    if place == start or place + 1 >= len(lines) or not 0 < len(line) <= _LONG or line[-1] in ".;:,!?":
        return False
    above, below = lines[place - 1], lines[place + 1]
    alike = all(above.count(mark) == below.count(mark) for mark in "|\t")
    return alike and is_marked(below) and re.search(r"[|\t]\s*\d[\d.,]*\s*(?:[|\t]|$)", below) is not None


def _is_wide(lines: Sequence[str]) -> bool:
    """Whether lines are plainly of a table: more than one mark in each."""
    return all(line.count("|") > 1 or line.count("\t") > 1 for line in lines if is_marked(line))


def _marked(lines: Sequence[str]) -> list[Cells]:
    """Lines as rows; marks at both ends are a frame when most lines have them, a mark before the first cell alone only
    when all do: elsewhere that cell is blank."""
    begun = [line for line in lines if line.lstrip().startswith("|")]
    closed = [line for line in begun if line.rstrip().endswith("|")]
    framed = len(begun) == len(lines) or 2 * len(closed) > len(lines)
    return [_cells(line, framed) for line in lines]


def _cells(line: str, framed: bool) -> Cells:
    mark = "|" if "|" in line else "\t"
    line = line.strip().removeprefix("|").removesuffix("|") if framed else line
    return tuple(line.split(mark))


def _by_one_tab(lines: Sequence[str], start: int) -> list[Cells]:
    """Rows of a name and a figure with one tab between them, below a head or without one."""
    found = list(takewhile(lambda line: line.count("\t") == 1 and line.strip(), lines[start:]))
    rows = [tuple(line.strip("\r\n").split("\t")) for line in found]
    body = rows[1:] if rows and not _FIGURE.fullmatch(rows[0][1].strip()) else rows
    figured = sum(1 for row in body if _FIGURE.fullmatch(row[1].strip()))
    return rows if len(body) >= _LEAST and figured == len(body) else []


def _by_semicolons(line: str) -> Cells:
    return tuple(cell.strip() for cell in line.split(";"))


def _by_gaps(line: str) -> Cells:
    return tuple(_GAP.split(line.strip()))


def _alike(lines: Sequence[str], start: int, split: Callable[[str], Cells]) -> list[Cells]:
    """Rows of one number of short cells, most of them with figures."""
    first = split(lines[start])
    rows: list[Cells] = []
    for line in lines[start:]:
        cells = split(line)
        if len(cells) < _WIDE or len(cells) != len(first) or max(map(len, cells)) > _LONG:
            break
        rows.append(cells)
    figured = [row for row in rows if sum(1 for cell in row if _FIGURE.fullmatch(cell)) > 1]
    return rows if len(rows) >= _LEAST and len(figured) > 1 and 2 * len(figured) >= len(rows) else []


def _flat(lines: Sequence[str], start: int) -> tuple[list[Cells], int]:
    """Rows that end in the same number of figures, a row of their own above them that says which are rates."""
    found: list[Cells] = []
    for line in lines[start:]:
        match = _FLAT.match(line)
        cells = (match["ordinal"] or "", match["label"], *match["figures"].split()) if match else ()
        if not cells or (found and len(cells) != len(found[0])):
            break
        found.append(cells)
    if len(found) < _LEAST:
        return [], start
    above = " ".join(lines[max(0, start - _ABOVE) : start])
    heads = tuple("%" if _is_rates([row[place] for row in found], above) else "" for place in range(2, len(found[0])))
    return [("", "", *heads), *found], start + len(found)


def _is_rates(cells: Sequence[str], above: str) -> bool:
    """Whether a column holds rates: signs of per cent, or decimals below what is called a rate above."""
    figures = [cell for cell in cells if cell[0].isdigit()]
    if any(cell.endswith("%") for cell in figures):
        return True
    decimals = [cell for cell in figures if re.fullmatch(r"\d{1,3}[.,]\d{1,2}|100|0", cell)]
    sharp = any("," in cell or "." in cell for cell in decimals)
    if not figures or len(decimals) < len(figures) or not sharp or not _RATED.search(above):
        return False
    return all(Decimal(cell.replace(",", ".")) <= _MOST_RATE for cell in decimals)
