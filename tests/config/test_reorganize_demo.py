"""The pack of 1 July 2025 on the whole demo: nothing is lost, frozen reports stand, totals agree in every view."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from motcua import insight
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.models import Dossier, DossierEvent
from motcua.areas.organization import queries as organization
from motcua.areas.reorganization import operations, queries
from motcua.kernel.clock import TZ
from motcua.kernel.packs import load_toml
from motcua.rules.reorganizing import View
from tests.config.test_scenario_loading import AT, PERIOD, close_both, load

pytestmark = [pytest.mark.django_db, pytest.mark.proof]
DAY = datetime(2025, 7, 1, 7, 0, tzinfo=TZ)
KEPT = ("number", "due_at", "due_first_at", "received_at", "finished_at", "status", "applicant_id")
CODES = ("dossiers.received", "dossiers.in_time_of_solved", "dossiers.online_of_new")
TODAY = {
    "sa-rai": "xa-tan-hong", "binh-phu": "xa-tan-hong", "tan-cong-chi": "xa-tan-hong", "tan-ho-co": "xa-tan-ho-co",
    "tan-thanh-b": "xa-tan-ho-co", "tan-thanh-a": "xa-tan-thanh", "thong-binh": "xa-tan-thanh",
    "an-phuoc": "xa-an-phuoc", "tan-phuoc": "xa-an-phuoc",
}  # fmt: skip


def carried_out() -> queries.ReorganizationRow:
    """The pack carried out to its end."""
    pack = load_toml("reorganizations/tan_hong_2025.toml")
    code = operations.draft_reorganization(told=pack, by="command:thu", at=DAY)
    row = queries.reorganization(code)
    assert row is not None
    operations.approve_reorganization(code=code, digest=row.digest, by="command:binh", at=DAY)
    while not operations.carry_on(code=code, at=DAY).finished:
        pass
    done = queries.reorganization(code)
    assert done is not None
    return done


def test_the_reorganization_of_the_demo(tmp_path: Path) -> None:
    load(tmp_path)
    closed = close_both()
    documents = {one: insight.frozen_file(one) for one in closed}
    rows: list[Any] = list(Dossier.objects.order_by("pk").values(*KEPT))
    events = DossierEvent.objects.count()
    done = carried_out()
    assert all(one["before"] == one["after"] for one in done.counts.values())
    assert done.counts["DOSSIER"]["before"] > 200
    assert list(Dossier.objects.order_by("pk").values(*KEPT)) == rows
    assert DossierEvent.objects.count() == events + done.counts["DOSSIER"]["passed"]
    assert not list(dossiers.broken_records())
    assert not list(insight.broken_frozen())
    assert {one: insight.frozen_file(one) for one in closed} == documents
    for one in closed:
        assert not insight.drift(one, at=DAY).figures
    for code in CODES:
        tables = insight.series(code, "tan-hong", "all", PERIOD, known_at=DAY)
        assert len({table.totals for table in tables.values()}) == 1
    recounted()
    before = DossierEvent.objects.count()
    assert carried_out() == done
    assert DossierEvent.objects.count() == before


def recounted() -> None:
    """Dossiers received in the nine months, counted from the rows by hand and mapped to today's communes."""
    found = Dossier.objects.filter(received_on__range=(PERIOD.start, PERIOD.end), received_at__lte=AT)
    told = found.values_list("pk", "events__payload").order_by("pk", "events__seq")
    homes = {key: payload["competent_id"] for key, payload in reversed(list(told)) if "competent_id" in payload}
    slugs = {row.id: row for row in organization.units()}
    counted: Counter[str] = Counter()
    for unit in homes.values():  # of every dossier the unit of its first event, before anybody took over
        home = slugs[unit]
        counted[TODAY.get(home.slug, "tan-hong" if home.slug.startswith("tan-hong") else home.slug)] += 1
    table = insight.series("dossiers.received", "tan-hong", "all", PERIOD, known_at=DAY)[View.TODAY]
    shown = {line.slug: sum(cell.part for cell in line.cells) for line in table.lines}
    assert {slug: counted[slug] for slug in shown} == shown
