"""A large file on a poor line: it goes on where it broke off; without scripts it goes as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Browser, Page, Route, expect

from motcua.areas.digitization.models import StoredFile
from motcua.kernel import uploads
from motcua.kernel.models import UploadSession
from tests.factories.files import pdf
from tests.factories.filing import AT, answer_all, make_filing_commune
from tests.factories.intake import Commune
from tests.journeys.conftest import accessible

pytestmark = [pytest.mark.journey, pytest.mark.long]
CONTENT = pdf(inside=b"%" + b"0123456789abcdef\n%" * 60_000)
PIECES = -(-len(CONTENT) // uploads.LARGEST_PIECE)


@pytest.fixture
def commune(transactional_db: None, settings: Any) -> Commune:
    settings.ILLUSTRATIVE = True
    cache.clear()
    return make_filing_commune()


def opened(browser: Browser, address: str, commune: Commune, *, scripts: bool) -> Page:
    """The page of the first paper, as somebody who has come so far."""
    client = Client()
    client.force_login(commune.citizen)
    answer_all(client, commune, papers=False)
    context = browser.new_context(
        base_url=address, locale="vi-VN", viewport={"width": 360, "height": 740}, java_script_enabled=scripts
    )
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": address}])
    page = context.new_page()
    page.goto(f"{AT}giay-to/{commune.papers[0].pk}/")
    return page


def chosen(page: Page, folder: Path) -> None:
    """A large file, chosen."""
    place = folder / "giay-to.pdf"
    place.write_bytes(CONTENT)
    page.get_by_label("Chọn tệp").set_input_files(place)


def test_a_large_file_goes_on_where_the_line_broke(browser, live_server, commune, tmp_path):
    page = opened(browser, live_server.url, commune, scripts=True)
    tried: list[str] = []

    def poor(route: Route) -> None:
        tried.append(route.request.headers["upload-offset"])
        if len(tried) in (2, 3):
            route.abort()
        else:
            route.continue_()

    page.route("**/tai-len/*/", lambda route: poor(route) if route.request.method == "PUT" else route.continue_())
    chosen(accessible(page), tmp_path)
    page.get_by_role("button", name="Tải lên", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("phần đã tải vẫn giữ nguyên")
    accessible(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Giấy tờ thử 2", timeout=60000)
    step = uploads.LARGEST_PIECE
    assert tried[:4] == ["0", str(step), str(step), str(step)]
    assert len(tried) == PIECES + 2
    assert StoredFile.objects.get().size == len(CONTENT)
    assert not UploadSession.objects.exists()


def test_a_page_opened_again_goes_on_too(browser, live_server, commune, tmp_path):
    page = opened(browser, live_server.url, commune, scripts=True)
    tried: list[str] = []

    def dead(route: Route) -> None:
        tried.append(route.request.headers["upload-offset"])
        route.continue_() if len(tried) == 1 else route.abort()

    page.route("**/tai-len/*/", lambda route: dead(route) if route.request.method == "PUT" else route.continue_())
    chosen(page, tmp_path)
    page.get_by_role("button", name="Tải lên", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("đang thử lại")
    page.unroute_all()
    page.goto(f"{AT}giay-to/{commune.papers[0].pk}/")
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.headers["upload-offset"]) if one.method == "PUT" else None)
    page.get_by_label("Chọn tệp").set_input_files(tmp_path / "giay-to.pdf")
    page.get_by_role("button", name="Tải lên", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Giấy tờ thử 2", timeout=60000)
    assert sent[0] == str(uploads.LARGEST_PIECE)
    assert len(sent) == PIECES - 1


def test_without_scripts_it_goes_as_a_whole(browser, live_server, commune, tmp_path):
    page = opened(browser, live_server.url, commune, scripts=False)
    chosen(page, tmp_path)
    page.get_by_role("button", name="Tải lên", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Giấy tờ thử 2")
    assert StoredFile.objects.get().size == len(CONTENT)
    assert not UploadSession.objects.exists()
