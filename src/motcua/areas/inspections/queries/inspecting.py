"""Questions about inspections, answered with frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from motcua.areas.inspections.models import InspectionState
from motcua.areas.inspections.queries.keys import key_of, read_key

PAGE = 50


@dataclass(frozen=True, slots=True)
class InspectionRow:
    """Inspection row (dòng kiểm tra): one inspection as it is known now."""

    id: int
    unit_id: int
    inspected_id: int
    inspected_name: str
    kind: str
    announced: bool
    team: str
    started_on: date
    concluded_on: date | None
    conclusion_number: str
    findings: str

    @property
    def key(self) -> str:
        """Where the next page begins."""
        return key_of(self.started_on, self.id)


def inspections(*, unit_id: int, start: date, end: date, after: str = "") -> list[InspectionRow]:
    """Inspections (các cuộc kiểm tra) by a unit begun in a span of days, a page at a time, the earliest first."""
    chosen = InspectionState.objects.filter(
        superseded_at__isnull=True, inspection__unit_id=unit_id, inspection__started_on__range=(start, end)
    ).select_related("inspection__inspected")
    if place := read_key(after):
        day, key = place
        chosen = chosen.filter(Q(inspection__started_on__gt=day) | Q(inspection__started_on=day, inspection_id__gt=key))
    ordered = chosen.order_by("inspection__started_on", "inspection_id")
    return [_row(state) for state in ordered[:PAGE]]


def _row(state: InspectionState) -> InspectionRow:
    inspection = state.inspection
    return InspectionRow(
        id=inspection.pk,
        unit_id=inspection.unit_id,
        inspected_id=inspection.inspected_id,
        inspected_name=inspection.inspected.name,
        kind=inspection.kind,
        announced=inspection.announced,
        team=inspection.team,
        started_on=inspection.started_on,
        concluded_on=state.concluded_on,
        conclusion_number=state.conclusion_number,
        findings=state.findings,
    )
