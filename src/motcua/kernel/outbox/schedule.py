"""Schedule (nhịp gửi) of outgoing messages, as the pack says: waits after failures, and hours of quiet by way."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from motcua.kernel.clock import local
from motcua.kernel.packs import load_toml
from motcua.rules.sending import QuietHours, Retrying

LONGEST = timedelta(hours=6)


def sending_pack() -> dict[str, Any]:
    """The pack of sending."""
    return load_toml("messages/sending.toml")


def retrying(way: str = "") -> Retrying:
    """Retrying (thử lại) of messages: a way's own waits where the pack has some, else the usual ones."""
    told = sending_pack()["retry"]
    return Retrying(tuple(timedelta(minutes=wait) for wait in told.get(way, told["minutes"])))


def quiet_ways(at: datetime) -> list[str]:
    """The ways by which nobody is disturbed at this moment."""
    hours = {way: QuietHours(*map(time.fromisoformat, said)) for way, said in sending_pack()["quiet"].items()}
    return [way for way, quiet in hours.items() if quiet.hold(local(at))]


def back_off(attempts: int) -> timedelta:
    """Back off (chờ thử lại) of work behind the scenes: 1, 2, 4, 8 … minutes after each failure, at most six hours."""
    return min(timedelta(minutes=2 ** max(0, attempts - 1)), LONGEST)
