"""One draft becomes one dossier, however the button is pressed."""

from __future__ import annotations

import re

from motcua.areas.dossiers.models import Dossier
from motcua.web.portal.filing import ending
from tests.factories.filing import AT, SHEET, make_answered
from tests.web.conftest import going_on


def test_of_two_presses_at_once_one_is_sent(db, monkeypatch):
    """Both read the draft before either was done with it; the second is led to what the first filed."""
    _, session = make_answered()
    citizen, send = going_on(session), ending.send

    def twice(filing):
        monkeypatch.setattr(ending, "send", send)
        send(filing)
        return send(filing)

    monkeypatch.setattr(ending, "send", twice)
    answer = citizen.post(f"{AT}kiem-tra/", {"sure": "on"}, follow=True)
    assert Dossier.objects.count() == 1
    assert answer.redirect_chain[-1][0] == "/cua-toi/"
    assert "đã được gửi rồi" in answer.content.decode()


def test_what_is_sent_is_what_the_page_showed(db):
    """A second tab writes another child into the draft; the first tab, which shows the child before, sends nothing."""
    _, session = make_answered()
    citizen = going_on(session)
    found = re.search(r'name="stands" value="(\w+)"', citizen.get(f"{AT}kiem-tra/").content.decode())
    assert found
    said = {"sure": "on", "stands": found[1]}
    citizen.post(f"{AT}to-khai/child/", SHEET["child"] | {"child_name": "Trẻ khác ở thẻ kia"})
    answer = citizen.post(f"{AT}kiem-tra/", said)
    assert "Bản nháp đã đổi ở trang khác" in answer.content.decode()
    assert "Trẻ khác ở thẻ kia" in answer.content.decode()
    assert Dossier.objects.count() == 0
    again = re.search(r'name="stands" value="(\w+)"', answer.content.decode())
    assert again
    citizen.post(f"{AT}kiem-tra/", said | {"stands": again[1]})
    assert Dossier.objects.count() == 1


def test_going_back_after_sending_says_that_it_was_sent(db):
    _, session = make_answered()
    citizen = going_on(session)
    citizen.post(f"{AT}kiem-tra/", {"sure": "on"})
    page = citizen.get(f"{AT}kiem-tra/", follow=True)
    assert page.redirect_chain[-1][0] == "/cua-toi/"
    assert "hồ sơ đã được gửi" in page.content.decode()
