"""Named totals (hàng cộng có tên): V2, a row that is called a sum ("Cộng đã và đang giải quyết", "Tổng số đơn vị"),
and a quarter or a year below its months.

Which rows it adds is not said: those right above it or right below. The rows are meant that add up in most columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from motcua.rules.report_check.findings import Claim

from .families import Family, adding_columns, claim, fits, rung_of, slipped
from .sheet import Row, Sheet, amount

_CALLED = re.compile(
    r"^\W*(?:[ivx]+[.)]\s*|[a-zđ0-9][.)]\s*)?(?:tổng|cộng|lũy kế (?:trong kỳ|xử lý|phải|đã)|(?:số )?phải (?:giải quyết|"
    r"xử lý|làm))\b|^\W*(?:toàn|cả) \w+",
    re.IGNORECASE,
)
_MONTH = re.compile(r"^\W*(?:tháng|t)\s*\d{1,2}\b", re.IGNORECASE)
_QUARTER = re.compile(r"^\W*quý\s*(?:[IV]+|\d)\b", re.IGNORECASE)
_PERIOD = re.compile(
    r"^\W*(?:quý\s*(?:[IV]+|\d)|(?:6|9|12|sáu|chín) tháng|(?:cả )?năm|lũy kế(?! (?:trong kỳ|xử lý|phải|đã)))\b",
    re.IGNORECASE,
)
_ALL = {
    "quý": (3,),
    "6": (2, 6),
    "sáu": (2, 6),
    "9": (3, 9),
    "chín": (3, 9),
    "12": (4, 12),
    "cả": (4, 12),
    "năm": (4, 12),
}
"""Of how many quarters or months a period is all."""
_SURE, _SIZED, _MUCH = 3, 100, 1000


def check_named_totals(sheet: Sheet) -> Iterator[Claim]:
    """Named totals (hàng cộng có tên): each against the rows above or below it."""
    columns = adding_columns(sheet)
    called = [row for row in sheet.rows if not row.is_rate and (_CALLED.match(row.label) or _PERIOD.match(row.label))]
    read = [(row, [c for c in columns if row.values[c] is not None]) for row in called]
    meant = [(row, own, _meant(sheet, row, own)) for row, own in read if own]
    holding = [row for row, own, parts in meant if any(_shows(row, parts, c) for c in own)]
    for row, own, parts in meant:
        held = sum(_shows(row, parts, c) for c in own)
        sure = len(own) == 1 and len(parts) > 1 and (_is_sure(sheet, row, parts) or len(holding) > 1)
        for column in own:
            if _shows(row, parts, column):
                yield claim(sheet, Family(row, parts), column)
            elif fits(row, parts, column):
                continue
            elif (held and 2 * held >= len(own) and _blames(row, parts, column, own)) or (
                not held and sure and slipped(row, parts, column)[0]
            ):
                yield claim(sheet, Family(row, parts), column)


def _meant(sheet: Sheet, row: Row, columns: Sequence[int]) -> tuple[Row, ...]:
    """The rows a sum is meant of: those that add up in most columns, the most of them."""
    scored = [(sum(_shows(row, parts, c) for c in columns), len(parts), parts) for parts in _schemes(sheet, row)]
    return tuple(max(scored, key=lambda item: item[:2], default=(0, 0, []))[2])


def _is_sure(sheet: Sheet, row: Row, parts: Sequence[Row]) -> bool:
    """Whether nothing else can be meant: a period with all of its parts, or the last row, a sum of all the others."""
    if _PERIOD.match(row.label):
        return len(parts) in _ALL.get("quý" if _QUARTER.match(row.label) else row.label.split()[0].lower(), ())
    plain = all(rung_of(part) == rung_of(parts[0]) and not part.is_rate for part in sheet.details)
    return row is sheet.rows[-1] and len(parts) >= _SURE and len(parts) == len(sheet.rows) - 1 and plain


def _blames(row: Row, parts: Sequence[Row], column: int, columns: Sequence[int]) -> bool:
    """Whether a slip explains a column that does not add up as others do: of a digit, or where the others tell much."""
    mistyped, near = slipped(row, parts, column)
    held = [c for c in columns if _shows(row, parts, c)]
    return mistyped or (near and (len(held) > 1 or len(parts) >= _SURE or any(amount(row, c) >= _MUCH for c in held)))


def _shows(row: Row, parts: Sequence[Row], column: int) -> bool:
    """Whether rows add up in a column by more than accident."""
    told = [amount(part, column) for part in parts if amount(part, column)]
    return len(told) > 1 and fits(row, parts, column) and (len(told) >= _SURE or amount(row, column) >= _SIZED)


def _schemes(sheet: Sheet, row: Row) -> Iterator[list[Row]]:
    """The rows that a sum may add: all between it and the next sum, above or below, or the two or three beside it."""
    rows = [other for other in sheet.rows if not other.is_rate]
    place = rows.index(row)
    if _PERIOD.match(row.label):
        months = [other for other in rows[:place] if _MONTH.match(other.label)]
        if _QUARTER.match(row.label):
            yield list(takewhile(lambda other: _MONTH.match(other.label), rows[:place][::-1]))[:3]
        else:
            yield from ([other for other in rows[:place] if _QUARTER.match(other.label)], months)
        return
    for beside in (rows[:place][::-1], rows[place + 1 :]):
        run = list(takewhile(lambda other: not other.is_total and not _CALLED.match(other.label), beside))
        yield from (run[:size] for size in {2, 3, len(run)} if 1 < size <= len(run))
