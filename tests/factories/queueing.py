"""A queue to test with: a unit with two counters, three lines and a kiosk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account, Role
from motcua.areas.queue import operations
from motcua.areas.queue.models import Ticket
from motcua.kernel.clock import at_local
from tests.factories.people import employ
from tests.factories.remembered import remembered

MORNING = at_local(datetime(2024, 6, 3, 8, 0))  # a Monday
LINES = (("A", "Hộ tịch, chứng thực"), ("B", "Đất đai"), ("C", "Lĩnh vực khác"))


@dataclass
class Queue:
    """The unit, its officers, its lines by letter, the token of its kiosk."""

    unit: Unit
    officers: list[Account]
    lines: dict[str, int]
    kiosk: str

    def take(self, letter: str = "A", *, at: datetime = MORNING, priority: bool = False) -> Ticket:
        """Somebody takes a number."""
        token = operations.take_number(kiosk=self.kiosk, line_id=self.lines[letter], priority=priority, at=at)
        return Ticket.objects.get(token=token)


@remembered
def make_queue(at: datetime = MORNING) -> Queue:
    """Build the queue in the database; both officers sit at their counters and call from every line."""
    unit = Unit.objects.create(
        slug="xa-hang-cho", name="UBND xã Hàng Chờ", level="COMMUNE", kind="PEOPLES_COMMITTEE",
        valid_from=date(2000, 1, 1), agency_code="H20.99.77",
    )  # fmt: skip
    officers = []
    for n in (1, 2):
        name = f"quay{n}.thu"
        account = employ(Account.objects.create(username=name, display_name=f"Cán bộ quầy {n}"), Role.COUNTER, unit)
        operations.take_seat(unit_id=unit.pk, name=f"Quầy {n}", line_ids=(), account=account, at=at)
        officers.append(account)
    lines = {
        letter: operations.keep_line(unit_id=unit.pk, prefix=letter, name=name, order=order, account=officers[0], at=at)
        for order, (letter, name) in enumerate(LINES)
    }
    kiosk = operations.open_kiosk(unit_id=unit.pk, prints=True, account=officers[0], at=at)
    return Queue(unit=unit, officers=officers, lines=lines, kiosk=kiosk)
