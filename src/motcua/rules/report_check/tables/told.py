"""Told of a table (kể lại bảng): V8, prose that tells a cell again: its period or the name of its row stands before.

"Tháng 4/2022: lập 442 phiếu" is the cell of its column whose row counts phiếu; "công bố danh mục 488 thủ tục, chia theo
cơ quan:" is the total of the table that follows. Only where a slip of one digit leads from the only cell that can be
meant, and the figure stands nowhere else, is a sentence wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.borne import is_borne_out
from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Layout
from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.numerals import Figure, Habit
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size, plain
from motcua.rules.report_check.sections import same_section_at
from motcua.rules.report_check.tokens import Kind, Token

from .families import rung_of
from .periods import Period, period_of, periods
from .sheet import Holds, Row, Sheet, Value, read_sheet

_WHOLE = re.compile(
    r"\b(?:toàn|cả) (?:tỉnh|huyện|xã|phường|thành phố|ngành|quận|thị xã|trường|khu vực)\b|\btổng\b|\bchung\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+")
_SUM = re.compile(r"\b(?:tổng số|tổng cộng|cả thảy|tất cả)\W*(?:[^\W\d_]+\W+){0,2}$", re.IGNORECASE)
_TOTAL = re.compile(r"(?:tổng số|tổng cộng|tổng|cộng)(?: hồ sơ)?", re.IGNORECASE)
_FORTH = re.compile(
    r"^[^\d.;]*(?:[,;.]\s*)?(?:cụ thể|chi tiết|gồm|chia|phân|theo|như sau|kết quả|số liệu)[^\d.;]*:\s*$", re.IGNORECASE
)
"""What sets forth a count in the table below."""
_FAR, _ROWS = 1200, 3
_ELSE = re.compile(
    r"cùng kỳ|kế hoạch|chỉ tiêu|mục tiêu|dự toán|(?:năm|kỳ|quý|tháng) trước|bình quân|mỗi|trên|trong đó", re.IGNORECASE
)
_MARK = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*[.)]\s|[IVX]+[.)]\s|[a-zđA-Z][.)]\s)?\W*(?:trong đó\W+)?(?:tổng số |tổng |số )?",
    re.IGNORECASE,
)
_IDLE = frozenset("và của các có là được trong số tổng đã cho với theo tỷ lệ".split())  # noqa: SIM905
_THEN = re.compile(r"cùng kỳ|(?:năm|kỳ|quý|tháng|lần) trước|kế hoạch|chỉ tiêu|dự toán|mục tiêu", re.IGNORECASE)
"""What makes another figure of it anywhere before in its sentence."""
_LINK = frozenset(
    "có với đạt là nhận được mới chỉ tới lên đến gồm thì cũng chiếm khoảng lúc này ở mức rồi nhì ba kế đó tiếp theo "  # noqa: SIM905
    "vẫn nhiều cao thấp ít lớn nhất dẫn đầu đứng số tỷ lệ bằng".split()
)
"""Words between the name of a row and its figure that make it no narrower."""
_REACH = 45
_LEAST, _SURE, _BEFORE, _MANY, _AHEAD = 10, 100, 2, 5, 40


@dataclass(frozen=True, slots=True)
class Headed:
    """Headed sheet (bảng có tên): a table, the line above it, and the period of each of its columns."""

    sheet: Sheet
    caption: str
    times: tuple[Period | None, ...]
    start: int

    @property
    def is_timed(self) -> bool:
        """Whether its columns are periods."""
        return sum(time is not None for time in self.times) > 1


def headed_sheets(layout: Layout, passages: Sequence[Passage]) -> list[Headed]:
    """The tables of a report with the lines above them."""
    habit = Habit.of(layout.text)
    found = []
    for grid in layout.grids:
        sheet = read_sheet(grid, habit) if grid.rows else None
        if sheet is None:
            continue
        start = layout.starts[grid.block]
        above = [passage for passage in passages if passage.start < start]
        caption = above[-1].text if above else ""
        times = tuple(period_of(header) for header in sheet.headers)
        found.append(Headed(sheet, caption, times, start))
    return found


def check_told(layout: Layout, passages: Sequence[Passage]) -> Iterator[Claim]:
    """Told of a table (kể lại bảng): each number of the prose against the cells that its words name."""
    sheets = headed_sheets(layout, passages)
    if not sheets:
        return
    cells = {value.value for one in sheets for row in one.sheet.rows for value in row.values if value is not None}
    told = [token.value for passage in passages for token in passage.tokens]
    for passage in passages:
        for token in passage.tokens:
            if token.kind not in (Kind.COUNT, Kind.PERCENT) or not token.exact or token.value < _LEAST:
                continue
            found = [(one, value) for one in sheets for value in _named(one, passage, token)]
            named = {value.value: value for _, value in found}
            if token.value in named:
                yield _claim(passage, token, token.value, Verdict.OK)
                continue
            own = {value.value: value for one, value in found if same_section_at(passages, passage, one.start)}
            told_alone = any(is_announced(one, passage, token) for one in sheets)
            near = [value for value in own.values() if value.value >= _LEAST and _is_slip(token, value)]
            near = near or [value for value in own.values() if told_alone and _is_near(token, value)]
            strange = token.value not in cells and told.count(token.value) == 1 and token.value not in _added(sheets)
            if len(near) != 1 or not strange or is_borne_out(passage, token):
                continue
            if not _is_part(passage, token, near[0]) and not _is_narrowed(sheets, passage, token):
                yield _claim(passage, token, near[0].value, Verdict.WRONG)


def is_announced(one: Headed, passage: Passage, token: Token) -> bool:
    """Announced (kể trước bảng): whether a table follows that sets forth the only count of the sentence before it:
    "tiếp nhận 4.885 hồ sơ, cụ thể theo tháng:"."""
    if not 0 <= one.start - (passage.start + len(passage.text)) <= _BEFORE or token.kind is not Kind.COUNT:
        return False
    counts = [t for t in passage.counts() if passage.same_sentence(t, token)]
    return counts == [token] and _FORTH.search(passage.text[token.stop - passage.start :]) is not None


def _added(sheets: Sequence[Headed]) -> set[Decimal]:
    """What two cells of a row make together, and by how much one exceeds the other, which prose may tell as well."""
    rows = ([v.value for v in row.values if v is not None] for one in sheets for row in one.sheet.rows)
    pairs = [pair for values in rows for pair in combinations(values, 2)]
    return {left + right for left, right in pairs} | {abs(left - right) for left, right in pairs}


def _is_slip(token: Token, value: Value) -> bool:
    """Whether a slip of one digit leads from a cell to what is told."""
    return token.places == value.figure.places and any(one == Fraction(value.value) for one in typed(token.text))


def _is_near(token: Token, value: Value) -> bool:
    """Whether another number of its size was written for a cell."""
    return is_of_size(Fraction(value.value), Fraction(token.value))


def _is_part(passage: Passage, token: Token, value: Value) -> bool:
    """Whether a cell is what all counts of a sentence make together, so that the number is a part of it."""
    counts = [t.value for t in passage.counts() if passage.same_sentence(t, token)]
    return len(counts) > 1 and sum(counts) == value.value


def _is_narrowed(sheets: Sequence[Headed], passage: Passage, token: Token) -> bool:
    """Whether it is told of another time, or words behind the name of its row make it narrower."""
    before = passage.before(token).lower()
    for one in sheets:
        row = None if one.is_timed else _last_named(one.sheet.details, before)
        if row is not None and not leads(one.sheet, before[before.rfind(_name(row)) + len(_name(row)) :]):
            return True
    return is_of_then(passage, token)


def _claim(passage: Passage, token: Token, value: Decimal, verdict: Verdict) -> Claim:
    return claim_on(
        passage, token, kind="V8", computed=plain(value), formula=f"{plain(value)} trong bảng", verdict=verdict
    )


def _named(one: Headed, passage: Passage, token: Token) -> list[Value]:
    """The cells that the words around a number name."""
    before = passage.before(token)
    if _ELSE.search(re.split(r"[;,](?!\d)", before)[-1]):
        return []
    wanted = (Holds.SHARE,) if token.kind is Kind.PERCENT else (Holds.COUNT,)
    if one.is_timed:
        columns = _of_time(one, passage, token)
        rows = [row for row in one.sheet.rows if row.is_rate == (token.kind is Kind.PERCENT)]
        unit = token.unit if token.kind is Kind.COUNT else ""
        rows = named_rows(rows, before + passage.after(token)) or rows_of_unit(one, rows, unit)
        return [value for row in rows for c in columns if (value := row.values[c]) is not None]
    announcing = 0 <= one.start - (passage.start + len(passage.text)) <= _BEFORE
    behind = named_rows(one.sheet.details, passage.after(token, _AHEAD))
    row = _last_named(one.sheet.details, before) or (behind[0] if len(behind) == 1 else None)
    whole = [total for total in one.sheet.rows if total.is_total]
    columns = [c for c in one.sheet.columns(*wanted) if _is_headed(one, c, passage, token)]
    if not columns and is_announced(one, passage, token):
        columns = [c for c in one.sheet.columns(*wanted) if _TOTAL.fullmatch(one.sheet.headers[c].strip())]
    plainly = announcing or _WHOLE.search(before) or (token.kind is Kind.COUNT and token.value >= _SURE)
    if row is None and len(whole) == 1 and plainly:
        row = whole[0]
    if row is None:
        return list(_all_of(one, passage, token)) if announcing or _SUM.search(before) else []
    return [value for c in columns if (value := row.values[c]) is not None]


def _all_of(one: Headed, passage: Passage, token: Token) -> Iterator[Value]:
    """What the only counts of a table without a total row make together, told right above or below it."""
    columns, rows = one.sheet.columns(Holds.COUNT), one.sheet.rows
    far = abs(one.start - passage.start) > _FAR or len({rung_of(row) for row in rows}) > 1 or len(rows) < _ROWS
    units = set().union(*(units_of(one.sheet.headers[c]) for c in columns))
    far = far or bool(units and token.unit and token.unit not in units)
    if token.kind is Kind.COUNT and len(columns) == 1 and not far and not any(row.is_total for row in rows):
        values = [value for row in rows if (value := row.values[columns[0]]) is not None and not row.is_rate]
        if len(values) == len(rows):
            yield Value(Figure(sum((value.value for value in values), Decimal(0)), 0), False, values[0].cell)


def _of_time(one: Headed, passage: Passage, token: Token) -> list[int]:
    """The columns of the last period named before a number, nothing counted alike between them."""
    before = passage.before(token)
    named = periods(before)
    if not named:
        return []
    start = passage.sentence_span(token)[0] + named[-1].end
    if any(other.unit == token.unit and start <= other.start < token.start for other in passage.tokens):
        return []
    return [c for c, time in enumerate(one.times) if time is not None and time.is_same(named[-1])]


def is_of_then(passage: Passage, token: Token) -> bool:
    """Of then (của kỳ khác): whether a sentence tells a number of another time, or of a plan."""
    start = passage.sentence_span(token)[0] - passage.start
    return _THEN.search(passage.text[start : token.start - passage.start]) is not None


def leads(sheet: Sheet, gap: str) -> bool:
    """Leads to (dẫn tới số): whether between the name of a row and a number nothing tells of a part of it only."""
    heads = frozenset(_WORDS.findall(" ".join(sheet.headers).lower()))
    return len(gap) <= _REACH and not re.search(r"\d", gap) and frozenset(_WORDS.findall(gap)) <= _LINK | heads


def named_rows(rows: Sequence[Row], text: str) -> list[Row]:
    """The rows that a text calls by their whole names."""
    return [row for row in rows if _is_called(row, text)]


def _is_called(row: Row, text: str) -> bool:
    name = _name(row)
    return len(name.split()) > 1 and name in text.lower()


def _name(row: Row) -> str:
    """What a row is called, without its mark and the words of a sum before it."""
    return _MARK.sub("", row.label).strip(" :.*").lower()


def _last_named(rows: Sequence[Row], text: str) -> Row | None:
    """The row that is called last in a text."""
    called = named_rows(rows, text)
    place = {row.index: text.lower().rfind(_name(row)) for row in called}
    return max(called, key=lambda row: place[row.index], default=None)


def rows_of_unit(one: Headed, rows: Sequence[Row], unit: str) -> list[Row]:
    """The rows that count such things: by their own names, else the total of a table that counts them."""
    own = [row for row in rows if unit and unit in units_of(row.label)]
    totals = [row for row in rows if row.is_total]
    return own or (totals if len(totals) == 1 and unit and unit in units_of(one.caption) else [])


def units_of(text: str) -> set[str]:
    """What a name says is counted."""
    found = {match[0].lower() for match in re.finditer(rf"\b(?:{words.UNITS})\b", text, re.IGNORECASE)}
    return {words.SAME_UNIT.get(unit, unit) for unit in found}


def _counts_else(units: set[str], unit: str) -> bool:
    """Whether a head says that other things are counted: "Số lớp" is no column of "17 giáo viên"."""
    akin = (words.BODIES, words.DOCUMENTS, words.PEOPLE, words.GENERAL)
    if not units or unit not in words.UNITS.split("|") or unit in units:
        return False
    return not any(unit in group and units & group for group in akin)


def _is_headed(one: Headed, column: int, passage: Passage, token: Token) -> bool:
    """Whether a sentence tells what a column holds: all words of its head, or the only thing that its table counts."""
    head = one.sheet.headers[column].lower()
    if token.kind is Kind.PERCENT:
        return True
    if token.unit in units_of(head) and len(one.sheet.columns(Holds.COUNT)) == 1:
        return True
    if _counts_else(units_of(head), token.unit):
        return False
    own = frozenset(re.findall(r"[^\W\d_]+", head)) - _IDLE
    said = frozenset(re.findall(r"[^\W\d_]+", passage.sentence(token).lower()))
    return bool(own) and len(own - said) <= (len(own) >= _MANY)
