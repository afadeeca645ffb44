"""A portal that is down for a day, slow, refusing, forgetful, asked twice: nothing is lost, nothing is told twice."""

from __future__ import annotations

import threading
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from motcua.areas.dossiers import operations as op
from motcua.areas.dossiers.models import Dossier
from motcua.areas.exchange import operations as exchange
from motcua.areas.exchange import queries
from motcua.areas.organization.models import UnitSetting
from motcua.areas.people.models import Applicant
from motcua.config import exchanging
from motcua.kernel import outbox
from motcua.kernel.errors import UserError
from motcua.kernel.models import OutboxMessage
from motcua.kernel.ports.messages import messengers
from motcua.links.national_portal import Portal
from tests.factories.casework import MONDAY, Desk, received, signed
from tests.factories.exchange import NUMBER, connect, told_to_portal
from tests.links.national_portal.simulator import NationalPortal

pytestmark = [pytest.mark.django_db, pytest.mark.long]
World = tuple[Desk, NationalPortal]
HOUR = timedelta(hours=1)


def numbers(count: int) -> list[str]:
    return [f"H20.99-240603-{serial:04}" for serial in range(1, count + 1)]


def lanes() -> dict[str, int]:
    """The lanes in which something stands."""
    return {lane: count for lane, count in queries.tally(None).items() if count}


def test_a_days_outage_loses_nothing_and_keeps_the_order(portal: World) -> None:
    desk, other = portal
    other.down, at = True, MONDAY
    for number in numbers(3):
        received(desk, number, at=at)
        op.start(number=number, account=desk.case, at=at + HOUR)
    for hour in range(0, 24, 2):
        told_to_portal(at + hour * HOUR)
    assert lanes() == {"waiting": 12}  # of three dossiers: received, a line, at work, a line
    other.down, at = False, at + timedelta(days=1)
    for minute in range(0, 121, 20):
        outbox.send_due(at=at + timedelta(minutes=minute))
    assert lanes() == {"sent": 12}
    assert other.refused == []
    assert set(map(tuple, other.statuses.values())) == {("2", "4")}
    assert {number: len(lines) for number, lines in other.progress.items()} == dict.fromkeys(numbers(3), 2)


def test_a_later_message_does_not_overtake_one_that_was_refused(portal: World) -> None:
    desk, other = portal
    received(desk, NUMBER)
    other.script = ["99"]
    told_to_portal(MONDAY)
    op.start(number=NUMBER, account=desk.case, at=MONDAY + HOUR)
    told_to_portal(MONDAY + HOUR)
    assert lanes() == {"failed": 1, "waiting": 3}
    failed = queries.messages(None, lane="failed")[0]
    assert failed.reason == "mã 99: lỗi cài đặt để thử"
    assert not other.dossiers
    assert exchange.send_again(message_id=failed.id, account=desk.counter, at=MONDAY + 2 * HOUR)
    outbox.send_due(at=MONDAY + 2 * HOUR)
    assert lanes() == {"sent": 4}
    assert other.statuses[NUMBER] == ["2", "4"]


def test_what_is_incomplete_is_held_with_its_reason_and_goes_by_itself(portal: World) -> None:
    desk, other = portal
    Applicant.objects.update(id_kind=0, id_number="")
    received(desk, NUMBER)
    told_to_portal(MONDAY)
    op.start(number=NUMBER, account=desk.case, at=MONDAY + HOUR)
    told_to_portal(MONDAY + HOUR)
    assert lanes() == {"held": 1, "waiting": 3}
    held = queries.messages(None, lane="held")[0]
    assert [(one.field, one.why) for one in held.faults] == [("SoGiayToChuHoSo", "chưa ghi số giấy tờ của chủ hồ sơ")]
    assert (other.calls, OutboxMessage.objects.count()) == ([], 0)
    assert exchanging.release_held(at=MONDAY + HOUR) == 0
    Applicant.objects.update(id_kind=1, id_number="087190001234")
    assert exchanging.release_held(at=MONDAY + 2 * HOUR) == 1
    outbox.send_due(at=MONDAY + 2 * HOUR)
    assert lanes() == {"sent": 4}
    assert other.dossiers[NUMBER]["DinhDanhCHS"] == [{"LoaiDinhDanh": "1", "SoDinhDanh": "087190001234"}]


def test_a_session_that_ended_is_opened_again(portal: World) -> None:
    desk, other = portal
    other.script = ["signed out"]
    received(desk, NUMBER)
    told_to_portal(MONDAY)
    assert (other.sign_ins, lanes()) == (2, {"sent": 2})


def test_what_was_taken_unanswered_is_told_again_as_an_update_without_effect(portal: World) -> None:
    desk, other = portal
    reached, waits = threading.Event(), threading.Event()
    other.script, other.slow = ["slow"], lambda: (reached.set(), waits.wait(30))
    messengers.register("national_portal", lambda: Portal(timeout=1))
    try:
        received(desk, NUMBER)
        told_to_portal(MONDAY)
        assert lanes() == {"waiting": 2}
        assert reached.wait(30)
        assert other.statuses[NUMBER] == ["2"]
        waits.set()
        messengers.register("national_portal", Portal)
        outbox.send_due(at=MONDAY + HOUR)
    finally:
        waits.set()
        messengers.register("national_portal", Portal)
    assert lanes() == {"sent": 2}
    assert other.statuses[NUMBER] == ["2"]  # the copy changed nothing there
    assert Counter(other.calls)["DongBoHoSoMC", "True"] == 1
    assert other.refused == [f"Hồ sơ {NUMBER} đã tồn tại"]


def test_told_twice_here_it_is_one_message(portal: World) -> None:
    desk, other = portal
    received(desk, NUMBER)
    for _ in range(3):
        told_to_portal(MONDAY)
        exchanging.plan_missed(at=MONDAY)
    sent = OutboxMessage.objects.first()
    assert sent is not None
    exchange.note_sent(key=sent.key, receipt="khác", at=MONDAY + HOUR)
    assert [one.receipt for one in queries.messages_of(NUMBER)] == ["0 thành công"] * 2
    assert len(other.calls) == 2


def off(desk: Desk, other: NationalPortal) -> None:
    connect(desk, "", active=False)


def alongside(desk: Desk, other: NationalPortal) -> None:
    UnitSetting.objects.update(intake_mode="ALONGSIDE")


def of_another_system(desk: Desk, other: NationalPortal) -> None:
    Dossier.objects.update(system_of_record="PROVINCE")


def received_before(desk: Desk, other: NationalPortal) -> None:
    line = queries.connections()[0]
    connect(desk, line.address, since=(MONDAY + timedelta(days=1)).date())


@pytest.mark.parametrize("reason", [off, alongside, of_another_system, received_before])
def test_nothing_is_told_of_what_another_system_tells(portal: World, reason: Any) -> None:
    desk, other = portal
    received(desk, NUMBER)
    reason(desk, other)
    told_to_portal(MONDAY)
    assert (exchanging.plan_missed(at=MONDAY), other.calls, lanes()) == (0, [], {})


def test_a_wrong_password_waits_with_its_reason(portal: World) -> None:
    desk, other = portal
    other.password = "mat-khau-moi-doi"
    received(desk, NUMBER)
    told_to_portal(MONDAY)
    waiting = OutboxMessage.objects.get()
    assert waiting.last_error == "Cổng không cho đăng nhập (mã -1)"
    assert "bi-mat" not in waiting.text + waiting.last_error


def test_who_may_send_again(portal: World) -> None:
    desk, other = portal
    received(desk, NUMBER)
    other.script = ["99"]
    told_to_portal(MONDAY)
    failed = queries.messages(None, lane="failed")[0]
    for name, code in (("boss", "unknown_message"), ("case", "unknown_message"), ("applicant", "unknown_message")):
        with pytest.raises(UserError) as refused:
            exchange.send_again(message_id=failed.id, account=desk.people[name], at=MONDAY)
        assert refused.value.code == code
    assert exchange.send_again(message_id=failed.id, account=desk.leader, at=MONDAY)
    with pytest.raises(UserError) as refused:
        exchange.send_again(message_id=failed.id, account=desk.leader, at=MONDAY)
    assert refused.value.code == "not_failed"


def test_more_than_ten_lines_go_in_parts(portal: World) -> None:
    desk, other = portal
    received(desk, NUMBER)
    op.start(number=NUMBER, account=desk.case, at=MONDAY + HOUR)
    for turn in range(12):
        who = desk.second if turn % 2 == 0 else desk.case
        op.reassign(
            number=NUMBER, to_account_id=who.pk, reason="Thử", account=desk.leader, at=MONDAY + HOUR * (2 + turn / 10)
        )
    at = MONDAY + 5 * HOUR
    op.finish(number=NUMBER, result=signed(at), account=desk.leader, at=at)
    told_to_portal(at)
    assert (lanes().keys(), other.refused) == ({"sent"}, [])
    assert len(other.progress[NUMBER]) == 15
