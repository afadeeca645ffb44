"""One draft becomes one dossier, however the button is pressed."""

from __future__ import annotations

from motcua.areas.dossiers.models import Dossier
from motcua.web.portal.filing import ending
from tests.factories.filing import AT, make_answered
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
