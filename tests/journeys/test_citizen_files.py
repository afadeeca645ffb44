"""A citizen files birth registration on a telephone, with scripts and without, and follows it to the result."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser, BrowserContext, Page, expect

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.feedback.queries import rating_of
from motcua.areas.people.events import CodeIssued
from motcua.areas.procedures.models import ProcedureVersion
from motcua.areas.publication import operations as publication
from motcua.areas.publication.queries import published_results
from motcua.kernel.bus import on
from motcua.kernel.clock import now
from tests.factories.files import pdf
from tests.factories.filing import AT, SHEET, make_filing_commune
from tests.factories.intake import Commune
from tests.journeys.conftest import accessible

pytestmark = pytest.mark.journey
CONTACT = "0900001234"
NAME = "Người nộp minh họa 01"


class Phone:
    """A telephone of 360 px; its faults are collected, its codes arrive in `codes`."""

    def __init__(self, browser: Browser, address: str, *, scripts: bool) -> None:
        self.scripts, self.faults, self.codes = scripts, [], []
        size: Any = {"width": 360, "height": 740}
        self.context: BrowserContext = browser.new_context(
            base_url=address, locale="vi-VN", viewport=size, java_script_enabled=scripts
        )
        self.page: Page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)

    def sound(self) -> Page:
        """The page, found accessible where an engine can run in it."""
        return accessible(self.page) if self.scripts else self.page

    def press(self, name: str) -> Page:
        """Press the button of that name, and look at what opens."""
        self.page.get_by_role("button", name=name, exact=True).click()
        return self.sound()


@pytest.fixture
def commune(transactional_db: None, settings: Any) -> Commune:
    settings.ILLUSTRATIVE = True
    cache.clear()
    found = make_filing_commune(rule="working_days", n=3)
    ProcedureVersion.objects.filter(pk=found.version.pk).update(online_service="FULL")
    return found


@pytest.fixture(
    params=[pytest.param(True, id="with scripts"), pytest.param(False, id="without scripts", marks=pytest.mark.long)]
)
def phone(request: Any, browser: Browser, live_server: Any, commune: Commune) -> Any:
    one = Phone(browser, live_server.url, scripts=request.param)
    on(CodeIssued, lambda event: one.codes.append(event.code))
    yield one
    assert [fault for fault in one.faults if "404" not in fault] == []


def test_from_the_procedure_to_the_rating(phone, commune, tmp_path):
    number = file_birth(phone, commune, tmp_path)
    follow_by_code(phone, number)
    bring_what_is_missing(phone, commune, number, tmp_path)
    see_the_due_date(phone, commune, number)
    see_the_result_and_rate(phone, commune, number)


def file_birth(phone: Phone, commune: Commune, folder: Path) -> str:
    """Every step, as far as the number of the dossier."""
    page = phone.page
    page.goto("/thu-tuc/1.001193/")
    phone.sound().get_by_role("link", name="Nộp hồ sơ trực tuyến").click()
    phone.sound().get_by_role("link", name="Bắt đầu").click()
    phone.sound().get_by_label(commune.unit.name).check()
    phone.press("Lưu và tiếp tục").get_by_role("link", name="Xác nhận bằng mã").click()
    show_who_one_is(phone)
    expect(page).to_have_url(re.compile("nguoi-nop"))
    page.get_by_label("Số định danh cá nhân").fill("087090000001")
    page.get_by_label("Ngày sinh").fill("05/09/1990")
    page.get_by_label("Nơi ở hiện nay").fill("Ấp Minh Họa")
    phone.press("Lưu và tiếp tục")
    fill_the_sheet(phone)
    hand_in_papers(phone, folder)
    expect(page.get_by_role("heading", level=1)).to_have_text("Lệ phí")
    if page.get_by_label("Nộp tại quầy").count():
        page.get_by_label("Nộp tại quầy").check()
    phone.press("Lưu và tiếp tục").get_by_label("Đến nhận tại quầy").check()
    phone.press("Lưu và tiếp tục")
    expect(page.get_by_role("main")).to_contain_text(SHEET["child"]["child_name"])
    page.get_by_label("Tôi cam kết").check()
    phone.press("Nộp hồ sơ")
    expect(page.get_by_role("heading", level=1)).to_have_text("Đã nộp hồ sơ")
    return str(page.locator(".done-panel strong").inner_text())


def show_who_one_is(phone: Phone) -> None:
    """A code to the telephone, and the name the first time."""
    phone.sound().get_by_label("Số điện thoại hoặc thư điện tử").fill(CONTACT)
    phone.press("Gửi mã cho tôi").get_by_label("Mã 6 chữ số").fill(phone.codes[-1])
    phone.press("Đăng nhập").get_by_label("Họ và tên").fill(NAME)
    phone.press("Tiếp tục")


def fill_the_sheet(phone: Phone) -> None:
    """Section by section; what is known is there already."""
    page = phone.page
    for key, told in SHEET.items():
        expect(page).to_have_url(re.compile(f"to-khai/{key}/"))
        for name, value in told.items():
            field = page.locator(f"[name={name}]")
            if field.first.get_attribute("type") == "radio":
                page.locator(f"[name={name}][value={value}]").check()
            elif field.get_attribute("type") == "checkbox":
                field.check()
            elif not field.input_value():
                field.fill(value)
        phone.press("Lưu và tiếp tục")


def hand_in_papers(phone: Phone, folder: Path) -> None:
    """One paper as a file, the other at the counter."""
    page = phone.page
    page.get_by_role("link", name="Giấy tờ thử 1").click()
    phone.sound().get_by_label("Chọn tệp").set_input_files(a_file(folder))
    phone.press("Tải lên")
    expect(page.get_by_role("heading", level=1)).to_have_text("Giấy tờ thử 2")
    phone.press("Nộp bản giấy tại quầy")
    phone.press("Lưu và tiếp tục")


def a_file(folder: Path) -> Path:
    """A small PDF."""
    made = folder / "giay-to.pdf"
    made.write_bytes(pdf())
    return made


def follow_by_code(phone: Phone, number: str) -> None:
    """From another computer, by code and the end of the telephone."""
    held = phone.context.cookies()
    phone.context.clear_cookies()
    phone.page.goto(f"/tra-cuu/?ma={number}")
    phone.sound().get_by_label("Bốn số cuối").fill(CONTACT[-4:])
    phone.press("Tra cứu")
    expect(phone.page.get_by_role("main")).to_contain_text("đang chờ tiếp nhận")
    expect(phone.page.get_by_role("main")).not_to_contain_text(NAME)
    phone.context.clear_cookies()
    phone.context.add_cookies(held)


def bring_what_is_missing(phone: Phone, commune: Commune, number: str, folder: Path) -> None:
    """The counter asks once; the citizen answers from home and the dossier waits again."""
    dossiers.ask_supplement(
        number=number, items=["Giấy chứng sinh có chữ ký"], reason="Thiếu chữ ký", account=commune.counter, at=now()
    )
    phone.page.goto(f"/cua-toi/ho-so/{number}/")
    phone.sound().get_by_role("link", name="Gửi giấy tờ bổ sung").click()
    phone.sound().get_by_label("Giấy chứng sinh có chữ ký").set_input_files(a_file(folder))
    phone.press("Gửi giấy tờ")
    expect(phone.page.get_by_role("main")).to_contain_text("trở lại hàng chờ tiếp nhận")


def see_the_due_date(phone: Phone, commune: Commune, number: str) -> None:
    """Accepted and taken up: the date, the weekday, what is left."""
    dossiers.accept(number=number, account=commune.counter, at=now())
    dossiers.start(number=number, account=commune.case, at=now())
    phone.page.goto(f"/cua-toi/ho-so/{number}/")
    main = phone.sound().get_by_role("main")
    expect(main).to_contain_text("Hẹn trả kết quả")
    expect(main.locator(".due-day")).to_have_text(re.compile(r"Thứ \S+, \d\d/\d\d/\d{4}"))
    expect(main.locator(".due-left")).to_contain_text("ngày làm việc")


def see_the_result_and_rate(phone: Phone, commune: Commune, number: str) -> None:
    """Signed, returned, published without a name, rated once."""
    given = dossiers.ResultGiven("Giấy khai sinh", "Lãnh đạo minh họa", now() - timedelta(seconds=1), code="KQ.THU")
    dossiers.hand_over(number=number, account=commune.case, at=now(), note="Trình ký")
    dossiers.finish(number=number, account=commune.leader, at=now(), result=given)
    dossiers.return_result(number=number, receiver=NAME, account=commune.counter, at=now())
    if not published_results(None, text=number):
        publication.publish_result(dossier_number=number, at=now())
    phone.page.goto(f"/cua-toi/ho-so/{number}/")
    phone.sound().get_by_role("link", name="Đánh giá việc giải quyết").click()
    phone.sound().get_by_label("Rất hài lòng", exact=True).check()
    phone.press("Gửi đánh giá")
    expect(phone.page.get_by_role("main")).to_contain_text("Đã ghi nhận đánh giá")
    rating = rating_of(number)
    assert rating is not None
    assert (rating.score, rating.via) == (5, "ACCOUNT")
    phone.page.goto("/ket-qua/")
    expect(phone.sound().get_by_role("main")).to_contain_text(number)
    assert AT in "/nop-ho-so/1.001193/"
