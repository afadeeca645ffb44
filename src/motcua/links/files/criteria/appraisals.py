"""An appraisal made outside (kết quả chấm ở hệ thống khác): by code, self, appraised, final, and the reason."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path

from motcua.kernel.errors import UserError
from motcua.links.files.criteria.columns import RejectedRow, TableRow, table_rows

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
            bad.append(RejectedRow(row.line, str(error)))
    codes = [one[0] for one in good]
    bad += [
        RejectedRow(0, f"Mã {code} xuất hiện hai lần.") for code in sorted({c for c in codes if codes.count(c) > 1})
    ]
    if bad:
        told = "; ".join(f"dòng {one.line}: {one.reason}" if one.line else one.reason for one in bad[:5])
        raise UserError(f"Có {len(bad)} dòng không đọc được: {told}", code="rows_rejected")
    return good


def _scored(row: TableRow) -> tuple[str, Decimal | None, Decimal | None, Decimal, str]:
    if not row["code"]:
        raise ValueError("Thiếu mã tiêu chí.")
    final = _points(row["final"])
    if final is None:
        raise ValueError(f"Tiêu chí {row['code']} thiếu điểm cuối cùng.")
    return row["code"], _points(row["own"]), _points(row["appraised"]), final, row["reason"]


def _points(text: str) -> Decimal | None:
    """Points with a comma or a point; nothing where nothing is written. Raises ValueError."""
    if not text:
        return None
    try:
        found = Decimal(text.replace(",", "."))
    except InvalidOperation as error:
        raise ValueError(f"Điểm “{text}” không phải là số.") from error
    if not found.is_finite():
        raise ValueError(f"Điểm “{text}” không phải là số.")
    return found
