"""Ticketing (số phiếu lấy số): the daily count of the queue, kept to be laid beside what was entered."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import TicketCount
from motcua.areas.dossiers.operations.opening import may_take_in
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError


@transaction.atomic
def count_tickets(*, unit_id: int, day: date, tickets: int, origin: str, account: Any, at: datetime) -> int:
    """Count tickets (ghi số phiếu lấy số) of a day that has begun, with where the number comes from; answers its key.

    Told again, the later count stands. Raises UserError `step_refused`, `day_to_come`, `origin_needed`.
    """
    may_take_in(account, organization.unit_by_id(unit_id))
    if day > local_date(at):
        raise UserError("Ngày này chưa đến nên chưa có số phiếu.", code="day_to_come")
    if not origin.strip():
        raise UserError("Hãy ghi số phiếu lấy từ đâu (máy lấy số, sổ tay…).", code="origin_needed")
    made = TicketCount.objects.create(
        unit_id=unit_id, day=day, tickets=tickets, origin=origin.strip()[:120], counted_by=account, counted_at=at
    )
    return made.pk
