"""A dossier goes from hand to hand: each step has its clock, each hand-over its line on the control slip."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, DossierInterval, Opinion
from motcua.areas.dossiers.operations import asking_opinions
from motcua.areas.procedures.models import WorkflowStep
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.lifecycle import Status
from tests.areas.dossiers.test_statements import make_workflow
from tests.factories.casework import DUE, MONDAY, make_desk, received, signed, started

pytestmark = pytest.mark.django_db
TUESDAY = at_local(datetime(2024, 6, 4, 9, 0))


def standing(number="XQ-240603-0001"):
    dossier = Dossier.objects.get(number=number)
    return dossier.step, dossier.holder_unit_id, dossier.holder_id, dossier.step_due_at


def test_the_next_step_is_that_of_the_process_and_its_clock_runs_from_the_hand_over():
    desk = make_desk()
    make_workflow(desk)
    number = received(desk)
    operations.hand_over(number=number, account=desk.counter, at=MONDAY + timedelta(hours=1))
    step_due = at_local(datetime(2024, 6, 10, 9, 30))  # 40 working hours on from Monday 09:30
    assert standing() == (2, desk.commune.pk, None, step_due)
    operations.start(number=number, account=desk.case, at=TUESDAY)
    assert standing() == (2, desk.commune.pk, desk.case.pk, step_due)  # taking up gives no more time
    operations.hand_over(number=number, account=desk.case, at=at_local(datetime(2024, 6, 6, 15, 1)))
    assert standing() == (3, desk.department.pk, None, at_local(datetime(2024, 6, 7, 17, 0)))  # from next morning
    assert Dossier.objects.get().due_at == DUE


def test_a_step_whose_unit_is_not_here_is_gone_round_by_hand():
    desk = make_desk()
    make_workflow(desk)
    WorkflowStep.objects.filter(order=2).update(place="noi-khong-co")
    number = received(desk)
    step = queries.case_file(number, account=desk.counter).step
    assert (step.following_unit_id, step.following_unit) == (None, "")
    with pytest.raises(UserError) as refused:
        operations.hand_over(number=number, account=desk.counter, at=MONDAY + timedelta(hours=1))
    assert refused.value.code == "no_next_step"
    operations.hand_over(number=number, to_unit_id=desk.department.pk, account=desk.counter, at=TUESDAY)
    assert standing()[:3] == (None, desk.department.pk, None)


def test_sent_back_it_returns_to_whom_it_came_from():
    desk = make_desk()
    make_workflow(desk)
    number = received(desk)
    operations.hand_over(number=number, account=desk.counter, at=MONDAY + timedelta(hours=1))
    operations.start(number=number, account=desk.case, at=MONDAY + timedelta(hours=2))
    operations.hand_over(number=number, account=desk.case, at=TUESDAY)
    operations.send_back(number=number, reason="Thiếu bản vẽ", account=desk.clerk, at=TUESDAY + timedelta(hours=1))
    assert standing()[:3] == (2, desk.commune.pk, desk.case.pk)
    operations.send_back(number=number, reason="Sai nơi", account=desk.case, at=TUESDAY + timedelta(hours=2))
    assert standing()[:3] == (None, desk.commune.pk, desk.counter.pk)
    with pytest.raises(UserError) as refused:
        operations.send_back(number=number, reason="Nữa", account=desk.case, at=TUESDAY + timedelta(hours=3))
    assert refused.value.code == "nothing_before"


def test_only_somebody_who_works_there_is_handed_a_dossier():
    desk = make_desk()
    number = started(desk)
    for to, code in ((desk.stranger, "not_there"), (desk.case, "already_there")):
        with pytest.raises(UserError) as refused:
            operations.hand_over(number=number, account=desk.case, to_account_id=to.pk, at=TUESDAY)
        assert refused.value.code == code
    with pytest.raises(UserError) as refused:
        operations.hand_over(number=number, account=desk.case, at=TUESDAY)
    assert refused.value.code == "no_next_step"
    operations.hand_over(number=number, account=desk.case, to_account_id=desk.second.pk, at=TUESDAY)
    assert standing()[2] == desk.second.pk
    operations.reassign(number=number, to_account_id=desk.case.pk, reason="Nghỉ phép", account=desk.leader, at=TUESDAY)
    assert standing()[2] == desk.case.pk


def test_moving_inside_the_office_begins_no_interval_of_the_figures():
    desk = make_desk()
    number = started(desk)
    before = list(DossierInterval.objects.order_by("pk").values())
    operations.hand_over(number=number, account=desk.case, to_account_id=desk.second.pk, at=TUESDAY)
    operations.note_contact(
        number=number, with_whom="Người nộp minh họa 01", way="phone", note="Hẹn", account=desk.second, at=TUESDAY
    )
    assert list(DossierInterval.objects.order_by("pk").values()) == before
    assert list(queries.broken_records()) == []


def test_the_control_slip_tells_who_held_it_and_whether_in_time():
    desk = make_desk()
    make_workflow(desk)
    number = received(desk)
    operations.hand_over(number=number, account=desk.counter, at=MONDAY + timedelta(hours=1))
    operations.start(number=number, account=desk.case, at=TUESDAY)
    operations.hand_over(number=number, account=desk.case, at=at_local(datetime(2024, 6, 11, 9, 0)))
    operations.hand_over(number=number, account=desk.clerk, at=at_local(datetime(2024, 6, 11, 11, 0)))
    operations.finish(
        number=number, account=desk.leader, result=signed(TUESDAY), at=at_local(datetime(2024, 6, 12, 8, 0))
    )
    rows = queries.slip_rows(number, now=DUE)
    assert [(row.how, row.unit, row.step, row.outcome) for row in rows] == [
        ("Tiếp nhận", desk.commune.name, None, ""),
        ("Chuyển hồ sơ", desk.commune.name, 2, "EARLY"),
        ("Bắt đầu xử lý", desk.commune.name, 2, "LATE"),
        ("Chuyển hồ sơ", desk.department.name, 3, "EARLY"),
        ("Chuyển hồ sơ", desk.commune.name, 4, "ON_TIME"),
    ]
    assert [row.since for row in rows[1:]] == [row.until for row in rows[:-1]]
    assert rows[-1].outcome_label == "Đúng hạn"
    assert [row.then for row in rows[:-1]] == [row.how for row in rows[1:]]
    assert rows[-1].then == "Xử lý xong"


def test_a_delegated_step_lets_the_officer_sign():
    desk = make_desk()
    make_workflow(desk)
    number = received(desk)
    operations.hand_over(number=number, account=desk.counter, at=MONDAY)
    operations.start(number=number, account=desk.case, at=TUESDAY)
    with pytest.raises(UserError, match="lãnh đạo"):
        operations.finish(number=number, account=desk.case, result=signed(TUESDAY), at=TUESDAY)
    operations.hand_over(number=number, account=desk.case, at=TUESDAY)
    operations.hand_over(number=number, account=desk.clerk, at=TUESDAY)
    operations.finish(number=number, account=desk.case, result=signed(TUESDAY), at=TUESDAY)
    assert Dossier.objects.get().status == Status.FINISHED


def test_opinions_run_side_by_side_and_a_late_one_is_marked():
    desk = make_desk()
    number = started(desk)
    told = {"number": number, "question": "Có phù hợp quy hoạch không?", "account": desk.case}
    first = operations.ask_opinion(unit_id=desk.other.pk, due=TUESDAY + timedelta(days=1), at=TUESDAY, **told)
    operations.ask_opinion(unit_id=desk.department.pk, due=TUESDAY + timedelta(days=3), at=TUESDAY, **told)
    with pytest.raises(UserError) as refused:
        operations.ask_opinion(unit_id=desk.other.pk, due=TUESDAY + timedelta(days=5), at=TUESDAY, **told)
    assert refused.value.code == "asked_before"
    waiting = queries.opinions_to_give([desk.other.pk], now=TUESDAY)
    assert [(one.number, one.left.overdue) for one in waiting] == [(number, False)]
    assert queries.dossier(number, unit_ids=[desk.other.pk]) is not None
    late = TUESDAY + timedelta(days=2)
    operations.give_opinion(number=number, opinion_id=first, answer="Phù hợp", account=desk.stranger, at=late)
    assert [(one.late, bool(one.answer)) for one in Opinion.objects.order_by("pk")] == [(True, True), (False, False)]
    assert Dossier.objects.get().due_at == DUE
    with pytest.raises(UserError) as refused:
        operations.give_opinion(number=number, opinion_id=first, answer="Lại", account=desk.stranger, at=late)
    assert refused.value.code == "answered_before"


def test_of_two_who_answer_at_once_the_second_is_told(monkeypatch):
    """On PostgreSQL the second waits for the dossier and only then learns that the question was answered."""
    desk = make_desk()
    number, late = started(desk), TUESDAY + timedelta(hours=1)
    told = {"number": number, "account": desk.stranger, "at": late}
    told["opinion_id"] = operations.ask_opinion(
        number=number, unit_id=desk.other.pk, question="Có phù hợp không?", due=DUE, account=desk.case, at=TUESDAY
    )
    opened = asking_opinions.opened

    def waited(**said):
        monkeypatch.setattr(asking_opinions, "opened", opened)
        operations.give_opinion(answer="Người trước", **told)
        return opened(**said)

    monkeypatch.setattr(asking_opinions, "opened", waited)
    with pytest.raises(UserError) as refused:
        operations.give_opinion(answer="Người sau", **told)
    assert refused.value.code == "answered_before"
    assert Opinion.objects.get().answer != "Người sau"
