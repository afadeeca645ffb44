"""Questions about inspections, signals and compared registers, answered with frozen rows."""

from motcua.areas.inspections.models import InspectionKind, SignalState
from motcua.areas.inspections.queries.assessing import EnteredPoints, entered_points
from motcua.areas.inspections.queries.comparisons import ComparisonRow, comparison, comparisons
from motcua.areas.inspections.queries.inspecting import InspectionRow, inspections
from motcua.areas.inspections.queries.naming import signals_naming
from motcua.areas.inspections.queries.signals import (
    AnswerRow,
    EvidenceRow,
    SightingRow,
    SignalFilters,
    SignalPage,
    SignalRow,
    SignalView,
    signal,
    signal_counts,
    signals,
)

__all__ = [
    "AnswerRow",
    "ComparisonRow",
    "EnteredPoints",
    "EvidenceRow",
    "InspectionKind",
    "InspectionRow",
    "SightingRow",
    "SignalFilters",
    "SignalPage",
    "SignalRow",
    "SignalState",
    "SignalView",
    "comparison",
    "comparisons",
    "entered_points",
    "inspections",
    "signal",
    "signal_counts",
    "signals",
    "signals_naming",
]
