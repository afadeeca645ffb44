"""What single people said or suffered is told in sums of whole ended months, the same whatever days are asked for."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from motcua import insight
from motcua.areas.publication.policy import IN_SUMS, blocks_of
from motcua.kernel.clock import at_local, now
from motcua.rules.periods import custom
from motcua.web.portal.transparency.blocks import CONTENTS
from tests.factories.office import Office
from tests.factories.rated import rated

pytestmark = pytest.mark.long

JANUARY, FEBRUARY = date(2024, 1, 10), date(2024, 2, 10)
SATISFIED = "ratings.satisfied_of_rated"


@pytest.fixture(autouse=True)
def in_vietnamese(client: Client) -> None:
    client.cookies["django_language"] = "vi"


@pytest.fixture
def told(office: Office) -> Office:
    """One commune is rated by few in January and by more in February; three of its dossiers are returned in March."""
    rated(office.communes[0], office.civil, JANUARY, satisfied=1, other=1)
    rated(office.communes[0], office.civil, FEBRUARY, satisfied=6, other=5)
    return office


def ratings(client: Client, start: str, end: str, unit: str = "xa-thu-1", scope: str = "own") -> Any:
    """The block of ratings on the public page."""
    page = client.get("/minh-bach/", {"unit": unit, "scope": scope, "from": start, "to": end})
    (block,) = [one for one in page.context["blocks"] if one.key == "ratings"]
    assert block.sums.note in page.content.decode()
    return block


def test_a_period_is_shrunk_to_the_whole_months_that_may_be_told(told: Office, client: Client) -> None:
    for start, end in (("2023-12-15", "2024-02-14"), ("2023-12-15", "2024-02-25"), ("2023-12-01", "2024-03-13")):
        block = ratings(client, start, end)
        assert block.sums.note == "Tính trọn tháng báo cáo: 15/12/2023–14/2/2024."
        shown = {one.code: one for one in block.figures}[SATISFIED]
        assert (shown.count, shown.share.whole, shown.period) == (7, 13, "15/12/2023–14/2/2024")
    assert ratings(client, "2023-12-15", "2024-03-31").sums.note.endswith("không công bố riêng.")


def test_fewer_days_tell_nothing_more(told: Office, client: Client) -> None:
    assert "không có tháng báo cáo nào" in ratings(client, "2024-01-10", "2024-01-10").sums.note
    assert "không có tháng báo cáo nào" in ratings(client, "2050-01-10", "2051-01-10").sums.note
    for start, end in (("2023-12-15", "2024-01-14"), ("2024-01-15", "2024-02-14"), ("2023-12-16", "2024-02-20")):
        block = ratings(client, start, end)
        assert block.figures == ()
        assert block.sums.note.startswith("Không công bố: ")


def test_a_unit_is_told_together_with_those_below_it(told: Office, client: Client) -> None:
    for scope in ("own", "children", "all"):
        block = ratings(client, "2023-12-15", "2024-02-14", "huyen-thu", scope)
        assert [one.marks.scope for one in block.figures] == ["all", "all"]
        assert [(one.count, one.share.whole) for one in block.figures] == [(7, 13), (0, 0)]
        assert "Gộp cả các đơn vị cấp dưới." in block.sums.note
    rated(told.district, told.civil, FEBRUARY, satisfied=3, other=0)  # the sum without the communes would tell these
    assert ratings(client, "2023-12-15", "2024-02-14", "huyen-thu").figures == ()


def test_the_table_is_the_same_whatever_days_are_asked_for(told: Office, client: Client) -> None:
    for start, end in (("2023-12-15", "2024-12-14"), ("2024-02-01", "2024-02-01"), ("2024-01-02", "2024-05-20")):
        table = client.get("/minh-bach/bang/ratings/", {"unit": "xa-thu-1", "from": start, "to": end})
        assert [(label, [(one.part, one.whole) for one in figures]) for label, figures in table.context["rows"]] == [
            ("1–2/2024", [(7, 13), (0, 0)]),
            ("3–12/2024", []),
        ]


def test_open_data_tells_the_same_months(told: Office, client: Client) -> None:
    rows = client.get("/minh-bach/du-lieu/xa-thu-1/ratings/2024.json").json()["rows"]
    assert [(one["month"], one["month_start"], one["part"], one["whole"], one["suppressed"]) for one in rows] == [
        ("2024-02", "2023-12-15", 7, 13, 0),
        ("2024-02", "2023-12-15", 0, 0, 0),
        ("2024-12", "2024-02-15", None, None, 1),
        ("2024-12", "2024-02-15", None, None, 1),
    ]


def test_gathered_months_say_what_insight_counts(told: Office) -> None:
    at = now()
    sums = insight.sums_told("RATINGS", "huyen-thu", custom(JANUARY, FEBRUARY + timedelta(days=60)), known_at=at)
    for period, found in sums.counted.items():
        alone = insight.figures("huyen-thu", "all", period, known_at=at, codes=list(sums.codes))
        assert [(one.part, one.whole, one.recorded) for one in alone] == [(o.part, o.whole, o.recorded) for o in found]


def test_a_month_is_told_when_it_has_ended_and_stays_told(told: Office) -> None:
    year = custom(date(2023, 12, 15), date(2024, 12, 14))
    days = [datetime(2024, 2, 14, 20), datetime(2024, 2, 15, 8), datetime(2024, 9, 1, 8)]
    (first, second, third) = [
        insight.sums_told("RATINGS", "xa-thu-1", year, known_at=at_local(day)).years[0].told for day in days
    ]
    assert [one.label for one in first] == []
    assert [one.label for one in second] == ["15/12/2023–14/2/2024"]
    assert third[: len(second)] == second


def test_a_closed_period_tells_only_what_the_office_did(told: Office, client: Client) -> None:
    period = custom(date(2024, 1, 1), date(2024, 2, 20))
    by = insight.Closer("account:chot.thu", "Người chốt minh họa 01")
    frozen = insight.freeze(unit="xa-thu-1", scope="own", period=period, at=now(), by=by)
    page = client.get(f"/minh-bach/ky-da-chot/{frozen}/").content.decode()
    assert 'data-figure="dossiers.received"' in page
    assert 'data-figure="ratings.' not in page
    assert 'data-figure="apologies.' not in page


def test_every_figure_of_the_two_blocks_is_one_of_opinions() -> None:
    codes = {code for code in insight.registry() if blocks_of(code) & set(IN_SUMS)}
    assert codes == {code for block in IN_SUMS for code in CONTENTS[block].codes}
    assert codes == {code for code, one in insight.registry().items() if one.part.fact.opinions}
