"""Questions about dossiers, answered with frozen rows."""

from motcua.areas.dossiers.models import Channel, CorrectionState, OperatedBy, SystemOfRecord
from motcua.areas.dossiers.queries.conduct import Conduct, conduct_by_officer, conduct_by_unit
from motcua.areas.dossiers.queries.history import Broken, broken_records, rebuilt_columns, totals
from motcua.areas.dossiers.queries.lanes import WorkFilters
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
from motcua.areas.dossiers.queries.slip import SlipRow, slip_rows
from motcua.areas.dossiers.queries.work import (
    Load,
    OpinionAsked,
    WorkPage,
    WorkRow,
    load_by_officer,
    load_by_sector,
    load_by_step,
    opinions_of,
    opinions_to_give,
    work_counts,
    work_page,
)

__all__ = [
    "Broken",
    "Channel",
    "Conduct",
    "CorrectionRow",
    "CorrectionState",
    "DossierRow",
    "DossierView",
    "EventRow",
    "ImportRow",
    "Load",
    "OperatedBy",
    "OpinionAsked",
    "RegisterFilters",
    "RegisterPage",
    "SlipRow",
    "SystemOfRecord",
    "WorkFilters",
    "WorkPage",
    "WorkRow",
    "broken_records",
    "conduct_by_officer",
    "conduct_by_unit",
    "corrections_waiting",
    "counts_of_work",
    "dossier",
    "last_imports",
    "load_by_officer",
    "load_by_sector",
    "load_by_step",
    "mapping_for",
    "opinions_of",
    "opinions_to_give",
    "rebuilt_columns",
    "register_page",
    "slip_rows",
    "totals",
    "work_counts",
    "work_page",
]
