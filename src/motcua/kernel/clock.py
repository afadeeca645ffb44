"""Clock (đồng hồ): the one place where time is read. Screens, commands and tasks ask here; all else is told (ADR 5)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

TZ = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> datetime:
    """Now (bây giờ): an aware instant in Asia/Ho_Chi_Minh."""
    return datetime.now(TZ)


def at_local(moment: datetime) -> datetime:
    """A naive local wall-clock time as an aware instant."""
    return moment.replace(tzinfo=TZ)


def local(instant: datetime) -> datetime:
    """An aware instant as the naive wall clock of Vietnam, which the rules work on."""
    return instant.astimezone(TZ).replace(tzinfo=None)


def local_date(instant: datetime) -> date:
    """The Vietnamese calendar day of an instant."""
    return instant.astimezone(TZ).date()


def start_of(day: date) -> datetime:
    """The first instant of a Vietnamese calendar day."""
    return datetime.combine(day, time.min, tzinfo=TZ)


def end_of(day: date) -> datetime:
    """The first instant after a Vietnamese calendar day: a cut-off on that day keeps what is before it."""
    return start_of(day + timedelta(days=1))
