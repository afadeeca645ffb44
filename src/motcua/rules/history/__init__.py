"""History (diễn biến hồ sơ): what is true of a dossier follows from what happened to it, and from nothing else.

`timeline` folds events into intervals: the state in [valid_from, valid_to). A correction does not change an
event; it says what to read instead of it, so the original stays in the record.
"""

from motcua.rules.history.folding import (
    Happening,
    Interval,
    State,
    as_corrected,
    instant,
    struck,
    timeline,
    timelines,
)
from motcua.rules.history.kinds import (
    BOUND,
    DESCRIPTION,
    FACT_KINDS,
    FACT_LABELS,
    KIND_LABELS,
    LEADS_TO,
    SILENT,
    TIMES,
    WORK,
    EventKind,
)

__all__ = [
    "BOUND",
    "DESCRIPTION",
    "FACT_KINDS",
    "FACT_LABELS",
    "KIND_LABELS",
    "LEADS_TO",
    "SILENT",
    "TIMES",
    "WORK",
    "EventKind",
    "Happening",
    "Interval",
    "State",
    "as_corrected",
    "instant",
    "struck",
    "timeline",
    "timelines",
]
