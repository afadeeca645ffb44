"""Where tasks come from and lead to: passages, files, plans over years, lines of a workbook, who sees and accepts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile

from motcua.areas.documents import operations as documents
from motcua.areas.documents import queries as known
from motcua.areas.people.models import Account, Duty
from motcua.areas.plans import operations, policy, queries
from motcua.areas.plans.operations import PlannedTask
from tests.factories.planning import AT, BY, DAY, DUE, Place, add, finish, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Place:
    return make_place()


def test_coverage_is_told_both_ways(place: Place) -> None:
    task = add(place, sources=[place.passages[1]], by=BY)
    bare = add(place, 2)
    documents.mark_paragraph(paragraph_id=place.passages[0], asks=False)
    plan = queries.plan(place.plan)
    assert plan is not None
    found = queries.coverage(plan, as_of=DAY)
    assert [one.bare for one in found.paragraphs] == [False, False, True]
    assert (found.covered.part, found.covered.whole, found.sourced.part, found.sourced.whole) == (1, 2, 1, 2)
    operations.link_source(task_id=bare, paragraph_id=place.passages[2], by=BY, at=AT)
    operations.link_source(task_id=bare, paragraph_id=place.passages[1], by=BY, at=AT)
    other = documents.record_document(
        issuer_name="UBND tỉnh", issuer_kind="STATE", kind="OFFICIAL_LETTER", number="9", issued_on=DAY, title="Khác",
        paragraphs=["1. Làm thêm.", "2. Báo cáo thêm."], at=AT,
    )  # fmt: skip
    extra, untold = known.paragraphs([other])
    operations.link_source(task_id=task, paragraph_id=extra.id, by=BY, at=AT)
    told = {one.paragraph.id: one.bare for one in queries.coverage(plan, as_of=DAY).paragraphs}
    assert (told[extra.id], told[untold.id]) == (False, True)  # whatever a task is drawn from is shown, whole
    assert [one.id for one in queries.tasks_of_paragraphs(place.passages, as_of=DAY)[place.passages[1]]] == [task, bare]


def test_evidence_is_kept_with_its_product(place: Place, tmp_path: Any, settings: Any) -> None:
    settings.FILES_ROOT, settings.UPLOADS_ROOT = tmp_path / "files", tmp_path / "uploads"
    task = add(place)
    operations.add_evidence(task_id=task, file=ContentFile(b"%PDF-1.7\n%%EOF\n"), name="bao-cao.pdf", by=BY, at=AT)
    opened = queries.task(task, as_of=DAY)
    assert opened is not None
    assert [one.file.name for one in opened.evidence] == ["bao-cao.pdf"]


def test_a_plan_is_replaced_once_by_a_later_one_of_its_unit(place: Place) -> None:
    told: dict[str, Any] = {
        "unit_id": place.district, "kind": "REMEDY", "title": "Thay", "first_year": 2024,
        "issued_on": date(2024, 7, 18), "supersedes_id": place.plan, "at": AT,
    }  # fmt: skip
    with pytest.raises(operations.PlanReplaced):
        operations.record_plan(**{**told, "issued_on": date(2024, 1, 1)})
    later = operations.record_plan(**told)
    former = queries.plan(place.plan)
    assert former is not None
    assert former.superseded_by_id == later
    with pytest.raises(operations.PlanReplaced):
        operations.record_plan(**told)


def test_years_of_a_long_plan_and_what_contributes(place: Place) -> None:
    long = operations.record_plan(
        unit_id=place.district, kind="LONG", title="2021–2030", first_year=2021, last_year=2030,
        issued_on=date(2021, 9, 30), at=AT,
    )  # fmt: skip
    target = operations.add_task(
        plan_id=long, number=1, area_code="PROCEDURES", title="Mục tiêu", product="", lead_id=place.agency,
        due_kind="NONE", at=AT,
    )  # fmt: skip
    yearly = operations.record_plan(
        unit_id=place.district, kind="YEARLY", title="2024", first_year=2024, issued_on=date(2024, 1, 15),
        within_id=long, at=AT,
    )  # fmt: skip
    place.plan = yearly
    finish(place, add(place, weight=3, within_id=target))
    add(place, 2, within_id=target)
    assert [len(rows) for rows in queries.tasks_by_plan([long, yearly], as_of=DAY).values()] == [1, 2]
    assert queries.contributing([target], as_of=DAY)[target].text == "75,00%"
    assert [one.id for one in queries.plans_around(yearly)[0]] == [long]


def taken(place: Place, *rows: PlannedTask) -> tuple[list[str], list[int]]:
    """What became of each line, and which were refused."""
    who = Account(username="an")
    told = operations.take_in_tasks(plan_id=place.plan, rows=rows, account=who, at=AT)
    return [one.value for one in told.took.values()], sorted(told.refused)


def test_lines_of_a_file_are_added_each_or_its_reason(place: Place) -> None:
    add(place)
    told: dict[str, Any] = {
        "area_code": "PROCEDURES", "title": "Việc", "product": "Báo cáo", "lead_id": place.agency,
    }  # fmt: skip
    rows = [
        PlannedTask(line=2, number=1, **told),
        PlannedTask(line=3, number=2, due_kind="FIXED", **told),
        PlannedTask(line=4, number=3, partners=(place.commune,), **told),
    ]
    assert taken(place, *rows) == (["NEW"], [2, 3])
    assert [one.number for one in queries.tasks(place.plan, as_of=DAY)] == [1, 3]
    assert taken(place, rows[2]) == (["UNCHANGED"], [])


def test_a_file_amends_a_task_that_stands_only_with_a_reason_and_until_it_is_accepted(place: Place) -> None:
    task = add(place)
    told: dict[str, Any] = {
        "line": 2, "number": 1, "area_code": "PROCEDURES", "title": "Việc 1", "product": "Báo cáo",
        "lead_id": place.agency, "due_kind": "FIXED", "due_on": DUE,
    }  # fmt: skip
    later = DUE + timedelta(days=30)
    assert taken(place, PlannedTask(**told)) == (["UNCHANGED"], [])
    assert taken(place, PlannedTask(**told | {"title": "Việc sửa"})) == ([], [2])
    assert taken(place, PlannedTask(**told | {"product": "Khác", "reason": "Điều chỉnh"})) == ([], [2])
    changed = told | {"title": "Việc sửa", "lead_id": place.commune, "due_on": later, "reason": "Điều chỉnh"}
    assert taken(place, PlannedTask(**changed)) == (["CHANGED"], [])
    opened = queries.task(task, as_of=DAY + timedelta(days=1))
    assert opened is not None
    assert (opened.row.title, opened.row.lead_id, opened.row.due_on) == ("Việc sửa", place.commune, later)
    assert [(one.was_title, one.reason) for one in queries.amendments([task])] == [("Việc 1", "Điều chỉnh")]
    assert [(one.was_due_on, one.reason) for one in queries.replans([task])] == [(DUE, "Điều chỉnh")]
    finish(place, task)
    assert taken(place, PlannedTask(**changed | {"title": "Nữa"})) == ([], [2])
    assert taken(place, PlannedTask(**changed)) == (["UNCHANGED"], [])


def account(unit: int | None, role: str = "LEADER", name: str = "binh") -> Account:
    made = Account(username=name)
    made.duties = (Duty(role, unit),)
    return made


def test_who_accepts_and_who_works(place: Place) -> None:
    asked = {"reported_by": "an", "lead_id": place.agency, "plan_unit_id": place.district}
    assert policy.accepting_unit(account(place.district), **asked) == place.district
    assert policy.accepting_unit(account(place.commune), **asked) is None
    assert policy.accepting_unit(account(place.district, name="an"), **asked) is None
    assert policy.accepting_unit(account(place.district, "PAR"), **asked) is None
    assert policy.may_work_on_task(account(place.agency, "CASE"), lead_id=place.agency)
    assert not policy.may_work_on_task(account(place.commune, "CASE"), lead_id=place.agency)
    assert policy.may_work_on_task(account(place.commune, "CASE"), lead_id=place.agency, partner_ids=[place.commune])


def test_plans_are_seen_above_and_below_and_not_beside(place: Place) -> None:
    today = date(2024, 9, 16)
    seen = policy.seen_units(account(place.commune, "CASE"), today=today)
    assert queries.seen_plan(place.plan, seen=seen) is not None
    assert seen is not None
    assert place.agency not in seen
    assert policy.seen_units(account(None, "ADMINISTRATOR"), today=today) is None
    assert policy.may_write_plan(account(place.district, "PAR"), unit_id=place.commune, today=today)
    assert not policy.may_write_plan(account(place.commune, "PAR"), unit_id=place.district, today=today)


def test_what_comes_due_between_two_days(place: Place) -> None:
    first = add(place)
    add(place, 2, due_on=date(2024, 12, 1))
    third = add(place, 3, due_kind="RECURRING", occurrences=[date(2024, 6, 14)])
    span = {"as_of": DAY, "since": date(2024, 6, 1), "until": date(2024, 6, 30)}
    assert [one.id for one in queries.tasks_led([place.agency], **span)] == [first, third]
    assert queries.tasks_led([place.commune], **span) == []


def test_a_plan_of_many_tasks_costs_as_much_as_one_of_few(place: Place, django_assert_max_num_queries: Any) -> None:
    for number in range(1, 9):
        operations.tell_progress(task_id=add(place, number), on=DUE, percent=10, words="Đã họp", by=BY, at=AT)
    with django_assert_max_num_queries(7):
        queries.tasks(place.plan, as_of=DAY, known_at=AT + timedelta(days=1))
