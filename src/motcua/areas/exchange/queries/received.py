"""Messages that came in: which wait and why, which became which dossier."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from motcua.areas.exchange.models import ReceivedMessage
from motcua.rules.national_portal import Fault

PAGE = 50


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """Received row (dòng tin nhận): from whom, under what code, and what became of it."""

    id: int
    unit_id: int
    unit: str
    external_id: str
    received_at: datetime
    taken_at: datetime | None
    number: str
    faults: tuple[Fault, ...]


def received(
    unit_ids: Collection[int] | None, *, waiting: bool, after: int = 0, limit: int = PAGE
) -> list[ReceivedRow]:
    """Received messages (các tin nhận) of units, those that wait or those taken, the latest first; None is every."""
    found = ReceivedMessage.objects.filter(taken_at__isnull=waiting).select_related("unit")
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    if after:
        found = found.filter(pk__lt=after)
    return [_row(one) for one in found.defer("body").order_by("-pk")[:limit]]


def received_message(message_id: int, unit_ids: Collection[int] | None) -> ReceivedRow | None:
    """Received message (một tin nhận); None where it does not exist for these units."""
    found = ReceivedMessage.objects.filter(pk=message_id).select_related("unit").defer("body")
    one = (found if unit_ids is None else found.filter(unit_id__in=unit_ids)).first()
    return _row(one) if one else None


def received_waiting(*, limit: int = 200) -> list[tuple[int, int]]:
    """What waits to be taken as (message, unit): what was never tried first, then what was not for the longest time."""
    waiting = ReceivedMessage.objects.filter(taken_at__isnull=True)
    rows = waiting.order_by(F("tried_at").asc(nulls_first=True), "pk").values_list("pk", "unit_id")
    return list(rows[:limit])


def _row(one: ReceivedMessage) -> ReceivedRow:
    return ReceivedRow(
        one.pk,
        one.unit_id,
        one.unit.name,
        one.external_id,
        one.received_at,
        one.taken_at,
        one.number,
        tuple(Fault(*fault) for fault in one.faults),
    )
