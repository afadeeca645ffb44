"""Tables that people keep (bảng do người lập): the sheets of a file, or one sentence why it cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from motcua.kernel.errors import UserError
from motcua.links.files import faults
from motcua.links.files.register.delimited import open_delimited
from motcua.links.files.register.grid import Row
from motcua.links.files.register.moments import EPOCH_1900
from motcua.links.files.register.xlsx import TooManyRows, Workbook
from motcua.rules.sentences import Sentence


def sheets_of(path: Path, *, wanted: str, most: int, text: bool = False) -> Iterator[tuple[Iterable[Row], datetime]]:
    """The rows of each sheet of a workbook and the day its days count from; with `text` also of a delimited file.

    Of a workbook's sheet no more than `most` rows; `wanted` says what to bring instead. Raises UserError.
    """
    kind = faults.content_kind(path)
    if text and kind == "text":
        rows = open_delimited(path)
        rows.survey()
        yield rows, EPOCH_1900
        return
    if kind != "xlsx":
        raise faults.refuse_kind(path, kind, wanted=wanted)
    try:
        with faults.open_archive(path, wanted=wanted) as archive:
            book = Workbook(archive)
            for name, part in book.sheets:
                yield book.sheet(name, part, most).rows, book.epoch
    except UserError:
        raise
    except TooManyRows as error:
        told = Sentence(
            "Tệp “{path}” có hơn {most} dòng; xin chọn {wanted} ngắn hơn.", path=path.name, most=most, wanted=wanted
        )
        raise UserError(told, code="file_too_many_rows") from error
    except Exception as error:  # whatever breaks while a foreign file is taken apart is the file's fault
        raise faults.refuse_kind(path, "zip", wanted=wanted) from error
