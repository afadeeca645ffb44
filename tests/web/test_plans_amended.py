"""A plan whose title or years were written down wrongly is mended on a page, and what it said is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from motcua.areas.people.models import Role
from motcua.areas.plans.models import Occurrence, Plan, PlanAmendment
from tests.factories.planned import Place, make_planned
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
PLANS = "/can-bo/ke-hoach/"


@pytest.fixture
def place(db: None) -> Place:
    return make_planned()


def client(role: str, unit: Any) -> Client:
    return signed_in(make_account(f"{role.lower()}.kehoach", role, unit))


def test_a_plan_is_amended_in_title_and_years_and_what_it_said_is_kept(place: Place) -> None:
    par, address = client(Role.PAR, place.office.district), f"{PLANS}{place.plan}/sua/"
    before = Plan.objects.get()
    said = {"title": before.title, "first_year": "2025", "last_year": "2025", "reason": "Ghi nhầm năm"}
    assert par.post(address, said | {"reason": " "}).status_code == 200
    assert par.post(address, said | {"last_year": "2024"}).status_code == 200
    assert par.post(address, said | {"first_year": before.first_year, "last_year": before.last_year}).status_code == 200
    assert (Plan.objects.get(), PlanAmendment.objects.count()) == (before, 0)
    held = Occurrence.objects.create(task_id=place.task, due_on=date(2024, 3, 14))
    assert "kỳ nằm ngoài các năm mới" in par.post(address, said).content.decode()
    held.delete()
    assert par.post(address, said | {"title": "Kế hoạch CCHC sửa tên"}).status_code == 302
    made, kept = Plan.objects.get(), PlanAmendment.objects.get()
    assert (made.title, made.first_year, made.last_year) == ("Kế hoạch CCHC sửa tên", 2025, 2025)
    assert kept.was == {"title": before.title, "first_year": before.first_year, "last_year": before.last_year}
    page = par.get(f"{PLANS}{place.plan}/").content.decode()
    assert "Ghi nhầm năm" in page
    assert before.title in page
    assert client(Role.CASE, place.office.district).post(address, said).status_code == 403
