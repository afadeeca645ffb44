"""Criteria sets as workbooks (bộ tiêu chí dạng .xlsx): one row per criterion, in and out; JSON goes in as it is."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.links.files.criteria.columns import RejectedRow, TableRow, table_rows
from motcua.links.files.criteria.parameters import read_parameters, write_parameters
from motcua.rules.scoring import NotApplicable, Scorer
from motcua.rules.sentences import Sentence

HEADINGS = {
    "code": "Mã",
    "parent": "Thuộc mã",
    "name": "Tên tiêu chí",
    "max": "Điểm tối đa",
    "kind": "Kiểu quy tắc",
    "parameters": "Tham số",
    "evidence": "Minh chứng",
    "who": "Ai chấm",
    "na": "Không áp dụng",
    "figure": "Chỉ tiêu cấp số liệu",
}
NEEDED = ("code", "name", "max", "kind")
WIDTHS = (10, 10, 60, 12, 16, 60, 40, 14, 18, 28)
KINDS = {
    "parent": "tổng",
    "bonus_group": "nhóm điểm thưởng",
    "penalty_group": "nhóm điểm trừ",
    "flag": "đạt hoặc không",
    "bands": "theo bậc",
    "levels": "theo mức",
    "prop": "theo tỷ lệ",
    "per_item": "theo từng việc",
    "deduct": "trừ từng lần",
    "late_penalty": "trừ nộp chậm",
    "survey": "khảo sát",
    "manual": "người thẩm định cho điểm",
    "external": "điểm từ nơi khác",
    "switch": "theo trường hợp",
}
POLICIES = {
    NotApplicable.FORBID: "không được",
    NotApplicable.FULL: "đủ điểm",
    NotApplicable.DROP_MAX: "bỏ điểm tối đa",
    NotApplicable.RESCALE: "quy đổi",
}
SCORERS = {
    Scorer.SELF: "đơn vị",
    Scorer.APPRAISER: "người thẩm định",
    Scorer.SURVEY: "khảo sát",
    Scorer.LEADERS: "lãnh đạo",
}


@dataclass(frozen=True, slots=True)
class ReadSet:
    """Read set (bộ đọc được): the document, how many rows there were, and those that did not go in."""

    document: Mapping[str, Any]
    read: int
    rejected: tuple[RejectedRow, ...]


def read_set(path: Path, *, key: str, name: str, source: str) -> ReadSet:
    """Read a set (đọc bộ tiêu chí) from .xlsx or .json; what a row lacks is told row by row.

    Raises UserError `bad_json`, `no_header` and those of opening a file.
    """
    about = {"key": key, "name": name, "source": source}
    if path.suffix.lower() == ".json":
        told = _json(path)
        rows = told.get("rows") or []
        return ReadSet({**about, **told}, len(rows), ())
    good, bad, count = [], [], 0
    for row in table_rows(path, HEADINGS, needed=NEEDED):
        count += 1
        try:
            good.append(_criterion(row))
        except ValueError as error:
            bad.append(RejectedRow(row.line, error.args[0]))
    return ReadSet({**about, "rows": good}, count, tuple(bad))


def set_bytes(document: Mapping[str, Any]) -> bytes:
    """A set (bộ tiêu chí) as the bytes of a workbook, which is also the template for another."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    page, bold = book.add_worksheet("Bộ tiêu chí"), book.add_format({"bold": True, "text_wrap": True})
    for place, (heading, width) in enumerate(zip(HEADINGS.values(), WIDTHS, strict=True)):
        page.write_string(0, place, heading, bold)
        page.set_column(place, place, width)
    for number, row in enumerate(document["rows"], start=1):
        for place, text in enumerate(_cells(row)):
            page.write_string(number, place, text)
    page.freeze_panes(1, 3)
    book.close()
    return target.getvalue()


def _json(path: Path) -> dict[str, Any]:
    try:
        told = json.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except (OSError, ValueError, RecursionError) as error:
        raise UserError(Sentence("Tệp “{path}” không phải là JSON đúng.", path=path.name), code="bad_json") from error
    if not isinstance(told, dict) or not isinstance(told.get("rows"), list):
        raise UserError(Sentence("Tệp “{path}” không có danh sách tiêu chí “rows”.", path=path.name), code="bad_json")
    return told


def _criterion(row: TableRow) -> dict[str, Any]:
    """One row of the document. Raises ValueError with a sentence."""
    if not row["code"]:
        raise ValueError(Sentence("Thiếu mã tiêu chí."))
    most = row["max"].replace(",", ".")
    try:
        Decimal(most)
    except ArithmeticError as error:
        raise ValueError(Sentence("Điểm tối đa “{points}” không phải là số.", points=row["max"])) from error
    kind = _named(row["kind"], KINDS, Sentence("kiểu quy tắc"))
    return {
        "code": row["code"],
        "parent": row["parent"] or None,
        "name": row["name"],
        "max": most,
        "rule": read_parameters(kind, row["parameters"]),
        "evidence": row["evidence"],
        "na": _named(row["na"] or "forbid", POLICIES, Sentence("cách xử lý khi không áp dụng")),
        "figure": row["figure"],
    } | ({"who": _named(row["who"], SCORERS, Sentence("người chấm"))} if row["who"] else {})


def _named(text: str, known: Mapping[Any, str], what: str) -> str:
    """A code by itself or by its Vietnamese word. Raises ValueError."""
    for code, word in known.items():
        if text == str(code) or fold(text) == fold(word):
            return str(code)
    raise ValueError(
        Sentence("Không có {what} “{text}”; có: {known}.", what=what, text=text, known=", ".join(known.values()))
    )


def _cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    rule, who = row["rule"], row.get("who")
    return (
        str(row["code"]),
        str(row.get("parent") or ""),
        str(row["name"]),
        str(row["max"]),
        KINDS[rule["k"]],
        write_parameters(rule),
        str(row.get("evidence") or ""),
        SCORERS[Scorer(who)] if who else "",
        POLICIES[NotApplicable(row.get("na") or "forbid")],
        str(row.get("figure") or ""),
    )
