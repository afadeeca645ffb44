"""Calling (gọi số): an officer sits down, calls the next, calls again, puts off, passes on and finishes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from motcua.areas.people.queries import actor_of
from motcua.areas.queue.models import QueueLine, Seat, Ticket, TicketStep
from motcua.areas.queue.operations.numbering import locked_day
from motcua.areas.queue.policy import may_call
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.queueing import MOVES, SERVED, TicketAct, TicketState
from motcua.rules.sentences import Sentence


@transaction.atomic
def take_seat(*, unit_id: int, name: str, line_ids: Collection[int], account: Any, at: datetime) -> None:
    """Take a seat (ngồi vào quầy): from now on the officer calls there, from these lines or, with none, from all.

    Raises UserError `not_allowed`, `name_needed`, `no_line`.
    """
    _may(account, unit_id)
    if not name.strip():
        raise UserError("Xin ghi tên quầy, như Quầy 2.", code="name_needed")
    lines = list(QueueLine.objects.filter(pk__in=line_ids, unit_id=unit_id, closed_at=None))
    if len(lines) != len(set(line_ids)):
        raise UserError("Có hàng chờ không còn dùng. Xin chọn lại.", code="no_line")
    told = {"unit_id": unit_id, "name": name.strip()[:30], "taken_at": at}
    seat, _ = Seat.objects.update_or_create(account=account, defaults=told)
    seat.lines.set(lines)


@transaction.atomic
def call_next(*, account: Any, at: datetime) -> int | None:
    """Call the next (gọi số tiếp theo): whoever was at the counter is done, and the first of the officer's lines comes.

    People with priority come first, the others in the order of their numbers. Answers the key of the ticket; None
    where nobody waits. Raises UserError `seat_needed`, `not_allowed`.
    """
    seat = _seat(account)
    locked_day(seat.unit_id, at)
    _leave(seat, at)
    waiting = _of_day(seat, at).filter(state=TicketState.WAITING)
    if lines := [one.pk for one in seat.lines.all()]:
        waiting = waiting.filter(line_id__in=lines)
    found = waiting.order_by("-priority", "number").first()
    if found is None:
        return None
    _do(found, TicketAct.CALL, seat, at)
    return found.pk


@transaction.atomic
def call_ticket(*, ticket_id: int, account: Any, at: datetime) -> None:
    """Call a ticket (gọi đích danh một số): one that waits, or was called before and not there.

    Raises UserError `seat_needed`, `not_allowed`, `no_ticket`, `ticket_moved`.
    """
    seat = _seat(account)
    locked_day(seat.unit_id, at)
    found = _ticket(seat, ticket_id, at)
    if found.state == TicketState.CALLED:
        raise UserError(
            Sentence("Số {number} đang ở {place}.", number=found.label, place=found.place), code="ticket_moved"
        )
    _leave(seat, at)
    _do(found, TicketAct.CALL, seat, at)


@transaction.atomic
def move(*, ticket_id: int, act: TicketAct, account: Any, at: datetime, line_id: int | None = None) -> None:
    """Move (chuyển bước) the ticket at one's counter: call again, put off, pass on to a line, finish, did not come.

    Raises UserError `seat_needed`, `not_allowed`, `no_ticket`, `ticket_moved`, `no_line`.
    """
    seat = _seat(account)
    locked_day(seat.unit_id, at)
    found = _ticket(seat, ticket_id, at)
    if found.state == TicketState.CALLED and found.account_id != account.pk:
        raise UserError(
            Sentence("Số {number} đang ở {place}.", number=found.label, place=found.place), code="ticket_moved"
        )
    if act is TicketAct.TRANSFER:
        line = QueueLine.objects.filter(pk=line_id or 0, unit_id=seat.unit_id, closed_at=None).first()
        if line is None or line.pk == found.line_id:
            raise UserError("Xin chọn hàng chờ để chuyển sang.", code="no_line")
        found.line = line
    _do(found, act, seat, at)


def _may(account: Any, unit_id: int) -> None:
    if not may_call(account, unit_id):
        raise UserError("Tài khoản này không làm ở quầy của đơn vị.", code="not_allowed")


def _seat(account: Any) -> Seat:
    seat = Seat.objects.select_related("account").filter(account=account).first()
    if seat is None:
        raise UserError("Xin ghi đang ngồi quầy nào rồi gọi số.", code="seat_needed")
    _may(account, seat.unit_id)
    return seat


def _of_day(seat: Seat, at: datetime) -> QuerySet[Ticket]:
    return Ticket.objects.filter(unit_id=seat.unit_id, day=local_date(at))


def _ticket(seat: Seat, ticket_id: int, at: datetime) -> Ticket:
    found = _of_day(seat, at).filter(pk=ticket_id).first()
    if found is None:
        raise UserError("Không có phiếu này trong ngày.", code="no_ticket")
    return found


def _leave(seat: Seat, at: datetime) -> None:
    """Whoever stands at the counter is done; of another day too, at the time they were called."""
    for found in Ticket.objects.filter(account_id=seat.account_id, state=TicketState.CALLED):
        same_day = found.day == local_date(at)
        _do(found, TicketAct.FINISH, seat, at if same_day else found.called_at or at)


def _do(found: Ticket, act: TicketAct, seat: Seat, at: datetime) -> None:
    """Do it and write it down. Raises UserError `ticket_moved` where the ticket is elsewhere by now."""
    after = MOVES.get((TicketState(found.state), act))
    if after is None:
        raise UserError(
            Sentence("Số {number} đã chuyển sang bước khác. Xin xem lại.", number=found.label),
            code="ticket_moved",
        )
    if act in SERVED and found.began_at is not None:
        found.served_seconds += max(0, round((at - found.began_at).total_seconds()))
    if act in (TicketAct.CALL, TicketAct.RECALL):
        found.calls, found.called_at = found.calls + 1, at
    if act is TicketAct.CALL:
        if found.first_called_at is None:
            found.first_called_at, found.waited_seconds = at, round((at - found.issued_at).total_seconds())
        found.began_at = at
        found.account_id, found.place = seat.account_id, seat.name
    if after in (TicketState.DONE, TicketState.NO_SHOW):
        found.ended_at = at
    found.state = after
    found.save()
    by = actor_of(seat.account)
    TicketStep.objects.create(ticket=found, act=act, at=at, place=seat.name, by=by, line_id=found.line_id)
