"""Procedures (thủ tục hành chính): procedure → version → case → channel, with papers, fees, results, law and
validity.

A catalogue changes often: a procedure keeps its code while name, time and fees change, and a running dossier
keeps
the version it was received under. So a version is never edited; other content is a new version, dated.
"""

from motcua.areas.procedures.models.choices import Channel, FeeKind, OnlineService, SourceKind, TimeRule
from motcua.areas.procedures.models.papers import LegalBasis, RequiredPaper, ResultPaper, UnparsedCell
from motcua.areas.procedures.models.procedure import CODE_PATTERN, Procedure, ProcedureVersion, Sector
from motcua.areas.procedures.models.terms import ChannelTerms, FeeLine, ProcedureCase

__all__ = [
    "CODE_PATTERN",
    "Channel",
    "ChannelTerms",
    "FeeKind",
    "FeeLine",
    "LegalBasis",
    "OnlineService",
    "Procedure",
    "ProcedureCase",
    "ProcedureVersion",
    "RequiredPaper",
    "ResultPaper",
    "Sector",
    "SourceKind",
    "TimeRule",
    "UnparsedCell",
]
