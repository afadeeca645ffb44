"""Explained by a table (bảng giải thích): shares told in prose whose base is a total that only a table tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.layout import Layout
from motcua.rules.report_check.numerals import Habit, read
from motcua.rules.report_check.rounding import rounded

from .sheet import Holds, Sheet, read_sheet

_TWICE = re.compile(
    r"\b(?:tính|đếm|kể|xếp|ghi) (?:ở|vào|trong|cho) cả (?:hai|ba|các)\b|"
    r"\b(?:tính|đếm|kể|ghi) mỗi [^.;\n\d]{2,30} (?:một|1|01) lần|\bchỉ (?:tính|đếm|kể|ghi) (?:một|1|01) lần\b",
    re.IGNORECASE,
)
"""What says that rows of a table count some things twice, or its total each once."""
_NEAR, _TWO = 600, 2


def of_the_text(claims: Iterable[Claim], layout: Layout) -> Iterator[Claim]:
    """The claims without the findings in prose whose base stands in another sentence, while a total of some table gives
    the share; those on a sum of other sentences, while a table makes its total; and those on a total of a table whose
    rows count some things twice, as words near it say."""
    habit = Habit.of(layout.text)
    sheets = [sheet for grid in layout.grids if grid.rows and (sheet := read_sheet(grid, habit))]
    totals = sorted({value for sheet in sheets for value in _totals(sheet)})
    for claim in claims:
        told = any(stretch.start <= claim.start < stretch.end for stretch in layout.stretches)
        found = told and not claim.verdict.agrees
        if not told and not claim.verdict.agrees and _is_counted_twice(claim, layout.text):
            continue
        summed = claim.kind == "V2" and _is_total(claim, totals) and not _is_in_a_row(claim, sheets)
        if not (found and (summed or _is_given(claim, totals))):
            yield claim


def _is_counted_twice(claim: Claim, text: str) -> bool:
    """Whether rows are more than their total and words near it say that the total counts each thing once."""
    stated, total = read(claim.stated), read(claim.computed)
    if claim.kind != "V2" or stated is None or total is None or total.value <= stated.value:
        return False
    return _TWICE.search(text, max(0, claim.start - _NEAR), claim.end + _NEAR) is not None


def _totals(sheet: Sheet) -> Iterator[Decimal]:
    """What a table has as totals: its total rows, else its first row and its columns together."""
    columns = sheet.columns(Holds.COUNT)
    totals = [row for row in sheet.rows if row.is_total]
    for column in columns:
        yield from (value.value for row in totals if (value := row.values[column]) is not None)
        if not totals:
            values = [value.value for row in sheet.rows if (value := row.values[column]) is not None]
            yield sum(values, Decimal(0))


def _is_total(claim: Claim, totals: Sequence[Decimal]) -> bool:
    """Whether a table makes the total of parts that are told in other sentences."""
    stated, parts = read(claim.stated), re.findall(r"\d[\d.,]*", claim.formula)
    return stated is not None and stated.value in totals and not all(part in claim.text for part in parts)


def _is_in_a_row(claim: Claim, sheets: Sequence[Sheet]) -> bool:
    """Whether a row of a table has a total and all its parts but the one that is told badly."""
    stated, parts = read(claim.stated), [read(part) for part in re.findall(r"\d[\d.,]*", claim.formula)]
    told = [one.value for one in (stated, *parts) if one is not None]
    rows = [{value.value for value in row.values if value is not None} for sheet in sheets for row in sheet.rows]
    return any(sum(value not in row for value in told) == 1 for row in rows if told[0] in row and len(told) > _TWO)


def _is_given(claim: Claim, totals: Sequence[Decimal]) -> bool:
    if claim.kind != "V1":
        return False
    part = read(claim.formula.partition(" ÷ ")[0])
    if claim.formula.partition(" ÷ ")[2] in claim.text:
        return False
    share = read(claim.stated.rstrip("% "), counted=False)
    if part is None or share is None or " ÷ " not in claim.formula:
        return False
    bases = (total for total in totals if total >= part.value and total)
    return any(rounded(100 * Fraction(part.value) / Fraction(base), share.places) == share.value for base in bases)
