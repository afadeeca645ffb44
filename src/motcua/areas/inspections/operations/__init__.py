"""What is done with inspections, findings, signals and compared registers, one operation per business sentence."""

from motcua.areas.inspections.operations.answering import EntryKept, choose_entry, enter_answer
from motcua.areas.inspections.operations.assessing import enter_points
from motcua.areas.inspections.operations.comparing import keep_comparison
from motcua.areas.inspections.operations.concluding import (
    add_finding,
    drop_finding,
    explain_minutes,
    issue_conclusion,
    write_minutes,
)
from motcua.areas.inspections.operations.following import (
    report_remedy,
    send_back,
    verify_remedy,
    waive_finding,
)
from motcua.areas.inspections.operations.inspecting import (
    AlreadyConcluded,
    ConcludedBeforeStart,
    InspectedUnitGone,
    begin_inspection,
    conclude_inspection,
)
from motcua.areas.inspections.operations.passing import pass_findings
from motcua.areas.inspections.operations.photographing import keep_photo, withdraw_photo
from motcua.areas.inspections.operations.preparing import (
    ConflictOfInterest,
    cancel_inspection,
    draw_sample,
    notify_unit,
    prepare_inspection,
    publish_seed,
    start_inspection,
)
from motcua.areas.inspections.operations.programming import plan_inspections, strike_out
from motcua.areas.inspections.operations.signalling import (
    SignalsNoted,
    SignalTold,
    close_signal,
    explain_signal,
    note_signals,
    reopen_signal,
)
from motcua.areas.inspections.operations.taking_in import (
    PlannedLine,
    take_in_planned,
)

__all__ = [
    "AlreadyConcluded",
    "ConcludedBeforeStart",
    "ConflictOfInterest",
    "EntryKept",
    "InspectedUnitGone",
    "PlannedLine",
    "SignalTold",
    "SignalsNoted",
    "add_finding",
    "begin_inspection",
    "cancel_inspection",
    "choose_entry",
    "close_signal",
    "conclude_inspection",
    "draw_sample",
    "drop_finding",
    "enter_answer",
    "enter_points",
    "explain_minutes",
    "explain_signal",
    "issue_conclusion",
    "keep_comparison",
    "keep_photo",
    "note_signals",
    "notify_unit",
    "pass_findings",
    "plan_inspections",
    "prepare_inspection",
    "publish_seed",
    "reopen_signal",
    "report_remedy",
    "send_back",
    "start_inspection",
    "strike_out",
    "take_in_planned",
    "verify_remedy",
    "waive_finding",
    "withdraw_photo",
    "write_minutes",
]
