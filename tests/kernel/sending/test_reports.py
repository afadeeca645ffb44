"""What a gateway reports later: a delivery is the last word, a failure is a dead letter, told twice it is once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from motcua.kernel import outbox
from motcua.kernel.models import OutboxMessage
from motcua.kernel.ports.messages import NotSent, messengers
from motcua.links.messages.console import Console
from tests.factories.office import IMPORTED_AT as AT

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(minutes=1)


class Slow:
    """A gateway that takes the message, and whose answer never comes."""

    def send(self, *, key: str, to: str, subject: str, text: str) -> str:
        """Taken, and silence."""
        raise NotSent("quá lâu không trả lời")


@pytest.fixture
def sent() -> str:
    """A message that a gateway took."""
    outbox.put(key="k", way="sms", to="0900000001", subject="", text="Chào", at=AT)
    assert outbox.send_due(at=AT) == 1
    return "k"


def told(key: str, *, delivered: bool = True, way: str = "sms") -> bool:
    return outbox.take_report(way=way, report=outbox.Report(key, delivered, "thuê bao tắt máy"), at=LATER)


def test_a_delivery_told_twice_is_one(sent: str) -> None:
    assert told(sent)
    kept = OutboxMessage.objects.values().get()
    assert told(sent)
    assert told(sent, delivered=False), "known, but it was delivered: the last word was said"
    assert OutboxMessage.objects.values().get() == kept
    assert outbox.states([sent]) == {sent: "DELIVERED"}


def test_a_failure_told_twice_is_one_dead_letter_that_is_sent_again_under_a_new_key(sent: str) -> None:
    assert told(sent, delivered=False)
    assert told(sent, delivered=False)
    (dead,) = outbox.dead_letters()
    assert (dead.last_error, dead.attempts) == ("thuê bao tắt máy", 1)
    outbox.replay(message_id=dead.id, at=LATER)
    assert told(sent, delivered=False), "the old failure, told once more, speaks of the old key"
    assert outbox.send_due(at=LATER) == 1
    assert OutboxMessage.objects.get().receipt == "console:k~1"
    assert told("k~1")
    assert outbox.states(["k"]) == {"k": "DELIVERED"}


def test_a_report_marks_what_a_process_that_died_left_unmarked() -> None:
    outbox.put(key="k", way="sms", to="0900000001", subject="", text="Chào", at=AT)
    messengers.register("console", Slow)
    try:
        assert outbox.send_due(at=AT) == 0
    finally:
        messengers.register("console", Console)
    assert told("k")
    assert outbox.send_due(at=AT + timedelta(days=1)) == 0, "it is there: nothing goes a second time"


@pytest.mark.parametrize(("key", "way"), [("khác", "sms"), ("k", "zalo")])
def test_nobody_knows_another_message(key: str, way: str, sent: str) -> None:
    assert not told(key, way=way)
    assert outbox.states([sent]) == {sent: "SENT"}
