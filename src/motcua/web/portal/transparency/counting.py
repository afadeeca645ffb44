"""Counting for blocks (đếm cho các khối): the figures of the registry, for a period of what was chosen."""

from __future__ import annotations

from collections.abc import Sequence

from motcua import insight
from motcua.insight import Figure
from motcua.rules.periods import Period
from motcua.web.ui.choice import Choice


def counted(choice: Choice, period: Period, codes: Sequence[str]) -> dict[str, Figure]:
    """Counted (đã đếm): the figures asked for, by code, for a period of the choice."""
    if not codes:
        return {}
    return {one.code: one for one in insight.figures(**choice.asked() | {"period": period}, codes=list(codes))}
