"""Points that were entered for the assessment, the last of each indicator, with who, why and on what document."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from motcua.areas.inspections.models import AssessmentEntry


@dataclass(frozen=True, slots=True)
class EnteredPoints:
    """Entered points (điểm nhập) of one indicator of a unit, or of an officer where `officer` names one."""

    indicator: int
    unit: str
    officer: str
    points: Decimal
    reason: str
    document: str
    entered_by: str
    entered_at: datetime


def entered_points(
    unit_ids: Collection[int] | None, *, pack: str, start: date, end: date
) -> dict[tuple[str, int], EnteredPoints]:
    """Entered points (các điểm nhập) of a quarter by (slug of the unit or name of the account, indicator), the last
    that was entered; None is every unit."""
    found = AssessmentEntry.objects.filter(pack=pack, start=start, end=end)
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    told = {}
    for one in found.select_related("unit", "officer", "entered_by").order_by("pk"):
        row = _row(one)
        told[row.officer or row.unit, row.indicator] = row
    return told


def _row(one: AssessmentEntry) -> EnteredPoints:
    return EnteredPoints(
        indicator=one.indicator,
        unit=one.unit.slug,
        officer=one.officer.username if one.officer else "",
        points=one.points,
        reason=one.reason,
        document=one.document,
        entered_by=str(one.entered_by),
        entered_at=one.entered_at,
    )
