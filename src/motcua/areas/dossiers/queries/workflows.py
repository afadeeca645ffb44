"""Workflows (quy trình nội bộ) of dossiers: a running dossier keeps the one of the day it was received."""

from __future__ import annotations

from motcua.areas.dossiers.models import Dossier
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.queries import StepRow, WorkflowRow
from motcua.kernel.clock import local_date
from motcua.rules.lifecycle import Status

RECEIVING = "RECEIVING"


def workflow_of(dossier: Dossier) -> WorkflowRow | None:
    """Workflow (quy trình nội bộ) of a dossier: the one it is bound to; before its first hand-over the one in force
    on the day it was received, or, where there was none that day, the one now live."""
    if dossier.workflow_id is not None:
        return procedures.workflow(dossier.workflow_id)
    if dossier.version_id is None:
        return None
    on = local_date(dossier.received_at) if dossier.received_at is not None else None
    return procedures.workflow_for(dossier.version_id, on) or procedures.workflow_for(dossier.version_id)


def receiving_step(dossier: Dossier, flow: WorkflowRow | None) -> StepRow | None:
    """Receiving step (bước tiếp nhận): where a dossier stands that was received and not handed on yet, so that its
    result is issued at once only where that step lists it."""
    if dossier.step is not None or dossier.status != Status.RECEIVED or flow is None or not flow.steps:
        return None
    return flow.steps[0] if flow.steps[0].place == RECEIVING else None
