"""Tables of a report (các bảng của báo cáo): the programme's indicators, units side by side, form II.06a."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from motcua.insight.figures import Figure, Recorded
from motcua.insight.form_06a import Form06a, FormRow
from motcua.insight.reports.annexing import annex_table
from motcua.insight.reports.material import Material, source_of
from motcua.insight.reports.structure import Run, Source, Table
from motcua.insight.reports.wording import SAYINGS, place
from motcua.rules.figures import EMPTY, format_vn

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


def build(part: Mapping[str, Any], material: Material, line: str) -> list[Table]:
    """The table a line of the text asks for; none where there is nothing to show."""
    caption = str(part["caption"]).format(**material.names)
    if part["kind"] == "indicators":
        return [_indicators(caption, part["indicators"], material, line)]
    if part["kind"] == "by_unit":
        return _by_unit(caption, part["columns"], material, line)
    if part["kind"] == "form_06a":
        return _form(caption, part.get("scope", "own"), material, line)
    if part["kind"] == "annex":
        return annex_table(caption, material, line)
    raise ValueError(f"No such table: {part['kind']}.")


def cell(figure: Figure, saying: str) -> Run:
    """A cell: a figure said in one way, with where it opens."""
    how = SAYINGS[saying]
    return Run(how.words(figure, None), source_of(figure, how.side))


def _indicators(caption: str, codes: list[str], material: Material, line: str) -> Table:
    """One row for each indicator: what it is, part, whole, percentage."""
    told = [material.now["own", code] for code in codes if ("own", code) in material.now]
    rows = tuple(
        (Run(figure.name), cell(figure, "count"), cell(figure, "whole"), cell(figure, "percent")) for figure in told
    )
    return Table(caption, ("Chỉ tiêu", "Thực hiện", "Tổng số", "Tỷ lệ"), rows, slot=line)


def _by_unit(caption: str, columns: list[Mapping[str, str]], material: Material, line: str) -> list[Table]:
    """One row for each unit of the next lower level, and their sum."""
    codes = list(dict.fromkeys(column["code"] for column in columns))
    found = material.source.by_unit(codes, material.question.period)
    if not found:
        return []
    rows = [
        (Run(place(unit.name)), *(cell(answers[each["code"]], each["saying"]) for each in columns))
        for unit, answers in found
    ]
    sums = {code: _sum([answers[code] for _, answers in found], material.question.unit) for code in codes}
    rows.append((Run("Cộng"), *(cell(sums[each["code"]], each["saying"]) for each in columns)))
    head = ("Đơn vị", *(each["head"] for each in columns))
    return [Table(caption, head, tuple(rows), has_total=True, slot=line)]


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
        recorded=_first_sum(parts),
    )


def _first_sum(parts: list[Figure]) -> Recorded | None:
    """The sum as first recorded, where a correction touches any of them."""
    if not any(figure.recorded for figure in parts):
        return None
    told = [figure.recorded or Recorded(figure.part, figure.whole) for figure in parts]
    whole = None if parts[0].whole is None else sum(each.whole or 0 for each in told)
    return Recorded(sum(each.part for each in told), whole)


def _form(caption: str, scope: str, material: Material, line: str) -> list[Table]:
    form = material.source.form(scope, material.question.period)
    if form is None or not form.rows:
        return []
    rows = tuple(_form_row(row, form, material) for row in (*form.rows, form.total))
    return [Table(caption, FORM_HEAD, rows, has_total=True, slot=line)]


def _form_row(row: FormRow, form: Form06a, material: Material) -> tuple[Run, ...]:
    asked, closed = form.question, material.source.closed(form.question.scope)
    counts = (
        Run(
            format_vn(row.columns[each]),
            Source(
                f"form_06a.{each}", "part", asked.unit, asked.scope, row.sector, part=row.columns[each],
                known_at=closed.known_at if closed else None, kept=form.kept.get((f"form_06a.{each}", row.sector)),
            ),
        )
        for each in FORM_COLUMNS
    )  # fmt: skip
    return (Run(row.field or EMPTY), *counts)
