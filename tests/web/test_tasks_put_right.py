"""What was written of a task by mistake is put right on its page, and it is given to units that are there."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Role
from motcua.areas.plans import queries
from motcua.areas.plans.models import Plan
from motcua.kernel.clock import local_date, now
from tests.factories.planned import Place, make_planned
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
PLANS = "/can-bo/ke-hoach/"


@pytest.fixture
def place() -> Place:
    return make_planned()


def client(role: str, unit: Any) -> Client:
    return signed_in(make_account(f"{role.lower()}.kehoach", role, unit))


def test_a_passage_linked_by_mistake_is_taken_off_with_its_reason(place: Place) -> None:
    keeper, address = client(Role.PAR, place.office.district), f"{PLANS}nhiem-vu/{place.task}/"
    wrong = {"paragraph_id": place.passages[0], "reason": " "}
    assert keeper.post(f"{address}go-nguon/", wrong).status_code == 200
    worker = client(Role.CASE, place.office.agency)
    assert worker.post(f"{address}go-nguon/", wrong | {"reason": "Nhầm"}).status_code == 403
    assert [one.id for one in queries.sources_of([place.task])[place.task]] == place.passages[:1]
    assert keeper.post(f"{address}go-nguon/", wrong | {"reason": "Nhầm đoạn"}).status_code == 302
    assert queries.sources_of([place.task]) == {}
    page = keeper.get(address).content.decode()
    assert "Nhầm đoạn (" in page
    assert "account:" not in page
    assert keeper.post(f"{address}nguon/", {"paragraph_id": place.passages[0]}).status_code == 302


def test_a_task_is_given_to_the_units_of_today_while_the_plan_runs(place: Place) -> None:
    today, commune = local_date(now()), place.office.communes[0]
    Plan.objects.filter(pk=place.plan).update(last_year=today.year)
    Unit.objects.filter(pk=commune.pk).update(valid_to=today - timedelta(days=1))
    heir = Unit.objects.create(
        slug="xa-moi", name="UBND xã Mới", level="COMMUNE", kind="PEOPLES_COMMITTEE", parent=place.office.district,
        valid_from=today,
    )  # fmt: skip
    form = client(Role.PAR, place.office.district).get(f"{PLANS}{place.plan}/them/").context["form"]
    offered = {int(key) for key, _name in form.fields["lead_id"].choices}
    assert heir.pk in offered
    assert commune.pk not in offered
