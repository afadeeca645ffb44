"""Lost points become rows, rows become tasks, and a row is closed with what came of it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from motcua.areas.parindex.models import Candidate, CandidateStage, CauseKind, Remedy
from motcua.areas.parindex.operations.refusals import NotYourUnit, WrongStage
from motcua.areas.parindex.policy import may_declare
from motcua.areas.parindex.queries.sheets import lost_points
from motcua.areas.people.queries import actor_of
from motcua.kernel.errors import UserError


class ExpectsTooMuch(UserError):
    """Nobody wins back more than was lost."""

    def __init__(self) -> None:
        super().__init__("Điểm dự kiến lấy lại không thể âm hoặc nhiều hơn điểm đã mất.", code="expects_too_much")


class RemedyClosed(UserError):
    """A closed row stays as it is."""

    def __init__(self) -> None:
        super().__init__("Dòng khắc phục này đã khép nên không sửa được nữa.", code="remedy_closed")


class RemedySettled(UserError):
    """What lost no points after all needs no remedy."""

    def __init__(self) -> None:
        super().__init__(
            "Kết luận lại rồi thì tiêu chí này không còn mất điểm; không phải khắc phục nữa.", code="remedy_settled"
        )


class ResultMissing(UserError):
    """A row is closed with its result."""

    def __init__(self) -> None:
        super().__init__("Xin ghi kết quả trước khi khép dòng khắc phục.", code="result_missing")


@transaction.atomic
def raise_remedies(*, candidate_id: int, account: Any, at: datetime) -> int:
    """Raise remedies (lập bảng khắc phục): a row for every criterion that lost points; answers how many are new.

    Rows that stand already stay. Raises NotYourUnit, WrongStage.
    """
    candidate = Candidate.objects.get(pk=candidate_id)
    if not may_declare(account, unit_id=candidate.unit_id):
        raise NotYourUnit
    if candidate.stage != CandidateStage.FINAL:
        raise WrongStage(candidate.get_stage_display())
    standing = set(Remedy.objects.filter(candidate=candidate).values_list("code", flat=True))
    rows = [
        Remedy(candidate=candidate, code=one.code, lost=one.lost, wrong=one.reason, raised_at=at)
        for one in lost_points(candidate_id)
        if one.code not in standing
    ]
    return len(Remedy.objects.bulk_create(rows))


@transaction.atomic
def recount_remedies(*, candidate_id: int, at: datetime) -> int:
    """Recount remedies (tính lại điểm mất) after the final was concluded anew, where the unit has raised them: rows
    follow what is lost now, one that lost nothing after all is settled, new losses get rows. Closed ones keep their
    result. Answers how many changed.
    """
    standing = {one.code: one for one in Remedy.objects.select_for_update().filter(candidate_id=candidate_id)}
    if not standing:
        return 0
    lost = {one.code: one for one in lost_points(candidate_id)}
    moved = [one for one in standing.values() if _recounted(one, lost[one.code].lost if one.code in lost else None, at)]
    fields = ["lost", "lost_before", "recounted_at", "is_settled", "expected"]
    Remedy.objects.bulk_update(moved, fields)
    new = [one for code, one in lost.items() if code not in standing]
    told = [
        Remedy(candidate_id=candidate_id, code=one.code, lost=one.lost, wrong=one.reason, raised_at=at) for one in new
    ]
    return len(moved) + len(Remedy.objects.bulk_create(told))


def _recounted(row: Remedy, lost: Decimal | None, at: datetime) -> bool:
    """Whether a row follows what is lost now; None is nothing. No more is expected than was lost."""
    if (lost == row.lost and not row.is_settled) or (lost is None and row.is_settled):
        return False
    row.lost_before, row.recounted_at, row.is_settled = row.lost, at, lost is None
    row.lost = row.lost if lost is None else lost
    row.expected = None if row.expected is None else min(row.expected, row.lost)
    return True


@transaction.atomic
def plan_remedy(
    *,
    remedy_id: int,
    wrong: str,
    cause_kind: str,
    cause: str,
    remedy: str,
    lead_id: int | None,
    due_on: date | None,
    expected: Decimal | None,
    account: Any,
    at: datetime,
    task_id: int | None = None,
    cannot: str = "",
) -> None:
    """Plan a remedy (lập giải pháp khắc phục): what was wrong, why, what is done, by whom, by when, for how much.

    Raises NotYourUnit, RemedyClosed, RemedySettled, ExpectsTooMuch.
    """
    row = _own(remedy_id, account)
    if expected is not None and not 0 <= expected <= row.lost:
        raise ExpectsTooMuch
    row.wrong, row.cause, row.remedy, row.cannot = wrong.strip(), cause.strip(), remedy.strip(), cannot.strip()
    row.cause_kind = CauseKind(cause_kind) if cause_kind else ""
    row.lead_id, row.due_on, row.task_id = lead_id, due_on, task_id
    row.expected = Decimal(0) if row.cannot else expected
    row.save()


@transaction.atomic
def close_remedy(*, remedy_id: int, result: str, on: date, account: Any, at: datetime, evidence: str = "") -> None:
    """Close a remedy (khép dòng khắc phục) with its result.

    Raises NotYourUnit, RemedyClosed, RemedySettled, ResultMissing.
    """
    row = _own(remedy_id, account)
    if not result.strip():
        raise ResultMissing
    row.result, row.evidence, row.closed_on, row.closed_by = result.strip(), evidence.strip(), on, actor_of(account)
    row.save(update_fields=["result", "evidence", "closed_on", "closed_by"])


def _own(remedy_id: int, account: Any) -> Remedy:
    """An open row of one's own unit. Raises NotYourUnit, RemedyClosed, RemedySettled."""
    row = Remedy.objects.select_for_update(of=("self",)).select_related("candidate").get(pk=remedy_id)
    if not may_declare(account, unit_id=row.candidate.unit_id):
        raise NotYourUnit
    if row.closed_on is not None:
        raise RemedyClosed
    if row.is_settled:
        raise RemedySettled
    return row
