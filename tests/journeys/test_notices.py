"""An office writes to people in its own words; a person chooses on the phone how they are told."""

from __future__ import annotations

import os
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from motcua.areas.notices import operations as notices
from motcua.areas.notices.queries import NoticeFacts
from motcua.areas.people import operations as people
from motcua.areas.people.models import Role
from motcua.kernel.clock import now
from motcua.web.ui.citizens import KEY
from tests.journeys.conftest import accessible
from tests.web.conftest import make_account

pytestmark = [pytest.mark.journey, pytest.mark.long]
WIDTHS = [360, pytest.param(1440, marks=pytest.mark.proof)]


def look(page: Page, name: str) -> None:
    """A picture, when somebody wants to look."""
    if place := os.environ.get("MOTCUA_LOOK"):
        width = page.viewport_size["width"] if page.viewport_size else 0
        page.screenshot(path=f"{place}/{name}-{width}.png", full_page=True)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_leader_writes_own_words(office: Any, visit: Any, width: int) -> None:
    leader = make_account("lanhdao.thu2", Role.LEADER, office.district)
    page = accessible(visit("/can-bo/tin-bao/", who=leader, width=width))
    look(page, "words")
    page.get_by_role("link", name="Đã tiếp nhận").click()
    expect(page.get_by_role("heading", name="Viết lời")).to_be_visible()
    page.get_by_label("Tin ngắn cho điện thoại").fill("Đã nhận hồ sơ, hẹn trả {due}")
    page.get_by_label("Vì sao sửa").fill("Cho dễ hiểu")
    page.get_by_role("button", name="Xem thử").click()
    expect(page.get_by_text("Da nhan ho so, hen tra 17:00 ngay 15/03/2024")).to_be_visible()
    look(accessible(page), "words-preview")
    page.get_by_role("button", name="Lưu lời mới").click()
    expect(page.get_by_text("Đã ghi lời mới")).to_be_visible()
    look(accessible(page), "words-written")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_person_chooses_how_they_are_told(office: Any, visit: Any, settings: Any, width: int) -> None:
    person = people.register_applicant(name="Người nộp minh họa 01", phone="0900000001", at=now())
    to = notices.Recipient(applicant_id=person, email="", phone="0900000001")
    facts = NoticeFacts(
        dossier_number="H20.99-240304-0001", procedure="Đăng ký khai sinh", unit="UBND", lookup="/", due="mai"
    )
    notices.notify(kind="RECEIVED", facts=facts, to=to, at=now())
    page = visit("/dang-nhap/nguoi-dan/", width=width)
    sign_in(page, person)
    page.goto("/cua-toi/tin-nhan/")
    look(accessible(page), "messages")
    page.get_by_role("link", name="Chọn cách nhận tin").click()
    expect(page.get_by_role("heading", name="Cách nhận tin")).to_be_visible()
    look(accessible(page), "ways")
    page.get_by_label("Zalo").check()
    page.get_by_role("button", name="Lưu cách nhận tin").click()
    expect(page.locator("[data-error-summary]").get_by_text("Xin đánh dấu đồng ý")).to_be_visible()
    look(accessible(page), "ways-refused")
    page.get_by_label("Tôi đồng ý").check()
    page.get_by_role("button", name="Lưu cách nhận tin").click()
    expect(page.get_by_text("Đã ghi cách nhận tin")).to_be_visible()
    expect(page.get_by_label("Zalo")).to_be_checked()


def sign_in(page: Page, person: int) -> None:
    """Let the browser be of a person who has shown who they are."""
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[KEY] = person
    session.create()
    page.context.add_cookies(
        [{"name": "sessionid", "value": str(session.session_key), "url": page.url.split("/dang-nhap")[0]}]
    )
