"""Appointing (bổ nhiệm, phân công): who works in which role, where, from when to when."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from motcua.areas.organization import queries as organization
from motcua.areas.people.models import Appointment, Officer, OfficerKind, Role
from motcua.areas.people.policy import STAFF
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.rules.sentences import Sentence


@transaction.atomic
def register_officer(*, name: str, kind: str = OfficerKind.CIVIL_SERVANT) -> int:
    """Register an officer (ghi nhận cán bộ) and answer their key. Raises UserError `name_needed`."""
    if not name.strip():
        raise UserError("Xin ghi họ và tên.", code="name_needed")
    return Officer.objects.create(name=name.strip(), kind=OfficerKind(kind), search_text=fold(name)).pk


@transaction.atomic
def appoint(
    *,
    officer_id: int,
    valid_from: date,
    at: datetime,
    role: str = "",
    unit_id: int | None = None,
    position_id: int | None = None,
    valid_to: date | None = None,
    decision: str = "",
) -> int:
    """Appoint (bổ nhiệm, phân công) an officer to a position, or to a role in a unit; answer the key.

    A position brings its own unit and role. Both days count.
    Raises UserError `unknown_officer`, `unknown_position`, `unknown_role`, `dates_wrong`, `unit_needed`,
    `unit_not_valid`, `appointment_overlaps`.
    """
    officer = Officer.objects.select_for_update().filter(pk=officer_id).first()
    if officer is None:
        raise UserError("Không có cán bộ này.", code="unknown_officer")
    if position_id is not None:
        role, unit_id = _of_position(position_id, valid_from)
    if role not in STAFF:
        raise UserError("Xin chọn vai trò.", code="unknown_role")
    if valid_to is not None and valid_to < valid_from:
        raise UserError("Ngày cuối đứng trước ngày đầu. Xin chọn lại.", code="dates_wrong")
    _check_unit(role, unit_id, valid_from)
    _check_overlap(officer, role, unit_id, valid_from, valid_to)
    made = Appointment.objects.create(
        officer=officer,
        position_id=position_id,
        unit_id=unit_id,
        role=Role(role),
        valid_from=valid_from,
        valid_to=valid_to,
        decision=decision.strip(),
        recorded_at=at,
    )
    return made.pk


def _of_position(position_id: int, on: date) -> tuple[str, int]:
    position = organization.position(position_id)
    if position is None:
        raise UserError("Không có chức vụ này.", code="unknown_position")
    if on < position.valid_from or (position.valid_to is not None and on > position.valid_to):
        raise UserError(
            Sentence("Ngày {on:%d/%m/%Y} chức vụ {position} không còn hoặc chưa có.", on=on, position=position.name),
            code="unknown_position",
        )
    return position.role, position.unit_id


def _check_unit(role: str, unit_id: int | None, on: date) -> None:
    if unit_id is None:
        if role != Role.ADMINISTRATOR:
            raise UserError("Vai trò này cần một đơn vị. Xin chọn đơn vị.", code="unit_needed")
        return
    unit = organization.unit_by_id(unit_id)
    if on < unit.valid_from or (unit.valid_to is not None and on > unit.valid_to):
        raise UserError(
            Sentence(
                "Ngày {on:%d/%m/%Y} {unit} không hoạt động. Xin chọn ngày hoặc đơn vị khác.", on=on, unit=unit.name
            ),
            code="unit_not_valid",
        )


def _check_overlap(officer: Officer, role: str, unit_id: int | None, start: date, end: date | None) -> None:
    there = Q(unit__isnull=True) if unit_id is None else Q(unit_id=unit_id)
    same = Appointment.objects.filter(there, officer=officer, role=role)
    same = same.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=start))
    if end is not None:
        same = same.filter(valid_from__lte=end)
    if same.exists():
        raise UserError(
            Sentence(
                "{officer} đã giữ vai trò này ở đơn vị này trong khoảng ngày đó. Xin kết thúc lần trước đã.",
                officer=officer.name,
            ),
            code="appointment_overlaps",
        )


@transaction.atomic
def end_appointment(*, appointment_id: int, last_day: date, by_id: int) -> None:
    """End an appointment (thôi giữ chức vụ, phân công) after a last day; from the next day it gives no rights.

    Raises UserError `unknown_appointment`, `own_appointment`, `dates_wrong`, `appointment_ended`.
    """
    found = Appointment.objects.select_for_update(of=("self",)).select_related("officer").filter(pk=appointment_id)
    one = found.first()
    if one is None:
        raise UserError("Không có lần bổ nhiệm này.", code="unknown_appointment")
    if one.officer.account_id == by_id and one.role == Role.ADMINISTRATOR:
        raise UserError("Không thể tự thôi quyền quản trị; cần một quản trị viên khác.", code="own_appointment")
    if last_day < one.valid_from:
        raise UserError(
            Sentence(
                "Ngày cuối đứng trước ngày bắt đầu {valid_from:%d/%m/%Y}. Xin chọn lại.", valid_from=one.valid_from
            ),
            code="dates_wrong",
        )
    if one.valid_to is not None and one.valid_to <= last_day:
        raise UserError(
            Sentence("Lần bổ nhiệm này đã kết thúc ngày {valid_to:%d/%m/%Y}.", valid_to=one.valid_to),
            code="appointment_ended",
        )
    one.valid_to = last_day
    one.save(update_fields=["valid_to"])
