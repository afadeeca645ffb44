"""A table of codes (bảng chuyển mã): which code of the older set each one of the newer goes on with."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from motcua.kernel.errors import UserError
from motcua.links.files.criteria.columns import RejectedRow, table_rows
from motcua.rules.sentences import Sentence, joined

MAPPING_HEADINGS = {"new": "Mã mới", "old": "Mã cũ"}
TOLD = 5


def read_mapping(path: Path) -> list[tuple[str, str]]:
    """Read a table of codes (đọc bảng chuyển mã): the older code and the newer one of every row that has both.

    Two rows with one newer code merge two older ones. A row without an older code is a new criterion, one without any
    code is not looked at. All of it or nothing: rows that cannot be read are named. Raises UserError `rows_rejected`,
    `no_header` and those of opening a file.
    """
    rows = list(table_rows(path, MAPPING_HEADINGS, needed=tuple(MAPPING_HEADINGS)))
    times = Counter((row["old"], row["new"]) for row in rows if row["new"])
    bad = [RejectedRow(row.line, Sentence("Thiếu mã mới.")) for row in rows if row["old"] and not row["new"]]
    told_twice = [row for row in rows if times[row["old"], row["new"]] > 1]
    bad += [
        RejectedRow(row.line, Sentence("Mã mới {code} đã nối như vậy ở dòng khác.", code=row["new"]))
        for row in told_twice
    ]
    if bad:
        told = joined((one.told for one in bad[:TOLD]), by="; ")
        raise UserError(Sentence("Có {n} dòng không đọc được: {told}", n=len(bad), told=told), code="rows_rejected")
    return [(row["old"], row["new"]) for row in rows if row["old"]]
