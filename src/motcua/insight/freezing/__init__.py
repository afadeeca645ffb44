"""Freezing (chốt số liệu): a period closed by a named person, what has drifted since, and how it is checked."""

from motcua.insight.freezing.closing import Closer, Preview, freeze, preview, revise
from motcua.insight.freezing.collecting import ClosedRows, CollectedDrift, UnitDrift, closed_rows
from motcua.insight.freezing.download import frozen_file
from motcua.insight.freezing.drifting import Drift, Drifted, DriftItem, FigureDrift, drift, must_be_readable
from motcua.insight.freezing.reading import (
    FrozenFigureRow,
    FrozenPeriodRow,
    FrozenView,
    frozen,
    frozen_members,
    frozen_periods,
    last_revision,
)
from motcua.insight.freezing.records import FrozenRecord, FrozenRecords, frozen_records
from motcua.insight.freezing.verifying import broken_frozen

__all__ = [
    "ClosedRows",
    "Closer",
    "CollectedDrift",
    "Drift",
    "DriftItem",
    "Drifted",
    "FigureDrift",
    "FrozenFigureRow",
    "FrozenPeriodRow",
    "FrozenRecord",
    "FrozenRecords",
    "FrozenView",
    "Preview",
    "UnitDrift",
    "broken_frozen",
    "closed_rows",
    "drift",
    "freeze",
    "frozen",
    "frozen_file",
    "frozen_members",
    "frozen_periods",
    "frozen_records",
    "last_revision",
    "must_be_readable",
    "preview",
    "revise",
]
