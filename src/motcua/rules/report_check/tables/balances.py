"""Balances (cân đối trong bảng): V5 columns that add up in every row, V6 stocks carried from one period to the next.

A header may say it (3=4+5+6, form II.06a), the names of the columns may (early, on time, late), or the rows may: what
holds in most of them is meant for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.rounding import plain

from .columns import Terms, learned
from .flows import adding_rows, flows, holds_mostly, is_of_received, last_words, sum_of
from .sheet import Holds, Row, Sheet, Value, amount
from .slips import slip

_FORMULA = re.compile(r"\(?(\d{1,2})\)?\s*=\s*(\(?\d{1,2}\)?(?:\s*[+-]\s*\(?\d{1,2}\)?)+)(?![\d/*:])")
_TERM = re.compile(r"([+-]?)\s*\(?(\d{1,2})\)?")
_CARRIED = re.compile(r"kỳ trước|chuyển sang|tồn đầu|chuyển qua|đầu kỳ", re.IGNORECASE)
_PENDING = re.compile(r"tồn cuối|chuyển kỳ sau|cuối kỳ|chuyển sang kỳ sau|chuyển tiếp", re.IGNORECASE)
_GONE = re.compile(
    r"\brút\b|trả lại|\bhủy\b|\bdừng\b|rời khỏi|từ chối|không có kết quả|chuyển (?:đi|nơi)", re.IGNORECASE
)
"""What left without a result."""
_PERIOD = re.compile(r"^(?:tháng|quý|kỳ|đợt|năm)\s*(?:\d+|[IVX]+)\b", re.IGNORECASE)


def check_balances(sheet: Sheet) -> Iterator[Claim]:
    """Row balances: stated formulas first, then named partitions, then what most rows show."""
    done: dict[int, frozenset[int]] = {}
    tied: list[frozenset[int]] = []
    rows = adding_rows(sheet)
    for column, terms, asserted in [
        *_formulas(sheet),
        *_named(sheet),
        *_shown(sheet),
        *flows(sheet),
        *learned(sheet, rows),
    ]:
        others = frozenset(place for _, place in terms)
        if others & done.get(column, frozenset()) or others | {column} in tied:
            continue
        done[column] = done.get(column, frozenset()) | others
        tied.append(others | {column})
        for row in rows:
            claim = _claim(sheet, row, column, terms, asserted)
            if claim is not None:
                yield claim


def check_named(sheet: Sheet) -> Iterator[Claim]:
    """Named partitions only: for tables that are read sideways."""
    for column, terms, asserted in _named(sheet):
        for row in sheet.rows:
            claim = _claim(sheet, row, column, terms, asserted)
            if claim is not None:
                yield claim


def check_learned(sheet: Sheet) -> Iterator[Claim]:
    """What most rows show and no name says: for tables that are read sideways."""
    for column, terms, asserted in (*flows(sheet), *learned(sheet, sheet.rows)):
        for row in sheet.rows:
            claim = _claim(sheet, row, column, terms, asserted)
            if claim is not None:
                yield claim


def check_continuity(sheet: Sheet) -> Iterator[Claim]:
    """Continuity (tồn kỳ trước): V6, what is pending at the end of a period is carried into the next."""
    carried = [
        c
        for c in sheet.columns(Holds.COUNT)
        if _CARRIED.search(sheet.headers[c]) and not _PENDING.search(sheet.headers[c])
    ]
    pending = [c for c in sheet.columns(Holds.COUNT) if _PENDING.search(sheet.headers[c])]
    rows = [row for row in sheet.details if _PERIOD.match(row.label)]
    if len(carried) != 1 or len(pending) != 1 or len(rows) < 2:
        return
    for before, after in pairwise(rows):
        value = after.values[carried[0]]
        if value is None:
            continue
        left = amount(before, pending[0])
        verdict = Verdict.OK if left == value.value else Verdict.UNBALANCED
        yield _made(sheet, after, carried[0], left, f"tồn cuối {before.label}: {plain(left)}", verdict, "V6")


def _formulas(sheet: Sheet) -> Iterator[tuple[int, Terms, bool]]:
    """Columns whose header says of which others they are the sum."""
    names = {int(found[0]): i for i, name in enumerate(sheet.names) if (found := re.findall(r"\d+", name))}
    for column in range(len(sheet.headers)):
        texts = [sheet.names[column] if sheet.names else "", sheet.headers[column]]
        match = next((match for text in texts if (match := _FORMULA.search(text))), None)
        if match is None:
            continue
        places = names or {index + 1: index for index in range(len(sheet.headers))}
        target = places.get(int(match[1]), column)
        terms = [(-1 if sign == "-" else 1, places.get(int(number), -1)) for sign, number in _TERM.findall(match[2])]
        if all(place >= 0 for _, place in terms) and target == column:
            yield column, tuple(terms), True


def _named(sheet: Sheet) -> Iterator[tuple[int, Terms, bool]]:
    """Columns named as a complete partition, with the column just before them that they divide."""
    counts = sheet.columns(Holds.COUNT)
    for family, complete in words.PARTITIONS:
        run: list[int] = []
        for column in [*counts, -1]:
            member = words.member_of(last_words(sheet, column)) if column >= 0 else ""
            known = {words.member_of(last_words(sheet, part)) for part in run}
            if member in family and member not in known:
                run.append(column)
                continue
            if any(closed <= known for closed in complete):
                yield from _headed(sheet, run)
            run = [column] if member in family else []


def _headed(sheet: Sheet, run: Sequence[int]) -> Iterator[tuple[int, Terms, bool]]:
    """A partition with what it divides: the column before it, or the one behind it that is called a sum."""
    counts = sheet.columns(Holds.COUNT)
    before = max((c for c in counts if c < run[0]), default=-1)
    if before >= 0 and holds_mostly(sheet, before, full := _in_full(sheet, before, run)):
        yield before, tuple((1, c) for c in full), False
        return
    behind = min((c for c in counts if c > run[-1]), default=-1)
    called = behind >= 0 and words.TOTAL_WORD.search(sheet.headers[behind])
    if called and _holding(sheet, behind, run) and holds_mostly(sheet, behind, run):
        yield behind, tuple((1, c) for c in run), False


def _in_full(sheet: Sheet, head: int, run: Sequence[int]) -> list[int]:
    """A partition with the columns behind it that make it hold in more rows: one more way of being undone."""
    behind = [c for c in sheet.columns(Holds.COUNT) if c > run[-1]]
    options = [[*run, *behind[:size]] for size in range(min(3, len(behind) + 1))]
    return max(options, key=lambda parts: (_holding(sheet, head, parts), -len(parts)))


def _holding(sheet: Sheet, head: int, parts: Sequence[int]) -> int:
    return sum(sum_of(row, [(1, c) for c in parts]) == amount(row, head) for row in sheet.rows)


def _shown(sheet: Sheet) -> Iterator[tuple[int, Terms, bool]]:
    """Sums of neighbouring columns that most rows show."""
    for kind in (Holds.COUNT, Holds.SCORE):
        yield from _shown_among(sheet, sheet.columns(kind))


def _shown_among(sheet: Sheet, counts: Sequence[int]) -> Iterator[tuple[int, Terms, bool]]:
    for place, column in enumerate(counts):
        options = [counts[place + 1 : place + 1 + size] for size in (2, 3, 4)]
        options += [counts[max(0, place - size) : place] for size in (2, 3, 4)]
        for parts in options:
            if len(parts) > 1 and _convincing(sheet, column, parts):
                yield column, tuple((1, c) for c in parts), False


def _convincing(sheet: Sheet, column: int, parts: Sequence[int]) -> bool:
    telling = fits = 0
    rows = [row for row in adding_rows(sheet) if any(amount(row, c) for c in (column, *parts))]
    for row in rows:
        holds = sum_of(row, [(1, c) for c in parts]) == amount(row, column)
        fits += holds
        telling += holds and sum(1 for c in parts if amount(row, c)) > 1
    called = sheet.holds[column] is Holds.SCORE or words.TOTAL_WORD.search(sheet.headers[column])
    return telling >= (2 if called else 3) and fits * 3 >= len(rows) * 2


def _claim(sheet: Sheet, row: Row, column: int, terms: Terms, asserted: bool) -> Claim | None:
    if row.values[column] is None or all(row.values[c] is None for _, c in terms):
        return None
    total = sum_of(row, terms)
    formula = " ".join(f"{'−' if sign < 0 else '+'} {plain(amount(row, c))}" for sign, c in terms).removeprefix("+ ")
    agrees = total == amount(row, column)
    verdict = Verdict.OK if agrees else Verdict.WRONG if asserted else Verdict.UNBALANCED
    scored, value = sheet.holds[column] is Holds.SCORE, row.values[column]
    if not agrees and value is not None and _is_rounded(sheet.holds[column], value, total, len(terms)):
        verdict = Verdict.ROUNDING
    terms_told = [(sign, row.values[place]) for sign, place in terms]
    if verdict is Verdict.UNBALANCED and value is not None:
        mistyped, near = slip(value, terms_told)
        carried = total > value.value and is_of_received(sheet, column, [place for _, place in terms])
        if not (mistyped or (near and not carried)) or _is_made_otherwise(sheet, row, column, terms):
            return None
    return _made(sheet, row, column, total, formula, verdict, "V12" if scored else "V5")


def _is_made_otherwise(sheet: Sheet, row: Row, column: int, terms: Terms) -> bool:
    """Whether what is missing left without a result and is told in a column of its own, or all other columns together
    make it."""
    others = [c for c in sheet.columns(Holds.COUNT) if c != column]
    gone = [amount(row, c) for c in others if _GONE.search(sheet.headers[c]) and c not in {place for _, place in terms}]
    missing = amount(row, column) - sum_of(row, terms)
    return (bool(gone) and missing in (sum(gone), *gone)) or sum_of(row, [(1, c) for c in others]) == amount(
        row, column
    )


def _is_rounded(holds: Holds, value: Value, total: Decimal, terms: int) -> bool:
    """Whether a sum of points or shares misses only by the rounding of its terms."""
    places = {Holds.SCORE: 2, Holds.SHARE: 1}.get(holds)
    unit = Decimal(1).scaleb(-value.figure.places)
    return places is not None and value.figure.places >= places and abs(value.value - total) < unit * terms


def _made(sheet: Sheet, row: Row, column: int, computed: Decimal, formula: str, verdict: Verdict, kind: str) -> Claim:
    value = row.values[column]
    assert value is not None
    start = value.cell.start
    return Claim(
        sheet.line(row),
        kind,
        value.cell.text,
        plain(computed),
        formula,
        verdict,
        -1,
        start,
        start + len(value.cell.text),
    )
