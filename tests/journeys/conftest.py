"""A real browser against a real server, with an accessibility engine at every step."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import axe_core_python
import pytest
from django.core.cache import cache
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client
from playwright.sync_api import Browser, Page, expect, sync_playwright

from motcua.areas.people.models import Account
from tests.factories.office import Office
from tests.web.conftest import make_account, sow

ROOT = Path(__file__).resolve().parents[2]
AXE = next(
    place
    for place in (ROOT / "node_modules/axe-core/axe.min.js", Path(axe_core_python.__file__).parent / "axe.min.js")
    if place.exists()
)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
# Only what stands against a page is gathered and sent back: the rest is ten times as long, and nobody reads it.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}

expect.set_options(timeout=20_000)  # a page is waited for as long as a crowded machine needs; a sound one is at once

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def browser(live_server: Any) -> Iterator[Browser]:
    """Chromium without a window, started once and gone before the server it talks to.

    Its driver runs a loop in this thread, which Django must be told is harmless.
    """
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium-headless-shell", args=FLAGS)
        yield browser
        browser.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session", autouse=True)
def one_request_at_a_time() -> Iterator[None]:
    """Requests of a page come at once; in memory SQLite has one connection, whose savepoints must not be mixed."""
    turn, answered = threading.RLock(), WSGIHandler.__call__

    def in_turn(self: WSGIHandler, environ: Any, start: Any) -> Any:
        with turn:
            return answered(self, environ, start)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(WSGIHandler, "__call__", in_turn)
        yield


@pytest.fixture(autouse=True)
def nothing_left_open(browser: Browser, transactional_db: None) -> Iterator[None]:
    """No window outlives its test, and no answer to one: the database is swept for the next."""
    yield
    for context in browser.contexts:
        context.close()
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(timeout=10)


@pytest.fixture
def office(transactional_db: None, settings: Any) -> Office:
    """The test office, marked illustrative."""
    settings.ILLUSTRATIVE = True
    cache.clear()
    return sow()


@pytest.fixture
def visit(browser: Browser, live_server: Any) -> Iterator[Visit]:
    """Open an address as somebody, in a window of some width; a page that fails on its own fails the test."""
    faults: list[str] = []

    def go(address: str, *, who: Account | None = None, width: int = 1280, scheme: str = "light") -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            locale="vi-VN",
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
        )
        if who is not None:
            client = Client()
            client.force_login(who)
            session = client.cookies["sessionid"].value
            context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.goto(address)
        return page

    yield go
    for context in browser.contexts:
        context.close()
    assert [fault for fault in faults if "404" not in fault] == []


@pytest.fixture
def officer(office: Office) -> Account:
    """The reform officer of the district."""
    return make_account("cchc.thu", "PAR", office.district)


def accessible(page: Page) -> Page:
    """The page, after the engine found nothing against it and nothing stuck out sideways."""
    page.wait_for_load_state("load")  # a click returns before the stylesheet of the next page has come
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(f"axe.run(document, {json.dumps(RULES)}).then(said => said.violations)")
    said = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]
    assert said == [], page.url
    width, room = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert width <= room, f"{page.url} is {width} px wide in a window of {room}"
    return page
