"""Waiting (nơi tệp chờ nhập kho): a sheet and its scans lie in a folder of their own until the worker took them in."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from motcua.kernel.errors import UserError

SCANS, KEY = "tep-quet.zip", re.compile(r"[0-9a-f]{32}")
SHEETS = (".xlsx", ".csv")


def lay_down(index_name: str, index: Iterable[bytes], scans: Iterable[bytes]) -> str:
    """Lay a sheet and its scans down and answer where. Raises UserError for what is no sheet by its name."""
    ending = Path(index_name).suffix.lower()
    if ending not in SHEETS:
        raise UserError("Bảng kê phải là tệp .xlsx hoặc .csv.", code="file_not_as_named")
    key = uuid4().hex
    folder = _folder(key)
    folder.mkdir(parents=True, mode=0o700)
    for name, pieces in ((f"bang-ke{ending}", index), (SCANS, scans)):
        with (folder / name).open("wb") as file:
            file.writelines(pieces)
    return key


def laid_down(key: str) -> tuple[Path, Path]:
    """The sheet and the scans. Raises UserError where they are gone."""
    sheets = sorted(_folder(key).glob("bang-ke.*"))
    if not sheets:
        raise UserError("Tệp chờ nhập không còn; xin tải lên lại.", code="file_missing")
    return sheets[0], _folder(key) / SCANS


def clear(key: str) -> None:
    """Take away what was taken in."""
    shutil.rmtree(_folder(key), ignore_errors=True)


def _folder(key: str) -> Path:
    if not KEY.fullmatch(key):
        raise UserError("Tệp chờ nhập không còn; xin tải lên lại.", code="file_missing")
    return Path(settings.VAR) / "archive" / key
