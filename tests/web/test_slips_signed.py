"""A paper names as head only who leads, and speaks Vietnamese whatever the screen of who prints it speaks."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from motcua.areas.dossiers import operations
from tests.factories.officework import Work, make_staffed
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db
NUMBER = "XQ-THU-0001"


@pytest.fixture
def work() -> Work:
    return make_staffed()


def printed(client: Client, work: Work) -> str:
    """What the slip of the last event says."""
    answer = client.get(f"/can-bo/ho-so/{NUMBER}/phieu/{work.seen(NUMBER).last_seq}/")
    assert answer.status_code == 200
    told = "".join(page.extract_text() for page in PdfReader(BytesIO(answer.getvalue())).pages)
    return " ".join(told.split())


def stopped_by(work: Work, name: str) -> str:
    """A dossier nobody brought the missing papers to, stopped by somebody; answers their name."""
    work.started(NUMBER)
    desk = work.desk
    operations.ask_supplement(number=NUMBER, items=["A"], reason="Thiếu", account=desk.case, at=work.days(-2))
    who = desk.people[name]
    operations.stop(number=NUMBER, reason="Không nộp", document="01/TB", account=who, at=work.days(-1))
    return str(who)


def test_a_stop_by_who_leads_nothing_waits_for_the_heads_name(work: Work) -> None:
    officer = stopped_by(work, "case")
    told = printed(signed_in(work.desk.case), work)
    assert "NGƯỜI ĐỨNG ĐẦU" in told
    assert officer not in told


def test_a_stop_by_a_leader_bears_the_leaders_name(work: Work) -> None:
    leader = stopped_by(work, "leader")
    assert leader in printed(signed_in(work.desk.leader), work)


def test_a_paper_printed_from_an_english_screen_is_vietnamese(work: Work) -> None:
    stopped_by(work, "leader")
    client = signed_in(work.desk.leader)
    client.post("/ngon-ngu/", {"language": "en", "next": "/"})
    told = printed(client, work)
    assert "NGƯỜI ĐỨNG ĐẦU" in told
    assert "Như trên" in told
    assert "HEAD" not in told
