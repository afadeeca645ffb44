"""The internal process a dossier follows, and every version of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from motcua.areas.procedures.models import ProcedureVersion, VersionState, Workflow, WorkflowStep
from motcua.areas.procedures.queries.rows import OpinionRow, StepRow, WorkflowRow


def workflow_for(version_id: int, on: date | None = None) -> WorkflowRow | None:
    """Workflow for a version (quy trình đang dùng): the live one of its procedure, or None while there is none.

    With a day, the one in force on it: a published workflow may begin later. A dossier keeps the key it was given at
    receipt and asks for that one again with `workflow`.
    """
    procedure = ProcedureVersion.objects.filter(pk=version_id).values("procedure_id")
    found = Workflow.objects.filter(procedure_id__in=procedure)
    if on is None:
        found = found.filter(state=VersionState.LIVE)
    else:
        begun = Q(valid_from__isnull=True) | Q(valid_from__lte=on)
        found = found.exclude(state=VersionState.DRAFT).filter(begun, Q(valid_to__isnull=True) | Q(valid_to__gte=on))
    return _first(found.order_by("-number"))


def workflow(workflow_id: int) -> WorkflowRow | None:
    """Workflow (quy trình) by its key, whatever became of it since."""
    return _first(Workflow.objects.filter(pk=workflow_id))


def step_of(workflow_id: int, order: int) -> StepRow | None:
    """Step (bước) of a workflow by its place in the order, in one question."""
    found = WorkflowStep.objects.filter(workflow_id=workflow_id, order=order).first()
    return _step(found) if found else None


def workflows_of(code: str) -> tuple[WorkflowRow, ...]:
    """Workflows (các quy trình) of a procedure, the latest first."""
    found = Workflow.objects.filter(procedure__code=code).select_related("procedure").prefetch_related("steps")
    return tuple(_row(one) for one in found.order_by("-number"))


def step_names(workflow_ids: Collection[int]) -> dict[tuple[int, int], tuple[str, int]]:
    """Step names (tên bước) by process and place in it, each with how many steps the process has; one question."""
    steps = WorkflowStep.objects.filter(workflow_id__in=workflow_ids).values_list("workflow_id", "order", "name")
    found = list(steps)
    of = Counter(key for key, _order, _name in found)
    return {(key, order): (name, of[key]) for key, order, name in found}


def steps_named(name: str) -> dict[int, list[int]]:
    """Steps named so (các bước cùng tên): by their place in the order, the processes that have one of this name."""
    found: dict[int, list[int]] = {}
    for order, key in WorkflowStep.objects.filter(name=name).values_list("order", "workflow_id"):
        found.setdefault(order, []).append(key)
    return found


def _first(chosen: QuerySet[Workflow]) -> WorkflowRow | None:
    found = chosen.select_related("procedure").prefetch_related("steps").first()
    return _row(found) if found else None


def _row(one: Workflow) -> WorkflowRow:
    return WorkflowRow(
        id=one.pk,
        code=one.procedure.code,
        number=one.number,
        name=one.name,
        state=one.state,
        state_label=VersionState(one.state).label,
        valid_from=one.valid_from,
        valid_to=one.valid_to,
        decision_number=one.decision_number,
        source=one.source,
        steps=tuple(_step(step) for step in one.steps.all()),
    )


def _step(one: WorkflowStep) -> StepRow:
    return StepRow(
        id=one.pk,
        order=one.order,
        key=one.key,
        name=one.name,
        role=one.role,
        place=one.place,
        hours=one.hours,
        actions=tuple(one.actions),
        opinions=tuple(OpinionRow(told["place"], told["hours"], told.get("question", "")) for told in one.opinions),
        signs=one.signs,
        delegated=one.delegated,
    )
