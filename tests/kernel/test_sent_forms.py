"""What a form does is done once, however often its button is pressed."""

from __future__ import annotations

import os
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection

from motcua.kernel.clock import now
from motcua.kernel.models import DutyRun, SentForm
from motcua.kernel.sent_forms import Led, forget_sent_forms, sent_once

LED = Led("/xong/", [(25, "Đã ghi.", "ok")])


def press(done: list[str], *, digest: str = "a", led: Led | None = LED) -> Led | None:
    """The button of one form is pressed."""

    def do() -> Led | None:
        done.append(digest)
        return led

    return sent_once(key="k", digest=digest, do=do, at=now())


@pytest.mark.both_databases
def test_the_second_press_is_led_where_the_first_was(db):
    done: list[str] = []
    assert press(done) is None
    assert press(done) == LED
    assert done == ["a"]


@pytest.mark.both_databases
def test_a_form_shown_again_may_come_again(db):
    done: list[str] = []
    assert press(done, led=None) is None
    assert press(done) is None
    assert done == ["a", "a"]


@pytest.mark.both_databases
def test_other_contents_under_a_key_are_other_work(db):
    done: list[str] = []
    press(done)
    assert press(done, digest="b", led=None) is None
    assert press(done) == LED, "what was shown again did not take the place of what was done"
    assert press(done, digest="b") is None
    assert done == ["a", "b", "b"]


@pytest.mark.both_databases
def test_what_failed_unforeseen_leaves_nothing(db):
    def fail() -> Led:
        DutyRun.objects.create(name="dở dang", begun_at=now())
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        sent_once(key="k", digest="a", do=fail, at=now())
    assert not SentForm.objects.exists()
    assert not DutyRun.objects.exists()


def test_they_are_forgotten_after_two_days(db):
    press([])
    assert forget_sent_forms(at=now() + timedelta(days=1, hours=23)) == 0
    assert forget_sent_forms(at=now() + timedelta(days=2, hours=1)) == 1


if os.environ.get("MOTCUA_TEST_DB") == "postgresql":  # in memory, SQLite has one connection and nothing to contend

    @pytest.mark.django_db(transaction=True)
    def test_of_presses_in_one_second_one_does_the_work():
        done: list[str] = []
        told: list[Led | None] = []
        together = Barrier(4)

        def run() -> None:
            together.wait()
            told.append(press(done))
            connection.close()

        threads = [Thread(target=run) for _ in range(4)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert done == ["a"]
        assert sorted(told, key=str) == [LED, LED, LED, None]
