"""The annex of a report (phụ lục thống kê): what units were asked for, told by the same figures as the text.

A row that an indicator answers is counted here for the units that were asked, by the report's own period, cut-off and
knowledge; sheets only say beside it what they say otherwise. Any other row is the sum of the sheets, bound to its
round: its code is `annex.` with the row, its scope `collected`, and it opens to the units.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.reporting import queries as reporting
from motcua.areas.reporting.queries import Collected, RowTotal
from motcua.insight.figures import Figure
from motcua.insight.freezing.collecting import closed_rows
from motcua.insight.reports.asking import Asked, asked_by
from motcua.insight.reports.material import Material, source_of
from motcua.insight.reports.structure import Run, Source, Table
from motcua.insight.reports.templates import Slot
from motcua.insight.reports.wording import place
from motcua.rules.collecting import named
from motcua.rules.figures import EMPTY, Share, format_vn

CODE, SCOPE = "annex.", "collected"
HEAD = ("Dòng", "Đơn vị tính, ghi chú", "Số liệu", "Tỷ lệ")
COUNTED_WHOLE = "; dòng tính từ hồ sơ vẫn đếm đủ mọi đơn vị"


@dataclass(frozen=True, slots=True)
class Annex:
    """Annex (phụ lục) of one report: what sheets say now and said at the closing, and what is counted of each row."""

    unit: str
    asked: Mapping[str, Asked]
    now: Collected
    then: Collected | None
    figures: Mapping[str, Figure]

    def count(self, code: str) -> int | None:
        """What is counted of a row; None where sheets alone answer it."""
        figure, one = self.figures.get(code), self.now.of(code)
        if figure is None or one is None:
            return None
        return figure.whole if one.row.side == "WHOLE" and figure.whole is not None else figure.part


def annex_table(caption: str, material: Material, line: str) -> list[Table]:
    """The annex as a table; none where the unit asked nobody for these very days."""
    annex = _annex(material)
    if annex is None:
        return []
    rows = tuple(_counted(one, annex) or _summed(one, annex) for one in annex.now.totals)
    return [Table(_caption(caption, annex), HEAD, rows, words=2, slot=line)]


def _annex(material: Material) -> Annex | None:
    question = material.question
    unit = organization.unit(question.unit, start=question.period.start, end=question.period.end)
    days: dict[str, Any] = {"start": question.period.start, "end": question.period.end}
    now = reporting.collected(unit_id=unit.id, known_at=question.known_at, **days)
    if now is None:
        return None
    closed = closed_rows(unit_id=unit.id, period=question.period, known_at=question.known_at)
    then = reporting.collected(unit_id=unit.id, known_at=closed.known_at, **days) if closed else now
    asked = asked_by(now, unit, material)
    slots = {
        one.row.code: Slot(asked[one.row.code].scope, one.row.indicator, "count")
        for one in now.totals
        if one.row.indicator and asked[one.row.code].scope
    }
    material.gather(slots.values())
    figures = {code: material.now[each.scope, each.code] for code, each in slots.items() if material.answered(each)}
    return Annex(question.unit, asked, now, then, figures)


def _caption(caption: str, annex: Annex) -> str:
    """Who has not answered at all, named once; what is counted lacks nobody."""
    if not annex.now.never:
        return caption
    told = f"{caption}; chưa có số của {named([place(name) for name in annex.now.never])}"
    return f"{told}{COUNTED_WHOLE}" if annex.figures else told


def _counted(one: RowTotal, annex: Annex) -> tuple[Run, ...] | None:
    """A row answered by its indicator; None where sheets alone answer it."""
    value = annex.count(one.row.code)
    if value is None:
        return None
    figure = annex.figures[one.row.code]
    side = "whole" if one.row.side == "WHOLE" else "part"
    note = "; ".join((*_measure(one, annex), *_otherwise(one, value)))
    told = Run(format_vn(value), source_of(figure, side))
    return Run(f"{one.row.code} {one.row.title}"), Run(note), told, _share(one, value, annex)


def _share(one: RowTotal, value: int, annex: Annex) -> Run:
    """The share of the row it is a part of, where that is counted of the same units."""
    whole = annex.count(one.row.of) if one.row.of else None
    if not whole or value > whole or annex.asked[one.row.of] != annex.asked[one.row.code]:
        return Run("")
    figure = annex.figures[one.row.code]
    if (figure.part, figure.whole) == (value, whole):
        return Run(Share(value, whole).text, source_of(figure, "part"))
    source = Source(CODE + one.row.code, "part", annex.unit, SCOPE, part=value, whole=whole)
    return Run(Share(value, whole).text, source)


def _measure(one: RowTotal, annex: Annex) -> Iterator[str]:
    """The measure, and of whom the row tells where that is not the report's own unit alone."""
    yield one.row.measure
    if said := annex.asked[one.row.code].said:
        yield f"phạm vi {said}"


def _otherwise(one: RowTotal, value: int) -> Iterator[str]:
    """What approved sheets say otherwise than is counted here: numbers written over, or all of them as they stood."""
    typed = [line for line in one.lines if line.value is not None and line.entry and line.entry.overridden is not None]
    changed = [line for line in typed if line.entry and line.entry.overridden != line.value]
    for line in changed[:3]:
        if line.entry:
            reason = f" ({line.entry.reason})" if line.entry.reason else ""
            yield f"phiếu {place(line.sheet.unit)} ghi {told_value(line.value)}{reason}"
    if len(changed) > 3:
        yield f"và {len(changed) - 3} phiếu khác ghi số khác"
    if not changed and one.total.whole and one.total.value != value:
        yield f"phiếu đã duyệt trước đó ghi {told_value(one.total.value)}"


def told_value(value: Decimal | None) -> str:
    """A collected value in words, without decimals it does not need."""
    if value is None:
        return EMPTY
    return format_vn(int(value)) if value == int(value) else format_vn(value, 2)


def _summed(one: RowTotal, annex: Annex) -> tuple[Run, ...]:
    """A row that only sheets answer: their sum, bound to the round."""
    one, note = _stands(one, annex)
    value, share = one.total.value, None if one.row.of in annex.figures else one.share
    part = int(value) if value is not None and value == int(value) else None
    source = Source(CODE + one.row.code, "part", annex.unit, SCOPE, part=part, whole=share.whole if share else None)
    told = Run(EMPTY) if value is None else Run(told_value(value), source)
    percent = Run(share.text, source) if share is not None else Run("")
    return Run(f"{one.row.code} {one.row.title}"), Run(note), told, percent


def _stands(one: RowTotal, annex: Annex) -> tuple[RowTotal, str]:
    """A row and its note: where the period was closed with a sum, that sum stands, with what sheets say now beside."""
    old, value = annex.then.of(one.row.code) if annex.then else None, one.total.value
    if old is None or old.total.value == value:
        return one, _note(one, annex)
    if old.total.value is None:
        return one, f"{_note(one, annex)}; gửi sau chốt"
    return old, f"{_note(old, annex)}; phiếu sửa sau chốt, nay là {told_value(value)}"


def _note(one: RowTotal, annex: Annex) -> str:
    """The measure, and why there is no sum or who is missing here besides those who never answered."""
    told = "; ".join(_measure(one, annex))
    if one.total.refusal:
        return f"{told}. {one.total.refusal}"
    missing = [place(name) for name in one.total.missing if name not in annex.now.never]
    return f"{told}; chưa có số của {named(missing)}" if missing else told
