"""A figure of a unit one does not work for opens as everybody may open it: nothing in it leads where one may not go."""

from __future__ import annotations

import pytest
from django.test import Client

from motcua.areas.people.models import Role
from tests.factories.office import Office
from tests.web.conftest import make_account, signed_in

DAYS = "scope=own&from=2024-03-01&to=2024-03-31"
FIGURE = "/can-bo/so-lieu/dossiers.received/"


@pytest.fixture
def neighbour(office: Office) -> Client:
    """Who leads one of two communes."""
    client = signed_in(make_account("chutich.xa1", Role.LEADER, office.communes[0]))
    client.cookies["django_language"] = "vi"
    return client


def opened(client: Client, unit: str, more: str = "") -> str:
    answer = client.get(f"{FIGURE}?unit={unit}&{DAYS}{more}")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_no_link_of_another_units_figure_is_a_dead_end(office: Office, neighbour: Client) -> None:
    own, other = (opened(neighbour, one.slug) for one in office.communes)
    assert "/quay/ho-so/" in own
    assert "/can-bo/giao-viec/" in own
    assert "/tra-cuu/?ma=" in other
    assert "/quay/ho-so/" not in other
    assert "/can-bo/giao-viec/" not in other
    assert neighbour.get(f"/can-bo/giao-viec/?code=dossiers.received&unit=xa-thu-2&{DAYS}").status_code == 404
    assert neighbour.get(f"/can-bo/giao-viec/?code=dossiers.received&unit=xa-thu-1&{DAYS}").status_code == 200


def test_nobody_is_told_who_works_in_another_unit(office: Office, neighbour: Client) -> None:
    assert "chia=officer" in opened(neighbour, "xa-thu-1")
    assert "chia=officer" not in opened(neighbour, "xa-thu-2")
    assert 'id="records"' in opened(neighbour, "xa-thu-2", "&chia=officer&nguoi=ai-do")
    assert neighbour.get(f"{FIGURE}xlsx/?unit=xa-thu-2&{DAYS}&nguoi=ai-do").status_code == 200


def test_who_is_above_a_unit_or_part_of_it_is_not_a_stranger(office: Office, reformer: Client) -> None:
    assert "/quay/ho-so/" in opened(reformer, "xa-thu-1")
    agent = signed_in(make_account("chuyenvien.phong", Role.CASE, office.agency))
    assert "/quay/ho-so/" in opened(agent, "huyen-thu")
    assert "/quay/ho-so/" not in opened(agent, "xa-thu-1")
