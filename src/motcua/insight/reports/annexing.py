"""The annex of a report (phụ lục thống kê): what units were asked for, each sum bound to the round it comes from.

A collected figure is no indicator: its code is `annex.` with the row, its scope `collected`, and it opens to the units.
"""

from __future__ import annotations

from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.reporting import queries as reporting
from motcua.areas.reporting.queries import Collected, RowTotal
from motcua.insight.freezing.collecting import closed_rows
from motcua.insight.question import Question
from motcua.insight.reports.structure import Run, Source, Table
from motcua.insight.reports.wording import place
from motcua.rules.collecting import named
from motcua.rules.figures import EMPTY, format_vn

CODE, SCOPE = "annex.", "collected"
HEAD = ("Dòng", "Đơn vị tính, ghi chú", "Số liệu", "Tỷ lệ")


def annex_table(caption: str, question: Question, line: str) -> list[Table]:
    """The annex as a table; none where the unit asked nobody for these very days."""
    unit = organization.unit(question.unit, start=question.period.start, end=question.period.end)
    days: dict[str, Any] = {"start": question.period.start, "end": question.period.end}
    now = reporting.collected(unit_id=unit.id, known_at=question.known_at, **days)
    closed = closed_rows(unit_id=unit.id, period=question.period, known_at=question.known_at)
    if now is None:
        return []
    then = reporting.collected(unit_id=unit.id, known_at=closed.known_at, **days) if closed else now
    never = now.never
    rows = tuple(_row(*_stands(one, then, never), question.unit) for one in now.totals)
    told = f"{caption}; chưa có số của {named([place(name) for name in never])}" if never else caption
    return [Table(told, HEAD, rows, words=2, slot=line)]


def _row(one: RowTotal, note: str, unit: str) -> tuple[Run, ...]:
    value, share = one.total.value, one.share
    whole = value is not None and value == int(value)
    part = int(value) if value is not None and whole else None
    source = Source(CODE + one.row.code, "part", unit, SCOPE, part=part, whole=share.whole if share else None)
    told = Run(EMPTY)
    if value is not None:
        told = Run(format_vn(int(value)) if whole else format_vn(value, 2), source)
    percent = Run(share.text, source) if share is not None else Run("")
    return Run(f"{one.row.code} {one.row.title}"), Run(note), told, percent


def _stands(one: RowTotal, then: Collected | None, never: tuple[str, ...]) -> tuple[RowTotal, str]:
    """A row and its note: where the period was closed with a sum, that sum stands, with what sheets say now beside."""
    old, value = then.of(one.row.code) if then else None, one.total.value
    if old is None or old.total.value == value:
        return one, _note(one, never)
    if old.total.value is None:
        return one, f"{_note(one, never)}; gửi sau chốt"
    told = EMPTY if value is None else format_vn(int(value)) if value == int(value) else format_vn(value, 2)
    return old, f"{_note(old, never)}; phiếu sửa sau chốt, nay là {told}"


def _note(one: RowTotal, never: tuple[str, ...]) -> str:
    """The measure, and why there is no sum or who is missing here besides those who never answered."""
    if one.total.refusal:
        return f"{one.row.measure}. {one.total.refusal}"
    missing = [place(name) for name in one.total.missing if name not in never]
    return f"{one.row.measure}; chưa có số của {named(missing)}" if missing else one.row.measure
