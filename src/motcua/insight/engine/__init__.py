"""Engine (bộ máy đếm): the one place that turns checked conditions into SQL, and the only one that runs it."""

from motcua.insight.engine.counting import Tally, count, count_by
from motcua.insight.engine.durations import Duration, duration, quantiles
from motcua.insight.engine.listing import DEADLINES, Filters, Page, names, page, total
from motcua.insight.engine.membership import Key, memberships
from motcua.insight.engine.recorded import as_recorded, corrected_ids, holds_dossiers, read_once
from motcua.insight.engine.slices import Slice

__all__ = [
    "DEADLINES",
    "Duration",
    "Filters",
    "Key",
    "Page",
    "Slice",
    "Tally",
    "as_recorded",
    "corrected_ids",
    "count",
    "count_by",
    "duration",
    "holds_dossiers",
    "memberships",
    "names",
    "page",
    "quantiles",
    "read_once",
    "total",
]
