"""How long a district's pages and proofs take: some 31,000 dossiers of a year, one in a hundred of them corrected.

    python -m benchmarks.district [DOSSIERS] [NAME…]

Fills a database of its own, or an empty one that MOTCUA_DATABASE_URL names: lives of the planter of the radar's tests,
as known after each writing, corrections, two months closed, every block open. Filled once, it is measured again without
filling. Prints for each work the processor seconds of this process
and, on a PostgreSQL of this machine, of its server, how many questions the database was asked, and a digest of the
answer, by which two versions of the program can be compared. NAME measures only the works whose names begin so.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("MOTCUA_VAR", tempfile.mkdtemp(prefix="motcua-bench-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
EVERY = 100  # one in EVERY is corrected
UNIT, YEAR = "tan-hong", (date(2023, 12, 15), date(2024, 12, 14))
DOORS = f"unit={UNIT}&scope=all&from={YEAR[0]}&to={YEAR[1]}"
TICKS = os.sysconf("SC_CLK_TCK")
# What a page says of the moment and the visit, and not of the figures.
FLEETING = re.compile(r'(nonce|data-known-at)="[^"]*"|name="(csrfmiddlewaretoken|form_key)" value="[^"]*"')


def fill(dossiers: int) -> None:
    """The district of the illustrative scenario with a year of made-up dossiers, as officers leave them."""
    from motcua import insight
    from motcua.areas.people.models import Role
    from motcua.kernel.clock import start_of
    from motcua.rules.periods import reporting_month
    from tests.factories.office import make_tan_hong
    from tests.insight.radar.planting.honest import honest_year
    from tests.insight.radar.planting.writing import write
    from tests.web.conftest import make_account, open_blocks

    make_tan_hong()
    units = _units()
    year = honest_year({unit.pk: dossiers // len(units) for unit in units}, seed=20240915)
    _correct(year.lives)
    write(year)
    _tell_what_was_known()
    _tell_corrections(make_account("lanhdao", Role.LEADER, units[0]))
    open_blocks(units[0].pk)
    by = insight.Closer("account:cchc", "Người chốt minh họa")
    for month in (3, 4):
        period, at = reporting_month(2024, month), start_of(date(2025, 2, month))
        words = dict.fromkeys(insight.preview(unit=UNIT, scope="all", period=period, at=at).broken, "minh họa")
        insight.freeze(unit=UNIT, scope="all", period=period, by=by, at=at, explanations=words)


def _units() -> list[Any]:
    """The district and the communes under it."""
    from motcua.areas.organization.models import Unit

    root = Unit.objects.get(slug=UNIT)
    return [root, *Unit.objects.filter(parent=root, kind="PEOPLES_COMMITTEE").order_by("slug")]


def _correct(lives: list[Any]) -> None:
    """One finish in EVERY is corrected to a day before, some of them from late to in time."""
    plain = [life for life in lives if life.finished and not (life.requests or life.moves or life.late_entered)]
    for life in plain[::EVERY]:
        life.corrected = max(life.finished - timedelta(days=1), life.received + timedelta(minutes=1))


def _tell_what_was_known() -> None:
    """Intervals as they were known after each writing, which the planter leaves out."""
    from itertools import groupby

    from motcua.areas.dossiers.models import DossierEvent, DossierInterval
    from motcua.areas.dossiers.operations.appending import INTERVAL_COLUMNS, happening, interval_values
    from motcua.kernel.bulk import insert_rows
    from motcua.rules.history import timeline

    def rows() -> Iterator[tuple[Any, ...]]:
        events = DossierEvent.objects.order_by("dossier_id", "seq").iterator(chunk_size=5_000)
        for key, told in groupby(events, key=lambda event: event.dossier_id):
            written = list(told)
            standing: dict[tuple[Any, ...], datetime] = {}
            for at in sorted({event.recorded_at for event in written}):
                found = timeline(happening(event) for event in written if event.recorded_at <= at)
                wanted = [(one.valid_from, one.valid_to, *interval_values(one)) for one in found]
                for gone in standing.keys() - set(wanted):
                    yield (key, *gone[:2], standing.pop(gone), *gone[2:], at)
                for one in wanted:
                    standing.setdefault(one, at)
            for one, since in standing.items():
                yield (key, *one[:2], since, *one[2:], None)

    known = list(rows())
    DossierInterval.objects.all().delete()
    insert_rows(DossierInterval, (*INTERVAL_COLUMNS, "superseded_at"), known)


def _tell_corrections(leader: Any) -> None:
    """The proposals behind the corrections, with who decided."""
    from motcua.areas.dossiers.models import Correction, DossierEvent

    Correction.objects.bulk_create(
        Correction(
            dossier_id=event.dossier_id,
            fact="finished",
            proposed_value=datetime.fromisoformat(event.payload["effective_at"]),
            document="Biên bản minh họa",
            proposed_by="account:quay",
            proposed_at=event.recorded_at,
            state="APPLIED",
            decided_by=leader,
            decided_at=event.recorded_at,
        )
        for event in DossierEvent.objects.filter(kind="corrected").order_by("pk")
    )


def works() -> dict[str, Callable[[], object]]:
    """What is measured, by its name."""
    from motcua.insight import reports
    from motcua.insight.radar import look
    from motcua.kernel.clock import start_of
    from motcua.rules.periods import custom, reporting_month

    at, year, month = start_of(date(2025, 3, 1)), custom(*YEAR), reporting_month(2024, 6)
    public, leader = _client(""), _client("lanhdao")
    return {
        "public page": lambda: _page(public, f"/minh-bach/?{DOORS}"),
        "apologies csv": lambda: _page(public, f"/minh-bach/du-lieu/{UNIT}/apologies/2024.csv"),
        "on time csv": lambda: _page(public, f"/minh-bach/du-lieu/{UNIT}/on-time/2024.csv"),
        "dashboard": lambda: _page(leader, f"/can-bo/lanh-dao/theo-ky/?{DOORS}"),
        "report": lambda: reports.html(reports.write_report("cchc", UNIT, year, known_at=at)),
        "preview month": lambda: _previewed(month, at),
        "preview year": lambda: _previewed(year, at),
        "closing month": lambda: _closed(month, at),
        "radar": lambda: look(UNIT, "all", year),
        "verify": _verified,
    }


def _client(username: str) -> Any:
    from django.test import Client

    from motcua.areas.people.models import Account

    client = Client(raise_request_exception=True)
    if username:
        client.force_login(Account.objects.get(username=username))
    return client


def _page(client: Any, address: str) -> str:
    from django.core.cache import cache

    cache.clear()
    answer = client.get(address)
    if answer.status_code != 200:
        raise SystemExit(f"{address}: {answer.status_code}")
    return FLEETING.sub("", answer.content.decode())


def _previewed(period: Any, at: datetime) -> object:
    """Every figure and cell that would be closed, with its members in their order."""
    from motcua import insight

    found = insight.preview(unit=UNIT, scope="all", period=period, at=at)
    sides = [(each.members.get("part"), each.members.get("whole")) for each in found.cells]
    keys = [[sorted(side) for side in both if side is not None] for both in sides]
    return found.figures, found.rows, found.identities, keys, [each.recorded for each in found.cells]


def _closed(period: Any, at: datetime) -> object:
    """A month closed, and left open again."""
    from django.db import transaction

    from motcua import insight

    words = dict.fromkeys(insight.preview(unit=UNIT, scope="all", period=period, at=at).broken, "minh họa")
    by = insight.Closer("account:cchc", "Người chốt minh họa")
    with transaction.atomic():
        key = insight.freeze(unit=UNIT, scope="all", period=period, by=by, at=at, explanations=words)
        told = insight.frozen(key).row.digest
        transaction.set_rollback(True)
    return told


def _verified() -> str:
    from motcua.config.commands.verifying import Told, every_fault

    with redirect_stdout(io.StringIO()):
        return repr(list(every_fault(Told())))


def _server() -> float:
    """Processor seconds of the server's process of this connection; 0 where it cannot be seen."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return 0.0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        pid = cursor.fetchone()[0]
    with suppress(OSError):
        told = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / TICKS
    return 0.0


def measure(name: str, work: Callable[[], object]) -> None:
    """Do it once to warm up what is kept for good, then once more and print what it took."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    if name not in ("verify", "radar"):
        work()
    theirs, start = _server(), time.process_time()
    answer = work()
    ours, theirs = time.process_time() - start, _server() - theirs
    asked = "-"
    if name not in ("verify", "radar"):
        with CaptureQueriesContext(connection) as queries:
            work()
        asked = str(len(queries))
    told = hashlib.sha256(repr(answer).encode()).hexdigest()[:12]
    print(f"{name:16}{ours:8.2f} s{theirs:8.2f} s server{asked:>6} queries  {told}", flush=True)


def main(dossiers: int, names: list[str]) -> None:
    """Fill where nothing is, measure, print."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from motcua.areas.dossiers.models import Dossier

    settings.ALLOWED_HOSTS = ["*"]
    call_command("migrate", verbosity=0)
    if not Dossier.objects.exists():
        fill(dossiers)
    print(f"{Dossier.objects.count()} dossiers")
    for name, work in works().items():
        if not names or any(name.startswith(one) for one in names):
            measure(name, work)


if __name__ == "__main__":
    given = sys.argv[1:]
    number = int(given.pop(0)) if given and given[0].isdecimal() else 31_000
    main(number, given)
