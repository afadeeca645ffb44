"""Programming (lập kế hoạch kiểm tra): which units are to be inspected, and which are struck out again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.inspections.models import InspectionKind, InspectionPlan, PlannedInspection
from motcua.areas.inspections.policy import may_plan_inspections
from motcua.areas.organization import queries as organization
from motcua.kernel.errors import UserError


@transaction.atomic
def plan_inspections(
    *,
    unit_id: int,
    year: int,
    title: str,
    number: str,
    issued_on: date,
    units: Collection[int],
    kind: str,
    account: Any,
    at: datetime,
    months: dict[int, int] | None = None,
) -> int:
    """Plan inspections (lập kế hoạch kiểm tra) of some units in a year, and answer the key of the plan.

    Raises UserError `not_yours`, `title_missing`, `nobody_to_inspect`, `plan_known`, `own_unit_planned`.
    """
    if not may_plan_inspections(account, unit_id):
        raise UserError("Chỉ kiểm tra viên của đơn vị lập kế hoạch kiểm tra.", code="not_yours")
    _refuse(unit_id, year, title, units, kind)
    made = InspectionPlan.objects.create(
        unit_id=unit_id,
        year=year,
        title=title.strip(),
        number=number.strip(),
        issued_on=issued_on,
        made_by=account,
        recorded_at=at,
    )
    PlannedInspection.objects.bulk_create(
        PlannedInspection(plan=made, inspected_id=one, kind=InspectionKind(kind), month=(months or {}).get(one))
        for one in units
    )
    return made.pk


def _refuse(unit_id: int, year: int, title: str, units: Collection[int], kind: str) -> None:
    if not title.strip():
        raise UserError("Xin ghi tên kế hoạch.", code="title_missing")
    if not units:
        raise UserError("Xin chọn ít nhất một đơn vị được kiểm tra.", code="nobody_to_inspect")
    _refuse_units(unit_id, units, kind)
    if InspectionPlan.objects.filter(unit_id=unit_id, year=year, title=title.strip()).exists():
        raise UserError("Kế hoạch này đã có trong năm; xin đặt tên khác.", code="plan_known")


def _refuse_units(unit_id: int, units: Collection[int], kind: str) -> None:
    if unit_id in units and kind != InspectionKind.SELF:
        raise UserError("Đơn vị chỉ tự kiểm tra mình khi loại là tự kiểm tra.", code="own_unit_planned")
    there = {one.id for one in organization.units()}
    if not set(units) <= there:
        raise UserError("Có đơn vị không tồn tại; xin chọn lại.", code="unknown_unit")


@transaction.atomic
def add_planned(*, plan_id: int, inspected_id: int, kind: str, month: int | None, account: Any, at: datetime) -> int:
    """Add to a plan (thêm mục vào kế hoạch kiểm tra) one unit to inspect, and answer the key of the item.

    Raises UserError `not_yours`, `own_unit_planned`, `unknown_unit`, `planned_twice`.
    """
    plan = InspectionPlan.objects.select_for_update().get(pk=plan_id)
    if not may_plan_inspections(account, plan.unit_id):
        raise UserError("Chỉ kiểm tra viên của đơn vị sửa kế hoạch kiểm tra.", code="not_yours")
    _refuse_units(plan.unit_id, [inspected_id], kind)
    if PlannedInspection.objects.filter(plan=plan, inspected_id=inspected_id, kind=kind).exists():
        raise UserError("Kế hoạch đã có đơn vị này với loại kiểm tra này.", code="planned_twice")
    made = PlannedInspection.objects.create(
        plan=plan, inspected_id=inspected_id, kind=InspectionKind(kind), month=month
    )
    return made.pk


@transaction.atomic
def move_planned(*, planned_id: int, month: int | None, account: Any, at: datetime) -> None:
    """Move an item of a plan (đổi tháng kiểm tra) to another month. Raises UserError `not_yours`, `already_struck`."""
    _standing(planned_id, account)
    PlannedInspection.objects.filter(pk=planned_id).update(month=month)


def _standing(planned_id: int, account: Any) -> PlannedInspection:
    """An item that is still in the plan of a unit one plans for."""
    one = PlannedInspection.objects.select_for_update(of=("self",)).select_related("plan").filter(pk=planned_id).first()
    if one is None:
        raise UserError("Không có mục kế hoạch này.", code="unknown_planned")
    if not may_plan_inspections(account, one.plan.unit_id):
        raise UserError("Chỉ kiểm tra viên của đơn vị sửa kế hoạch kiểm tra.", code="not_yours")
    if one.struck_on is not None:
        raise UserError("Mục này đã được đưa ra khỏi kế hoạch.", code="already_struck")
    return one


@transaction.atomic
def strike_out(*, planned_id: int, reason: str, on: date, account: Any, at: datetime) -> None:
    """Strike out (đưa ra khỏi kế hoạch) a planned inspection with the reason; it stays readable in the plan.

    Raises UserError `unknown_planned`, `not_yours`, `reason_missing`, `already_struck`.
    """
    one = _standing(planned_id, account)
    if not reason.strip():
        raise UserError("Xin ghi lý do đưa ra khỏi kế hoạch.", code="reason_missing")
    one.struck_on, one.struck_reason = on, reason.strip()[:255]
    one.save(update_fields=["struck_on", "struck_reason"])
