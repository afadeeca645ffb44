"""Deadlines (thời hạn giải quyết): when a result is due, why, and what must be done before.

Law: Bộ luật Dân sự 2015, Điều 147 and 148; Nghị định 61/2018/NĐ-CP, Điều 17 to 19; Nghị định 23/2015/NĐ-CP,
Điều 7. Times are naive wall-clock times of Vietnam.
"""

from motcua.rules.deadlines.clocks import Switches
from motcua.rules.deadlines.due_dates import due, due_at
from motcua.rules.deadlines.duties import (
    ACCEPTANCE,
    SUPPLEMENT_NOTICE,
    ExtensionNotice,
    acceptance_by,
    extend,
    extension_notice,
    processing_start,
    still_extendable,
    supplement_notice_by,
)
from motcua.rules.deadlines.limits import DeadlineError, DueDate, OffHours, Pause, ProofLine, Rule, TimeLimit
from motcua.rules.deadlines.resuming import shifted
from motcua.rules.deadlines.steps import StepClock, StepLimit, chain, starts_running

__all__ = [
    "ACCEPTANCE",
    "SUPPLEMENT_NOTICE",
    "DeadlineError",
    "DueDate",
    "ExtensionNotice",
    "OffHours",
    "Pause",
    "ProofLine",
    "Rule",
    "StepClock",
    "StepLimit",
    "Switches",
    "TimeLimit",
    "acceptance_by",
    "chain",
    "due",
    "due_at",
    "extend",
    "extension_notice",
    "processing_start",
    "shifted",
    "starts_running",
    "still_extendable",
    "supplement_notice_by",
]
