"""A real mail server that is down for an hour, refuses, answers slowly: every letter is there once, or dead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from motcua.kernel import outbox
from motcua.kernel.models import OutboxMessage
from motcua.links.messages import email
from tests.factories.office import IMPORTED_AT as AT
from tests.links.messages.servers import Mailbox, free_port, smtp_server

pytestmark = pytest.mark.django_db
KEYS = [f"H20.33.99-240312-000{n}:RECEIVED:email" for n in range(1, 4)]


@pytest.fixture
def mailbox(settings) -> Iterator[Mailbox]:
    """Three letters that wait, and a server that has not been told otherwise."""
    box = Mailbox()
    settings.MESSENGERS = {"email": "email"}
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_TIMEOUT = "127.0.0.1", 2
    for n, key in enumerate(KEYS, 1):
        outbox.put(
            key=key, way="email", to=f"nguoinop0{n}@vidu.test", subject="Đã tiếp nhận hồ sơ", text="Kính gửi", at=AT
        )
    with smtp_server(box) as port:
        settings.EMAIL_PORT = port
        yield box


def run_until(*, minutes: int, every: int = 1) -> int:
    """The duty runs every minute; time passes only here."""
    return sum(outbox.send_due(at=AT + timedelta(minutes=minute)) for minute in range(0, minutes + 1, every))


def once(box: Mailbox, keys: list[str]) -> bool:
    """Whether these letters and no others lie in the box."""
    return set(box.letters) == {email.message_number(key) for key in keys}


def test_down_for_an_hour_and_every_letter_arrives_once(mailbox, settings) -> None:
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, free_port()
    assert run_until(minutes=60, every=5) == 0
    assert outbox.dead_letters() == []
    assert "máy chủ thư không trả lời" in OutboxMessage.objects.order_by("pk")[0].last_error
    settings.EMAIL_PORT = port
    assert sum(outbox.send_due(at=AT + timedelta(minutes=minute)) for minute in range(61, 125, 4)) == 3
    assert once(mailbox, KEYS)
    assert mailbox.copies == 3


@pytest.mark.parametrize("act", ["rcpt 450 4.2.1 mailbox busy", "451 4.3.0 try again later", "421 closing"])
def test_refused_for_now_it_comes_later(act: str, mailbox) -> None:
    mailbox.script = [act]
    outbox.send_due(at=AT)
    assert OutboxMessage.objects.get(key=KEYS[0]).last_error
    outbox.send_due(at=AT + timedelta(minutes=1))
    assert once(mailbox, KEYS)
    assert (mailbox.copies, outbox.dead_letters()) == (3, [])


@pytest.mark.parametrize("act", ["rcpt 550 5.1.1 no such mailbox ng***@vidu.test", "554 5.7.1 refused as spam"])
def test_refused_for_ever_it_is_dead_with_its_reason_and_the_others_arrive(act: str, mailbox) -> None:
    mailbox.script = [act.replace("ng***", "nguoinop01")]
    assert outbox.send_due(at=AT) == 2
    (dead,) = outbox.dead_letters()
    assert (dead.key, dead.attempts, dead.last_error) == (KEYS[0], 1, f"SMTP {act.removeprefix('rcpt ')}")
    assert once(mailbox, KEYS[1:])
    outbox.replay(message_id=dead.id, at=AT)
    assert outbox.send_due(at=AT) == 1
    assert mailbox.copies == 3


def test_answering_slowly_it_takes_a_letter_twice_and_it_is_one(mailbox, settings) -> None:
    settings.EMAIL_TIMEOUT = 0.4
    mailbox.script = ["slow"]
    outbox.send_due(at=AT)
    settings.EMAIL_TIMEOUT = 30
    outbox.send_due(at=AT + timedelta(minutes=1))
    assert once(mailbox, KEYS)
    assert mailbox.copies == 4, "the copy carries the same Message-ID"
    assert set(outbox.states(KEYS).values()) == {"SENT"}


def test_a_letter_carries_the_words_as_they_were_written(mailbox) -> None:
    outbox.send_due(at=AT)
    assert sorted(mailbox.letters.values()) == [[f"nguoinop0{n}@vidu.test"] for n in (1, 2, 3)]
