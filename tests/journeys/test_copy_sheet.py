"""A sheet is copied by the keyboard alone, field after field, and the number that comes back is written down."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from motcua.kernel.clock import now
from tests.factories.counter import make_counter
from tests.journeys.conftest import Visit, accessible

pytestmark = [pytest.mark.journey, pytest.mark.long]


def test_enter_copies_and_moves_on(transactional_db: None, settings: Any, visit: Visit) -> None:
    settings.ILLUSTRATIVE, settings.SECOND_FACTOR = True, False
    commune = make_counter()
    number = commune.received(at=now()).number
    page = visit(reverse("office:copy_sheet", args=[number]), who=commune.counter)
    page.get_by_role("button", name="Chép Mã hồ sơ một cửa").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Đã chép: Mã hồ sơ một cửa")).to_be_visible()
    expect(page.get_by_role("button", name="Chép Ngày tiếp nhận")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Đã chép: Ngày tiếp nhận")).to_be_visible()
    page.get_by_label("Số đăng ký khai sinh").fill("15/2024")
    page.get_by_role("button", name="Ghi số").click()
    expect(page.get_by_text("hồ sơ tìm được theo số này")).to_be_visible()
    accessible(page)
