"""What is done with plans: they and their tasks are recorded, worked at, revised, completed and accepted."""

from motcua.areas.plans.operations.amending import AmendmentEmpty, AmendmentOutOfOrder, amend_plan, amend_task
from motcua.areas.plans.operations.assigning import GivenWork, assign, give_out
from motcua.areas.plans.operations.completing import (
    AcceptedBeforeDone,
    AlreadyAccepted,
    NotDoneYet,
    NotWaiting,
    OccurrenceNeeded,
    OwnWorkNotAccepted,
    ProductMissing,
    ReportedBefore,
    ReturnedWithoutReason,
    accept_product,
    report_completion,
    return_product,
)
from motcua.areas.plans.operations.importing import PlannedTask, take_in_tasks
from motcua.areas.plans.operations.passing import pass_tasks
from motcua.areas.plans.operations.planning import (
    DueDateMismatch,
    NumberTaken,
    PlanKnown,
    PlanReplaced,
    add_task,
    record_plan,
)
from motcua.areas.plans.operations.revising import (
    ReasonMissing,
    RemovalIncomplete,
    TaskAlreadyDone,
    TaskRemoved,
    remove_task,
    revise_due_date,
    tell_event,
)
from motcua.areas.plans.operations.working import (
    ProgressRefused,
    add_evidence,
    link_source,
    tell_progress,
    unlink_source,
)

__all__ = [
    "AcceptedBeforeDone",
    "AlreadyAccepted",
    "AmendmentEmpty",
    "AmendmentOutOfOrder",
    "DueDateMismatch",
    "GivenWork",
    "NotDoneYet",
    "NotWaiting",
    "NumberTaken",
    "OccurrenceNeeded",
    "OwnWorkNotAccepted",
    "PlanKnown",
    "PlanReplaced",
    "PlannedTask",
    "ProductMissing",
    "ProgressRefused",
    "ReasonMissing",
    "RemovalIncomplete",
    "ReportedBefore",
    "ReturnedWithoutReason",
    "TaskAlreadyDone",
    "TaskRemoved",
    "accept_product",
    "add_evidence",
    "add_task",
    "amend_plan",
    "amend_task",
    "assign",
    "give_out",
    "link_source",
    "pass_tasks",
    "record_plan",
    "remove_task",
    "report_completion",
    "return_product",
    "revise_due_date",
    "take_in_tasks",
    "tell_event",
    "tell_progress",
    "unlink_source",
]
