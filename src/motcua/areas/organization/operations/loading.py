"""Loading (nạp đơn vị): a pack of units is brought in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from motcua.areas.organization.models import Succession, Unit, UnitName


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
