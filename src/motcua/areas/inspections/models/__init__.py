"""Inspections (kiểm tra): inspections of units, signals that records give and what units answer, registers compared."""

from motcua.areas.inspections.models.assessment import AssessmentEntry
from motcua.areas.inspections.models.comparison import RegisterComparison
from motcua.areas.inspections.models.inspection import Inspection, InspectionKind, InspectionState
from motcua.areas.inspections.models.signal import AnswerKind, Signal, SignalAnswer, SignalSighting, SignalState

__all__ = [
    "AnswerKind",
    "AssessmentEntry",
    "Inspection",
    "InspectionKind",
    "InspectionState",
    "RegisterComparison",
    "Signal",
    "SignalAnswer",
    "SignalSighting",
    "SignalState",
]
