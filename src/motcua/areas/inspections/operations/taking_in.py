"""Taking a plan of inspections in (nhập kế hoạch kiểm tra): which unit is inspected, of which kind, in which month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.inspections.models import InspectionPlan, PlannedInspection
from motcua.areas.inspections.operations.programming import add_planned, move_planned, plan_inspections
from motcua.areas.inspections.policy import may_plan_inspections
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import LinesTaken, Took, take_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedLine:
    """Planned line (dòng kế hoạch kiểm tra trong tệp): the plan it belongs to, and whom it inspects when."""

    line: int
    year: int
    title: str
    number: str
    issued_on: date
    inspected_id: int
    kind: str
    month: int | None = None


@transaction.atomic
def take_in_planned(
    *, unit_id: int, rows: Sequence[PlannedLine], account: Any, at: datetime, rehearsed: bool = False
) -> LinesTaken:
    """Take a plan of inspections in (nhập kế hoạch kiểm tra): a plan that is not there is made, one that is gets what
    it lacks; a struck item stays struck. Raises UserError `not_yours`."""
    if not may_plan_inspections(account, unit_id):
        raise UserError("Chỉ kiểm tra viên của đơn vị lập kế hoạch kiểm tra.", code="not_yours")

    def take(row: PlannedLine) -> Took:
        plan = InspectionPlan.objects.filter(unit_id=unit_id, year=row.year, title=row.title).first()
        if plan is None:
            plan_inspections(
                unit_id=unit_id, year=row.year, title=row.title, number=row.number, issued_on=row.issued_on,
                units=[row.inspected_id], kind=row.kind, months=_months(row), account=account, at=at,
            )  # fmt: skip
            return Took.NEW
        return _into(plan, row, account, at)

    return take_lines(
        rows, take, key=lambda row: (row.year, row.title, row.inspected_id, row.kind), rehearsed=rehearsed
    )


def _months(row: PlannedLine) -> dict[int, int]:
    return {row.inspected_id: row.month} if row.month else {}


def _into(plan: InspectionPlan, row: PlannedLine, account: Any, at: datetime) -> Took:
    """Into a plan that stands."""
    if (plan.number, plan.issued_on) != (row.number, row.issued_on):
        raise UserError("Kế hoạch này đã ghi với số hoặc ngày ban hành khác; xin xem lại.", code="told_otherwise")
    item = PlannedInspection.objects.filter(plan=plan, inspected_id=row.inspected_id, kind=row.kind).first()
    if item is None:
        add_planned(
            plan_id=plan.pk, inspected_id=row.inspected_id, kind=row.kind, month=row.month, account=account, at=at
        )
        return Took.NEW
    if item.struck_on is not None:
        raise UserError("Mục này đã được đưa ra khỏi kế hoạch; tệp không đưa trở lại.", code="already_struck")
    if item.month == row.month:
        return Took.UNCHANGED
    move_planned(planned_id=item.pk, month=row.month, account=account, at=at)
    return Took.CHANGED
