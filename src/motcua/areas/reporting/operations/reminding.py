"""Reminding (nhắc đơn vị trễ): one letter for all units that are late, made at once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.people.queries import actor_of
from motcua.areas.reporting.events import UnitsReminded
from motcua.areas.reporting.models import RoundReminder
from motcua.areas.reporting.operations.running import run
from motcua.areas.reporting.queries.rounds import late_units, reminders_of
from motcua.kernel.bus import publish
from motcua.kernel.clock import TZ, local_date
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


@transaction.atomic
def remind_late(*, round_id: int, account: Any, at: datetime) -> int:
    """Remind late units (nhắc đơn vị trễ) of a round and answer the key of the reminder; the letter is printed of it.

    Who got a letter today gets no second one. Raises UserError `unknown_round`, `not_yours_to_run`, `nobody_late`,
    `reminded_today`.
    """
    found, today = run(round_id, account, at), local_date(at)
    late = late_units(round_id, today=today)
    if not late:
        raise UserError("Không có đơn vị nào quá hạn nên không có gì để nhắc.", code="nobody_late")
    told = [one for one in reminders_of(round_id) if local_date(one.at) == today]
    reminded = {unit["id"] for one in told for unit in one.units}
    late = [one for one in late if one.unit_id not in reminded]
    if not late:
        raise UserError(
            Sentence(
                "Các đơn vị trễ đã được nhắc hôm nay, lúc {at:%H:%M}; không lập công văn thứ hai.",
                at=told[0].at.astimezone(TZ),
            ),
            code="reminded_today",
        )
    units = [
        {"id": one.unit_id, "name": one.unit, "state": one.state.value, "days": (today - one.due_on).days}
        for one in late
    ]
    made = RoundReminder.objects.create(round=found, units=units, by=actor_of(account), at=at)
    publish(UnitsReminded(reminder_id=made.pk, at=at))
    return made.pk
