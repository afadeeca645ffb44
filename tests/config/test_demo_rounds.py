"""The demo's rounds: made once, some communes late and named, none of it counted as zero."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

import pytest

from motcua.areas.organization import operations as organization
from motcua.areas.organization import queries as units
from motcua.areas.reporting import queries
from motcua.config import demo
from motcua.config.scenario.collecting import open_demo_rounds
from motcua.kernel.clock import at_local
from motcua.kernel.packs import load_toml
from motcua.rules.collecting import Sending

pytestmark = pytest.mark.long

AT = at_local(datetime(2026, 11, 20, 9, 0))


@pytest.mark.django_db
def test_the_rounds_are_made_once_with_late_communes() -> None:
    organization.load_units(pack=load_toml("units/tan_hong_2024.toml"))
    demo.open_demo_accounts()
    assert open_demo_rounds(at=AT) == 2
    assert open_demo_rounds(at=AT) == 0
    home = units.unit("tan-hong")
    (found,) = queries.rounds({home.id})
    sheets = queries.sheets_of(found.id)
    standing = sorted(one.sending(date(2024, 9, 20)) for one in sheets)
    assert standing == sorted([Sending.SENT] * 5 + [Sending.LATE] + [Sending.MISSING] * 3)
    (reminder,) = queries.reminders_of(found.id)
    assert len(reminder.units) == 3
    lines = queries.submission_calendar({home.id}, year=2024, today=date(2024, 12, 31))
    assert Counter(one.sending for one in lines) == {Sending.SENT: 2, Sending.LATE: 1, Sending.MISSING: 7}
    told = queries.totals(found).of("2.1")
    assert told is not None
    assert (told.total.value, told.total.counted, len(told.total.missing)) == (7, 6, 3)
