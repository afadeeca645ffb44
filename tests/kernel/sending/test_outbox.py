"""The outbox: written with what decided it, sent at least once under one key, buried after the last try, sent again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motcua.kernel import outbox
from motcua.kernel.errors import UserError
from motcua.kernel.models import OutboxMessage
from motcua.kernel.ports.messages import NeverSent, NotSent, messengers
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
    assert waits == [1, 2, 4, 8, 16]
    (dead,) = outbox.dead_letters()
    assert (dead.attempts, dead.last_error, dead.to) == (outbox.MAX_ATTEMPTS, "bận", "ng***@vidu.test")
    assert outbox.send_due(at=at + timedelta(days=9)) == 0


def test_what_can_never_arrive_is_not_tried_again(messenger: Scripted) -> None:
    put()
    messenger.script = ["never"]
    outbox.send_due(at=AT)
    assert [dead.last_error for dead in outbox.dead_letters()] == ["không có địa chỉ này"]


def test_a_message_that_kills_the_process_each_time_is_buried(messenger: Scripted) -> None:
    put()
    messenger.script = ["die before"] * 99
    at = AT
    for _ in range(outbox.MAX_ATTEMPTS):
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
    with pytest.raises(UserError, match="không còn"):
        outbox.replay(message_id=message_id, at=AT)


def test_a_dead_letter_does_not_hold_up_the_others(messenger: Scripted) -> None:
    for n in range(3):
        put(key=f"{n}")
    messenger.script = ["never"]
    assert outbox.send_due(at=AT) == 2


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


class AtLeastOnce(TestCase):
    """Whatever fails and whenever the process dies, every message arrives, and what is marked is never sent again."""

    @given(
        script=st.lists(st.sampled_from(["bring", "fail", "never", "die before", "die after"]), max_size=30),
        messages=st.integers(1, 4),
    )
    def test_every_message_arrives(self, script: list[str], messages: int) -> None:
        OutboxMessage.objects.all().delete()
        scripted.script, scripted.brought = list(script), []
        keys = {str(put(key=f"k{n}")): f"k{n}" for n in range(messages)}
        at = AT
        for _ in range(200):
            marked = set(OutboxMessage.objects.filter(sent_at__isnull=False).values_list("key", flat=True))
            before = len(scripted.brought)
            with contextlib.suppress(ProcessKilled):
                outbox.send_due(at=at)
            assert not marked & set(scripted.brought[before:])
            for dead in outbox.dead_letters():
                outbox.replay(message_id=dead.id, at=at)
            at += timedelta(minutes=30)
            if len(marked) == messages:
                break
        assert set(scripted.brought) == set(keys.values())
        assert OutboxMessage.objects.filter(sent_at__isnull=True).count() == 0
