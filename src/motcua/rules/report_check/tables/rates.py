"""Rates (cột tỷ lệ): V1 in tables, a column of percentages against the columns it is made of.

Which columns those are is learned from the rows themselves: the pair that gives most of the rates is the pair meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.rounding import judge, plain, rounded, shown

from .sheet import Holds, Row, Sheet, amount

_HUNDRED, _LEAST, _IMPLYING = 100, 2, 3


@dataclass(frozen=True, slots=True)
class Pair:
    """Columns whose sums are the part and the whole of a rate; from the part a column may be taken off."""

    part: tuple[int, ...]
    whole: tuple[int, ...]
    less: tuple[int, ...] = ()

    def counts(self, row: Row) -> tuple[Decimal, Decimal]:
        """The part and the whole of a row."""
        return _sum(row, self.part) - _sum(row, self.less), _sum(row, self.whole)


@dataclass(frozen=True, slots=True)
class OfRow:
    """A column whose cells are the parts of its cell in one row, or of all its cells together; or of what most of the
    shares must be of, where one of these cells is wrong."""

    column: int
    rows: tuple[Row, ...]
    implied: Decimal | None = None

    def counts(self, row: Row) -> tuple[Decimal, Decimal]:
        """The part and the whole of a row."""
        whole = sum((amount(other, self.column) for other in self.rows), Decimal(0))
        return amount(row, self.column), self.implied or whole


def _sum(row: Row, columns: Sequence[int]) -> Decimal:
    return sum((amount(row, column) for column in columns), Decimal(0))


def check_rates(sheet: Sheet) -> Iterator[Claim]:
    """Rates (tỷ lệ): every column of percentages whose making can be learned."""
    told = [(column, _rows_of(sheet, column)) for column in sheet.columns(Holds.SHARE)]
    bases = _common(sheet, told) if len(told) > 1 else Counter()
    for column, rows in told:
        pair = _learned(sheet, column, rows, bases) or _of_row(sheet, column, rows)
        if pair is None:
            continue
        for row in rows:
            claim = _claim(sheet, row, column, pair)
            if claim is not None:
                yield claim


def _rows_of(sheet: Sheet, column: int) -> list[Row]:
    return _of_shares([row for row in sheet.rows if row.values[column] is not None], column)


def _common(sheet: Sheet, told: Sequence[tuple[int, list[Row]]]) -> Counter[tuple[int, ...]]:
    """For how many columns of rates each whole gives all of them: rates of one table have one base where they may."""
    counts = sheet.columns(Holds.COUNT, Holds.SCORE)
    found: Counter[tuple[int, ...]] = Counter()
    for column, rows in told:
        full = (len(rows), len(rows))
        pairs = [pair for pair in _pairs(counts, column) if not pair.less and _score(pair, column, rows)[::2] == full]
        found.update({pair.whole for pair in pairs})
    return found


def _of_shares(rows: list[Row], column: int) -> list[Row]:
    """The rows whose cell is a share: beside cells with a sign of per cent, a whole number without one is a count."""
    cells = [row.values[column] for row in rows]
    if not any(value and "%" in value.cell.text for value in cells):
        return rows
    return [
        row for row, value in zip(rows, cells, strict=True) if value and ("%" in value.cell.text or value.figure.places)
    ]


def _learned(sheet: Sheet, column: int, rows: Sequence[Row], bases: Counter[tuple[int, ...]]) -> Pair | None:
    counts = sheet.columns(Holds.COUNT, Holds.SCORE)
    pairs = list(_pairs(counts, column))
    scored = [
        (*_score(pair, column, rows), bases[pair.whole], -len(pair.part) - 3 * len(pair.whole), -order, pair)
        for order, pair in enumerate(pairs)
    ]
    if not scored:
        return None
    fits, telling, _, _, _, _, best = max(scored, key=lambda item: item[:6])
    if telling and (telling >= 2 or len(rows) == 1 or fits == len(rows)) and fits * 5 >= len(rows) * 3:
        return best
    if len(rows) <= 3 and telling == 1 and fits * 2 >= len(rows) and any(
        row.values[column].figure.places for row in rows if row.values[column]  # type: ignore[union-attr]
    ):  # fmt: skip
        return best
    return _only_pair(counts, column, rows) or _named_pair(sheet, column, rows)


def _of_row(sheet: Sheet, column: int, rows: Sequence[Row]) -> OfRow | None:
    """A column of shares of a row: of the total, of the first, of the one that is a hundred, or of all together."""
    totals: list[tuple[Row, ...]] = [(row,) for row in sheet.rows if row.is_total]
    if len(totals) != 1:
        full = [row for row in rows if (value := row.values[column]) is not None and value.value == _HUNDRED]
        totals = [*([tuple(full)] if len(full) == 1 else []), sheet.rows[:1], sheet.details]
    best: tuple[int, int, OfRow | None] = (0, 0, None)
    for count in reversed([c for c in sheet.columns(Holds.COUNT, Holds.SCORE) if c < column]):
        for total in totals:
            option = OfRow(count, total)
            fits, telling, well = _score(option, column, rows)
            if telling >= _LEAST and fits * 5 >= len(rows) * 3 and (telling, well) > best[:2]:
                best = (telling, well, option)
    return best[2] or _of_implied(sheet, column, rows)


def _of_implied(sheet: Sheet, column: int, rows: Sequence[Row]) -> OfRow | None:
    """A column of shares of one whole that all but one of them agree on."""
    for count in [c for c in sheet.columns(Holds.COUNT) if c < column][-1:]:
        told = [(amount(row, count), value.value) for row in rows if (value := row.values[column]) is not None]
        wholes = {rounded(100 * Fraction(part) / Fraction(share), 0) for part, share in told if part and share}
        for whole in sorted(wholes):
            option = OfRow(count, (), whole)
            fits, telling, _ = _score(option, column, rows)
            near = abs(whole - sum(part for part, _ in told)) <= max((part for part, _ in told), default=0)
            if telling >= _IMPLYING and fits == len(rows) - 1 and near and not _is_among(option, column, rows):
                return option
    return None


def _is_among(option: OfRow, column: int, rows: Sequence[Row]) -> bool:
    """Whether the share that a whole does not give is that of another row: of women among those elected again."""
    odd = [row for row in rows if _verdict(row, column, option) is Verdict.WRONG]
    others = [OfRow(option.column, (row,)) for row in rows]
    return any(verdict.agrees for row in odd for other in others if (verdict := _verdict(row, column, other)))


def _pairs(counts: Sequence[int], column: int) -> Iterator[Pair]:
    """Candidate makings, the nearest columns to the left first."""
    near = sorted(counts, key=lambda c: (c > column, abs(column - c)))
    singles = [(c,) for c in near]
    doubles = [pair for pair in combinations(sorted(counts), 2) if pair[1] - pair[0] <= 3]
    for part in singles:
        for whole in singles:
            if part != whole:
                yield Pair(part, whole)
    for double in doubles:
        for whole in singles:
            if whole[0] not in double:
                yield Pair(double, whole)
                yield Pair(whole, double)
        for single in singles:
            if single[0] in double:
                yield Pair(single, double)
    yield from _of_all(sorted(counts), near)
    yield from (Pair(whole, whole, less) for whole in singles for less in singles if whole != less)


def _of_all(ordered: Sequence[int], near: Sequence[int]) -> Iterator[Pair]:
    """Makings of a rate whose whole is told by no column: all the answers of a row together."""
    for size in range(3, 6):
        for start in range(len(ordered) - size + 1):
            run = tuple(ordered[start : start + size])
            if run[-1] - run[0] < size:
                yield from (Pair((c,), run) for c in near if c in run)
                yield from (Pair(run[:stop], run) for stop in range(2, size))


def _score(pair: Pair | OfRow, column: int, rows: Sequence[Row]) -> tuple[int, int, int]:
    """How many rates a pair gives, how many of them tell something (neither 0 nor 100), and how many it gives well."""
    fits = telling = well = 0
    for row in rows:
        verdict = _verdict(row, column, pair)
        if verdict in (Verdict.OK, Verdict.ROUNDING, Verdict.TRUNCATED):
            fits += 1
            well += verdict is Verdict.OK
            part, whole = pair.counts(row)
            telling += 0 < part < whole or part > whole
    return fits, telling, well


def _verdict(row: Row, column: int, pair: Pair | OfRow) -> Verdict | None:
    value = row.values[column]
    part, whole = pair.counts(row)
    if value is None or not whole:
        return None
    return judge(value.value, value.figure.places, 100 * Fraction(part) / Fraction(whole))


def _named_pair(sheet: Sheet, column: int, rows: Sequence[Row]) -> Pair | None:
    """In a table of one or two rows: the columns that the name of a rate asks for, when each is there once."""
    name = words.member_of(sheet.headers[column])
    if len(rows) > 2 or name not in ("online", "both", "on_time"):
        return None
    counts = sheet.columns(Holds.COUNT)
    members = {c: words.member_of(sheet.headers[c]) for c in counts}
    wanted = ("online",) if name == "online" else ("both",) if "both" in members.values() else ("early", "on_time")
    parts = [c for c in counts if members[c] in wanted]
    base = re.compile(r"tiếp nhận" if name == "online" else r"(?<!đang )giải quyết", re.IGNORECASE)
    wholes = [c for c in counts if base.search(sheet.headers[c]) and members[c] in ("", "done", "fresh")]
    pair = Pair(tuple(parts), tuple(wholes)) if len(parts) == len(wanted) and len(wholes) == 1 else None
    if pair is None or not all(0 < pair.counts(row)[0] <= pair.counts(row)[1] for row in rows):
        return None
    return pair if all(_close(row, column, pair) for row in rows) else None


def _close(row: Row, column: int, pair: Pair) -> bool:
    """Whether a rate is near enough to its pair to have been meant as its share."""
    part, whole = pair.counts(row)
    value = row.values[column]
    return value is None or abs(value.value - 100 * part / whole) <= 10


def _only_pair(counts: Sequence[int], column: int, rows: Sequence[Row]) -> Pair | None:
    """In a small table with two counts and one rate there is nothing else to divide."""
    if len(counts) != 2 or len(rows) > 3 or max(counts) > column:
        return None
    first, second = counts
    smaller = all(amount(row, second) <= amount(row, first) for row in rows)
    larger = all(amount(row, first) <= amount(row, second) for row in rows)
    if smaller == larger:
        return None
    return Pair((second,), (first,)) if smaller else Pair((first,), (second,))


def _claim(sheet: Sheet, row: Row, column: int, pair: Pair | OfRow) -> Claim | None:
    value, verdict = row.values[column], _verdict(row, column, pair)
    if value is None or verdict is None:
        return None
    part, whole = pair.counts(row)
    exact = 100 * Fraction(part) / Fraction(whole)
    places = max(value.figure.places, 0 if verdict is Verdict.OK else 2)
    return Claim(
        text=sheet.line(row),
        kind="V14" if verdict is Verdict.TRUNCATED else "V1",
        stated=value.cell.text.rstrip("% "),
        computed=shown(rounded(exact, places)),
        formula=f"{plain(part)} ÷ {plain(whole)}",
        verdict=verdict,
        block=-1,
        start=value.cell.start,
        end=value.cell.start + len(value.cell.text),
    )
