"""Questions about reform models and initiatives, answered with frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.areas.innovation.models import Initiative, ReformModel

PAGE = 50


@dataclass(frozen=True, slots=True)
class ReformModelRow:
    """Reform model row (dòng mô hình): one model as it is known now."""

    id: int
    name: str
    unit_id: int
    unit_name: str
    year: int
    kind: str
    first_year: int
    started_on: date


@dataclass(frozen=True, slots=True)
class InitiativeRow:
    """Initiative row (dòng sáng kiến): one initiative as it is known now."""

    id: int
    title: str
    authors: str
    year: int
    sent_to: str
    sent_on: date | None


def reform_models(*, lead_id: int, year: int, kind: str = "", after: int = 0) -> list[ReformModelRow]:
    """Reform models (các mô hình) that a unit leads in a year, a page at a time, in the order of entry."""
    chosen = ReformModel.objects.filter(
        lead_id=lead_id, year=year, superseded_at__isnull=True, pk__gt=after
    ).select_related("unit")
    if kind:
        chosen = chosen.filter(kind=kind)
    return [
        ReformModelRow(
            found.pk,
            found.name,
            found.unit_id,
            found.unit.name,
            found.year,
            found.kind,
            found.first_year,
            found.started_on,
        )
        for found in chosen.order_by("pk")[:PAGE]
    ]


def initiatives(*, unit_id: int, year: int, after: int = 0) -> list[InitiativeRow]:
    """Initiatives (các sáng kiến) of a unit in a year, a page at a time, in the order of entry."""
    chosen = Initiative.objects.filter(unit_id=unit_id, year=year, pk__gt=after)
    return [
        InitiativeRow(found.pk, found.title, found.authors, found.year, found.sent_to, found.sent_on)
        for found in chosen.order_by("pk")[:PAGE]
    ]
