"""The letter that reminds units of figures they have not sent: one letter, every late unit named in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.kernel.papers.facts import Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderLine:
    """Reminder line (dòng đơn vị được nhắc): which unit, how its answer stood, how late it was."""

    unit: str
    state: str
    late: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderFacts:
    """Reminder (công văn đôn đốc gửi số liệu): a draft letter, number and signature still to come."""

    issuer: Issuer
    on: date
    about: str
    period: str
    due_on: date
    units: tuple[ReminderLine, ...]
    where: str
    signer_title: str
