"""Reading (đọc sao kê): the head of the table is found, then every row that brings money in becomes a typed row.

A row that cannot be read is given back with its reason; nothing is guessed and nothing is dropped silently.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.links.files.bank.amounts import UnreadableAmount, read_amount
from motcua.links.files.register.grid import CellError, Row
from motcua.links.files.register.moments import UnreadableMoment, read_moment
from motcua.links.files.tables import sheets_of
from motcua.rules.sentences import Sentence

WANTED = Sentence("sao kê dạng .xlsx hoặc .csv")
MAX_ROWS, LOOK_AHEAD = 50_000, 40
TITLES = {
    "at": ("ngay giao dich", "ngay gd", "ngay hach toan", "ngay hieu luc", "thoi gian giao dich", "thoi gian", "ngay",
           "transaction date", "date", "tran date"),
    "amount": ("phat sinh co", "so tien ghi co", "ghi co", "co", "tien vao", "credit", "credit amount", "so tien",
               "amount"),
    "words": ("noi dung giao dich", "noi dung chi tiet", "noi dung", "dien giai", "mo ta", "mo ta giao dich",
              "description", "details", "remark"),
    "reference": ("so tham chieu", "ma tham chieu", "ma giao dich", "so giao dich", "so but toan", "so ct",
                  "so chung tu", "reference", "ref no", "transaction id", "transaction no"),
}  # fmt: skip
NEEDED = ("at", "amount", "words")
NAMES = {"at": "ngày giao dịch", "amount": "số tiền ghi có", "words": "nội dung"}


@dataclass(frozen=True, slots=True)
class BankRow:
    """Bank row (dòng sao kê): money that came in, with the words and the reference the bank gives."""

    line: int
    at: datetime
    amount: int
    words: str
    reference: str


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """Rejected row (dòng không đọc được): which line, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class BankStatement:
    """Bank statement (sao kê): the rows that bring money in, those that do not, and those that cannot be read."""

    rows: tuple[BankRow, ...]
    rejected: tuple[RejectedRow, ...]
    passed_over: int
    twice: tuple[int, ...] = field(default=())


def read_statement(path: Path) -> BankStatement:
    """Read a bank statement (đọc sao kê). Raises UserError with one sentence when the file cannot be used."""
    for rows, epoch in sheets_of(path, wanted=WANTED, most=MAX_ROWS, text=True):
        kept = list(rows)
        if head := _head(kept[:LOOK_AHEAD]):
            return _statement(kept[head[0] + 1 :], head[1], epoch)
    names = ", ".join(NAMES.values())
    raise UserError(
        Sentence("Tệp “{path}” không có dòng tiêu đề với các cột {names}.", path=path.name, names=names),
        code="no_header",
    )


def _head(rows: list[Row]) -> tuple[int, dict[str, int]] | None:
    """The row of titles and where each column stands; the first title of the list wins over later ones."""
    for place, row in enumerate(rows):
        titles = [fold(str(cell or "")).strip(" .:*()") for cell in row.cells]
        found = {
            name: next((titles.index(title) for title in known if title in titles), -1)
            for name, known in TITLES.items()
        }
        if all(found[name] >= 0 for name in NEEDED):
            return place, found
    return None


def _statement(rows: list[Row], columns: dict[str, int], epoch: datetime) -> BankStatement:
    good: list[BankRow] = []
    bad: list[RejectedRow] = []
    passed_over = 0
    for row in rows:
        if row.is_blank or _is_total(row):
            continue
        try:
            read = _row(row, columns, epoch)
        except (UnreadableAmount, UnreadableMoment) as error:
            bad.append(RejectedRow(row.line, error.args[0]))
            continue
        if read is None:
            passed_over += 1
        else:
            good.append(read)
    return BankStatement(tuple(good), tuple(bad), passed_over, _twice(good))


def _is_total(row: Row) -> bool:
    """Lines under the table: totals, balances, page numbers."""
    first = next((fold(str(cell)) for cell in row.cells if cell not in (None, "")), "")
    return first.startswith(("tong", "cong", "so du", "total", "balance", "trang"))


def _row(row: Row, columns: dict[str, int], epoch: datetime) -> BankRow | None:
    """A row that brings money in; None for money that goes out. Raises UnreadableAmount, UnreadableMoment."""
    told = {name: _cell(row, place) for name, place in columns.items()}
    broken = next((cell for cell in told.values() if isinstance(cell, CellError)), None)
    if broken is not None:
        raise UnreadableAmount(Sentence("ô bị lỗi công thức {cell}", cell=broken))
    amount = read_amount(told["amount"])
    if amount <= 0:
        return None
    moment = read_moment(told["at"], epoch)
    if moment is None:
        raise UnreadableMoment("thiếu ngày giao dịch")
    words = " ".join(str(told["words"] or "").split())
    return BankRow(row.line, at_local(moment.value), amount, words, str(told["reference"] or "").strip())


def _cell(row: Row, place: int) -> object:
    return row.cells[place] if 0 <= place < len(row.cells) else None


def _twice(rows: list[BankRow]) -> tuple[int, ...]:
    """Lines whose reference stood on an earlier line: the bank booked it once."""
    seen: set[str] = set()
    lines = []
    for row in rows:
        if row.reference and row.reference in seen:
            lines.append(row.line)
        seen.add(row.reference)
    return tuple(lines)
