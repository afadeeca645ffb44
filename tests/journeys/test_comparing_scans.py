"""An officer looks at a scan beside the form, signs it with the keyboard, and the next one is there."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from motcua.areas.digitization import operations, queries
from motcua.kernel.clock import now
from motcua.kernel.ports.text_recognition import PageRead
from tests.factories import files
from tests.factories.counter import make_counter
from tests.factories.intake import Commune
from tests.factories.scanned import BLANK, WORDS, read
from tests.journeys.conftest import Visit, accessible

pytestmark = [pytest.mark.journey, pytest.mark.long]


@pytest.fixture
def commune(transactional_db: None, settings: Any, tmp_path: Path) -> Commune:
    settings.ILLUSTRATIVE = True
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    cache.clear()
    return make_counter()


def scanned(commune: Commune, name: str, *pages: PageRead | None) -> int:
    content = files.pdf(inside=b"% " + name.encode())
    file = operations.keep_upload(file=io.BytesIO(content), name="quet.pdf", by="account:quay", at=now())
    told = {"kind": "SCANNED", "unit_id": commune.unit.pk, "dossier_number": "", "at": now()}
    scan = operations.keep_paper(applicant_id=commune.owner.pk, file_id=file, paper_name=name, **told)
    if pages == (None,):
        operations.ask_recognition(file_id=file, at=now())
    else:
        read(scan, at=now(), pages=tuple(page for page in pages if page))
    return scan


@pytest.mark.parametrize("width", [1440, 360])
def test_a_scan_is_compared_and_signed_with_the_keyboard(commune, visit: Visit, width: int) -> None:
    first = scanned(commune, "Giấy chứng sinh", PageRead(WORDS, 300, files.jpeg()), BLANK)
    second = scanned(commune, "Sổ hộ khẩu cũ", BLANK)
    page = accessible(visit("/quay/ban-quet/", who=commune.counter, width=width))
    expect(page.get_by_text("2 bản chờ")).to_be_visible()
    page.get_by_role("link", name="Giấy chứng sinh").click()
    expect(page.get_by_role("heading", name="So với bản chính")).to_be_visible()
    accessible(page)
    page.get_by_label("Tôi đã cầm bản chính").press("Space")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{page.url.split('/quay/')[0]}/quay/ban-quet/{second}/")
    expect(page.get_by_text("Mọi trang đều trắng")).to_be_visible()
    accessible(page)
    assert [one.label for one in queries.checks_of(first)] == ["Khớp bản chính"]


def test_a_page_that_waits_for_its_words_shows_them_by_itself(commune, visit: Visit) -> None:
    scan = scanned(commune, "Đơn xin", None)
    page = visit(f"/quay/ban-quet/{scan}/", who=commune.counter, width=360)
    page.route("**/tien-do/", lambda route: route.fulfill(status=204))  # nobody reads the tables while they are written
    expect(accessible(page).get_by_text("Bản quét đang chờ nhận dạng chữ.")).to_be_visible()
    before = page.locator("#seen").input_value()
    read(scan, at=now(), pages=(PageRead(WORDS, 300, files.jpeg()),))
    page.unroute("**/tien-do/")
    expect(page.get_by_text("Chữ đã nhận dạng")).to_be_visible()
    row = queries.scan(scan)
    assert row is not None
    expect(page.locator("#seen")).to_have_value(row.file.digest)  # what is signed is what is shown now
    assert row.file.digest != before
