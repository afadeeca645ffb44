"""Lives: what happens to one made-up dossier, before anything of it is written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass
class Request:
    """One request to the applicant: asked, answered (or not), and the appointment after it."""

    asked: datetime
    answered: datetime | None = None
    due: datetime | None = None


@dataclass
class Life:
    """One dossier: naive local times; `written` is when its finish was written, if not at once.

    `corrected` is what a late finish was made to be afterwards. One `imported` stands in a register that tells of its
    owner a name and no more.
    """

    unit: int
    procedure: str
    channel: str
    operated_by: str
    applicant: int
    received: datetime
    due: datetime
    submitted: datetime | None = None
    finished: datetime | None = None
    returned: datetime | None = None
    left: datetime | None = None
    written: datetime | None = None
    corrected: datetime | None = None
    late_entered: bool = False
    imported: bool = False
    name: str = ""
    requests: list[Request] = field(default_factory=list)
    moves: list[tuple[datetime, datetime]] = field(default_factory=list)
    signer: str = "lanhdao"
    signed: datetime | None = None
    result: bool = True
    device: str = ""
    network: str = ""
    staff_network: str = ""
    file: tuple[str, int] | None = None
    rated: tuple[datetime, str, str] | None = None

    @property
    def last_due(self) -> datetime:
        """The appointment that stands at the end."""
        told = [one.due for one in self.requests if one.due] + [due for _, due in self.moves]
        return max([self.due, *told])

    @property
    def month(self) -> tuple[int, int]:
        """The month it was received in."""
        return self.received.year, self.received.month


@dataclass
class Year:
    """A year of several units, and the tickets their queues gave."""

    lives: list[Life]
    tickets: dict[tuple[int, date], int]
    days: list[date]
    phones: dict[int, str] = field(default_factory=dict)
