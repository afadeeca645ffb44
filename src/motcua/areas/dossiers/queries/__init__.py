"""Questions about dossiers, answered with frozen rows."""

from motcua.areas.dossiers.models import Channel, CorrectionState, OperatedBy, SystemOfRecord
from motcua.areas.dossiers.queries.history import Broken, broken_records, rebuilt_columns, totals
from motcua.areas.dossiers.queries.public import PublicFacts, applicant_of, public_facts, returned_count
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
    "Broken",
    "Channel",
    "CorrectionRow",
    "CorrectionState",
    "DossierRow",
    "DossierView",
    "EventRow",
    "ImportRow",
    "OperatedBy",
    "PublicFacts",
    "RegisterFilters",
    "RegisterPage",
    "SystemOfRecord",
    "applicant_of",
    "broken_records",
    "corrections_waiting",
    "counts_of_work",
    "dossier",
    "last_imports",
    "mapping_for",
    "public_facts",
    "rebuilt_columns",
    "register_page",
    "returned_count",
    "totals",
]
