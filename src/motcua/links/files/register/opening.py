"""Opening (mở tệp sổ): a path becomes sheets of rows, or one sentence why not. Nothing is imported before it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from motcua.kernel.errors import UserError
from motcua.links.files import faults
from motcua.links.files.register.delimited import open_delimited
from motcua.links.files.register.grid import RegisterFile, Sheet
from motcua.links.files.register.header import LOOK_AHEAD
from motcua.links.files.register.xlsx import TooManyRows, Workbook
from motcua.rules.figures import format_vn
from motcua.rules.sentences import Sentence

MAX_ROWS = 100_000
WANTED = Sentence("sổ hồ sơ dạng .xlsx hoặc .csv")
_KINDS = {".xlsx": "xlsx", ".csv": "text", ".tsv": "text", ".txt": "text"}


def open_register(path: Path, *, wanted: str = WANTED) -> RegisterFile:
    """Open a register, or what else is `wanted`; UserError with one sentence when the file cannot be used."""
    if not path.is_file():
        raise UserError(
            Sentence("Không thấy tệp “{path}”; xin kiểm tra lại đường dẫn.", path=path), code="file_missing"
        )
    kind = faults.content_kind(path)
    claimed = _KINDS.get(path.suffix.lower())
    if kind == "unknown" and claimed == "xlsx":
        kind = "zip"
    if claimed is None and kind in ("xlsx", "text"):
        raise UserError(
            Sentence("Tệp “{path}” có đuôi không nhận ra; xin chọn {wanted}.", path=path.name, wanted=wanted),
            code="file_not_as_named",
        )
    if kind != claimed:
        raise faults.refuse_kind(path, kind, wanted=wanted)
    with _reading(path, wanted):
        return _open_workbook(path, wanted) if kind == "xlsx" else _open_text(path, wanted)


def over_limit(path: Path) -> UserError:
    """The error for a workbook with more rows than we read from one."""
    return UserError(
        Sentence(
            "Tệp “{path}” có hơn {most} dòng; xin lưu thành .csv rồi nhập lại.",
            path=path.name,
            most=format_vn(MAX_ROWS),
        ),
        code="file_too_many_rows",
    )


@contextmanager
def _reading(path: Path, wanted: str) -> Iterator[None]:
    """Whatever breaks while a foreign file is taken apart is the file's fault, told in one sentence."""
    try:
        yield
    except UserError:
        raise
    except TooManyRows as error:
        raise over_limit(path) from error
    except Exception as error:
        raise faults.refuse_kind(path, "zip", wanted=wanted) from error


def _open_workbook(path: Path, wanted: str) -> RegisterFile:
    with faults.open_archive(path, wanted=wanted) as archive:
        if broken := archive.testzip():
            raise ValueError(broken)
        book = Workbook(archive)
        sheets = [book.sheet(name, part, MAX_ROWS + LOOK_AHEAD) for name, part in book.sheets]
    skipped = [Sentence("{name} (trang ẩn)", name=name) for name in book.hidden]
    skipped += [Sentence("{name} (trang trống)", name=sheet.name) for sheet in sheets if not sheet.count]
    filled = tuple(sheet for sheet in sheets if sheet.count)
    if not filled:
        raise faults.refuse_kind(path, "empty", wanted=wanted)
    return RegisterFile(filled, _digest(path), limited=True, epoch=book.epoch, skipped=tuple(skipped))


def _open_text(path: Path, wanted: str) -> RegisterFile:
    rows = open_delimited(path)
    count = rows.survey()
    if not count:
        raise faults.refuse_kind(path, "empty", wanted=wanted)
    return RegisterFile((Sheet("", rows, count),), _digest(path), limited=False)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
