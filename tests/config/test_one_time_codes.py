"""A one-time code goes into the outbox in the transaction that issues it."""

from __future__ import annotations

from datetime import datetime

import pytest

from motcua.areas.people import operations
from motcua.config.wiring import connect
from motcua.kernel.clock import at_local
from motcua.kernel.models import OutboxMessage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("contact", "way", "to"), [("0912 345 678", "sms", "0912345678"), ("a@vi.du", "email", "a@vi.du")]
)
def test_a_code_is_put_into_the_outbox_for_where_it_was_asked(contact, way, to):
    connect()
    operations.send_code(contact=contact, address="203.0.113.5", at=at_local(datetime(2025, 7, 3, 9, 0)))
    [letter] = OutboxMessage.objects.all()
    assert (letter.way, letter.to) == (way, to)
    assert "10 phút" in letter.text or "10 phut" in letter.text
