"""What follows from what: inside the transaction with `on`, after the commit with `after`."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.db import transaction

from motcua.kernel import bus

pytestmark = pytest.mark.usefixtures("own_connections")


@dataclass(frozen=True)
class SomethingHappened:
    number: int


@pytest.mark.django_db(transaction=True)
def test_on_runs_at_once_and_after_waits_for_the_commit():
    told = []
    bus.on(SomethingHappened, lambda e: told.append(("on", e.number)))
    bus.after(SomethingHappened, lambda e: told.append(("after", e.number)))
    with transaction.atomic():
        bus.publish(SomethingHappened(7))
        assert told == [("on", 7)]
    assert told == [("on", 7), ("after", 7)]


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_is_not_told_afterwards():
    told = []
    bus.after(SomethingHappened, lambda e: told.append(e.number))

    def fail_after_telling():
        with transaction.atomic():
            bus.publish(SomethingHappened(7))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_after_telling()
    assert told == []


@pytest.mark.django_db(transaction=True)
def test_what_fails_afterwards_is_logged_and_keeps_nobody_from_their_turn(caplog):
    """What was committed stands: whoever did it is not told that it failed, and the others hear of it."""
    told = []
    bus.after(SomethingHappened, lambda e: 1 // 0)
    bus.after(SomethingHappened, lambda e: told.append(e.number))
    with transaction.atomic():
        bus.publish(SomethingHappened(7))
    assert told == [7]
    assert "ZeroDivisionError" in caplog.text
