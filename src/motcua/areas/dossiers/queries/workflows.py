"""Workflows (quy trình nội bộ) of dossiers: a running dossier keeps the one of the day it was received."""

from __future__ import annotations

from motcua.areas.dossiers.models import Dossier
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.queries import WorkflowRow
from motcua.kernel.clock import local_date


def workflow_of(dossier: Dossier) -> WorkflowRow | None:
    """Workflow (quy trình nội bộ) of a dossier: the one it is bound to; before its first hand-over the one in force
    on the day it was received, or, where there was none that day, the one now live."""
    if dossier.workflow_id is not None:
        return procedures.workflow(dossier.workflow_id)
    if dossier.version_id is None:
        return None
    on = local_date(dossier.received_at) if dossier.received_at is not None else None
    return procedures.workflow_for(dossier.version_id, on) or procedures.workflow_for(dossier.version_id)
