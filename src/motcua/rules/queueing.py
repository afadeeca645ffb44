"""Queueing (xếp hàng lấy số): what may be done to a ticket, what it is called, how long one still waits."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from math import ceil

LARGEST = 999  # tickets of a unit on a day: three digits stay readable across a hall


class TicketState(StrEnum):
    """Ticket state (tình trạng phiếu): where the person with the ticket stands."""

    WAITING = "WAITING"
    CALLED = "CALLED"
    LATER = "LATER"
    DONE = "DONE"
    NO_SHOW = "NO_SHOW"


class TicketAct(StrEnum):
    """Ticket act (việc với phiếu): what an officer does to a ticket."""

    CALL = "CALL"
    RECALL = "RECALL"
    PUT_OFF = "PUT_OFF"
    TRANSFER = "TRANSFER"
    FINISH = "FINISH"
    NO_SHOW = "NO_SHOW"


STATE_LABELS: dict[TicketState, str] = {
    TicketState.WAITING: "Đang chờ",
    TicketState.CALLED: "Đang phục vụ",
    TicketState.LATER: "Gọi chưa có mặt",
    TicketState.DONE: "Đã xong",
    TicketState.NO_SHOW: "Không đến",
}
ACT_LABELS: dict[TicketAct, str] = {
    TicketAct.CALL: "Gọi",
    TicketAct.RECALL: "Gọi lại",
    TicketAct.PUT_OFF: "Để sau",
    TicketAct.TRANSFER: "Chuyển hàng chờ",
    TicketAct.FINISH: "Xong",
    TicketAct.NO_SHOW: "Không đến",
}
MOVES: Mapping[tuple[TicketState, TicketAct], TicketState] = {
    (TicketState.WAITING, TicketAct.CALL): TicketState.CALLED,
    (TicketState.LATER, TicketAct.CALL): TicketState.CALLED,
    (TicketState.CALLED, TicketAct.RECALL): TicketState.CALLED,
    (TicketState.CALLED, TicketAct.PUT_OFF): TicketState.LATER,
    (TicketState.CALLED, TicketAct.TRANSFER): TicketState.WAITING,
    (TicketState.CALLED, TicketAct.FINISH): TicketState.DONE,
    (TicketState.CALLED, TicketAct.NO_SHOW): TicketState.NO_SHOW,
    (TicketState.LATER, TicketAct.NO_SHOW): TicketState.NO_SHOW,
}
SERVED = frozenset({TicketAct.FINISH, TicketAct.TRANSFER})  # after which the time at the counter was service


def ticket_label(prefix: str, number: int) -> str:
    """What a ticket is called: A007."""
    return f"{prefix}{number:03}"


def minutes_ahead(ahead: int, service: int | None, seats: int) -> int | None:
    """Minutes until it is one's turn, rounded up to five: so many before one, each served in a median of so many
    seconds, at so many counters; None where nobody can say."""
    if service is None or seats < 1:
        return None
    return ceil(ahead * service / seats / 300) * 5
