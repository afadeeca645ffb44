"""A workbook that breaks while it is read is refused in one sentence, whoever reads it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from motcua.kernel.errors import UserError
from motcua.links.files.bank import read_statement
from motcua.links.files.criteria import read_appraisal
from motcua.links.files.entries import read_entries, sheet_bytes
from motcua.links.files.headed import read_headed
from motcua.links.files.plans import COLUMNS
from motcua.links.files.scores import read_scores


def damaged() -> bytes:
    """A workbook whose directory is whole and whose first sheet is not."""
    made = bytearray(sheet_bytes([], about="thử"))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        part = archive.getinfo("xl/worksheets/sheet1.xml")
    start = part.header_offset + 30 + len(part.filename)
    made[start : start + part.compress_size] = bytes(part.compress_size)
    return bytes(made)


def _plan(path: Path) -> Any:
    return read_headed(path, COLUMNS)


@pytest.mark.parametrize("read", [read_appraisal, read_entries, read_scores, read_statement, _plan])
def test_a_damaged_sheet_is_refused(tmp_path: Path, read: Callable[[Path], Any]) -> None:
    place = tmp_path / "bang.xlsx"
    place.write_bytes(damaged())
    with pytest.raises(UserError) as caught:
        read(place)
    assert caught.value.code == "file_broken"
