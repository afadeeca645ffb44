"""What a receipt and a step cost beside their floor: the same rows written by bare SQL in the same run.

    python -m benchmarks.receive [DOSSIERS]

Prints milliseconds of this process for one receipt and one step (taking a dossier up), each a transaction of its own,
and the ratio. The floor reads nothing, checks nothing and chains nothing. Runs on a database of its own.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PLACE = Path(tempfile.mkdtemp(prefix="motcua-bench-"))
os.environ["MOTCUA_VAR"] = str(PLACE)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
TABLES = ("dossiers_dossier", "dossiers_dossierevent", "dossiers_dossierinterval", "dossiers_handedinpaper")
Rows = dict[str, list[tuple[Any, ...]]]


def timed(times: int, work: Callable[[int], object]) -> float:
    """Milliseconds of this process one call takes; waiting for other programs does not count."""
    start = time.process_time()
    for n in range(times):
        work(n)
    return (time.process_time() - start) * 1000 / times


def held() -> Rows:
    """What the tables hold now."""
    from django.db import connection

    found: Rows = {}
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f'SELECT * FROM "{table}" ORDER BY id')  # noqa: S608 - our own table names
            found[table] = cursor.fetchall()
    return found


def floor(rows: Rows, times: int) -> float:
    """Milliseconds bare SQL takes for one dossier's share of these rows, a transaction for each."""
    from django.db import connection

    connection.ensure_connection()
    bare = connection.connection.cursor()
    for table in TABLES:
        bare.execute(f'DROP TABLE IF EXISTS "floor_{table}"')
        bare.execute(f'CREATE TABLE "floor_{table}" AS SELECT * FROM "{table}" LIMIT 0')  # noqa: S608

    def write(n: int) -> None:
        bare.execute("BEGIN IMMEDIATE")
        for table, kept in rows.items():
            share = kept[n * len(kept) // times : (n + 1) * len(kept) // times]
            if share:
                marks = ",".join("?" * len(share[0]))
                bare.executemany(f'INSERT INTO "floor_{table}" VALUES ({marks})', share)  # noqa: S608
        bare.execute("COMMIT")

    return timed(times, write)


def newer(before: Rows, after: Rows) -> Rows:
    """The rows a step wrote: every dossier's row again, and what was added elsewhere."""
    added = {table: after[table][len(before[table]) :] for table in TABLES}
    return added | {"dossiers_dossier": after["dossiers_dossier"]}


def main() -> None:
    """Receive, take up, measure the floors, print."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from datetime import timedelta

    from motcua.areas.dossiers import operations as dossiers
    from motcua.areas.people import queries as people
    from motcua.kernel.bus import disconnect_all
    from tests.factories.intake import MONDAY, make_commune

    disconnect_all()  # what follows from an action is the worker's, and not measured here
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    commune = make_commune()
    case = people.on_duty(commune.case, MONDAY.date())
    owners = [people_made(n, MONDAY) for n in range(times)]
    commune.received()  # calendars, packs and the day's series are there from now on
    numbers: list[str] = []
    empty = held()

    def receive(n: int) -> None:
        numbers.append(commune.received(MONDAY + timedelta(minutes=1), owner_id=owners[n]).number)

    receipt = timed(times, receive)
    taken_in = held()
    receipt_floor = floor({table: taken_in[table][len(empty[table]) :] for table in TABLES}, times)
    step = timed(times, lambda n: dossiers.start(number=numbers[n], account=case, at=MONDAY + timedelta(hours=1)))
    step_floor = floor(newer(taken_in, held()), times)
    print(f"dossiers {times}")
    for name, cost, bare in (("receipt", receipt, receipt_floor), ("step", step, step_floor)):
        print(f"{name:8} {cost:7.2f} ms   bare SQL {bare:6.2f} ms   {cost / bare:5.1f} x")


def people_made(n: int, at: Any) -> int:
    """One made-up applicant."""
    from motcua.areas.people import operations as people

    return people.register_applicant(name=f"Người nộp minh họa {n:04}", at=at)


if __name__ == "__main__":
    main()
