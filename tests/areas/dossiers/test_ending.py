"""Due dates that move by law and not otherwise; results, returns, apologies, errors of the agency."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, DossierEvent, Result
from motcua.areas.organization.models import UnitSetting
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.lifecycle import Status
from tests.factories.casework import DUE, MONDAY, make_desk, received, signed, started

pytestmark = pytest.mark.django_db
TUESDAY = at_local(datetime(2024, 6, 4, 9, 0))
WHY = {"reason": "Lý do thử"}
PAPER = {"document": "Văn bản số 01 (minh họa)"}


def refusal(operation, **said):
    before = list(DossierEvent.objects.values_list("pk", flat=True))
    with pytest.raises(UserError) as refused:
        operation(**said)
    assert list(DossierEvent.objects.values_list("pk", flat=True)) == before
    return refused.value.code


def test_after_a_stop_the_clock_goes_on_with_what_was_left():
    desk = make_desk()
    number = started(desk)
    operations.stop(number=number, account=desk.leader, at=at_local(datetime(2024, 6, 5, 9, 0)), **WHY, **PAPER)
    operations.resume(number=number, account=desk.leader, at=at_local(datetime(2024, 6, 20, 14, 0)), **WHY)
    assert Dossier.objects.get().due_at == at_local(datetime(2024, 7, 2, 17, 0))
    told = DossierEvent.objects.filter(kind="due_set").last().payload
    assert told["why"] == "RESUMPTION"
    assert len(told["pauses"]) == 1


def test_after_an_extension_a_stop_moves_the_new_due_date():
    desk = make_desk()
    number = started(desk)
    operations.extend(number=number, account=desk.leader, new_due=date(2024, 6, 20), at=TUESDAY, **WHY)
    operations.stop(number=number, account=desk.leader, at=at_local(datetime(2024, 6, 17, 9, 0)), **WHY, **PAPER)
    operations.resume(number=number, account=desk.leader, at=at_local(datetime(2024, 6, 24, 9, 0)), **WHY)
    assert Dossier.objects.get().due_at == at_local(datetime(2024, 6, 27, 17, 0))  # 3 working days were left
    assert Dossier.objects.get().due_first_at == DUE


def test_a_dossier_is_extended_once_and_told_a_day_before():
    desk = make_desk()
    number = started(desk)
    said = {"number": number, "account": desk.leader, **WHY}
    last_day = at_local(datetime(2024, 6, 16, 9, 0))
    assert refusal(operations.extend, new_due=date(2024, 6, 22), at=last_day, **said) == "extension_on_day_off"
    assert refusal(operations.extend, new_due=date(2024, 6, 25), at=DUE, **said) == "extension_notice_late"
    assert refusal(operations.apologize, promised_on=date(2024, 6, 25), at=last_day, **said) == "still_extendable"
    operations.extend(new_due=date(2024, 6, 25), at=last_day, **said)
    assert refusal(operations.extend, new_due=date(2024, 6, 28), at=last_day, **said) == "extended_before"


def test_a_late_apology_is_a_breach_that_moves_no_due_date():
    desk = make_desk()
    number = started(desk)
    at = DUE + timedelta(days=1)
    operations.apologize(number=number, account=desk.leader, promised_on=date(2024, 6, 21), at=at, **WHY)
    dossier = Dossier.objects.get()
    assert (dossier.due_at, dossier.due_first_at) == (DUE, DUE)
    assert dossier.promised_at == at_local(datetime(2024, 6, 21, 17, 0))
    assert DossierEvent.objects.last().payload["breach"] == "LATE"


def test_a_day_no_calendar_knows_is_refused_in_words():
    desk = make_desk()
    said = {"number": started(desk), "account": desk.leader, **WHY}
    assert refusal(operations.extend, new_due=date(2199, 1, 2), at=TUESDAY, **said) == "outside_calendar"
    late = DUE + timedelta(days=1)
    assert refusal(operations.apologize, promised_on=date(2199, 1, 2), at=late, **said) == "outside_calendar"


def test_a_second_apology_promises_another_day():
    desk = make_desk()
    number = started(desk)
    at = DUE + timedelta(days=1)
    said = {"number": number, "account": desk.leader, **WHY}
    operations.apologize(promised_on=date(2024, 6, 21), at=at, **said)
    again = at + timedelta(minutes=1)
    assert refusal(operations.apologize, promised_on=date(2024, 6, 21), at=again, **said) == "promised_before"
    operations.apologize(promised_on=date(2024, 6, 24), at=again, **said)
    assert Dossier.objects.get().promised_at == at_local(datetime(2024, 6, 24, 17, 0))


def test_a_unit_may_decide_that_late_work_is_signed_after_its_apology():
    desk = make_desk()
    number = started(desk)
    UnitSetting.objects.create(unit=desk.commune, since=date(2024, 1, 1), apology_before_late_signing=True)
    at = DUE + timedelta(days=1)
    finish = {"number": number, "account": desk.leader, "result": signed(at)}
    assert refusal(operations.finish, at=at, **finish) == "apology_needed"
    operations.apologize(number=number, account=desk.leader, promised_on=date(2024, 6, 21), at=at, **WHY)
    operations.finish(at=at, **finish)
    assert Dossier.objects.get().status == Status.FINISHED


@pytest.mark.parametrize(
    ("result", "code"),
    [
        (None, "result_needed"),
        ({"digest": ""}, "result_needed"),
        ({"paper": " "}, "result_needed"),
        ({"signed_by": " "}, "signer_needed"),
        ({"signed_at": DUE}, "signed_later"),
        ({"signed_at": MONDAY - timedelta(days=4)}, "signed_before_receipt"),
    ],
)
def test_a_dossier_ends_with_a_result_or_a_refusal(result, code):
    desk = make_desk()
    number = started(desk)
    given = signed(**{"at": TUESDAY, **result}) if result is not None and "signed_at" not in result else None
    if result and "signed_at" in result:
        given = signed(result["signed_at"])
    assert refusal(operations.finish, number=number, account=desk.leader, at=TUESDAY, result=given) == code


def test_a_refusal_after_examination_is_a_result_in_time():
    desk = make_desk()
    number = started(desk)
    operations.finish(number=number, account=desk.leader, at=TUESDAY, refusal_reason="Không đủ điều kiện cấp phép")
    assert Result.objects.get().refused
    assert Dossier.objects.get().finished_at == TUESDAY


def test_an_immediate_result_goes_from_receipt_to_finish_and_is_returned_with_proof():
    desk = make_desk()
    number = received(desk)
    operations.finish(number=number, account=desk.counter, at=MONDAY, result=signed(MONDAY))
    back = {"number": number, "account": desk.counter, "receiver": "Người nộp minh họa 01", "at": TUESDAY}
    assert refusal(operations.return_result, way="post", **back) == "proof_needed"
    assert refusal(operations.return_result, way="drone", **back) == "unknown_way"
    operations.return_result(way="post", proof="EMS 0001", **back)
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.returned_at, dossier.holder_unit_id) == (Status.RETURNED, TUESDAY, None)


def test_an_error_of_the_agency_opens_it_again_and_the_first_finish_stands():
    desk = make_desk()
    number = started(desk)
    operations.finish(number=number, account=desk.leader, at=TUESDAY, result=signed(TUESDAY))
    operations.return_result(number=number, account=desk.counter, receiver="Người nộp minh họa 01", at=TUESDAY)
    later = TUESDAY + timedelta(days=9)
    operations.reopen(number=number, account=desk.leader, at=later, **WHY, **PAPER)
    operations.finish(number=number, account=desk.leader, at=later, result=signed(later, code="02"))
    dossier = Dossier.objects.get()
    assert (dossier.finished_at, dossier.returned_at, dossier.status) == (TUESDAY, TUESDAY, Status.FINISHED)
    assert Result.objects.count() == 2


def test_papers_given_back_after_a_stop_are_no_result_and_cannot_be_reopened():
    desk = make_desk()
    number = started(desk)
    operations.stop(number=number, account=desk.leader, at=TUESDAY, **WHY, **PAPER)
    operations.return_result(number=number, account=desk.counter, receiver="Người nộp minh họa 01", at=TUESDAY)
    assert Dossier.objects.get().left_at == TUESDAY
    reopen = {"number": number, "account": desk.leader, "at": TUESDAY, **WHY, **PAPER}
    assert refusal(operations.reopen, **reopen) == "never_finished"


def test_a_clock_that_lags_does_not_put_the_last_first():
    desk = make_desk()
    number = started(desk)
    operations.withdraw(number=number, account=desk.applicant.account, at=MONDAY - timedelta(minutes=5), **WHY)
    assert Dossier.objects.get().status == Status.WITHDRAWN
    assert list(queries.broken_records()) == []
