"""Checks of tables (soát bảng): every validator of a table, the surest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.layout import Cell, Grid, Layout
from motcua.rules.report_check.numerals import Habit, read
from motcua.rules.report_check.rounding import plain

from .answer_totals import check_answer_totals
from .averages import check_averages
from .balances import check_balances, check_continuity, check_learned, check_named
from .cumulated import check_cumulated
from .differences import check_changes_added, check_differences
from .families import check_bounds, check_families
from .groups import check_groups
from .growth_rows import check_growth_rows
from .hundreds import check_hundreds
from .named_totals import check_named_totals
from .own_sums import check_own_sums
from .quotients import check_quotients
from .rate_rows import check_rate_rows
from .rates import check_rates
from .restated import parts_of
from .sheet import Sheet, read_sheet
from .split import check_cells
from .totals import check_totals

_RATE = re.compile(r"tỷ lệ|tỉ lệ|%", re.IGNORECASE)
_LEAST = 3
_FLOW = re.compile(r"tiếp nhận|giải quyết", re.IGNORECASE)
_TOTAL_ROW = re.compile(r"^(?:tổng cộng|tổng|cộng|tổng số)$", re.IGNORECASE)
_FIGURE = re.compile(r"^\d[\d.,]*\s*%?$")
_COMPARED = re.compile(r"^(?:stt|tt)$|tăng|giảm|so sánh|so với", re.IGNORECASE)

VALIDATORS: tuple[Callable[[Sheet], Iterator[Claim]], ...] = (
    check_rates,
    check_totals,
    check_families,
    check_bounds,
    check_named_totals,
    check_averages,
    check_quotients,
    check_balances,
    check_continuity,
    check_differences,
    check_changes_added,
    check_rate_rows,
    check_cumulated,
    check_growth_rows,
    check_hundreds,
    check_groups,
    check_answer_totals,
    check_own_sums,
)


def check_tables(layout: Layout) -> Iterator[Claim]:
    """Check tables (soát bảng): the claims of all tables of a report."""
    habit = Habit.of(layout.text)
    for grid in layout.grids:
        for part in parts_of(grid):
            sheet = read_sheet(part, habit) if part.rows else None
            if sheet is not None:
                yield from _one_mistake([claim for validator in VALIDATORS for claim in validator(sheet)])
        yield from _upright(grid, habit)
        yield from check_cells(grid)


def _one_mistake(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of a table; a row that does not begin with what was left is not found a second time."""
    carried = {claim.text for claim in claims if claim.kind == "V6" and not claim.verdict.agrees}
    shares = {(claim.text, claim.formula) for claim in claims if claim.kind == "V1" and claim.verdict.agrees}
    for claim in claims:
        balance = claim.kind == "V5" and not claim.verdict.agrees
        if not balance or not (claim.text in carried or _are_shares(claim, shares)):
            yield claim


def _are_shares(claim: Claim, shares: Container[tuple[str, str]]) -> bool:
    """Whether the row tells a share of each number that a balance adds, so that it is known what they are of it."""
    figure = read(claim.stated)
    if figure is None:
        return False
    return all((claim.text, f"{part} ÷ {plain(figure.value)}") in shares for part in claim.formula.split(" + "))


def _upright(grid: Grid, habit: Habit) -> Iterator[Claim]:
    """A table whose indicators stand one below the other: its rows are read as columns."""
    headed = [row for row in grid.rows if any(cell.text for cell in row[1:])]
    if len(headed) < _LEAST or not grid.rows[0]:
        return
    kept = [index for index in range(len(grid.rows[0])) if index == _label_column(headed) or _is_figures(headed, index)]
    turned = tuple(tuple(row[index] for row in headed) for index in kept)
    sheet = read_sheet(Grid(grid.block, turned), habit) if len(turned) > 1 else None
    if sheet is not None:
        lines = {cell.start: " | ".join(other.text for other in row) for row in grid.rows for cell in row}
        told = [*check_rates(sheet), *check_named(sheet)] if _is_of_indicators(grid) else []
        for claim in (*told, *check_learned(sheet)):
            yield replace(claim, text=lines.get(claim.start, claim.text))


def _is_of_indicators(grid: Grid) -> bool:
    """Whether the rows of a table are plainly indicators: rates, or what is received and solved."""
    labels = [max((cell.text for cell in row[:3]), key=len, default="") for row in grid.rows]
    rates = sum(1 for row in grid.rows if _RATE.search(" ".join(cell.text for cell in row[:3])))
    named = sum(1 for label in labels if words.member_of(label) or _FLOW.search(label))
    totals = any(_TOTAL_ROW.match(label) for label in labels)
    return (rates > 0 or named >= _LEAST) and len(grid.rows) >= _LEAST and not totals


def _label_column(rows: Sequence[Sequence[Cell]]) -> int:
    lengths = [
        sum(len(row[i].text) for row in rows if not row[i].text[:1].isdigit()) for i in range(min(3, len(rows[0])))
    ]
    return lengths.index(max(lengths))


def _is_figures(rows: Sequence[Sequence[Cell]], index: int) -> bool:
    texts = [row[index].text for row in rows[1:] if row[index].text]
    figures = [text for text in texts if _FIGURE.match(text)]
    counting = [text for text in figures if not re.fullmatch(r"\d{1,2}[.)]?", text)]
    return len(figures) * 2 > len(texts) and bool(counting) and not _COMPARED.search(rows[0][index].text)
