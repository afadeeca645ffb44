"""Vietnamese first, whatever the browser wishes; English one click away."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


def test_a_browser_that_wishes_english_is_still_answered_in_vietnamese(client):
    page = client.get("/", headers={"accept-language": "en-GB,en;q=0.9"})
    assert page.headers["Content-Language"] == "vi"
    assert '<html lang="vi"' in page.content.decode()


def test_english_is_one_click_away_and_stays(client):
    client.post("/ngon-ngu/", {"language": "en", "next": "/"})
    page = client.get("/")
    assert page.headers["Content-Language"] == "en"
    assert '<html lang="en"' in page.content.decode()
