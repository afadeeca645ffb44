"""The annex of a report whose days no round has: the page says so, and leads to the days that have one."""

from __future__ import annotations

from html import unescape

import pytest

from motcua.areas.reporting import operations
from motcua.kernel.clock import now
from tests.factories.office import Office
from tests.web.test_collecting import Asked

pytestmark = [pytest.mark.django_db, pytest.mark.long]
PAGE = "/can-bo/bao-cao/soan/cchc-quy/?unit=huyen-thu&scope=own&from=2024-03-01&to="


@pytest.fixture
def asked(office: Office) -> Asked:
    return Asked(office)


def test_an_empty_annex_names_the_days_that_have_one_and_leads_there(asked: Asked, reformer):
    page = reformer.get(f"{PAGE}2024-03-30")
    told = unescape(page.content.decode())
    assert "chưa mở đợt thu thập nào của đúng kỳ 1/3/2024–30/3/2024" in told
    ((period, address),) = page.context["no_annex"].others
    assert (period.label, address) == ("1/3/2024–31/3/2024", f"{PAGE}2024-03-31")
    assert f'href="{address}"' in told
    there = reformer.get(address)
    assert there.context["no_annex"] is None
    assert "Phụ lục trống" not in there.content.decode()


def test_where_nobody_was_asked_there_is_nothing_to_lead_to(office: Office, reformer):
    page = reformer.get(f"{PAGE}2024-03-30")
    assert page.context["no_annex"].others == ()
    assert "Kỳ có số liệu thu thập" not in page.content.decode()


def test_a_round_called_off_is_offered_nowhere(asked: Asked, reformer):
    operations.call_off_round(round_id=asked.round, reason="Thử", account=asked.par, at=now())
    assert reformer.get(f"{PAGE}2024-03-30").context["no_annex"].others == ()


def test_a_template_without_annex_and_a_text_without_its_line_say_nothing(asked: Asked, reformer):
    assert reformer.get(f"{PAGE}2024-03-30".replace("cchc-quy", "mot-cua")).context["no_annex"] is None


def test_one_begins_with_the_days_of_a_round(asked: Asked, reformer):
    told = unescape(reformer.get("/can-bo/bao-cao/soan/?unit=huyen-thu").content.decode())
    assert "Kỳ của các đợt thu thập số liệu" in told
    assert "from=2024-03-01&to=2024-03-31" in told
