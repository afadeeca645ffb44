"""Figures a machine of the unit is told: the form as it stands, and closed periods with what was signed."""

from __future__ import annotations

from datetime import date

import pytest

from motcua import insight
from motcua.insight import Closer
from motcua.kernel.clock import now
from motcua.rules.hashing import canonical_json, sha256_hex
from motcua.rules.periods import custom
from tests.factories.intake import make_commune
from tests.factories.machines import Machine, another_unit

pytestmark = pytest.mark.django_db
MARCH = custom(date(2024, 3, 1), date(2024, 3, 31))
BY = Closer("account:leader.thu", "Người chốt minh họa 01")


@pytest.fixture
def machine(db: None) -> Machine:
    return Machine(make_commune())


def test_the_form_of_the_unit_is_told_before_it_is_public(machine):
    machine.commune.received()
    asked = {"from": "2024-03-01", "to": "2024-03-31"}
    form = machine.get("/form-06a", **asked).json()
    assert form["total"]["c3"] == 1
    assert all(one["holds"] for one in form["identities"])
    assert machine.get("/form-06a", **{**asked, "to": "2024-02-01"}).json()["code"] == "period_backwards"


def test_a_closed_period_is_told_with_what_was_signed(machine):
    machine.commune.received()
    asked = {"unit": machine.commune.unit.slug, "period": MARCH, "by": BY, "at": now()}
    first, second = insight.freeze(**asked, scope="own"), insight.freeze(**asked, scope="all")
    page = machine.get("/frozen", limit=1).json()
    (row,) = page["rows"]
    assert (row["id"], row["scope"], row["closed_by"], page["next"]) == (second, "all", BY.name, second)
    (before,) = machine.get("/frozen", after=page["next"]).json()["rows"]
    assert (before["id"], before["start"], before["later"]) == (first, "2024-03-01", None)
    told = machine.get(f"/frozen/{first}").json()
    received = next(one for one in told["figures"] if one["code"] == "dossiers.received")
    assert (received["part"], received["whole"], received["field"]) == (1, None, "")
    assert sha256_hex(canonical_json(told["document"])) == told["digest"]


def test_a_closed_period_of_another_unit_is_not_there(machine):
    other = insight.freeze(unit=another_unit().slug, scope="own", period=MARCH, by=BY, at=now())
    assert machine.get(f"/frozen/{other}").status_code == 404
    assert machine.get("/frozen").json() == {"rows": [], "next": None}
