"""A portal that answers, but not as a portal: what it said is no refusal, no list, and never the end of a turn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from motcua.areas.exchange import queries
from motcua.areas.exchange.models import ReceivedMessage
from motcua.config import exchanging
from motcua.kernel import outbox
from motcua.kernel.clock import local_date
from motcua.kernel.models import OutboxMessage
from motcua.kernel.ports.messages import NotSent
from motcua.links.national_portal import compare_with_portal
from tests.factories.casework import MONDAY, Desk, received
from tests.factories.exchange import NUMBER, told_to_portal
from tests.links.national_portal.simulator import NationalPortal

pytestmark = [pytest.mark.django_db, pytest.mark.long]
World = tuple[Desk, NationalPortal]
Answering = Callable[..., tuple[int, Any]]
SECOND = "H20.99-240603-0002"


def saying(other: NationalPortal, answer: Any) -> Answering:
    """Let the portal say this to every call, and answer how it spoke before."""
    before = other.answer
    other.answer = lambda path, *told: (200, answer) if path.endswith("/call") else before(path, *told)  # type: ignore[method-assign]
    return before


def lanes() -> dict[str, int]:
    return {lane: count for lane, count in queries.tally(None).items() if count}


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ({}, "Cổng trả lời không đúng dạng"),
        ({"error_code": None, "message": None}, "Cổng trả lời không đúng dạng"),
        ({"error_code": {"a": 1}}, "Cổng trả lời không đúng dạng"),
        ([1], "Cổng trả lời không đúng dạng"),
        ({"error_code": "-2", "message": "hết phiên"}, "Cổng không giữ phiên vừa đăng nhập (mã -2)"),
    ],
    ids=["nothing", "null", "table", "list", "forgets"],
)
def test_what_is_no_verdict_waits_and_goes_when_the_portal_speaks_again(portal: World, answer: Any, why: str) -> None:
    desk, other = portal
    before = saying(other, answer)
    received(desk, NUMBER)
    told_to_portal(MONDAY)
    assert lanes() == {"waiting": 2}
    assert OutboxMessage.objects.get().last_error == why
    other.answer = before  # type: ignore[method-assign]
    outbox.send_due(at=MONDAY + timedelta(hours=1))
    assert lanes() == {"sent": 2}


def test_signs_no_database_keeps_do_not_end_the_turn(portal: World) -> None:
    desk, other = portal
    before = saying(other, {"error_code": "9", "message": "lỗi\0 lạ"})
    for number in (NUMBER, SECOND):
        received(desk, number)
    told_to_portal(MONDAY)
    assert [one.reason for one in queries.messages(None, lane="failed")] == ["mã 9: lỗi lạ"] * 2
    other.answer = before  # type: ignore[method-assign]
    saying(other, {"error_code": 0, "message": "thành\0 công"})
    received(desk, "H20.99-240603-0003")
    told_to_portal(MONDAY + timedelta(hours=1))
    assert {one.receipt for one in queries.messages(None, lane="sent")} == {"0 thành công"}


def test_what_arrives_with_such_signs_is_kept_and_holds_up_nobody(portal: World, settings: Any) -> None:
    settings.PORTAL_INBOX = "HoSoMoi"
    _, other = portal
    other.filed = [{"MaHoSo": "G22.99\0-1", "TenTTHC": "x\0", "So": 2**70}, {"MaHoSo": "G22.99-2"}]
    exchanging.fetch_arrived(at=MONDAY)
    assert sorted(ReceivedMessage.objects.values_list("external_id", flat=True)) == ["G22.99-1", "G22.99-2"]


@pytest.mark.parametrize("answer", [{"error_code": "0"}, {"error_code": "0", "result": {"a": 1}}], ids=["no", "table"])
def test_what_is_no_list_is_not_read_as_an_empty_one(portal: World, answer: Any) -> None:
    desk, other = portal
    received(desk, NUMBER)
    saying(other, answer)
    day = local_date(MONDAY)
    with pytest.raises(NotSent, match="không đúng dạng"):
        compare_with_portal(desk.commune.pk, start=day, end=day)
