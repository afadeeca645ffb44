"""The outbox: written with what decided it, sent at least once under one key, buried after the last try, sent again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import datetime, time, timedelta

import pytest
from django.db import transaction
from structlog.testing import capture_logs

from motcua.kernel import outbox
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.kernel.models import OutboxMessage
from motcua.kernel.ports.messages import NeverSent, NotSent, OutOfReach, messengers
from motcua.links.messages.console import Console
from tests.factories.office import IMPORTED_AT as AT

pytestmark = pytest.mark.django_db


class ProcessKilled(BaseException):
    """What a kill looks like from inside: nothing after it runs."""


class Scripted:
    """A messenger that does as it is told, and remembers what it brought."""

    def __init__(self) -> None:
        self.script: list[str] = []
        self.brought: list[str] = []

    def send(self, *, key: str, to: str, subject: str, text: str) -> str:
        """Bring it, fail, or die before or after."""
        act = self.script.pop(0) if self.script else "bring"
        if act == "die before":
            raise ProcessKilled
        if act == "fail":
            raise NotSent("bận")
        if act == "silent":
            raise OutOfReach("không trả lời")
        if act == "never":
            raise NeverSent("không có địa chỉ này")
        self.brought.append(key)
        if act == "die after":
            raise ProcessKilled
        return f"no. {len(self.brought)}"


scripted = Scripted()


@pytest.fixture(autouse=True)
def messenger() -> Iterator[Scripted]:
    scripted.__init__()  # type: ignore[misc]
    messengers.register("console", lambda: scripted)
    yield scripted
    messengers.register("console", Console)


def put(key: str = "H20:RECEIVED", to: str = "nguoinop01@vidu.test") -> int:
    return outbox.put(key=key, way="email", to=to, subject="Đã tiếp nhận", text="Kính gửi", at=AT)


def test_a_message_is_sent_and_marked(messenger: Scripted) -> None:
    put()
    assert outbox.send_due(at=AT) == 1
    row = OutboxMessage.objects.get()
    assert (row.sent_at, row.receipt, row.attempts) == (AT, "no. 1", 1)
    assert outbox.send_due(at=AT + timedelta(days=1)) == 0
    assert messenger.brought == ["H20:RECEIVED"]


def test_the_same_key_twice_is_one_message() -> None:
    assert put() == put()
    assert OutboxMessage.objects.count() == 1


def test_a_message_goes_with_the_transaction_that_wrote_it(messenger: Scripted) -> None:
    with contextlib.suppress(RuntimeError), transaction.atomic():
        put()
        raise RuntimeError
    assert outbox.send_due(at=AT) == 0
    assert messenger.brought == []


def test_killed_between_sending_and_marking_it_goes_again_under_the_same_key(messenger: Scripted) -> None:
    put()
    messenger.script = ["die after"]
    with pytest.raises(ProcessKilled):
        outbox.send_due(at=AT)
    assert outbox.send_due(at=AT + timedelta(minutes=4)) == 0, "the claim still stands"
    assert outbox.send_due(at=AT + timedelta(minutes=5)) == 1
    assert messenger.brought == ["H20:RECEIVED", "H20:RECEIVED"]


def test_failures_wait_longer_and_longer_and_end_as_a_dead_letter(messenger: Scripted) -> None:
    put()
    messenger.script = ["fail"] * 99
    at, waits = AT, []
    while not OutboxMessage.objects.filter(dead_at__isnull=False).exists():
        outbox.send_due(at=at)
        row = OutboxMessage.objects.get()
        if row.dead_at is None:
            waits.append(int((row.not_before - at).total_seconds() // 60))
            at = row.not_before
    assert waits == [1, 2, 4, 8, 15, 30, 60, 120, 240, 480], "as the pack says: more than an hour, less than a day"
    (dead,) = outbox.dead_letters()
    assert (dead.attempts, dead.last_error, dead.to) == (outbox.retrying().attempts, "bận", "ng***@vidu.test")
    assert outbox.send_due(at=at + timedelta(days=9)) == 0
    outbox.replay(message_id=dead.id, at=at)
    messenger.script = []
    assert outbox.send_due(at=at) == 1
    assert messenger.brought == ["H20:RECEIVED"], "it may have arrived: the same key, so that a copy is dropped"


def test_what_can_never_arrive_is_not_tried_again(messenger: Scripted) -> None:
    """It is somebody to be called, which the page says, and no fault of the installation: the log does not cry."""
    put()
    messenger.script = ["never"]
    with capture_logs() as said:
        outbox.send_due(at=AT)
    assert [(one["log_level"], one["event"]) for one in said] == [("warning", "message_refused")]
    assert "nguoinop01" not in str(said)
    assert [dead.last_error for dead in outbox.dead_letters()] == ["không có địa chỉ này"]


def test_a_message_that_kills_the_process_each_time_is_buried(messenger: Scripted) -> None:
    put()
    messenger.script = ["die before"] * 99
    at = AT
    for _ in range(outbox.retrying().attempts):
        with pytest.raises(ProcessKilled):
            outbox.send_due(at=at)
        at += outbox.CLAIM
    assert outbox.send_due(at=at) == 0
    assert len(outbox.dead_letters()) == 1


def test_an_administrator_sends_a_dead_letter_again(messenger: Scripted) -> None:
    message_id = put()
    messenger.script = ["never"]
    outbox.send_due(at=AT)
    outbox.replay(message_id=message_id, at=AT)
    assert outbox.send_due(at=AT) == 1
    assert (outbox.dead_letters(), outbox.states(["H20:RECEIVED"])) == ([], {"H20:RECEIVED": "SENT"})
    assert messenger.brought == ["H20:RECEIVED~1"], "it cannot have arrived: a key of its own, lest it is dropped"
    with pytest.raises(UserError, match="không còn"):
        outbox.replay(message_id=message_id, at=AT)


def test_a_dead_letter_does_not_hold_up_the_others(messenger: Scripted) -> None:
    for n in range(3):
        put(key=f"{n}")
    messenger.script = ["never"]
    assert outbox.send_due(at=AT) == 2


def test_a_way_that_is_out_of_reach_holds_up_no_other_and_costs_each_message_nothing(messenger: Scripted) -> None:
    for n in range(3):
        put(key=f"{n}")
    outbox.put(key="tin nhắn", way="sms", to="0900000001", subject="", text="Chào", at=AT)
    messenger.script = ["silent"]
    assert outbox.send_due(at=AT) == 1
    assert messenger.brought == ["tin nhắn"]
    assert sorted(OutboxMessage.objects.values_list("attempts", flat=True)) == [0, 0, 1, 1]
    assert outbox.send_due(at=AT + timedelta(minutes=1)) == 3


@pytest.mark.parametrize(("way", "clock", "sent"), [
    ("sms", "20:59", 1), ("sms", "21:00", 0), ("sms", "02:00", 0), ("sms", "06:59", 0), ("sms", "07:00", 1),
    ("email", "02:00", 1),
])  # fmt: skip
def test_what_can_wait_leaves_people_in_peace_at_night(way: str, clock: str, sent: int, messenger: Scripted) -> None:
    outbox.put(key="tin", way=way, to="0900000001", subject="", text="Chào", at=AT, day_only=True)
    outbox.put(key="mã", way=way, to="0900000001", subject="", text="123456", at=AT)
    at = at_local(datetime.combine(AT.date() + timedelta(days=1), time.fromisoformat(clock)))
    assert outbox.send_due(at=at) == 1 + sent
    assert messenger.brought[0] == "mã", "what cannot wait goes first"


def test_what_is_of_no_use_any_more_is_not_sent(messenger: Scripted) -> None:
    outbox.put(
        key="mã", way="sms", to="0900000001", subject="", text="1", at=AT, useful_until=AT + timedelta(minutes=5)
    )
    messenger.script = ["fail"]
    assert outbox.send_due(at=AT) == 0
    assert outbox.send_due(at=AT + timedelta(minutes=5)) == 0
    (dead,) = outbox.dead_letters()
    assert dead.last_error == "quá lúc còn dùng được; lỗi trước đó: bận"
    assert outbox.replay_way(way="sms", at=AT + timedelta(minutes=5)) == 0


def test_after_an_outage_a_whole_way_is_sent_again(messenger: Scripted) -> None:
    for n in range(3):
        put(key=f"{n}")
    messenger.script = ["never"] * 3
    outbox.send_due(at=AT)
    assert outbox.replay_way(way="email", at=AT) == 3
    assert outbox.send_due(at=AT) == 3


def test_who_lost_the_claim_does_not_mark_over_who_holds_it(messenger: Scripted) -> None:
    put()
    first = outbox.claim(at=AT)
    later = AT + outbox.CLAIM
    second = outbox.claim(at=later)
    assert first is not None
    assert second is not None
    messenger.script = ["never"]
    assert not outbox.send(first, at=later), "slow, and too late: somebody else has it"
    assert outbox.dead_letters() == []
    assert outbox.send(second, at=later)


def test_a_way_that_nobody_serves_is_said(settings) -> None:
    settings.MESSENGERS = {"email": "pigeon"}
    put()
    outbox.send_due(at=AT)
    assert "pigeon" in OutboxMessage.objects.get().last_error


def test_sent_messages_go_after_a_month_and_others_stay(messenger: Scripted) -> None:
    put(key="sent")
    outbox.send_due(at=AT)
    messenger.script = ["never"]
    put(key="dead")
    outbox.send_due(at=AT)
    put(key="waiting")
    assert outbox.purge_sent(at=AT + timedelta(days=31)) == 1
    assert set(OutboxMessage.objects.values_list("key", flat=True)) == {"dead", "waiting"}


@pytest.mark.parametrize(("to", "shown"), [
    ("nguoinop01@vidu.test", "ng***@vidu.test"), ("0900000001", "090***01"), ("12", "***"), ("", "***"),
])  # fmt: skip
def test_addresses_are_masked(to: str, shown: str) -> None:
    assert outbox.masked(to) == shown
