"""A paper slip entered after the procedure changed: what stood announced on its day counts, not what does today."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from motcua.areas.dossiers.models import LateEntry
from motcua.areas.procedures.models import ProcedureVersion, RequiredPaper, VersionState
from motcua.kernel.clock import local_date, now
from tests.factories.counter import make_counter
from tests.factories.intake import Commune, make_version
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    """The desk with a book of slips; since today a version with one other paper is in force."""
    made = make_counter()
    signed_in(made.leader).post("/quay/nhap-bu/", {"form": "book", "code": "MD", "first": "1", "last": "20"})
    today = local_date(now())
    ProcedureVersion.objects.filter(pk=made.version.pk).update(
        state=VersionState.REPLACED, valid_to=today - timedelta(days=1)
    )
    newer = make_version("1.001193", {"COUNTER": ("working_days", 1)}, state=VersionState.LIVE, valid_from=today)
    RequiredPaper.objects.create(version=newer, order=1, name="Giấy mới", raw="Giấy mới")
    return made


def late(commune: Commune) -> dict[str, Any]:
    """What the form sends of a slip of yesterday, its papers those of that day."""
    ticks = {f"has_{one.pk}": "on" for one in commune.papers} | {f"originals_{one.pk}": "1" for one in commune.papers}
    written = (now() - timedelta(days=1)).strftime("%d/%m/%Y 09:30")
    slip = {"slip_code": "MD", "slip_number": "1", "effective_at": written, "late_reason": "Mất điện"}
    return {"do": "late", "channel": "COUNTER", "case": "1", "competent": commune.unit.pk, **ticks, **slip}


def test_a_slip_is_entered_under_the_version_of_its_day(commune: Commune) -> None:
    counter: Client = signed_in(commune.counter)
    address = f"/quay/tiep-nhan/?phieu=1&chu={commune.owner.pk}&thu-tuc=1.001193"
    assert "Giấy mới" in counter.get(address).content.decode()
    assert counter.post(address, late(commune)).status_code == 302
    assert LateEntry.objects.get().given["version_id"] == commune.version.pk
