"""An administrator appoints an officer, who signs in for the first time and sees the register of their unit."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.factories.authenticator import app_code
from tests.journeys.conftest import accessible
from tests.web.conftest import make_account

pytestmark = [pytest.mark.journey, pytest.mark.long]
FIRST_PASSWORD, OWN_PASSWORD = "hoa-sen-no-mua-he", "mot-mat-khau-cua-rieng"


def keep_the_hour(page: Page) -> None:
    """Set from a day on that the unit gives dates to the hour."""
    page.get_by_role("link", name="Quản trị", exact=True).click()
    accessible(page).get_by_role("link", name="UBND xã Thử 1").click()
    page = accessible(page)
    page.get_by_label("Từ ngày").fill("01/03/2024")
    page.get_by_label("Hẹn trả giữ nguyên giờ nhận").select_option(label="Có")
    page.get_by_label("Căn cứ").fill("Quyết định thử 01")
    page.get_by_role("button", name="Ghi thiết lập").click()
    expect(accessible(page).locator("tbody")).to_contain_text("Quyết định thử 01")


def hire(page: Page) -> None:
    """Add an officer, appoint them after one refusal, and open their account."""
    page.goto("/can-bo/quan-tri/can-bo/")
    accessible(page).get_by_role("link", name="Thêm cán bộ").click()
    accessible(page).get_by_label("Họ và tên").fill("Công chức minh họa 03")
    page.get_by_role("button", name="Thêm cán bộ").click()
    page = accessible(page)
    page.get_by_role("button", name="Bổ nhiệm").click()
    expect(accessible(page).get_by_role("alert")).to_contain_text("Xin chọn vai trò")
    page.get_by_label("Đơn vị", exact=True).select_option(label="UBND xã Thử 1")
    page.get_by_label("Vai trò").select_option(label="Công chức tiếp nhận")
    page.get_by_role("button", name="Bổ nhiệm").click()
    expect(accessible(page).locator("tbody")).to_contain_text("đang hiệu lực")
    page.get_by_label("Tên đăng nhập").fill("quay.moi")
    page.get_by_label("Mật khẩu đầu tiên").fill(FIRST_PASSWORD)
    page.get_by_role("button", name="Mở tài khoản").click()
    expect(page.get_by_role("status")).to_contain_text("Đã mở tài khoản")


def sign_in_first(desk: Page) -> None:
    """Sign in with the first password, change it, and set up the second factor."""
    desk.get_by_label("Tên đăng nhập").fill("quay.moi")
    desk.get_by_label("Mật khẩu").fill(FIRST_PASSWORD)
    desk.get_by_role("button", name="Đăng nhập").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Đổi mật khẩu")
    accessible(desk).get_by_label("Mật khẩu đang dùng").fill(FIRST_PASSWORD)
    desk.get_by_label("Mật khẩu mới", exact=True).fill(OWN_PASSWORD)
    desk.get_by_label("Nhập lại mật khẩu mới").fill(OWN_PASSWORD)
    desk.get_by_role("main").get_by_role("button").last.click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Bật xác thực hai bước")
    secret = accessible(desk).locator("details code").text_content() or ""
    desk.get_by_label("Mã 6 số").fill(app_code(secret))
    with desk.expect_navigation():  # going on before the answer would take the code back
        desk.get_by_role("button", name="Bật xác thực").click()
    desk.goto("/quay/so-ho-so/")


def test_an_officer_is_appointed_signs_in_and_sees_the_register(office, visit):
    administrator = make_account("quantri.thu", "ADMINISTRATOR")
    page = accessible(visit("/can-bo/", who=administrator))
    keep_the_hour(page)
    hire(page)
    desk = visit("/quay/so-ho-so/", width=360)
    sign_in_first(desk)
    expect(accessible(desk).locator("tbody tr")).to_have_count(2)
    desk.get_by_role("link", name="Công chức minh họa 03").click()
    expect(accessible(desk).get_by_role("main")).to_contain_text("Đăng nhập được")
    assert desk.request.get("/can-bo/quan-tri/").status == 403

    for address in ("/can-bo/quan-tri/can-bo/", "/can-bo/quan-tri/dang-nhap/"):
        page.goto(address)
        expect(accessible(page).locator("tbody")).to_contain_text("Công chức minh họa 03")
