"""Where dossiers come from and how many tickets were given: marks without personal data, and the radar's reading."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import IntakeSource
from motcua.areas.dossiers.operations import SourceGiven
from motcua.areas.people.models import Applicant
from motcua.areas.people.queries import phone_marks
from motcua.kernel.errors import UserError
from motcua.kernel.marks import mark
from motcua.rules.radar import CounterDay
from motcua.web.ui.sources import source_of
from tests.factories.casework import make_desk, received
from tests.factories.intake import MONDAY, make_commune

pytestmark = pytest.mark.django_db
SOURCE = SourceGiven(device="d" * 32, network="n" * 32)
TODAY = MONDAY.date()


def test_filing_and_taking_in_leave_marks() -> None:
    commune = make_commune()
    number = operations.submit(given=commune.online(), account=commune.citizen, at=MONDAY).number
    say = {"number": number, "source": SOURCE, "at": MONDAY}
    for _ in range(2):  # the first stands
        operations.note_source(step="FILED", account=commune.citizen, **say)
    operations.note_source(step="TAKEN_IN", account=commune.counter, **say)
    found = IntakeSource.objects.order_by("pk").values_list("step", "device", "network", "by_staff")
    assert list(found) == [("FILED", "d" * 32, "n" * 32, False), ("TAKEN_IN", "d" * 32, "n" * 32, True)]
    with pytest.raises(DatabaseError), transaction.atomic():
        IntakeSource.objects.update(by_staff=True)


def test_a_network_counts_as_the_office_when_officers_worked_there() -> None:
    commune = make_commune()
    for n in range(3):
        number = commune.received(MONDAY + timedelta(minutes=n)).number
        operations.note_source(number=number, step="FILED", source=SOURCE, account=commune.counter, at=MONDAY)
        found = queries.office_networks([commune.unit.pk], start=TODAY, end=TODAY)
        assert (SOURCE.network in found.get(commune.unit.pk, ())) is (n == 2)


def test_tickets_stand_beside_what_was_entered_and_the_later_count_counts() -> None:
    commune = make_commune()
    commune.received(MONDAY)
    say = {"unit_id": commune.unit.pk, "day": TODAY, "account": commune.counter, "at": MONDAY}
    operations.count_tickets(tickets=9, origin="Máy lấy số", **say)
    operations.count_tickets(tickets=12, origin="Sổ tay", **say)
    assert queries.counter_days([commune.unit.pk], start=TODAY, end=TODAY) == [
        CounterDay(commune.unit.pk, TODAY, 12, 1)
    ]
    for more, code in (({"origin": " "}, "origin_needed"), ({"day": TODAY + timedelta(days=1)}, "day_to_come")):
        with pytest.raises(UserError) as refused:
            operations.count_tickets(**{"tickets": 1, "origin": "x", **say, **more})
        assert refused.value.code == code
    with pytest.raises(UserError) as refused:
        operations.count_tickets(tickets=1, origin="x", **{**say, "account": commune.citizen})
    assert refused.value.code == "step_refused"


def test_traces_are_read_in_a_few_statements_and_hold_no_person() -> None:
    desk = make_desk()
    for n in range(12):
        received(desk, f"XQ-240603-{n:04}")
    with CaptureQueriesContext(connection) as captured:
        found = queries.traces([desk.commune.pk], start=date(2024, 6, 1), end=date(2024, 6, 30))
    assert len(captured.captured_queries) <= 7
    assert len(found) == 12
    assert [act.kind for act in found[0].acts] == ["received", "due_set"]
    assert desk.applicant.name not in repr(found)


def test_marks_tell_only_whether_two_are_the_same() -> None:
    one = Applicant.objects.create(kind="CITIZEN", name="Người nộp minh họa 01", phone="0900000001")
    other = Applicant.objects.create(kind="CITIZEN", name="Người nộp minh họa 02", phone="0900000001")
    third = Applicant.objects.create(kind="CITIZEN", name="Người nộp minh họa 03", phone="0900000003")
    found = phone_marks([one.pk, other.pk, third.pk])
    assert found[one.pk] == found[other.pk] != found[third.pk]
    assert "0900000001" not in str(found)
    assert mark("a", "device") != mark("a", "network")
    assert mark("", "device") == ""


def test_a_request_leaves_marks_and_no_address() -> None:
    asking = RequestFactory(headers={"user-agent": "Trình duyệt thử"})
    here = source_of(asking.get("/", REMOTE_ADDR="203.0.113.7"))
    again = source_of(asking.get("/", REMOTE_ADDR="203.0.113.7"))
    assert here == again
    assert "203.0.113.7" not in f"{here.network}{here.device}"
    home = [source_of(asking.get("/", REMOTE_ADDR=f"2001:db8:1:2::{n}")).network for n in (1, 2)]
    assert home[0] == home[1] != here.network
    assert source_of(asking.get("/", REMOTE_ADDR="")).device == ""
    mapped = source_of(asking.get("/", REMOTE_ADDR="::ffff:203.0.113.7"))  # as a server of both kinds tells it
    assert mapped.network == here.network
    assert source_of(asking.get("/", REMOTE_ADDR="fe80::1%eth0")).network != here.network
