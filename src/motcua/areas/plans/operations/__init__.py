"""What is done with plans: they and their tasks are recorded, revised, completed and accepted."""

from motcua.areas.plans.operations.assigning import assign
from motcua.areas.plans.operations.completing import (
    AcceptedBeforeDone,
    AlreadyAccepted,
    OwnWorkNotAccepted,
    ProductMissing,
    accept_product,
    report_completion,
)
from motcua.areas.plans.operations.planning import (
    DueDateMismatch,
    TaskAlreadyDone,
    add_task,
    record_plan,
    remove_task,
    revise_due_date,
)

__all__ = [
    "AcceptedBeforeDone",
    "AlreadyAccepted",
    "DueDateMismatch",
    "OwnWorkNotAccepted",
    "ProductMissing",
    "TaskAlreadyDone",
    "accept_product",
    "add_task",
    "assign",
    "record_plan",
    "remove_task",
    "report_completion",
    "revise_due_date",
]
