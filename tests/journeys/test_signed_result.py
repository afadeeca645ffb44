"""A result is drafted, looked at and signed; its QR code, read from the paper, opens what it is on a telephone."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import zxingcpp
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import expect

from motcua.areas.digitization.queries import content_of, stored_file
from motcua.areas.dossiers.models import Result
from motcua.links import signatures
from tests.factories.officework import Work, make_staffed
from tests.journeys.conftest import accessible

pytestmark = [
    pytest.mark.long,
    pytest.mark.journey,
    pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="no pdftoppm; ./motcua test brings poppler-utils"),
]
NUMBER = "XQ-240603-0001"


@pytest.fixture
def work(transactional_db: None, settings: Any, tmp_path: Path) -> Work:
    settings.ILLUSTRATIVE, settings.DOCUMENT_SIGNER = True, "file"
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    cache.clear()
    Client().get("/healthz")
    signatures.keys_in_files()  # read in before a browser waits for it
    return make_staffed()


def codes_on(pdf: Path) -> list[str]:
    """Every code on the first page, as a telephone reads it from the paper."""
    picture = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-gray", "-r", "150", "-singlefile", str(pdf), str(picture)], check=True)
    _, size, _, dots = picture.with_suffix(".pgm").read_bytes().split(b"\n", 3)
    wide, high = map(int, size.split())
    return [one.text for one in zxingcpp.read_barcodes(memoryview(dots).cast("B", (high, wide)))]


def test_a_result_is_signed_and_its_code_opens_it_on_a_telephone(work: Work, visit: Any, tmp_path: Path) -> None:
    work.started(NUMBER, -1, 9)
    page = accessible(visit(f"/can-bo/ho-so/{NUMBER}/", who=work.desk.case))
    page.get_by_role("link", name="Soạn kết quả trình ký").click()
    expect(page.get_by_role("heading", level=1, name="Soạn kết quả trình ký")).to_be_visible()
    accessible(page)
    page.get_by_label("Tên giấy tờ kết quả").fill("Giấy phép minh họa")
    page.get_by_label("Số, ký hiệu").fill("12/GP-UBND")
    page.get_by_label("Hoặc soạn nội dung tại đây").fill("Đồng ý cấp giấy phép.\n\nCó giá trị một năm.")
    page.get_by_label("Chức vụ người ký").fill("Chủ tịch")
    page.get_by_label("Họ tên người ký").fill(str(work.desk.leader))
    page.get_by_role("button", name="Lưu dự thảo").click()
    expect(page.get_by_role("heading", level=1, name="Ký kết quả")).to_be_visible()
    accessible(page)

    page = accessible(visit("/can-bo/ky-ket-qua/", who=work.desk.leader))
    page.get_by_role("button", name="Ký những kết quả đã chọn").click()
    expect(page.get_by_role("heading", level=1, name="Ký kết quả")).to_be_visible()
    accessible(page).get_by_role("main").get_by_role("button", name="Ký kết quả").click()
    expect(page.get_by_role("status")).to_contain_text("Xong 1 trên 1")

    place = tmp_path / "ket-qua.pdf"
    stored = stored_file(Result.objects.get().file or 0)
    content = content_of(stored) if stored else None
    assert content is not None
    with content:
        place.write_bytes(content.read())
    (address,) = codes_on(place)
    phone = accessible(visit(f"{urlsplit(address).path}?{urlsplit(address).query}", width=360))
    expect(phone.get_by_role("status")).to_contain_text("Có văn bản mang mã này")
    phone.get_by_label("Tệp PDF cần kiểm tra").set_input_files(place)
    phone.get_by_role("button", name="Kiểm tra", exact=True).click()
    expect(phone.get_by_role("status")).to_contain_text("Văn bản thật, còn nguyên vẹn.")
    accessible(phone)
