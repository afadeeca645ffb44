"""The hall (phòng chờ): which numbers are called where, who comes next, how many wait in each line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count

from motcua.areas.queue.models import Kiosk, QueueLine, Ticket
from motcua.rules.queueing import TicketState

SHOWN, NEXT = 6, 8


@dataclass(frozen=True, slots=True)
class LineRow:
    """Line row (dòng hàng chờ): what people choose, and how many wait."""

    id: int
    prefix: str
    name: str
    order: int
    waiting: int


@dataclass(frozen=True, slots=True)
class CallRow:
    """Call row (số đang gọi): which number at which counter; `calls` grows when it is called again."""

    label: str
    place: str
    calls: int
    called_at: datetime | None


@dataclass(frozen=True, slots=True)
class Hall:
    """Hall (phòng chờ): the last calls first, the numbers that come next, the lines."""

    calls: tuple[CallRow, ...]
    next: tuple[str, ...]
    lines: tuple[LineRow, ...]

    @property
    def waiting(self) -> int:
        """How many wait in all."""
        return sum(line.waiting for line in self.lines)


def lines_of(unit_id: int, day: date) -> tuple[LineRow, ...]:
    """Lines of a unit (các hàng chờ) that take numbers, in their order, with how many wait today."""
    waiting = Ticket.objects.filter(unit_id=unit_id, day=day, state=TicketState.WAITING).order_by()
    counts = dict(waiting.values_list("line").annotate(count=Count("pk")))
    found = QueueLine.objects.filter(unit_id=unit_id, closed_at=None).order_by("order", "prefix")
    return tuple(LineRow(one.pk, one.prefix, one.name, one.order, counts.get(one.pk, 0)) for one in found)


def hall(unit_id: int, day: date) -> Hall:
    """The hall of a unit (phòng chờ) on a day."""
    today = Ticket.objects.filter(unit_id=unit_id, day=day)
    called = today.filter(state=TicketState.CALLED).order_by("-called_at", "-pk")[:SHOWN]
    coming = today.filter(state=TicketState.WAITING).order_by("-priority", "number")
    return Hall(
        calls=tuple(CallRow(one.label, one.place, one.calls, one.called_at) for one in called),
        next=tuple(coming.values_list("label", flat=True)[:NEXT]),
        lines=lines_of(unit_id, day),
    )


def kiosk_unit(token: str) -> tuple[int, bool] | None:
    """The unit of a kiosk (máy lấy số) and whether it prints; None where its address is no longer in use."""
    return Kiosk.objects.filter(token=token, closed_at=None).values_list("unit_id", "prints").first()


def open_kiosk_of(unit_id: int) -> tuple[str, bool] | None:
    """The token of a unit's open kiosk and whether it prints; None where it has none."""
    return Kiosk.objects.filter(unit_id=unit_id, closed_at=None).values_list("token", "prints").first()
