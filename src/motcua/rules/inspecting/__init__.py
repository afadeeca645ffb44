"""Inspecting (kiểm tra): who may do what with an inspection and its findings, and what is counted of them."""

from motcua.rules.inspecting.counting import (
    HeldPost,
    InspectionCoverage,
    conflict_of_interest,
    coverage,
    overdue,
    repeat_since,
)
from motcua.rules.inspecting.guards import InspectionRefusal, KnownOfInspection, allowed, refusal
from motcua.rules.inspecting.table import (
    ON_FINDINGS,
    TABLE,
    WAITING,
    FindingState,
    InspectionAct,
    InspectionPart,
    InspectionRule,
    InspectionStage,
)

__all__ = [
    "ON_FINDINGS",
    "TABLE",
    "WAITING",
    "FindingState",
    "HeldPost",
    "InspectionAct",
    "InspectionCoverage",
    "InspectionPart",
    "InspectionRefusal",
    "InspectionRule",
    "InspectionStage",
    "KnownOfInspection",
    "allowed",
    "conflict_of_interest",
    "coverage",
    "overdue",
    "refusal",
    "repeat_since",
]
