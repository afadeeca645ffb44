"""Importing (nhập kế hoạch từ tệp): the tasks of a file are added; what cannot be added goes back with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction

from motcua.areas.plans.models import DueKind
from motcua.areas.plans.operations.planning import add_task
from motcua.kernel.errors import UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTask:
    """Planned task (dòng nhiệm vụ trong tệp): one line of a plan as a file tells it, units already known."""

    line: int
    number: int
    area_code: str
    title: str
    product: str
    lead_id: int
    due_kind: str = DueKind.NONE
    due_on: date | None = None
    due_text: str = ""
    days_after: int | None = None
    occurrences: tuple[date, ...] = ()
    weight: int = 1
    partners: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanImport:
    """Account of an import of a plan (kết quả nhập kế hoạch): how many were added, and why lines were not."""

    added: int
    refused: dict[int, str] = field(default_factory=dict)


@transaction.atomic
def import_tasks(*, plan_id: int, rows: Sequence[PlannedTask], by: str, at: datetime) -> PlanImport:
    """Import tasks (nhập nhiệm vụ) into a plan, each line or its reason; what stands there stays as it is."""
    added, refused = 0, {}
    for row in rows:
        told = {name: getattr(row, name) for name in row.__slots__ if name != "line"}
        try:
            with transaction.atomic():
                add_task(plan_id=plan_id, by=by, at=at, **told)
        except UserError as error:
            refused[row.line] = error.message
        else:
            added += 1
    return PlanImport(added, refused)
