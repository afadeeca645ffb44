"""A dialogue from its notice to a promise that was kept, each step by the one whose step it is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Page, expect

from motcua.areas.feedback.models import Commitment, Dialogue, DialogueQuestion
from motcua.areas.organization.models import Unit
from motcua.kernel.clock import local_date, now
from tests.factories.office import make_units
from tests.journeys.conftest import accessible
from tests.web.conftest import make_account

pytestmark = [pytest.mark.journey, pytest.mark.long]


@pytest.fixture
def home(transactional_db: None, settings: Any) -> Unit:
    settings.ILLUSTRATIVE = True
    cache.clear()
    Client().get("/healthz")  # the first answer of a process reads every address; no browser should wait for that
    _district, _agency, (commune, _beside) = make_units()
    Unit.objects.create(
        slug="mot-cua-xa-1", name="Bộ phận Một cửa xã Thử 1", level="COMMUNE", kind="DEPARTMENT", parent=commune,
        valid_from=date(2000, 1, 1), agency_code="H20.99.01.7",
    )  # fmt: skip
    return commune


def press(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def opened(page: Page, summary: str) -> None:
    page.locator("summary", has_text=summary).click()


def announce(page: Page) -> None:
    """Planned too near, refused with the earliest day; put right and announced."""
    near, far = now() + timedelta(days=5), now() + timedelta(days=9)
    page.get_by_role("link", name="Lập cuộc đối thoại").click()
    for label, words in {
        "Tên cuộc đối thoại": "Đối thoại về hộ tịch (minh họa)",
        "Nội dung đối thoại": "Thời hạn và giấy tờ",
        "Hình thức": "Trực tiếp",
        "Địa điểm": "Nhà văn hóa xã",
        "Người chủ trì": "Chủ tịch UBND xã",
        "Thành phần dự": "Người dân các ấp",
        "Bắt đầu lúc": f"{near:%d/%m/%Y} 08:00",
    }.items():
        page.get_by_label(label).fill(words)
    accessible(page)
    press(page, "Lập cuộc đối thoại")
    expect(page.locator(".headline .status")).to_have_text("Đang chuẩn bị")
    opened(page, "Thông báo")
    page.get_by_label("Đã thông báo ở đâu").fill("Niêm yết tại trụ sở")
    press(page, "Thông báo")
    expect(page.get_by_role("alert")).to_contain_text(f"sớm nhất ngày {now() + timedelta(days=7):%d/%m/%Y}")
    accessible(page)
    Dialogue.objects.update(starts_at=far, starts_on=local_date(far), ask_until=local_date(far))
    press(page, "Thông báo")
    expect(page.locator(".headline .status")).to_have_text("Đã thông báo")
    accessible(page)


def ask(page: Page) -> str:
    """Somebody without an account asks; answers the address of their own page."""
    page.get_by_role("link", name="Đối thoại về hộ tịch (minh họa)").click()
    page.get_by_label("Câu hỏi của ông/bà").fill("Tôi là người minh họa, vì sao khai sinh phải chờ?")
    accessible(page)
    press(page, "Gửi câu hỏi")
    expect(page.get_by_role("heading", level=1)).to_have_text("Câu hỏi của tôi")
    accessible(page)
    return page.url


def the_day_comes() -> None:
    """Ten days pass."""
    today = local_date(now())
    Dialogue.objects.update(starts_at=now(), starts_on=today, ask_until=today, announced_on=today - timedelta(days=9))


def hold_and_promise(page: Page) -> None:
    """Held; the question is taken, answered on the spot, and something is promised; then the result."""
    opened(page, "Ghi đã tổ chức")
    page.get_by_label("Người dân", exact=False).first.fill("42")
    page.get_by_label("Diễn biến").fill("Đủ thành phần")
    press(page, "Ghi đã tổ chức")
    expect(page.locator(".headline .status")).to_have_text("Đã tổ chức")
    page.get_by_role("link", name="Tôi là người minh họa").click()
    opened(page, "Đưa vào đối thoại")
    page.get_by_label("Câu hỏi, để mọi người đọc").fill("Vì sao khai sinh phải chờ?")
    press(page, "Đưa vào đối thoại")
    expect(page.locator(".headline .status")).to_have_text("Chờ trả lời")
    opened(page, "Ghi trả lời")
    page.locator("#ANSWER_answer").fill("Từ nay trả trong ngày.")
    press(page, "Ghi trả lời")
    expect(page.locator(".headline .status")).to_have_text("Trả lời tại chỗ")
    opened(page, "Ghi cam kết")
    page.get_by_label("Nội dung cam kết").fill("Niêm yết hạn trả khai sinh")
    page.get_by_label("Người cam kết").fill("Chủ tịch UBND xã")
    page.get_by_label("Đơn vị thực hiện").select_option(label="Bộ phận Một cửa xã Thử 1")
    page.get_by_label("Làm xong trước ngày").fill(f"{now() + timedelta(days=20):%d/%m/%Y}")
    accessible(page)
    press(page, "Ghi cam kết")
    expect(page.get_by_role("link", name="Niêm yết hạn trả khai sinh")).to_be_visible()
    page.locator(".back a").click()
    opened(page, "Công bố kết quả")
    page.get_by_label("Kết quả đối thoại").fill("Một câu hỏi đã trả lời")
    press(page, "Công bố kết quả")
    expect(page.locator(".headline .status")).to_have_text("Đã công bố kết quả")
    accessible(page)


def test_a_dialogue_goes_from_its_notice_to_a_kept_promise(home: Unit, visit: Any) -> None:
    keeper = make_account("cchc.minhhoa", "PAR", home)
    announce(visit("/can-bo/doi-thoai/", who=keeper))
    mine = ask(accessible(visit("/doi-thoai/", width=360)))
    the_day_comes()
    hold_and_promise(visit(f"/can-bo/doi-thoai/{Dialogue.objects.get().pk}/", who=keeper))

    doer = make_account("motcua.minhhoa", "CASE", Unit.objects.get(slug="mot-cua-xa-1"))
    page = visit(f"/can-bo/ke-hoach/nhiem-vu/{Commitment.objects.get().task_id}/", who=doer)
    expect(page.get_by_role("link", name="Cam kết tại đối thoại")).to_be_visible()
    opened(page, "Báo hoàn thành")
    page.get_by_label("Sản phẩm đã có").fill("Bảng niêm yết (minh họa)")
    page.get_by_label("Hoàn thành ngày").fill(f"{now():%d/%m/%Y}")
    press(page, "Báo hoàn thành")
    expect(page.get_by_text("Chờ nghiệm thu")).to_be_visible()

    page = visit(mine, width=360)
    expect(page.locator("h2 .status")).to_have_text("Đã báo xong, chờ xác nhận")
    page.get_by_label("Đã thực hiện").check()
    accessible(page)
    press(page, "Gửi ý kiến")
    expect(page.locator("h2 .status")).to_have_text("Đã giữ lời")

    page = visit(f"/doi-thoai/{Dialogue.objects.get().pk}/", width=360)
    expect(page.get_by_role("main")).to_contain_text("Từ nay trả trong ngày.")
    expect(page.get_by_role("main")).not_to_contain_text("Tôi là người minh họa")
    expect(page.locator("td .status")).to_have_text("Đã giữ lời")
    accessible(page)
    assert DialogueQuestion.objects.get().route == "ONLINE"
