"""A gateway over HTTP, simulated: down, refusing, slow, answering twice; and its reports, which only it can sign."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from motcua.config import wiring
from motcua.kernel import outbox
from motcua.kernel.models import OutboxMessage
from motcua.links.messages import gateway as links
from tests.factories.office import IMPORTED_AT as AT
from tests.links.messages.servers import Station, free_port, gateway, line

pytestmark = pytest.mark.django_db
SECRET = "bi-mat-de-thu"
REPORTS = "/api/messages/sms/"


@pytest.fixture
def station(settings) -> Iterator[Station]:
    """One text message that waits, and a gateway that has not been told otherwise."""
    wiring.plug_in()
    other = Station()
    settings.MESSENGERS = {"sms": "sms"}
    with gateway(other) as address:
        settings.GATEWAYS = {"sms": {"url": address, "token": "chia-khoa", "secret": SECRET}}
        outbox.put(key="k", way="sms", to="0900000001", subject="", text="Da tiep nhan ho so", at=AT)
        yield other


def later(minutes: int) -> int:
    return outbox.send_due(at=AT + timedelta(minutes=minutes))


def test_a_message_is_handed_over_in_the_shape_of_the_pack(station: Station) -> None:
    assert later(0) == 1
    assert station.taken == {
        "k": {"to": "0900000001", "text": "Da tiep nhan ho so", "reference": "k", "authorization": "Bearer chia-khoa"}
    }


def test_down_for_an_hour_it_arrives_once(station: Station, settings) -> None:
    address = settings.GATEWAYS["sms"]["url"]
    settings.GATEWAYS["sms"]["url"] = f"http://127.0.0.1:{free_port()}/"
    assert sum(later(minutes) for minutes in range(0, 61, 5)) == 0
    settings.GATEWAYS["sms"]["url"] = address
    assert sum(later(minutes) for minutes in range(61, 125, 4)) == 1
    assert len(station.asked) == 1


@pytest.mark.parametrize(("answer", "dead", "reason"), [
    ((500, {}), False, "HTTP 500"),
    ((503, b"<html>"), False, "HTTP 503"),
    ((429, {}), False, "HTTP 429"),
    ((401, {"error": {"message": "token"}}), False, "HTTP 401 token"),
    ((302, {}), False, "HTTP 302"),
    ((400, {"error": {"code": "BAD"}}), True, "HTTP 400 BAD"),
    ((200, {"error": {"code": "INVALID_NUMBER", "message": "none"}}), True, "HTTP 200 INVALID_NUMBER none"),
    ((200, {"error": {"code": "BUSY"}}), False, "HTTP 200 BUSY"),
])  # fmt: skip
def test_a_refusal_is_for_now_or_for_ever(answer: Any, dead: bool, reason: str, station: Station) -> None:
    station.script = [answer]
    assert later(0) == 0
    letters = outbox.dead_letters()
    assert bool(letters) is dead
    if dead:
        assert letters[0].last_error.startswith(reason)
    else:
        assert later(1) == 1


def test_answering_slowly_it_is_asked_again_under_the_same_key(station: Station) -> None:
    reached, gate = threading.Event(), threading.Event()
    station.slow = lambda: (reached.set(), gate.wait(30))
    wiring.messengers.register("sms", lambda: links.Gateway("sms", timeout=0.1))
    assert later(0) == 0
    assert reached.wait(30)  # nobody waits for the answer any more, but it was taken
    gate.set()
    wiring.messengers.register("sms", lambda: links.Gateway("sms", timeout=30))
    assert later(1) == 1
    assert [one["reference"] for one in station.asked] == ["k", "k"]
    assert len(station.taken) == 1
    assert outbox.states(["k"]) == {"k": "SENT"}


@pytest.mark.parametrize(("said", "reason"), [
    (b"\0\1 no HTTP at all\r\n\r\n", "BadStatusLine"),
    (b"HTTP/1.1 200 OK\r\nX: " + b"a" * 70_000 + b"\r\n\r\n", "LineTooLong"),
    (b"", "RemoteDisconnected"),
    (b"HTTP/1.1 200 OK\r\n\r\n<html>Xin dang nhap</html>", "trả lời không đúng dạng"),
    (b"HTTP/1.1 200 OK\r\n\r\n[1, 2]", "trả lời không đúng dạng"),
])  # fmt: skip
def test_what_is_no_answer_of_a_gateway_is_tried_again_in_a_minute_and_says_why(
    said: bytes, reason: str, station: Station, settings
) -> None:
    address = settings.GATEWAYS["sms"]["url"]
    with line(said) as settings.GATEWAYS["sms"]["url"]:
        assert later(0) == 0
    assert reason in (told := OutboxMessage.objects.get().last_error)
    assert told.isprintable()
    settings.GATEWAYS["sms"]["url"] = address
    assert later(1) == 1


def test_a_gateway_that_speaks_nonsense_holds_up_no_other_way(station: Station, settings) -> None:
    settings.MESSENGERS["email"] = "console"
    outbox.put(key="letter", way="email", to="a@vidu.vn", subject="", text="Thư", at=AT)
    with line(b"nonsense\r\n\r\n") as settings.GATEWAYS["sms"]["url"]:
        assert later(0) == 1
    assert outbox.states(["k", "letter"]) == {"k": "WAITING", "letter": "SENT"}


def test_an_answer_that_comes_drop_by_drop_is_waited_for_only_so_long(station: Station, settings) -> None:
    wiring.messengers.register("sms", lambda: links.Gateway("sms", timeout=0.3))
    with line(b"HTTP/1.1 200 OK\r\n\r\n", *[b" "] * 200, every=0.05) as settings.GATEWAYS["sms"]["url"]:
        assert later(0) == 0
    assert "TimeoutError" in OutboxMessage.objects.get().last_error


def report(body: Any, *, secret: str = SECRET, way: str = "sms") -> int:
    """What a report is answered."""
    text = json.dumps(body).encode() if not isinstance(body, bytes) else body
    seal = hmac.new(secret.encode(), text, hashlib.sha256).hexdigest()
    told = Client().post(f"/api/messages/{way}/", text, "application/json", headers={"X-Signature": seal})
    return told.status_code


def test_a_report_told_twice_is_one(station: Station) -> None:
    later(0)
    for _ in range(2):
        assert report({"reference": "k", "status": "DELIVERED"}) == 204
    assert report({"reference": "k", "status": "FAILED", "reason": "muộn"}) == 204
    assert outbox.states(["k"]) == {"k": "DELIVERED"}
    assert later(600) == 0
    assert len(station.asked) == 1


def test_a_failure_lies_in_the_dead_letters_and_goes_again_under_another_key(station: Station) -> None:
    later(0)
    for _ in range(2):
        assert report({"reference": "k", "status": "FAILED", "reason": "thuê bao không liên lạc được"}) == 204
    (dead,) = outbox.dead_letters()
    assert dead.last_error == "thuê bao không liên lạc được"
    outbox.replay(message_id=dead.id, at=AT)
    assert later(1) == 1
    assert list(station.taken) == ["k", "k~1"]


@pytest.mark.parametrize(("body", "told", "status"), [
    ({"reference": "k", "status": "DELIVERED"}, {"secret": "khác"}, 403),
    ({"reference": "k", "status": "DELIVERED"}, {"way": "zalo"}, 403),
    ({"reference": "k", "status": "DELIVERED"}, {"way": "email"}, 403),
    (b"khong phai json", {}, 400),
    ({"reference": "k"}, {}, 400),
    ([], {}, 400),
    ({"reference": "khác", "status": "DELIVERED"}, {}, 404),
    ({"reference": "k", "status": "ON_THE_WAY"}, {}, 204),
])  # fmt: skip
def test_what_is_no_report_of_ours_changes_nothing(
    body: Any, told: dict[str, str], status: int, station, settings
) -> None:
    later(0)
    assert report(body, **told) == status
    assert outbox.states(["k"]) == {"k": "SENT"}


def test_without_a_secret_nobody_is_believed(station: Station, settings) -> None:
    settings.GATEWAYS["sms"]["secret"] = ""
    assert report({"reference": "k", "status": "DELIVERED"}, secret="") == 403


def test_too_long_a_report_is_not_read() -> None:
    assert report(b"x" * (64 * 1024 + 1)) == 413
