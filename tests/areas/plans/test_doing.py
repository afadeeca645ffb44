"""Tasks at work: progress, rounds, days moved with a reason, taken out by a decision, traced to their passages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile

from motcua.areas.documents import operations as documents
from motcua.areas.documents import queries as known
from motcua.areas.people.models import Account, Duty
from motcua.areas.plans import operations, policy, queries
from motcua.areas.plans.operations import PlannedTask
from motcua.kernel.clock import TZ
from motcua.kernel.errors import UserError
from tests.factories.office import make_units

AT = datetime(2024, 9, 16, 8, tzinfo=TZ)
DAY, DUE = date(2024, 9, 15), date(2024, 6, 28)
BY = "account:an"
pytestmark = pytest.mark.django_db


@dataclass
class Place:
    """A plan of a district that carries out a letter of three passages; its agency leads."""

    district: int
    agency: int
    commune: int
    plan: int
    passages: list[int]


@pytest.fixture
def place() -> Place:
    district, agency, communes = make_units()
    letter = documents.record_document(
        issuer_name="Ban Thường vụ Huyện ủy",
        issuer_kind="PARTY",
        kind="OFFICIAL_LETTER",
        number="1203",
        issued_on=date(2024, 2, 20),
        title="Về cải cách hành chính",
        paragraphs=["Kính mong các đơn vị.", "1. Khắc phục hạn chế.", "2. Báo cáo kết quả."],
        at=AT,
    )
    issued = documents.record_document(
        issuer_name="UBND huyện",
        issuer_kind="STATE",
        kind="PLAN",
        number="143",
        issued_on=date(2024, 4, 16),
        title="Khắc phục hạn chế",
        implements=[letter],
        at=AT,
    )
    plan = operations.record_plan(
        unit_id=district.pk,
        kind="REMEDY",
        title="Khắc phục hạn chế",
        first_year=2024,
        issued_on=date(2024, 4, 16),
        document_id=issued,
        at=AT,
    )
    passages = [one.id for one in known.paragraphs([letter])]
    return Place(district.pk, agency.pk, communes[0].pk, plan, passages)


def add(place: Place, number: int = 1, **other: Any) -> int:
    told: dict[str, Any] = {
        "area_code": "PROCEDURES",
        "title": f"Việc {number}",
        "product": "Báo cáo",
        "lead_id": place.agency,
        "due_kind": "FIXED",
        "due_on": DUE,
        "at": AT,
    }
    if other.get("due_kind", "FIXED") != "FIXED":
        told.pop("due_on")
    return operations.add_task(plan_id=place.plan, number=number, **{**told, **other})


def finish(place: Place, task: int, done_on: date = DUE, **other: Any) -> None:
    key = operations.report_completion(
        task_id=task, done_on=done_on, product="Báo cáo", reported_by="an", at=AT, **other
    )
    accept(place, key)


def accept(place: Place, completion: int, **other: Any) -> None:
    told = {"accepted_by": "binh", "accepted_unit_id": place.district, "on": DAY, "at": AT}
    operations.accept_product(completion_id=completion, **{**told, **other})


def revise(task: int, due_on: date, on: date, reason: str = "Chờ hướng dẫn") -> None:
    operations.revise_due_date(task_id=task, due_on=due_on, on=on, reason=reason, by=BY, at=AT)


def row(task: int, as_of: date = DAY) -> queries.TaskRow:
    return queries.tasks_by_keys([task], as_of=as_of)[task]


def progress(task: int, **other: Any) -> int:
    told = {"on": date(2024, 6, 1), "percent": 40, "words": "Đã họp", "by": BY, "at": AT}
    return operations.tell_progress(task_id=task, **{**told, **other})


def test_progress_begins_a_task_and_keeps_every_entry(place: Place) -> None:
    task = add(place, due_on=date(2024, 12, 1))
    assert row(task).status == "NOT_STARTED"
    progress(task)
    progress(task, on=date(2024, 8, 1), percent=70)
    assert (row(task).status, row(task).percent) == ("IN_PROGRESS", 70)
    assert (row(task, date(2024, 7, 1)).percent, row(task, date(2024, 5, 1)).status) == (40, "NOT_STARTED")
    opened = queries.task(task, as_of=DAY)
    assert opened is not None
    assert [one.percent for one in opened.progress] == [70, 40]


@pytest.mark.parametrize(
    "wrong", [{"percent": 101}, {"percent": -1}, {"on": date(2024, 9, 17)}, {"words": " "}], ids=str
)
def test_progress_that_is_refused(place: Place, wrong: dict[str, Any]) -> None:
    with pytest.raises(operations.ProgressRefused):
        progress(add(place), **wrong)


def test_every_move_of_a_day_is_kept_and_each_day_has_its_own_answer(place: Place) -> None:
    task = add(place)
    revise(task, date(2024, 9, 30), on=date(2024, 6, 20))
    revise(task, date(2024, 12, 20), on=date(2024, 9, 10), reason="Chờ kinh phí")
    assert [(one.was_due_on, one.due_on, one.reason) for one in queries.replans([task])] == [
        (DUE, date(2024, 9, 30), "Chờ hướng dẫn"),
        (date(2024, 9, 30), date(2024, 12, 20), "Chờ kinh phí"),
    ]
    days = [(date(2024, 6, 1), DUE), (date(2024, 7, 1), date(2024, 9, 30)), (DAY, date(2024, 12, 20))]
    assert [row(task, day).due_on for day, _due in days] == [due for _day, due in days]
    (compared,) = queries.then_and_now(place.plan, on=date(2024, 6, 1), today=DAY)
    assert (compared.differs, compared.then.due_on if compared.then else None) == (True, DUE)
    (unknown,) = queries.then_and_now(place.plan, on=date(2024, 6, 1), today=DAY, only_known_then=True)
    assert unknown.then is None


def test_a_day_does_not_move_without_a_reason(place: Place) -> None:
    with pytest.raises(operations.ReasonMissing):
        revise(add(place), date(2024, 9, 30), on=DUE, reason=" ")


def test_a_relative_task_waits_for_its_event(place: Place) -> None:
    task = add(place, due_kind="RELATIVE", days_after=20, due_text="20 ngày sau khi có hướng dẫn")
    assert (row(task).due_on, row(task).status) == (None, "NOT_STARTED")
    told = {"task_id": task, "event_on": date(2024, 7, 1), "reason": "Có hướng dẫn", "by": BY, "at": AT}
    assert operations.tell_event(**told) == date(2024, 7, 21)
    assert (row(task).status, row(task, date(2024, 6, 30)).due_on) == ("OVERDUE", None)
    with pytest.raises(operations.DueDateMismatch):
        operations.tell_event(**told)


def test_a_recurring_task_is_kept_round_by_round_and_done_with_its_last(place: Place) -> None:
    rounds = (date(2024, 3, 14), date(2024, 6, 14), date(2024, 12, 14))
    task = add(place, due_kind="RECURRING", occurrences=rounds)
    opened = queries.task(task, as_of=DAY)
    assert opened is not None
    keys = [one.id for one in opened.occurrences]
    assert row(task).status == "RECURRING_MISSED"
    with pytest.raises(operations.OccurrenceNeeded):
        finish(place, task)
    for key in keys[:2]:
        finish(place, task, occurrence_id=key)
    assert row(task).status == "RECURRING_KEPT"
    with pytest.raises(operations.AlreadyAccepted):
        finish(place, task, occurrence_id=keys[0])
    finish(place, task, occurrence_id=keys[2])
    assert row(task).status == "DONE_ON_TIME"


def test_a_product_sent_back_is_not_accepted_and_another_may_come(place: Place) -> None:
    task = add(place)
    key = operations.report_completion(task_id=task, done_on=DUE, product="Bản nháp", reported_by="an", at=AT)
    told = {"completion_id": key, "returned_by": "binh", "unit_id": place.district, "at": AT}
    with pytest.raises(operations.ReturnedWithoutReason):
        operations.return_product(reason=" ", **told)
    with pytest.raises(operations.OwnWorkNotAccepted):
        operations.return_product(reason="Thiếu", **{**told, "returned_by": "an"})
    operations.return_product(reason="Thiếu phụ lục", **told)
    with pytest.raises(operations.NotWaiting):
        accept(place, key)
    finish(place, task)
    assert row(task).status == "DONE_ON_TIME"


@pytest.mark.parametrize(
    ("kind", "more", "status"),
    [
        ("CANCELLED", {}, "CANCELLED"),
        ("MERGED", {"into": True}, "MERGED"),
        ("TRANSFERRED", {"to": True}, "TRANSFERRED"),
    ],
)
def test_what_is_taken_out_leaves_the_base_from_its_day_on(
    place: Place, kind: str, more: dict[str, bool], status: str
) -> None:
    task, other = add(place), add(place, 2)
    into = {"into_id": other} if "into" in more else {}
    into |= {"to_unit_id": place.commune} if "to" in more else {}
    told = {"task_id": task, "on": DAY, "reason": "Trùng", "decision": "QĐ 12", "kind": kind, "at": AT}
    operations.remove_task(**told, **into)
    assert (row(task).status, row(task, DUE).status) == (status, "DUE_SOON")
    figures = queries.plan_figures(queries.tasks(place.plan, as_of=DAY), as_of=DAY)
    assert (figures.shares.done_of_all.part, figures.shares.done_of_all.whole) == (0, 1)
    with pytest.raises(operations.TaskRemoved):
        revise(task, date(2024, 10, 1), on=DAY)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"decision": ""}, operations.ReasonMissing),
        ({"reason": " "}, operations.ReasonMissing),
        ({"kind": "MERGED"}, operations.RemovalIncomplete),
        ({"kind": "TRANSFERRED"}, operations.RemovalIncomplete),
    ],
)
def test_taking_out_needs_reason_decision_and_where_to(
    place: Place, wrong: dict[str, str], error: type[UserError]
) -> None:
    told = {"task_id": add(place), "on": DAY, "reason": "Trùng", "decision": "QĐ 12", "at": AT}
    with pytest.raises(error):
        operations.remove_task(**{**told, **wrong})


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
    operations.unlink_source(task_id=task, paragraph_id=place.passages[1])
    assert [one.id for one in queries.tasks_of_paragraphs(place.passages, as_of=DAY)[place.passages[1]]] == [bare]


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
    years = queries.years_of(long, as_of=DAY, first=2023, last=2024)
    assert [(one.year, one.figures.shares.done_of_all.text) for one in years] == [(2023, "—"), (2024, "50,00%")]
    assert queries.contributing([target], as_of=DAY)[target].text == "75,00%"
    assert [one.id for one in queries.plans_around(yearly)[0]] == [long]


def test_lines_of_a_file_are_added_each_or_its_reason(place: Place) -> None:
    add(place)
    told = {"area_code": "PROCEDURES", "title": "Việc", "product": "Báo cáo", "lead_id": place.agency}
    rows = [
        PlannedTask(line=2, number=1, **told),  # type: ignore[arg-type]
        PlannedTask(line=3, number=2, due_kind="FIXED", **told),  # type: ignore[arg-type]
        PlannedTask(line=4, number=3, partners=(place.commune,), **told),  # type: ignore[arg-type]
    ]
    account = operations.import_tasks(plan_id=place.plan, rows=rows, by=BY, at=AT)
    assert (account.added, sorted(account.refused)) == (1, [2, 3])
    assert [one.number for one in queries.tasks(place.plan, as_of=DAY)] == [1, 3]


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
    assert [one.id for one in queries.tasks_led([place.agency], lead=True, **span)] == [first, third]
    assert queries.tasks_led([place.commune], **span) == []


def test_a_plan_of_many_tasks_costs_as_much_as_one_of_few(place: Place, django_assert_max_num_queries: Any) -> None:
    for number in range(1, 9):
        progress(add(place, number))
    with django_assert_max_num_queries(7):
        queries.tasks(place.plan, as_of=DAY, known_at=AT + timedelta(days=1))
