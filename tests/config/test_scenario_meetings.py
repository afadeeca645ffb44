"""The meetings of the scenario go through operations once, and the six-month one sees what the thematic one left."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from motcua.areas.meetings import policy, queries
from motcua.areas.organization import operations as organization
from motcua.areas.organization import queries as units
from motcua.areas.people import operations as people
from motcua.areas.people import queries as officers
from motcua.areas.people.models import Role
from motcua.areas.plans.queries import PlanRow, plans, tasks
from motcua.config.scenario.meeting import PACK, load_meetings
from motcua.config.scenario.programme import load_programme
from motcua.kernel.clock import TZ, now
from motcua.kernel.packs import load_toml
from motcua.rules.meetings import FollowUp, MeetingState
from motcua.web.office.planning.figures import counted

AT = datetime(2024, 12, 16, 8, tzinfo=TZ)
pytestmark = [pytest.mark.django_db, pytest.mark.long]


@pytest.fixture
def home() -> int:
    """The district with its programme and those who hold its meetings."""
    organization.load_units(pack=load_toml("units/tan_hong_2024.toml"))
    load_programme(load_toml("demo/tan_hong_2024/programme.toml"), at=AT)
    unit = units.unit("tan-hong").id
    roles = {"cchc.tanhong": Role.PAR, "lanhdao.tanhong": Role.LEADER, "kiemtra.tanhong": Role.INSPECTOR}
    for name, role in roles.items():
        officer = people.register_officer(name=name)
        people.open_account(username=name, password="mat-khau-de-thu", display_name=name, officer_id=officer)
        people.appoint(officer_id=officer, role=role, unit_id=unit, valid_from=date(2023, 12, 15), at=AT)
    return unit


def _yearly(home: int) -> PlanRow:
    (found,) = (one for one in plans(unit_id=home, year=2024, kind="YEARLY"))
    return found


def test_the_meetings_go_in_once_and_the_second_looks_back_at_the_first(home: int) -> None:
    pack = load_toml(PACK)
    assert load_meetings(pack, at=AT)
    assert not load_meetings(pack, at=AT)
    account = officers.account("cchc.tanhong", on=date(2024, 8, 1))
    near = policy.earshot(account)
    rows = queries.meetings(near, year=2024)
    assert [(row.on, row.kind, row.state) for row in rows] == [
        (date(2024, 7, 30), "SIX_MONTHS", MeetingState.CONCLUDED),
        (date(2024, 5, 17), "THEMATIC", MeetingState.CONCLUDED),
    ]
    view = queries.meeting(near, rows[0].id, account=account, on=date(2024, 9, 15))
    assert view is not None
    assert [one.standing for one in view.before] == [FollowUp.DONE, FollowUp.LATE]
    assert [one.standing for one in view.conclusions] == [
        FollowUp.DONE, FollowUp.DONE, FollowUp.OPEN, FollowUp.NOTED,
    ]  # fmt: skip
    assert (len(view.agenda), len(view.figures), len(view.materials)) == (4, 3, 2)
    assert all("minh họa" in one.text for one in view.conclusions)


def test_what_meetings_gave_out_leaves_the_plan_of_the_year_as_it_was(home: int) -> None:
    load_meetings(load_toml(PACK), at=AT)
    on = date(2024, 9, 15)
    done_of_all = counted(_yearly(home), tasks(_yearly(home).id, as_of=on), on, now())[0]
    assert (done_of_all.part, done_of_all.whole) == (22, 24)
