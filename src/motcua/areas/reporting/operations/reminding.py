"""Reminding (nhắc đơn vị trễ): one letter for all units that are late, made at once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.people.queries import actor_of
from motcua.areas.reporting.events import UnitsReminded
from motcua.areas.reporting.models import CollectionRound, RoundReminder
from motcua.areas.reporting.policy import asks_for
from motcua.areas.reporting.queries.rounds import late_units
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError


@transaction.atomic
def remind_late(*, round_id: int, account: Any, at: datetime) -> int:
    """Remind late units (nhắc đơn vị trễ) of a round and answer the key of the reminder; the letter is printed of it.

    Raises UserError `unknown_round`, `nobody_late`.
    """
    found = CollectionRound.objects.select_for_update().filter(pk=round_id).first()
    seen, today = asks_for(account, today=local_date(at)), local_date(at)
    if found is None or (seen is not None and found.unit_id not in seen):
        raise UserError("Không có đợt thu thập này.", code="unknown_round")
    late = late_units(round_id, today=today)
    if not late:
        raise UserError("Không có đơn vị nào quá hạn nên không có gì để nhắc.", code="nobody_late")
    units = [
        {"id": one.unit_id, "name": one.unit, "state": one.state.value, "days": (today - one.due_on).days}
        for one in late
    ]
    made = RoundReminder.objects.create(round=found, units=units, by=actor_of(account), at=at)
    publish(UnitsReminded(reminder_id=made.pk, at=at))
    return made.pk
