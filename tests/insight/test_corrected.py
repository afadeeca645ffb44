"""Beside every figure that a correction touches stands the figure as it was first recorded."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from motcua import insight
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Correction
from motcua.insight import Closer, reports
from motcua.insight.figures import Recorded
from motcua.rules.periods import custom
from tests.factories.office import IMPORTED_AT, Office, import_register, make_office, row
from tests.web.conftest import open_blocks

pytestmark = pytest.mark.django_db
MARCH = custom(date(2024, 3, 1), date(2024, 3, 31))
DUE = "2024-03-06T17:00"
ONE, TWO, THREE = (f"H20.99-240304-000{n}" for n in (1, 2, 3))
BY = Closer("account:cchc.thu", "Người chốt minh họa 01")
RATE = "dossiers.in_time_of_solved"


def later(days: int) -> datetime:
    return IMPORTED_AT + timedelta(days=days)


@pytest.fixture
def office() -> Office:
    """Two dossiers of one commune and one of the other, all in time; then the first turns out to have been late."""
    made = make_office()
    other = {"received_by": "UBND xã Thử 2", "competent": "UBND xã Thử 2"}
    import_register(row(ONE, 2, due=DUE), row(TWO, 3, due=DUE), row(THREE, 3, due=DUE, **other))
    import_register(row(ONE, 2, due=DUE, finished="2024-03-07T10:00", returned="2024-03-07T11:00"), at=later(1))
    return made


def approve(office: Office, days: int = 2) -> None:
    for waiting in Correction.objects.filter(state="PROPOSED"):
        operations.approve_correction(correction_id=waiting.pk, account=office.leader, at=later(days))


def told(code: str = RATE, unit: str = "xa-thu-1", days: int = 3, **more: Any) -> insight.Figure:
    return insight.figures(unit, more.pop("scope", "own"), MARCH, known_at=later(days), codes=[code], **more)[0]


def test_a_proposal_changes_nothing(office: Office) -> None:
    assert (told().part, told().whole, told().recorded) == (2, 2, None)


def test_an_approved_correction_shows_both_shares(office: Office) -> None:
    approve(office)
    now = told()
    assert (now.part, now.whole, now.percent) == (1, 2, "50.00")
    assert now.recorded == Recorded(2, 2)
    assert now.recorded.percent == "100.00"


def test_only_corrected_dossiers_are_counted_anew(office: Office) -> None:
    """Otherwise one correction makes every page of figures count the whole year twice."""
    approve(office)
    first = Correction.objects.values_list("dossier_id", flat=True)[0]
    with CaptureQueriesContext(connection) as asked:
        assert told().recorded == Recorded(2, 2)
        assert insight.form_06a("xa-thu-1", "own", MARCH, known_at=later(3)).total.recorded
    anew = [query["sql"] for query in asked if "UNION ALL" in query["sql"]]
    assert anew
    assert all(f" AND dossier_id IN ({first})" in sql for sql in anew)


def test_before_the_approval_only_what_was_recorded_was_known(office: Office) -> None:
    approve(office, days=5)
    assert (told(days=4).part, told(days=4).recorded) == (2, None)
    assert (told(days=5).part, told(days=5).recorded) == (1, Recorded(2, 2))


def test_where_no_corrected_dossier_counts_nothing_stands_beside(office: Office) -> None:
    approve(office)
    assert told(unit="xa-thu-2").recorded is None
    assert insight.figures("xa-thu-1", "own", custom(date(2024, 4, 1), date(2024, 4, 30)), known_at=later(60),
                           codes=[RATE])[0].recorded is None  # fmt: skip


def test_a_count_that_stays_the_same_still_says_that_a_member_was_corrected(office: Office) -> None:
    approve(office)
    assert told("dossiers.received").recorded == Recorded(2, None)


def test_a_quantile_has_its_own_time_beside_it(office: Office) -> None:
    approve(office)
    (code,) = [code for code, each in insight.registry().items() if each.kind == "quantile"][:1]
    now = told(code)
    assert now.recorded is not None
    assert now.recorded.part == now.part
    assert now.recorded.amount is not None
    assert now.amount is not None
    assert now.recorded.amount <= now.amount


def test_units_add_up_as_recorded_too(office: Office) -> None:
    approve(office)
    found = {
        unit.slug: answers[RATE]
        for unit, answers in insight.figures_by_unit("huyen-thu", "children", MARCH, known_at=later(3), codes=[RATE])
    }
    assert (found["xa-thu-1"].part, found["xa-thu-1"].recorded) == (1, Recorded(2, 2))
    assert found["xa-thu-2"].recorded is None
    whole = told(unit="huyen-thu", scope="children")
    assert (whole.part, whole.whole, whole.recorded) == (2, 3, Recorded(3, 3))


def test_every_indicator_can_be_asked_about_corrected_dossiers(office: Office) -> None:
    approve(office)
    found = insight.figures("xa-thu-1", "own", MARCH, known_at=later(3), codes=list(insight.registry()))
    beside = {each.code: each.recorded for each in found if each.recorded}
    assert beside["form_06a.c9"] == Recorded(2, None)
    assert beside["form_06a.c10"] == Recorded(0, None)
    assert len(beside) > 15


def test_the_form_says_both_by_sector_live_and_frozen(office: Office) -> None:
    approve(office)
    form = insight.form_06a("xa-thu-1", "own", MARCH, known_at=later(3))
    (only,) = form.rows
    assert (only.columns["c9"], only.columns["c10"]) == (1, 1)
    assert only.recorded == form.total.recorded == {"c9": 2, "c10": 0}
    number = insight.freeze(unit="xa-thu-1", scope="own", period=MARCH, by=BY, at=later(3))
    view = insight.frozen(number)
    by_sector = {each.figure.code: each.figure.recorded for each in view.figures if each.sector == only.sector}
    assert (by_sector["form_06a.c9"], by_sector["form_06a.c10"]) == (Recorded(2, None), Recorded(0, None))
    assert [row.recorded for row in view.form] == [only.recorded, only.recorded]
    assert insight.drift(number, at=later(3)).items == ()


def test_where_nothing_was_corrected_the_form_says_nothing_beside(office: Office) -> None:
    form = insight.form_06a("xa-thu-1", "own", MARCH, known_at=later(3))
    assert not any(row.recorded for row in (*form.rows, form.total))


def test_the_public_form_and_the_open_data_say_both(office: Office) -> None:
    more = [row(f"H20.99-240305-{n:04}", n, received="2024-03-05T09:00", due="2024-03-11T17:00") for n in range(9, 29)]
    import_register(*more, at=later(1), digest="e" * 64)
    for unit in (office.district, office.communes[0]):
        open_blocks(unit.pk)
    approve(office)
    asked = {"unit": "xa-thu-1", "scope": "own", "from": "2023-12-15", "to": "2024-12-14"}
    page = Client().get("/minh-bach/", asked).content.decode()
    assert 'data-recorded="2"' in page.split('class="form-06a"')[1]
    assert "theo ghi nhận ban đầu, chưa tính đính chính." in page
    told = Client().get("/minh-bach/du-lieu/xa-thu-1/volume/2024.json").json()
    assert {"part_recorded", "whole_recorded"} <= told["columns"].keys()
    march = next(r for r in told["rows"] if (r["month"], r["indicator"]) == ("2024-03", "dossiers.received"))
    assert (march["part"], march["part_recorded"], march["suppressed"]) == (22, 22, 0)
    api = Client().get("/api/v1/form-06a", asked).json()
    assert api["recorded"][-1] == {"field": "Tổng cộng", "c9": 2, "c10": 0}


def test_page_api_and_report_say_both(office: Office) -> None:
    approve(office)
    open_blocks(office.district.pk)
    open_blocks(office.communes[0].pk)
    asked = {"unit": "xa-thu-1", "scope": "own", "from": "2024-03-01", "to": "2024-03-31"}
    page = Client().get(f"/minh-bach/so-lieu/{RATE}/", asked).content.decode()
    assert "Theo ghi nhận ban đầu, chưa tính đính chính" in page
    assert 'data-recorded-part="2" data-recorded-whole="2"' in page
    (one,) = Client().get("/api/v1/figures", {**asked, "code": RATE}).json()
    assert (one["percent"], one["recorded"]) == ("50.00", {"part": 2, "whole": 2, "percent": "100.00"})
    written = reports.write_report("mot-cua", "xa-thu-1", MARCH, known_at=later(3))
    assert "ghi nhận ban đầu" in written.note
    assert "2/2 (100,00%)" in [row[-1].text for row in reports.sources(written).rows]
    assert reports.places(written) == ()
