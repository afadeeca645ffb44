"""Configuration (cấu hình) as one file: units, positions, settings, hours, bank accounts; parents before parts."""

from __future__ import annotations

from typing import Any

from motcua.areas.organization.models import BankAccount, Position, Unit, UnitHours, UnitSetting

FORMAT = "motcua-configuration-1"
SETTINGS = (
    "intake_mode", "start_off_hours", "keep_hour", "apology_before_late_signing", "online_intake",
    "late_entries_per_day", "collection_place", "opening_words", "reason",
)  # fmt: skip
ACCOUNT = ("bank", "bank_name", "number", "holder", "reason")


def configuration() -> dict[str, Any]:
    """The configuration (cấu hình) of this installation, in words a file can hold; no person stands in it."""
    return {
        "format": FORMAT,
        "unit": _units(),
        "position": [
            {"unit": one.unit.slug, "name": one.name, "role": one.role, **_validity(one)}
            for one in Position.objects.select_related("unit").order_by("unit__slug", "valid_from", "name")
        ],
        "setting": [
            {"unit": one.unit.slug, "since": one.since.isoformat(), **{name: getattr(one, name) for name in SETTINGS}}
            for one in UnitSetting.objects.select_related("unit").order_by("unit__slug", "since")
        ],
        "hours": _hours(),
        "account": _accounts(),
    }


def _validity(one: Any) -> dict[str, str | None]:
    return {
        "valid_from": one.valid_from.isoformat(),
        "valid_to": one.valid_to.isoformat() if one.valid_to else None,
    }


def _units() -> list[dict[str, Any]]:
    waiting = list(Unit.objects.select_related("parent").order_by("slug"))
    told: dict[int, dict[str, Any]] = {}
    while waiting:
        ready = [one for one in waiting if one.parent_id is None or one.parent_id in told] or waiting
        for one in ready:
            told[one.pk] = {
                "slug": one.slug,
                "name": one.name,
                "level": one.level,
                "kind": one.kind,
                "parent": one.parent.slug if one.parent else None,
                "agency_code": one.agency_code,
                "geo_code": one.geo_code,
                **_validity(one),
            }
        waiting = [one for one in waiting if one.pk not in told]
    return list(told.values())


def _accounts() -> list[dict[str, Any]]:
    """The account in force from each day on; what was written before it for the same day is not told."""
    found = BankAccount.objects.select_related("unit").order_by("unit__slug", "since", "pk")
    last = {(one.unit.slug, one.since.isoformat()): one for one in found}
    return [
        {"unit": unit, "since": since, **{name: getattr(one, name) for name in ACCOUNT}}
        for (unit, since), one in last.items()
    ]


def _hours() -> list[dict[str, Any]]:
    grouped: dict[tuple[str, str], list[list[Any]]] = {}
    found = UnitHours.objects.select_related("unit").order_by("unit__slug", "valid_from", "weekday", "opens")
    for one in found:
        session = [one.weekday, one.opens.isoformat("minutes"), one.closes.isoformat("minutes")]
        grouped.setdefault((one.unit.slug, one.valid_from.isoformat()), []).append(session)
    return [{"unit": unit, "valid_from": since, "sessions": rows} for (unit, since), rows in grouped.items()]
