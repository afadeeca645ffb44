"""A keeper drafts, rehearses and publishes; a citizen finds the procedure and reads it on a phone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from motcua.kernel.clock import now
from tests.factories.procedures import load_catalogue
from tests.journeys.conftest import accessible

pytestmark = [pytest.mark.journey, pytest.mark.long]
CODE = "1.001612"


def decide(page: Page) -> None:
    """Fill in a decision of a week ago, in force from today."""
    today = now().date()
    page.get_by_label("Số quyết định").fill("12/QĐ-UBND")
    page.get_by_label("Ngày quyết định").fill(f"{today - timedelta(days=7):%d/%m/%Y}")
    page.get_by_label("Có hiệu lực từ ngày").fill(f"{today:%d/%m/%Y}")


def publish_a_version(page: Page) -> None:
    """Draft a version with another time and papers, look at the differences, publish."""
    page.get_by_role("button", name="Soạn phiên bản mới").click()
    page = accessible(page)
    page.get_by_label("Số lượng").first.fill("5")
    page.get_by_label("Giấy tờ cần nộp").fill("Giấy đề nghị | 1")
    page.get_by_role("button", name="Ghi bản thảo").click()
    expect(page.get_by_role("status")).to_contain_text("Đã ghi bản thảo")
    page.get_by_role("link", name="Xem điểm khác và công bố").click()
    expect(accessible(page).locator("ins").first).to_contain_text("Trực tiếp: 5 ngày làm việc")
    decide(page)
    page.get_by_role("button", name="Công bố phiên bản").click()
    expect(accessible(page).locator("tbody").first).to_contain_text("12/QĐ-UBND")


def publish_a_workflow(page: Page) -> None:
    """Draft a process, make it too long, be refused, shorten it again, put it in force."""
    page.get_by_role("button", name="Soạn quy trình mới").click()
    page = accessible(page)
    page.get_by_role("link", name="Thêm bước").click()
    accessible(page).get_by_label("Tên bước").fill("Họp xét")
    page.get_by_label("Số giờ làm việc").fill("40")
    page.get_by_role("button", name="Thêm bước").click()
    accessible(page).get_by_role("button", name="Đưa lên: Họp xét").click()
    page.get_by_role("link", name="Chạy thử trên lịch").click()
    expect(accessible(page).get_by_role("status")).to_contain_text("Không kịp")
    page.get_by_role("link", name="Đăng ký hộ kinh doanh").click()
    page.get_by_role("link", name="Ban hành").click()
    decide(page)
    page.get_by_role("button", name="Ban hành quy trình").click()
    expect(accessible(page).get_by_role("alert")).to_contain_text("không kịp thời hạn 5 ngày làm việc")
    page.get_by_role("link", name="Đăng ký hộ kinh doanh").click()
    page.get_by_role("button", name="Bỏ Họp xét").click()
    page.get_by_role("link", name="Ban hành").click()
    decide(page)
    page.get_by_role("button", name="Ban hành quy trình").click()
    expect(accessible(page).get_by_role("status")).to_contain_text("Đã ban hành")


def test_a_keeper_publishes_and_a_citizen_reads(officer, visit):
    load_catalogue(CODE, "1.001193")
    page = accessible(visit(f"/can-bo/quan-tri/thu-tuc/{CODE}/", who=officer))
    publish_a_version(page)
    publish_a_workflow(page)
    citizen = accessible(visit("/thu-tuc/", width=360))
    citizen.get_by_label("Gõ việc cần làm, không cần dấu").fill("ho kinh doanh")
    citizen.get_by_role("button", name="Tìm", exact=True).click()
    accessible(citizen).get_by_role("link", name="Đăng ký thành lập hộ kinh doanh").click()
    expect(accessible(citizen).get_by_role("main")).to_contain_text("5 ngày làm việc")
    expect(citizen.get_by_role("main")).to_contain_text("Giấy đề nghị")


@pytest.mark.parametrize("width", [360, pytest.param(1280, marks=pytest.mark.proof)])
def test_every_part_of_a_form_is_accessible_and_asks_only_what_hangs_on_an_answer(officer, visit, width):
    load_catalogue("1.001193", "1.011607", "1.001776")
    for address in ("1.001193/to-khai/", "1.011607/to-khai/?buoc=household", "1.001776/to-khai/?buoc=beneficiary"):
        page = accessible(visit(f"/can-bo/quan-tri/thu-tuc/{address}", who=officer, width=width))
        page.get_by_role("button", name="Kiểm tra phần này").click()
        expect(accessible(page).get_by_role("alert")).to_be_visible()
    page.goto("/can-bo/quan-tri/thu-tuc/1.001193/to-khai/?buoc=father")
    expect(page.get_by_label("Họ và tên cha")).to_be_hidden()
    page.get_by_label("Có", exact=True).check()
    expect(page.get_by_label("Họ và tên cha")).to_be_visible()
