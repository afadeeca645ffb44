"""Results (kết quả xử lý): names and codes run together, with the foot of the web page hanging on."""

from __future__ import annotations

import re

from motcua.areas.procedures.operations.rows import ResultRow, UnparsedRow
from motcua.links.files.procedures.cells import run_together, stated

CELL = "ket_qua_xu_ly"
# The page goes on after the table: keywords, a description, the form to choose an agency.
_FURNITURE = re.compile(r"Từ khóa(?:(?!Từ khóa).)*?Mô tả.*\Z", re.S)
_MARK = "Mã: "
_CODE = re.compile(r"(?:KQ[.-][A-Y]\d{2}\.\d{5,6}|\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}-KQ\d{1,6})(?!\d)")
_LAST_CODE = re.compile(r"[^\s]{1,30}\Z")


def without_furniture(text: str) -> str:
    """The cell without the foot of the page."""
    return _FURNITURE.sub("", text)


def read_results(text: str) -> tuple[tuple[ResultRow, ...], list[UnparsedRow]]:
    """Read names and codes; where a code cannot be told from the next name the rest is listed as it stands."""
    body = without_furniture(text)
    if not stated(body):
        return (), []
    results: list[ResultRow] = []
    place = 0
    while place < len(body):
        mark = body.find(_MARK, place)
        code = None
        if mark > place:
            after = mark + len(_MARK)
            code = _CODE.match(body, after) or _LAST_CODE.match(body, after)
        if code is None or not body[place:mark].strip() or run_together(body[place:mark]):
            if body[place:].strip():
                return tuple(results), [UnparsedRow(CELL, body[place:])]
            break
        results.append(ResultRow(body[place:mark].strip(), code.group()))
        place = code.end()
    return tuple(results), []
