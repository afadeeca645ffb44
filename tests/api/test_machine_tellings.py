"""What a machine is told of notices and of the hall: that they came, and how many wait; nobody's address or words."""

from __future__ import annotations

import pytest

from motcua.areas.notices.models import Notice
from motcua.areas.queue.models import QueueLine, Ticket
from motcua.kernel.clock import local_date, now
from tests.factories.intake import make_commune
from tests.factories.machines import Machine

pytestmark = pytest.mark.django_db


@pytest.fixture
def machine(db: None) -> Machine:
    return Machine(make_commune())


def test_notices_are_told_by_page_without_address_and_words(machine: Machine) -> None:
    number = machine.post("/receipts", machine.filing()).json()["number"]
    Notice.objects.all().delete()
    for n in range(51):
        told = {"to": "09…99", "text": "Hồ sơ đã được tiếp nhận (thử)", "told_at": now(), "message_key": f"thu-{n}"}
        Notice.objects.create(kind="RECEIVED", dossier_number=number, way="PAGE" if n else "", **told)
    page = machine.get(f"/dossiers/{number}/notices").json()
    assert set(page["rows"][0]) == {"id", "kind", "way", "told_at", "state"}
    rest = machine.get(f"/dossiers/{number}/notices", after=page["next"]).json()
    assert [one["state"] for one in rest["rows"]] == ["UNREACHED"]
    assert (len(page["rows"]), rest["next"]) == (50, None)


def test_the_hall_is_told_as_its_screen_shows_it(machine: Machine) -> None:
    unit, day = machine.commune.unit, local_date(now())
    assert machine.get("/queue").json() == {"calls": [], "next": [], "lines": [], "waiting": 0}
    line = QueueLine.objects.create(unit=unit, prefix="A", name="Hộ tịch", order=1)
    for n in (1, 2, 3):
        told = {"unit": unit, "line": line, "day": day, "number": n, "label": f"A{n:03}", "token": f"{n:032}"}
        Ticket.objects.create(**told, issued_at=now())
    Ticket.objects.filter(number=1).update(state="CALLED", began_at=now(), called_at=now(), place="Quầy 1", calls=1)
    hall = machine.get("/queue").json()
    assert (hall["next"], hall["waiting"], hall["lines"][0]["waiting"]) == (["A002", "A003"], 2, 2)
    assert [(one["label"], one["place"]) for one in hall["calls"]] == [("A001", "Quầy 1")]
