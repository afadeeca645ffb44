"""Procedures (thủ tục hành chính): procedure → version → case → channel, with papers, fees, results, law and
validity.

A catalogue changes often: a procedure keeps its code while name, time and fees change, and a running dossier
keeps
the version it was received under. So a version is never edited; other content is a new version, dated.
"""

from motcua.areas.procedures.models.choices import (
    Audience,
    Channel,
    FeeKind,
    GroupingKind,
    OnlineService,
    SourceKind,
    SupplementRule,
    TimeRule,
    VersionState,
)
from motcua.areas.procedures.models.filing import FeeRule, FormTemplate
from motcua.areas.procedures.models.grouping import Grouping
from motcua.areas.procedures.models.papers import LegalBasis, RequiredPaper, ResultPaper, UnparsedCell
from motcua.areas.procedures.models.procedure import CODE_PATTERN, Procedure, ProcedureVersion, Sector
from motcua.areas.procedures.models.terms import ChannelTerms, FeeLine, ProcedureCase
from motcua.areas.procedures.models.workflow import Workflow, WorkflowStep

__all__ = [
    "CODE_PATTERN",
    "Audience",
    "Channel",
    "ChannelTerms",
    "FeeKind",
    "FeeLine",
    "FeeRule",
    "FormTemplate",
    "Grouping",
    "GroupingKind",
    "LegalBasis",
    "OnlineService",
    "Procedure",
    "ProcedureCase",
    "ProcedureVersion",
    "RequiredPaper",
    "ResultPaper",
    "Sector",
    "SourceKind",
    "SupplementRule",
    "TimeRule",
    "UnparsedCell",
    "VersionState",
    "Workflow",
    "WorkflowStep",
]
