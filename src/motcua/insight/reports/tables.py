"""Tables of a report (các bảng của báo cáo): the programme's indicators, units side by side, form II.06a."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from motcua.insight.figures import Figure, figures_by_unit
from motcua.insight.form_06a import FormRow, form_06a
from motcua.insight.question import Question
from motcua.insight.reports.structure import Run, Source, Table, source_of
from motcua.insight.reports.wording import SAYINGS, place
from motcua.rules.figures import EMPTY, format_vn

Figures = Mapping[tuple[str, str], Figure]
FORM_COLUMNS = ("c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13", "c7a")
FORM_HEAD = (
    "Lĩnh vực",
    "Tổng số tiếp nhận (3)",
    "Trực tuyến (4)",
    "Trực tiếp, bưu chính (5)",
    "Kỳ trước chuyển sang (6)",
    "Tổng số đã giải quyết (7)",
    "Trước hạn (8)",
    "Đúng hạn (9)",
    "Quá hạn (10)",
    "Tổng số đang giải quyết (11)",
    "Trong hạn (12)",
    "Quá hạn (13)",
    "Rời khỏi không có kết quả (7a)",
)


def build(part: Mapping[str, Any], question: Question, figures: Figures, names: Mapping[str, str]) -> list[Table]:
    """The table a template's part asks for; none where there is nothing to show."""
    caption = str(part["caption"]).format(**names)
    if part["table"] == "indicators":
        return _indicators(caption, part["indicators"], figures)
    if part["table"] == "by_unit":
        return _by_unit(caption, part["columns"], question)
    if part["table"] == "form_06a":
        return _form(caption, part.get("scope", "own"), question)
    raise ValueError(f"No such table: {part['table']}.")


def _cell(figure: Figure, saying: str) -> Run:
    how = SAYINGS[saying]
    side = how.side if figure.whole is not None else "part"
    return Run(how.words(figure), source_of(figure, side))


def _indicators(caption: str, codes: list[str], figures: Figures) -> list[Table]:
    """One row for each indicator: what it is, part, whole, percentage."""
    rows = []
    for code in codes:
        figure = figures["own", code]
        rows.append((Run(figure.name), _cell(figure, "count"), _cell(figure, "whole"), _cell(figure, "percent")))
    return [Table(caption, ("Chỉ tiêu", "Thực hiện", "Tổng số", "Tỷ lệ"), tuple(rows))]


def _by_unit(caption: str, columns: list[Mapping[str, str]], question: Question) -> list[Table]:
    """One row for each unit of the next lower level, and their sum."""
    asked = {"as_of": question.as_of, "known_at": question.known_at}
    codes = list(dict.fromkeys(column["code"] for column in columns))
    found = figures_by_unit(question.unit, "children", question.period, codes=codes, **asked)  # type: ignore[arg-type]
    if not found:
        return []
    rows = [
        (Run(place(unit.name)), *(_cell(answers[each["code"]], each["saying"]) for each in columns))
        for unit, answers in found
    ]
    sums = {code: _sum([answers[code] for _, answers in found], question.unit) for code in codes}
    rows.append((Run("Cộng"), *(_cell(sums[each["code"]], each["saying"]) for each in columns)))
    head = ("Đơn vị", *(each["head"] for each in columns))
    return [Table(caption, head, tuple(rows), has_total=True)]


def _sum(parts: list[Figure], unit: str) -> Figure:
    """The figure of all the units together; it opens as the scope children of the unit above."""
    first = parts[0]
    return Figure(
        code=first.code,
        name=first.name,
        part=sum(figure.part for figure in parts),
        whole=None if first.whole is None else sum(figure.whole or 0 for figure in parts),
        counted=first.counted,
        basis=first.basis,
        unit=unit,
        scope="children",
        period=first.period,
        cut_off=first.cut_off,
        known_at=first.known_at,
    )


def _form(caption: str, scope: str, question: Question) -> list[Table]:
    form = form_06a(question.unit, scope, question.period, as_of=question.as_of, known_at=question.known_at)
    if not form.rows:
        return []
    rows = tuple(_form_row(row, question.unit, scope) for row in (*form.rows, form.total))
    return [Table(caption, FORM_HEAD, rows, has_total=True)]


def _form_row(row: FormRow, unit: str, scope: str) -> tuple[Run, ...]:
    def cell(column: str) -> Run:
        count = row.columns[column]
        return Run(format_vn(count), Source(f"form_06a.{column}", "part", unit, scope, row.sector, count))

    return (Run(row.field or EMPTY), *map(cell, FORM_COLUMNS))
