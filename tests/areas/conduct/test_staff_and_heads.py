"""Staff of a unit as rows, activities that feed a criterion, and a record per head."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction

from motcua.areas.conduct import operations, queries
from motcua.areas.conduct.models import JobPosition, ReformActivity, YearlyAppraisal
from motcua.areas.conduct.policy import ConductSight, conduct_sight
from motcua.areas.organization.models import Unit
from motcua.areas.plans import queries as plans
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.conduct import ConductState
from motcua.rules.staffing import AppraisalGrade, AppraisalTold, PositionGroup, PositionTold
from tests.factories.conduct import ON, Order, make_order

pytestmark = pytest.mark.django_db
POST = PositionTold("VT01", "Văn thư", PositionGroup.COMMON, 2, 1)
GRADE = AppraisalTold("Người minh họa 01", "VT01", AppraisalGrade.GOOD, "")


@pytest.fixture
def order() -> Order:
    return make_order()


def sight(order: Order, who: str) -> ConductSight:
    return conduct_sight(order.people[who], local_date(now()))


def code_of(do: Any, **told: Any) -> str:
    """The code of a refusal, or nothing where it was done."""
    try:
        with transaction.atomic():
            do(**told)
    except UserError as error:
        return error.code
    return ""


def take_in(order: Order, who: str, position: PositionTold = POST, grade: AppraisalTold = GRADE) -> str:
    said: dict[str, Any] = {"unit_id": order.commune.pk, "year": 2024, "account": order.people[who], "at": now()}
    first = code_of(operations.take_in_positions, rows=[position], **said)
    return first or code_of(operations.take_in_appraisals, rows=[grade], **said)


@pytest.mark.parametrize(
    ("who", "refusal"),
    [("leader", ""), ("chief", ""), ("inspector", ""), ("reformer", "not_yours"), ("stranger", "not_yours"),
     ("clerk", "not_yours"), ("admin", "not_yours")],
)  # fmt: skip
def test_who_takes_staff_in(order: Order, who: str, refusal: str) -> None:
    assert take_in(order, who) == refusal
    assert JobPosition.objects.count() == YearlyAppraisal.objects.count() == (0 if refusal else 1)


def test_the_same_line_again_is_written_anew_and_names_are_for_few(order: Order) -> None:
    take_in(order, "leader")
    again = PositionTold("VT01", "Văn thư, lưu trữ", PositionGroup.COMMON, 2, 2)
    take_in(order, "leader", again, AppraisalTold(GRADE.person, "VT01", AppraisalGrade.EXCELLENT, ""))
    told = {who: queries.staff(sight(order, who), unit_id=order.commune.pk, year=2024) for who in order.people}
    assert told["leader"] is not None
    assert told["leader"].positions == (again,)
    assert [one.grade for one in told["leader"].appraisals] == [AppraisalGrade.EXCELLENT]
    assert told["reformer"] is not None
    assert told["reformer"].appraisals == ()
    assert dict(told["reformer"].grades)["Hoàn thành xuất sắc nhiệm vụ"] == 1
    assert told["stranger"] is told["clerk"] is told["admin"] is None


def test_two_lines_of_one_person_are_refused_together(order: Order) -> None:
    said: dict[str, Any] = {"unit_id": order.commune.pk, "year": 2024, "account": order.people["leader"], "at": now()}
    twice = AppraisalTold(GRADE.person, GRADE.code, AppraisalGrade.EXCELLENT, "")
    assert code_of(operations.take_in_appraisals, rows=[GRADE, twice], **said) == "told_twice"
    assert code_of(operations.take_in_positions, rows=[POST, POST], **said) == "told_twice"
    assert not YearlyAppraisal.objects.exists()


def activity(order: Order, who: str = "reformer", **told: Any) -> int:
    given: dict[str, Any] = {
        "unit_id": order.commune.pk, "kind": "TRAINING", "title": "Tập huấn minh họa", "on": ON, "participants": 30,
        "form": "", "document": "KH minh họa 02", "account": order.people[who], "at": now(),
    }  # fmt: skip
    return operations.record_activity(**{**given, **told})


def test_an_activity_is_a_fact_of_the_unit_that_leads(order: Order) -> None:
    key = activity(order)
    with connection.cursor() as cursor:
        cursor.execute("SELECT unit_id, held_unit_id, is_training, is_communication FROM fact_reform_activity")
        assert cursor.fetchall() == [(order.district.pk, order.commune.pk, 1, 0)]
        cursor.execute("SELECT COUNT(*), MAX(number) FROM fact_training_turn WHERE superseded_at IS NULL")
        assert cursor.fetchone() == (30, "Tập huấn minh họa, lượt 9")
    assert [one.title for one in queries.activities(sight(order, "chief"))] == ["Tập huấn minh họa"]
    assert queries.activities(sight(order, "stranger")) == []
    said = {"activity_id": key, "at": now()}
    assert code_of(operations.take_back_activity, account=order.people["stranger"], **said) == "unknown_matter"
    assert code_of(operations.take_back_activity, account=order.people["reformer"], **said) == ""
    assert queries.activities(sight(order, "chief")) == []
    assert ReformActivity.objects.count() == 1


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"who": "stranger"}, "not_yours"),
        ({"title": " "}, "title_missing"),
        ({"document": ""}, "document_missing"),
        ({"on": date(2999, 1, 1)}, "in_the_future"),
    ],
)
def test_what_is_no_activity(order: Order, told: dict[str, Any], refusal: str) -> None:
    assert code_of(activity, order=order, **told) == refusal


def test_a_head_is_told_by_what_the_registers_hold(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    order.reminder()
    monkeypatch.setattr(plans, "tasks_led", lambda *_a, **_k: [])
    today, unit = date(2024, 12, 1), order.commune.pk
    record = queries.head_record(sight(order, "chief"), unit_id=unit, year=2024, today=today)
    assert record is not None
    assert record.heads == ("Cán bộ minh họa chutich.kc",)
    assert [one.state for one in record.reminders] == [ConductState.OPEN]
    assert (record.tasks, record.late, record.commitments, record.kept) == (0, 0, 0, 0)
    earlier = queries.head_record(sight(order, "leader"), unit_id=unit, year=2023, today=today)
    assert earlier is not None
    assert earlier.reminders == ()
    for who in ("reformer", "stranger", "clerk", "admin"):
        assert queries.head_record(sight(order, who), unit_id=unit, year=2024, today=today) is None
    today = local_date(now())
    assert (unit, None) in [(one.id, one.ended_on) for one in queries.headed_units(sight(order, "chief"), today=today)]
    Unit.objects.filter(pk=unit).update(valid_to=date(2025, 6, 30))  # what the head of a former unit did stays in sight
    last = queries.headed_units(sight(order, "chief"), today=today)[-1]
    assert (last.id, last.ended_on) == (unit, date(2025, 6, 30))
