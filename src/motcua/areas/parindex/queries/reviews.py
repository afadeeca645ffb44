"""The monthly review of a unit's criteria: what is said of each this month, and what was said before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from motcua.areas.parindex.models import CriterionOutlook, CriterionReview, EvidenceUse, ScoreStage
from motcua.areas.parindex.queries.campaigns import CandidateRow
from motcua.areas.parindex.queries.sheets import Sheet, sheet_of
from motcua.rules import scoring
from motcua.rules.scoring import Criterion


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """Review row (dòng rà soát): what was said of a criterion for a month."""

    code: str
    month: date
    state: str
    expected: Decimal
    strength: str
    weakness: str
    missing: str
    solution: str
    responsible: str
    due_on: date | None
    by: str
    at: datetime

    @property
    def label(self) -> str:
        """How the criterion stands, in words."""
        return str(CriterionOutlook(self.state).label)


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """Review line (dòng tiêu chí được rà soát): this month's review and the last one before it, the papers it has, and
    the unit's own score where there is one already."""

    criterion: Criterion
    now: ReviewRow | None
    before: ReviewRow | None
    papers: int
    scored: Decimal | None

    @property
    def most(self) -> Decimal:
        """Its maximum (điểm tối đa)."""
        return scoring.decimal_of(self.criterion.most)

    @property
    def unproved(self) -> bool:
        """Whether the set asks for papers and there are none yet (chưa có minh chứng)."""
        return bool(self.criterion.evidence) and not self.papers

    @property
    def stands(self) -> ReviewRow | None:
        """What was said last (nội dung đang đứng): this month's, else the one before."""
        return self.now or self.before


@dataclass(frozen=True, slots=True)
class MonthlyReview:
    """Monthly review (rà soát tiêu chí của một tháng) of a unit: every criterion it is scored by."""

    row: CandidateRow
    month: date
    lines: tuple[ReviewLine, ...]

    @property
    def reviewed(self) -> int:
        """How many criteria were looked at this month."""
        return sum(one.now is not None for one in self.lines)

    @property
    def most(self) -> Decimal:
        """The sum of the maxima."""
        return sum((one.most for one in self.lines), Decimal(0))

    @property
    def expected(self) -> Decimal:
        """What the unit expects as it was said last; of a criterion nobody looked at nothing is expected."""
        return _sum(one.stands for one in self.lines)

    @property
    def expected_before(self) -> Decimal:
        """What it had expected before this month."""
        return _sum(one.before for one in self.lines)

    @property
    def states(self) -> tuple[tuple[str, int], ...]:
        """How many criteria stand how, by the words."""
        counted = Counter(one.stands.state for one in self.lines if one.stands)
        return tuple((str(state.label), counted[state.value]) for state in CriterionOutlook if counted[state.value])

    def of(self, code: str) -> ReviewLine | None:
        """The line of one criterion."""
        return next((one for one in self.lines if one.criterion.code == code), None)


def _sum(rows: Iterable[ReviewRow | None]) -> Decimal:
    return sum((row.expected for row in rows if row is not None), Decimal(0))


def monthly_review(row: CandidateRow, month: date) -> MonthlyReview:
    """Monthly review (rà soát tiêu chí) of a unit for a month, with what was said last before it."""
    first, sheet = month.replace(day=1), sheet_of(row)
    now, before = _told(row.id, first)
    papers = Counter(EvidenceUse.objects.filter(candidate_id=row.id).values_list("code", flat=True))
    lines = tuple(
        ReviewLine(leaf, now.get(leaf.code), before.get(leaf.code), papers[leaf.code], _scored(sheet, leaf.code))
        for leaf in sheet.criteria.leaves
    )
    return MonthlyReview(row, first, lines)


def _told(candidate_id: int, month: date) -> tuple[Mapping[str, ReviewRow], Mapping[str, ReviewRow]]:
    """What stands of each criterion for the month, and of the last month before it in which it was looked at."""
    now: dict[str, ReviewRow] = {}
    before: dict[str, ReviewRow] = {}
    found = CriterionReview.objects.filter(candidate_id=candidate_id, month__lte=month).order_by("month", "pk")
    for one in found:
        (now if one.month == month else before)[one.code] = _row(one)
    return now, before


def _row(one: CriterionReview) -> ReviewRow:
    return ReviewRow(
        one.code, one.month, one.state, one.expected.normalize(), one.strength, one.weakness, one.missing, one.solution,
        one.responsible, one.due_on, one.by, one.at,
    )  # fmt: skip


def _scored(sheet: Sheet, code: str) -> Decimal | None:
    line = next((one for one in sheet.lines if one.code == code), None)
    return line.scores.get(ScoreStage.SELF.value) if line else None
