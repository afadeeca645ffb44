"""The live day: made by the product's own operations at any hour, once, and rebuilt from its events."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from structlog.testing import capture_logs

from motcua.areas.digitization.models import ArchivedPaper, PaperScan
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.models import Dossier, DossierEvent, FilingDraft, LateEntry
from motcua.areas.exchange import queries as exchange
from motcua.areas.feedback.models import Rating
from motcua.areas.inspections.models import RegisterComparison
from motcua.areas.machines.models import ApiClient
from motcua.areas.notices.models import NoticeText
from motcua.areas.organization import operations as organization
from motcua.areas.people import queries as people
from motcua.areas.people.models import Applicant
from motcua.areas.procedures import operations as procedures
from motcua.areas.queue.models import Ticket
from motcua.config import demo
from motcua.config.live import live_pack, load_live_day
from motcua.config.scenario.terms import catalogue_path
from motcua.kernel.clock import at_local
from motcua.kernel.packs import load_toml
from motcua.links.files.procedures import read_procedures

pytestmark = [pytest.mark.django_db, pytest.mark.one_database, pytest.mark.long]
NOON = at_local(datetime(2026, 11, 26, 10, 40))
SUNDAY = at_local(datetime(2026, 11, 29, 3, 0))
EARLY = at_local(datetime(2026, 11, 26, 7, 4))


@pytest.fixture(autouse=True)
def prepared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "VAR", tmp_path)
    monkeypatch.setattr(settings, "DOCUMENT_SIGNER", "file")
    monkeypatch.setattr(settings, "LINES", {"national_portal": "simulated_portal"})
    organization.load_units(pack=load_toml("units/tan_hong_2024.toml"))
    found = read_procedures(catalogue_path())
    procedures.import_procedures(rows=found.rows, source=found.source, file_digest=found.digest, at=NOON)
    procedures.load_packs(at=NOON)
    demo.open_demo_accounts()


def load(at: datetime) -> int:
    return load_live_day(live_pack(), at=at, advance=lambda done, total: None)


@pytest.mark.parametrize(
    "at",
    [
        pytest.param(NOON, id="a working morning"),
        pytest.param(SUNDAY, id="a Sunday night", marks=pytest.mark.proof),
        pytest.param(EARLY, id="four past seven", marks=pytest.mark.proof),
    ],
)
def test_the_day_loads_at_any_hour_in_every_state_and_only_once(at: datetime) -> None:
    with capture_logs() as told:
        made = load(at)
    assert told == []  # what the portal of the demo refuses is played, and no news on the terminal
    assert made >= 60
    statuses = set(Dossier.objects.values_list("status", flat=True))
    assert statuses == set(range(1, 11))
    assert not DossierEvent.objects.filter(recorded_at__gt=at).exists()
    assert sorted(Ticket.objects.values_list("state", flat=True)) == ["CALLED", *["DONE"] * 4, *["WAITING"] * 2]
    assert not Ticket.objects.filter(called_at__gt=at).exists()
    assert (LateEntry.objects.count(), FilingDraft.objects.count()) == (1, 1)
    assert Rating.objects.count() == 9
    assert "minh họa" in ApiClient.objects.get().name
    every_page_of_the_exchange_shows_something()
    events = DossierEvent.objects.count()
    assert load(at) == 0
    assert DossierEvent.objects.count() == events
    assert list(dossiers.broken_records()) == []
    everybody_is_plainly_made_up_and_the_citizen_owns_a_few(at)


def every_page_of_the_exchange_shows_something() -> None:
    lanes = exchange.tally(None)
    assert lanes["held"] >= 1
    assert lanes["failed"] == 1
    assert lanes["sent"] >= 5
    assert [one.external_id for one in exchange.received(None, waiting=True)] == ["000.00.00.G22-MINHHOA-0001"]
    kinds = {"MISSING_HERE", "MISSING_THERE", "STATUS", "DATE"}
    assert set(RegisterComparison.objects.get().counts) == kinds
    assert sorted(one.compared_at is None for one in PaperScan.objects.filter(paper_name__contains="minh họa")) == [
        False,
        True,
    ]
    assert ArchivedPaper.objects.count() == 1
    assert "minh họa" in NoticeText.objects.get().text


def everybody_is_plainly_made_up_and_the_citizen_owns_a_few(at: datetime) -> None:
    assert all("minh họa" in one.name for one in Applicant.objects.all())
    citizen: Any = people.account("congdan", on=at.date())
    assert 4 <= len(dossiers.own_dossiers(citizen.pk).rows) <= 8


def test_the_counter_works_in_the_commune_of_the_day_and_worked_in_the_former_one() -> None:
    counter = people.account("quay.anphuoc", on=NOON.date())
    before = people.account("quay.anphuoc", on=datetime(2024, 6, 3).date())
    assert counter is not None
    assert before is not None
    assert (counter.unit_id, before.unit_id) == tuple(
        one.id for one in (dossiers_unit("xa-an-phuoc"), dossiers_unit("an-phuoc"))
    )


def dossiers_unit(slug: str) -> Any:
    from motcua.areas.organization.queries import unit

    return unit(slug)
