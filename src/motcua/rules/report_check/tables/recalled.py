"""Recalled of a table (nêu lại ô của bảng): V8, prose that tells a cell of the row it names, or the most of a column.

"Nhiều nhất là Công Thương (92 thủ tục)", "năm cao nhất là 2018 với 964 vụ", "tỷ lệ giải quyết cao nhất 71,76% lại rơi
vào 2013", "hai lĩnh vực đất đai và hộ tịch có 1.452 hồ sơ". A figure that the row has agrees; it is wrong where a slip
leads from the only cell that can be meant, and the figure stands nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Layout
from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import plain, rounded
from motcua.rules.report_check.tokens import Kind, Token

from .sheet import Holds, Row, Sheet
from .told import Headed, headed_sheets, is_of_then, leads, units_of

_MOST = re.compile(r"\b(?:cao|nhiều|lớn|đông|tốt) nhất\b|\bdẫn đầu\b|\bđứng đầu\b", re.IGNORECASE)
_LEAST = re.compile(r"\b(?:thấp|ít|nhỏ|kém) nhất\b", re.IGNORECASE)
_ELSE = re.compile(
    r"so với|bình quân|mỗi|tăng|giảm|thêm|bớt|hơn|kém|còn lại|trong đó|từ đầu năm|lũy kế|ngoài|không kể|trừ",
    re.IGNORECASE,
)
"""What makes another figure of it than the cell."""
_BREAK = re.compile(r"[;.\n](?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AND = re.compile(r"^\s*(?:,|và|cùng|cùng với|với)\s*(?:[^\W\d_]+ ){0,2}$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_LEADING = re.compile(r"[^\d;.()]{0,25}(?:\b(?:với|đạt|là|chiếm|được|có|chỉ|mức)\s|\(\s*)", re.IGNORECASE)
"""What stands between the name of a row and its number."""
_IDLE = frozenset("và của các có là được trong số tổng đã cho với theo tỷ lệ đạt".split())  # noqa: SIM905
_SMALL, _FAR, _THIRD = 10, 2500, Decimal("0.35")


@dataclass(frozen=True, slots=True)
class _Named:
    """What a number may tell: values of cells by their columns, and how the row is called."""

    values: dict[int, Decimal]
    places: dict[int, int]
    label: str
    is_plain: bool = True


def check_recalled(layout: Layout, passages: Sequence[Passage]) -> Iterator[Claim]:
    """Recalled of a table (nêu lại ô của bảng): each number beside the name of a row against the cells of the row."""
    sheets = headed_sheets(layout, passages)
    if not sheets:
        return
    cells = [value.value for one in sheets for row in one.sheet.rows for value in row.values if value is not None]
    told = [token.value for passage in passages for token in passage.tokens]
    for passage in passages:
        for token in passage.tokens:
            if token.whole is not None:
                yield from _scored(passage, token, sheets)
            if not _is_told(token):
                continue
            near = [sheet for sheet in sheets if _is_near(sheet, passage) and _counts(sheet, token)]
            named = [one for sheet in near for one in _meant(sheet, passage, token)]
            own = [one for one in named if token.value in one.values.values()]
            if own:
                yield _claim(passage, token, token.value, own[0].label, Verdict.OK)
            elif token.value not in cells and told.count(token.value) == 1 and not _elsewhere(passage, token):
                yield from _blamed(passage, token, named)


def _scored(passage: Passage, token: Token, sheets: Sequence[Headed]) -> Iterator[Claim]:
    """Points out of the most that may be had, "86,94/100 điểm", against the total of the only table with that most."""
    totals = [row for one in sheets for row in one.sheet.rows if row.is_total]
    values = [[value.value for value in row.values if value is not None] for row in totals]
    rows = [row for row in values if token.whole in row and len(set(row)) > 1]
    if len(rows) != 1 or token.unit not in ("", "điểm") or not token.places or _elsewhere(passage, token):
        return
    others = {value for value in rows[0] if value != token.whole}
    if token.value in others:
        yield _claim(passage, token, token.value, "tổng điểm", Verdict.OK)
    elif len(others) == 1 and (best := next(iter(others))) and abs(best - token.value) <= _THIRD * best:
        yield _claim(passage, token, best, "tổng điểm", Verdict.WRONG)


def _is_told(token: Token) -> bool:
    kinds = (Kind.COUNT, Kind.PERCENT, Kind.SCORE)
    exact = token.exact and not token.change and token.whole is None and not token.word
    return token.kind in kinds and exact and (token.value >= _SMALL or token.places > 0)


def _is_near(one: Headed, passage: Passage) -> bool:
    return abs(one.start - passage.start) <= _FAR + len(passage.text)


def _counts(one: Headed, token: Token) -> bool:
    """Whether a table may count such things: their unit stands in it or above it, or none stands in it."""
    units = set().union(*map(units_of, (*one.sheet.headers, *(row.label for row in one.sheet.rows))))
    if token.kind is not Kind.COUNT or not token.unit or not units:
        return True
    return token.unit in units | units_of(one.caption)


def _elsewhere(passage: Passage, token: Token) -> bool:
    if _is_reckoned(passage, token):
        return True
    clause = re.split(r"[;](?!\d)", passage.before(token, 80))[-1]
    return _ELSE.search(clause) is not None or is_of_then(passage, token)


def _blamed(passage: Passage, token: Token, named: Sequence[_Named]) -> Iterator[Claim]:
    likely = [
        (value, one.label, one.places[column] == token.places) for one in named for column, value in one.values.items()
    ]
    slips = {value: label for value, label, fits in likely if fits and Fraction(value) in typed(token.text)}
    near = {value: one.label for one in named if one.is_plain for value in _of_its_size(passage, token, one)}
    found = slips or near
    if len(found) == 1:
        value, label = next(iter(found.items()))
        yield _claim(passage, token, value, label, Verdict.WRONG)


def _of_its_size(passage: Passage, token: Token, one: _Named) -> list[Decimal]:
    """The only cell of a row that may be told, if the number is of its size."""
    values = [value for column, value in one.values.items() if one.places[column] == token.places]
    if len(values) != 1 or abs(values[0] - token.value) > _THIRD * max(values[0], token.value):
        return []
    return values


def _claim(passage: Passage, token: Token, value: Decimal, label: str, verdict: Verdict) -> Claim:
    return claim_on(
        passage, token, kind="V8", computed=plain(value), formula=f"{label}: {plain(value)} trong bảng", verdict=verdict
    )


def _meant(one: Headed, passage: Passage, token: Token) -> Iterator[_Named]:
    """What the words around a number name: rows, the most or least of a column, several rows together."""
    sheet = one.sheet
    columns = _columns(sheet, passage, token)
    before = _BREAK.split(passage.before(token, 120))[-1]
    behind = _BREAK.split(passage.after(token, 60))[0]
    most, least = _MOST.search(before), _LEAST.search(before)
    rows = _rows_before(sheet, before) or _called_best(sheet, before, most or least)
    is_plain = token.kind is not Kind.PERCENT or _is_headed(sheet, columns, before)
    if len(rows) > 1:
        yield _together(rows, columns)
    elif rows:
        best = [c for c in columns if (most or least) and _is_best(sheet, rows[0], c, bool(most))]
        yield _of_row(rows[0], best or columns, one, is_plain or len(best) == 1)
    if (most or least) and not rows and not re.search(r"\d", before[(most or least).end() :]):  # type: ignore[union-attr]
        named = _rows_before(sheet, behind)
        if len(named) == 1:
            yield _of_row(named[0], columns, one, is_plain)
        elif token.kind is Kind.PERCENT and leads(sheet, before[(most or least).end() :].lower()):  # type: ignore[union-attr]
            yield _extreme(sheet, columns, bool(most))


def _called_best(sheet: Sheet, text: str, word: re.Match[str] | None) -> list[Row]:
    """The only row that is called behind "cao nhất" or "thấp nhất", with a word or two of its own before the number:
    "cao nhất là công chức trực tiếp giải quyết công việc với"."""
    named = text[word.end() :].lower() if word else ""
    called = [(row, named.find(_name(sheet, row))) for row in sheet.details if len(_name(sheet, row).split()) > 1]
    found = [(row, named[place + len(_name(sheet, row)) :]) for row, place in called if place >= 0]
    return [row for row, rest in found if _LEADING.fullmatch(rest)] if len(found) == 1 else []


def _is_best(sheet: Sheet, row: Row, column: int, is_most: bool) -> bool:
    """Whether no row has more, or less, in a column."""
    told = [value.value for other in sheet.details if (value := other.values[column]) is not None]
    own = row.values[column]
    return own is not None and own.value == (max if is_most else min)(told)


def _columns(sheet: Sheet, passage: Passage, token: Token) -> list[int]:
    """The columns that hold such numbers: those whose heads its sentence tells, or all."""
    kinds = {Kind.PERCENT: (Holds.SHARE,), Kind.SCORE: (Holds.SCORE, Holds.COUNT)}.get(token.kind, (Holds.COUNT,))
    columns = sheet.columns(*kinds)
    of_unit = [c for c in columns if token.unit and token.unit in units_of(sheet.headers[c])]
    clause = _words(passage.before(token, 120))
    headed = [c for c in columns if (own := _head(sheet, c)) and own <= clause]
    return headed or of_unit or columns


def _is_headed(sheet: Sheet, columns: Sequence[int], text: str) -> bool:
    """Whether a text tells what a column of rates is a rate of, all of its head."""
    return len(columns) == 1 and bool(_head(sheet, columns[0])) and _head(sheet, columns[0]) <= _words(text)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(_BREAK.split(text)[-1].lower()))


def _head(sheet: Sheet, column: int) -> frozenset[str]:
    return frozenset(_WORD.findall(sheet.headers[column].lower())) - _IDLE


def _name(sheet: Sheet, row: Row) -> str:
    """What a row is called: its label without marks, or the year it begins with."""
    first = sheet.grid.rows[row.index][0].text.strip() if not row.label else row.label
    return re.sub(r"^\W*(?:\d+[.)]\s*|[a-zđ][.)]\s)?(?:trong đó\W+)?|[\s:.*]+$", "", first).lower()


def _rows_before(sheet: Sheet, text: str) -> list[Row]:
    """The rows called in a text behind its last number, so that they lead to the number: several if they are joined."""
    lowered = text.lower()
    found: list[tuple[int, int, Row]] = []
    for row in sheet.details:
        name = _name(sheet, row)
        if len(name) < 2 or (len(name.split()) < 2 and not _YEAR.fullmatch(name) and len(name) < 4):
            continue
        places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", lowered)]
        if places:
            found.append((places[-1], places[-1] + len(name), row))
    found = [one for one in found if not any(o[0] <= one[0] and one[1] <= o[1] and o is not one for o in found)]
    found.sort(key=lambda one: one[0])
    kept: list[tuple[int, int, Row]] = []
    for one in reversed(found):
        if kept and not _AND.match(lowered[one[1] : kept[0][0]]):
            break
        if not kept and not leads(sheet, lowered[one[1] :]):
            break
        kept.insert(0, one)
    return [row for _, _, row in kept]


def _of_row(row: Row, columns: Sequence[int], one: Headed, is_plain: bool) -> _Named:
    known = {c: value for c in columns if (value := row.values[c]) is not None}
    values = {c: value.value for c, value in known.items()}
    places = {c: value.figure.places for c, value in known.items()}
    return _Named(values, places, _name(one.sheet, row), is_plain and not one.is_timed)


def _together(rows: Sequence[Row], columns: Sequence[int]) -> _Named:
    """What several rows have together."""
    values: dict[int, Decimal] = {}
    places: dict[int, int] = {}
    for column in columns:
        found = [value for row in rows if (value := row.values[column]) is not None]
        if len(found) == len(rows):
            values[column] = sum((value.value for value in found), Decimal(0))
            places[column] = max(value.figure.places for value in found)
    return _Named(values, places, " + ".join(row.label for row in rows))


def _extreme(sheet: Sheet, columns: Sequence[int], is_most: bool) -> _Named:
    """The most or the least of each column of rates."""
    values: dict[int, Decimal] = {}
    places: dict[int, int] = {}
    for column in columns:
        found = [value for row in sheet.details if (value := row.values[column]) is not None]
        if found:
            best = (max if is_most else min)(found, key=lambda value: value.value)
            values[column], places[column] = best.value, best.figure.places
    return _Named(values, places, "cao nhất" if is_most else "thấp nhất", is_plain=False)


def _is_reckoned(passage: Passage, token: Token) -> bool:
    """Whether two counts of its passage give a share, so that it is of them and not of the table."""
    counts = [t.value for t in passage.counts() if t.value] + [t.whole for t in passage.tokens if t.whole]
    pairs = ((part, whole) for part in counts for whole in counts if part <= whole)
    return token.kind is Kind.PERCENT and any(
        token.value == rounded(100 * Fraction(part) / Fraction(whole), token.places) for part, whole in pairs
    )
