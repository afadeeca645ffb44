"""Families (hàng mẹ và hàng con): V2 and V12, a row against the rows below it that are marked as its parts.

Marks are dashes, pluses, letters, and numbers of numbers (1.1 and 1.2 below 1), as ordinals or before the names of the
rows. "Trong đó" may leave things out and a list may too, so that a family is held to add up where it does in other
columns, where others of its table do, or where its names leave nothing out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.rounding import plain

from .sheet import Holds, Row, Sheet, amount, is_average
from .slips import slip

_LABEL = re.compile(
    r"\s*(?:(?P<mark>[-–—+*•○●▪])(?:\s?(?=[^\W\d_])|\s(?=\d))|(?P<ordinal>\d+(?:\.\d+)+[.)]?|\d+[.)]|[IVX]+[.)]|[A-ZĐ][.)]|[a-zđ]\))\s)"
)
_ORDINALS = (
    ("roman", re.compile(r"[IVX]+(?:\.\d+)*[.)]?")),
    ("upper", re.compile(r"[A-ZĐ][.)]?")),
    ("lower", re.compile(r"[a-zđ][.)]?")),
    ("number", re.compile(r"\d+(?:\.\d+)*[.)]?")),
)
_AMONG = re.compile(r"^\W*(?:trong (?:đó|số)|riêng|nổi bật)\b", re.IGNORECASE)
_WHOLE = re.compile(r"^\W*(?:tổng|cộng)\b|\btổng số\b", re.IGNORECASE)
_UNADDED = re.compile(r"chỉ số|index|tối thiểu|thời gian|%|tỷ lệ", re.IGNORECASE)
_DIVIDING = re.compile(r"\b(?:chia|phân) (?:theo|ra)\b|^\W*theo\b", re.IGNORECASE)
"""What a row without figures says that divides the row above it once more."""
_SURE = 100
_SHARE, _SOME = Decimal("0.7"), 3


@dataclass(frozen=True, slots=True)
class Family:
    """Family (hàng mẹ và hàng con): a row and the rows that are its parts, next to it or further down."""

    parent: Row
    parts: tuple[Row, ...]

    @property
    def is_among(self) -> bool:
        """Whether its parts are said to be only some."""
        return any(_AMONG.search(row.label) for row in self.parts)


def check_families(sheet: Sheet) -> Iterator[Claim]:
    """Families (hàng mẹ, hàng con): each cell of a parent against those of its parts."""
    columns = adding_columns(sheet)
    told = {
        family: [c for c in columns if family.parent.values[c] and sum(1 for row in family.parts if row.values[c]) > 1]
        for family in families(sheet.rows, sheet.heads)
    }
    holding = {family: [c for c in own if fits(family.parent, family.parts, c)] for family, own in told.items()}
    for family, own in told.items():
        others = [2 * len(holding[other]) > len(told[other]) for other in told if other != family and told[other]]
        held = (len(holding[family]), len(own))
        for column in own:
            if _tells(family, column) if column in holding[family] else _blames(family, column, held, others):
                yield claim(sheet, family, column)


def check_bounds(sheet: Sheet) -> Iterator[Claim]:
    """Bounds (hàng con, hàng mẹ): V4, a part greater than its whole in one column and far below it in others."""
    columns = adding_columns(sheet)
    for family in families(sheet.rows, sheet.heads, least=1):
        for row in family.parts:
            both = [c for c in columns if amount(row, c) and amount(family.parent, c)]
            over = [c for c in both if amount(row, c) > amount(family.parent, c)]
            below = [c for c in both if amount(row, c) <= _SHARE * amount(family.parent, c)]
            if len(over) == 1 and len(below) == len(both) - 1 >= _SOME:
                yield _over(sheet, family.parent, row, over[0])


def _over(sheet: Sheet, parent: Row, row: Row, column: int) -> Claim:
    value = row.values[column]
    assert value is not None
    whole = plain(amount(parent, column))
    end = value.cell.start + len(value.cell.text)
    formula = f"không quá {whole}"
    return Claim(sheet.line(row), "V4", value.cell.text, whole, formula, Verdict.WRONG, -1, value.cell.start, end)


def families(rows: Sequence[Row], heads: Sequence[Row] = (), least: int = 2) -> list[Family]:
    """The families of a table: a row whose mark no row above it has opens a level below the row before it. So does a
    row without figures, which has no parts itself; one that divides once more stands for the row of its mark before."""
    levels: list[tuple[str, Row, Row]] = []
    parts: dict[tuple[int, int], list[Row]] = {}
    parents: dict[tuple[int, int], Row] = {}
    bare = {row.index for row in heads}
    for row in sorted((*rows, *heads), key=lambda row: row.index):
        rung = rung_of(row)
        known = next((place for place, (name, _, _) in enumerate(levels) if name == rung), None)
        before = levels[known][1] if known is not None else row
        if known is not None:
            del levels[known:]
        if row.index in bare:
            levels = levels if rung else []
            levels.append((rung, before if _DIVIDING.search(row.label) else row, row))
            continue
        if row.is_rate and known is None:
            continue
        if levels and not row.is_rate and not row.is_total:
            key = levels[-1][1].index, levels[-1][2].index
            parents[key] = levels[-1][1]
            parts.setdefault(key, []).append(row)
        levels.append((rung, row, row))
    return [
        Family(parents[key], tuple(rows))
        for key, rows in parts.items()
        if len(rows) >= least and any(parents[key].values)
    ]


def rung_of(row: Row) -> str:
    """On which level a row stands, by its ordinal or by the mark before its name."""
    match = _LABEL.match(row.label)
    if match is not None and match["mark"]:
        return "-" if match["mark"] in "–—" else match["mark"]
    ordinal = row.ordinal or (match["ordinal"] if match else "")
    if ordinal[:1] in "-–—+*•" and ordinal:
        return "-" if ordinal[0] in "–—" else ordinal[0]
    name = next((name for name, pattern in _ORDINALS if pattern.fullmatch(ordinal)), "")
    return f"{name} {ordinal.strip('.)').count('.')}" if name else ""


def adding_columns(sheet: Sheet) -> list[int]:
    """The columns whose rows may add up: no averages, no indices, no rates."""
    names = sheet.headers
    columns = sheet.columns(Holds.COUNT, Holds.SCORE)
    return [c for c in columns if not (_UNADDED.search(names[c]) or is_average(names[c], names))]


def fits(total: Row, parts: Sequence[Row], column: int) -> bool:
    """Whether rows add up in a column, as nearly as their decimals were rounded."""
    off = abs(amount(total, column) - sum((amount(row, column) for row in parts), Decimal(0)))
    values = [value for row in (total, *parts) if (value := row.values[column]) is not None]
    places = max((value.figure.places for value in values), default=0)
    return not off or (places > 0 and off * 2 <= len(parts) * Decimal(1).scaleb(-places))


def _tells(family: Family, column: int) -> bool:
    return sum(1 for row in family.parts if amount(row, column)) > 1


def _blames(family: Family, column: int, held: tuple[int, int], others: Sequence[bool]) -> bool:
    """Whether a family that does not add up in a column was meant to."""
    mistyped, near = slipped(family.parent, family.parts, column)
    if not (mistyped or near):
        return False
    holding, all_told = held
    if holding and 2 * holding >= all_told:
        return mistyped or (not family.is_among and holding > 1)
    if family.is_among or holding:
        return False
    if others and all(others):
        return mistyped or len(others) > 1
    if others:
        return mistyped and 2 * sum(others) > len(others)
    labels = tuple(row.label.lower() for row in family.parts)
    if leave_nothing_out(labels):
        return all_told == 1
    sure = all_told == 1 and bool(_WHOLE.search(family.parent.label)) and amount(family.parent, column) >= _SURE
    return sure and mistyped and len(family.parts) > 1


def slipped(total: Row, parts: Sequence[Row], column: int) -> tuple[bool, bool]:
    """Whether a slip of a digit explains a column that does not add up, and whether another number of the size does."""
    value = total.values[column]
    return slip(value, ((1, row.values[column]) for row in parts)) if value is not None else (False, False)


def claim(sheet: Sheet, family: Family, column: int) -> Claim:
    """A claim on a parent with the sum of its parts."""
    value = family.parent.values[column]
    assert value is not None
    added = sum((amount(row, column) for row in family.parts), Decimal(0))
    shown = [plain(amount(row, column)) for row in family.parts]
    agrees = added == value.value
    near = fits(family.parent, family.parts, column)
    return Claim(
        text=sheet.line(family.parent),
        kind="V12" if sheet.holds[column] is Holds.SCORE and "điểm" in sheet.headers[column].lower() else "V2",
        stated=value.cell.text,
        computed=plain(added),
        formula=" + ".join(shown if len(shown) <= 12 else [*shown[:10], "…", shown[-1]]),
        verdict=Verdict.OK if agrees else Verdict.ROUNDING if near else Verdict.WRONG,
        block=-1,
        start=value.cell.start,
        end=value.cell.start + len(value.cell.text),
    )
