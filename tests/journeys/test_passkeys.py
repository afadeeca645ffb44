"""An officer adds a passkey with Chromium's own authenticator, signs in with it, and is written down as such."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from motcua.areas.people.models import SignIn
from tests.journeys.conftest import accessible
from tests.web.conftest import PASSWORD, make_account

pytestmark = [pytest.mark.journey, pytest.mark.long]
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_authenticator(page: Page) -> Page:
    """The page, in a browser whose machine holds passkeys."""
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return page


def test_an_officer_adds_a_passkey_and_signs_in_with_it(office, visit):
    officer = make_account("canbo.thu", "CASE", office.communes[0])
    page = with_authenticator(visit("/dang-nhap/khoa/them/", who=officer))
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Tiếp tục").click()
    accessible(page).get_by_label("Tên để nhận ra khóa").fill("Máy quầy thử")
    page.get_by_role("button", name="Thêm khóa").click()
    page.wait_for_url("**/dang-nhap/ma-du-phong/")
    page.goto("/dang-nhap/khoa/cua-toi/")
    expect(accessible(page).get_by_role("main")).to_contain_text("Máy quầy thử")
    page.get_by_role("button", name="Đăng xuất").click()
    page.goto("/dang-nhap/")
    accessible(page).get_by_role("button", name="Dùng khóa truy cập").click()
    page.wait_for_url("**/can-bo/")
    expect(page.get_by_role("banner")).to_contain_text("Canbo.Thu")
    last = SignIn.objects.order_by("-pk").first()
    assert last is not None
    assert (last.kind, last.account, last.ok) == ("PASSKEY", officer, True)
