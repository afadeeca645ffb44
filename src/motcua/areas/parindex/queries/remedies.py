"""Remedies: the rows of a unit, what came of them, and the chain from a lost point to the next year's score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from motcua.areas.parindex.models import CandidateStage, CauseKind, Remedy
from motcua.areas.parindex.queries.campaigns import CandidateRow, candidate, candidates_of_unit
from motcua.areas.parindex.queries.editions import set_of
from motcua.areas.parindex.queries.rankings import YearRow, year_on_year
from motcua.areas.plans import queries as plans
from motcua.areas.plans.queries import TaskRow
from motcua.rules.figures import Share
from motcua.rules.scoring import Criterion


@dataclass(frozen=True, slots=True)
class RemedyRow:
    """Remedy row (dòng khắc phục): a lost point and everything that was decided and done about it."""

    id: int
    criterion: Criterion
    lost: Decimal
    wrong: str
    cause_code: str
    cause_kind: str
    cause: str
    remedy: str
    lead: str
    lead_id: int | None
    due_on: date | None
    expected: Decimal | None
    task_id: int | None
    cannot: str
    evidence: str
    result: str
    closed_on: date | None
    lost_before: Decimal | None = None
    recounted_at: datetime | None = None
    is_settled: bool = False

    @property
    def is_on_time(self) -> bool:
        """Closed by its day (khép đúng hạn)."""
        return self.closed_on is not None and (self.due_on is None or self.closed_on <= self.due_on)


@dataclass(frozen=True, slots=True)
class ChainRow:
    """Chain row (chuỗi khắc phục): the lost point, the task that answers it, and the next year's points."""

    remedy: RemedyRow
    task: TaskRow | None
    after: YearRow | None

    @property
    def regained(self) -> Decimal | None:
        """Points regained (điểm lấy lại được), by all that were merged or split together; None before the next year is
        scored."""
        if self.after is None or self.remedy.is_settled:
            return None
        lost = self.after.old_lost if self.after.is_summed else self.remedy.lost
        return max(Decimal(0), lost - self.after.lost)


@dataclass(frozen=True, slots=True)
class Chain:
    """Chain (chuỗi khắc phục) of a unit from one year to the next."""

    before: CandidateRow
    after: CandidateRow | None
    rows: tuple[ChainRow, ...]
    repeated: tuple[YearRow, ...]

    @property
    def closed_on_time(self) -> Share:
        """Rows closed on time (dòng khép đúng hạn) among all that lost points, as two counts."""
        rows = [one.remedy for one in self.rows if not one.remedy.is_settled]
        return Share(sum(one.is_on_time for one in rows), len(rows))

    @property
    def lost(self) -> Decimal:
        """Points lost (tổng điểm mất)."""
        return sum((one.remedy.lost for one in self.rows if not one.remedy.is_settled), Decimal(0))

    @property
    def regained(self) -> Decimal:
        """Points regained (tổng điểm lấy lại được); what was merged or split counts once."""
        once = {one.after.codes: one.regained for one in self.rows if one.after is not None}
        return sum((points or Decimal(0) for points in once.values()), Decimal(0))


def remedies(candidate_id: int) -> list[RemedyRow]:
    """Remedies (các dòng khắc phục) of a candidate, in the order of the set."""
    row = candidate(candidate_id)
    return _remedies(row) if row else []


def _remedies(row: CandidateRow) -> list[RemedyRow]:
    criteria = set_of(row.edition_id)
    order = {one.code: place for place, one in enumerate(criteria.criteria)}
    found = Remedy.objects.filter(candidate_id=row.id).select_related("lead")
    return [_row(one, criteria.by_code) for one in sorted(found, key=lambda one: order.get(one.code, 0))]


def remedy(remedy_id: int) -> tuple[RemedyRow, CandidateRow] | None:
    """Remedy (một dòng khắc phục) with the candidate it belongs to, or None."""
    one = Remedy.objects.filter(pk=remedy_id).select_related("lead").first()
    row = candidate(one.candidate_id) if one else None
    return (_row(one, set_of(row.edition_id).by_code), row) if row else None


def final_after(row: CandidateRow) -> int | None:
    """Final after (lần đánh giá năm sau đã có điểm cuối cùng) of the same unit, or None."""
    later = [one for one in candidates_of_unit(row.unit_id) if one.year == row.year + 1]
    return next((one.id for one in later if one.stage == CandidateStage.FINAL), None)


def chain(before_id: int, after_id: int | None, *, on: date) -> Chain | None:
    """Chain (chuỗi khắc phục): lost points, their tasks, and what the next campaign says; None for an unknown unit."""
    before = candidate(before_id)
    if before is None:
        return None
    after = candidate(after_id) if after_id else None
    years = year_on_year(before, after) if after else []
    by_old = {code: one for one in years for code in one.old_codes}
    rows = _remedies(before)
    tasks = plans.tasks_by_keys([one.task_id for one in rows if one.task_id], as_of=on)
    listed = tuple(ChainRow(one, tasks.get(one.task_id or 0), by_old.get(one.criterion.code)) for one in rows)
    return Chain(before, after, listed, tuple(one for one in years if one.is_repeated))


def _row(one: Any, by_code: Mapping[str, Criterion]) -> RemedyRow:
    return RemedyRow(
        id=one.pk,
        criterion=by_code[one.code],
        lost=one.lost.normalize(),
        wrong=one.wrong,
        cause_code=one.cause_kind,
        cause_kind=str(CauseKind(one.cause_kind).label) if one.cause_kind else "",
        cause=one.cause,
        remedy=one.remedy,
        lead=one.lead.name if one.lead else "",
        lead_id=one.lead_id,
        due_on=one.due_on,
        expected=None if one.expected is None else one.expected.normalize(),
        task_id=one.task_id,
        cannot=one.cannot,
        evidence=one.evidence,
        result=one.result,
        closed_on=one.closed_on,
        lost_before=None if one.lost_before is None else one.lost_before.normalize(),
        recounted_at=one.recounted_at,
        is_settled=one.is_settled,
    )
