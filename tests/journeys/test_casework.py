"""Officers and leaders at work: supplements, a late dossier, three agencies, an absent officer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Page, expect

from motcua.areas.dossiers import operations
from motcua.areas.people import operations as people
from motcua.areas.people import queries as known
from motcua.kernel.clock import local_date, now
from tests.factories.officework import Work, make_day, make_staffed
from tests.journeys.conftest import accessible

pytestmark = [pytest.mark.journey, pytest.mark.long]
NUMBER = "XQ-240603-0001"
OPENED = f"/can-bo/ho-so/{NUMBER}/"


@pytest.fixture
def work(transactional_db: None, settings: Any) -> Work:
    settings.ILLUSTRATIVE = True
    cache.clear()
    Client().get("/healthz")  # the first answer of a process reads every address; no browser should wait for that
    return make_staffed()


def act(page: Page, name: str) -> Page:
    """Follow a link of the panel of actions to its form."""
    panel = page.locator(".offers")
    panel.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    return page


def confirm(page: Page, name: str) -> Page:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()
    expect(page.locator(".casefile")).to_be_visible()
    return page


def day_of(work: Work, n: int) -> str:
    return f"{work.days(n):%d/%m/%Y}"


def test_an_officer_asks_for_papers_and_the_clock_starts_anew(work, visit):
    work.started(NUMBER, -1, 9)
    page = accessible(visit("/can-bo/", who=work.desk.case))
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    accessible(act(page, "Yêu cầu bổ sung"))
    expect(page.locator(".notice.warn")).to_contain_text("không rút lại được")
    page.get_by_label("Giấy tờ hoặc nội dung khác").fill("Bản vẽ minh họa")
    page.get_by_label("Vì sao cần bổ sung").fill("Thiếu bản vẽ")
    accessible(confirm(page, "Yêu cầu bổ sung"))
    expect(page.locator(".hero")).to_contain_text("Chờ bổ sung")
    expect(page.locator(".timeline").get_by_role("link", name="In phiếu")).to_be_visible()
    before = work.seen(NUMBER).due_at
    page = visit(OPENED, who=work.desk.counter)
    confirm(act(page, "Nhận bổ sung"), "Nhận bổ sung")
    after = work.seen(NUMBER).due_at
    assert after is not None
    assert before is not None
    assert after > before
    expect(page.locator(".hero")).to_contain_text(f"{local_date(after):%d/%m/%Y}")
    expect(page.locator(".hero")).to_contain_text("hẹn lần đầu")
    page.get_by_text("Vì sao là ngày này?").click()
    expect(page.locator(".days li").first).to_be_visible()


def test_another_waits_for_papers_with_what_was_left(work, visit):
    work.started(NUMBER, -4, 6, terms={"supplement_rule": "PAUSE"})
    operations.ask_supplement(number=NUMBER, items=["Bản vẽ"], reason="Thiếu", account=work.desk.case, at=work.days(-3))
    before = work.seen(NUMBER).due_at
    page = accessible(visit(OPENED, who=work.desk.counter, width=360))
    accessible(confirm(act(page, "Nhận bổ sung"), "Nhận bổ sung"))
    after = work.seen(NUMBER).due_at
    assert before is not None
    assert after is not None
    assert before < after < before + timedelta(days=14)
    expect(page.locator(".hero")).to_contain_text("Trong hạn")


def test_a_leader_moves_one_appointment_and_apologizes_for_a_late_one(work, visit):
    work.started(NUMBER, -3, 6)
    page = act(visit(OPENED, who=work.desk.leader), "Hẹn lại")
    page.get_by_label("Ngày hẹn trả mới").fill(day_of(work, 2))
    page.get_by_label("Lý do hẹn lại").fill("Chờ đo đạc")
    page.get_by_role("main").get_by_role("button", name="Hẹn lại").click()
    expect(accessible(page).get_by_role("alert")).to_be_visible()
    page.get_by_label("Ngày hẹn trả mới").fill(day_of(work, 10))
    accessible(confirm(page, "Hẹn lại"))
    expect(page.locator(".hero")).to_contain_text("Đã hẹn lại")
    offered = page.locator(".offers")
    expect(offered.get_by_role("link", name="Xin lỗi trễ hạn", exact=True)).to_be_visible()
    expect(offered.get_by_role("link", name="Hẹn lại", exact=True)).to_have_count(0)

    work.started("XQ-LATE", -12, -2, until=7)
    page = visit("/can-bo/lanh-dao/", who=work.desk.leader)
    accessible(page).get_by_role("link", name="XQ-LATE").first.click()
    expect(page.locator(".hero.late")).to_contain_text(f"Quá hạn {work.late_days(2)} ngày làm việc")
    act(page, "Xin lỗi trễ hạn").get_by_label("Ngày hứa trả kết quả").fill(day_of(work, 3))
    page.get_by_label("Vì sao trễ hạn").fill("Thiếu người đo đạc")
    accessible(confirm(page, "Xin lỗi trễ hạn"))
    expect(page.locator(".hero")).to_contain_text("đã xin lỗi, hứa trả")
    finish(page)
    expect(page.locator(".hero")).to_contain_text("Giải quyết quá hạn")


def finish(page: Page) -> None:
    act(page, "Ban hành kết quả").get_by_label("Tên giấy tờ kết quả").fill("Giấy phép minh họa")
    page.get_by_label("Số, ký hiệu hoặc mã kết quả").fill("01/GP-MH")
    page.get_by_label("Người ký").fill("Lãnh đạo minh họa")
    accessible(confirm(page, "Ban hành kết quả"))


def test_a_land_dossier_goes_through_three_agencies(work, visit):
    work.started(NUMBER, -1, 9)
    page = act(visit(OPENED, who=work.desk.case), "Lấy ý kiến")
    page.get_by_label("Hỏi đơn vị").select_option(label="Sở Khác")
    page.get_by_label("Nội dung cần ý kiến").fill("Thửa đất có thuộc quy hoạch không?")
    accessible(confirm(page, "Lấy ý kiến"))
    other = accessible(visit("/can-bo/", who=work.desk.stranger))
    other.get_by_role("link", name=NUMBER).click()
    act(other, "Cho ý kiến").get_by_label("Ý kiến của đơn vị").fill("Không thuộc quy hoạch.")
    accessible(confirm(other, "Cho ý kiến"))
    page.reload()
    expect(page.locator("#y-kien")).to_contain_text("Không thuộc quy hoạch.")
    act(page, "Chuyển hồ sơ").get_by_label("Chuyển đến").select_option("next")
    confirm(page, "Chuyển hồ sơ")
    expect(page.locator(".undo")).to_contain_text("Sở Khác")
    other.goto(OPENED)
    act(other, "Chuyển hồ sơ").get_by_label("Chuyển đến").select_option("next")
    other.get_by_role("main").get_by_role("button", name="Chuyển hồ sơ").click()
    expect(other.get_by_role("main")).to_contain_text(NUMBER)
    page.reload()
    expect(page.locator(".hero")).to_contain_text("Trình ký")
    signer = visit(OPENED, who=work.desk.leader)
    finish(signer)
    counter = act(visit(OPENED, who=work.desk.counter), "Trả kết quả")
    accessible(confirm(counter, "Trả kết quả"))
    expect(counter.locator(".hero")).to_contain_text("Đã trả kết quả")
    expect(counter.locator(".timeline")).to_contain_text("Lấy ý kiến")


def test_a_leader_gives_an_absent_officer_s_work_to_another(work, visit):
    make_day(work, 1)
    desk, today = work.desk, local_date(now())
    one, another = known.officer_of(desk.case.pk), known.officer_of(desk.second.pk)
    assert one
    assert another
    people.record_absence(officer_id=one, stand_in_id=another, valid_from=today, valid_to=today, at=now(), reason="Ốm")
    page = accessible(visit("/can-bo/lanh-dao/", who=desk.leader))
    row = page.locator("table.loads tr", has_text="vắng mặt")
    row.get_by_role("link", name="Giao lại việc").click()
    expect(page.get_by_label("Giao cho")).to_have_value(str(desk.second.pk))
    accessible(page).get_by_role("main").get_by_role("button", name="Phân công lại").click()
    expect(accessible(page).get_by_role("status").first).to_contain_text("Xong 4 trên 4 hồ sơ")
    page.goto("/can-bo/lanh-dao/")
    expect(page.locator("table.loads").first).not_to_contain_text("vắng mặt")
    accessible(visit("/can-bo/danh-gia/", who=desk.leader))
    accessible(visit("/can-bo/lanh-dao/", who=desk.leader, width=360, scheme="dark"))


def test_the_list_is_worked_by_keys_and_without_scripts(work, visit):
    make_day(work, 1)
    page = visit("/can-bo/?lane=all", who=work.desk.case)
    tick = page.get_by_role("checkbox", name="Chọn XQ-LATE-0000")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(tick).to_be_checked()
    page.keyboard.press("/")
    page.keyboard.type("xq-late")
    expect(page.locator("#count")).to_have_text("Đang hiện 1 hồ sơ")
    expect(tick).to_be_checked()
    with page.expect_response("**text=xq-late**"):
        page.locator("h1").click()
    page.keyboard.press("j")
    with page.expect_response("**text=xq-late**"):
        page.locator("form.filters").dispatch_event("change")
    expect(page.get_by_role("link", name="XQ-LATE-0000")).to_be_focused()
    page.get_by_role("button", name="Tiếp").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Chuyển bước kế tiếp")
    accessible(page)


def test_a_word_longer_than_the_page_breaks(work, visit):
    """Somebody pastes an address without a blank into a note; nothing is pushed off a phone."""
    work.started(NUMBER, -1, 9)
    told = {"with_whom": "Người nộp minh họa 01", "way": "PHONE", "note": "https://vidu.test/" + "a" * 300}
    operations.note_contact(number=NUMBER, account=work.desk.case, at=now(), **told)
    page = visit(OPENED, who=work.desk.case, width=320)
    expect(page.get_by_text("https://vidu.test/")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
