"""Split cells (tách ô): a cell that holds a count with its share, or a part with its whole, is as many cells.

"12 xã" is the number of its column, "150 (62,5%)" stands for a count and a rate, "298/301" for a part and its whole,
"22/24 (91,67%)" for all three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Cell, Grid
from motcua.rules.report_check.numerals import read
from motcua.rules.report_check.rounding import judge, rounded, shown

_NUMBER = r"\d[\d.]*(?:,\d+)?"
_WORDS = r"(?:\s*[^\W\d_][^\d(%/]{0,20})?"
_SHARED = re.compile(
    rf"(?P<part>{_NUMBER}){_WORDS}\s*(?:\(|;|,\s|–|-)\s*(?:[^\W\d_][^\d()%]{{0,12}})?(?P<share>{_NUMBER})\s*%\s*\)?"
)
_OVER = re.compile(
    rf"(?P<part>{_NUMBER})\s*/\s*(?P<whole>{_NUMBER}){_WORDS}(?:\s*[(;,:–-]?\s*(?P<share>{_NUMBER})\s*%\s*\)?)?"
)
_COUNTED = re.compile(rf"(?P<part>{_NUMBER})\s+(?:{words.UNITS})(?: [^\W\d_]+)?", re.IGNORECASE)
_SHARE_HEAD = re.compile(
    r"\s*(?:[(/;,]?\s*(?:và )?(?:tỷ lệ|tỉ lệ)?\s*%|(?:[(/;,]|\bvà\b)\s*(?:tỷ lệ|tỉ lệ))\s*\)?\s*$", re.IGNORECASE
)
"""What a head of counts with their shares says of the shares: "Đúng hạn (%)"."""
_NAMES = ("part", "whole", "share")
_OTHER = re.compile(r"ngày|thời (?:gian|hạn)|hạng|hạn hoàn|số hiệu|văn bản", re.IGNORECASE)
_LEAST = 2


def split(grid: Grid) -> Grid:
    """Split (tách): the same table with a column for each number of its cells."""
    columns = [tuple(row[column] for row in grid.rows) for column in range(len(grid.rows[0]))] if grid.rows else []
    wide = [list(_split(column)) if place else [column] for place, column in enumerate(columns)]
    if wide == [[column] for column in columns]:
        return grid
    flat = [column for group in wide for column in group]
    return Grid(grid.block, tuple(tuple(column[index] for column in flat) for index in range(len(grid.rows))))


def check_cells(grid: Grid) -> Iterator[Claim]:
    """Cells (ô có tỷ lệ): V1, a part, its whole and its share in one cell: "22/24 (91,67%)"."""
    for row in grid.rows:
        for cell in row:
            match = _OVER.fullmatch(cell.text)
            told = [read(match[name], counted=name != "share") for name in _NAMES if match[name]] if match else []
            part, whole, share = told if len(told) == len(_NAMES) else (None, None, None)
            if match and part and whole and share and 0 < part.value <= whole.value:
                exact = 100 * Fraction(part.value) / Fraction(whole.value)
                verdict = judge(share.value, share.places, exact)
                yield Claim(
                    text=" | ".join(other.text for other in row),
                    kind="V14" if verdict is Verdict.TRUNCATED else "V1",
                    stated=match["share"],
                    computed=shown(rounded(exact, max(share.places, 0 if verdict.agrees else 2))),
                    formula=f"{match['part']} ÷ {match['whole']}",
                    verdict=verdict,
                    block=-1,
                    start=cell.start + match.start("share"),
                    end=cell.start + match.end("share"),
                )


def _split(column: Sequence[Cell]) -> Iterator[tuple[Cell, ...]]:
    """The columns that the cells of a column make, itself when they are plain."""
    cells = [
        _SHARED.fullmatch(cell.text) or _OVER.fullmatch(cell.text) or _COUNTED.fullmatch(cell.text) for cell in column
    ]
    found = [match for match in cells if match]
    figured = [cell for cell in column if re.match(r"[\d.,]*\d", cell.text)]
    if len(found) < _LEAST or 2 * len(found) < len(figured) or _OTHER.search(column[0].text) or _is_dates(found):
        yield tuple(column)
        return
    names = [name for name in _NAMES if any(match.groupdict().get(name) for match in found)]
    first = next(place for place, match in enumerate(cells) if match)
    for name in names:
        yield tuple(
            _part(cell, match, name, is_head=place < first)
            for place, (cell, match) in enumerate(zip(column, cells, strict=True))
        )


def _is_dates(found: Sequence[re.Match[str]]) -> bool:
    """Whether parts are greater than their wholes, as of days and months."""
    told = [(read(match["part"]), read(match["whole"])) for match in found if match.groupdict().get("whole")]
    greater = sum(1 for part, whole in told if part is None or whole is None or part.value > whole.value)
    return 2 * greater >= len(told) > 0


def _part(cell: Cell, match: re.Match[str] | None, name: str, *, is_head: bool) -> Cell:
    """What one of the columns has of a cell."""
    if match is not None:
        if match.groupdict().get(name) is None:
            return Cell("", cell.start)
        return Cell(match[name] + ("%" if name == "share" else ""), cell.start + match.start(name))
    if is_head and cell.text:
        part, slash, whole = _SHARE_HEAD.sub("", cell.text).partition("/")
        text = {"part": part, "whole": whole if slash else f"{cell.text} tổng", "share": "%"}
        return Cell(text[name].strip(), cell.start)
    return cell if name == "part" else Cell("", cell.start)
