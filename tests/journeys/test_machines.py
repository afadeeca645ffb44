"""An administrator registers a program, which calls at once; its token is seen once, its call in the log."""

from __future__ import annotations

from typing import Any
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Visit, accessible
from tests.web.conftest import make_account

pytestmark = [pytest.mark.journey, pytest.mark.long]


def test_a_program_is_registered_and_calls(office: Any, visit: Visit, live_server: Any) -> None:
    administrator = make_account("quantri.thu", "ADMINISTRATOR")
    page = visit("/can-bo/quan-tri/ung-dung/", who=administrator, width=360)
    accessible(page).get_by_role("link", name="Đăng ký ứng dụng").first.click()
    page.get_by_role("button", name="Đăng ký và lấy mã").click()
    expect(page.get_by_role("alert")).to_contain_text("Xin ghi mục này")
    accessible(page).get_by_label("Đơn vị", exact=True).select_option(label="UBND xã Thử 1")
    page.get_by_label("Tên ứng dụng").fill("Phần mềm minh họa 01")
    page.get_by_label("Kết nối để làm gì").fill("Tra tình trạng hồ sơ cho ki-ốt ở sảnh")
    page.get_by_label("Xem hồ sơ của đơn vị").check()
    page.get_by_role("button", name="Đăng ký và lấy mã").click()
    expect(page.get_by_role("status")).to_contain_text("chỉ hiện một lần này")
    token = accessible(page).locator("code").first.inner_text()
    asked = Request(f"{live_server.url}/api/v1/unit/dossiers", headers={"Authorization": f"Bearer {token}"})
    with urlopen(asked) as answer:
        assert answer.status == 200
    page.goto("/can-bo/quan-tri/ung-dung/")
    accessible(page).get_by_role("link", name="Phần mềm minh họa 01").click()
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(accessible(page).get_by_role("region", name="Các lần gọi")).to_contain_text("/api/v1/unit/dossiers")
    assert token not in page.content()
