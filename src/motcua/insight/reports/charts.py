"""Charts of a report (các biểu đồ của báo cáo): plain bars or a line, drawn here as SVG; every number is a figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from motcua.insight.figures import Figure
from motcua.insight.reports.material import Material, source_of
from motcua.insight.reports.structure import Chart, Run
from motcua.insight.reports.wording import SAYINGS, place
from motcua.rules.periods import Period, month_of, reporting_months, reporting_year, reporting_years, year_of

INK, PALE = "#1f4e79", "#8b8a84"
WIDTH, LABELS, ROW, HEIGHT = 640, 190, 26, 240
MOST_POINTS = 14  # as many as a line of this width has room for, with their names below
MONTH, YEAR = "tháng báo cáo", "năm báo cáo"
Point = tuple[str, int, Run]


def build(part: Mapping[str, Any], material: Material, line: str) -> list[Chart]:
    """The chart a line of the text asks for; none where there is nothing to draw, or more than can be told apart."""
    if part["by"] == "unit":
        kind, step, points = "bars", "đơn vị", list(_by_unit(part, material))
    else:
        step, spans = slices(material.question.period)
        kind, points = "line", list(_by_time(part, material, spans))
    if not any(size for _, size, _ in points):
        return []
    head = (step.capitalize(), str(part["head"]))
    return [Chart(str(part["caption"]).format(**material.names, step=step), kind, head, tuple(points), line)]


def _by_unit(part: Mapping[str, Any], material: Material) -> Iterator[Point]:
    for unit, answers in material.source.by_unit([part["code"]], material.question.period):
        yield _point(place(unit.name), answers[part["code"]], part["saying"], None)


def _by_time(part: Mapping[str, Any], material: Material, spans: list[tuple[str, Period]]) -> Iterator[Point]:
    key = (part.get("scope", "own"), part["code"])
    for label, period in spans:
        figure = material.source.answers([key], period).get(key)
        if figure is not None:
            yield _point(label, figure, part["saying"], period)


def slices(period: Period) -> tuple[str, list[tuple[str, Period]]]:
    """How a line divides a period: what each of its points is, and each with its name: the reporting months, or the
    years where the months would be too many; none where the years would be too."""
    if (period.end - period.start).days < 31 * MOST_POINTS and len(found := reporting_months(period)) <= MOST_POINTS:
        return MONTH, [(_name(one, month_of(one.start), "{0.month}/{0.year}"), one) for one in found]
    years = reporting_years(period)
    named = [(_name(one, reporting_year(year_of(one.start)), "{0.year}"), one) for one in years]
    return YEAR, named if len(named) <= MOST_POINTS else []


def _name(one: Period, whole: Period, form: str) -> str:
    name = form.format(whole.end)
    return name if one.end == whole.end else f"{name} (đến {one.end.day}/{one.end.month})"


def _point(label: str, figure: Figure, saying: str, period: Period | None) -> Point:
    """A point: its size is the count, or the percentage in hundredths."""
    how = SAYINGS[saying]
    percent = figure.share.percent if figure.share else None
    size = int((percent or Decimal(0)) * 100) if saying == "percent" else figure.part
    return label, size, Run(how.words(figure, None), source_of(figure, how.side, period))


def svg(chart: Chart, *, colour: str = "currentColor", pale: str = "currentColor") -> SafeString:
    """The drawing as SVG; on a page it takes the colour of the text around it."""
    height = ROW * len(chart.points) + 8 if chart.kind == "bars" else HEIGHT
    body = _bars(chart, colour) if chart.kind == "bars" else _line(chart, colour, pale)
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" width="{}" height="{}" role="img" '
        'aria-label="{}" font-family="Be Vietnam Pro, Libertinus Serif, sans-serif" font-size="13">{}</svg>',
        WIDTH, height, WIDTH, height, chart.caption, body,
    )  # fmt: skip


def _bars(chart: Chart, colour: str) -> SafeString:
    most, room = max(size for _, size, _ in chart.points), WIDTH - LABELS - 90
    rows = (
        (LABELS, 4 + n * ROW, room * size // most, label, run.text) for n, (label, size, run) in enumerate(chart.points)
    )
    return format_html_join(
        "",
        '<text x="{0}" y="{1}" text-anchor="end" fill="{2}">{3}</text><rect x="{4}" y="{5}" width="{6}" height="{7}" '
        'fill="{2}" fill-opacity="0.7"/><text x="{8}" y="{1}" fill="{2}">{9}</text>',
        (
            (left - 8, top + 15, colour, label, left, top + 2, length, ROW - 8, left + length + 6, told)
            for left, top, length, label, told in rows
        ),
    )


def _line(chart: Chart, colour: str, pale: str) -> SafeString:
    most, foot = max(size for _, size, _ in chart.points), HEIGHT - 30
    step = (WIDTH - 80) // max(1, len(chart.points) - 1)
    spots = [(40 + n * step, foot - (foot - 40) * size // most) for n, (_, size, _) in enumerate(chart.points)]
    marks = format_html_join(
        "",
        '<circle cx="{0}" cy="{1}" r="3.5" fill="{5}"/><text x="{0}" y="{2}" text-anchor="middle" fill="{5}">{3}</text>'
        '<text x="{0}" y="{6}" text-anchor="middle" fill="{5}">{4}</text>',
        (
            (x, y, y - 10, run.text, label.partition(" (")[0], colour, foot + 20)
            for (x, y), (label, _, run) in zip(spots, chart.points, strict=True)
        ),
    )
    return format_html(
        '<path d="M40 {0}H{1}" stroke="{2}" stroke-opacity="0.5"/><polyline points="{3}" fill="none" stroke="{4}" '
        'stroke-width="2"/>{5}',
        foot, WIDTH - 40, pale, mark_safe(" ".join(f"{x},{y}" for x, y in spots)), colour, marks,
    )  # fmt: skip
