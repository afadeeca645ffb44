"""Amendments (các lần sửa kế hoạch, nhiệm vụ): what was changed, from which day, and why."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.plans.models import PlanAmendment, TaskAmendment


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """Amendment row (dòng sửa nhiệm vụ): its words, lead and partners before and after; what did not change is alike
    in both."""

    id: int
    task_id: int
    was_title: str
    title: str
    was_lead: str
    lead_id: int
    lead: str
    was_partners: tuple[str, ...]
    partners: tuple[str, ...]
    on: date
    reason: str
    decision: str
    amended_by: str
    recorded_at: datetime

    @property
    def leads_anew(self) -> bool:
        """Whether another unit leads from then on."""
        return self.was_lead != self.lead


@dataclass(frozen=True, slots=True)
class PlanAmendmentRow:
    """Plan amendment row (dòng sửa kế hoạch): by field what it said before and says since, why, by whom."""

    changes: tuple[tuple[str, str, str], ...]
    reason: str
    amended_by: str
    recorded_at: datetime


def plan_amendments(plan_id: int) -> list[PlanAmendmentRow]:
    """Plan amendments (các lần sửa kế hoạch), the earliest first."""
    return [
        PlanAmendmentRow(
            tuple((name, str(one.was[name]), str(value)) for name, value in one.now.items()),
            one.reason,
            one.amended_by,
            one.recorded_at,
        )
        for one in PlanAmendment.objects.filter(plan_id=plan_id).order_by("pk")
    ]


def amendments(task_ids: Collection[int]) -> list[AmendmentRow]:
    """Amendments (các lần sửa) of tasks, the earliest first."""
    found = TaskAmendment.objects.filter(task_id__in=task_ids).select_related("was_lead", "lead").order_by("pk")
    return [
        AmendmentRow(
            one.pk,
            one.task_id,
            one.was_title,
            one.title,
            one.was_lead.name,
            one.lead_id,
            one.lead.name,
            tuple(name for _key, name in one.was_partners),
            tuple(name for _key, name in one.partners),
            one.on,
            one.reason,
            one.decision,
            one.amended_by,
            one.recorded_at,
        )
        for one in found
    ]
