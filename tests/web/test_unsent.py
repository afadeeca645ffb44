"""What was typed while the session had ended is kept for whoever typed it, and sent on with one button."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from motcua.areas.dossiers.models import Dossier
from motcua.areas.people.queries import Role
from motcua.kernel import clock
from tests.factories.counter import make_counter
from tests.factories.filing import AT, make_answered
from tests.factories.intake import Commune
from tests.web.conftest import going_on, make_account
from tests.web.test_counter_receiving import address, filled

pytestmark = pytest.mark.django_db
WAITING = "/dang-nhap/gui-tiep/"
KEY = re.compile(r'name="form_key" value="([^"]+)"')
WORDS = "Thiếu giấy chứng sinh, đã gõ rất dài"


@pytest.fixture
def commune() -> Commune:
    return make_counter()


def key_of(page: str) -> str:
    found = KEY.findall(page)
    assert found
    return str(found[-1])


def typed(client: Client, commune: Commune, **more: Any) -> dict[str, Any]:
    """What an officer has typed on a page that was opened while signed in."""
    key = key_of(client.get(address(commune)).content.decode())
    return filled(commune, papers=1, do="ask", ask_reason=WORDS, form_key=key, **more)


def ended(client: Client, commune: Commune, **more: Any) -> Client:
    """A browser whose session has ended when the button is pressed."""
    client.force_login(commune.counter)
    said = typed(client, commune, **more)
    client.logout()
    answer = client.post(address(commune), said)
    assert answer.url == f"/dang-nhap/?next={WAITING}"
    assert "được giữ một giờ" in client.get(answer.url).content.decode()
    return client


def test_what_an_officer_typed_waits_for_the_same_officer(commune):
    browser = ended(Client(), commune)
    assert Dossier.objects.count() == 0
    assert browser.get(WAITING).status_code == 302, "nobody reads it who has not signed in"
    browser = ended(Client(), commune)
    browser.force_login(commune.counter)
    page = browser.get(WAITING).content.decode()
    assert f'value="{WORDS}"' in page
    assert "Gửi tiếp nội dung vừa nhập" in page
    assert "Việc của tôi" in page, "an officer stays in the frame of the office"
    assert f'action="{address(commune).replace("&", "&amp;")}"' in page


def test_another_officer_is_not_shown_it(commune):
    browser = ended(Client(), commune)
    browser.force_login(make_account("quay.khac", Role.COUNTER, commune.unit))
    answer = browser.get(WAITING, follow=True)
    assert WORDS not in answer.content.decode()
    assert "không còn" in answer.content.decode()


def test_after_an_hour_it_is_gone(commune, monkeypatch):
    browser = ended(Client(), commune)
    browser.force_login(commune.counter)
    later = clock.now() + timedelta(hours=1, minutes=1)
    monkeypatch.setattr("motcua.web.ui.unsent.now", lambda: later)
    assert WORDS not in browser.get(WAITING, follow=True).content.decode()


def test_it_can_be_dropped(commune):
    browser = ended(Client(), commune)
    browser.force_login(commune.counter)
    assert browser.post(WAITING).status_code == 302
    assert browser.get(WAITING).status_code == 302


def test_a_password_never_waits(commune):
    client = Client()
    client.force_login(commune.counter)
    said = typed(client, commune, password="mat-khau-rieng")
    client.logout()
    assert WAITING not in client.post(address(commune), said).url


def test_what_no_page_of_ours_asked_for_never_waits(commune):
    answer = Client().post(address(commune), filled(commune, form_key="khoa.tu.dat"))
    assert WAITING not in answer.url


def test_a_citizen_whose_session_ends_goes_on_with_the_page(settings):
    _, session = make_answered()
    citizen = going_on(session)
    section = f"{AT}to-khai/child/"
    key = key_of(citizen.get(section).content.decode())
    citizen.cookies.pop("sessionid")
    answer = citizen.post(section, {"child_name": "Tên Gõ Dở", "form_key": key})
    assert answer.url.endswith("next=%2Fdang-nhap%2Fgui-tiep%2F")
    held = citizen.session["unsent"]
    assert ["child_name", "Tên Gõ Dở"] in [list(one) for one in held["fields"]]


def stale(browser: Client, commune: Commune, **headers: str) -> str:
    """The page that answers a form from before the last sign-in."""
    browser.force_login(commune.counter)
    said = typed(browser, commune) | {"csrfmiddlewaretoken": "x" * 64}
    answer = browser.post(address(commune), said, headers=headers)
    assert answer.status_code == 403
    return answer.content.decode()


def test_a_form_from_before_the_last_sign_in_is_offered_again(commune):
    page = stale(Client(enforce_csrf_checks=True), commune, Origin="http://testserver")
    assert "mở từ trước lần đăng nhập gần nhất" in page
    assert f'value="{WORDS}"' in page


def test_a_form_from_another_site_is_not_offered(commune):
    page = stale(Client(enforce_csrf_checks=True), commune, Origin="https://noi-khac.vn")
    assert WORDS not in page
    assert "Xin mở lại trang" in page


def test_what_was_shown_to_another_is_not_offered(commune):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(commune.counter)
    said = typed(browser, commune) | {"csrfmiddlewaretoken": "x" * 64}
    browser.force_login(make_account("quay.khac", Role.COUNTER, commune.unit))
    answer = browser.post(address(commune), said, headers={"Origin": "http://testserver"})
    assert answer.status_code == 403
    assert WORDS not in answer.content.decode()
