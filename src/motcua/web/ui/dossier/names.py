"""Names on a dossier's page: whom and which unit its events speak of, asked for together."""

from __future__ import annotations

from dataclasses import dataclass

from motcua.areas.dossiers.queries import CaseFile
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people

ACCOUNT = "account:"


@dataclass(frozen=True, slots=True)
class Names:
    """Names (tên gọi): units by key, accounts by key and username."""

    units: dict[int, str]
    people: dict[int | str, str]

    def actor(self, told: str) -> str:
        """Who did it, as events write it; empty for a command or another system."""
        return self.people.get(told.removeprefix(ACCOUNT), "") if told.startswith(ACCOUNT) else ""

    def place(self, unit_id: int | None, account_id: int | None) -> str:
        """A person and a unit in one phrase; either may be missing."""
        unit, person = self.units.get(unit_id or 0, ""), self.people.get(account_id or 0, "")
        return f"{person}, {unit}" if person and unit else person or unit


def names_of(case: CaseFile, *others: str) -> Names:
    """The names a case file's events speak of, and those of other actors, in two queries."""
    events = case.view.events
    said = [event.payload.get(name) for event in events for name in ("holder_id", "from_id")]
    accounts = {event.actor.removeprefix(ACCOUNT) for event in events if event.actor.startswith(ACCOUNT)}
    accounts |= {other.removeprefix(ACCOUNT) for other in others if other.startswith(ACCOUNT)}
    found = people.names_of(ids=[key for key in said if key], usernames=accounts)
    return Names({unit.id: unit.name for unit in organization.units()}, found)
