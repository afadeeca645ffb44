"""The dashboard of a period: the same counts as everywhere, and a ranking that admits what it cannot know."""

from __future__ import annotations

import pytest
from django.test import Client

from motcua.areas.people.models import Role
from tests.factories.office import Office
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.long

PERIOD = "unit=huyen-thu&scope=all&from=2024-03-01&to=2024-03-31"


@pytest.fixture
def leader(office: Office) -> Client:
    client = signed_in(make_account("lanhdao.xa", Role.LEADER, office.communes[0]))
    client.cookies["django_language"] = "vi"
    return client


def test_distribution_and_ranking_open_to_their_records(office: Office, leader: Client) -> None:
    answer = leader.get(f"/can-bo/lanh-dao/theo-ky/?{PERIOD}")
    assert answer.status_code == 200
    for one in answer.context["spread"]:
        assert leader.get(one.to).context["count"] == one.count, one.words
    rows = answer.context["ranked"]
    assert sum(row.figure.share.whole for row in rows) == 6
    assert {row.rank for row in rows} == {None}  # nobody has thirty dossiers
    assert "chưa đủ hồ sơ để xếp" in answer.content.decode()


def test_the_counter_does_not_see_it(office: Office, desk: Client) -> None:
    assert desk.get("/can-bo/lanh-dao/theo-ky/").status_code == 403
