"""Checks of tables (soát bảng): every validator of a table, the surest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.layout import Layout
from motcua.rules.report_check.numerals import Habit

from .balances import check_balances, check_continuity
from .rates import check_rates
from .sheet import Sheet, read_sheet
from .totals import check_parents, check_totals

VALIDATORS: tuple[Callable[[Sheet], Iterator[Claim]], ...] = (
    check_rates,
    check_totals,
    check_parents,
    check_balances,
    check_continuity,
)


def check_tables(layout: Layout) -> Iterator[Claim]:
    """Check tables (soát bảng): the claims of all tables of a report."""
    habit = Habit.of(layout.text)
    for grid in layout.grids:
        sheet = read_sheet(grid, habit) if grid.rows else None
        if sheet is None:
            continue
        for validator in VALIDATORS:
            yield from validator(sheet)
