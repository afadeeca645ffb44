"""The administrator looks behind the scenes: keyboard, narrow screen and accessibility of the two new rooms."""

from __future__ import annotations

import os
from typing import Any

import pytest

from motcua.areas.people.models import Role
from motcua.kernel import jobs, outbox
from motcua.kernel.clock import now
from motcua.kernel.models import OutboxMessage
from tests.journeys.conftest import accessible
from tests.web.conftest import make_account

pytestmark = [pytest.mark.journey, pytest.mark.long]


@pytest.mark.parametrize("width", [320, pytest.param(1280, marks=pytest.mark.proof)])
def test_an_administrator_sends_a_dead_letter_again(office: Any, visit: Any, width: int) -> None:
    account = make_account("quantri.thu", Role.ADMINISTRATOR)
    told = {"way": "email", "to": "nguoinop01@vidu.test", "subject": "s", "text": "t"}
    outbox.put(key="H20.99-240304-0001:FINISHED:email", **told, at=now())
    OutboxMessage.objects.update(dead_at=now(), attempts=6, last_error="máy chủ thư từ chối")
    jobs.perform("purge_done_jobs")
    page = accessible(visit("/can-bo/quan-tri/viec-chay-nen/", who=account, width=width))
    if place := os.environ.get("MOTCUA_LOOK"):
        page.screenshot(path=f"{place}/work-{width}.png", full_page=True)
    page.get_by_role("button", name="Gửi lại H20").click()
    page.get_by_text("Đã đưa vào hàng chờ").wait_for()
    assert outbox.dead_letters() == []


@pytest.mark.parametrize("width", [320, pytest.param(1280, marks=pytest.mark.proof)])
def test_an_inspector_reads_the_log_of_reading(office: Any, visit: Any, width: int) -> None:
    account = make_account("kiemtra.thu", Role.INSPECTOR, office.district)
    visit("/quay/ho-so/H20.33-240306-0005/", who=account, width=width)
    page = accessible(visit("/can-bo/quan-tri/nhat-ky-doc/", who=account, width=width))
    page.get_by_role("link", name="account:kiemtra.thu").first.wait_for()
    if place := os.environ.get("MOTCUA_LOOK"):
        page.screenshot(path=f"{place}/reads-{width}.png", full_page=True)
