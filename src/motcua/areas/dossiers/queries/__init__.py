"""Questions about dossiers, answered with frozen rows."""

from motcua.areas.dossiers.models import Channel, CorrectionState, OperatedBy, SystemOfRecord
from motcua.areas.dossiers.queries.citizens import (
    AskedRow,
    OwnPage,
    Progress,
    exists,
    is_own,
    own_dossiers,
    phone_ends,
    progress,
)
from motcua.areas.dossiers.queries.history import Broken, broken_records, rebuilt_columns, totals
from motcua.areas.dossiers.queries.registers import (
    CorrectionRow,
    ImportRow,
    corrections_waiting,
    last_imports,
    mapping_for,
)
from motcua.areas.dossiers.queries.rows import (
    DossierRow,
    DossierView,
    EventRow,
    RegisterFilters,
    RegisterPage,
    counts_of_work,
    dossier,
    register_page,
)

__all__ = [
    "AskedRow",
    "Broken",
    "Channel",
    "CorrectionRow",
    "CorrectionState",
    "DossierRow",
    "DossierView",
    "EventRow",
    "ImportRow",
    "OperatedBy",
    "OwnPage",
    "Progress",
    "RegisterFilters",
    "RegisterPage",
    "SystemOfRecord",
    "broken_records",
    "corrections_waiting",
    "counts_of_work",
    "dossier",
    "exists",
    "is_own",
    "last_imports",
    "mapping_for",
    "own_dossiers",
    "phone_ends",
    "progress",
    "rebuilt_columns",
    "register_page",
    "totals",
]
