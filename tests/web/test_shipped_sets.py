"""An office that has no criteria set yet begins from one that comes with the program."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from motcua.areas.parindex.models import CriteriaEdition
from tests.factories.par_index import make_contest
from tests.web.conftest import SECRET, signed_in

pytestmark = pytest.mark.django_db
HOME = "/can-bo/chi-so/"
TAKE = f"{HOME}bo-tieu-chi/kem-phan-mem/"


@pytest.fixture
def clients() -> dict[str, Client]:
    """The reform officer of a district and its leader, signed in with their second factor."""
    people = make_contest().people
    for name in ("par", "leader"):
        TOTP.activate(people[name], SECRET)
    return {name: signed_in(people[name]) for name in ("par", "leader")}


def test_a_real_set_becomes_a_draft_that_can_be_downloaded_and_changed(clients: dict[str, Client]) -> None:
    client = clients["par"]
    assert "Thông tư 01/2018/TT-VPCP, Điều 13 đến 15" in client.get(HOME).content.decode()
    answer = client.post(TAKE, {"key": "tt01_2018"})
    [made] = CriteriaEdition.objects.filter(key="tt01_2018")
    assert (answer.status_code, answer["Location"]) == (302, f"{HOME}bo-tieu-chi/{made.pk}/")
    assert made.published_at is None
    assert client.get(f"{answer['Location']}xlsx/").status_code == 200
    assert "tt01_2018" not in offered(client.get(HOME).content.decode())


def test_no_made_up_set_is_offered_and_no_other_file_is_opened(clients: dict[str, Client]) -> None:
    client = clients["par"]
    assert offered(client.get(HOME).content.decode()) == ["commune_nq57_conghai", "tt01_2018"]
    for key in ("synthetic_commune_100", "units/template", ""):
        refused = client.post(TAKE, {"key": key}, follow=True)
        assert "Không có bộ tiêu chí này kèm phần mềm." in refused.content.decode()
    assert clients["leader"].post(TAKE).status_code == 403


@pytest.mark.parametrize("key", ["commune_nq57_conghai", "tt01_2018"])
def test_a_set_that_comes_with_the_program_is_published_as_it_is(clients: dict[str, Client], key: str) -> None:
    client = clients["par"]
    draft = client.post(TAKE, {"key": key})["Location"]
    answer = client.post(f"{draft}ban-hanh/", follow=True)
    assert "chưa ban hành được" not in answer.content.decode()
    assert CriteriaEdition.objects.get(key=key).published_at is not None
    assert client.get(f"{draft}xlsx/").status_code == 200


def offered(page: str) -> list[str]:
    return sorted(re.findall(r'name="key" value="([^"]+)"', page))
