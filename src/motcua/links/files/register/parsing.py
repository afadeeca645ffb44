"""Parsing (đọc dòng): the cells of one row become a register row, or the reasons why they do not.

Only what is written is judged here: unreadable dates, formulas, unknown words, empty required cells. Whether the
facts can be true (order of dates, known units, repeated codes) is for the dossiers area to say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.areas.dossiers.operations.rows import Moment, RegisterRow
from motcua.links.files.register.columns import BY_FIELD, label_of
from motcua.links.files.register.grid import CellError, Formula, Row, Swallowed
from motcua.links.files.register.mapping import Assignment, Known
from motcua.links.files.register.moments import EPOCH_1900, UnreadableMoment, read_moment
from motcua.links.files.register.vocabulary import APPLICANTS, CHANNELS, OPERATORS, word_in
from motcua.links.files.register.words import fold, tidy
from motcua.rules.numbering import same_number
from motcua.rules.sentences import Sentence, worded

NUMBER_LENGTH = 60
TEXT_LENGTH = 255
REASON_LENGTH = 500
_LONGEST_DASH = 12
_MOST_WORDS = 200
_LINE_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
_MOST_SURPLUS = 3
_LOST_ZEROS = re.compile(r"([1-9])[.,](\d{1,6})")
_REQUIRED_CELLS = ("number", "procedure_code", "channel", "status")
_EMPTY: dict[str, Any] = dict.fromkeys(("number", "procedure_code", "received_by", "competent", "channel"), "")
_SWALLOWED = Sentence("Dấu ngoặc kép mở mà không đóng làm nhiều dòng dính vào nhau; xin sửa trong tệp gốc.")
_CHOICES = {
    "channel": (CHANNELS, "Trực tiếp, Trực tuyến hoặc Bưu chính"),
    "operator": (OPERATORS, "Tự nộp, Cán bộ hỗ trợ, Bưu điện hoặc Tổ công nghệ số cộng đồng"),
    "applicant": (APPLICANTS, "Công dân, Doanh nghiệp, Cơ quan nhà nước hoặc Tổ chức"),
}


class Unreadable(ValueError):
    """Unreadable (ô không đọc được): why one cell cannot be taken, in words for the officer."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Reading (kết quả đọc một dòng): a typed row, or why there is none; `number` is its code if it says one."""

    source: Row
    row: RegisterRow | None
    reasons: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    number: str = ""


class RowReader:
    """Row reader (bộ đọc dòng): reads the rows of one sheet under one assignment of columns.

    Status words met on the way are kept in `words` (known) and counted in `unknown_words`. A row of more cells than
    `width` was cut in other places than its header, and no column of it can be trusted.
    """

    def __init__(
        self,
        assignment: Assignment,
        known: Known,
        *,
        sheet: str = "",
        epoch: datetime = EPOCH_1900,
        width: int | None = None,
    ) -> None:
        self._known, self._sheet, self._epoch, self._width = known, sheet, epoch, width
        self._only_unit = assignment.only_unit
        self._statuses: dict[str, int] = {}
        self.words: dict[str, int] = {}
        self.unknown_words: Counter[str] = Counter()
        readers: dict[str, Callable[[Any, list[str]], Any]] = {
            "text": self._text,
            "number": self._number,
            "code": self._code,
            "reason": self._reason,
            "date": self._date,
            "status": self._status,
            **{kind: _chooser(kind) for kind in _CHOICES},
        }
        self._plan = [
            (place, name, BY_FIELD[name].title, readers[BY_FIELD[name].kind])
            for name, place in assignment.places.items()
        ]

    def read(self, source: Row) -> Reading:
        """Read one row."""
        found: dict[str, Any] = {}
        reasons: list[str] = []
        warnings: list[str] = []
        cells, width = source.cells, len(source.cells)
        if isinstance(cells[0], Swallowed):
            return Reading(source, None, (_SWALLOWED,))
        if surplus := self._surplus(cells):
            return Reading(source, None, (surplus,))
        for place, name, title, reader in self._plan:
            value = cells[place] if place < width else None
            if value is None or value == "" or _nothing(value):
                continue
            try:
                if isinstance(value, str):
                    _refuse_computed(value)
                found[name] = reader(value, warnings)
            except (Unreadable, UnreadableMoment) as error:
                reasons.append(Sentence("{title}: {why}.", title=worded(title), why=error.args[0]))
                found[name] = error
        reasons += _absent(found)
        if reasons:
            number = found.get("number")
            return Reading(source, None, tuple(reasons), tuple(warnings), number if isinstance(number, str) else "")
        if self._only_unit:
            found["received_by"] = found["competent"] = found[self._only_unit]
        kept = {name: value for name, value in found.items() if value is not None}
        row = RegisterRow(line=source.line, sheet=self._sheet, **{**_EMPTY, **kept})
        return Reading(source, row, (), tuple(warnings), row.number)

    def _surplus(self, cells: list[Any]) -> str:
        """What is said of filled cells under no heading; empty where there are none, or where sheets are read."""
        found = [as_text(cell) for cell in cells[self._width :]] if self._width is not None else []
        if not any(found):
            return ""
        told = [f"“{text[:40]}”" for text in found if text]
        return Sentence(
            "Dòng có nhiều ô hơn {n} cột của tiêu đề, thừa {surplus}; xin xem lại dấu phân cách trong dòng.",
            n=self._width,
            surplus=", ".join(told[:_MOST_SURPLUS]) + (", …" if len(told) > _MOST_SURPLUS else ""),
        )

    def _text(self, value: object, warnings: list[str]) -> str:
        text = as_text(value)
        if len(text) > TEXT_LENGTH:
            warnings.append(Sentence("Có ô dài hơn {most} ký tự, phần sau không giữ lại.", most=TEXT_LENGTH))
        return text[:TEXT_LENGTH]

    def _number(self, value: object, warnings: list[str]) -> str:
        """A dossier's code: never a formula in disguise, never longer than we can keep."""
        if isinstance(value, str) and _LINE_BREAK.search(value.strip()):
            raise Unreadable(Sentence("có dấu xuống dòng ở giữa, xin viết mã trên một dòng"))
        text = as_text(value)
        if text.startswith(("+", "@")):
            raise Unreadable(Sentence("ô là công thức, xin thay bằng giá trị"))
        if len(text) > NUMBER_LENGTH:
            raise Unreadable(Sentence("dài hơn {most} ký tự", most=NUMBER_LENGTH))
        return same_number(text)

    def _code(self, value: object, warnings: list[str]) -> str:
        """A procedure's code; a spreadsheet that took it for a number lost its last zeros or its dot."""
        if isinstance(value, float) and 1 <= value < 10:
            return f"{value:.6f}"
        if isinstance(value, int) and 1_000_000 <= value < 10_000_000:
            return f"{value // 1_000_000}.{value % 1_000_000:06d}"
        text = as_text(value)
        return f"{lost[1]}.{lost[2]:0<6}" if (lost := _LOST_ZEROS.fullmatch(text)) else text

    def _reason(self, value: object, warnings: list[str]) -> str:
        text = as_text(value)
        if len(text) > REASON_LENGTH:
            warnings.append(Sentence("Lý do dài hơn {most} ký tự, phần sau không giữ lại.", most=REASON_LENGTH))
        return text[:REASON_LENGTH]

    def _date(self, value: object, warnings: list[str]) -> Moment | None:
        return read_moment(value, self._epoch)

    def _status(self, value: object, warnings: list[str]) -> int | None:
        text = as_text(value)
        code = self._statuses.get(text)
        if code is None and text:
            code = self._known.status_of(text)
            if code is None:
                if text in self.unknown_words or len(self.unknown_words) < _MOST_WORDS:
                    self.unknown_words[text[:80]] += 1
                raise Unreadable(
                    Sentence("“{text}” chưa rõ là trạng thái nào, cần mã 1–10 hoặc tên trạng thái", text=text[:80])
                )
            if len(self._statuses) < _MOST_WORDS:
                self._statuses[text] = code
                if not fold(text).isdigit():
                    self.words[fold(text)] = code
        return code


def as_text(value: object) -> str:
    """A cell as tidy text: whole numbers without a point, dates the Vietnamese way."""
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y %H:%M}" if value.hour or value.minute else f"{value:%d/%m/%Y}"
    return str(value)


def _nothing(value: object) -> bool:
    """Whether a cell says that there is nothing to say: dashes or dots, also between strokes as days have them."""
    return isinstance(value, str) and len(value) <= _LONGEST_DASH and not value.strip(" -–—.…/")


def _chooser(kind: str) -> Callable[[object, list[str]], str]:
    """A reader of words with a fixed meaning: each spelling is looked up once."""
    table, choices = _CHOICES[kind]
    seen: dict[str, str] = {}

    def choose(value: object, warnings: list[str]) -> str:
        text = as_text(value)
        if not text:
            return ""
        code = seen.get(text) or word_in(table, text)
        if code is None:
            raise Unreadable(Sentence("không hiểu “{text}”; cần {choices}", text=text[:80], choices=choices))
        if len(seen) < _MOST_WORDS:
            seen[text] = code
        return code

    return choose


def _refuse_computed(value: str) -> None:
    """A computed cell is not a record: its value changes with the day and the machine."""
    if isinstance(value, CellError):
        raise Unreadable(Sentence("ô báo lỗi {cell}", cell=value))
    if isinstance(value, Formula) or ("=" in value[:16] and tidy(value[:16]).startswith("=")):
        raise Unreadable(Sentence("ô là công thức, xin thay bằng giá trị"))


def _absent(found: dict[str, Any]) -> list[str]:
    """Required cells that are empty. The day of receipt is not among them: it depends on the status."""
    reasons: list[str] = [
        Sentence("Thiếu {name}.", name=worded(label_of(name))) for name in _REQUIRED_CELLS if not found.get(name)
    ]
    if not (found.get("received_by") or found.get("competent")):
        reasons.append(Sentence("Thiếu đơn vị tiếp nhận và đơn vị giải quyết."))
    return reasons
