"""The queue on pages: a number at the kiosk, one's place on the telephone, calls at the counter, the hall."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Role
from motcua.areas.queue import operations
from motcua.areas.queue.models import Kiosk, QueueLine, Seat, Ticket, TicketStep
from motcua.kernel.clock import now
from tests.factories.queueing import Queue, make_queue
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.django_db
CALLS, KEPT = "/quay/goi-so/", "/quay/goi-so/hang-cho/"


@pytest.fixture
def queue(settings) -> Queue:
    settings.SECOND_FACTOR = False
    return make_queue()


@pytest.fixture
def counter(queue: Queue) -> Client:
    return signed_in(queue.officers[0])


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def take(queue: Queue, letter: str = "A", **said: str) -> str:
    """Somebody takes a number at the kiosk; the address of the ticket as it is shown there."""
    answer = Client().post(f"/lay-so/{queue.kiosk}/", {"line": queue.lines[letter]} | said)
    assert answer.status_code == 302
    return answer["Location"]


def test_a_number_is_given_shown_with_its_code_and_followed_on_the_telephone(queue: Queue) -> None:
    assert "Hộ tịch, chứng thực" in text(Client(), f"/lay-so/{queue.kiosk}/")
    shown = text(Client(), take(queue))
    own = Ticket.objects.get()
    assert own.label in shown
    assert "data:image/svg+xml" in shown
    page = text(Client(), f"/phieu/{own.token}/")
    assert "Đang chờ" in page
    assert "Còn 0 người trước" in page
    take(queue, priority="1")
    assert "Còn 1 người trước" in text(Client(), f"/phieu/{own.token}/")
    assert Ticket.objects.get(number=2).priority


def pressed(queue: Queue, client: Client) -> bool:
    """Whether pressing gave a number; else the kiosk asks to wait."""
    answer = client.post(f"/lay-so/{queue.kiosk}/", {"line": queue.lines["A"]})
    assert answer.status_code == 302 or "Xin đợi một phút" in answer.content.decode()
    return answer.status_code == 302


def test_whoever_comes_next_is_not_spoken_to_in_the_language_of_the_last(queue: Queue) -> None:
    client, address = Client(), f"/lay-so/{queue.kiosk}/"
    client.post("/ngon-ngu/", {"language": "en", "next": address})
    assert "Take a number" in text(client, address)
    given = client.post(address, {"line": queue.lines["A"]})["Location"]
    assert "Your number" in text(client, given)
    assert "Ông/bà đến làm việc gì?" in text(client, address)


def test_who_presses_a_hundred_times_gets_a_sentence_and_no_hundred_numbers(
    queue: Queue, monkeypatch, settings
) -> None:
    at = now()
    monkeypatch.setattr("motcua.web.portal.queueing.kiosk.now", lambda: at)
    devices = [Client() for _ in range(3)]
    for one in devices:
        one.get(f"/lay-so/{queue.kiosk}/")
    assert sum(pressed(queue, devices[0]) for _ in range(100)) == settings.DEVICE_TICKETS_PER_MINUTE
    assert pressed(queue, devices[1])
    assert sum(pressed(queue, one) for one in devices[1:] for _ in range(10)) == 5
    assert Ticket.objects.count() == settings.KIOSK_TICKETS_PER_MINUTE
    monkeypatch.setattr("motcua.web.portal.queueing.kiosk.now", lambda: at + timedelta(minutes=1))
    assert pressed(queue, devices[2])


def test_calling_goes_from_press_to_press(queue: Queue, counter: Client) -> None:
    take(queue), take(queue, "B")
    first, second = Ticket.objects.order_by("number")
    assert "A001" in text(counter, CALLS)
    assert counter.post(f"{CALLS}tiep/").status_code == 302
    assert counter.post(f"{CALLS}{first.pk}/goi-lai/").status_code == 302
    news = Client().get(f"/phieu/{first.token}/tin/").json()
    assert (news["texts"]["place"], news["tone"]) == ("Mời ông/bà đến Quầy 1", "in")
    counter.post(f"{CALLS}{first.pk}/de-sau/")
    assert "Gọi chưa có mặt" in text(counter, CALLS)
    counter.post(f"{CALLS}{second.pk}/goi/")
    counter.post(f"{CALLS}{second.pk}/chuyen/", {"line": queue.lines["C"]})
    counter.post(f"{CALLS}{first.pk}/khong-den/")
    counter.post(f"{CALLS}tiep/")
    counter.post(f"{CALLS}{second.pk}/xong/")
    assert list(Ticket.objects.order_by("number").values_list("state", flat=True)) == ["NO_SHOW", "DONE"]
    answer = counter.post(f"{CALLS}tiep/", follow=True).content.decode()
    assert "Không còn ai chờ" in answer
    answer = counter.post(f"{CALLS}{first.pk}/xong/", follow=True).content.decode()
    assert "đã chuyển sang bước khác" in answer


def test_the_hall_tells_news_only_when_there_are_some(queue: Queue, counter: Client) -> None:
    hall = f"/phong-cho/{queue.unit.slug}/"
    take(queue)
    counter.post(f"{CALLS}tiep/")
    page = text(Client(), hall)
    assert 'data-slot="label-0">A001</td>' in page
    told = Client().get(f"{hall}tin/")
    assert told.json()["texts"]["place-0"] == "Quầy 1"
    assert told.json()["calls"] == [{"mark": "A001:1:Quầy 1", "words": "Mời số A 0 0 1 đến Quầy 1"}]
    seal = told["ETag"]
    again = Client().get(f"{hall}tin/", headers={"If-None-Match": seal})
    assert again.status_code in (200, 304), "the minute may have turned"
    counter.post(f"{CALLS}{Ticket.objects.get().pk}/goi-lai/")
    assert Client().get(f"{hall}tin/", headers={"If-None-Match": seal}).status_code == 200


def test_an_officer_sits_down_before_calling(queue: Queue, counter: Client) -> None:
    Seat.objects.all().delete()
    take(queue)
    assert "Đang ngồi quầy nào" in text(counter, CALLS)
    assert "ngồi quầy nào" in counter.post(f"{CALLS}tiep/", follow=True).content.decode()
    assert counter.post(f"{CALLS}cho-ngoi/", {"name": ""}).status_code == 200
    assert counter.post(f"{CALLS}cho-ngoi/", {"name": "Quầy 7", "lines": [queue.lines["B"]]}).status_code == 302
    assert "Không còn ai chờ" in counter.post(f"{CALLS}tiep/", follow=True).content.decode()
    assert "Gọi số · Quầy 7" in text(counter, CALLS)


def test_lines_and_the_kiosk_are_looked_after(queue: Queue, counter: Client) -> None:
    assert queue.kiosk in text(counter, KEPT)
    assert counter.post(KEPT, {"letter": "D", "name": "Xây dựng", "order": "4"}).status_code == 302
    assert "Chữ đầu là một hoặc hai" in counter.post(KEPT, {"letter": "9", "name": "x", "order": "1"}).content.decode()
    line = QueueLine.objects.get(prefix="D")
    assert "Xây dựng" in text(Client(), f"/lay-so/{queue.kiosk}/")
    counter.post(f"{KEPT}{line.pk}/dong/")
    assert "Xây dựng" not in text(Client(), f"/lay-so/{queue.kiosk}/")
    counter.post(f"{CALLS}may-lay-so/", {"prints": "1"})
    assert Client().get(f"/lay-so/{queue.kiosk}/").status_code == 404
    assert text(Client(), f"/lay-so/{Kiosk.objects.get(closed_at=None).token}/")


def test_a_line_that_closed_meanwhile_is_said_at_the_kiosk(queue: Queue) -> None:
    QueueLine.objects.filter(prefix="A").update(closed_at=now())
    answer = Client().post(f"/lay-so/{queue.kiosk}/", {"line": queue.lines["A"]})
    assert "không còn nhận số" in answer.content.decode()
    assert Ticket.objects.count() == 0


@pytest.mark.parametrize("address", [
    "/lay-so/khong-co/", "/lay-so/khong-co/phieu/x/", "/lay-so/{kiosk}/phieu/x/", "/phieu/khong-co/",
    "/phieu/khong-co/tin/", "/phong-cho/khong-co/", "/phong-cho/khong-co/tin/", "/phong-cho/xa-khac/",
])  # fmt: skip
def test_what_does_not_exist_does_not_answer(address: str, queue: Queue) -> None:
    another_unit()
    assert Client().get(address.format(kiosk=queue.kiosk)).status_code == 404


def another_unit() -> Unit:
    return Unit.objects.create(
        slug="xa-khac", name="UBND xã Khác", level="COMMUNE", kind="PEOPLES_COMMITTEE", valid_from=date(2000, 1, 1)
    )


def everything() -> list[Any]:
    """What must stay as it is when somebody is refused."""
    models: tuple[Any, ...] = (Ticket, TicketStep, QueueLine, Kiosk, Seat)
    return [list(model.objects.order_by("pk").values()) for model in models]


POSTS = ("tiep/", "{called}/xong/", "{called}/goi-lai/", "{waiting}/goi/", "hang-cho/{line}/dong/", "{called}/khac/")


@pytest.mark.parametrize(("role", "home", "status"), [
    *((role, "own", 403) for role in Role if role != Role.COUNTER), (Role.COUNTER, "other", 404), (None, "own", 302),
])  # fmt: skip
def test_nobody_else_calls_and_nothing_changes(role: Any, home: str, status: int, queue: Queue) -> None:
    take(queue), take(queue)
    called = operations.call_next(account=queue.officers[0], at=now())
    waiting = Ticket.objects.get(state="WAITING").pk
    client = Client()
    if role is not None:
        unit = queue.unit if home == "own" else another_unit()
        account = make_account("ai.thu", role, unit)
        if role == Role.COUNTER:
            operations.take_seat(unit_id=unit.pk, name="Quầy lạ", line_ids=(), account=account, at=now())
        client = signed_in(account)
    before = everything()
    for place in POSTS:
        address = CALLS + place.format(called=called, waiting=waiting, line=queue.lines["A"])
        wanted = 302 if status == 404 and place == "tiep/" else status
        assert client.post(address).status_code == wanted, address
    assert everything() == before
    if home == "other":
        assert "A001" not in text(client, CALLS)
        assert queue.kiosk not in text(client, KEPT)
        assert client.post(f"{CALLS}cho-ngoi/", {"name": "Quầy", "lines": [queue.lines["A"]]}).status_code == 200
        assert everything() == before


def test_asking_costs_the_same_however_many_wait(queue: Queue, counter: Client, django_assert_num_queries) -> None:
    hall = f"/phong-cho/{queue.unit.slug}/tin/"
    for _ in range(3):
        take(queue)
    Client().get(hall)
    with django_assert_num_queries(6):
        Client().get(hall)


def test_waiting_and_service_are_shown_as_figures_that_open(queue: Queue, counter: Client) -> None:
    for _ in range(2):
        take(queue)
        counter.post(f"{CALLS}tiep/")
    page = text(counter, f"{CALLS}thoi-gian/")
    assert "Thời gian chờ, trung vị" in page
    assert "đo trên 2 phiếu lấy số" in page
    assert "Được gọi trong 15 phút" in page
    today = now().date().isoformat()
    opened = text(
        counter,
        f"/can-bo/so-lieu/queue.called_in_15/?unit={queue.unit.slug}&scope=own&from={today}&to={today}&side=whole",
    )
    assert "A001" in opened
    assert "A002" in opened
