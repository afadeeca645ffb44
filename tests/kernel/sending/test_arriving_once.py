"""Whatever fails on either side, in whatever order: every message arrives once in effect, or is dead with a reason."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motcua.kernel import outbox
from motcua.kernel.models import OutboxMessage
from motcua.kernel.ports.messages import NeverSent, NotSent, OutOfReach, messengers
from motcua.links.messages.console import Console
from tests.factories.office import IMPORTED_AT as AT

ACTS = ("take", "take and die", "take in silence", "die", "busy", "silent", "refuse")


class ProcessKilled(BaseException):
    """What a kill looks like from inside: nothing after it runs."""


class OtherSide:
    """A gateway that keeps each key once, and does as the script says; `lost` is what it will never deliver."""

    def __init__(self, script: list[str], lost: set[int]) -> None:
        self.script, self.lost, self.taken = script, lost, list[str]()

    def send(self, *, key: str, to: str, subject: str, text: str) -> str:
        """Take it or not, answer or not, or take the process down."""
        act = self.script.pop(0) if self.script else "take"
        if act.startswith("take") and key not in self.taken:
            self.taken.append(key)
        if act in ("die", "take and die"):
            raise ProcessKilled
        if act == "busy":
            raise NotSent("SMTP 450 bận")
        if act in ("silent", "take in silence"):
            raise OutOfReach("không trả lời")
        if act == "refuse" and key not in self.taken:
            raise NeverSent("SMTP 550 không có hộp thư này")
        return key

    def arrived(self, key: str) -> int:
        """How often a message came to its person."""
        return sum(one.partition("~")[0] == key for place, one in enumerate(self.taken) if place not in self.lost)

    def report(self, at: datetime) -> None:
        """Tell what became of everything, each thing twice."""
        for place, key in enumerate(self.taken):
            for _ in range(2):
                outbox.take_report(way="email", report=outbox.Report(key, place not in self.lost, "mất"), at=at)


@pytest.fixture(autouse=True)
def console_again() -> Iterator[None]:
    yield
    messengers.register("console", Console)


@pytest.mark.long
class Once(TestCase):
    """Random failures, random losses, reports at random moments, and an administrator who sends again."""

    @settings(max_examples=60)
    @given(
        script=st.lists(st.sampled_from(ACTS), max_size=14),
        lost=st.sets(st.integers(0, 4), max_size=2),
        reports=st.sets(st.integers(0, 12), max_size=3),
        replays=st.sets(st.integers(0, 12), max_size=3),
    )
    def test_once_or_dead(self, script: list[str], lost: set[int], reports: set[int], replays: set[int]) -> None:
        OutboxMessage.objects.all().delete()
        side = OtherSide(list(script), lost)
        messengers.register("console", lambda: side)
        for key in "ab":
            outbox.put(key=key, way="email", to="nguoinop01@vidu.test", subject="s", text="t", at=AT)
        at = AT
        for step in range(40):
            with contextlib.suppress(ProcessKilled):
                outbox.send_due(at=at)
            if step in reports:
                side.report(at)
            if step in replays:
                outbox.replay_way(way="email", at=at)
            assert max(side.arrived("a"), side.arrived("b")) <= 1
            waiting = OutboxMessage.objects.filter(sent_at__isnull=True, dead_at__isnull=True).order_by("not_before")
            if (next_one := waiting.first()) is None:
                break
            at = max(at, next_one.not_before)
        side.report(at)
        reasons = {one.key: one.last_error for one in outbox.dead_letters()}
        for key, state in outbox.states(["a", "b"]).items():
            assert state in ("DELIVERED", "DEAD")
            assert side.arrived(key) == 1 if state == "DELIVERED" else reasons[key]
