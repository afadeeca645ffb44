"""The groups of the catalogue: levels, audiences, life events, each with how many procedures it holds."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from motcua.areas.organization.queries import Level
from motcua.areas.procedures.models import Audience, Grouping, GroupingKind
from motcua.kernel.packs import load_toml

LIFE_EVENTS = "procedures/life_events.toml"


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Group row (nhóm thủ tục): its code, its name, and how many procedures are found under it."""

    kind: str
    code: str
    name: str
    procedures: int


def groups() -> dict[str, tuple[GroupRow, ...]]:
    """Groups (các nhóm) by kind, those with a procedure only, in the order they are told in."""
    counts = {
        (kind, code): many
        for kind, code, many in Grouping.objects.values_list("kind", "code").annotate(many=Count("pk")).order_by()
    }
    return {
        kind: tuple(GroupRow(kind, code, name, counts[kind, code]) for code, name in names if counts.get((kind, code)))
        for kind, names in names_of_groups().items()
    }


def names_of_groups() -> dict[str, list[tuple[str, str]]]:
    """Names (tên các nhóm) by kind, whether anything is in them or not."""
    levels = [("MINISTRY", "Cấp bộ"), *((code, str(label)) for code, label in Level.choices), ("OTHER", "Cơ quan khác")]
    events = [(event["code"], event["name"]) for event in load_toml(LIFE_EVENTS)["event"]]
    audiences = [(code, str(label)) for code, label in Audience.choices]
    return {
        GroupingKind.LEVEL.value: levels,
        GroupingKind.AUDIENCE.value: audiences,
        GroupingKind.LIFE_EVENT.value: events,
    }


def audiences_of(code: str) -> tuple[str, ...]:
    """Audiences (đối tượng) a procedure is found under, as labels: what its version says, else our own grouping."""
    found = Grouping.objects.filter(procedure__code=code, kind=GroupingKind.AUDIENCE).values_list("code", flat=True)
    chosen = set(found)
    return tuple(str(label) for value, label in Audience.choices if value in chosen)
