"""Acting (ai làm, lúc nào): the demo account that does something on a day, and the hour when it does."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from motcua.areas.people import queries as people
from motcua.kernel.clock import at_local

MORNING = time(9, 0)


def who(name: str, day: date) -> Any:
    """A demo account as it stood on a day."""
    found = people.account(name, on=day)
    if found is None:
        raise LookupError(name)
    return found


def at_nine(day: date) -> datetime:
    """Nine o'clock of a day, when things of the scenario happen."""
    return at_local(datetime.combine(day, MORNING))
