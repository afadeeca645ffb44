"""Questions about procedures, answered with frozen rows."""

from motcua.areas.procedures.models import Channel, FeeKind, OnlineService, TimeRule
from motcua.areas.procedures.queries.detail import procedure
from motcua.areas.procedures.queries.limits import time_limits
from motcua.areas.procedures.queries.listing import code_index, search, sectors, unparsed
from motcua.areas.procedures.queries.rows import (
    FeeRow,
    Page,
    PaperRow,
    ProcedureRef,
    SectorRow,
    TermsRow,
    TimeLimit,
    VersionDetail,
)

__all__ = [
    "Channel", "FeeKind", "FeeRow", "OnlineService", "Page", "PaperRow", "ProcedureRef", "SectorRow", "TermsRow",
    "TimeLimit", "TimeRule", "VersionDetail", "code_index", "procedure", "search", "sectors", "time_limits", "unparsed",
]  # fmt: skip
