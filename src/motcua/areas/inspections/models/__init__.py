"""Inspections (kiểm tra): plans, inspections of units, their findings; signals of records; registers compared."""

from motcua.areas.inspections.models.assessment import AssessmentEntry
from motcua.areas.inspections.models.comparison import RegisterComparison
from motcua.areas.inspections.models.entry import ChecklistAnswer, ChecklistEntry, EntryStanding
from motcua.areas.inspections.models.finding import Finding, FindingStep, Severity
from motcua.areas.inspections.models.inspection import Inspection, InspectionKind, InspectionState
from motcua.areas.inspections.models.photo import ChecklistPhoto
from motcua.areas.inspections.models.programme import InspectionPlan, PlannedInspection
from motcua.areas.inspections.models.signal import AnswerKind, Signal, SignalAnswer, SignalSighting, SignalState
from motcua.areas.inspections.models.team import DossierSample, InspectionStep, TeamMember

__all__ = [
    "AnswerKind",
    "AssessmentEntry",
    "ChecklistAnswer",
    "ChecklistEntry",
    "ChecklistPhoto",
    "DossierSample",
    "EntryStanding",
    "Finding",
    "FindingStep",
    "Inspection",
    "InspectionKind",
    "InspectionPlan",
    "InspectionState",
    "InspectionStep",
    "PlannedInspection",
    "RegisterComparison",
    "Severity",
    "Signal",
    "SignalAnswer",
    "SignalSighting",
    "SignalState",
    "TeamMember",
]
