"""The book of dossiers (sổ theo dõi hồ sơ) of units over a period, line by line as the circular asks for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.dossiers.models import Dossier, DossierEvent
from motcua.kernel.clock import end_of, start_of
from motcua.rules.contacts import masked_digits
from motcua.rules.history import EventKind


@dataclass(frozen=True, slots=True)
class RegisterLineRow:
    """Register line (dòng sổ theo dõi): one dossier received in the period, and how far it came."""

    number: str
    procedure: str
    owner: str
    address: str
    phone: str
    received_at: datetime
    due_at: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None
    received_by: str
    channel: str


def register_lines(
    unit_ids: Collection[int] | None, *, since: date, until: date, limit: int
) -> tuple[RegisterLineRow, ...]:
    """Register lines (dòng sổ theo dõi) of dossiers that units received in a period, in the order they came; one more
    than `limit` says that there are others. `received_by` is the actor who wrote the receipt."""
    found = Dossier.objects.filter(received_at__gte=start_of(since), received_at__lte=end_of(until))
    if unit_ids is not None:
        found = found.filter(received_by__in=unit_ids)
    rows = list(found.select_related("procedure", "applicant").order_by("received_at", "pk")[: limit + 1])
    actors = _receivers([one.pk for one in rows])
    return tuple(_line(one, one.received_at, actors.get(one.pk, "")) for one in rows if one.received_at)


def _receivers(keys: list[int]) -> dict[int, str]:
    found = DossierEvent.objects.filter(dossier__in=keys, kind=EventKind.RECEIVED).order_by("seq")
    return dict(found.values_list("dossier", "actor"))


def _line(one: Dossier, received_at: datetime, actor: str) -> RegisterLineRow:
    owner = one.applicant
    return RegisterLineRow(
        number=one.number,
        procedure=one.procedure.name,
        owner=owner.name if owner else "",
        address=owner.address if owner else "",
        phone=masked_digits(owner.phone) if owner and owner.phone else "",
        received_at=received_at,
        due_at=one.due_at,
        finished_at=one.finished_at,
        returned_at=one.returned_at,
        received_by=actor,
        channel=str(one.get_channel_display()),
    )
