"""The offices that take dossiers in: which units, whether online here or on the national portal, and where they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.areas.organization.models import IntakeMode, OnlineIntake, Unit, UnitKind, UnitSetting
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
    latest: dict[int, UnitSetting] = {}
    for setting in UnitSetting.objects.filter(since__lte=on).order_by("since"):
        latest[setting.unit_id] = setting
    usual = online_intake_by_law(on)
    units = valid_on(Unit.objects.filter(kind__in=COUNTERS), on).order_by("name", "pk")
    return [_office(unit, latest.get(unit.pk, UnitSetting()), usual) for unit in units]


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
