"""Rows put straight into the tables, so that figures are tested on any history, also on impossible ones."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any

from motcua.areas.dossiers.models import Dossier, DossierInterval
from motcua.kernel.clock import at_local
from tests.factories.office import Office

RECORDED = datetime(2024, 1, 1, tzinfo=UTC)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
_serial = count(1)


def add_dossier(office: Office, *intervals: dict[str, Any], **everywhere: Any) -> Dossier:
    """A dossier with its intervals; a day `x_on` brings its instant `x_at` at ten in the morning."""
    usual: dict[str, Any] = {
        "status": 4,
        "procedure": office.civil,
        "received_by": office.district,
        "competent": office.district,
        "channel": "COUNTER",
        "valid_from": LONG_AGO,
        "valid_to": None,
        "recorded_at": RECORDED,
        "superseded_at": None,
    }
    rows = [with_instants({**usual, **everywhere, **interval}) for interval in intervals or ({},)]
    state = {key: rows[-1][key] for key in ("status", "procedure", "received_by", "competent", "channel")}
    dossier = Dossier.objects.create(number=f"THU-{next(_serial):06}", **state)
    DossierInterval.objects.bulk_create([DossierInterval(dossier=dossier, **row) for row in rows])
    return dossier


def with_instants(row: dict[str, Any]) -> dict[str, Any]:
    """The instants that go with the days of a row."""
    told = dict(row)
    for key, value in row.items():
        if key.endswith("_on") and isinstance(value, date):
            told[f"{key[:-3]}_at"] = at_local(datetime.combine(value, time(10)))
    if told.get("due_on") and "due_first_on" not in told:
        told |= {"due_first_on": told["due_on"], "due_first_at": told["due_at"]}
    return told


def day(offset: int) -> date:
    """A day near the start of the period tests use, 15/12/2023."""
    return date(2023, 12, 15) + timedelta(days=offset)
