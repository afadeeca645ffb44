"""Framing (danh sách để rút mẫu): the dossiers behind a figure, from which a sample is drawn."""

from __future__ import annotations

from datetime import datetime

from motcua.insight.members import members
from motcua.rules.periods import Period

FRAME = "dossiers.received"
PAGE = 5000


def sampling_frame(unit: str, scope: str, period: Period, *, known_at: datetime) -> list[str]:
    """The numbers of the dossiers received in a period: the records behind the figure of that name.

    Raises UserError `unknown_unit`, `unknown_scope`.
    """
    found: list[str] = []
    after = None
    while True:
        page = members(FRAME, unit, scope, period, known_at=known_at, after=after, limit=PAGE)
        found += [member.label for member in page.members]
        if (after := page.next) is None:
            return found
