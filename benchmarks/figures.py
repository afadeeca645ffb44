"""How fast figures are counted, beside their floor: a bare SQL count of the same rows in the same run.

    python -m benchmarks.figures [DOSSIERS]

Four intervals for each dossier. Prints seconds and ratios for all listed figures, form II.06a, one page of
members and the report. Runs on a database of its own.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

os.environ["MOTCUA_VAR"] = tempfile.mkdtemp(prefix="motcua-bench-")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
BATCH = 5_000
REPEATS = 3


def best(work: Callable[[], Any]) -> float:
    """The best of some runs, in seconds of this process."""
    found = []
    for _ in range(REPEATS):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def fill(dossiers: int) -> None:
    """An office and its dossiers, submitted, received, finished, returned."""
    from motcua.areas.dossiers.models import Dossier, DossierInterval
    from motcua.kernel.clock import start_of
    from tests.factories.office import make_office

    office = make_office()
    units = [office.district, office.agency, *office.communes]
    recorded = start_of(date(2024, 10, 1))
    for first in range(0, dossiers, BATCH):
        rows, intervals = [], []
        for n in range(first, min(first + BATCH, dossiers)):
            received = date(2023, 12, 1) + timedelta(days=n % 300)
            state: dict[str, Any] = {
                "status": 10,
                "procedure": office.land if n % 9 == 0 else office.civil,
                "received_by": units[n % 4],
                "competent": units[n % 4],
                "channel": "COUNTER" if n % 7 == 0 else "ONLINE",
            }
            rows.append(Dossier(number=f"THU-{n:07}", **state))
            intervals.append((rows[-1], received, state, n))
        Dossier.objects.bulk_create(rows)
        made = [part for each in intervals for part in _intervals(DossierInterval, start_of, recorded, *each)]
        DossierInterval.objects.bulk_create(made)


def _intervals(
    model: Any, start_of: Any, recorded: datetime, dossier: Any, received: date, state: dict[str, Any], n: int
) -> list[Any]:
    """Four states of one dossier, a day apart."""
    at = [start_of(received + timedelta(days=step)) + timedelta(hours=9) for step in (0, 1, 3, 4)]
    due = received + timedelta(days=2 if n % 50 == 0 else 3)
    told = {"received_on": received, "received_at": at[0], "due_on": due, "due_first_on": due}
    done = {"finished_on": received + timedelta(days=3), "finished_at": at[2]}
    facts: list[dict[str, Any]] = [{}, told, {**told, **done}, {**told, **done}]
    ends = [*at[1:], None]
    return [
        model(dossier=dossier, recorded_at=recorded, valid_from=since, valid_to=until, **{**state, **fact})
        for since, until, fact in zip(at, ends, facts, strict=True)
    ]


def floor() -> None:
    """What the database needs at least: count the rows of the slice, nothing asked of them."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT COUNT(*), COUNT(finished_on), COUNT(due_on) FROM dossiers_dossierinterval"
            " WHERE superseded_at IS NULL AND valid_from < '2024-09-15 17:00:00'"
            " AND (valid_to IS NULL OR valid_to >= '2024-09-15 17:00:00')"
        )
        cursor.fetchall()


def main(dossiers: int) -> None:
    """Fill, measure, print."""
    import django

    django.setup()
    from django.core.management import call_command

    from motcua import insight
    from motcua.insight import reports
    from motcua.kernel.clock import end_of
    from motcua.rules.periods import custom

    call_command("migrate", verbosity=0)
    fill(dossiers)
    period, known = custom(date(2023, 12, 15), date(2024, 9, 15)), end_of(date(2024, 11, 1))
    works: dict[str, Callable[[], Any]] = {
        "all listed figures": lambda: insight.figures("huyen-thu", "all", period, known_at=known),
        "one figure": lambda: insight.figures(
            "huyen-thu", "all", period, known_at=known, codes=["dossiers.in_time_of_solved"]
        ),
        "form II.06a": lambda: insight.form_06a("huyen-thu", "all", period, known_at=known),
        "a page of members": lambda: insight.member_rows(
            "dossiers.received", "huyen-thu", "all", period, known_at=known
        ),
        "the report": lambda: reports.write_report("cchc", "huyen-thu", period, known_at=known),
    }
    least = best(floor)
    print(f"{dossiers} dossiers, {4 * dossiers} intervals; floor (bare SQL count) {least:.3f} s")
    for name, work in works.items():
        seconds = best(work)
        print(f"{name:20} {seconds:7.3f} s  {seconds / least:6.1f} x floor")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
