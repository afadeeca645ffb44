"""Totals (hàng tổng): V2 and V12, a total row against the rows it adds, and parents against their children."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.rounding import plain

from .answer_totals import totals_of_answers
from .families import families, rung_of
from .sheet import Holds, Row, Sheet, amount, is_average
from .slips import is_typed

_ROMAN = re.compile(r"^[IVX]+[.)]?$")
_LETTER = re.compile(r"^[A-ZĐ][.)]?$")
_MARK = re.compile(r"(?P<number>\d+[.)]\s)|(?P<part>\d+\.\d)|(?P<letter>[^\W\d_][.)]\s)|(?P<dash>[-+*•]\s)")
"""What stands before the name of a row that has no ordinal of its own."""
_UNADDED = re.compile(r"chỉ số|index|tối thiểu|thời gian", re.IGNORECASE)
_DOTTED = re.compile(r"^\d+(?:\.\d+)*[.)]?$|^[IVX]+(?:\.\d+)+$")


def check_totals(sheet: Sheet) -> Iterator[Claim]:
    """Total rows: the scheme that most columns follow is the table's own; a column that does not is found."""
    columns = [c for c in sheet.columns(Holds.COUNT, Holds.SCORE) if _additive(sheet, c)]
    complete = _is_complete(sheet)
    answers = totals_of_answers(sheet)
    for total in (row for row in sheet.rows if row.is_total and row not in answers):
        schemes = [rows for rows in _schemes(sheet, total) if len(rows) > 1]
        filled = [c for c in columns if total.values[c] is not None]
        if not schemes or not filled:
            continue
        best = max(schemes, key=lambda rows: sum(1 for c in filled if _fits(total, rows, c)))
        fitting = sum(1 for c in filled if _fits(total, best, c))
        simple = complete and len(schemes[0]) == len(sheet.details) and not _nested(sheet) and len(best) >= 2
        if not fitting and not (len(filled) == 1 and simple):
            continue
        if fitting * 2 < len(filled) and not simple:
            continue
        for column in filled:
            if _fits(total, best, column) or not (
                any(_fits(total, rows, column) for rows in schemes) or _is_mean(total, best, column)
            ):
                yield _claim(sheet, total, best, column)


def _is_complete(sheet: Sheet) -> bool:
    """Whether no row was left out: no dots standing for rows, no gap in their numbers."""
    if any(re.fullmatch(r"…+|\.{2,}", cell.text.strip()) for row in sheet.grid.rows for cell in row):
        return False
    numbers = [int(row.ordinal.rstrip(".)")) for row in sheet.details if re.fullmatch(r"\d{1,3}[.)]?", row.ordinal)]
    return all(right - left == 1 or right == 1 for left, right in pairwise(numbers))


def _additive(sheet: Sheet, column: int) -> bool:
    header = sheet.headers[column]
    return not (_UNADDED.search(header) or is_average(header, sheet.headers))


def _fits(total: Row, rows: Sequence[Row], column: int) -> bool:
    return amount(total, column) == sum((amount(row, column) for row in rows), Decimal(0))


def _is_mean(total: Row, rows: Sequence[Row], column: int) -> bool:
    """Whether what stands in a total row lies amid the rows and is no slip of their sum: kilograms a head, density."""
    value, added = total.values[column], sum((amount(row, column) for row in rows), Decimal(0))
    told = [one.value for row in rows if (one := row.values[column]) is not None]
    return value is not None and min(told) <= value.value <= max(told) and not is_typed(value, added) if told else False


def _schemes(sheet: Sheet, total: Row) -> Iterator[list[Row]]:
    """The sets of rows a total can add, the plainest first."""
    rows = sheet.rows
    place = rows.index(total)
    others = [index for index, row in enumerate(rows) if row.is_total and index != place]
    details = list(sheet.details)
    if not others:
        yield details
    before = max((index for index in others if index < place), default=-1)
    after = min((index for index in others if index > place), default=len(rows))
    yield [row for row in rows[before + 1 : place] if not row.is_total]
    yield [row for row in rows[place + 1 : after] if not row.is_total]
    if others:
        yield [rows[index] for index in others]
        yield details
    top = details[0] if details else None
    if top is not None and len({rung_of(row) for row in details}) > 1:
        yield [row for row in details if rung_of(row) == rung_of(top)]
    grade = next((_grade(row) for row in details if _grade(row)), "")
    if grade and _nested(sheet):
        yield [row for row in details if _grade(row) == grade]
        deepest = [row for row in details if _grade(row) and _grade(row) != grade]
        yield deepest
    yield _leaves(details)


def _nested(sheet: Sheet) -> bool:
    grades = {_grade(row) for row in sheet.details if _grade(row)}
    marks = {mark.lastgroup for row in sheet.details if (mark := _MARK.match(row.label))}
    return len(grades) > 1 or len(marks) > 1


def _grade(row: Row) -> str:
    ordinal = row.ordinal
    if _ROMAN.match(ordinal):
        return "roman"
    if _LETTER.match(ordinal):
        return "letter"
    if _DOTTED.match(ordinal):
        return f"dotted {ordinal.strip('.)').count('.')}"
    return "dash" if ordinal[:1] in "-+*" and ordinal else ""


def _leaves(rows: list[Row]) -> list[Row]:
    parents = {family.parent.index for family in families(rows)}
    return [row for row in rows if row.index not in parents]


def _claim(sheet: Sheet, total: Row, rows: Sequence[Row], column: int) -> Claim:
    value = total.values[column]
    assert value is not None
    added = sum((amount(row, column) for row in rows), Decimal(0))
    shown = [plain(amount(row, column)) for row in rows]
    formula = " + ".join(shown if len(shown) <= 12 else [*shown[:10], "…", shown[-1]])
    return Claim(
        text=sheet.line(total),
        kind="V12" if sheet.holds[column] is Holds.SCORE else "V2",
        stated=value.cell.text,
        computed=plain(added),
        formula=formula,
        verdict=Verdict.OK if added == value.value else Verdict.WRONG,
        block=-1,
        start=value.cell.start,
        end=value.cell.start + len(value.cell.text),
    )
