"""Figures of a plan: the engine's, each opening to as many tasks as it says."""

from __future__ import annotations

import pytest

from motcua.areas.people.models import Role
from tests.factories.planned import Place, make_planned
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.django_db
PLANS = "/can-bo/ke-hoach/"


@pytest.fixture
def place() -> Place:
    return make_planned()


def test_each_figure_opens_to_its_tasks(place: Place) -> None:
    """On either side as many tasks stand as the figure says, and they say what was counted."""
    par = signed_in(make_account("cchc.kehoach", Role.PAR, place.office.district))
    figures = par.get(f"{PLANS}{place.plan}/").context["figures"]
    assert {one.code: (one.share.part, one.share.whole) for one in figures} == {
        "tasks.done_of_all": (0, 1), "tasks.done_of_due": (0, 1), "tasks.on_time_of_done": (0, 0),
    }  # fmt: skip
    for one in figures:
        for side, count in (("whole", one.share.whole), ("part", one.share.part)):
            page = par.get(one.opens.replace("phia=whole", f"phia={side}"))
            assert sum(len(group.cards) for group in page.context["groups"]) == count
            assert f"/minh-bach/chi-tieu/{one.code}/" in page.content.decode()
    groups = par.get(f"{PLANS}{place.plan}/", {"xem": "bang", "nhom": ""}).context["groups"]
    assert sum(len(one.cards) for one in groups) == 1
