"""Each operation on one dossier is one transaction of at most twelve statements, however long its history."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier, Opinion
from motcua.areas.organization.models import UnitSetting
from motcua.areas.procedures.models import Workflow, WorkflowStep
from motcua.kernel.clock import at_local
from tests.factories.casework import DUE, MONDAY, make_desk, received, signed, started

pytestmark = pytest.mark.django_db
BUDGET = 12
FRAME = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")
AT = at_local(datetime(2024, 6, 5, 9, 0))


def statements(operation, **said):
    with CaptureQueriesContext(connection) as caught:
        operation(**said)
    return [query["sql"] for query in caught if not query["sql"].upper().startswith(FRAME)]


def make_workflow(desk):
    flow = Workflow.objects.create(
        procedure=desk.procedure, number=1, name="Quy trình thử", state="LIVE", recorded_at=MONDAY
    )
    for order, (place, hours, signs) in enumerate(
        [("RECEIVING", 4, False), ("COMPETENT", 40, False), ("phong-quay", 8, False), ("COMPETENT", 8, True)], start=1
    ):
        WorkflowStep.objects.create(
            workflow=flow, order=order, key=f"b{order}", name=f"Bước {order}", role="CASE", place=place, hours=hours,
            signs=signs, delegated=signs,
        )  # fmt: skip
    return flow


def test_each_step_of_a_long_life_stays_within_the_budget():
    desk = make_desk()
    make_workflow(desk)
    UnitSetting.objects.create(unit=desk.commune, since=date(2020, 1, 1), apology_before_late_signing=True)
    number = received(desk, terms={"supplement_rule": "PAUSE"})
    op, why, paper = operations, {"reason": "Lý do"}, {"document": "Văn bản 01"}
    late = DUE + timedelta(days=60)
    life = [
        (op.hand_over, "counter", {"note": "Chuyển"}, 1),
        (op.start, "case", {}, 2),
        (op.hand_over, "case", {"note": "Xin ý kiến phòng"}, 3),
        (op.send_back, "clerk", why, 4),
        (op.reassign, "leader", {"to_account_id": desk.second.pk, **why}, 5),
        (op.ask_opinion, "case", {"unit_id": desk.other.pk, "question": "?", "due": AT + timedelta(days=9)}, 6),
        (op.give_opinion, "stranger", {"opinion_id": None, "answer": "Đồng ý"}, 7),
        (op.ask_supplement, "case", {"items": ["Bản vẽ"], **why}, 8),
        (op.take_supplement, "counter", {"note": "Đủ"}, 9),
        (op.stop, "leader", {**why, **paper}, 10),
        (op.resume, "leader", why, 11),
        (op.extend, "leader", {"new_due": date(2024, 7, 1), **why}, 12),
        (op.note_contact, "case", {"with_whom": "Người nộp minh họa 01", "way": "PHONE", "note": "Nhắc"}, 13),
        (op.apologize, "leader", {"promised_on": date(2024, 8, 30), **why}, late),
        (op.finish, "leader", {"result": signed(AT)}, late + timedelta(hours=1)),
        (op.return_result, "counter", {"receiver": "Người nộp minh họa 01"}, late + timedelta(hours=2)),
        (op.reopen, "leader", {**why, **paper}, late + timedelta(hours=3)),
        (op.withdraw, "applicant", why, late + timedelta(hours=4)),
    ]
    counts = {}
    for operation, role, said, when in life:
        at = AT + timedelta(minutes=when) if isinstance(when, int) else when
        if "opinion_id" in said:
            said = {**said, "opinion_id": Opinion.objects.get().pk}
        seen = Dossier.objects.get().last_seq
        told = statements(operation, number=number, account=desk.people[role], at=at, seen=seen, **said)
        counts[operation.__name__] = len(told)
    assert {name: count for name, count in counts.items() if count > BUDGET} == {}


def test_papers_that_begin_the_clock_anew_stay_within_the_budget():
    desk = make_desk()
    number = started(desk)
    operations.ask_supplement(number=number, items=["Bản vẽ"], reason="Thiếu", account=desk.case, at=AT)
    told = statements(
        operations.take_supplement, number=number, account=desk.counter, at=AT + timedelta(days=9), note="Đủ"
    )
    assert len(told) <= BUDGET


@pytest.mark.django_db(transaction=True)
def test_one_operation_is_one_transaction():
    desk = make_desk()
    number = received(desk)
    with CaptureQueriesContext(connection) as caught:
        operations.start(number=number, account=desk.case, at=AT)
    framed = [query["sql"].split()[0] for query in caught if query["sql"].upper().startswith(("BEGIN", "COMMIT"))]
    assert framed == ["BEGIN", "COMMIT"]
