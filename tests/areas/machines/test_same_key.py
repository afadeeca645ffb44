"""Two calls under one key at the same moment: one writes, both are answered alike."""

from __future__ import annotations

import os
import threading
from datetime import timedelta

import pytest
from django.db import connection

from motcua.areas.machines.models import ApiCall, ApiClient, SavedAnswer
from motcua.areas.machines.operations import answered_once, note_call, register_client
from motcua.kernel.clock import local_date
from tests.factories.intake import MONDAY, make_commune
from tests.programs import at_once

pytestmark = pytest.mark.long


def prepare() -> None:
    """A client."""
    register_client(
        unit_id=make_commune().unit.pk,
        name="Ứng dụng minh họa 01",
        purpose="Thử",
        scopes=("DOSSIERS_READ",),
        expires_on=local_date(MONDAY) + timedelta(days=1),
        by="account:quantri.thu",
        at=MONDAY,
    )


def act(caller: int) -> int:
    """One write under the key, which leaves a call behind; answers who did it."""
    client_id = ApiClient.objects.get().pk

    def do() -> int:
        note_call(client_id=client_id, method="POST", path="/", status=201, address="", at=MONDAY)
        return caller

    return int(answered_once(client_id=client_id, key="khoa-0001", digest="a" * 64, do=do, at=MONDAY).told)


def written() -> tuple[int, int]:
    """How many calls and answers there are."""
    return ApiCall.objects.count(), SavedAnswer.objects.count()


def test_two_programs_on_one_sqlite_file(tmp_path):
    told, kept = at_once(tmp_path, act, 2, before=prepare, after=written)
    assert (len(set(told)), tuple(kept)) == (1, (1, 1))


if os.environ.get("MOTCUA_TEST_DB") == "postgresql":  # in memory, SQLite has one connection and nothing to contend

    @pytest.mark.django_db(transaction=True)
    def test_two_callers_at_the_same_moment():
        prepare()
        told: list[int] = []
        gun = threading.Barrier(2)

        def run(caller: int) -> None:
            gun.wait()
            try:
                told.append(act(caller))
            finally:
                connection.close()

        threads = [threading.Thread(target=run, args=(caller,)) for caller in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert (len(told), len(set(told)), written()) == (2, 1, (1, 1))
