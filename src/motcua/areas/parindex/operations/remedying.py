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

    Raises NotYourUnit, RemedyClosed, ExpectsTooMuch.
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
    """Close a remedy (khép dòng khắc phục) with its result. Raises NotYourUnit, RemedyClosed, ResultMissing."""
    row = _own(remedy_id, account)
    if not result.strip():
        raise ResultMissing
    row.result, row.evidence, row.closed_on, row.closed_by = result.strip(), evidence.strip(), on, actor_of(account)
    row.save(update_fields=["result", "evidence", "closed_on", "closed_by"])


def _own(remedy_id: int, account: Any) -> Remedy:
    """An open row of one's own unit. Raises NotYourUnit, RemedyClosed."""
    row = Remedy.objects.select_for_update(of=("self",)).select_related("candidate").get(pk=remedy_id)
    if not may_declare(account, unit_id=row.candidate.unit_id):
        raise NotYourUnit
    if row.closed_on is not None:
        raise RemedyClosed
    return row
