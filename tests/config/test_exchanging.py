"""Whether any unit is connected is asked once a minute, and again as soon as an administrator says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from motcua.areas.dossiers.events import ActionTaken
from motcua.config import exchanging
from motcua.kernel.models import JobRun
from tests.factories.casework import MONDAY
from tests.factories.exchange import connect, make_exchanging_desk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def step(seq: int) -> None:
    exchanging.plan_later(ActionTaken(dossier_id=1, action="START", seq=seq, at=MONDAY))


def test_a_step_asks_nothing_while_the_answer_is_remembered(
    django_assert_num_queries, django_capture_on_commit_callbacks
) -> None:
    desk = make_exchanging_desk()
    with django_assert_num_queries(1):
        step(1)
    with django_assert_num_queries(0):
        step(2)
    with django_capture_on_commit_callbacks(execute=True):
        connect(desk, "https://cong.vidu.test")
    step(3)
    assert JobRun.objects.filter(name=exchanging.PLAN).count() == 1
