"""A visitor takes a number with a finger, sees it called in the hall and on the telephone; the officer calls."""

from __future__ import annotations

import os
import threading
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Page, Route, expect

from motcua.areas.queue import operations, queries
from motcua.areas.queue.models import Seat, Ticket
from motcua.web.counter.queueing import calling, keeping
from motcua.web.portal.queueing import hall, kiosk
from tests.factories.queueing import MORNING, Queue, make_queue
from tests.journeys.conftest import accessible

pytestmark = [pytest.mark.journey, pytest.mark.long]
TURNS = 20  # polls in a minute, three seconds apart


class Clock:
    """The clock of the screens, which the test turns."""

    def __init__(self) -> None:
        self.at, self.lock = MORNING, threading.Lock()

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock, and a screen that does not read while the test writes: one database in memory has one lock."""
    made = Clock()
    for module in (calling, keeping, hall, kiosk):
        monkeypatch.setattr(module, "now", made)

    def read(name: str) -> Any:
        def reading(*told: Any) -> Any:
            with made.lock:
                return getattr(queries, name)(*told)

        return reading

    patient = SimpleNamespace(**{name: read(name) for name in ("hall", "own_ticket", "open_kiosk_of")})
    monkeypatch.setattr(hall, "queries", patient)
    return made


@pytest.fixture
def queue(transactional_db: None, settings: Any, clock: Clock, live_server: Any) -> Queue:
    settings.ILLUSTRATIVE, settings.SECOND_FACTOR, settings.PUBLIC_URL = True, False, live_server.url
    return make_queue()


def look(page: Page, name: str) -> Page:
    """A picture, when somebody wants to look."""
    if place := os.environ.get("MOTCUA_LOOK"):
        width = page.viewport_size["width"] if page.viewport_size else 0
        page.screenshot(path=f"{place}/{name}-{width}.png")
    return page


def sized(page: Page, width: int, height: int) -> Page:
    page.set_viewport_size({"width": width, "height": height})
    return page


def test_a_visit_from_the_kiosk_to_the_counter(queue: Queue, visit: Any, clock: Clock) -> None:
    page = sized(visit(f"/lay-so/{queue.kiosk}/"), 1080, 1920)
    page.add_init_script("window.print = () => { document.title = 'đã in'; }")
    page.get_by_label("Tôi thuộc diện ưu tiên").check()
    look(accessible(page), "kiosk")
    page.get_by_role("button", name="Đất đai").click()
    expect(page.get_by_role("heading", name="B001")).to_be_visible()
    expect(page).to_have_title("đã in")
    look(accessible(page), "kiosk-ticket")
    page.get_by_role("link", name="Xong").click()
    expect(page.get_by_role("heading", name="Ông/bà đến làm việc gì?")).to_be_visible()
    own = visit(f"/phieu/{Ticket.objects.get().token}/", width=360)
    expect(own.get_by_text("Đang chờ")).to_be_visible()
    look(accessible(own), "ticket")
    desk = visit("/quay/goi-so/", who=queue.officers[0], width=360)
    look(accessible(desk), "counter")
    sized(desk, 1440, 900).keyboard.press("F6")
    expect(desk.get_by_role("button", name="Gọi lại")).to_be_visible()
    with clock.lock:
        queue.take("A", at=clock.at), queue.take("C", at=clock.at)
    desk.reload()
    look(accessible(desk), "counter")
    screen = sized(visit(f"/phong-cho/{queue.unit.slug}/"), 1920, 1080)
    expect(screen.get_by_role("cell", name="B001")).to_be_visible()
    look(accessible(screen), "hall")
    look(sized(screen, 360, 780), "hall")
    accessible(screen)
    expect(own.get_by_text("Mời ông/bà đến Quầy 1")).to_be_visible(timeout=15000)


def test_the_counter_sets_up_its_lines(queue: Queue, visit: Any) -> None:
    Seat.objects.all().delete()
    page = visit("/quay/goi-so/", who=queue.officers[0], width=1440)
    look(accessible(page), "seat")
    page.get_by_label("Đang ngồi quầy").fill("Quầy 3")
    page.get_by_role("button", name="Ngồi vào quầy").click()
    expect(page.get_by_role("heading", name="Gọi số · Quầy 3")).to_be_visible()
    page.get_by_role("link", name="Hàng chờ, máy lấy số").click()
    expect(page.get_by_role("heading", name="Máy lấy số", exact=True)).to_be_visible()
    look(accessible(page), "lines")
    page.goto("/quay/goi-so/thoi-gian/")
    look(accessible(page), "times")
    page.goto("/quay/goi-so/hang-cho/")
    look(sized(page, 360, 780), "lines")
    accessible(page)


class Screen:
    """The hall's screen in a browser that polls as fast as it is answered, and what it costs."""

    def __init__(self, page: Page, tools: CDPSession) -> None:
        self.page, self.tools, self.polls, self.loads = page, tools, 0, 0
        page.on("response", lambda answer: self._count(answer.url))
        page.on("framenavigated", lambda _: self._loaded())

    def _count(self, address: str) -> None:
        self.polls += address.endswith("/tin/")

    def _loaded(self) -> None:
        self.loads += 1

    def cost(self) -> dict[str, int]:
        """Nodes, listeners and heap, after the rubbish was collected."""
        self.tools.send("HeapProfiler.collectGarbage")
        told = {one["name"]: int(one["value"]) for one in self.tools.send("Performance.getMetrics")["metrics"]}
        return {name: told[name] for name in ("Nodes", "JSEventListeners", "JSHeapUsedSize")}

    def wait_for_polls(self, count: int) -> None:
        """Wait until so many more were answered."""
        wanted = self.polls + count
        while self.polls < wanted:
            self.page.wait_for_timeout(5)


@pytest.fixture
def screen(browser: Browser, live_server: Any, queue: Queue) -> Screen:
    context = browser.new_context(base_url=live_server.url, viewport={"width": 1920, "height": 1080})
    page = context.new_page()

    def hurried(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace('data-every="3000"', 'data-every="1"'))

    address = f"/phong-cho/{queue.unit.slug}/"
    page.route(f"**{address}", hurried)
    tools = context.new_cdp_session(page)
    tools.send("Performance.enable")
    page.goto(address)
    return Screen(page, tools)


@pytest.mark.parametrize("minutes", [2, pytest.param(60, marks=pytest.mark.proof)])
def test_the_hall_screen_runs_without_a_reload_and_without_growing(
    minutes: int, screen: Screen, queue: Queue, clock: Clock
) -> None:
    """Three people a minute come, are called at two counters and go; the screen asks every three seconds.

    An hour is an hour of work, not of waiting: 180 tickets and at least the 1,200 questions that a screen asks in an
    hour, each answered by the server and drawn by the browser; only the pauses between two questions are left out. What
    grows with questions, answers and calls would show; what grows with time alone, such as a timer that is set again
    and again, shows too, since every question sets the next. What needs days, such as the browser itself, does not.
    """
    screen.wait_for_polls(TURNS)
    begun = screen.cost()
    for minute in range(minutes):
        for turn in range(3):
            clock.at = MORNING + timedelta(minutes=minute, seconds=20 * turn)
            with clock.lock:
                queue.take("ABC"[turn], at=clock.at)
                called = operations.call_next(account=queue.officers[turn % 2], at=clock.at)
            screen.wait_for_polls(TURNS // 3 + 1)
            label = Ticket.objects.get(pk=called).label
            expect(screen.page.locator('[data-slot="label-0"]')).to_have_text(label)
        if minute == 0:
            begun = screen.cost()
    done = screen.cost()
    print(f"\n{minutes} minutes, {screen.polls} polls, {3 * minutes} tickets: {begun} -> {done}")
    assert screen.loads == 0
    assert screen.polls >= TURNS * minutes
    assert (done["Nodes"], done["JSEventListeners"]) == (begun["Nodes"], begun["JSEventListeners"])
    assert done["JSHeapUsedSize"] - begun["JSHeapUsedSize"] < 256 * 1024
    expect(screen.page.locator('[data-slot="waiting"]')).to_have_text("0")
