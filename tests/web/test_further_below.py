"""A scope counts the units right below: where others stand further below, the page names them beside the number."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Role
from tests.factories.office import Office
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.django_db
IN_TIME, LATER = {"from": "2024-03-01", "to": "2024-03-31"}, {"from": "2025-08-01", "to": "2025-08-31"}
NAMED = "Không gồm 2 đơn vị ở cấp thấp hơn nữa có trong kỳ:</strong> UBND xã Thử 1, UBND xã Thử 2."


@pytest.fixture
def province(office: Office) -> Unit:
    """A province over the district, whose communes thereby stand two steps below it."""
    said = {"level": "PROVINCE", "kind": "PEOPLES_COMMITTEE", "valid_from": date(2000, 1, 1)}
    made = Unit.objects.create(slug="tinh-thu", name="UBND tỉnh Thử", **said)
    Unit.objects.filter(pk=office.district.pk).update(parent=made)
    return made


@pytest.fixture
def reformer(province: Unit) -> Client:
    """The reform officer of the province, signed in."""
    return signed_in(make_account("cchc.tinh", Role.PAR, province))


def told(client: Client, page: str, unit: str, scope: str, days: dict[str, str]) -> str:
    answer = client.get(page, {"unit": unit, "scope": scope, **days})
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("page", ["/can-bo/so-lieu/dossiers.received/", "/can-bo/chot-so-lieu/chot/", "/minh-bach/"])
def test_communes_under_a_district_are_named_where_a_province_is_counted(reformer: Client, page: str) -> None:
    for scope in ("children", "all"):
        assert NAMED in told(reformer, page, "tinh-thu", scope, IN_TIME)
    assert "Không gồm" not in told(reformer, page, "tinh-thu", "own", IN_TIME)


def test_a_commune_whose_district_has_ended_is_not_passed_over_in_silence(reformer: Client) -> None:
    figure = "/can-bo/so-lieu/dossiers.received/"
    assert NAMED in told(reformer, figure, "tinh-thu", "all", LATER)
    assert "Không gồm" not in told(reformer, figure, "huyen-thu", "all", IN_TIME)
