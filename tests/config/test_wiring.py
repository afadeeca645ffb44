"""What follows from what: every action of the table leads to its notice once, and a rollback leaves nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from motcua.areas.dossiers import operations as op
from motcua.areas.dossiers.models import Dossier, SystemOfRecord
from motcua.areas.dossiers.queries import to_tell
from motcua.areas.feedback.queries import dossier_of_token
from motcua.areas.notices.models import Notice, StaffNotice
from motcua.areas.notices.queries import NoticeKind, words_of
from motcua.areas.people import operations as people
from motcua.areas.procedures.events import VersionPublished
from motcua.areas.publication.models import PublishedProcedure, PublishedResult
from motcua.config import exchanging, queueing, telling, wiring
from motcua.config.warning import warn_early
from motcua.kernel import bus, jobs
from motcua.kernel.bus import publish
from motcua.kernel.clock import at_local, now
from motcua.kernel.models import JobRun, OutboxMessage
from motcua.rules.actions import Action
from motcua.rules.history import EventKind
from tests.factories.casework import DUE, MONDAY, Desk, make_desk, received, signed, started, submitted
from tests.factories.intake import make_commune

pytestmark = pytest.mark.django_db
NUMBER = "XQ-240603-0001"
AT = at_local(datetime(2024, 6, 5, 9, 0))
WHY: dict[str, Any] = {"reason": "Chờ xác minh"}
LATE = DUE + timedelta(days=2)


@pytest.fixture
def desk() -> Desk:
    made = make_desk()
    made.applicant.phone, made.applicant.email = "0900000001", "nguoinop01@vidu.test"
    made.applicant.save()
    return made


def worked() -> None:
    """The worker does what it was given."""
    jobs.run_due(at=now())


def kinds(number: str = NUMBER) -> list[str]:
    return list(Notice.objects.filter(dossier_number=number, way="sms").order_by("pk").values_list("kind", flat=True))


LINES = (op.FeeLineAsked("Lệ phí thử", 8_000, "FEE"),)
STEPS: list[tuple[str, Any, str, Any, str, dict[str, Any], datetime]] = [
    ("REFUSED", submitted, "counter", op.refuse, "lý do", {**WHY, "legal_basis": "Điều thử"}, AT),
    ("SUPPLEMENT", submitted, "counter", op.ask_supplement, "Bản vẽ", {**WHY, "items": ["Bản vẽ"]}, AT),
    ("SUPPLEMENT", started, "case", op.ask_supplement, "Bản vẽ", {**WHY, "items": ["Bản vẽ"]}, AT),
    ("PAYMENT", received, "counter", op.ask_payment, "8.000", {"lines": LINES, "legal_basis": "Nghị quyết thử"}, AT),
    ("EXTENDED", started, "leader", op.extend, "01/07/2024", {**WHY, "new_due": date(2024, 7, 1)}, AT),
    ("LATE", started, "leader", op.apologize, "21/06/2024", {**WHY, "promised_on": date(2024, 6, 21)}, LATE),
    ("STOPPED", started, "leader", op.stop, "Chờ xác minh", {**WHY, "document": "Văn bản 01"}, AT),
    ("WITHDRAWN", started, "applicant", op.withdraw, "rút hồ sơ", WHY, AT),
    ("FINISHED", started, "leader", op.finish, "đã có kết quả", {"result": signed(AT)}, AT),
]


@pytest.mark.parametrize(("kind", "before", "who", "doing", "words", "said", "at"), STEPS)
def test_an_action_is_told_once_by_every_way(
    desk, django_capture_on_commit_callbacks, kind, before, who, doing, words, said, at
) -> None:
    before(desk, NUMBER)
    with django_capture_on_commit_callbacks(execute=True):
        doing(number=NUMBER, account=desk.people[who], at=at, **said)
    assert kinds() == []  # the operation itself sends nothing
    worked()
    worked()
    assert kinds() == [kind]
    letter = Notice.objects.get(way="email")
    assert words.lower() in letter.text.lower()
    assert OutboxMessage.objects.count() == 2
    assert "Người nộp" not in str(list(JobRun.objects.values_list("payload", flat=True)))
    telling.tell_missed(at=at + timedelta(hours=1))
    assert kinds() == [kind]


def test_a_receipt_tells_the_appointment(django_capture_on_commit_callbacks) -> None:
    commune = make_commune()
    commune.owner.phone = "0900000001"
    commune.owner.save()
    with django_capture_on_commit_callbacks(execute=True):
        found = commune.received()
        number = op.submit(given=commune.online(), account=commune.citizen, at=MONDAY - timedelta(days=99)).number
        op.accept(number=number, papers=commune.given().papers, account=commune.counter, at=MONDAY)
    worked()
    assert kinds(found.number) == kinds(number) == ["RECEIVED"]
    assert f"{found.due:%d/%m/%Y}" in Notice.objects.filter(dossier_number=found.number).first().text


def test_the_link_to_rate_fits_into_one_short_message(desk, settings) -> None:
    settings.PUBLIC_URL = "https://motcua.tanhong.dongthap.gov.vn"
    started(desk, NUMBER)
    op.finish(number=NUMBER, account=desk.leader, at=AT, result=signed(AT))
    op.return_result(number=NUMBER, receiver="Người nộp minh họa 01", account=desk.counter, at=AT)
    dossier = Dossier.objects.get()
    found = to_tell(dossier.pk, EventKind.RETURNED, upto=dossier.last_seq)
    assert found is not None
    facts = replace(telling.facts_of(found), dossier_number="000.17.22.H56-210531-0001")
    short = words_of(NoticeKind.RETURNED, facts).short
    assert len(short) < 160, short
    assert short.isascii()
    token = short.rpartition("/danh-gia/")[2].rstrip("/")
    assert dossier_of_token(token) == NUMBER


def test_a_finished_result_is_published_and_one_opened_again_comes_down(
    desk, django_capture_on_commit_callbacks
) -> None:
    started(desk, NUMBER)
    with django_capture_on_commit_callbacks(execute=True):
        op.finish(number=NUMBER, account=desk.leader, at=AT, result=signed(AT))
        op.return_result(number=NUMBER, receiver="Người nộp minh họa 01", account=desk.counter, at=AT)
    worked()
    assert kinds() == ["FINISHED", "RETURNED"]
    assert "/danh-gia/" in Notice.objects.get(kind="RETURNED", way="email").text
    assert PublishedResult.objects.get().withdrawn_at is None
    again = AT + timedelta(days=1)
    with django_capture_on_commit_callbacks(execute=True):
        op.reopen(number=NUMBER, account=desk.leader, at=again, **WHY, document="Văn bản 02")
    worked()
    assert PublishedResult.objects.get().withdrawn_at is not None
    with django_capture_on_commit_callbacks(execute=True):
        op.finish(number=NUMBER, account=desk.leader, at=again, result=signed(again))
    worked()
    assert PublishedResult.objects.get().withdrawn_at is None


@pytest.mark.parametrize("system", [SystemOfRecord.PROVINCE, SystemOfRecord.NATIONAL_PORTAL])
def test_dossiers_of_another_system_are_told_by_that_system(desk, system) -> None:
    started(desk, NUMBER)
    Dossier.objects.update(system_of_record=system)
    telling.tell_applicant(dossier_id=Dossier.objects.get().pk, kind="received", upto=9, at=AT)
    assert telling.tell_missed(at=MONDAY + timedelta(hours=5)) == 0
    assert not Notice.objects.exists()


def test_a_rollback_leaves_nothing_behind(desk, django_capture_on_commit_callbacks) -> None:
    started(desk, NUMBER)
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        op.withdraw(number=NUMBER, account=desk.applicant.account, at=AT, **WHY)
        transaction.set_rollback(True)
    assert (JobRun.objects.count(), Notice.objects.count(), OutboxMessage.objects.count()) == (0, 0, 0)


def test_what_a_process_that_died_left_untold_is_told_later(desk) -> None:
    started(desk, NUMBER)
    op.withdraw(number=NUMBER, account=desk.applicant.account, at=AT, **WHY)  # nothing runs after it
    assert telling.tell_missed(at=AT + timedelta(hours=1)) == 1
    assert kinds() == ["WITHDRAWN"]
    assert telling.tell_missed(at=AT + timedelta(hours=2)) == 0


def test_what_no_duty_finds_again_is_asked_for_in_the_transaction(desk) -> None:
    """A process that dies once its transaction is committed leaves no result hidden, shown or unkept by that."""
    started(desk, NUMBER)
    op.finish(number=NUMBER, account=desk.leader, at=AT, result=signed(AT))
    op.return_result(number=NUMBER, receiver="Người nộp minh họa 01", account=desk.counter, at=AT)
    op.reopen(number=NUMBER, account=desk.leader, at=AT + timedelta(days=1), **WHY, document="Văn bản 02")
    asked = ["show_result", "keep_result", "hide_result"]  # nothing runs after it
    assert list(JobRun.objects.order_by("pk").values_list("name", flat=True)) == asked


def test_nothing_waits_for_the_commit_but_what_may_be_lost_there() -> None:
    """Two ask for jobs that `tell_missed` and `plan_missed` make up for; one only helps who calls tickets."""
    waiting = {one for each in bus._after.values() for one in each if one.__module__ != wiring.__name__}
    made_up_for = {telling.tell_later, telling.tell_corrected, exchanging.plan_later}
    assert waiting == made_up_for | {exchanging.forget_connections, queueing.link_to_ticket}


def test_telling_adds_no_statement_to_the_operation(desk) -> None:
    started(desk, NUMBER)
    with CaptureQueriesContext(connection) as caught:
        op.withdraw(number=NUMBER, account=desk.applicant.account, at=AT, **WHY)
    assert not [one for one in caught if "kernel_" in one["sql"] or "notices_" in one["sql"]]


def test_every_action_of_the_table_is_known() -> None:
    assert set(telling.LEAVES.values()) | {EventKind.CORRECTED} == set(telling.TOLD_AS)  # a second person's decision
    assert Action.SUBMIT not in telling.LEAVES  # the page itself acknowledges


def test_a_one_time_code_goes_out_with_its_transaction() -> None:
    people.send_code(contact="0900 000 001", address="", at=AT)
    message = OutboxMessage.objects.get()
    assert (message.way, message.to) == ("sms", "0900000001")
    assert Notice.objects.get().text == ""


def test_a_published_version_is_shown_by_every_office_of_its_level(django_capture_on_commit_callbacks) -> None:
    commune = make_commune(raw={"levels": ["COMMUNE"]})
    event = VersionPublished(commune.version.pk, "1.001193", date(2024, 3, 4), "QĐ 01", date(2024, 3, 1), 3, MONDAY)
    commune.version.levels = ["COMMUNE"]
    commune.version.save()
    with django_capture_on_commit_callbacks(execute=True):
        publish(event)
    worked()
    shown = PublishedProcedure.objects.get()
    assert (shown.unit, shown.decision, shown.decision_on) == (commune.unit, "QĐ 01", date(2024, 3, 1))


def test_the_holder_is_warned_early_and_the_leader_when_it_is_late_once_a_day(desk) -> None:
    started(desk, NUMBER)
    assert warn_early(at=AT) == 1  # stuck: nothing has happened for a day
    assert StaffNotice.objects.get().account == desk.case
    assert warn_early(at=AT + timedelta(hours=1)) == 0
    soon = DUE - timedelta(hours=5)
    assert warn_early(at=soon) == 1
    assert StaffNotice.objects.filter(kind="DUE_SOON", account=desk.case, escalated=False).exists()
    assert warn_early(at=LATE) == 2
    assert StaffNotice.objects.filter(kind="OVERDUE", account=desk.leader, escalated=True).exists()
    assert "Người nộp" not in "".join(StaffNotice.objects.values_list("text", flat=True))
