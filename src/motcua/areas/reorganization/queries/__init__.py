"""Questions about reorganizations, answered with frozen rows."""

from motcua.areas.reorganization.queries.gathering import EndingUnit, ending_units
from motcua.areas.reorganization.queries.previewing import Preview, PreviewLine, UnitChange, preview
from motcua.areas.reorganization.queries.records import PAGE as ENTRIES_A_PAGE
from motcua.areas.reorganization.queries.records import (
    CustodyRow,
    ReorganizationRow,
    custody_of,
    entries_of,
    recasts,
    reorganization,
    reorganizations,
)

__all__ = [
    "ENTRIES_A_PAGE",
    "CustodyRow",
    "EndingUnit",
    "Preview",
    "PreviewLine",
    "ReorganizationRow",
    "UnitChange",
    "custody_of",
    "ending_units",
    "entries_of",
    "preview",
    "recasts",
    "reorganization",
    "reorganizations",
]
