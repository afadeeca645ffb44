"""Models of plans: what is planned, and how it is done."""

from motcua.areas.plans.models.doing import (
    Completion,
    ProgressEntry,
    RemovalKind,
    Replan,
    TaskAmendment,
    TaskEvidence,
    TaskState,
)
from motcua.areas.plans.models.planning import (
    DueKind,
    GivenTask,
    Occurrence,
    Plan,
    PlanAmendment,
    PlanKind,
    Task,
    TaskPartner,
    TaskSource,
    UnlinkedSource,
)

__all__ = [
    "Completion",
    "DueKind",
    "GivenTask",
    "Occurrence",
    "Plan",
    "PlanAmendment",
    "PlanKind",
    "ProgressEntry",
    "RemovalKind",
    "Replan",
    "Task",
    "TaskAmendment",
    "TaskEvidence",
    "TaskPartner",
    "TaskSource",
    "TaskState",
    "UnlinkedSource",
]
