"""Findings: the list of what is still open, one with its course, and earlier ones of the same item and unit."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from motcua.areas.inspections.models import Finding, FindingStep, InspectionState, Severity
from motcua.areas.inspections.policy import Sight
from motcua.areas.inspections.queries.seeing import findings_seen
from motcua.kernel.paging import day_key, read_day_key
from motcua.rules.inspecting import TABLE, WAITING, FindingState, InspectionAct, overdue, repeat_since

PAGE = 50
YEARS = 3  # where an inspection has no checklist to say how far back a finding is a repeated one


@dataclass(frozen=True, slots=True)
class FindingRow:
    """Finding row (dòng tồn tại): what, of which unit, by when, where it stands; `late` as of the day asked about."""

    id: int
    inspection_id: int
    item: str
    unit_id: int
    unit: str
    severity: str
    description: str
    cause: str
    requirement: str
    deadline: date
    state: FindingState
    found_on: date
    settled_on: date | None
    late: bool
    earlier: tuple[int, ...] = ()
    task_id: int | None = None

    @property
    def severity_label(self) -> str:
        """What its severity is called."""
        return str(Severity(self.severity).label)

    @property
    def key(self) -> str:
        """Where the next page begins."""
        return day_key(self.deadline, self.id)


@dataclass(frozen=True, slots=True)
class FindingStepRow:
    """Finding step row (bước khắc phục): what was said or shown, by whom, when."""

    label: str
    words: str
    proof: str
    on: date
    by_id: int
    by: str
    at: datetime
    act: InspectionAct


@dataclass(frozen=True, slots=True)
class EarlierRow:
    """Earlier row (lần trước): the same item in the same unit before, and what came of it."""

    id: int
    inspection_id: int
    found_on: date
    description: str
    state: FindingState
    conclusion: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """Finding view (một tồn tại): the row, its course, and earlier findings that make it a repeated one."""

    row: FindingRow
    steps: tuple[FindingStepRow, ...]
    earlier: tuple[EarlierRow, ...]
    years: int
    inspecting_unit_id: int


@dataclass(frozen=True, slots=True)
class FindingFilters:
    """Finding filters (bộ lọc tồn tại): every field may be left open; `waiting` are those not settled."""

    waiting: bool = False
    late: bool = False
    inspection_id: int | None = None


@dataclass(frozen=True, slots=True)
class FindingCounts:
    """Finding counts (số tồn tại): all issued, still waiting, of these overdue, verified."""

    all: int
    waiting: int
    late: int
    verified: int


def _years(one: Any) -> int:
    return int(one.inspection.checklist.get("repeat_years", YEARS))


def _row(one: Any, on: date, earlier: Iterable[int] = ()) -> FindingRow:
    state = FindingState(one.state)
    return FindingRow(
        one.pk,
        one.inspection_id,
        one.item,
        one.unit_id,
        one.unit.name,
        one.severity,
        one.description,
        one.cause,
        one.requirement,
        one.deadline,
        state,
        one.found_on,
        one.settled_on,
        overdue(state, one.deadline, on),
        tuple(earlier),
        one.task_id,
    )


def _earlier_of(found: Collection[Any]) -> dict[int, list[Any]]:
    """By the key of each finding: earlier ones of the same checklist's item in the same unit, near enough."""
    asked = [one for one in found if one.item and one.inspection.checklist]
    if not asked:
        return {}
    before = (
        Finding.objects.filter(
            inspection__inspected_id__in={one.inspection.inspected_id for one in asked},
            item__in={one.item for one in asked},
        )
        .exclude(state=FindingState.DRAFT.value)
        .select_related("inspection")
        .order_by("-found_on", "-pk")
    )
    told = list(before)
    return {
        one.pk: [
            other
            for other in told
            if other.item == one.item
            and other.inspection_id != one.inspection_id
            and other.inspection.inspected_id == one.inspection.inspected_id
            and other.inspection.checklist.get("key") == one.inspection.checklist.get("key")
            and repeat_since(one.found_on, _years(one)) <= other.found_on <= one.found_on
        ]
        for one in asked
    }


def _chosen(seen: Sight, filters: FindingFilters, on: date) -> QuerySet[Any]:
    found = Finding.objects.filter(findings_seen(seen)).select_related("inspection", "unit")
    if filters.inspection_id is not None:
        found = found.filter(inspection_id=filters.inspection_id)
    if filters.waiting:
        found = found.filter(state__in=[state.value for state in WAITING])
    if filters.late:
        found = found.filter(state=FindingState.OPEN.value, deadline__lt=on)
    return found


def findings(seen: Sight, *, filters: FindingFilters, on: date, after: str = "", limit: int = PAGE) -> list[FindingRow]:
    """Findings (các tồn tại) one may see, the nearest deadline first, a page at a time, repeated ones told."""
    chosen = _chosen(seen, filters, on)
    if place := read_day_key(after):
        day, key = place
        chosen = chosen.filter(Q(deadline__gt=day) | Q(deadline=day, pk__gt=key))
    page = list(chosen.order_by("deadline", "pk")[:limit])
    earlier = _earlier_of(page)
    return [_row(one, on, [other.pk for other in earlier.get(one.pk, ())]) for one in page]


def finding_counts(seen: Sight, *, on: date) -> FindingCounts:
    """Finding counts (số tồn tại) of what one may see, drafts left out."""
    rows = _chosen(seen, FindingFilters(), on).exclude(state=FindingState.DRAFT.value)
    told = [(FindingState(state), day) for state, day in rows.values_list("state", "deadline")]
    return FindingCounts(
        all=len(told),
        waiting=sum(state in WAITING for state, _ in told),
        late=sum(overdue(state, day, on) for state, day in told),
        verified=sum(state is FindingState.VERIFIED for state, _ in told),
    )


def _before(other: Any, conclusion: str) -> EarlierRow:
    state = FindingState(other.state)
    return EarlierRow(other.pk, other.inspection_id, other.found_on, other.description, state, conclusion)


def finding(seen: Sight, finding_id: int, *, on: date) -> FindingView | None:
    """Finding (một tồn tại) with its course and its earlier ones; None where one may not see it."""
    one = _chosen(seen, FindingFilters(), on).filter(pk=finding_id).first()
    if one is None:
        return None
    earlier = _earlier_of([one]).get(one.pk, [])
    numbers = dict(
        InspectionState.objects.filter(
            inspection_id__in=[other.inspection_id for other in earlier], superseded_at__isnull=True
        ).values_list("inspection_id", "conclusion_number")
    )
    steps = FindingStep.objects.filter(finding=one).select_related("by").order_by("pk")
    return FindingView(
        row=_row(one, on, [other.pk for other in earlier]),
        steps=tuple(
            FindingStepRow(
                TABLE[InspectionAct(row.act)].label,
                row.words,
                row.proof,
                row.on,
                row.by_id,
                str(row.by),
                row.at,
                InspectionAct(row.act),
            )
            for row in steps
        ),
        earlier=tuple(_before(other, numbers.get(other.inspection_id, "")) for other in earlier),
        years=_years(one),
        inspecting_unit_id=one.inspection.unit_id,
    )
