"""A district and its communes with what the registers of conduct hold, and whoever stands about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.areas.conduct import operations
from motcua.areas.conduct.models import ConductReminder, ReminderDossier
from motcua.areas.people.models import Account, Role
from motcua.kernel.clock import now
from tests.factories.inspecting import someone
from tests.factories.office import make_units
from tests.factories.remembered import remembered

ON = date(2024, 9, 10)
PERSON = "Người vi phạm minh họa 01"
CALLER = "Người gọi minh họa 01"


@dataclass
class Order:
    """The units and people around the registers of conduct."""

    district: Any
    commune: Any
    other: Any
    people: dict[str, Account]

    def misdeed(self, who: str = "inspector", **told: Any) -> int:
        """A misdeed of somebody of the commune."""
        given: dict[str, Any] = {
            "unit_id": self.commune.pk,
            "person": PERSON,
            "behaviour": "ABSENCE",
            "on": ON,
            "facts": "Vắng mặt từ 8 giờ (minh họa)",
            "account": self.people[who],
            "at": now(),
        }
        return operations.record_misdeed(**{**given, **told})

    def check(self, who: str = "inspector", **told: Any) -> int:
        """A check of the commune that nobody was told of."""
        given: dict[str, Any] = {
            "checked_id": self.commune.pk,
            "planned": False,
            "announced": False,
            "decision": "",
            "on": ON,
            "expected": 12,
            "present": 9,
            "excused": 2,
            "words": "",
            "account": self.people[who],
            "at": now(),
        }
        return operations.record_check(**{**given, **told})

    def call(self, who: str = "reformer", **told: Any) -> int:
        """A call to the commune's hotline."""
        given: dict[str, Any] = {
            "unit_id": self.commune.pk,
            "received_on": ON,
            "way": "PHONE",
            "matter": "PROCEDURE",
            "words": "Chờ lâu quá (minh họa)",
            "caller": CALLER,
            "account": self.people[who],
            "at": now(),
        }
        return operations.record_call(**{**given, **told})

    def reminder(self, number: str = "H20.99-240910-0001") -> int:
        """A reminder of the commune with one dossier."""
        made = ConductReminder.objects.create(unit=self.commune, least=1, days=30, opened_on=ON, recorded_at=now())
        ReminderDossier.objects.create(reminder=made, number=number, due_on=ON)
        return made.pk


@remembered
def make_order() -> Order:
    """The district watches, the first commune is watched, the second has nothing to do with it."""
    district, _agency, (commune, other, *_rest) = make_units()
    people = {
        "inspector": someone("kiemtra.kc", Role.INSPECTOR, district),
        "chief": someone("lanhdao.kc", Role.LEADER, district),
        "leader": someone("chutich.kc", Role.LEADER, commune),
        "reformer": someone("cchc.kc", Role.PAR, commune),
        "clerk": someone("quay.kc", Role.COUNTER, commune),
        "stranger": someone("chutich.khac", Role.LEADER, other),
        "admin": someone("quantri.kc", Role.ADMINISTRATOR, district),
    }
    return Order(district, commune, other, people)
