"""A round to test with: a district asks its two communes for five rows of nine months."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account, Role
from motcua.areas.reporting import operations, queries
from motcua.areas.reporting.models import UnitSheet
from motcua.areas.reporting.operations import EntryGiven, RoundGiven
from motcua.kernel.clock import at_local
from motcua.rules.collecting import FigureScope
from tests.factories.office import make_units
from tests.factories.people import employ
from tests.factories.remembered import remembered

OPENED = at_local(datetime(2024, 9, 10, 8, 0))
IN_TIME = at_local(datetime(2024, 9, 20, 16, 0))
LATE = at_local(datetime(2024, 9, 23, 8, 0))
START, END, DUE = date(2023, 12, 15), date(2024, 9, 14), date(2024, 9, 20)
CODES = ("1.4", "2.2.1", "2.2.2", "3.3.1", "6.1.1")
SOLVED = {"code": "dossiers.in_time_of_solved", "side": "WHOLE", "value": "12"}


def person(name: str, role: str, unit: Any) -> Account:
    """Somebody who works in a unit."""
    return employ(Account.objects.create(username=name, display_name=name.title()), role, unit)


@dataclass
class World:
    """A district that asks its two communes, with the people of each."""

    district: Unit
    communes: list[Unit]
    par: Account
    people: dict[str, Account] = field(default_factory=dict)
    round_id: int = 0

    def sheet(self, place: int = 0) -> int:
        """The sheet of a commune."""
        return UnitSheet.objects.get(round_id=self.round_id, unit=self.communes[place]).pk

    def say(self, place: int = 0, at: datetime = IN_TIME, scope: str = FigureScope.OWN, **values: Any) -> int:
        """Enter every row of a commune, with what is told otherwise."""
        usual = {"1.4": 40, "2.2.1": 9, "2.2.2": 3, "3.3.1": 12, "6.1.1": 500}
        told = usual | {code.replace("_", "."): value for code, value in values.items()}
        given = [
            EntryGiven(
                code, None if value is None else Decimal(value), "Kho bạc, thử" if code == "6.1.1" else "Sổ thử",
                "chưa có số" if value is None else "", SOLVED if code == "3.3.1" else None,
            )
            for code, value in told.items()
        ]  # fmt: skip
        who = self.people[f"nhap.{place}"]
        return operations.enter(sheet_id=self.sheet(place), scope=scope, entries=given, account=who, at=at)

    def send(self, place: int = 0, at: datetime = IN_TIME, **values: Any) -> None:
        """Enter, submit and approve."""
        self.say(place, at, **values)
        operations.submit_sheet(sheet_id=self.sheet(place), account=self.people[f"nhap.{place}"], at=at)
        operations.approve_sheet(sheet_id=self.sheet(place), account=self.people[f"duyet.{place}"], at=at)

    def total(self, code: str) -> queries.RowTotal:
        """The total of a row."""
        found = queries.collection_round(self.round_id, None)
        assert found is not None
        told = queries.totals(found).of(code)
        assert told is not None
        return told


@remembered
def make_world() -> World:
    """Build the world with one round opened and nothing entered."""
    district, _, communes = make_units()
    made = World(district, communes, person("cchc.huyen", Role.PAR, district))
    for place, commune in enumerate(communes):
        for name, role in (("nhap", Role.COUNTER), ("duyet", Role.LEADER)):
            made.people[f"{name}.{place}"] = person(f"{name}.{place}", role, commune)
    made.round_id = opened(made)
    return made


def opened(world: World, **other: Any) -> int:
    """Open a round as usual, with what is told otherwise; `account` may be somebody else."""
    account = other.pop("account", world.par)
    told: dict[str, Any] = {
        "unit_id": world.district.pk, "title": "Chín tháng 2024 (thử)", "start": START, "end": END, "due_on": DUE,
        "unit_ids": [one.pk for one in world.communes], "codes": CODES,
    }  # fmt: skip
    return operations.open_round(given=RoundGiven(**told | other), account=account, at=OPENED)
