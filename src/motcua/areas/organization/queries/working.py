"""How units work on a day: their settings, their opening hours, their positions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.db.models import Q, QuerySet

from motcua.areas.organization.models import (
    LATE_ENTRIES,
    IntakeMode,
    Position,
    StartOffHours,
    Succession,
    UnitHours,
    UnitName,
    UnitSetting,
)
from motcua.areas.organization.queries.units import UnitRow, unit_by_id, unit_row
from motcua.kernel.calendars import calendar_for
from motcua.kernel.packs import load_toml
from motcua.rules.deadlines import OffHours, Switches


@dataclass(frozen=True, slots=True)
class SettingRow:
    """Setting row (thiết lập đơn vị): how a unit works; `since` is None where nothing was decided yet.

    An empty `online_intake` is left to the day: ask `online_intake(unit_id, on)`.
    """

    since: date | None = None
    intake_mode: str = IntakeMode.ALONGSIDE.value
    start_off_hours: str = StartOffHours.RAW_DATE.value
    keep_hour: bool = False
    apology_before_late_signing: bool = False
    online_intake: str = ""
    late_entries_per_day: int = LATE_ENTRIES
    collection_place: str = ""
    opening_words: str = ""
    reason: str = ""
    late_acceptance_counts_from_limit: bool = True


@dataclass(frozen=True, slots=True)
class HoursRow:
    """Hours row (giờ làm việc): one session of one weekday while it is valid."""

    weekday: int
    opens: time
    closes: time
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class PositionRow:
    """Position row (chức vụ): a post in a unit and the role it carries."""

    id: int
    unit_id: int
    name: str
    role: str
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class SuccessionRow:
    """Succession row (kế thừa): who took over from whom, on which day, on what ground."""

    former: str
    successor: str
    on: date
    legal_basis: str


def _setting(found: UnitSetting) -> SettingRow:
    return SettingRow(
        found.since,
        found.intake_mode,
        found.start_off_hours,
        found.keep_hour,
        found.apology_before_late_signing,
        found.online_intake,
        found.late_entries_per_day,
        found.collection_place,
        found.opening_words,
        found.reason,
        found.late_acceptance_counts_from_limit,
    )


def valid_on(found: QuerySet[Any], on: date) -> QuerySet[Any]:
    """Those of the rows that are valid on a day, both ends included."""
    return found.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on), valid_from__lte=on)


def settings_on(unit_id: int, on: date) -> SettingRow:
    """Settings (thiết lập) of a unit on a day; the usual ones where nothing was decided."""
    found = UnitSetting.objects.filter(unit_id=unit_id, since__lte=on).order_by("-since").first()
    return _setting(found) if found else SettingRow()


def unit_with_settings(unit_id: int, on: date) -> tuple[UnitRow, SettingRow]:
    """A unit and its settings (đơn vị và thiết lập) of a day, in one query where anything was decided."""
    decided = UnitSetting.objects.filter(unit_id=unit_id, since__lte=on).select_related("unit")
    found = decided.order_by("-since").first()
    return (unit_row(found.unit), _setting(found)) if found else (unit_by_id(unit_id), SettingRow())


def settings_of(unit_id: int) -> list[SettingRow]:
    """Every setting (lịch sử thiết lập) of a unit, the latest first."""
    return [_setting(found) for found in UnitSetting.objects.filter(unit_id=unit_id).order_by("-since")]


def intake_mode(unit_id: int, on: date) -> str:
    """Intake mode (chế độ vận hành) of a unit on a day; alongside until it is decided otherwise."""
    return settings_on(unit_id, on).intake_mode


def online_intake(unit_id: int, on: date) -> str:
    """Online intake (nơi nộp trực tuyến) of a unit on a day: its own decision, else what the day says by law."""
    return settings_on(unit_id, on).online_intake or online_intake_by_law(on)


def online_intake_by_law(on: date) -> str:
    """Online intake by law (nơi nộp trực tuyến theo ngày): the pack's last line whose day has come."""
    lines = load_toml("units/online_intake.toml")["from"]
    return str([line["mode"] for line in lines if line["date"] <= on][-1])


def switches_of(unit_id: int, on: date) -> Switches:
    """Switches (lựa chọn của đơn vị): the readings of the law a unit's settings choose on a day."""
    found = settings_on(unit_id, on)
    return Switches(off_hours=OffHours(found.start_off_hours.lower()), keep_hour=found.keep_hour)


def hours_on(unit_id: int, day: date, *, slug: str | None = None) -> tuple[tuple[time, time], ...]:
    """Opening hours (giờ làm việc) of a unit by the weekday of a day; its pack's, or the usual, without its own.

    Holidays are the calendar's matter, not asked here.
    """
    own = list(valid_on(UnitHours.objects.filter(unit_id=unit_id), day).order_by("opens"))
    if own:
        return tuple((hours.opens, hours.closes) for hours in own if hours.weekday == day.isoweekday())
    usual = calendar_for(slug)
    return usual.sessions if day.weekday() in usual.weekdays else ()


def hours_of(unit_id: int) -> list[HoursRow]:
    """Every opening (giờ làm việc đã đặt) of a unit, the latest decision first."""
    found = UnitHours.objects.filter(unit_id=unit_id).order_by("-valid_from", "weekday", "opens")
    return [HoursRow(one.weekday, one.opens, one.closes, one.valid_from, one.valid_to) for one in found]


def positions_on(on: date, *, unit_id: int | None = None) -> list[PositionRow]:
    """Positions (chức vụ) that stand on a day, of one unit or of all."""
    found = Position.objects.all() if unit_id is None else Position.objects.filter(unit_id=unit_id)
    return [_position(one) for one in valid_on(found, on).order_by("unit__slug", "name", "pk")]


def position(position_id: int) -> PositionRow | None:
    """One position (chức vụ), or None."""
    found = Position.objects.filter(pk=position_id).first()
    return _position(found) if found else None


def _position(one: Position) -> PositionRow:
    return PositionRow(one.pk, one.unit_id, one.name, one.role, one.valid_from, one.valid_to)


def other_names(unit_id: int) -> list[str]:
    """Other names (tên gọi khác) registers know a unit by."""
    return list(UnitName.objects.filter(unit_id=unit_id).order_by("name").values_list("name", flat=True))


def successions_of(unit_id: int) -> list[SuccessionRow]:
    """Successions (kế thừa) a unit was part of, on either side."""
    found = Succession.objects.filter(Q(former_id=unit_id) | Q(successor_id=unit_id))
    ordered = found.select_related("former", "successor").order_by("on", "pk")
    return [SuccessionRow(one.former.name, one.successor.name, one.on, one.legal_basis) for one in ordered]
