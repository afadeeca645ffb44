"""Plans (các kế hoạch): as they were recorded, within and over one another, and the headings of reform."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet

from motcua.areas.plans.models import Plan, PlanKind
from motcua.kernel.packs import load_toml

AREAS_PACK, TASKS_PACK = "reform/areas.toml", "reform/tasks.toml"


@dataclass(frozen=True, slots=True)
class ReformArea:
    """Reform area (lĩnh vực cải cách): a heading of plans and indexes, valid for some years; it is policy."""

    code: str
    name: str
    order: int


@dataclass(frozen=True, slots=True)
class TaskTerms:
    """Task terms (cách nhắc nhiệm vụ): policy of a pack, with its source."""

    soon_days: int
    remind_before: tuple[int, ...]
    escalate_after: int
    escalate_every: int
    escalate_until: int
    source: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """Plan row (dòng kế hoạch): one plan as it was recorded."""

    id: int
    unit_id: int
    document_id: int | None
    kind: str
    title: str
    first_year: int
    last_year: int
    issued_on: date
    within_id: int | None
    supersedes_id: int | None = None
    superseded_by_id: int | None = None
    unit: str = ""
    tasks: int = 0

    @property
    def years(self) -> str:
        """The years it covers: 2024, or 2021–2030."""
        return str(self.first_year) if self.first_year == self.last_year else f"{self.first_year}–{self.last_year}"

    @property
    def label(self) -> str:
        """What kind of plan it is."""
        return str(PlanKind(self.kind).label)


def reform_areas(on: date) -> list[ReformArea]:
    """Reform areas (các lĩnh vực cải cách) valid on a day, in their order."""
    valid = [
        entry
        for entry in load_toml(AREAS_PACK)["area"]
        if entry["valid_from"] <= on and on <= entry.get("valid_to", date.max)
    ]
    return sorted(
        (ReformArea(entry["code"], entry["name"], entry["order"]) for entry in valid),
        key=lambda area: area.order,
    )


def task_terms() -> TaskTerms:
    """Task terms (cách nhắc nhiệm vụ) in force here."""
    pack = load_toml(TASKS_PACK)
    return TaskTerms(
        pack["soon_days"],
        tuple(pack["remind_before"]),
        pack["escalate_after"],
        pack["escalate_every"],
        pack["escalate_until"],
        pack["source"],
    )


def _rows(chosen: QuerySet[Plan]) -> list[PlanRow]:
    found = chosen.select_related("unit", "superseded_by").annotate(number_of_tasks=Count("tasks"))
    return [_row(one) for one in found]


def _row(found: Plan) -> PlanRow:
    later = getattr(found, "superseded_by", None)
    return PlanRow(
        found.pk,
        found.unit_id,
        found.document_id,
        found.kind,
        found.title,
        found.first_year,
        found.last_year,
        found.issued_on,
        found.within_id,
        found.supersedes_id,
        later.pk if later else None,
        found.unit.name,
        getattr(found, "number_of_tasks", 0),
    )


def plan(plan_id: int) -> PlanRow | None:
    """Plan (kế hoạch) by its key, or None."""
    return next(iter(_rows(Plan.objects.filter(pk=plan_id))), None)


def plans(*, unit_id: int, year: int | None = None, kind: str = "") -> list[PlanRow]:
    """Plans (các kế hoạch) of a unit, those that cover a year when one is given, the earliest first."""
    chosen = Plan.objects.filter(unit_id=unit_id)
    if year is not None:
        chosen = chosen.filter(first_year__lte=year, last_year__gte=year)
    if kind:
        chosen = chosen.filter(kind=kind)
    return _rows(chosen.order_by("issued_on", "pk"))


def plans_seen(seen: Collection[int] | None, *, year: int | None = None) -> list[PlanRow]:
    """Plans seen (các kế hoạch được xem) of some units, the longest and earliest first; None is every unit.

    Lists of what leaders gave out one by one are no plans in this sense.
    """
    chosen = Plan.objects.exclude(kind=PlanKind.ASSIGNED)
    if seen is not None:
        chosen = chosen.filter(unit_id__in=seen)
    if year is not None:
        chosen = chosen.filter(first_year__lte=year, last_year__gte=year)
    return _rows(chosen.order_by("first_year", "-last_year", "issued_on", "pk"))


def seen_plan(plan_id: int, *, seen: Collection[int] | None) -> PlanRow | None:
    """Seen plan (kế hoạch được xem) by its key, or None where it is of a unit one does not see."""
    found = plan(plan_id)
    return found if found is not None and (seen is None or found.unit_id in seen) else None


def plans_around(plan_id: int) -> tuple[list[PlanRow], list[PlanRow]]:
    """Plans around (kế hoạch trên và dưới): those this one is within, the widest first, and those within it."""
    above: list[PlanRow] = []
    found = plan(plan_id)
    while found is not None and found.within_id is not None and found.within_id not in {one.id for one in above}:
        found = plan(found.within_id)
        above += [found] if found else []
    below = _rows(Plan.objects.filter(within_id=plan_id).order_by("first_year", "issued_on", "pk"))
    return above[::-1], below


def plans_of_documents(document_ids: Collection[int]) -> list[PlanRow]:
    """Plans (các kế hoạch) issued by some documents."""
    return _rows(Plan.objects.filter(document_id__in=document_ids).order_by("issued_on", "pk"))
