"""Differences (cột tăng, giảm): V7 in tables, a column of changes against the two columns it compares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Cell
from motcua.rules.report_check.numerals import read
from motcua.rules.report_check.rounding import judge, plain, rounded, shown

from .families import fits
from .sheet import Holds, Row, Sheet

_HEADER = re.compile(r"tăng|giảm|chênh lệch|so sánh|so với|\b(?:cao|thấp|nhiều|ít) hơn\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"^(?P<sign>[-+−–]|tăng|giảm)?\s*(?P<number>\d[\d.,]*)\s*(?P<percent>%)?(?:\s*điểm\s*%?)?$", re.IGNORECASE
)
_RANKED = re.compile(r"\bhạng\b|\bbậc\b", re.IGNORECASE)
"""Of ranks a smaller one is a rise."""
_ROWS = 3
_WAYS = ("difference", "percent", "ratio")


def check_differences(sheet: Sheet) -> Iterator[Claim]:
    """Differences (tăng, giảm): learned from the rows, like the rates."""
    columns = [c for c, header in enumerate(sheet.headers) if _HEADER.search(header)]
    values = [c for c in sheet.columns(Holds.COUNT, Holds.SHARE, Holds.SCORE) if c not in columns]
    for column in columns:
        rows = [(row, cell) for row in sheet.rows if (cell := signed(sheet.grid.rows[row.index][column]))]
        options = [(a, b, way) for a in reversed(values) for b in values if a != b for way in _WAYS]
        scored = [(sum(_agrees(row, cell, option) for row, cell in rows), option) for option in options]
        best = max(scored, key=lambda item: item[0], default=(0, None))
        if best[1] is None or best[0] < 2 or best[0] * 5 < len(rows) * 3:
            continue
        for row, cell in rows:
            claim = _claim(sheet, row, cell, best[1])
            if claim is not None:
                yield claim


def check_changes_added(sheet: Sheet) -> Iterator[Claim]:
    """Changes added (cộng tăng, giảm): a column of rises and falls in things, added by its total row as others are."""
    details, totals = sheet.details, [row for row in sheet.rows if row.is_total]
    if len(totals) != 1 or len(details) < _ROWS:
        return
    counts = [c for c in sheet.columns(Holds.COUNT) if totals[0].values[c] is not None]
    held = sum(fits(totals[0], details, c) for c in counts)
    for column in (c for c, header in enumerate(sheet.headers) if _HEADER.search(header)):
        cells = [signed(sheet.grid.rows[row.index][column]) for row in (*details, totals[0])]
        told = [cell for cell in cells if cell is not None and not cell[2] and "%" not in cell[0].text]
        if len(told) == len(cells) and held and 2 * held >= len(counts) and any(cell[3] for cell in told):
            yield from _added(sheet, totals[0], told)


def _added(sheet: Sheet, total: Row, told: Sequence[tuple[Cell, Decimal, int, bool]]) -> Iterator[Claim]:
    *parts, (cell, value, _, _) = told
    added = sum((part[1] for part in parts), Decimal(0))
    formula = " + ".join(plain(part[1]) for part in parts).replace("+ -", "− ")
    verdict = Verdict.OK if added == value else Verdict.WRONG
    end = cell.start + len(cell.text)
    yield Claim(sheet.line(total), "V2", cell.text, plain(added), formula, verdict, -1, cell.start, end)


def signed(cell: Cell) -> tuple[Cell, Decimal, int, bool] | None:
    """A cell that tells a rise or a fall: its value with its sign, its decimals, and whether a sign was told."""
    match = _SIGNED.match(cell.text.strip())
    figure = read(match["number"]) if match else None
    if match is None or figure is None:
        return None
    has_sign = bool(match["sign"])
    down = (match["sign"] or "").lower() in ("-", "−", "–", "giảm")
    return cell, -figure.value if down else figure.value, figure.places, has_sign


def _exact(row: Row, option: tuple[int, int, str]) -> Fraction | None:
    left, right = row.values[option[0]], row.values[option[1]]
    if left is None or right is None:
        return None
    difference = Fraction(left.value) - Fraction(right.value)
    if option[2] == "difference":
        return difference
    if option[2] == "ratio":
        return 100 * Fraction(left.value) / Fraction(right.value) if right.value else None
    return 100 * difference / Fraction(right.value) if right.value else None


def _verdict(row: Row, cell: tuple[Cell, Decimal, int, bool], option: tuple[int, int, str]) -> Verdict | None:
    exact = _exact(row, option)
    if exact is None:
        return None
    _, value, places, has_sign = cell
    has_sign = has_sign and not _RANKED.search(row.label)
    exact = exact if has_sign else abs(exact)
    if not has_sign:
        value = abs(value)
    if value == rounded(exact, places):
        return Verdict.OK
    verdict = judge(value, places, exact)
    return Verdict.ROUNDING if places and abs(Fraction(value) - exact) <= Fraction(1, 10**places) else verdict


def _agrees(row: Row, cell: tuple[Cell, Decimal, int, bool], option: tuple[int, int, str]) -> bool:
    verdict = _verdict(row, cell, option)
    return verdict is not None and verdict.agrees


def _claim(sheet: Sheet, row: Row, cell: tuple[Cell, Decimal, int, bool], option: tuple[int, int, str]) -> Claim | None:
    verdict, exact = _verdict(row, cell, option), _exact(row, option)
    left, right = row.values[option[0]], row.values[option[1]]
    if verdict is None or exact is None or left is None or right is None:
        return None
    names = f"{plain(left.value)} − {plain(right.value)}"
    formula = names if option[2] == "difference" else f"({names}) ÷ {plain(right.value)}"
    if option[2] == "ratio":
        formula = f"{plain(left.value)} ÷ {plain(right.value)}"
    found = cell[0]
    computed = shown(
        rounded(exact, cell[2] if verdict is Verdict.OK else max(cell[2], 2 if exact.denominator > 1 else 0))
    )
    return Claim(
        sheet.line(row), "V7", found.text, computed, formula, verdict, -1, found.start, found.start + len(found.text)
    )
