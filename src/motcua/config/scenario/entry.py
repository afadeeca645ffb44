"""Entry (dòng sổ): one illustrative dossier on its way from receipt to the day of the export."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from motcua.config.scenario.recipe import Mix
from motcua.rules.lifecycle import Status


@dataclass(slots=True)
class Entry:
    """Entry (dòng sổ): what the register says of one dossier; built step by step, then written once."""

    mix: Mix
    receiver: str
    channel: str
    received: datetime | None
    carried: bool = False
    operated_by: str = ""
    applicant: str = ""
    applicant_kind: str = "CITIZEN"
    submitted: datetime | None = None
    due: datetime | None = None
    due_new: datetime | None = None
    finished: datetime | None = None
    returned: datetime | None = None
    status: Status = Status.IN_PROGRESS
    reason: str = ""
    number: str = ""
    late: bool = field(default=False)

    @property
    def group(self) -> str:
        """The group of the mix line."""
        return self.mix.group

    @property
    def competent(self) -> str:
        """Who decides: the agency of the line, or the commune that received it."""
        return self.mix.competent or self.receiver

    @property
    def current_due(self) -> datetime | None:
        """The due time after an extension."""
        return self.due_new or self.due

    @property
    def filed_at(self) -> datetime:
        """When it got its number: at receipt, or at submission while not received."""
        moment = self.received or self.submitted
        assert moment is not None, "every dossier is received or submitted"
        return moment
