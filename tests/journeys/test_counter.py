"""At the counter with the keyboard alone: copies certified in one line, a dossier from a beep to its receipt."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from playwright.sync_api import Page, expect

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Certification, Dossier, HandedInPaper
from motcua.kernel.clock import now
from tests.factories.counter import CARD, another, make_counter, put_fee
from tests.factories.intake import Commune
from tests.journeys.conftest import accessible

pytestmark = pytest.mark.journey


@pytest.fixture
def commune(transactional_db: None, settings: object) -> Commune:
    """The counter, marked illustrative."""
    settings.ILLUSTRATIVE = True  # type: ignore[attr-defined]
    cache.clear()
    return make_counter()


def focused(page: Page) -> None:
    """Wait until the page has put the cursor where the officer needs it."""
    expect(page.locator("[autofocus]").first).to_be_focused()


def fetched(page: Page, selector: str) -> bytes:
    """What a link to a paper opens."""
    address = page.locator(selector).get_attribute("href")
    return page.request.get(str(address)).body()


def finished(commune: Commune) -> str:
    """A dossier whose result waits at the desk."""
    number, at = commune.received(at=now() - timedelta(days=2)).number, now() - timedelta(days=1)
    operations.start(number=number, account=commune.case, at=at)
    signed = operations.ResultGiven("Giấy phép thử", "Lãnh đạo thử", at, code="KQ-1")
    operations.finish(number=number, account=commune.leader, at=now(), result=signed)
    return number


def test_a_counter_officer_certifies_copies_with_the_keyboard_alone(visit, commune):
    page = visit("/quay/", who=commune.counter)
    page.keyboard.press("F4")
    page.wait_for_url("**/chung-thuc/")
    focused(accessible(page))
    keys = page.keyboard
    keys.press("Tab")
    keys.type("Bằng tốt nghiệp")
    keys.press("Tab")
    keys.type("3")
    keys.press("Tab")
    keys.type("4")
    expect(page.locator("#fee")).to_contain_text("18.000 đồng")
    keys.press("Enter")
    page.wait_for_url("**?vua=*")
    expect(accessible(page).locator(".big-code")).to_contain_text("Số 1")
    row = Certification.objects.get()
    assert (row.papers, row.copies, row.pages, row.fee) == ("Bằng tốt nghiệp", 3, 4, 18_000)
    assert fetched(page, "[data-key=F6]").startswith(b"%PDF")
    with page.context.expect_page() as opened:
        keys.press("F6")
    opened.value.close()
    focused(page)


@pytest.mark.long
def test_a_card_becomes_a_dossier_with_a_printed_receipt_keyboard_only(visit, commune):
    put_fee(commune)
    page = visit("/quay/", who=commune.counter)
    focused(accessible(page))
    keys = page.keyboard
    keys.type(CARD)
    keys.press("Enter")
    page.wait_for_url(re.compile(r"/quay/nguoi/\d+/"))
    focused(accessible(page))
    keys.press("Enter")
    page.wait_for_url("**/tiep-nhan/?chu=*")
    focused(page)
    keys.type("khai sinh thu")
    expect(accessible(page).locator(".picks a").first).to_be_visible()
    keys.press("ArrowDown")
    keys.press("Enter")
    page.wait_for_url("**thu-tuc=*")
    focused(accessible(page))
    expect(page.locator("#promise")).to_contain_text("8.000 đồng")
    assert Dossier.objects.count() == 0
    keys.press("F7")
    keys.press("Enter")
    page.wait_for_url("**/xong/")
    dossier = Dossier.objects.get()
    expect(accessible(page).locator(".big-code")).to_have_text(dossier.number)
    assert (dossier.applicant.name, dossier.status) == ("Người Nộp Minh Họa Hai", 2)
    assert HandedInPaper.objects.filter(dossier=dossier, checked=True).count() == 2
    assert fetched(page, "[data-key=p]").startswith(b"%PDF")
    focused(page)
    with page.context.expect_page() as opened:
        keys.press("Enter")
    opened.value.close()


@pytest.mark.long
def test_one_of_several_namesakes_is_chosen_by_the_digit_in_front(visit, commune):
    chosen = [another("Lê Trùng Tên", id_kind="1", id_number=f"08709000000{n}") for n in (1, 2)][1]
    page = visit("/quay/", who=commune.counter)
    focused(page)
    page.keyboard.type("le trung ten")
    page.keyboard.press("Enter")
    page.wait_for_url("**/quay/tim/")
    focused(accessible(page))
    page.keyboard.press("2")
    page.wait_for_url(f"**/quay/nguoi/{chosen}/")


@pytest.mark.long
def test_a_result_is_handed_back_with_the_keyboard_alone(visit, commune):
    number = finished(commune)
    page = visit("/quay/", who=commune.counter)
    focused(page)
    page.keyboard.press("F9")
    page.wait_for_url("**/quay/tra-ket-qua/")
    focused(accessible(page))
    page.keyboard.press("ArrowDown")  # a letter would be typed into the field the cursor stands in
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/quay/ho-so/{number}/tra-ket-qua/")
    expect(page.get_by_label("Tại quầy")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/quay/tra-ket-qua/")
    expect(accessible(page).get_by_role("status").first).to_contain_text("Đã trả kết quả")
    assert Dossier.objects.get().status == 10


@pytest.mark.long
@pytest.mark.parametrize("width", [360, pytest.param(1440, marks=pytest.mark.proof)])
def test_every_room_of_the_desk_is_readable_and_clean(visit, commune, width):
    page = visit("/quay/", who=commune.counter, width=width)
    for room in ("", "tiep-nhan/", "chung-thuc/so/", "thu-phi/", "thu-phi/bang-ke/", "thu-phi/doi-soat/",
                 "tra-ket-qua/", "tra-ket-qua/so/", "nhap-bu/", "nguoi-moi/",
                 f"tiep-nhan/?chu={commune.owner.pk}&thu-tuc=1.001193"):  # fmt: skip
        page.goto(f"/quay/{room}")
        accessible(page)


@pytest.mark.long
def test_receiving_works_without_scripts(browser, live_server, commune):
    from django.test import Client

    client = Client()
    client.force_login(commune.counter)
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    page = context.new_page()
    page.goto(f"/quay/tiep-nhan/?chu={commune.owner.pk}&tim=khai+sinh+thu")
    page.get_by_role("button", name="Đủ mọi giấy tờ").click()
    page.get_by_role("button", name="Tiếp nhận và hẹn trả").click()
    expect(page.locator(".big-code")).to_have_text(Dossier.objects.get().number)
