"""A plan that says who takes over from a department or a one-stop centre: it goes there, not to the committee."""

from __future__ import annotations

from typing import Any

import pytest

from motcua.areas.dossiers.models import Dossier
from motcua.areas.organization import queries as organization
from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account, Role
from motcua.areas.people.queries import units_on
from motcua.areas.plans.models import Task
from motcua.areas.reorganization import operations, queries
from motcua.rules.reorganizing import read_plan
from tests.factories.people import employ
from tests.factories.reorganizing import AT, ON, PLAN, make_leaving

pytestmark = [pytest.mark.django_db, pytest.mark.long]
ROOM = {"slug": "phong-moi", "name": "Phòng Kinh tế xã Mới", "level": "COMMUNE", "kind": "DEPARTMENT",
        "parent": "xa-moi"}  # fmt: skip
OF_THE_ROOM = {"kind": "MERGE", "formers": ["phong-thu"], "successors": ["phong-moi"]}


def plan_with(changes: list[Any]) -> dict[str, Any]:
    """The plan of the district with a department of its own heir, its changes in this order."""
    return PLAN | {"unit": [*PLAN["unit"], ROOM], "change": changes}


def carried(told: dict[str, Any]) -> Any:
    code = operations.draft_reorganization(told=told, by="account:an", at=AT)
    digest = queries.reorganization(code).digest
    operations.approve_reorganization(code=code, digest=digest, by="account:binh", at=AT)
    while not operations.carry_on(code=code, at=AT, most=50).finished:
        pass
    return queries.reorganization(code)


@pytest.mark.parametrize("first", [True, False], ids=["part_first", "whole_first"])
def test_what_the_plan_says_of_a_part_goes_before_what_it_says_of_the_whole(first):
    leaving = make_leaving()
    worker = Account.objects.create(username="phong.roi", display_name="Chuyên viên (minh họa)")
    employ(worker, Role.CASE, leaving.office.agency, until=None)
    changes = [OF_THE_ROOM, *PLAN["change"]] if first else [*PLAN["change"], OF_THE_ROOM]
    seen = queries.preview(read_plan(plan_with(changes)))
    assert ("Phòng Thử nghiệm", "Phòng Kinh tế xã Mới") in {(one.former, one.to) for one in seen.lines}
    assert not [one for one in seen.undecided if one.held.former == "phong-thu"]
    carried(plan_with(changes))
    room = Unit.objects.get(slug="phong-moi")
    held = Dossier.objects.filter(number__startswith="HU-").values_list("competent__slug", flat=True)
    assert set(held) == {"phong-moi"}
    assert Task.objects.get(pk=leaving.task).lead_id == room.pk
    assert units_on(worker, ON) == {room.pk}
    assert [one.slug for one in organization.successors(leaving.office.agency.pk, ON)] == ["phong-moi"]
