"""What was recorded on the wrong dossier is struck by two people; nothing is moved, and nothing disappears."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from motcua.areas.dossiers import operations as op
from motcua.areas.dossiers import queries
from motcua.areas.dossiers.models import Correction, Dossier, DossierEvent
from motcua.areas.dossiers.queries.registers import corrections_of
from motcua.kernel.clock import at_local, local_date
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from tests.factories.casework import Desk, make_desk, signed, started

pytestmark = pytest.mark.django_db
NUMBER = "XQ-240603-0001"
AT = at_local(datetime(2024, 6, 5, 9, 0))
HANDED = AT + timedelta(hours=2)
NOTICED = AT + timedelta(hours=5)
DECIDED = AT + timedelta(days=1)
WORDS = {"reason": "Bấm trả nhầm hồ sơ", "document": "Biên bản số 02 (minh họa)"}


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def handed_out(desk: Desk) -> Dossier:
    started(desk, NUMBER)
    op.finish(number=NUMBER, result=signed(AT), account=desk.leader, at=AT)
    op.return_result(number=NUMBER, receiver="Người nộp minh họa 01", account=desk.counter, at=HANDED)
    return Dossier.objects.get()


def proposed(desk: Desk, at: datetime = NOTICED) -> int:
    op.disavow(number=NUMBER, **WORDS, account=desk.counter, at=at)
    return Correction.objects.latest("pk").pk


def approved(desk: Desk, at: datetime = DECIDED) -> Dossier:
    op.approve_correction(correction_id=proposed(desk), account=desk.leader, at=at)
    return Dossier.objects.get()


def code_of(attempt, **told) -> str:
    with pytest.raises(UserError) as refused:
        attempt(**told)
    return refused.value.code


def test_a_proposal_changes_nothing_by_itself(desk):
    before = handed_out(desk)
    proposed(desk)
    after = Dossier.objects.get()
    assert (after.status, after.returned_at, after.last_seq) == (before.status, before.returned_at, before.last_seq)


def test_a_return_on_the_wrong_dossier_is_struck_and_the_result_waits_again(desk):
    handed_out(desk)
    dossier = approved(desk)
    assert (dossier.status, dossier.returned_at, dossier.finished_at) == (9, None, AT)
    assert dossier.holder_unit_id == dossier.received_by_id
    assert DossierEvent.objects.filter(kind="returned").exists()
    assert list(queries.broken_records()) == []
    op.return_result(number=NUMBER, receiver="Người nộp minh họa 01", account=desk.counter, at=DECIDED)
    assert Dossier.objects.get().returned_at == DECIDED


def test_the_list_of_results_handed_out_leaves_out_what_was_struck(desk):
    handed_out(desk)
    day = local_date(HANDED)
    assert [one.number for one in queries.handed_out(None, day)] == [NUMBER]
    approved(desk)
    assert queries.handed_out(None, day) == []
    case = queries.case_file(NUMBER, account=desk.counter)
    assert [one.struck for one in case.handings] == [True]


def test_of_two_returns_the_last_is_struck(desk):
    handed_out(desk)
    op.reopen(number=NUMBER, reason="Sai tên", document="01", account=desk.leader, at=NOTICED)
    again = NOTICED + timedelta(hours=1)
    op.finish(number=NUMBER, result=signed(again), account=desk.leader, at=again)
    op.return_result(number=NUMBER, receiver="Người nộp minh họa 01", account=desk.counter, at=again)
    op.approve_correction(correction_id=proposed(desk, again), account=desk.leader, at=DECIDED)
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.returned_at) == (9, HANDED)
    assert [one.struck for one in queries.case_file(NUMBER, account=desk.case).handings] == [False, True]
    assert list(queries.broken_records()) == []


def test_a_withdrawal_on_the_wrong_dossier_is_struck_and_the_work_goes_on(desk):
    started(desk, NUMBER)
    before = Dossier.objects.get()
    op.withdraw(number=NUMBER, reason="Người nộp xin rút", account=desk.counter, at=AT)
    dossier = approved(desk)
    assert (dossier.status, dossier.left_at, dossier.due_at) == (4, None, before.due_at)
    assert (dossier.holder_unit_id, dossier.holder_id, dossier.step) == (
        before.holder_unit_id,
        before.holder_id,
        before.step,
    )
    assert list(queries.broken_records()) == []


def test_what_was_undone_otherwise_meanwhile_is_not_struck_twice(desk):
    handed_out(desk)
    first = proposed(desk)
    op.approve_correction(correction_id=first, account=desk.leader, at=DECIDED)
    assert code_of(op.approve_correction, correction_id=first, account=desk.leader, at=DECIDED) == "correction_not_open"
    assert code_of(op.disavow, number=NUMBER, **WORDS, account=desk.counter, at=DECIDED) == "step_refused"


def test_one_proposal_waits_and_its_own_author_decides_nothing(desk):
    handed_out(desk)
    op.disavow(number=NUMBER, **WORDS, account=desk.leader, at=NOTICED)
    assert code_of(op.disavow, number=NUMBER, **WORDS, account=desk.counter, at=NOTICED) == "already_proposed"
    key = Correction.objects.get().pk
    assert code_of(op.approve_correction, correction_id=key, account=desk.leader, at=DECIDED) == "second_person_needed"


def test_who_proposed_recalls_it_and_nobody_else(desk):
    handed_out(desk)
    key = proposed(desk)
    assert code_of(op.recall_proposal, correction_id=key, account=desk.case, at=NOTICED) == "correction_not_open"
    op.recall_proposal(correction_id=key, account=desk.counter, at=NOTICED)
    assert corrections_of(NUMBER) == []
    assert code_of(op.approve_correction, correction_id=key, account=desk.leader, at=DECIDED) == "correction_not_open"
    assert Dossier.objects.get().status == 10


@pytest.mark.parametrize(("left_out", "code"), [("reason", "reason_needed"), ("document", "document_needed")])
def test_it_needs_a_reason_and_a_document(desk, left_out, code):
    handed_out(desk)
    words = {**WORDS, left_out: "  "}
    assert code_of(op.disavow, number=NUMBER, **words, account=desk.counter, at=NOTICED) == code


def test_while_a_proposal_waits_no_second_one_is_offered(desk):
    handed_out(desk)
    first = proposed(desk)
    case = queries.case_file(NUMBER, account=desk.counter)
    assert case is not None
    assert Action.DISAVOW not in case.actions
    assert "chờ duyệt" in case.refusals[Action.DISAVOW]
    op.refuse_correction(correction_id=first, account=desk.leader, at=DECIDED, note="Đúng hồ sơ")
    again = queries.case_file(NUMBER, account=desk.counter)
    assert again is not None
    assert Action.DISAVOW in again.actions
