"""Workflows (quy trình nội bộ) of dossiers: a running dossier keeps the one of the day it was received."""

from __future__ import annotations

from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.queries import StepRow, WorkflowRow
from motcua.kernel.clock import local_date
from motcua.rules.actions import Action, left_to_signing
from motcua.rules.lifecycle import Refused, Status

RECEIVING, COMPETENT = "RECEIVING", "COMPETENT"


def workflow_of(dossier: Dossier) -> WorkflowRow | None:
    """Workflow (quy trình nội bộ) of a dossier: the one it is bound to; before its first hand-over the one in force
    on the day it was received, or, where there was none that day, the one now live."""
    if dossier.workflow_id is not None:
        return procedures.workflow(dossier.workflow_id)
    if dossier.version_id is None:
        return None
    on = local_date(dossier.received_at) if dossier.received_at is not None else None
    return procedures.workflow_for(dossier.version_id, on) or procedures.workflow_for(dossier.version_id)


def past_signing(dossier: Dossier, policy: DossierPolicy, flow: WorkflowRow | None) -> Refused | None:
    """Past signing (bỏ qua bước ký): why somebody may not end a dossier that nobody took up yet, where its process has
    a step that signs the result; None where they may, or where it was taken up and its step decides."""
    signing = next((step for step in flow.steps if step.signs), None) if flow else None
    if dossier.status != Status.RECEIVED or flow is None or signing is None:
        return None
    here = _standing(flow, dossier.step)
    capacities = policy.capacities(dossier, delegated=here is not None and here.delegated)
    listed = here is not None and here.order < signing.order and Action.FINISH in here.actions
    return left_to_signing(capacities, signing=signing.name, listed=listed)


def _standing(flow: WorkflowRow, order: int | None) -> StepRow | None:
    """The step a dossier stands at; before the first hand-over the one that took it in, if the process begins so."""
    if order is None:
        return flow.steps[0] if flow.steps[0].place == RECEIVING else None
    return step_at(flow, order)


def step_at(flow: WorkflowRow | None, order: int | None) -> StepRow | None:
    """The step with this place in the order."""
    return next((step for step in flow.steps if step.order == order), None) if flow else None
