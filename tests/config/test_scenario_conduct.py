"""The registers of conduct of the scenario go in once, through operations, and name only made-up people."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.areas.conduct.models import ConductCheck, HotlineCall, Misdeed
from motcua.areas.organization import operations as organization
from motcua.areas.organization import queries as units
from motcua.areas.people import operations as people
from motcua.areas.people.models import Role
from motcua.config.scenario.acting import at_nine
from motcua.config.scenario.conduct import PACK, load_conduct
from motcua.kernel.packs import load_toml

pytestmark = pytest.mark.django_db


def test_checks_misdeeds_and_calls_go_in_once() -> None:
    organization.load_units(pack=load_toml("units/tan_hong_2024.toml"))
    pack, since = load_toml(PACK), date(2023, 12, 15)
    for name, role in (("kiemtra", Role.INSPECTOR), ("lanhdao", Role.LEADER), ("cchc", Role.PAR)):
        officer, username = people.register_officer(name=name), f"{name}.tanhong"
        people.open_account(username=username, password="mat-khau-de-thu", display_name=name, officer_id=officer)
        unit = units.unit(pack["unit"]).id
        people.appoint(officer_id=officer, role=role, unit_id=unit, valid_from=since, at=at_nine(since))
    assert load_conduct(pack)
    assert not load_conduct(pack)
    assert (ConductCheck.objects.count(), HotlineCall.objects.count()) == (2, 2)
    assert sorted(Misdeed.objects.values_list("state", flat=True)) == ["DECIDED", "OPEN"]
    assert all("minh họa" in one.person for one in Misdeed.objects.all())
    assert sorted(HotlineCall.objects.values_list("state", flat=True)) == ["ANSWERED", "OPEN"]
