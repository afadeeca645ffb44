"""Flows (tiếp nhận, giải quyết, tồn): V5, columns called what is to be solved or was received, was solved, is pending,
wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .columns import Terms
from .sheet import Holds, Row, Sheet, amount, is_average
from .slips import slip

_TIME = re.compile(r"\b(?:tháng|quý|kỳ|tuần|t)\s*(?:\d|[IVX]+\b|đầu|cuối)", re.IGNORECASE)
_TIMES = 2
_STOCK = re.compile(
    r"kỳ trước|trước chuyển|chuyển (?:sang|qua|kỳ)|\btồn\b|phải giải quyết|đang (?:\w+ )?(?:giải quyết|xử lý)|còn lại|"
    r"(?:cuối|đầu) kỳ|lũy kế|đã và đang",
    re.IGNORECASE,
)
_FLOW = (
    re.compile(
        r"phải (?:giải quyết|xử lý)|tổng số hồ sơ(?! (?:đã|đang|quá|chưa))|đã và đang|cần giải quyết", re.IGNORECASE
    ),
    re.compile(
        r"^\W*(?:\d+[.)])?\W*(?:tổng )?(?:số )?(?:hồ sơ )?(?:đã )(?:giải quyết|xử lý|trả)(?! quá| trước| đúng)",
        re.IGNORECASE,
    ),
    re.compile(
        r"đang (?:giải quyết|xử lý)|chưa (?:giải quyết|xử lý)|còn lại|chuyển (?:sang )?kỳ sau|tồn cuối", re.IGNORECASE
    ),
)
"""What is to be solved, what is solved, and what is pending."""
_STOCKS = (
    re.compile(r"kỳ trước|chuyển sang|tồn (?:đầu|từ)|chuyển qua|đầu kỳ|tồn kỳ", re.IGNORECASE),
    re.compile(r"(?:tiếp nhận|nhận mới|mới nhận|phát sinh)", re.IGNORECASE),
    re.compile(r"đã (?:giải quyết|xử lý|trả)", re.IGNORECASE),
    re.compile(r"đang (?:giải quyết|xử lý)|còn lại|tồn cuối|cuối kỳ|chuyển (?:sang )?kỳ sau", re.IGNORECASE),
)
"""What was there, what came, what is solved, and what is left."""
_RECEIVED = re.compile(r"^\W*(?:\d+[.)])?\W*(?:tổng )?(?:số )?(?:hồ sơ )?(?:đã )?(?:tiếp nhận|nhận)\b", re.IGNORECASE)
_TOLD = 500


def flows(sheet: Sheet) -> Iterator[tuple[int, Terms, bool]]:
    """Flows (tiếp nhận, giải quyết, tồn): what is to be solved, is solved and is pending, wherever their columns stand,
    when each is there once. Whether what came before is told apart from what was received, only rows with some say."""
    counts = sheet.columns(Holds.COUNT)
    named = [[c for c in counts if pattern.search(last_words(sheet, c))] for pattern in _FLOW]
    if all(len(columns) == 1 for columns in named):
        whole, done, left = (columns[0] for columns in named)
        if len({whole, done, left}) == len(named) and holds_mostly(sheet, whole, (done, left)):
            yield whole, ((1, done), (1, left)), False
    yield from _received(sheet, named)
    named = [[c for c in counts if pattern.search(last_words(sheet, c))] for pattern in _STOCKS]
    if all(len(columns) == 1 for columns in named) and len({columns[0] for columns in named}) == len(named):
        came, fresh, done, left = (columns[0] for columns in named)
        terms = ((1, came), (1, fresh), (-1, done))
        rows = [row for row in adding_rows(sheet) if amount(row, came)]
        held = [row for row in rows if sum_of(row, terms) == amount(row, left)]
        if held and 2 * len(held) >= len(rows):
            yield left, terms, False


def _received(sheet: Sheet, flow: Sequence[Sequence[int]]) -> Iterator[tuple[int, Terms, bool]]:
    """What was received, where nothing is carried over and it is what was solved and is pending together in half of the
    rows; a slip of a digit must explain each other one."""
    counts = sheet.columns(Holds.COUNT)
    stocks = [[c for c in counts if pattern.search(last_words(sheet, c))] for pattern in (_STOCKS[0], _RECEIVED)]
    if flow[0] or stocks[0] or not all(len(columns) == 1 for columns in (stocks[1], *flow[1:])):
        return
    whole, done, left = stocks[1][0], flow[1][0], flow[2][0]
    rows = [row for row in adding_rows(sheet) if row.values[whole] and row.values[done] and row.values[left]]
    held = [row for row in rows if amount(row, done) + amount(row, left) == amount(row, whole) >= _TOLD]
    odd = [row for row in rows if row not in held]
    if held and 2 * len(held) >= len(rows) and all(_is_mistyped(row, whole, (done, left)) for row in odd):
        yield whole, ((1, done), (1, left)), False


def is_of_received(sheet: Sheet, whole: int, parts: Sequence[int]) -> bool:
    """Is of received (chỉ kể hồ sơ nhận): whether a column tells what was received, and others what is pending of it,
    so that they may be more by what was carried over from before."""
    pending = any(_FLOW[2].search(last_words(sheet, c)) for c in parts)
    return pending and _RECEIVED.search(last_words(sheet, whole)) is not None


def _is_mistyped(row: Row, whole: int, parts: Sequence[int]) -> bool:
    value = row.values[whole]
    return value is not None and slip(value, [(1, row.values[c]) for c in parts])[0]


def last_words(sheet: Sheet, column: int) -> str:
    """Last words (tên sát cột): the lowest header cell of a column, which names it most closely."""
    texts = [
        row[column].text
        for row in sheet.header_cells
        if row[column].text and re.search(r"[^\W\d_]{2}", row[column].text)
    ]
    return texts[-1] if texts else sheet.headers[column]


def holds_mostly(sheet: Sheet, head: int, parts: Sequence[int]) -> bool:
    """Holds mostly (đúng ở phần lớn hàng): whether columns make another in half of the rows or more."""
    fits = [sum_of(row, [(1, c) for c in parts]) == amount(row, head) for row in sheet.rows]
    if len(fits) == 1:
        return True
    return sum(fits) * 2 >= len(fits)


def adding_rows(sheet: Sheet) -> list[Row]:
    """Adding rows (hàng cộng được): those in which columns add up. An average of sums is rounded on its own,
    and what is left at the end of each month is not what is left at the end of the quarter."""
    labels = [row.label for row in sheet.rows]
    rows = [row for row in sheet.rows if not (row.is_rate or is_average(row.label, labels))]
    if sum(1 for header in sheet.headers if _TIME.search(header)) < _TIMES:
        return rows
    return [row for row in rows if not _STOCK.search(row.label)]


def sum_of(row: Row, terms: Sequence[tuple[int, int]]) -> Decimal:
    """Sum of (tổng của cột): the columns of a row together, some of them taken off."""
    return sum((sign * amount(row, column) for sign, column in terms), Decimal(0))
