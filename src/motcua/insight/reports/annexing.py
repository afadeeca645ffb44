"""The annex of a report (phụ lục thống kê): what units were asked for, each sum bound to the round it comes from.

A collected figure is no indicator: its code is `annex.` with the row, its scope `collected`, and it opens to the units.
"""

from __future__ import annotations

from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.reporting import queries as reporting
from motcua.areas.reporting.queries import RowTotal
from motcua.insight.question import Question
from motcua.insight.reports.structure import Run, Source, Table
from motcua.rules.collecting import named
from motcua.rules.figures import EMPTY, format_vn

CODE, SCOPE = "annex.", "collected"
HEAD = ("Dòng", "Đơn vị tính, ghi chú", "Số liệu", "Tỷ lệ")


def annex_table(caption: str, question: Question, line: str) -> list[Table]:
    """The annex as a table; none where the unit asked nobody for these very days."""
    unit = organization.unit(question.unit, start=question.period.start, end=question.period.end)
    days: dict[str, Any] = {"start": question.period.start, "end": question.period.end}
    found = reporting.collected(unit_id=unit.id, known_at=question.known_at, **days)
    if found is None:
        return []
    rows = tuple(_row(one, question.unit) for one in found.totals)
    return [Table(caption, HEAD, rows, words=2, slot=line)]


def _row(one: RowTotal, unit: str) -> tuple[Run, ...]:
    value, share = one.total.value, one.share
    whole = value is not None and value == int(value)
    source = Source(CODE + one.row.code, "part", unit, SCOPE, part=int(value) if value is not None and whole else None)
    told = Run(EMPTY)
    if value is not None:
        told = Run(format_vn(int(value)) if whole else format_vn(value, 2), source)
    percent = Run("")
    if share is not None:
        percent = Run(share.text, Source(source.code, "part", unit, SCOPE, part=share.part, whole=share.whole))
    return Run(f"{one.row.code} {one.row.title}"), Run(_note(one)), told, percent


def _note(one: RowTotal) -> str:
    """The measure, and who is missing or why there is no sum."""
    if one.total.refusal:
        return f"{one.row.measure}. {one.total.refusal}"
    missing = f"; chưa có số của {named(one.total.missing)}" if one.total.missing else ""
    return f"{one.row.measure}{missing}"
