"""Accounts of before keep their rights: role and unit become an appointment, and go back when undone."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from motcua.areas.people.models import Account
from motcua.areas.people.queries import on_duty
from motcua.kernel.clock import at_local, now
from tests.factories.office import make_units


def state(name: str):
    """The models as a migration leaves them."""
    return MigrationExecutor(connection).loader.project_state(("people", name)).apps


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_who_worked_in_a_role_is_appointed_to_it():
    district, _, _ = make_units()
    call_command("migrate", "people", "0001", verbosity=0)
    try:
        before = state("0001_initial").get_model("people", "Account")
        opened = {"date_joined": at_local(datetime(2024, 3, 5, 23, 30))}
        before.objects.create(username="dan", **opened)
        before.objects.create(
            username="lanh.dao", display_name="Lãnh đạo thử", role="LEADER", unit_id=district.pk, **opened
        )
        before.objects.create(username="quan.tri", role="ADMINISTRATOR", **opened)
        call_command("migrate", verbosity=0)
        told = {one.username: on_duty(one, now().date()).duties for one in Account.objects.all()}
        assert {name: [(d.role, d.unit_id) for d in duties] for name, duties in told.items()} == {
            "dan": [],
            "lanh.dao": [("LEADER", district.pk)],
            "quan.tri": [("ADMINISTRATOR", None)],
        }
        leader = Account.objects.get(username="lanh.dao")
        assert leader.officer.name == "Lãnh đạo thử"
        assert leader.officer.appointments.get().valid_from == date(2024, 3, 5)
        call_command("migrate", "people", "0002", verbosity=0)
        back = state("0002_officers").get_model("people", "Account").objects.get(username="lanh.dao")
        assert (back.role, back.unit_id) == ("LEADER", district.pk)
    finally:
        call_command("migrate", verbosity=0)
