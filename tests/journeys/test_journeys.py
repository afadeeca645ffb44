"""Five people walk through the product."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import accessible
from tests.web.conftest import PASSWORD
from tests.web.test_sign_in import code

pytestmark = pytest.mark.journey
REPORT = "/can-bo/bao-cao/?from=2024-03-01&to=2024-03-31"
TEXT = (
    "Cả năm có 25 nhiệm vụ, đã xong 22/25 nhiệm vụ (đạt 89,16%). "
    "Tiếp nhận 80 hồ sơ, trong đó 60 hồ sơ trực tuyến (75%)."
)


def test_a_citizen_opens_a_figure_down_to_one_dossier(office, visit):
    page = accessible(visit("/"))
    expect(page.get_by_role("region", name="Dữ liệu minh họa")).to_contain_text("Dữ liệu minh họa")
    page.get_by_role("link", name="Mọi số liệu công khai").click()
    page.get_by_label("Đến hết ngày").fill("31/03/2024")
    page.get_by_role("button", name="Xem").click()
    accessible(page).get_by_role("link", name=re.compile(r"^Xem 3 hồ sơ.{0,3}Hồ sơ tiếp nhận mới")).click()
    rows = accessible(page).locator("tbody tr")
    expect(rows).to_have_count(3)
    page.get_by_role("link", name="H20.33-240306-0005").click()
    expect(page.get_by_role("main")).to_contain_text("Giải quyết quá hạn")
    accessible(page).get_by_text("Vì sao là ngày này?").click()
    expect(page.get_by_role("main")).not_to_contain_text("Người nộp thử")


@pytest.mark.long
def test_an_officer_signs_in_and_finds_the_wrong_number(office, officer, visit):
    page = accessible(visit("/can-bo/kiem-tra-bao-cao/"))
    page.get_by_label("Tên đăng nhập").fill(officer.username)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    accessible(page).get_by_label("Mã 6 số").fill(code())
    page.get_by_role("button", name="Xác nhận").click()
    accessible(page).get_by_label("Dán nội dung báo cáo").fill(TEXT)
    page.get_by_role("button", name="Kiểm tra").click()
    expect(page.locator("mark.bad")).to_have_text("89,16%")
    expect(page.locator(".right")).to_have_text("→ 88,00%")
    expect(accessible(page).get_by_role("heading", name=re.compile("^1 số sai"))).to_be_visible()


@pytest.mark.long
def test_the_checker_says_that_it_works_until_the_answer_is_there(officer, visit):
    page = visit("/can-bo/kiem-tra-bao-cao/", who=officer)
    page.get_by_label("Dán nội dung báo cáo").fill(TEXT + "\n\nĐơn vị | Hồ sơ\nXã A | 10\nXã B | 20\nTổng | 30")
    told = page.evaluate("""() => {
        const form = document.querySelector("form[data-working]");
        form.addEventListener("submit", (event) => event.preventDefault());
        form.querySelector("button").click();
        return [form.querySelector("[role=status]").innerText, form.querySelector("button").disabled];
    }""")
    assert told[0].startswith("Đang kiểm tra.")
    assert told[1]
    expect(page.locator("[data-seconds]")).not_to_have_text("0")
    accessible(page).evaluate("document.querySelector('form[data-working]').submit()")
    expect(page.locator(".reading table")).to_have_count(1)
    accessible(page)


@pytest.mark.long
def test_an_officer_writes_the_report_and_opens_a_number(officer, visit):
    page = visit(REPORT, who=officer)
    with page.expect_download() as download:
        accessible(page).get_by_role("link", name="Tải Word").click()
    assert download.value.suggested_filename == "bao-cao-huyen-thu-2024-03-31.docx"
    page.locator("a.traced").first.click()
    shown = accessible(page).locator("tbody tr").count()
    expect(page.locator(".headline strong").last).to_have_text(f"{shown} hồ sơ")
    page.get_by_label("Hạn", exact=True).select_option(label="Xong quá hạn")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page).to_have_url(re.compile("deadline=late"))


@pytest.mark.long
def test_a_phone_and_a_keyboard_are_enough(office, visit):
    page = accessible(visit("/", width=360))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Gõ việc cần làm")).to_be_focused()
    page.keyboard.type("khai sinh")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Đăng ký khai sinh").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng ký khai sinh")
    accessible(page)
    page.get_by_role("button", name="English").focus()
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.long
@pytest.mark.parametrize(
    ("width", "scheme"), [(360, "light"), pytest.param(768, "dark", marks=pytest.mark.proof), (1440, "dark")]
)
def test_the_office_is_sound_at_every_width_and_by_night(officer, visit, width, scheme):
    page = visit("/can-bo/", who=officer, width=width, scheme=scheme)
    accessible(page)
    for address in ("/quay/so-ho-so/", "/quay/ho-so/H20.33-240306-0005/", REPORT):
        page.goto(address)
        accessible(page)
