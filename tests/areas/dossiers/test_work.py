"""The lists officers and leaders work from: each dossier in its lanes, each list a fixed number of questions."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.queries import WorkFilters
from motcua.areas.organization import operations as organization
from motcua.areas.procedures.models import Procedure, Workflow, WorkflowStep
from motcua.kernel.clock import at_local
from tests.factories.casework import DUE, MONDAY, make_desk, received, signed, started, submitted

pytestmark = pytest.mark.django_db
WEDNESDAY = at_local(datetime(2024, 6, 5, 9, 0))


def a_morning(desk):
    """One dossier in each lane, by the last digit of its number."""
    started(desk, "XQ-240603-0001")
    received(desk, "XQ-240603-0002", due=WEDNESDAY + timedelta(hours=2))
    started(desk, "XQ-240603-0003", due=WEDNESDAY - timedelta(hours=2))
    started(desk, "XQ-240603-0004")
    operations.ask_supplement(
        number="XQ-240603-0004", items=["Bản vẽ"], reason="Thiếu", account=desk.case, at=MONDAY + timedelta(hours=2)
    )
    submitted(desk, "XQ-240603-0005")
    started(desk, "XQ-240603-0006")
    operations.finish(number="XQ-240603-0006", account=desk.leader, result=signed(WEDNESDAY), at=WEDNESDAY)
    started(desk, "XQ-240603-0007")
    asked = {"unit_id": desk.other.pk, "question": "?", "due": DUE}
    operations.ask_opinion(number="XQ-240603-0007", account=desk.case, at=WEDNESDAY, **asked)


def lane(desk, name, now=WEDNESDAY, **more):
    filters = WorkFilters(now=now, lane=name, account_id=desk.case.pk, **more)
    return [row.number[-1] for row in queries.work_page([desk.commune.pk], filters=filters).rows]


def test_every_dossier_lies_in_its_lanes():
    desk = make_desk()
    a_morning(desk)
    lanes = {
        "mine": "31 4 7",
        "due_now": "2",
        "overdue": "3",
        "waiting": "4 7",
        "to_accept": "5",
        "to_return": "6",
        "stuck": "1 2 3",
        "all": "5 3 2 1 4 6 7",
    }
    found = {name: "".join(sorted(lane(desk, name))) for name in lanes}
    assert found == {name: "".join(sorted(told.replace(" ", ""))) for name, told in lanes.items()}
    counts = queries.work_counts([desk.commune.pk], filters=WorkFilters(now=WEDNESDAY, account_id=desk.case.pk))
    assert {name: counts[name] for name in lanes} == {name: len(told) for name, told in found.items()}


def test_what_is_due_first_stands_first_and_says_what_is_left():
    desk = make_desk()
    a_morning(desk)
    filters = WorkFilters(now=WEDNESDAY, lane="all")
    first = queries.work_page([desk.commune.pk], filters=filters, limit=3)
    rest = queries.work_page([desk.commune.pk], filters=filters, after=first.next, limit=10)
    assert "".join(row.number[-1] for row in (*first.rows, *rest.rows)) == "5321467"
    assert rest.next is None
    left = {row.number[-1]: row.left.text if row.left else "" for row in (*first.rows, *rest.rows)}
    assert (left["2"], left["3"], left["1"]) == ("còn 2 giờ", "quá hạn 2 giờ", "còn 8 ngày làm việc")
    assert left["4"] == ""  # it waits for papers


def test_work_is_found_without_diacritics_by_number_procedure_or_applicant():
    desk = make_desk()
    Procedure.objects.update(search_text="cap giay phep thu")
    a_morning(desk)
    type(desk.applicant).objects.update(search_text="nguoi nop minh hoa 01")
    assert lane(desk, "overdue", text="cấp giấy PHÉP") == ["3"]
    assert lane(desk, "overdue", text="minh hoa") == ["3"]
    assert lane(desk, "all", text="240603-0002") == ["2"]
    assert lane(desk, "all", text="khai sinh") == []
    assert lane(desk, "all", holder_id=desk.second.pk) == []
    assert lane(desk, "all", channel="ONLINE") == ["5"]
    assert len(lane(desk, "all", sector_id=desk.procedure.sector_id)) == 7


def test_what_another_system_works_on_is_told_apart():
    desk = make_desk()
    a_morning(desk)
    Dossier.objects.filter(number__endswith="3").update(system_of_record="PROVINCE")
    assert (lane(desk, "overdue", system="OURS"), lane(desk, "overdue", system="ELSEWHERE")) == ([], ["3"])
    filters = WorkFilters(now=WEDNESDAY, system="OURS")
    assert queries.work_counts([desk.commune.pk], filters=filters)["overdue"] == 0
    assert {row.elsewhere for row in queries.work_page(None, filters=WorkFilters(now=WEDNESDAY)).rows} == {
        "", "Hệ thống của tỉnh"
    }  # fmt: skip


def test_others_do_not_see_it():
    desk = make_desk()
    a_morning(desk)
    assert queries.work_page([desk.other.pk], filters=WorkFilters(now=WEDNESDAY)).rows == ()
    assert len(queries.work_page(None, filters=WorkFilters(now=WEDNESDAY)).rows) == 7


@pytest.mark.parametrize(
    ("question", "budget"),
    [
        (lambda units, now: queries.work_page(units, filters=WorkFilters(now=now, lane="stuck")), 2),
        (lambda units, now: queries.work_counts(units, filters=WorkFilters(now=now, account_id=1)), 2),
        (lambda units, now: queries.load_by_officer(units, now=now), 1),
        (lambda units, now: queries.load_by_step(units, now=now), 1),
        (lambda units, now: queries.load_by_sector(units, now=now), 1),
        (lambda units, now: queries.opinions_to_give(None, now=now), 2),
        (lambda units, now: queries.slip_rows("XQ-240603-0001", now=now), 4),
        (lambda units, now: queries.conduct_by_unit(units, start=date(2024, 6, 1), end=date(2024, 6, 30)), 5),
        (lambda units, now: queries.conduct_by_officer(units, start=date(2024, 6, 1), end=date(2024, 6, 30)), 4),
    ],
)
def test_each_list_is_a_fixed_number_of_questions(question, budget):
    desk = make_desk()
    a_morning(desk)
    with CaptureQueriesContext(connection) as caught:
        assert question([desk.commune.pk], WEDNESDAY)
    assert len(caught) == budget


def test_what_is_left_near_and_stuck_is_told_in_the_hours_of_the_unit():
    desk = make_desk()
    a_morning(desk)
    left = {row.number[-1]: row.left for row in queries.work_page(None, filters=WorkFilters(now=WEDNESDAY)).rows}
    assert left["1"].text == "còn 8 ngày làm việc"
    assert "3" in lane(desk, "stuck")
    one_session = [(day, time(7), time(9, 30)) for day in range(1, 6)]
    organization.set_hours(unit_id=desk.commune.pk, hours=one_session, valid_from=date(2024, 6, 1))
    page = queries.work_page([desk.commune.pk], filters=WorkFilters(now=WEDNESDAY))
    left = {row.number[-1]: row.left for row in page.rows}
    assert left["2"].minutes == 30  # the counter closes at 9:30
    assert left["1"].day_minutes == 150
    assert lane(desk, "stuck") == []  # since Monday the counter was open for less than eight hours
    asked = queries.opinions_to_give([desk.other.pk], now=WEDNESDAY)
    assert asked[0].left.day_minutes == 480  # the unit that is asked keeps the usual hours


def test_leaders_see_who_is_loaded():
    desk = make_desk()
    a_morning(desk)
    loads = queries.load_by_officer([desk.commune.pk], now=WEDNESDAY)
    assert [(load.name, load.undone, load.due_today, load.overdue, load.waiting) for load in loads] == [
        (str(desk.case), 4, 1, 1, 1),
        (str(desk.counter), 1, 1, 0, 0),
    ]
    assert [load.undone for load in queries.load_by_sector([desk.commune.pk], now=WEDNESDAY)] == [5]
    assert [load.undone for load in queries.load_by_step([desk.commune.pk], now=WEDNESDAY)] == [5]


def test_conduct_is_counted_by_unit_and_by_officer():
    desk = make_desk()
    a_morning(desk)
    contact = {"with_whom": "Người nộp minh họa 01", "way": "PHONE", "note": "Nhắc", "account": desk.case}
    for _ in range(2):
        operations.note_contact(number="XQ-240603-0001", at=WEDNESDAY, **contact)
    operations.finish(
        number="XQ-240603-0003", account=desk.leader, result=signed(WEDNESDAY), at=WEDNESDAY + timedelta(days=1)
    )
    start, end = date(2024, 6, 1), date(2024, 6, 30)
    (unit,) = [one for one in queries.conduct_by_unit(None, start=start, end=end) if one.key == "xa-quay"]
    assert (unit.received, unit.finished, unit.early, unit.on_time, unit.late) == (6, 2, 1, 0, 1)
    assert (unit.on_time_of_received, unit.late_apologized, unit.asked, unit.contacts) == (1, 0, 1, 2)
    assert (unit.contacted_once, unit.contacted_more, unit.asked_more_than_once) == (0, 1, 0)
    by = {one.key: one for one in queries.conduct_by_officer(None, start=start, end=end)}
    assert (by["case.thu"].finished, by["case.thu"].contacts, by["case.thu"].asked) == (2, 2, 1)
    assert Dossier.objects.count() == 7


def test_steps_of_one_name_are_told_together_whatever_their_place_in_the_process():
    desk = make_desk()
    other = Procedure.objects.create(
        code="9.999998", name="Thủ tục thử hai", sector=desk.procedure.sector, search_text="thu tuc thu hai"
    )
    first, second = ("Tiếp nhận", "Thẩm tra", "Ký"), ("Thẩm tra", "Niêm yết", "Ký")
    for procedure, names in ((desk.procedure, first), (other, second)):
        flow = Workflow.objects.create(
            procedure=procedure, number=1, name="Quy trình thử", state="LIVE", recorded_at=WEDNESDAY
        )
        for order, name in enumerate(names, start=1):
            WorkflowStep.objects.create(
                workflow=flow, order=order, key=f"b{order}", name=name, role="CASE", place="COMPETENT", hours=8
            )
    one, two = Workflow.objects.order_by("pk")
    for n, (flow, step) in enumerate([(one, 2), (two, 1), (two, 2), (one, None)], start=1):
        started(desk, f"XQ-240603-{n:04}")
        workflow = flow.pk if step else None
        Dossier.objects.filter(number=f"XQ-240603-{n:04}").update(workflow_id=workflow, step=step)
    found = queries.load_by_step([desk.commune.pk], now=WEDNESDAY)
    assert sorted((load.step, load.undone) for load in found) == [("", 1), ("Niêm yết", 1), ("Thẩm tra", 2)]
    assert sorted(lane(desk, "all", step_name="Thẩm tra")) == ["1", "2"]
    assert lane(desk, "all", step_name="Niêm yết") == ["3"]
    assert lane(desk, "all", step_name="không có") == []
