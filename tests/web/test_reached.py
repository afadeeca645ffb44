"""Papers and kiosks say the address that citizens have, however the officer who prints came in."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory

from motcua.config.commands import serving
from motcua.web.ui.reached import lookup_address, public_address

PATH = "/tra-cuu/?ma=H20.99-240304-0001"


@pytest.mark.parametrize(
    ("_case", "told", "begins"),
    [
        ("the office told its address", True, "https://motcua.vidu.vn"),
        ("it told none", False, "http://10.0.0.5:8130"),
    ],
)
def test_a_paper_leads_where_citizens_can_go(settings: Any, _case: str, told: bool, begins: str) -> None:
    settings.ALLOWED_HOSTS, settings.PUBLIC_URL, settings.PUBLIC_URL_TOLD = ["*"], "https://motcua.vidu.vn", told
    request = RequestFactory().get("/quay/", HTTP_HOST="10.0.0.5:8130")
    assert lookup_address(request, "H20.99-240304-0001") == begins + PATH
    assert public_address(request, "portal:kiosk", "a1") == f"{begins}/lay-so/a1/"


@pytest.mark.parametrize(("told", "known"), [(False, "http://127.0.0.1:8130"), (True, "https://motcua.vidu.vn")])
def test_messages_lead_to_the_port_that_is_served(
    settings: Any, monkeypatch: pytest.MonkeyPatch, told: bool, known: str
) -> None:
    monkeypatch.setenv("MOTCUA_SERVED_AT", "")
    settings.PUBLIC_URL, settings.PUBLIC_URL_TOLD = "https://motcua.vidu.vn", told
    serving._known_as(8130)
    assert str(settings.PUBLIC_URL) == known
