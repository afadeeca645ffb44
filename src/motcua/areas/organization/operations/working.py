"""How units work (cách làm việc): settings and hours from a day on, and the positions a unit has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from itertools import pairwise

from django.db import transaction
from django.db.models import Q

from motcua.areas.organization.models import (
    IntakeMode,
    OnlineIntake,
    Position,
    StartOffHours,
    Unit,
    UnitHours,
    UnitSetting,
)
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

MOST_LATE_ENTRIES = 1000

TOO_MANY_LATE = Sentence("Số phiếu nhập bù mỗi ngày phải từ 0 đến {most}.", most=MOST_LATE_ENTRIES)


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
    online_intake: str | None = None,
    late_entries_per_day: int | None = None,
    late_acceptance_counts_from_limit: bool | None = None,
    collection_place: str | None = None,
    opening_words: str | None = None,
) -> None:
    """Change settings (thiết lập đơn vị) of a unit from a day on; what is not told stays as it was that day.

    An empty `online_intake` leaves it to the day. Raises UserError `unknown_unit`, `unit_not_valid`, `setting_wrong`.
    """
    valid_unit(unit_id, since)
    told = {
        "intake_mode": intake_mode and IntakeMode(intake_mode),
        "start_off_hours": start_off_hours and StartOffHours(start_off_hours),
        "keep_hour": keep_hour,
        "apology_before_late_signing": apology_before_late_signing,
        "online_intake": online_intake and OnlineIntake(online_intake),
        "late_entries_per_day": late_entries_per_day,
        "late_acceptance_counts_from_limit": late_acceptance_counts_from_limit,
        "collection_place": collection_place,
        "opening_words": opening_words,
    }
    if late_entries_per_day is not None and not 0 <= late_entries_per_day <= MOST_LATE_ENTRIES:
        raise UserError(TOO_MANY_LATE, code="setting_wrong")
    before = UnitSetting.objects.filter(unit_id=unit_id, since__lte=since).order_by("-since").first() or UnitSetting()
    settled = {name: getattr(before, name) if value is None else value for name, value in told.items()}
    UnitSetting.objects.update_or_create(unit_id=unit_id, since=since, defaults={**settled, "reason": reason.strip()})


@transaction.atomic
def set_hours(*, unit_id: int, hours: Sequence[tuple[int, time, time]], valid_from: date) -> None:
    """Set the opening hours (giờ làm việc) of a unit from a day on: (weekday, opens, closes), Monday being 1.

    Earlier hours end the day before. Raises UserError `unknown_unit`, `unit_not_valid`, `hours_wrong`,
    `hours_set_later`.
    """
    valid_unit(unit_id, valid_from)
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
    valid_unit(unit_id, valid_from)
    if valid_to is not None and valid_to < valid_from:
        raise UserError("Ngày cuối đứng trước ngày đầu. Xin chọn lại.", code="dates_wrong")
    made, _ = Position.objects.get_or_create(
        unit_id=unit_id, name=name.strip(), valid_from=valid_from, defaults={"role": role, "valid_to": valid_to}
    )
    return made.pk


@transaction.atomic
def end_position(*, position_id: int, last_day: date) -> None:
    """End a position (bỏ chức vụ) after a last day; whoever holds it then keeps their own appointment's days.

    Raises UserError `unknown_position`, `dates_wrong`.
    """
    one = Position.objects.select_for_update(of=("self",)).filter(pk=position_id).first()
    if one is None:
        raise UserError("Không có chức vụ này.", code="unknown_position")
    if last_day < one.valid_from or (one.valid_to is not None and one.valid_to <= last_day):
        raise UserError(
            "Ngày cuối phải từ ngày bắt đầu của chức vụ và trước ngày cuối đã định. Xin chọn lại.", code="dates_wrong"
        )
    one.valid_to = last_day
    one.save(update_fields=["valid_to"])


def valid_unit(unit_id: int, on: date) -> Unit:
    """The unit, locked, if it stands on a day."""
    unit = Unit.objects.select_for_update().filter(pk=unit_id).first()
    if unit is None:
        raise UserError("Không có đơn vị này.", code="unknown_unit")
    if on < unit.valid_from or (unit.valid_to is not None and on > unit.valid_to):
        raise UserError(
            Sentence("Ngày {on:%d/%m/%Y} {unit} không hoạt động. Xin chọn ngày khác.", on=on, unit=unit.name),
            code="unit_not_valid",
        )
    return unit
