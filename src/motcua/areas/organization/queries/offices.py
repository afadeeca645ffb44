"""The offices that take dossiers in: which units, whether online here or on the national portal, and where they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.areas.organization.models import IntakeMode, OnlineIntake, Unit, UnitKind, UnitSetting
from motcua.areas.organization.queries.units import scope_of, unit_by_id
from motcua.areas.organization.queries.working import online_intake_by_law, valid_on

COUNTERS = (UnitKind.PEOPLES_COMMITTEE, UnitKind.VERTICAL_BODY, UnitKind.SERVICE_UNIT)


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """Office row (nơi tiếp nhận): a unit with a counter of its own on a day, and whether it files online here."""

    id: int
    slug: str
    name: str
    level: str
    primary: bool
    online_here: bool
    collection_place: str
    opening_words: str


def offices_on(on: date) -> list[OfficeRow]:
    """Offices (các nơi tiếp nhận) of a day by name, in two queries; `online_here` only where this is the primary
    system and its own portal files."""
    latest, usual = _latest(on), online_intake_by_law(on)
    units = valid_on(Unit.objects.filter(kind__in=COUNTERS), on).order_by("name", "pk")
    return [_office(unit, latest.get(unit.pk, UnitSetting()), usual) for unit in units]


def primary_units(on: date) -> frozenset[int]:
    """Primary units (đơn vị tiếp nhận trên hệ thống này): those whose decided intake mode of a day is the primary one,
    by id and in one query."""
    return frozenset(key for key, setting in _latest(on).items() if setting.intake_mode == IntakeMode.PRIMARY)


def desk_of(unit_id: int, on: date) -> int:
    """Desk (nơi tiếp nhận) of a unit on a day: itself, or the one part of it that takes in on this system, such as
    the one-stop centre of a committee."""
    primary = primary_units(on)
    if unit_id in primary:
        return unit_id
    parts = scope_of(unit_by_id(unit_id), "own", start=on, end=on)
    desks = [one.id for one in parts if one.id in primary]
    return desks[0] if len(desks) == 1 else unit_id


def _latest(on: date) -> dict[int, UnitSetting]:
    """The settings of a day, by unit; none for a unit that decided nothing."""
    return {one.unit_id: one for one in UnitSetting.objects.filter(since__lte=on).order_by("since")}


def _office(unit: Unit, setting: UnitSetting, usual: str) -> OfficeRow:
    primary = setting.intake_mode == IntakeMode.PRIMARY
    portal = setting.online_intake or usual
    return OfficeRow(
        unit.pk,
        unit.slug,
        unit.name,
        unit.level,
        primary,
        primary and portal == OnlineIntake.OWN_PORTAL,
        setting.collection_place,
        setting.opening_words,
    )
