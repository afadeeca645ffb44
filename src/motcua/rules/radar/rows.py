"""What the radar judges: frozen rows of what was written down, in the wall-clock time of Vietnam."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Act:
    """Act (việc đã ghi): one event of a dossier: when it happened, when it was written, by whom.

    `due` is the appointment it told; a correction names the `fact` it corrects and what it `moved_to`.
    """

    kind: str
    at: datetime
    written: datetime
    actor: str = ""
    due: datetime | None = None
    fact: str = ""
    moved_to: datetime | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """Trace (dấu vết hồ sơ): what is written of one dossier; `unit` decides it, `desk` took it in.

    `result` is None where results are not kept here. `device`, `network` and `phone` are salted marks of the filing,
    empty where none was taken, and so is `name`, the mark of the owner's folded name. Of an imported dossier nobody
    knows when its events were written.
    """

    number: str
    unit: int
    desk: int
    procedure: int
    channel: str = ""
    operated_by: str = ""
    applicant: int | None = None
    name: str = ""
    previous: str = ""
    imported: bool = False
    late_entered: bool = False
    submitted: datetime | None = None
    received: datetime | None = None
    due_first: datetime | None = None
    due: datetime | None = None
    finished: datetime | None = None
    left: datetime | None = None
    result: bool | None = None
    signed: datetime | None = None
    device: str = ""
    network: str = ""
    phone: str = ""
    acts: tuple[Act, ...] = ()

    @property
    def filed(self) -> datetime | None:
        """When it first came in."""
        return self.submitted or self.received

    def timed(self, *moments: datetime) -> bool:
        """Timed (có ghi giờ): whether moments say more than the day, which is all that some registers write."""
        return not self.imported or all(one.hour or one.minute for one in moments)

    @property
    def of_itself(self) -> bool:
        """Whether it came online as if the applicant sat at the keyboard."""
        return self.channel == "ONLINE" and self.operated_by in ("", "SELF")


@dataclass(frozen=True, slots=True)
class ScanTrace:
    """Scan trace (dấu vết bản quét): a file handed in with a dossier, by the digest of its content."""

    number: str
    desk: int
    applicant: int | None
    digest: str
    size: int
    at: datetime


@dataclass(frozen=True, slots=True)
class RatingTrace:
    """Rating trace (dấu vết đánh giá): when a dossier was rated, from which device and network."""

    number: str
    unit: int
    at: datetime
    device: str = ""
    network: str = ""


@dataclass(frozen=True, slots=True)
class CounterDay:
    """Counter day (một ngày ở quầy): tickets drawn, and what was entered of people who came: receipts and returns."""

    unit: int
    day: date
    tickets: int
    entered: int
