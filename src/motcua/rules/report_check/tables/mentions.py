"""Mentions (nhắc lại hàng của bảng): V8, prose that names a row of a table with its rate: "cao nhất: xã A (98,36%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Layout
from motcua.rules.report_check.numerals import Habit, read
from motcua.rules.report_check.rounding import plain

from .sheet import Holds, Row, Sheet, read_sheet

_RATE = r"\s*(?:\(|:|đạt|với|là)\s*(?:tỷ lệ\s*)?(?P<rate>\d{1,3}(?:[.,]\d+)?)\s*%"
_SUPERLATIVE = re.compile(r"cao nhất|thấp nhất|dẫn đầu", re.IGNORECASE)


def check_mentions(layout: Layout) -> Iterator[Claim]:
    """Mentions (nhắc lại): the highest and the lowest of the only table with the only column of rates."""
    habit = Habit.of(layout.text)
    sheets = [sheet for grid in layout.grids if grid.rows and (sheet := read_sheet(grid, habit))]
    if len(sheets) != 1 or len(sheets[0].columns(Holds.SHARE)) != 1:
        return
    for stretch in layout.stretches:
        text = layout.text[stretch.start : stretch.end]
        if not _SUPERLATIVE.search(text):
            continue
        for row in sheets[0].details:
            yield from _mentioned(sheets[0], row, text, stretch.start)


def _mentioned(sheet: Sheet, row: Row, text: str, base: int) -> Iterator[Claim]:
    value = row.values[sheet.columns(Holds.SHARE)[0]]
    if value is None or len(row.label.split()) < 2:
        return
    headed = " ".join(sheet.headers).lower()
    for match in re.finditer(re.escape(row.label) + _RATE, text, re.IGNORECASE):
        named = re.findall(r"tỷ lệ\s+([^,;:.()\d]*?)\s*(?:cao|thấp) nhất", text[: match.start()].lower())
        if any(word not in headed for name in named for word in name.split() if word not in ("hồ", "sơ")):
            continue
        figure = read(match["rate"], counted=False)
        if figure is None or figure.places != value.figure.places:
            continue
        verdict = Verdict.OK if figure.value == value.value else Verdict.WRONG
        start, end = base + match.start("rate"), base + match.end("rate")
        formula = f"{row.label} trong bảng"
        yield Claim(text.strip(), "V8", match["rate"], plain(value.value), formula, verdict, -1, start, end)
