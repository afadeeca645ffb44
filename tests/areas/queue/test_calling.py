"""The queue: numbers from one every day, two officers never the same ticket, times that are measured and not typed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from motcua.areas.people.models import Account, Role
from motcua.areas.queue import operations, queries
from motcua.areas.queue.models import QueueLine, Ticket, TicketStep
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.queueing import TicketAct
from tests.factories.people import employ
from tests.factories.queueing import MORNING, Queue, make_queue

pytestmark = pytest.mark.django_db
DAY = local_date(MORNING)


def after(minutes: float) -> object:
    return MORNING + timedelta(minutes=minutes)


@pytest.fixture
def queue() -> Queue:
    return make_queue()


def labels(*tickets: Ticket) -> list[str]:
    return [one.label for one in tickets]


def call(queue: Queue, officer: int = 0, minutes: float = 10) -> Ticket | None:
    found = operations.call_next(account=queue.officers[officer], at=after(minutes))  # type: ignore[arg-type]
    return Ticket.objects.get(pk=found) if found else None


def do(
    queue: Queue, ticket: Ticket, act: TicketAct, minutes: float, officer: int = 0, line: int | None = None
) -> Ticket:
    told = {"ticket_id": ticket.pk, "act": act, "account": queue.officers[officer], "line_id": line}
    operations.move(**told, at=after(minutes))  # type: ignore[arg-type]
    ticket.refresh_from_db()
    return ticket


def test_numbers_run_through_the_day_and_begin_again(queue: Queue) -> None:
    assert labels(queue.take("A"), queue.take("B"), queue.take("A")) == ["A001", "B002", "A003"]
    assert queue.take("C", at=MORNING + timedelta(days=1)).label == "C001"
    assert queries.ticket_counts([queue.unit.pk], start=DAY, end=DAY) == {(queue.unit.pk, DAY): 3}


def test_two_officers_in_the_same_second_call_two_tickets(queue: Queue) -> None:
    queue.take(), queue.take()
    first, second = call(queue, 0), call(queue, 1)
    assert first is not None
    assert second is not None
    assert [(one.label, one.place) for one in (first, second)] == [("A001", "Quầy 1"), ("A002", "Quầy 2")]
    assert call(queue, 0, 11) is None, "nobody waits; who was there is done"
    assert Ticket.objects.get(label="A001").state == "DONE"


def test_priority_comes_first_and_the_lines_of_the_seat_only(queue: Queue) -> None:
    queue.take("B"), queue.take("A"), queue.take("A", priority=True)
    operations.take_seat(
        unit_id=queue.unit.pk, name="Quầy 1", line_ids=[queue.lines["A"]], account=queue.officers[0], at=MORNING
    )
    assert [call(queue, 0, n).label for n in (1, 2)] == ["A003", "A002"]  # type: ignore[union-attr]
    assert call(queue, 0, 3) is None
    assert call(queue, 1, 4).label == "B001"  # type: ignore[union-attr]


def test_waiting_and_service_are_measured(queue: Queue) -> None:
    queue.take()
    ticket = call(queue, minutes=10)
    assert ticket is not None
    do(queue, ticket, TicketAct.RECALL, 11)
    assert (ticket.calls, ticket.called_at, ticket.began_at) == (2, after(11), after(10))
    do(queue, ticket, TicketAct.TRANSFER, 15, line=queue.lines["B"])
    assert (ticket.state, ticket.line_id, ticket.served_seconds, ticket.label) == (
        "WAITING", queue.lines["B"], 300, "A001",
    )  # fmt: skip
    again = call(queue, 1, 20)
    assert again is not None
    do(queue, again, TicketAct.FINISH, 22, officer=1)
    assert (again.first_called_at, again.ended_at, again.served_seconds) == (after(10), after(22), 420)
    assert list(TicketStep.objects.order_by("pk").values_list("act", "place", "by")) == [
        ("CALL", "Quầy 1", "account:quay1.thu"),
        ("RECALL", "Quầy 1", "account:quay1.thu"),
        ("TRANSFER", "Quầy 1", "account:quay1.thu"),
        ("CALL", "Quầy 2", "account:quay2.thu"),
        ("FINISH", "Quầy 2", "account:quay2.thu"),
    ]
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        TicketStep.objects.update(act="FINISH")


def test_who_is_not_there_is_put_off_called_again_or_did_not_come(queue: Queue) -> None:
    queue.take(), queue.take()
    first = call(queue)
    assert first is not None
    do(queue, first, TicketAct.PUT_OFF, 12)
    second = call(queue, minutes=13)
    assert second is not None
    operations.call_ticket(ticket_id=first.pk, account=queue.officers[1], at=after(20))  # type: ignore[arg-type]
    first.refresh_from_db()
    assert (first.state, first.place, first.served_seconds) == ("CALLED", "Quầy 2", 0)
    do(queue, first, TicketAct.NO_SHOW, 21, officer=1)
    assert (first.state, first.served_seconds, first.ended_at) == ("NO_SHOW", 0, after(21))


@pytest.mark.parametrize(("act", "state", "code"), [
    (TicketAct.FINISH, "WAITING", "ticket_moved"),
    (TicketAct.RECALL, "DONE", "ticket_moved"),
    (TicketAct.TRANSFER, "DONE", "no_line"),
    (TicketAct.NO_SHOW, "WAITING", "ticket_moved"),
    (TicketAct.PUT_OFF, "LATER", "ticket_moved"),
])  # fmt: skip
def test_what_cannot_be_done_to_a_ticket_is_said(act: TicketAct, state: str, code: str, queue: Queue) -> None:
    ticket = queue.take()
    Ticket.objects.update(state=state)
    with pytest.raises(UserError) as refused:
        do(queue, ticket, act, 5)
    assert refused.value.code == code
    assert (Ticket.objects.get().state, TicketStep.objects.count()) == (state, 0)


def test_the_ticket_of_another_counter_stays_there(queue: Queue) -> None:
    queue.take()
    ticket = call(queue, 1)
    assert ticket is not None
    for act in (TicketAct.FINISH, TicketAct.RECALL):
        with pytest.raises(UserError, match="Quầy 2"):
            do(queue, ticket, act, 11, officer=0)
    with pytest.raises(UserError, match="Quầy 2"):
        operations.call_ticket(ticket_id=ticket.pk, account=queue.officers[0], at=after(11))  # type: ignore[arg-type]


def test_yesterday_is_not_called_today(queue: Queue) -> None:
    queue.take()
    left = call(queue)
    assert left is not None
    tomorrow = MORNING + timedelta(days=1)
    queue.take("B", at=tomorrow)
    operations.call_next(account=queue.officers[0], at=tomorrow)
    left.refresh_from_db()
    assert (left.state, left.ended_at, left.served_seconds) == ("DONE", after(10), 0), "nobody knows how long it took"
    with pytest.raises(UserError, match="trong ngày"):
        operations.move(ticket_id=left.pk, act=TicketAct.RECALL, account=queue.officers[0], at=tomorrow)


@pytest.mark.parametrize("role", [None, *(role for role in Role if role != Role.COUNTER)])
def test_only_the_counter_of_the_unit_calls_and_looks_after_it(role: str | None, queue: Queue) -> None:
    stranger = Account.objects.create(username="ai.thu")
    other = type(queue.unit).objects.create(
        slug="xa-khac", name="UBND xã Khác", level="COMMUNE", kind="PEOPLES_COMMITTEE", valid_from=queue.unit.valid_from
    )
    account = employ(stranger, role or Role.COUNTER, queue.unit if role else other)
    told = {"unit_id": queue.unit.pk, "account": account, "at": MORNING}
    for attempt in (
        lambda: operations.take_seat(name="Quầy 9", line_ids=(), **told),
        lambda: operations.keep_line(prefix="Z", name="Lạ", order=9, **told),
        lambda: operations.close_line(line_id=queue.lines["A"], **told),
        lambda: operations.open_kiosk(prints=False, **told),
    ):
        with pytest.raises(UserError) as refused:
            attempt()
        assert refused.value.code == "not_allowed"
    with pytest.raises(UserError, match="quầy nào"):
        operations.call_next(account=account, at=MORNING)
    assert queries.open_kiosk_of(queue.unit.pk) == (queue.kiosk, True)


def test_a_closed_line_and_an_old_kiosk_give_no_numbers(queue: Queue) -> None:
    keeper = {"unit_id": queue.unit.pk, "account": queue.officers[0], "at": MORNING}
    queue.take("B")
    operations.close_line(line_id=queue.lines["B"], **keeper)
    with pytest.raises(UserError, match="không còn nhận số"):
        queue.take("B")
    assert call(queue).label == "B001", "who waits is still called"  # type: ignore[union-attr]
    operations.open_kiosk(prints=False, **keeper)
    with pytest.raises(UserError, match="không còn dùng"):
        queue.take("A")
    assert queries.kiosk_unit(queue.kiosk) is None


@pytest.mark.parametrize(("prefix", "name", "code"), [
    ("1", "Lạ", "prefix_wrong"), ("ABC", "Lạ", "prefix_wrong"), ("Đ", "Đất", "prefix_wrong"), ("D", " ", "name_needed"),
])  # fmt: skip
def test_a_line_has_a_letter_and_a_name(prefix: str, name: str, code: str, queue: Queue) -> None:
    with pytest.raises(UserError) as refused:
        operations.keep_line(
            unit_id=queue.unit.pk, prefix=prefix, name=name, order=1, account=queue.officers[0], at=MORNING
        )
    assert (refused.value.code, QueueLine.objects.count()) == (code, 3)


def test_the_database_keeps_it_too(queue: Queue) -> None:
    queue.take(), queue.take()
    with pytest.raises(IntegrityError, match=r"ticket_per_number|UNIQUE"), transaction.atomic():
        Ticket.objects.update(number=1)
    with pytest.raises(IntegrityError, match=r"called_ticket|UNIQUE"), transaction.atomic():
        Ticket.objects.update(state="CALLED", began_at=MORNING, account=queue.officers[0])
    with pytest.raises(IntegrityError, match="has_a_time"), transaction.atomic():
        Ticket.objects.filter(number=1).update(state="CALLED")


def test_the_hall_shows_the_last_call_first(queue: Queue) -> None:
    for letter in "AAB":
        queue.take(letter)
    call(queue, 0, 1), call(queue, 1, 2)
    shown = queries.hall(queue.unit.pk, DAY)
    assert [(one.label, one.place, one.calls) for one in shown.calls] == [("A002", "Quầy 2", 1), ("A001", "Quầy 1", 1)]
    assert (shown.next, shown.waiting, [line.waiting for line in shown.lines]) == (("B003",), 1, [0, 1, 0])
    do(queue, Ticket.objects.get(label="A001"), TicketAct.RECALL, 3)
    assert [one.label for one in queries.hall(queue.unit.pk, DAY).calls] == ["A001", "A002"]


def test_a_ticket_says_how_many_come_before_and_about_how_long(queue: Queue) -> None:
    tickets = [queue.take() for _ in range(5)]
    own = queries.own_ticket(tickets[4].token)
    assert own is not None
    assert (own.ahead, own.minutes) == (4, None), "nobody was served yet, so nobody can say"
    served = call(queue, 0, 1)
    assert served is not None
    do(queue, served, TicketAct.FINISH, 7)
    own = queries.own_ticket(tickets[4].token)
    assert own is not None
    assert (own.state, own.ahead, own.minutes) == ("WAITING", 3, 20)
    queue.take(priority=True)
    assert queries.own_ticket(tickets[4].token).ahead == 4  # type: ignore[union-attr]
    assert queries.own_ticket("khong-co") is None


def test_a_dossier_belongs_to_the_ticket_at_the_counter(queue: Queue) -> None:
    queue.take()
    told = {"username": "quay1.thu", "dossier_number": "H20.99-240603-0001", "at": after(12)}
    assert not operations.link_dossier(**told)  # type: ignore[arg-type]
    ticket = call(queue)
    assert ticket is not None
    assert not operations.link_dossier(**told | {"at": MORNING})  # type: ignore[arg-type]
    assert operations.link_dossier(**told)  # type: ignore[arg-type]
    assert operations.link_dossier(**told)  # type: ignore[arg-type]
    seen = queries.desk_queue(queue.unit.pk, DAY, account_id=queue.officers[0].pk)
    assert (seen["current"].label, seen["current"].dossiers) == ("A001", ("H20.99-240603-0001",))
    do(queue, ticket, TicketAct.FINISH, 15)
    assert Ticket.objects.get(dossiers__dossier_number="H20.99-240603-0001").served_seconds == 300


def test_calling_asks_the_database_little(queue: Queue, django_assert_max_num_queries) -> None:
    for _ in range(3):
        queue.take()
    call(queue, 0, 1)
    with django_assert_max_num_queries(14):  # twelve and the transaction's own two
        call(queue, 0, 2)
