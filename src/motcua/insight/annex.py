"""Annex rows (dòng phụ lục thống kê): what the periodic report lists in figures, with the indicators they print."""

from __future__ import annotations

from motcua.areas.reporting.queries import AnnexRow, AnnexRows, FigureOrigin, annex
from motcua.insight.indicators import registry
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


def annex_rows() -> tuple[AnnexRow, ...]:
    """Annex rows (các dòng phụ lục) in force, in their order. Raises UserError `no_such_row` as `checked` does."""
    return checked(annex()).rows


def checked(found: AnnexRows) -> AnnexRows:
    """The rows where every indicator and row they name exists. Raises UserError `no_such_row`, `no_such_indicator`."""
    codes = {row.code for row in found.rows}
    for row in found.rows:
        if row.of and row.of not in codes - {row.code}:
            raise UserError(
                Sentence("Dòng {code} là phần của dòng {of}, mà phụ lục không có.", code=row.code, of=row.of),
                code="no_such_row",
            )
        if (row.origin == FigureOrigin.COMPUTED) != (row.indicator in registry()):
            raise UserError(
                Sentence(
                    "Dòng {code}: chỉ dòng tính từ dữ liệu mới gắn chỉ tiêu, và chỉ tiêu ấy phải có.", code=row.code
                ),
                code="no_such_indicator",
            )
    return found
