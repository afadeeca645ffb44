"""Reading (đọc bảng điểm): the head of the table is found, then every line is taken as it stands.

A line that cannot be read is given back with its reason; nothing is guessed and nothing is dropped silently.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from motcua.kernel.errors import UserError
from motcua.links.files.register.grid import CellError, Formula, Row
from motcua.links.files.register.words import fold, tidy
from motcua.links.files.tables import sheets_of
from motcua.rules.collecting import read_value
from motcua.rules.sentences import Sentence

MOST, LOOK_AHEAD = 1000, 20
WANTED = Sentence("bảng điểm dạng .xlsx hoặc .csv")
TITLES = {
    "group": ("nhom", "nhom chi so", "ma nhom"),
    "criterion": ("tieu chi", "ma tieu chi", "chi so thanh phan", "thanh phan"),
    "points": ("diem", "diem so", "so diem", "diem dat duoc"),
}
NAMES = {"group": "Nhóm", "criterion": "Tiêu chí", "points": "Điểm"}


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """Score line (dòng điểm): what a line says; `fault` says why it cannot be read, "" where it can."""

    line: int
    group: str
    criterion: str
    points: Decimal | None
    fault: str = ""


def read_scores(path: Path) -> list[ScoreLine]:
    """Read a table of points (đọc bảng điểm). Raises UserError with one sentence where it cannot be used."""
    for rows, _ in sheets_of(path, wanted=WANTED, most=MOST, text=True):
        kept = list(rows)
        if head := _head(kept[:LOOK_AHEAD]):
            lines = [_line(row, head[1]) for row in kept[head[0] + 1 :] if not row.is_blank]
            if not lines:
                raise UserError(
                    Sentence("Tệp “{path}” không có dòng điểm nào dưới dòng tiêu đề.", path=path.name),
                    code="file_empty",
                )
            return lines
    names = ", ".join(NAMES.values())
    raise UserError(
        Sentence("Tệp “{path}” không có dòng tiêu đề với các cột {names}.", path=path.name, names=names),
        code="no_header",
    )


def _head(rows: list[Row]) -> tuple[int, dict[str, int]] | None:
    """The line of titles and where each column stands."""
    for place, row in enumerate(rows):
        titles = [fold(str(cell or "")).strip(" .:*()") for cell in row.cells]
        found = {
            name: next((titles.index(title) for title in known if title in titles), -1)
            for name, known in TITLES.items()
        }
        if min(found.values()) >= 0:
            return place, found
    return None


def _line(row: Row, columns: dict[str, int]) -> ScoreLine:
    cells = {name: row.cells[place] if place < len(row.cells) else None for name, place in columns.items()}
    points, fault = _points(cells["points"])
    return ScoreLine(row.line, _text(cells["group"]), _text(cells["criterion"]), points, fault)


def _points(cell: object) -> tuple[Decimal | None, str]:
    """The points of a cell, or why it holds none."""
    if isinstance(cell, Formula | CellError):
        return None, Sentence("Ô điểm có công thức hoặc báo lỗi; xin dán dạng giá trị.")
    if isinstance(cell, bool):
        return None, Sentence("Ô điểm không phải là một số.")
    try:
        value = Decimal(str(cell)) if isinstance(cell, int | float) else read_value(_text(cell))
    except (ValueError, ArithmeticError) as error:
        return None, str(error) or Sentence("Ô điểm không phải là một số.")
    return (value, "") if value is not None else (None, Sentence("Ô điểm để trống."))


def _text(cell: object) -> str:
    return "" if cell is None else tidy(str(cell))
