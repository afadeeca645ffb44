"""Questions about conduct and about what is under seal, answered with frozen rows."""

from motcua.areas.conduct.queries.packs import ToldLaw, denunciation_days, told_law
from motcua.areas.conduct.queries.sealed import (
    PAGE,
    DenunciationRow,
    DenunciationView,
    KeeperRow,
    ReadRow,
    SenderAnswer,
    SenderView,
    YearCounts,
    denunciation,
    denunciations,
    keepers,
    openable_units,
    reads_of,
    sender_view,
    year_counts,
)

__all__ = [
    "PAGE",
    "DenunciationRow",
    "DenunciationView",
    "KeeperRow",
    "ReadRow",
    "SenderAnswer",
    "SenderView",
    "ToldLaw",
    "YearCounts",
    "denunciation",
    "denunciation_days",
    "denunciations",
    "keepers",
    "openable_units",
    "reads_of",
    "sender_view",
    "told_law",
    "year_counts",
]
