"""What is done with inspections, signals and compared registers, one operation per business sentence."""

from motcua.areas.inspections.operations.assessing import enter_points
from motcua.areas.inspections.operations.comparing import keep_comparison
from motcua.areas.inspections.operations.inspecting import (
    AlreadyConcluded,
    ConcludedBeforeStart,
    InspectedUnitGone,
    begin_inspection,
    conclude_inspection,
)
from motcua.areas.inspections.operations.signalling import (
    SignalsNoted,
    SignalTold,
    close_signal,
    explain_signal,
    note_signals,
    reopen_signal,
)

__all__ = [
    "AlreadyConcluded",
    "ConcludedBeforeStart",
    "InspectedUnitGone",
    "SignalTold",
    "SignalsNoted",
    "begin_inspection",
    "close_signal",
    "conclude_inspection",
    "enter_points",
    "explain_signal",
    "keep_comparison",
    "note_signals",
    "reopen_signal",
]
