"""A step that states what is done at it: everything else of the process waits for another step, and says so."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, DossierEvent
from motcua.areas.procedures.models import Workflow, WorkflowStep
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.actions import BY_PROCESS, Action, in_process
from tests.factories.casework import DUE, MONDAY, Desk, make_desk, received, signed

AT = at_local(datetime(2024, 6, 5, 9, 0))
WHY = {"reason": "Lý do"}
EXAMINE = ["START", "HAND_OVER", "SEND_BACK", "ASK_OPINION"]


@pytest.fixture
def desk(db: None) -> Desk:
    made = make_desk()
    flow = Workflow.objects.create(
        procedure=made.procedure, number=1, name="Quy trình thử", state="LIVE", recorded_at=MONDAY
    )
    steps = [
        ("Tiếp nhận", "COUNTER", "RECEIVING", ["RECEIVE", "HAND_OVER"], False),
        ("Thẩm tra", "CASE", "COMPETENT", EXAMINE, False),
        ("Ký", "LEADER", "COMPETENT", ["SEND_BACK", "FINISH"], True),
        ("Trả", "COUNTER", "RECEIVING", [], False),
    ]
    for order, (name, role, place, actions, signs) in enumerate(steps, start=1):
        WorkflowStep.objects.create(
            workflow=flow, order=order, key=f"b{order}", name=name, role=role, place=place, hours=8,
            actions=actions, signs=signs, delegated=signs,
        )  # fmt: skip
    return made


@pytest.fixture
def number(desk: Desk) -> str:
    """Handed from the counter to the examining step and taken up."""
    made = received(desk)
    operations.hand_over(number=made, account=desk.counter, at=AT)
    operations.start(number=made, account=desk.case, at=AT)
    return made


def tried(operation, number: str, account, **said) -> str:
    """The refusal of an operation, which changed nothing."""
    before = DossierEvent.objects.count()
    with pytest.raises(UserError) as refused:
        operation(number=number, account=account, at=AT, **said)
    assert refused.value.code == "step_refused"
    assert DossierEvent.objects.count() == before
    return refused.value.message


@pytest.mark.parametrize("action", Action)
def test_a_list_narrows_what_the_process_orders_and_nothing_else(action):
    said = in_process(action, ["START"], "Thẩm tra")
    assert (said is None) == (action not in BY_PROCESS or action is Action.START)
    assert in_process(action, [], "Thẩm tra") is None
    if said:
        assert f"Bước “Thẩm tra” của quy trình nội bộ không có thao tác “{action.label}”" in said.why


def test_what_the_step_lists_not_is_refused_with_the_reason(desk, number):
    paper = {"document": "Văn bản 01"}
    items = {"items": ["Bản vẽ"], **WHY}
    for operation, account, said in (
        (operations.finish, desk.leader, {"result": signed(AT)}),
        (operations.stop, desk.leader, {**WHY, **paper}),
        (operations.ask_supplement, desk.case, items),
    ):
        assert "Bước “Thẩm tra”" in tried(operation, number, account, **said)


def test_what_is_refused_is_not_offered_and_what_is_offered_is_not_refused(desk, number):
    leader, case = (queries.case_file(number, account=one) for one in (desk.leader, desk.case))
    assert leader is not None
    assert case is not None
    assert not {Action.FINISH, Action.STOP} & leader.actions
    assert "Bước “Thẩm tra”" in leader.refusals[Action.FINISH]
    assert {Action.HAND_OVER, Action.ASK_OPINION} <= case.actions
    assert Action.ASK_SUPPLEMENT not in case.actions


def test_duties_of_law_and_rights_of_applicants_stand_at_every_step(desk, number):
    leader, applicant = (queries.case_file(number, account=one) for one in (desk.leader, desk.people["applicant"]))
    assert leader is not None
    assert applicant is not None
    assert {Action.EXTEND, Action.APOLOGIZE, Action.REASSIGN, Action.NOTE_CONTACT} <= leader.actions
    assert Action.WITHDRAW in applicant.actions
    late = DUE + timedelta(days=1)
    operations.apologize(
        number=number, promised_on=(late + timedelta(days=3)).date(), account=desk.leader, at=late, **WHY
    )


def test_at_the_signing_step_it_is_signed(desk, number):
    operations.hand_over(number=number, account=desk.case, at=AT)
    assert Dossier.objects.get().step == 3
    assert "Bước “Ký”" in tried(operations.hand_over, number, desk.case)
    operations.finish(number=number, account=desk.case, at=AT, result=signed(AT))
    assert Dossier.objects.get().status == 9
    assert list(queries.broken_records()) == []


def test_a_step_without_a_list_narrows_nothing(desk, number):
    WorkflowStep.objects.filter(order=2).update(actions=[])
    operations.finish(number=number, account=desk.leader, at=AT, result=signed(AT))
    assert Dossier.objects.get().status == 9


def test_before_the_first_step_nothing_is_narrowed(desk):
    made = received(desk)
    assert Dossier.objects.get().step is None
    operations.start(number=made, account=desk.case, at=AT)
    assert Dossier.objects.get().step == 2


def test_a_running_dossier_keeps_the_list_of_its_own_process(desk, number):
    newer = Workflow.objects.get()
    newer.state = "REPLACED"
    newer.save()
    other = Workflow.objects.create(
        procedure=desk.procedure, number=2, name="Quy trình mới", state="LIVE", recorded_at=MONDAY
    )
    WorkflowStep.objects.create(
        workflow=other, order=2, key="b2", name="Làm hết", role="LEADER", place="COMPETENT", hours=8,
        actions=["FINISH"],
    )  # fmt: skip
    assert "Bước “Thẩm tra”" in tried(operations.finish, number, desk.leader, result=signed(AT))


def test_whom_the_process_gives_no_signature_ends_nothing_before_its_signing_step(desk):
    made = received(desk)
    for who in (desk.counter, desk.case):
        assert "có bước “Ký” để ký kết quả" in tried(operations.finish, made, who, result=signed(AT))
        told = queries.case_file(made, account=who)
        assert told is not None
        assert Action.FINISH not in told.actions
        assert "có bước “Ký”" in told.refusals[Action.FINISH]
    led = queries.case_file(made, account=desk.leader)
    assert led is not None
    assert Action.FINISH in led.actions


def test_handed_on_without_being_taken_up_it_is_ended_by_whom_its_step_lets_sign(desk):
    made = received(desk)
    WorkflowStep.objects.filter(order=3).update(delegated=False)
    operations.hand_over(number=made, account=desk.counter, at=AT)
    operations.hand_over(number=made, account=desk.case, at=AT)
    assert (Dossier.objects.get().status, Dossier.objects.get().step) == (2, 3)
    assert "có bước “Ký”" in tried(operations.finish, made, desk.case, result=signed(AT))
    WorkflowStep.objects.filter(order=3).update(delegated=True)
    operations.finish(number=made, account=desk.case, at=AT, result=signed(AT))
    assert Dossier.objects.get().status == 9


@pytest.mark.parametrize("process", ["none", "unsigned", "listed"])
def test_what_is_done_at_once_is_ended_at_the_desk(desk, process):
    made = received(desk)
    if process == "none":
        Workflow.objects.all().delete()
    elif process == "unsigned":
        WorkflowStep.objects.update(signs=False, delegated=False)
    else:
        WorkflowStep.objects.filter(order=1).update(actions=["RECEIVE", "FINISH"])
    operations.finish(number=made, account=desk.counter, at=AT, result=signed(AT))
    assert Dossier.objects.get().status == 9


def test_a_process_in_which_nobody_takes_up_leaves_the_new_appointment_possible(desk):
    WorkflowStep.objects.filter(order=2).update(actions=["HAND_OVER"])
    made = received(desk)
    operations.hand_over(number=made, account=desk.counter, at=AT)
    tried(operations.start, made, desk.case)
    later = (DUE + timedelta(days=7)).date()
    operations.extend(number=made, new_due=later, account=desk.leader, at=AT, **WHY)
    dossier = Dossier.objects.get()
    assert dossier.due_at is not None
    assert (dossier.status, dossier.due_at.date(), dossier.extended) == (2, later, True)
    assert list(queries.broken_records()) == []
