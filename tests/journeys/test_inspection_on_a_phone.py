"""An inspection on a phone: the line goes, entries stay on the phone, come in once, and two opinions both stay."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from motcua.areas.inspections.models import ChecklistEntry, ChecklistPhoto, EntryStanding
from motcua.kernel.clock import now
from tests.factories.files import png
from tests.factories.inspecting import Visit, make_visit
from tests.factories.office import Office
from tests.journeys.conftest import accessible
from tests.web.conftest import SECRET

pytestmark = [pytest.mark.journey, pytest.mark.long]


@pytest.fixture
def team(office: Office) -> tuple[Visit, int]:
    """A team on site."""
    made = make_visit((office.district, office.agency, office.communes))
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    Client().get("/healthz")  # the first answer of a process reads every address; no browser should wait for that
    return made, made.started()


def phone(browser: Browser, address: str, visit: Visit, who: str, *, scripts: bool = True) -> BrowserContext:
    """The telephone of somebody who is signed in."""
    client = Client()
    client.force_login(visit.people[who])
    context = browser.new_context(
        base_url=address,
        locale="vi-VN",
        viewport={"width": 360, "height": 740},
        has_touch=True,
        java_script_enabled=scripts,
    )
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": address}])
    context.set_default_timeout(30000)
    return context


def card(page: Page, code: str) -> Any:
    return page.locator(f"[id='muc-{code}']")


def said(page: Page, code: str) -> Any:
    """What the page says of the entry of an item."""
    return card(page, code).locator("form[data-entry] [data-said]")


def photographed(page: Page, code: str) -> None:
    """A picture is taken while the line is down; it stays on the phone."""
    form = card(page, code).locator("form[data-photo]")
    form.get_by_label("Ảnh chụp").set_input_files({"name": "so.png", "mimeType": "image/png", "buffer": png()})
    form.get_by_label("Chú thích ảnh").fill("Sổ ghi tay")
    form.get_by_role("button", name="Gửi ảnh").click()
    expect(form.locator("[data-said]")).to_contain_text("đã giữ trên máy này")


def answered(page: Page, code: str, answer: str, note: str = "") -> None:
    one = card(page, code)
    one.get_by_text(answer, exact=True).click()
    one.get_by_label("Ghi chú").fill(note)
    one.get_by_role("button", name="Ghi").click()


def test_entries_survive_a_dead_line_and_nothing_is_lost(browser: Browser, live_server: Any, team: Any) -> None:
    visit, key = team
    context = phone(browser, live_server.url, visit, "member")
    page = context.new_page()
    page.goto(f"/can-bo/kiem-tra/{key}/phieu/")
    accessible(page)
    heights = page.locator(".answers label").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert min(heights) >= 48
    answered(page, "1.1", "Đạt")
    expect(said(page, "1.1")).to_have_text("Đã gửi")

    context.set_offline(True)
    answered(page, "1.2", "Không đạt", "Báo cáo tháng 3 gửi muộn")
    answered(page, "1.3", "Đạt một phần", "viết khi mất mạng")
    photographed(page, "1.2")
    expect(said(page, "1.2")).to_contain_text("đã giữ trên máy này")
    expect(page.locator("[data-line]")).to_contain_text("2")
    accessible(page)
    assert ChecklistEntry.objects.count() == 1
    # meanwhile somebody else of the team, who has a line, writes one of these items
    visit.answer(key, "1.3", "YES", who="head", note="đã xem sổ", written_at=now(), at=now())

    context.set_offline(False)
    expect(page.locator("[data-line]")).to_be_hidden(timeout=20000)
    expect(said(page, "1.2")).to_have_text("Đã gửi")
    expect(said(page, "1.3")).to_contain_text("Cả hai bản được giữ")
    told = {(one.item, one.answer, one.standing) for one in ChecklistEntry.objects.all()}
    assert told == {
        ("1.1", "YES", EntryStanding.CURRENT),
        ("1.2", "NO", EntryStanding.CURRENT),
        ("1.3", "YES", EntryStanding.CURRENT),
        ("1.3", "PARTLY", EntryStanding.ASIDE),
    }

    expect(card(page, "1.2").locator("form[data-photo] [data-said]")).to_have_text("Đã gửi")
    assert [(one.item, one.caption) for one in ChecklistPhoto.objects.all()] == [("1.2", "Sổ ghi tay")]

    page.reload()
    expect(card(page, "1.2").locator(".photos img")).to_be_visible()
    chosen(accessible(page))


def chosen(page: Page) -> None:
    """The other of two entries is taken."""
    expect(card(page, "1.3")).to_contain_text("viết khi mất mạng")
    card(page, "1.3").get_by_role("button", name="Dùng bản này").click()
    expect(card(page, "1.3").locator("[data-now]")).to_contain_text("Đạt một phần")
    assert ChecklistEntry.objects.get(item="1.3", standing=EntryStanding.CURRENT).answer == "PARTLY"


def test_what_was_kept_is_still_there_after_the_page_was_left(browser: Browser, live_server: Any, team: Any) -> None:
    visit, key = team
    context = phone(browser, live_server.url, visit, "member")
    page = context.new_page()
    page.goto(f"/can-bo/kiem-tra/{key}/phieu/")
    context.set_offline(True)
    with page.expect_event("requestfailed"):  # that it is kept is said at once, before the line was tried
        answered(page, "2.1", "Không đạt", "thiếu hai thủ tục")
    expect(said(page, "2.1")).to_contain_text("đã giữ trên máy này")
    page.goto("about:blank")
    context.set_offline(False)
    page.goto(f"/can-bo/kiem-tra/{key}/phieu/")
    expect(said(page, "2.1")).to_have_text("Đã gửi", timeout=20000)
    entry = ChecklistEntry.objects.get()
    assert (entry.item, entry.answer, entry.note) == ("2.1", "NO", "thiếu hai thủ tục")


def test_without_scripts_the_form_sends_itself(browser: Browser, live_server: Any, team: Any) -> None:
    visit, key = team
    context = phone(browser, live_server.url, visit, "member", scripts=False)
    page = context.new_page()
    page.goto(f"/can-bo/kiem-tra/{key}/phieu/")
    answered(page, "1.1", "Đạt", "đủ")
    expect(card(page, "1.1").locator("[data-now]")).to_contain_text("đủ")
    assert ChecklistEntry.objects.get().answer == "YES"
