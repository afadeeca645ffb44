"""Changes told of a table (tăng, giảm kể từ bảng): V7, a rise or fall in prose whose values stand in a table.

"So hai mốc, tổng số tăng 67 thủ tục" is of the total row of a table with two periods; "tháng 10: số phiếu giảm 3.027 so
với tháng trước (11.644 phiếu)" is of the cell of its period and what is told beside.
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

from .periods import periods
from .sheet import Holds, Row
from .told import Headed, headed_sheets, named_rows, rows_of_unit

_OTHER = re.compile(
    r"cùng kỳ|kế hoạch|chỉ tiêu|dự toán|mục tiêu|(?:năm|kỳ|quý|tháng) (?:trước|ngoái)|liền trước|mỗi|bình quân",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"so với|\(|cùng kỳ", re.IGNORECASE)
_DIFFERENCE = re.compile(r"tăng|giảm|chênh lệch|so sánh", re.IGNORECASE)
_TWO, _LEAST = 2, 10


@dataclass(frozen=True, slots=True)
class Change:
    """A change as the table gives it: the later value, the earlier one, and whether it is told in per cent."""

    later: Decimal
    earlier: Decimal
    is_rate: bool = False

    def told(self, token: Token) -> Decimal:
        """What would be told, without its sign, with the decimals of a number."""
        off = abs(self.later - self.earlier)
        exact = 100 * Fraction(off) / Fraction(self.earlier) if self.is_rate else Fraction(off)
        return rounded(exact, token.places)

    @property
    def formula(self) -> str:
        """How it is reckoned."""
        off = f"{plain(max(self.later, self.earlier))} − {plain(min(self.later, self.earlier))}"
        return f"({off}) ÷ {plain(self.earlier)}" if self.is_rate else off


def check_told_changes(layout: Layout, passages: Sequence[Passage]) -> Iterator[Claim]:
    """Changes told of a table (tăng, giảm kể từ bảng): each rise or fall of the prose against the cells it is of."""
    sheets = headed_sheets(layout, passages)
    for passage in passages:
        for token in passage.tokens:
            if not token.change or token.word or token.kind not in (Kind.COUNT, Kind.PERCENT) or "điểm" in token.unit:
                continue
            meant = [change for one in sheets for change in _meant(one, passage, token)]
            agreeing = next((change for change in meant if change.told(token) == token.value), None)
            if agreeing is not None:
                yield _claim(passage, token, agreeing, Verdict.OK)
            elif len({change.told(token) for change in meant}) == 1 and _is_slip(token, meant[0]):
                yield _claim(passage, token, meant[0], Verdict.WRONG)


def _meant(one: Headed, passage: Passage, token: Token) -> Iterator[Change]:
    """The changes of a table that a number may tell."""
    rows = _rows(one, passage, token)
    former = _former(passage, token)
    others = [t for t in passage.counts() if passage.same_sentence(t, token) and not t.change and t is not former]
    if former is not None:
        named = periods(passage.before(token))
        columns = [c for c, time in enumerate(one.times) if time and named and time.is_same(named[0])]
        if not any(other.unit == former.unit for other in others):
            yield from (
                Change(value.value, former.value, token.kind is Kind.PERCENT)
                for row in rows
                for c in columns
                if (value := row.values[c]) is not None and former.value
            )
        return
    columns = _compared(one, passage, token)
    for row in rows if len(columns) == _TWO else ():
        earlier, later = row.values[columns[0]], row.values[columns[1]]
        told = {value.value for value in (earlier, later) if value is not None}
        if earlier is not None and later is not None and earlier.value and {t.value for t in others} <= told:
            yield Change(later.value, earlier.value, token.kind is Kind.PERCENT)


def _compared(one: Headed, passage: Passage, token: Token) -> list[int]:
    """The two columns a change is told between: those its sentence names, the only ones, or one and the one before."""
    if not one.is_timed:
        counts = one.sheet.columns(Holds.COUNT, Holds.SCORE)
        compared = any(_DIFFERENCE.search(header) for header in one.sheet.headers) and len(counts) == _TWO
        return counts if compared and not _OTHER.search(passage.sentence(token)) else []
    timed = [c for c, time in enumerate(one.times) if time is not None and one.sheet.holds[c] is not Holds.IDLE]
    named = periods(passage.sentence(token))
    columns = [c for c in timed if any(time.is_same(one_named) for one_named in named if (time := one.times[c]))]
    known = all(any((time := one.times[c]) and time.is_same(period) for c in timed) for period in named)
    if _OTHER.search(passage.sentence(token)) or not known:
        return []
    if len(columns) == 1 and columns[0] in timed[1:]:
        return [timed[timed.index(columns[0]) - 1], columns[0]]
    return columns or timed


def _rows(one: Headed, passage: Passage, token: Token) -> list[Row]:
    """The rows a change may be of: those that are called, else those that count its thing."""
    rows = [row for row in one.sheet.rows if not row.is_rate]
    before = passage.before(token)
    called = named_rows(rows, before)
    if called:
        return called
    totals = [row for row in rows if row.is_total]
    if len(totals) == 1 and re.search(r"\btổng\b", before, re.IGNORECASE):
        return totals
    unit = token.unit if token.kind is Kind.COUNT else ""
    return rows_of_unit(one, rows, unit) or rows_of_unit(one, rows, _counted(before))


def _counted(before: str) -> str:
    """What is counted by the words before a bare number: "số phiếu giảm 3.027"."""
    match = re.search(r"\bsố ([^\W\d_]+(?: [^\W\d_]+)?)\s+(?:đã )?(?:tăng|giảm)", before, re.IGNORECASE)
    return match[1].lower() if match else ""


def _former(passage: Passage, token: Token) -> Token | None:
    """The former value told behind a change: "so với tháng trước (tháng 9 là 11.644 phiếu)"."""
    behind = [t for t in passage.tokens if t.start > token.start and passage.same_sentence(t, token)]
    first = next((t for t in behind if t.kind is Kind.COUNT and t.exact), None)
    if first is None or not _BEHIND.search(passage.between(token, first)) or ";" in passage.between(token, first):
        return None
    return first


def _is_slip(token: Token, change: Change) -> bool:
    """Whether one digit of a change, or of one of its values, was mistyped."""
    wanted = change.told(token)
    if wanted >= _LEAST and any(one == Fraction(wanted) for one in typed(token.text)):
        return True
    if change.is_rate:
        return False
    sides = ((change.later, change.earlier), (change.earlier, change.later))
    ways = [(told, other + off) for told, other in sides for off in (token.value, -token.value)]
    return any(meant > 0 and any(one == Fraction(meant) for one in typed(plain(told))) for told, meant in ways)


def _claim(passage: Passage, token: Token, change: Change, verdict: Verdict) -> Claim:
    return claim_on(
        passage, token, kind="V7", computed=plain(change.told(token)), formula=change.formula, verdict=verdict
    )
