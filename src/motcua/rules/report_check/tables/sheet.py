"""Sheet (trang số): a table read as numbers, with what each column holds and what each row is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from motcua.rules.report_check.layout import Cell, Grid
from motcua.rules.report_check.numerals import Figure, Habit, read

from .split import split

_VALUE = re.compile(
    r"^(?P<number>[\d.,]*\d(?: \d{3})*)\s*(?P<sign>%|điểm|đ)?"
    r"(?:\s*\((?:đã|gồm|bao gồm|kể cả|tính cả|có|theo|cả|chưa|không)\s[^()%]*\))?$"
)
"""A number in a cell, perhaps with a note behind it: "72,56 (gồm cả sau đại học)"."""
_RATIO = re.compile(r"^(\d[\d.]*)\s*/\s*(\d[\d.]*)$")
_BLANK = re.compile(r"^[-–—.x\s]*$|^không$", re.IGNORECASE)
_SHARE = re.compile(r"%|tỷ lệ|tỉ lệ|tỷ trọng|phần trăm", re.IGNORECASE)
_RATED = re.compile(
    r"%|tỷ lệ|tỉ lệ|tỷ trọng|cơ cấu|bình quân|hệ số|chỉ số|/ ?(?:vạn|(?!(?:19|20)\d\d\b|\d{1,2}/\d)\d|người|hộ)",
    re.IGNORECASE,
)
_UNITS = ("%", "lần", "phần trăm")
_SCORE = re.compile(r"điểm", re.IGNORECASE)
_IDLE = re.compile(
    r"^(?:stt|tt|số tt|số thứ tự|#|mã.*|số hiệu.*|năm|ngày.*|thời gian.*|.*xếp hạng.*|.*thứ hạng.*|hạng|xếp "
    r"loại|ghi chú"
    r"|.*vị thứ.*|.*tăng.*giảm.*|(?!(?:tỷ lệ|tỉ lệ|tỷ trọng)(?: \(?%\)?)? so với (?:tổng|toàn|cả)\b).*so với.*"
    r"|.*so sánh.*|điện thoại.*|số điện thoại.*)$",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"trung bình|bình quân", re.IGNORECASE)
_GRADE = re.compile(r"\b(?:khá|yếu|kém|giỏi)\b|trung bình khá", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:[IVX]+|[A-ZĐ]|\d{1,2})[.)]?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERING = re.compile(r"^\(?\d{1,2}\)?(?:\s*=.*)?$|^\(?[A-ZĐa-z]\)?$|^\(?\d{1,2}\s*=.*$")
_TOTAL = re.compile(
    r"^(?:[ivx]+\.?\s*|[a-zđ][.)]\s*)?(?:tổng cộng|tổng số|tổng điểm|tổng|cộng|toàn (?:huyện|tỉnh|thành phố|"
    r"quận|thị xã|xã|phường|ngành|quốc)"
    r"|toàn (?:trường|bệnh viện|viện|đơn vị|trung tâm|công ty|đoàn|khối|vùng|hệ thống|bộ|khu vực|cụm|đặc khu)"
    r"|tổng (?:thu|chi|vốn|nguồn|hồ sơ|kinh phí|giá trị|sản lượng|diện tích|dân số|doanh thu)"
    r"|cả nước|cả năm|chung toàn \w+)(?:\s*(?:chung|\(.*\)|:|các .*|\d+ .*|toàn .*|cấp .*|khối .*))?$",
    re.IGNORECASE,
)


class Holds(Enum):
    """What a column holds."""

    COUNT = auto()
    SCORE = auto()
    SHARE = auto()
    IDLE = auto()


@dataclass(frozen=True, slots=True)
class Value:
    """A number in a cell."""

    figure: Figure
    percent: bool
    cell: Cell

    @property
    def value(self) -> Decimal:
        """The number itself."""
        return self.figure.value


@dataclass(frozen=True, slots=True)
class Row:
    """A row of figures: its label, its ordinal as written, its values by column, whether it tells rates."""

    index: int
    label: str
    ordinal: str
    values: tuple[Value | None, ...]
    is_total: bool
    is_rate: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table read as figures; heads are the rows between them that have none."""

    source: Grid
    grid: Grid
    headers: tuple[str, ...]
    header_cells: tuple[tuple[Cell, ...], ...]
    names: tuple[str, ...]
    holds: tuple[Holds, ...]
    rows: tuple[Row, ...]
    heads: tuple[Row, ...]

    @property
    def details(self) -> tuple[Row, ...]:
        """The rows that are no totals."""
        return tuple(row for row in self.rows if not row.is_total)

    def columns(self, *kinds: Holds) -> list[int]:
        """The columns that hold one of these."""
        return [index for index, holds in enumerate(self.holds) if holds in kinds]

    def line(self, row: Row) -> str:
        """A row as one line of text."""
        return " | ".join(cell.text for cell in self.source.rows[row.index])


def read_sheet(grid: Grid, habit: Habit) -> Sheet | None:
    """Read a table; None when it holds no figures."""
    source, grid = grid, split(grid)
    first = _first_body(grid)
    if first is None:
        return None
    heads = grid.rows[:first]
    names = next((tuple(cell.text for cell in row) for row in heads if _is_numbering(row)), ())
    titles = [row for row in heads if not _is_numbering(row)]
    width = len(grid.rows[0])
    headers = tuple(" ".join(dict.fromkeys(row[i].text for row in titles if row[i].text)) for i in range(width))
    body = [(index, row) for index, row in enumerate(grid.rows) if index >= first and not _is_numbering(row)]
    raw = [[_value(cell, None, habit) for cell in row] for _, row in body]
    holds = tuple(
        Holds.IDLE
        if is_average(headers[i], headers)
        else _holds(headers[i], [row[i] for row in raw], [row[i].text for _, row in body])
        for i in range(width)
    )
    holds = _with_shares(holds, headers, raw)
    rows = tuple(_row(index, row, holds, habit) for index, row in body)
    kept = tuple(row for row, read_so in zip(rows, raw, strict=True) if any(row.values) or any(read_so[1:]))
    bare = tuple(row for row in rows if row not in kept and row.label)
    return Sheet(source, grid, headers, tuple(heads), names, holds, kept, bare)


def _with_shares(
    holds: tuple[Holds, ...], headers: Sequence[str], raw: Sequence[Sequence[Value | None]]
) -> tuple[Holds, ...]:
    """What columns hold where some side by side make a hundred in nearly every row: figures with decimals are shares
    then, though no head says so; points are called points."""
    decimals = [i for i, kind in enumerate(holds) if kind is Holds.SCORE and not _SCORE.search(headers[i])]
    if full_run(decimals, [[None if value is None else value.value for value in row] for row in raw]) is None:
        return holds
    return tuple(Holds.SHARE if i in decimals else kind for i, kind in enumerate(holds))


def full_run(columns: Sequence[int], rows: Sequence[Sequence[Decimal | None]]) -> list[int] | None:
    """The longest run of columns side by side, three or more, that make a hundred in most rows and at least two."""
    for size in range(len(columns), 2, -1):
        for first in range(len(columns) - size + 1):
            run = list(columns[first : first + size])
            if run[-1] - run[0] != size - 1:
                continue
            lines = [[row[c] or Decimal(0) for c in run] for row in rows if any(row[c] for c in run)]
            held = sum(makes_hundred(line) for line in lines)
            if held > 1 and 3 * held >= 2 * len(lines):
                return run
    return None


def makes_hundred(line: Sequence[Decimal]) -> bool:
    """Whether shares make a hundred, as nearly as they were rounded."""
    step = max(Decimal(1).scaleb(int(value.as_tuple().exponent)) for value in line)
    return abs(sum(line, Decimal(0)) - 100) <= step * len(line) / 2 and any(0 < value < 100 for value in line)


def is_average(name: str, beside: Iterable[str]) -> bool:
    """Whether a row or a column is of averages: "trung bình" beside khá and yếu is a grade."""
    graded = "bình quân" not in name.lower() and any(_GRADE.search(other) for other in beside)
    return _AVERAGE.search(name) is not None and not graded


def is_total(name: str) -> bool:
    """Whether a row of this name is a total: "Cộng", "Toàn huyện"."""
    return _TOTAL.match(name.strip(" *")) is not None


def _first_body(grid: Grid) -> int | None:
    """The first row of figures: a number beside a label, not the numbering of the columns."""
    for index, row in enumerate(grid.rows):
        numbers = [cell for cell in row[1:] if _VALUE.match(cell.text) or _RATIO.match(cell.text)]
        years = not index and all(_YEAR.fullmatch(cell.text) for cell in numbers)
        if numbers and not years and not _is_numbering(row):
            return _with_heading(grid, index)
    return None


def _with_heading(grid: Grid, first: int) -> int:
    """The first row of the body with the headings right above it, which name rows and no columns."""
    while first > 1 and _is_heading(grid.rows[first - 1]):
        first -= 1
    return first


def _is_heading(row: Sequence[Cell]) -> bool:
    """Whether a row only has a name behind its ordinal: "I | TIẾP NHẬN | |"."""
    texts = [cell.text.strip() for cell in row if cell.text.strip()]
    return len(texts) == 2 < len(row) and row[0].text.strip() == texts[0] and bool(_ORDINAL.fullmatch(texts[0]))


def _is_numbering(row: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3=4+5)."""
    texts = [cell.text.strip() for cell in row if cell.text.strip()]
    if len(texts) < 2 or not all(_NUMBERING.match(text) for text in texts):
        return False
    if any("=" in text for text in texts):
        return True
    numbers = [int(found[0]) for text in texts if (found := re.findall(r"\d+", text))]
    return len(numbers) >= 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 3


def _value(cell: Cell, holds: Holds | None, habit: Habit) -> Value | None:
    match = _VALUE.match(cell.text.strip())
    if not match:
        return None
    counted = {Holds.COUNT: True, Holds.SHARE: False}.get(holds) if holds else None
    percent = match["sign"] == "%"
    figure = read(match["number"], counted=False if percent else counted, habit=habit)
    return Value(figure, percent, cell) if figure else None


def _holds(header: str, values: Sequence[Value | None], texts: Sequence[str]) -> Holds:
    known = [value for value in values if value is not None]
    filled = [text for text in texts if not _BLANK.match(text)]
    if not known or len(known) * 2 < len(filled) or _IDLE.match(header.strip()):
        return Holds.IDLE
    signed = sum(value.percent for value in known)
    if _SHARE.search(header) or 2 * signed > len(known):
        return Holds.SHARE
    if _SCORE.search(header) or any(0 < value.figure.places < 3 for value in known):
        return Holds.SCORE
    return Holds.COUNT


def _row(index: int, cells: Sequence[Cell], holds: Sequence[Holds], habit: Habit) -> Row:
    words = [c.text for c in cells if re.search(r"[^\W\d_]{2}", c.text) and not re.match(r"[IVX]+\W*$", c.text)]
    label = words[0] if words else ""
    ordinal = cells[0].text.strip() if holds[0] is Holds.IDLE and cells[0].text.strip() != label else ""
    values = tuple(
        _value(cell, kind, habit) if kind is not Holds.IDLE else None for cell, kind in zip(cells, holds, strict=True)
    )
    values = tuple(
        None if value and value.percent and kind is Holds.COUNT else value
        for value, kind in zip(values, holds, strict=True)
    )
    total = any(is_total(word) for word in words[:2])
    rate = bool(_RATED.search(label)) or any(cell.text.strip() in _UNITS for cell in cells)
    return Row(index, label, ordinal, values, total, rate)


def amount(row: Row, column: int) -> Decimal:
    """The figure of a row in a column, an empty cell counting nothing."""
    value = row.values[column]
    return value.value if value is not None else Decimal(0)
