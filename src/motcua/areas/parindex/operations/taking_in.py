"""Taking remedies in (nhập bảng khắc phục) from a table: one line per criterion that lost points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from motcua.areas.parindex.models import Candidate, Remedy
from motcua.areas.parindex.operations.refusals import NotYourUnit
from motcua.areas.parindex.operations.remedying import plan_remedy
from motcua.areas.parindex.policy import may_declare
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import LinesTaken, Took, alike, take_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyLine:
    """Remedy line (dòng khắc phục trong tệp): what is done about one lost point."""

    line: int
    code: str
    wrong: str = ""
    cause_kind: str = ""
    cause: str = ""
    remedy: str = ""
    lead_id: int | None = None
    due_on: date | None = None
    expected: Decimal | None = None
    cannot: str = ""


@transaction.atomic
def take_in_remedies(
    *, candidate_id: int, rows: Sequence[RemedyLine], account: Any, at: datetime, rehearsed: bool = False
) -> LinesTaken:
    """Take remedies in (nhập bảng khắc phục) for rows that were raised; a closed row stays as it is.
    Raises NotYourUnit."""
    if not may_declare(account, unit_id=Candidate.objects.get(pk=candidate_id).unit_id):
        raise NotYourUnit

    def take(row: RemedyLine) -> Took:
        stands = Remedy.objects.filter(candidate_id=candidate_id, code=row.code).first()
        if stands is None:
            raise UserError("Bảng khắc phục không có tiêu chí này; xin lập bảng trước.", code="unknown_remedy")
        told = {name: value for name, value in asdict(row).items() if name not in ("line", "code")}
        if alike(told, stands):
            return Took.UNCHANGED
        planned = bool(stands.remedy or stands.cannot)
        plan_remedy(remedy_id=stands.pk, **told, task_id=stands.task_id, account=account, at=at)
        return Took.CHANGED if planned else Took.NEW

    return take_lines(rows, take, key=lambda row: row.code, rehearsed=rehearsed)
