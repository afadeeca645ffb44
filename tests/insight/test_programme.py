"""Figures of the reform programme: the plan's tasks, the inspections, the communes' models."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from motcua import insight
from motcua.areas.innovation.models import ReformModel
from motcua.areas.inspections.models import Inspection, InspectionState
from motcua.areas.organization.models import Succession, Unit
from motcua.areas.plans.models import Plan, Task, TaskState
from motcua.areas.plans.operations.superseding import supersede
from motcua.rules.periods import custom
from tests.factories.office import Office, make_office

pytestmark = pytest.mark.django_db
PERIOD = custom(date(2023, 12, 15), date(2024, 9, 15))
RECORDED = datetime(2024, 10, 1, tzinfo=UTC)
NOW = datetime(2024, 11, 1, tzinfo=UTC)


@pytest.fixture
def office() -> Office:
    """The test office."""
    return make_office()


def counts(code: str, scope: str = "own", **asked: Any) -> tuple[int, int | None]:
    """Part and whole of one figure, of the district where no other unit is named."""
    asked = {"period": PERIOD, "known_at": NOW, "unit": "huyen-thu", **asked}
    found = insight.figures(asked.pop("unit"), scope, asked.pop("period"), codes=[code], **asked)[0]
    return found.part, found.whole


def add_tasks(
    office: Office, accepted: list[date | None], kind: str = "YEARLY", year: int = 2024, due: date | None = None
) -> None:
    """A plan with one task for each day of acceptance, all due on a day."""
    plan = Plan.objects.create(
        unit=office.district,
        kind=kind,
        title="Kế hoạch thử",
        first_year=year,
        last_year=year,
        issued_on=date(year, 1, 15),
        recorded_at=RECORDED,
    )
    for number, day in enumerate(accepted, start=1):
        task = Task.objects.create(
            plan=plan, number=number, title=f"Việc {number}", product="Báo cáo", lead=office.agency, due_kind="NONE"
        )
        TaskState.objects.create(task=task, due_on=due, accepted_on=day, accepted_done_on=day, recorded_at=RECORDED)


def inspect(office: Office, unit: Unit, concluded: date | None, started: date = date(2024, 1, 2)) -> None:
    """An inspection of a unit by the district."""
    found = Inspection.objects.create(unit=office.district, inspected=unit, kind="REFORM", started_on=started)
    InspectionState.objects.create(inspection=found, concluded_on=concluded, recorded_at=RECORDED)


def add_model(office: Office, unit: Unit, kind: str, name: str = "Mô hình thử") -> None:
    """A reform model of a commune in 2024."""
    ReformModel.objects.create(
        name=name,
        unit=unit,
        lead=office.district,
        year=2024,
        kind=kind,
        first_year=2023 if kind == "CONTINUED" else 2024,
        started_on=date(2024, 2, 1),
        recorded_at=RECORDED,
    )


def test_tasks_done_of_all_tasks_of_the_yearly_plan(office: Office) -> None:
    add_tasks(office, [date(2024, 6, 1)] * 20 + [date(2024, 9, 15)] * 2 + [None] * 2)
    add_tasks(office, [date(2024, 6, 1)] * 5, kind="REMEDY")
    add_tasks(office, [date(2023, 6, 1)] * 5, year=2023)
    found = insight.figures("huyen-thu", "own", PERIOD, known_at=NOW, codes=["plan.done_of_all"])[0]
    assert (found.part, found.whole, found.percent) == (22, 24, "91.67")
    assert counts("plan.done_of_all", as_of=date(2024, 9, 14)) == (20, 24)
    assert counts("plan.done_of_all", as_of=date(2024, 1, 14)) == (0, 0)
    assert counts("plan.done_of_all", known_at=RECORDED - timedelta(days=1)) == (0, 0)
    assert counts("plan.done_of_all", "children") == (0, 0)


def test_a_task_taken_out_leaves_the_whole(office: Office) -> None:
    add_tasks(office, [date(2024, 6, 1), None, None])
    supersede(TaskState.objects.get(task__number=3), at=RECORDED, removed_on=date(2024, 5, 1))
    assert counts("plan.done_of_all", as_of=date(2024, 4, 30)) == (0, 3)
    assert counts("plan.done_of_all") == (1, 2)


def test_tasks_open_under_their_titles(office: Office) -> None:
    add_tasks(office, [date(2024, 6, 1), None])
    found = insight.members("plan.done_of_all", "huyen-thu", "own", PERIOD, known_at=NOW, side="whole")
    assert [member.label for member in found.members] == ["Việc 1", "Việc 2"]


def test_inspections_count_units_once_and_only_units_of_the_day(office: Office) -> None:
    inspect(office, office.agency, date(2024, 5, 1))
    inspect(office, office.agency, date(2024, 6, 1), started=date(2024, 5, 20))
    inspect(office, office.communes[0], date(2024, 9, 15))
    inspect(office, office.communes[1], None)
    assert counts("inspections.agencies") == (1, 1)
    assert counts("inspections.service_units") == (0, 0)
    assert counts("inspections.communes") == (1, 2)
    assert counts("inspections.communes", as_of=date(2024, 9, 14)) == (0, 2)
    assert counts("inspections.communes", known_at=RECORDED - timedelta(days=1)) == (0, 0)
    opened = insight.members("inspections.communes", "huyen-thu", "own", PERIOD, known_at=NOW)
    assert [member.label for member in opened.members] == ["UBND xã Thử 1"]
    Unit.objects.filter(pk=office.communes[0].pk).update(valid_to=date(2024, 8, 31))
    assert counts("inspections.communes") == (0, 1)


def test_what_was_done_in_a_unit_that_ended_counts_for_the_one_that_took_over(office: Office) -> None:
    first, second = office.communes
    inspect(office, first, date(2024, 5, 1))
    add_model(office, second, "NEW")
    heir = Unit.objects.create(
        slug="xa-thu-moi", name="UBND xã Thử mới", kind=first.kind, level=first.level, parent=first.parent,
        valid_from=date(2024, 7, 1),
    )  # fmt: skip
    for former in office.communes:
        Unit.objects.filter(pk=former.pk).update(valid_to=date(2024, 6, 30))
        Succession.objects.create(former=former, successor=heir, on=date(2024, 7, 1))
    assert counts("inspections.communes", as_of=date(2024, 6, 30)) == (1, 2)
    assert counts("inspections.communes") == (1, 1)
    assert counts("models.new_plan") == (1, 1)
    opened = insight.members("inspections.communes", "huyen-thu", "own", PERIOD, known_at=NOW)
    assert [member.label for member in opened.members] == ["UBND xã Thử mới"]


def test_an_inspection_is_left_to_a_unit_of_the_same_kind_only(office: Office) -> None:
    inspect(office, office.agency, date(2024, 5, 1))
    Unit.objects.filter(pk=office.agency.pk).update(valid_to=date(2024, 6, 30))
    Succession.objects.create(former=office.agency, successor=office.communes[0], on=date(2024, 7, 1))
    assert counts("inspections.communes") == (0, 2)


def test_what_was_never_recorded_is_unknown_and_not_zero(office: Office) -> None:
    assert counts("inspections.communes") == (0, 0)
    assert counts("models.dialogue") == (0, 0)
    inspect(office, office.agency, date(2024, 5, 1))
    assert counts("inspections.communes") == (0, 2)
    assert counts("models.dialogue") == (0, 0)


def test_models_count_communes_and_groups_overlap(office: Office) -> None:
    first, second = office.communes
    add_model(office, first, "NEW")
    add_model(office, first, "NEW", "Mô hình thử 2")
    add_model(office, second, "CONTINUED")
    for commune in office.communes:
        add_model(office, commune, "DIALOGUE")
    assert counts("models.new_plan") == (1, 2)
    assert counts("models.continued") == (1, 2)
    assert counts("models.dialogue") == (2, 2)
    assert counts("models.dialogue", as_of=date(2024, 1, 31)) == (0, 2)
    assert counts("models.dialogue", period=custom(date(2023, 1, 1), date(2023, 12, 31))) == (0, 2)


def test_a_unit_is_told_its_own_models_and_above_it_they_are_communes(office: Office) -> None:
    first, second = office.communes
    add_model(office, first, "NEW")
    add_model(office, first, "CONTINUED", "Mô hình thử 2")
    add_model(office, first, "NEW", "Mô hình ghi nhầm")
    ReformModel.objects.filter(name="Mô hình ghi nhầm").update(superseded_at=RECORDED + timedelta(hours=1))
    add_model(office, second, "NEW")
    assert [counts("models.own", unit="xa-thu-1")[0], counts("models.own", unit="xa-thu-2")[0]] == [2, 1]
    assert counts("models.own_new", unit="xa-thu-1") == (1, 2)
    assert counts("models.own")[0] == 0  # the district runs none itself
    assert counts("models.own", scope="children")[0] == 3
    assert counts("models.new_plan") == (2, 2)  # communes, not models
    assert counts("models.own", unit="xa-thu-1", as_of=date(2024, 1, 31))[0] == 0
    opened = insight.members("models.own", "xa-thu-1", "own", PERIOD, known_at=NOW)
    assert sorted(one.label for one in opened.members) == ["Mô hình thử", "Mô hình thử 2"]
    assert insight.indicator("models.own").nature == "stock"  # the year is its last day, never a sum of quarters


def test_a_task_from_above_counts_for_whom_it_was_given_and_own_tasks_do_not(office: Office) -> None:
    commune = office.communes[0]
    add_tasks(office, [date(2024, 5, 2), None, None], due=date(2024, 6, 28))
    assert counts("given.in_time_of_given") == (0, 0)  # the district's own plan, done by its own agency
    Task.objects.filter(number__lte=2).update(lead=commune)
    asked: dict[str, Any] = {"period": PERIOD, "known_at": NOW}
    told = insight.figures(commune.slug, "own", codes=["given.in_time_of_given", "given.overdue_of_given"], **asked)
    assert [(one.part, one.whole) for one in told] == [(1, 2), (1, 2)]
    page = insight.members("given.overdue_of_given", commune.slug, "own", **asked, limit=5)
    assert [one.label for one in page.members] == ["Việc 2"]
    assert counts("given.in_time_of_given", scope="children") == (1, 2)
