"""Delimited text (tệp .csv): a register of any length, read row by row with a small, steady memory."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from motcua.kernel.errors import UserError
from motcua.links.files.register.grid import MAX_COLUMNS, Row, Swallowed
from motcua.links.files.register.recognising import recognise
from motcua.rules.sentences import Sentence

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 256 * 1024
_ODD_SPAN = 50
_FEW_MARKS = 3
# One overlong cell is a fault of its row, not of the file; beyond this a quotation mark was left open.
csv.field_size_limit(4 * 1024 * 1024)


@dataclass(frozen=True)
class Delimited:
    """Delimited rows (dòng .csv): can be read again from the start, as often as needed."""

    path: Path
    encoding: str
    delimiter: str

    def __iter__(self) -> Iterator[Row]:
        width = 0
        with self.path.open(encoding=self.encoding, newline="") as stream:
            for line, cells in enumerate(csv.reader(stream, delimiter=self.delimiter), start=1):
                row = Row(line, list(cells[:MAX_COLUMNS]))
                if row.is_blank:
                    continue
                width = max(width, len(cells))
                if any("\n" in cell for cell in cells) and self._swallows(cells, width):
                    row.cells[:] = map(Swallowed, cells[:MAX_COLUMNS])
                yield row

    def survey(self) -> int:
        """Count the filled rows; a fault anywhere refuses the file before anything is imported."""
        count = before = 0
        try:
            with self.path.open(encoding=self.encoding, newline="") as stream:
                reader = csv.reader(stream, delimiter=self.delimiter)
                for cells in reader:
                    count += any(map(str.strip, cells))
                    if reader.line_num - before > _ODD_SPAN:
                        raise self._open_quote(before + 1)
                    before = reader.line_num
        except csv.Error as error:
            raise self._open_quote(before + 1) from error
        except UnicodeError as error:
            raise UserError(
                Sentence(
                    "Tệp “{path}” có chữ không đọc được; xin lưu lại dạng “CSV UTF-8” rồi nhập lại.",
                    path=self.path.name,
                ),
                code="file_encoding",
            ) from error
        return count

    def _swallows(self, cells: list[str], width: int) -> bool:
        """Whether a cell holds the rest of its row and the beginning of another.

        From an opening mark to a closing one in the same column of the next row lie as many delimiters as a
        whole row has; in another column the row comes out longer or shorter than the others.
        """
        marks = max(cell.count(self.delimiter) for cell in cells if "\n" in cell)
        return marks >= width - 1 or (marks >= _FEW_MARKS and len(cells) != width)

    def _open_quote(self, line: int) -> UserError:
        return UserError(
            Sentence(
                "Tệp “{path}” có dấu ngoặc kép mở từ dòng {line} mà không đóng; xin sửa rồi nhập lại.",
                path=self.path.name,
                line=line,
            ),
            code="file_broken",
        )


def open_delimited(path: Path) -> Delimited:
    """Find the encoding and the delimiter of a text register; UserError when it is not text."""
    with path.open("rb") as stream:
        sample = stream.read(_SAMPLE)
    encoding = _encoding(path, sample)
    delimiter = _delimiter(sample, encoding)
    return Delimited(path, encoding, delimiter)


def _encoding(path: Path, sample: bytes) -> str:
    """Marks first, then zeros beside Latin letters, then UTF-8 throughout, then Windows' Vietnamese page."""
    if sample.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if sample[1::2].count(0) > len(sample) // 8:
        return "utf-16-le"
    if sample[0::2].count(0) > len(sample) // 8:
        return "utf-16-be"
    for encoding in ("utf-8", "cp1258"):
        if _decodes(path, encoding):
            return encoding
    raise UserError(
        Sentence(
            "Tệp “{path}” dùng bảng mã chữ không nhận ra; xin lưu lại dạng “CSV UTF-8” rồi nhập lại.", path=path.name
        ),
        code="file_encoding",
    )


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as stream:
            while block := stream.read(_SAMPLE):
                decoder.decode(block)
            decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _delimiter(sample: bytes, encoding: str) -> str:
    """The mark under which most headers are recognised; between equals, the one that makes most columns."""
    text = sample.decode(encoding, errors="ignore")
    first = text.lstrip("\ufeff").split("\n", 1)[0].strip().lower()
    if first.startswith("sep=") and len(first) == 5:
        return first[4]
    return max(_DELIMITERS, key=lambda mark: _fitness(text, mark))


def _fitness(text: str, mark: str) -> tuple[int, int]:
    best = (0, 0)
    try:
        for cells in islice(csv.reader(text.splitlines(keepends=True), delimiter=mark), 60):
            known = sum(bool(recognise(cell)[0]) for cell in cells[:MAX_COLUMNS])
            best = max(best, (known, len(cells)))
    except csv.Error:
        return best
    return best
