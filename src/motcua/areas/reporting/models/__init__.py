"""Reporting (thu thập, gửi báo cáo): rows asked of units, what they answered, and which reports were sent."""

from motcua.areas.reporting.models.rounds import (
    CollectionRound,
    RoundChange,
    RoundReminder,
    RoundRow,
    RowEntry,
    SheetEvent,
    UnitSheet,
)
from motcua.areas.reporting.models.rows import AnnexEdition, FigureOrigin, Side
from motcua.areas.reporting.models.submissions import ReportSubmission

__all__ = [
    "AnnexEdition",
    "CollectionRound",
    "FigureOrigin",
    "ReportSubmission",
    "RoundChange",
    "RoundReminder",
    "RoundRow",
    "RowEntry",
    "SheetEvent",
    "Side",
    "UnitSheet",
]
