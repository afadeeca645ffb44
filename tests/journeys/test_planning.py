"""A task from the directive it comes from to its accepted product, each by the one whose work it is."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import docx
import pytest
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Page, expect

from motcua.areas.organization.models import Unit
from motcua.areas.plans.models import Task
from motcua.kernel.clock import local_date, now
from tests.factories.files import pdf
from tests.factories.office import Office, make_office
from tests.journeys.conftest import accessible
from tests.web.conftest import make_account

pytestmark = pytest.mark.journey
LETTER = (
    "HUYỆN ỦY MINH HỌA",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Số: 12-CV/HU",
    "Minh Họa, ngày 02 tháng 01 năm 2024",
    "V/v tập trung cải cách hành chính",
    "Kính gửi: Ủy ban nhân dân huyện",
    "1. Rà soát, công khai đủ thủ tục hành chính.",
    "2. Báo cáo kết quả trước ngày 30/4/2024.",
    "Nơi nhận:",
)


@pytest.fixture
def place(transactional_db: None, settings: Any, tmp_path: Path) -> Office:
    settings.ILLUSTRATIVE = True
    settings.FILES_ROOT, settings.UPLOADS_ROOT = tmp_path / "files", tmp_path / "uploads"
    cache.clear()
    Client().get("/healthz")  # the first answer of a process reads every address; no browser should wait for that
    office = make_office()
    Unit.objects.filter(pk=office.district.pk).update(valid_to=None)
    return office


def press(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def read_the_letter(page: Page, place: Path) -> None:
    """A Word file becomes a document of two passages once somebody has confirmed it."""
    letter = docx.Document()
    for line in LETTER:
        letter.add_paragraph(line)
    letter.save(str(place / "cong-van.docx"))
    page.get_by_role("link", name="Ghi văn bản").click()
    page.get_by_label("Tệp văn bản").set_input_files(place / "cong-van.docx")
    press(page, "Đọc tệp")
    expect(page.get_by_role("heading", level=1)).to_have_text("Xác nhận văn bản đã đọc")
    expect(page.get_by_label("Số", exact=True)).to_have_value("12")
    expect(page.get_by_label("Hạn trả lời")).to_have_value("30/04/2024")
    page.get_by_label("Nơi ban hành", exact=True).fill("Ban Thường vụ Huyện ủy Minh Họa")
    page.get_by_label("Văn bản này không có dấu").check()
    accessible(page)
    press(page, "Xác nhận, ghi vào sổ")
    expect(page.get_by_role("link", name="Công văn 12 ngày 02/01/2024")).to_be_visible()


def issue_the_plan(page: Page) -> None:
    """The document that issues the plan carries the letter out; then the plan, with its task."""
    page.get_by_role("link", name="Ghi văn bản").click()
    page.get_by_label("Loại văn bản").select_option(label="Kế hoạch")
    page.get_by_label("Số", exact=True).fill("143")
    page.get_by_label("Ngày ban hành").fill("16/04/2024")
    page.get_by_label("Nơi ban hành", exact=True).fill("UBND huyện Thử")
    page.get_by_label("Trích yếu").fill("Khắc phục hạn chế")
    page.get_by_label("Thi hành văn bản").select_option(index=1)
    page.get_by_label("Văn bản này không có dấu").check()
    press(page, "Ghi văn bản")
    page.goto("/can-bo/ke-hoach/lap/")
    page.get_by_label("Kế hoạch của đơn vị").select_option(label="UBND huyện Thử")
    page.get_by_label("Loại kế hoạch").select_option(label="Kế hoạch khắc phục")
    page.get_by_label("Tên kế hoạch").fill("Khắc phục hạn chế (minh họa)")
    page.get_by_label("Từ năm").fill("2024")
    page.get_by_label("Đến năm").fill("2024")
    page.get_by_label("Ngày ban hành").fill("16/04/2024")
    page.get_by_label("Văn bản ban hành").select_option(index=1)
    press(page, "Lập kế hoạch")
    page.get_by_role("link", name="Khắc phục hạn chế (minh họa)").click()


def set_the_task(page: Page) -> None:
    """The bare passage of the letter gets its task."""
    page.get_by_role("link", name="Độ phủ văn bản").click()
    expect(page.get_by_role("main")).to_contain_text("0 trên 2 đoạn có yêu cầu đã có nhiệm vụ.")
    accessible(page).get_by_role("link", name="Thêm nhiệm vụ").first.click()
    page.get_by_label("Nhiệm vụ", exact=True).fill("Rà soát thủ tục")
    page.get_by_label("Sản phẩm").fill("Báo cáo rà soát")
    page.get_by_label("Đơn vị chủ trì").select_option(label="Phòng Thử nghiệm")
    page.get_by_label("Ngày cụ thể").fill(f"{local_date(now()) + timedelta(days=20):%d/%m/%Y}")
    page.get_by_label("đoạn 1:").check()
    accessible(page)
    press(page, "Thêm nhiệm vụ")
    expect(page.locator(".lane.stop .task-card")).to_contain_text("Rà soát thủ tục")


def opened(page: Page, summary: str) -> None:
    page.locator("summary", has_text=summary).click()


def test_a_task_goes_from_a_directive_to_an_accepted_product(place: Office, visit: Any, tmp_path: Path) -> None:
    par = make_account("cchc.minhhoa", "PAR", place.district)
    page = visit("/can-bo/van-ban/", who=par)
    read_the_letter(page, tmp_path)
    issue_the_plan(page)
    set_the_task(page)
    today = f"{local_date(now()):%d/%m/%Y}"
    task = f"/can-bo/ke-hoach/nhiem-vu/{Task.objects.get().pk}/"

    page = visit(task, who=make_account("chuyenvien.minhhoa", "CASE", place.agency))
    opened(page, "Cập nhật tiến độ")
    page.get_by_label("Mức độ (%)").fill("60")
    page.get_by_label("Kết quả, vướng mắc").fill("Đã rà soát hai lĩnh vực")
    accessible(page)
    press(page, "Ghi tiến độ")
    expect(page.locator(".headline .status")).to_have_text("Đang thực hiện")
    (tmp_path / "bao-cao.pdf").write_bytes(pdf())
    opened(page, "Báo hoàn thành")
    page.get_by_label("Sản phẩm đã có").fill("Báo cáo 15/BC-PTN (minh họa)")
    page.get_by_label("Hoàn thành ngày").fill(today)
    page.locator("#product_file").set_input_files(tmp_path / "bao-cao.pdf")
    press(page, "Báo hoàn thành")
    expect(page.get_by_text("Chờ nghiệm thu")).to_be_visible()
    expect(page.get_by_role("link", name="bao-cao.pdf")).to_be_visible()
    expect(page.get_by_role("button", name="Nghiệm thu", exact=True)).to_have_count(0)

    page = visit(task, who=make_account("lanhdao.minhhoa", "LEADER", place.district), width=360)
    accessible(page)
    press(page, "Nghiệm thu")
    expect(page.locator(".headline .status")).to_have_text("Hoàn thành đúng hạn")

    page = visit(f"/can-bo/ke-hoach/{Task.objects.get().plan_id}/", who=par, width=360)
    expect(page.locator(".shares")).to_contain_text("1 trên 1 nhiệm vụ")
    accessible(page)
