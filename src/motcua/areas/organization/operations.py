"""What is done to units: a pack of units is loaded, a unit's way of working is set, its positions are made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Any

from django.db import transaction
from django.db.models import Q

from motcua.areas.organization.models import (
    IntakeMode,
    Position,
    StartOffHours,
    Succession,
    Unit,
    UnitHours,
    UnitName,
    UnitSetting,
)
from motcua.areas.organization.queries import settings_on
from motcua.kernel.errors import UserError


@transaction.atomic
def load_units(*, pack: Mapping[str, Any]) -> int:
    """Load units (nạp đơn vị): bring units, other names and successions of a pack in; say how many units it has.

    The pack lists `unit` (slug, name, level, kind, parent, agency_code, geo_code, valid_from, valid_to,
    other_names), parents before parts, and `succession` (former, successor, on, legal_basis). Loading it again
    changes nothing.
    """
    by_slug: dict[str, Unit] = {}
    for entry in pack["unit"]:
        parent = entry.get("parent")
        found, _ = Unit.objects.update_or_create(
            slug=entry["slug"],
            defaults={
                "name": entry["name"],
                "level": entry["level"],
                "kind": entry["kind"],
                "parent": (by_slug.get(parent) or Unit.objects.get(slug=parent)) if parent else None,
                "agency_code": entry.get("agency_code", ""),
                "geo_code": entry.get("geo_code", ""),
                "valid_from": entry["valid_from"],
                "valid_to": entry.get("valid_to"),
            },
        )
        by_slug[found.slug] = found
        for name in entry.get("other_names", []):
            UnitName.objects.get_or_create(unit=found, name=name)
    for step in pack.get("succession", []):
        Succession.objects.get_or_create(
            former=Unit.objects.get(slug=step["former"]),
            successor=Unit.objects.get(slug=step["successor"]),
            on=step["on"],
            defaults={"legal_basis": step.get("legal_basis", "")},
        )
    return len(by_slug)


@transaction.atomic
def set_intake_mode(*, unit_id: int, mode: str, since: date, reason: str = "") -> None:
    """Set the intake mode (chế độ vận hành) of a unit from a day on; its other settings stay as they are."""
    change_settings(unit_id=unit_id, since=since, reason=reason, intake_mode=mode)


@transaction.atomic
def change_settings(
    *,
    unit_id: int,
    since: date,
    reason: str = "",
    intake_mode: str | None = None,
    start_off_hours: str | None = None,
    keep_hour: bool | None = None,
    apology_before_late_signing: bool | None = None,
) -> None:
    """Change settings (thiết lập đơn vị) of a unit from a day on; what is not told stays as it was that day.

    Raises UserError `unknown_unit`, `unit_not_valid`.
    """
    _valid_unit(unit_id, since)
    before = settings_on(unit_id, since)
    told = {
        "intake_mode": intake_mode and IntakeMode(intake_mode),
        "start_off_hours": start_off_hours and StartOffHours(start_off_hours),
        "keep_hour": keep_hour,
        "apology_before_late_signing": apology_before_late_signing,
    }
    settled = {name: getattr(before, name) if value is None else value for name, value in told.items()}
    UnitSetting.objects.update_or_create(unit_id=unit_id, since=since, defaults={**settled, "reason": reason.strip()})


@transaction.atomic
def set_hours(*, unit_id: int, hours: Sequence[tuple[int, time, time]], valid_from: date) -> None:
    """Set the opening hours (giờ làm việc) of a unit from a day on: (weekday, opens, closes), Monday being 1.

    Earlier hours end the day before. Raises UserError `unknown_unit`, `unit_not_valid`, `hours_wrong`,
    `hours_set_later`.
    """
    _valid_unit(unit_id, valid_from)
    _check_hours(hours)
    known = UnitHours.objects.filter(unit_id=unit_id)
    if known.filter(valid_from__gte=valid_from).exists():
        raise UserError(
            "Đơn vị đã có giờ làm việc từ ngày này hoặc sau đó. Xin chọn ngày muộn hơn.", code="hours_set_later"
        )
    running = known.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=valid_from))
    running.update(valid_to=valid_from - timedelta(days=1))
    UnitHours.objects.bulk_create(
        UnitHours(unit_id=unit_id, weekday=day, opens=opens, closes=closes, valid_from=valid_from)
        for day, opens, closes in hours
    )


def _check_hours(hours: Sequence[tuple[int, time, time]]) -> None:
    ordered = sorted(hours)
    wrong = not hours or any(day not in range(1, 8) or closes <= opens for day, opens, closes in hours)
    overlaps = any(one[0] == two[0] and two[1] < one[2] for one, two in pairwise(ordered))
    if wrong or overlaps:
        raise UserError(
            "Giờ làm việc chưa đúng: mỗi buổi phải mở trước khi đóng và không trùng buổi khác.", code="hours_wrong"
        )


@transaction.atomic
def create_position(*, unit_id: int, name: str, role: str, valid_from: date, valid_to: date | None = None) -> int:
    """Create a position (lập chức vụ) in a unit and answer its key; the same one again changes nothing.

    Raises UserError `unknown_unit`, `unit_not_valid`, `dates_wrong`.
    """
    _valid_unit(unit_id, valid_from)
    if valid_to is not None and valid_to < valid_from:
        raise UserError("Ngày cuối đứng trước ngày đầu. Xin chọn lại.", code="dates_wrong")
    made, _ = Position.objects.get_or_create(
        unit_id=unit_id, name=name.strip(), valid_from=valid_from, defaults={"role": role, "valid_to": valid_to}
    )
    return made.pk


def _valid_unit(unit_id: int, on: date) -> Unit:
    """The unit, locked, if it stands on a day."""
    unit = Unit.objects.select_for_update().filter(pk=unit_id).first()
    if unit is None:
        raise UserError("Không có đơn vị này.", code="unknown_unit")
    if on < unit.valid_from or (unit.valid_to is not None and on > unit.valid_to):
        raise UserError(f"Ngày {on:%d/%m/%Y} {unit.name} không hoạt động. Xin chọn ngày khác.", code="unit_not_valid")
    return unit
