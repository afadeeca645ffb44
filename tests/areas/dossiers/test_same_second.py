"""Two officers act on one dossier at the same second: one does it, the other is told that somebody was quicker."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import timedelta

import pytest
from django.db import connection

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier
from motcua.kernel.errors import UserError
from tests import ready
from tests.factories.casework import MONDAY, make_desk, received

AT = MONDAY + timedelta(hours=1)

PREPARE = """
import django; django.setup()
from tests.factories.casework import make_desk, received
received(make_desk())
"""
ACT = """
import sys, time, django; django.setup()
from motcua.areas.dossiers import operations
from motcua.areas.people.queries import account
from motcua.kernel.errors import UserError
from tests.factories.casework import MONDAY
who = account(sys.argv[1], on=MONDAY.date())
print("ready", flush=True); sys.stdin.readline()
try:
    operations.start(number="XQ-240603-0001", account=who, at=MONDAY, seen=2)
    print("done")
except UserError as refused:
    print(refused.code)
"""


def test_two_programs_on_one_sqlite_file(tmp_path):
    place = {
        **os.environ,
        "MOTCUA_VAR": str(tmp_path),
        "MOTCUA_DATABASE_URL": f"sqlite:///{tmp_path / 'm.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "motcua.config.settings",
    }
    ready.copy_to(tmp_path / "m.sqlite3")
    subprocess.run([sys.executable, "-c", PREPARE], env=place, check=True, capture_output=True)
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", ACT, name], env=place, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for name in ("case.thu", "second.thu")
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("\n")
        program.stdin.flush()
    assert sorted(program.communicate()[0].strip() for program in programs) == ["changed_meanwhile", "done"]


if os.environ.get("MOTCUA_TEST_DB") == "postgresql":  # in memory, SQLite has one connection and nothing to contend

    @pytest.mark.django_db(transaction=True)
    @pytest.mark.parametrize("together", range(5))
    def test_two_officers_at_the_same_second(together):
        desk = make_desk()
        number = received(desk)
        seen = Dossier.objects.get().last_seq
        said: list[str] = []
        gun = threading.Barrier(2)

        def act(account):
            try:
                gun.wait()
                operations.start(number=number, account=account, at=AT, seen=seen)
                said.append("done")
            except UserError as refused:
                said.append(refused.code)
            finally:
                connection.close()

        threads = [threading.Thread(target=act, args=[one]) for one in (desk.case, desk.second)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(said) == ["changed_meanwhile", "done"]
        assert list(queries.broken_records()) == []
