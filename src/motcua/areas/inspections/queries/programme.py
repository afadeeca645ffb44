"""The inspection plans of a unit and how far they were kept: planned and done are counted apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from motcua.areas.inspections.models import (
    Inspection,
    InspectionKind,
    InspectionPlan,
    InspectionState,
    PlannedInspection,
)
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import Level, UnitKind, UnitRow
from motcua.rules.inspecting import InspectionCoverage, InspectionStage, coverage

GROUP_LABELS: dict[str, str] = {
    "agencies": "Cơ quan chuyên môn",
    "service_units": "Đơn vị sự nghiệp",
    "communes": "Xã, phường, thị trấn",
}


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """Coverage row (dòng độ phủ): a group of units with its four counts, and which of its units were not inspected."""

    group: str
    label: str
    counts: InspectionCoverage
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """Planned row (mục kế hoạch): a unit to inspect, when, and the inspection made of it."""

    id: int
    inspected_id: int
    inspected: str
    kind_label: str
    month: int | None
    struck_on: date | None
    struck_reason: str
    inspection_id: int | None
    stage_label: str


@dataclass(frozen=True, slots=True)
class InspectionPlanRow:
    """Inspection plan row (dòng kế hoạch kiểm tra): its head and its items."""

    id: int
    title: str
    number: str
    issued_on: date
    items: tuple[PlannedRow, ...]


def groups_of(unit_id: int, on: date) -> dict[str, list[UnitRow]]:
    """Groups (các nhóm đơn vị) that a unit inspects, of the units valid on a day."""
    home = organization.unit_by_id(unit_id)
    own = organization.scope(home.slug, "own", start=on, end=on)
    below = organization.children(unit_id, start=on, end=on)
    return {
        "agencies": [one for one in own if one.kind == UnitKind.DEPARTMENT],
        "service_units": [one for one in own if one.kind == UnitKind.SERVICE_UNIT],
        "communes": [one for one in below if one.level == Level.COMMUNE],
    }


def coverage_rows(unit_id: int, *, start: date, end: date) -> list[CoverageRow]:
    """Coverage (độ phủ kiểm tra) by a unit in a span of days: planned in its year, concluded within the span.

    A unit counts once; it is done on the day of the conclusion, as the indicators count it. What was planned or done
    of a unit that ended counts for the only unit of its kind that took over.
    """
    planned = set(
        PlannedInspection.objects.filter(
            plan__unit_id=unit_id, plan__year=end.year, struck_on__isnull=True
        ).values_list("inspected_id", flat=True)
    )
    done = set(
        InspectionState.objects.filter(
            inspection__unit_id=unit_id, superseded_at__isnull=True, concluded_on__range=(start, end)
        ).values_list("inspection__inspected_id", flat=True)
    )
    planned, done, found = _standing(planned, end), _standing(done, end), groups_of(unit_id, end)
    return [
        CoverageRow(
            group,
            label,
            coverage([one.id for one in found[group]], planned, done),
            tuple(one.name for one in found[group] if one.id not in done),
        )
        for group, label in GROUP_LABELS.items()
    ]


def _standing(unit_ids: set[int], on: date) -> set[int]:
    """Some units and, for those that ended, the only one of the same kind and level that took over by a day."""
    found = set(unit_ids)
    for former, heir in organization.sole_heirs(sorted(unit_ids), on).items():
        old, new = organization.unit_by_id(former), organization.unit_by_id(heir)
        found |= {heir} if (old.kind, old.level) == (new.kind, new.level) else set()
    return found


def inspection_plans(unit_id: int, year: int) -> list[InspectionPlanRow]:
    """Inspection plans (các kế hoạch kiểm tra) of a unit in a year, with the inspection made of each."""
    plans = list(InspectionPlan.objects.filter(unit_id=unit_id, year=year).order_by("issued_on", "pk"))
    items = PlannedInspection.objects.filter(plan__in=plans).select_related("inspected").order_by("month", "pk")
    made: dict[tuple[int, str], tuple[int, str]] = {}
    chosen = Inspection.objects.filter(unit_id=unit_id, started_on__year=year).exclude(stage=InspectionStage.CANCELLED)
    for key, inspected, kind, stage in chosen.order_by("pk").values_list("pk", "inspected_id", "kind", "stage"):
        made[inspected, kind] = (key, InspectionStage(stage).label)
    by_plan: dict[int, list[PlannedRow]] = defaultdict(list)
    for item in items:
        inspection, stage = made.get((item.inspected_id, item.kind), (None, ""))
        by_plan[item.plan_id].append(
            PlannedRow(
                item.pk,
                item.inspected_id,
                item.inspected.name,
                str(InspectionKind(item.kind).label),
                item.month,
                item.struck_on,
                item.struck_reason,
                inspection,
                stage,
            )
        )
    return [InspectionPlanRow(one.pk, one.title, one.number, one.issued_on, tuple(by_plan[one.pk])) for one in plans]


def planned_choice(unit_id: int, planned_id: int) -> tuple[int, str] | None:
    """Which unit and kind a planned item means, to begin its inspection with; None where it is not the unit's."""
    found = PlannedInspection.objects.filter(pk=planned_id, plan__unit_id=unit_id, struck_on__isnull=True)
    return found.values_list("inspected_id", "kind").first()


def planned_by(planned_id: int) -> int | None:
    """Which unit planned an item (mục này thuộc kế hoạch của đơn vị nào); None where there is no such item."""
    return PlannedInspection.objects.filter(pk=planned_id).values_list("plan__unit_id", flat=True).first()
