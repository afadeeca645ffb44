"""An appraisal made outside (kết quả chấm ở hệ thống khác): by code, self, appraised, final, and the reason."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path

from motcua.kernel.errors import UserError
from motcua.links.files.criteria.columns import RejectedRow, TableRow, table_rows
from motcua.rules.sentences import Sentence, joined

HEADINGS = {
    "code": "Mã",
    "own": "Điểm tự chấm",
    "appraised": "Điểm thẩm định",
    "final": "Điểm cuối cùng",
    "reason": "Lý do",
}
NEEDED = ("code", "final")


def read_appraisal(path: Path) -> list[tuple[str, Decimal | None, Decimal | None, Decimal, str]]:
    """Read an appraisal (đọc kết quả chấm): code, self, appraised, final, reason of every row.

    All of it or nothing: a row that cannot be read refuses the file and is named. Raises UserError `rows_rejected`,
    `no_header` and those of opening a file.
    """
    good, bad = [], []
    for row in table_rows(path, HEADINGS, needed=NEEDED):
        try:
            good.append(_scored(row))
        except ValueError as error:
            bad.append(RejectedRow(row.line, error.args[0]))
    codes = [one[0] for one in good]
    bad += [
        RejectedRow(0, Sentence("Mã {code} xuất hiện hai lần.", code=code))
        for code in sorted({c for c in codes if codes.count(c) > 1})
    ]
    if bad:
        told = joined((one.told for one in bad[:5]), by="; ")
        raise UserError(Sentence("Có {n} dòng không đọc được: {told}", n=len(bad), told=told), code="rows_rejected")
    return good


def _scored(row: TableRow) -> tuple[str, Decimal | None, Decimal | None, Decimal, str]:
    if not row["code"]:
        raise ValueError(Sentence("Thiếu mã tiêu chí."))
    final = _points(row["final"])
    if final is None:
        raise ValueError(Sentence("Tiêu chí {code} thiếu điểm cuối cùng.", code=row["code"]))
    return row["code"], _points(row["own"]), _points(row["appraised"]), final, row["reason"]


def _points(text: str) -> Decimal | None:
    """Points with a comma or a point; nothing where nothing is written. Raises ValueError."""
    if not text:
        return None
    try:
        found = Decimal(text.replace(",", "."))
    except InvalidOperation as error:
        raise ValueError(Sentence("Điểm “{points}” không phải là số.", points=text)) from error
    if not found.is_finite():
        raise ValueError(Sentence("Điểm “{points}” không phải là số.", points=text))
    return found
