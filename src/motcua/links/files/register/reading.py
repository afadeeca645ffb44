"""Reading (đọc sổ): which sheets of a file are registers, and their rows one by one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from motcua.kernel.errors import UserError
from motcua.links.files.register.columns import REASON_TITLE, REQUIRED, UNITS, label_of
from motcua.links.files.register.grid import RegisterFile, Row, Sheet
from motcua.links.files.register.header import LOOK_AHEAD, Header, find_header, repeats_header
from motcua.links.files.register.mapping import Known
from motcua.links.files.register.opening import MAX_ROWS, open_register, over_limit
from motcua.links.files.register.parsing import Reading, RowReader
from motcua.links.files.register.words import fold, tidy
from motcua.rules.sentences import Sentence

_MOST_NOTES = 1000
_SURE = 4
_COUNT = re.compile(r"\s*\d{0,7}(\.0)?\s*")
_TOTAL = re.compile(r"(tong|cong|tong cong|tong so|cong tong)( so)?( \d+)?( ho so| dong)?( \d+)?")


@dataclass
class RegisterSheet:
    """Register sheet (trang sổ): a sheet with a recognised header, its reader and what it passed over."""

    sheet: Sheet
    header: Header
    reader: RowReader
    passed_over: list[int] = field(default_factory=list)
    passed_over_count: int = 0

    @property
    def rows_at_most(self) -> int:
        """Filled rows under the header."""
        return max(self.sheet.count - self.header.data_from, 0)

    def readings(self) -> Iterator[Reading]:
        """Every dossier row, read; group titles, totals and repeated headers are passed over and noted."""
        for row in islice(self.sheet.rows, self.header.data_from, None):
            if not self._is_dossier(row):
                self.passed_over_count += 1
                if len(self.passed_over) < _MOST_NOTES:
                    self.passed_over.append(row.line)
                continue
            yield self.reader.read(row)

    def _is_dossier(self, row: Row) -> bool:
        """A dossier states required facts; with no code that looks like one, a fact or two are a note below the table:
        a sum, a day, who signed."""
        places = self.header.assignment.places
        width = len(row.cells)
        stated = [name for name in REQUIRED if places.get(name, width) < width and row.cells[places[name]]]
        if _is_total(row, places):
            return False
        if len(stated) == 1 or (len(stated) == 2 and "number" in stated):
            text = tidy(str(row.cells[places["number"]])) if "number" in stated else ""
            return " " not in text and any(letter.isdigit() for letter in text)
        return bool(stated) and not repeats_header(row, self.header)


def _is_total(row: Row, places: Mapping[str, int]) -> bool:
    """Whether a row adds up: a cell says so, and where codes belong stand counts, those words or nothing."""
    cells = row.cells
    codes = [cells[places[name]] for name in ("number", "procedure_code") if places.get(name, len(cells)) < len(cells)]
    added = all(_COUNT.fullmatch(str(cell or "")) or _says_total(cell) for cell in codes)
    return added and any(map(_says_total, cells))


def _says_total(cell: object) -> bool:
    return isinstance(cell, str) and _TOTAL.fullmatch(fold(cell)) is not None


@dataclass(frozen=True)
class OpenedRegister:
    """Opened register (sổ đã mở): its register sheets, and the names of the sheets and columns not read."""

    file: RegisterFile
    sheets: tuple[RegisterSheet, ...]
    skipped: tuple[str, ...]

    @property
    def ignored_columns(self) -> tuple[str, ...]:
        """Headers that are none of our columns."""
        return tuple(
            dict.fromkeys(text for one in self.sheets for text in one.header.assignment.ignored if not _is_ours(text))
        )

    @property
    def unknown_words(self) -> Counter[str]:
        """Status words nobody explained, with how often they were met."""
        return sum((one.reader.unknown_words for one in self.sheets), Counter())

    def notes(self) -> list[str]:
        """What the officer should know about how the sheets were read."""
        said: list[str] = []
        for one in self.sheets:
            where = Sentence("Trang “{sheet}”: ", sheet=one.sheet.name) if len(self.sheets) > 1 else ""
            if unit := one.header.assignment.only_unit:
                said.append(
                    Sentence(
                        "{where}Chỉ có cột “{unit}” nên dùng cho cả tiếp nhận và giải quyết.",
                        where=where,
                        unit=label_of(unit),
                    )
                )
            said += [
                Sentence("{where}Cột {text} nên không dùng.", where=where, text=text)
                for text in one.header.assignment.doubled
            ]
            if one.passed_over_count:
                lines = ", ".join(map(str, one.passed_over[:10])) + (", …" if one.passed_over_count > 10 else "")
                count = one.passed_over_count
                said.append(
                    Sentence(
                        "{where}Bỏ qua {n} dòng không phải hồ sơ (tiêu đề nhóm, dòng cộng): dòng {lines}.",
                        where=where,
                        n=count,
                        lines=lines,
                    )
                )
        return said

    def columns_used(self) -> dict[str, str]:
        """Folded headers and the fields they were read as, to be saved for the source."""
        used = {}
        for one in self.sheets:
            places = {place: name for name, place in one.header.assignment.places.items()}
            used.update({fold(h.text): places[h.place] for h in one.header.assignment.headings if h.place in places})
        return used


def read_register(path: Path, known: Known, *, strict: bool = True) -> OpenedRegister:
    """Open a file and find its register sheets; UserError when there is none or, if `strict`, a column is missing."""
    file = open_register(path)
    found: list[tuple[Sheet, Header]] = []
    skipped = list(file.skipped)
    for sheet in file.sheets:
        header = find_header(list(islice(sheet.rows, LOOK_AHEAD + 4)), known)
        if header is None or ("number" not in header.assignment.places and header.required_found < _SURE):
            skipped.append(Sentence("{sheet} (không có tiêu đề của sổ hồ sơ)", sheet=sheet.name))
        else:
            found.append((sheet, header))
    whole = [one for one in found if not one[1].assignment.missing]
    if not found:
        raise _no_header(path)
    if strict or whole:
        _refuse_missing(path, found, whole)
        skipped += [
            Sentence("{sheet} (thiếu cột)", sheet=sheet.name) for sheet, header in found if header.assignment.missing
        ]
        found = whole
    _check_said(known, file, found)
    sheets = tuple(_sheet(file, sheet, header, known) for sheet, header in found)
    if not any(one.rows_at_most for one in sheets):
        raise UserError(
            Sentence("Tệp “{path}” chỉ có dòng tiêu đề, chưa có hồ sơ nào; xin chọn tệp có dữ liệu.", path=path.name),
            code="file_only_header",
        )
    if file.limited and sum(one.rows_at_most for one in sheets) > MAX_ROWS:
        raise over_limit(path)
    return OpenedRegister(file, sheets, tuple(skipped))


def _sheet(file: RegisterFile, sheet: Sheet, header: Header, known: Known) -> RegisterSheet:
    """A sheet with its reader. Text has no cells beyond its header; beside a spreadsheet's table people keep notes."""
    width = None if file.limited else header.width
    reader = RowReader(header.assignment, known, sheet=sheet.name, epoch=file.epoch, width=width)
    return RegisterSheet(sheet, header, reader)


def _refuse_missing(path: Path, found: list[tuple[Sheet, Header]], whole: list[tuple[Sheet, Header]]) -> None:
    """A sheet that is plainly a register but lacks a column stops the file; a mere summary is only skipped."""
    for sheet, header in found:
        missing = header.assignment.missing
        plainly = "number" in header.assignment.places and header.required_found >= _SURE
        if missing and (plainly or not whole):
            where = Sentence(" ở trang “{sheet}”", sheet=sheet.name) if sheet.name else ""
            raise UserError(
                Sentence(
                    "Tệp “{path}”{where} thiếu cột {missing}; xin thêm cột, hoặc chỉ rõ cột nào trong tệp là cột ấy "
                    "(dòng lệnh: --map), rồi làm lại.",
                    path=path.name,
                    where=where,
                    missing=", ".join(f"“{title}”" for title in missing),
                ),
                code="file_columns_missing",
            )


def _no_header(path: Path) -> UserError:
    titles = ", ".join(f"“{label_of(name)}”" for name in (REQUIRED[0], REQUIRED[1], UNITS[1], *REQUIRED[2:]))
    return UserError(
        Sentence(
            "Không thấy dòng tiêu đề của sổ hồ sơ trong tệp “{path}”; cần có các cột {titles}.",
            path=path.name,
            titles=titles,
        ),
        code="file_columns_missing",
    )


def _check_said(known: Known, file: RegisterFile, found: list[tuple[Sheet, Header]]) -> None:
    """A correction that names a header no sheet has is a slip of the hand worth telling."""
    headings = [heading for _, header in found for heading in header.assignment.headings]
    present = {fold(heading.text) for heading in headings} | {fold(heading.label) for heading in headings}
    for said in known.said_columns:
        if said not in present:
            names = ", ".join(f"“{heading.text}”" for heading in headings)
            raise UserError(
                Sentence("Trong tệp không có cột “{said}”; các cột đang có: {names}.", said=said, names=names),
                code="unknown_column",
            )


def _is_ours(text: str) -> bool:
    """The column of reasons that our own rejects file adds."""
    return fold(text) == fold(REASON_TITLE)
