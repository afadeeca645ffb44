"""The dashboard of a period: the same counts as everywhere, and a ranking that admits what it cannot know."""

from __future__ import annotations

import lxml.html
import pytest
from django.test import Client

from motcua import insight
from motcua.areas.people.models import Role
from motcua.web.office.leading.trend import CODES
from tests.factories.office import Office
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.long

PERIOD = "unit=huyen-thu&scope=all&from=2024-03-01&to=2024-03-31"


@pytest.fixture
def leader(office: Office) -> Client:
    client = signed_in(make_account("lanhdao.xa", Role.LEADER, office.communes[0]))
    client.cookies["django_language"] = "vi"
    return client


def test_distribution_and_ranking_open_to_their_records(office: Office, leader: Client) -> None:
    answer = leader.get(f"/can-bo/lanh-dao/theo-ky/?{PERIOD}")
    assert answer.status_code == 200
    *parts, whole = answer.context["spread"]
    assert sum(one.count for one in parts) == whole.count == 6
    for one in (*parts, whole):
        assert leader.get(one.opens).context["count"] == one.count, one.words
    rows = answer.context["ranked"]
    assert sum(row.figure.share.whole for row in rows) == 6
    assert {row.rank for row in rows} == {None}  # nobody has thirty dossiers
    assert "chưa đủ hồ sơ để xếp" in answer.content.decode()


def test_every_number_of_the_trend_is_a_figure_that_opens_and_the_months_come_to_the_period(
    office: Office, leader: Client
) -> None:
    """What came in on 4/3 is solved later: the months tell it once each way, not again while it waits."""
    asked = "unit=huyen-thu&scope=all&from=2024-01-15&to=2024-04-14"
    answer = leader.get(f"/can-bo/lanh-dao/theo-ky/?{asked}")
    trend = answer.context["trend"]
    assert [row.name for row in trend.rows] == ["2/2024", "3/2024", "4/2024"]
    assert [cell.count for cell in trend.whole.cells] == [6, 5, 4, 0, 1]
    assert trend.adds_up
    page = lxml.html.fromstring(answer.content.decode())
    assert not page.xpath("//svg//text")
    cells = page.xpath("//div[@class='trend']//td[@data-figure]")
    assert len(cells) == len(CODES) * 4
    for cell in cells:
        (to,) = cell.xpath("./a/@href")
        assert cell.text_content() == cell.get("data-part") == str(leader.get(to).context["count"])
    assert "Các tháng cộng lại bằng cả kỳ" in answer.content.decode()


def test_only_what_adds_up_is_drawn_by_month() -> None:
    assert {insight.indicator(code).nature for code in CODES} == {"additive"}


def test_months_that_are_not_shown_are_told_of(office: Office, leader: Client) -> None:
    page = leader.get("/can-bo/lanh-dao/theo-ky/?unit=huyen-thu&scope=all&from=2022-12-15&to=2024-03-31")
    assert len(page.context["trend"].rows) == 12
    assert "Bảng chỉ có mười hai tháng cuối của kỳ" in page.content.decode()


def test_the_counter_does_not_see_it(office: Office, desk: Client) -> None:
    assert desk.get("/can-bo/lanh-dao/theo-ky/").status_code == 403
