"""Watching (rà soát định kỳ): what the radar sees of last month and this one becomes signals the units answer."""

from __future__ import annotations

from datetime import datetime, timedelta

from motcua.areas.inspections.operations import SignalsNoted, note_signals
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitKind
from motcua.insight.radar import look, signals_of
from motcua.kernel.clock import local_date
from motcua.rules.periods import custom


def watch(*, at: datetime) -> SignalsNoted:
    """Watch (rà soát): every committee of today, last month and this one."""
    today = local_date(at)
    first = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    noted = [
        note_signals(found=signals_of(look(unit.slug, "own", custom(first, today))), at=at)
        for unit in organization.units(valid_on=today)
        if unit.kind == UnitKind.PEOPLES_COMMITTEE
    ]
    return SignalsNoted(*(sum(getattr(one, name) for one in noted) for name in ("new", "changed", "same")))
