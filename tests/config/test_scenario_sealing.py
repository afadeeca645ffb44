"""The denunciation of the demo is sealed like any other, and goes in once."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from motcua.areas.conduct import queries
from motcua.areas.conduct.models import Denunciation
from motcua.areas.organization import operations as organization
from motcua.areas.organization import queries as units
from motcua.areas.people import operations as people
from motcua.areas.people.models import Role
from motcua.config.scenario.sealing import PACK, load_sealed
from motcua.kernel.clock import TZ
from motcua.kernel.packs import load_toml
from tests.factories.remembered import contents

pytestmark = pytest.mark.django_db


def test_two_are_named_and_one_denunciation_is_sealed_to_both() -> None:
    organization.load_units(pack=load_toml("units/tan_hong_2024.toml"))
    unit, pack = units.unit("xa-an-phuoc").id, load_toml(PACK)
    for name, role in (("lanhdao", Role.LEADER), ("thuly", Role.CASE), ("quay", Role.COUNTER)):
        officer, username = people.register_officer(name=name), f"{name}.anphuoc"
        people.open_account(username=username, password="mat-khau-de-thu", display_name=name, officer_id=officer)
        since, at = date(2025, 7, 1), datetime(2025, 7, 1, 8, tzinfo=TZ)
        people.appoint(officer_id=officer, role=role, unit_id=unit, valid_from=since, at=at)
    assert load_sealed(pack)
    assert not load_sealed(pack)
    assert [one.has_key and one.witnessed for one in queries.keepers([unit])] == [True, True]
    assert Denunciation.objects.get().keys.count() == 2
    stored = "\n".join(row for rows in contents().values() for row in rows)
    assert pack["sent"][0]["content"] not in stored
