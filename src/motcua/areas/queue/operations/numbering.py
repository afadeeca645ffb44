"""Numbering (cấp số): each unit counts its tickets from 1 every day, under the lock of the day."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from motcua.areas.queue.models import Kiosk, QueueDay, QueueLine, Ticket
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.queueing import LARGEST, ticket_label
from motcua.rules.sentences import Sentence

MINUTE = timedelta(minutes=1)
TOO_MANY = Sentence("Vừa có nhiều số được lấy liền nhau. Xin đợi một phút rồi lấy tiếp, hoặc hỏi cán bộ tại quầy.")


@transaction.atomic
def take_number(*, kiosk: str, line_id: int, priority: bool, at: datetime, per_minute: int | None = None) -> str:
    """Take a number (lấy số) at a kiosk, known by the token in its address, and answer the token of the ticket.

    `per_minute` is how many one kiosk gives within a minute, however many hands press. Raises UserError `no_kiosk`,
    `no_line`, `too_many_numbers`, `numbers_used_up`.
    """
    found = Kiosk.objects.filter(token=kiosk, closed_at=None).first()
    if found is None:
        raise UserError("Máy lấy số này không còn dùng. Xin hỏi cán bộ tại quầy.", code="no_kiosk")
    line = QueueLine.objects.filter(pk=line_id, unit_id=found.unit_id, closed_at=None).first()
    if line is None:
        raise UserError("Hàng chờ này không còn nhận số. Xin chọn hàng khác.", code="no_line")
    day = locked_day(found.unit_id, at)
    if per_minute is not None and _given_lately(day, at) >= per_minute:
        raise UserError(TOO_MANY, code="too_many_numbers")
    if day.last_number >= LARGEST:
        raise UserError("Hôm nay đã hết số. Xin hỏi cán bộ tại quầy.", code="numbers_used_up")
    day.last_number += 1
    day.save(update_fields=["last_number"])
    made = Ticket.objects.create(
        unit_id=found.unit_id,
        day=day.day,
        number=day.last_number,
        label=ticket_label(line.prefix, day.last_number),
        line=line,
        priority=priority,
        token=secrets.token_urlsafe(16),
        issued_at=at,
    )
    return made.token


def _given_lately(day: QueueDay, at: datetime) -> int:
    """How many numbers the unit's kiosk gave within a minute; the day is locked, so none is given meanwhile."""
    return Ticket.objects.filter(unit_id=day.unit_id, day=day.day, issued_at__gt=at - MINUTE).count()


def locked_day(unit_id: int, at: datetime) -> QueueDay:
    """The day of a unit, its row locked until the transaction ends; whoever loses the race to make it waits for it."""
    days = QueueDay.objects.select_for_update()
    found = days.filter(unit_id=unit_id, day=local_date(at)).first()
    if found is not None:
        return found
    try:
        with transaction.atomic():
            QueueDay.objects.create(unit_id=unit_id, day=local_date(at))
    except IntegrityError:
        pass
    return days.get(unit_id=unit_id, day=local_date(at))
