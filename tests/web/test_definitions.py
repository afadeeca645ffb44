"""Every indicator has its public page, and every figure opens on the page to parts that open further."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from motcua import insight
from motcua.areas.reporting.queries import FigureOrigin, annex
from motcua.insight import definitions
from motcua.insight.annex import annex_rows
from motcua.rules.periods import custom
from tests.factories.office import IMPORTED_AT

pytestmark = pytest.mark.long

PERIOD = "unit=huyen-thu&from=2024-03-01&to=2024-03-31&scope=all"


@pytest.mark.long
def test_every_indicator_has_a_page(db, client):
    page = client.get("/minh-bach/chi-tieu/")
    links = re.findall(r'href="(/minh-bach/chi-tieu/[^"]+/)"', page.content.decode())
    assert len(links) == len(insight.registry())
    for link in links:
        assert client.get(link).status_code == 200
    assert client.get("/minh-bach/chi-tieu/khong.co/").status_code == 404


def test_a_definition_says_what_counts_and_where_it_is_used(db, client):
    client.cookies["django_language"] = "vi"
    page = client.get("/minh-bach/chi-tieu/dossiers.in_time_of_solved/")
    standings = [str(standing) for _, standing in page.context["examples"]]
    assert (standings.count("Tính"), standings.count("Chỉ vào mẫu số")) == (4, 1)
    assert any("dòng 3.3" in use for use in page.context["uses"])
    assert "Thông tư 01/2020/TT-VPCP" in page.content.decode()


@pytest.mark.parametrize("code", ["dossiers.received", "dossiers.in_time_of_solved", "form_06a.c11"])
@pytest.mark.parametrize("by", insight.DIMENSIONS)
def test_parts_on_the_page_add_up_and_open(office, reformer, code, by):
    address = f"/can-bo/so-lieu/{code}/?{PERIOD}&chia={by}"
    page = reformer.get(address)
    assert page.context["line_total"].part == page.context["part"]
    assert page.context["line_total"].whole == page.context["whole"]
    for line in page.context["lines"]:
        opened = reformer.get(f"/can-bo/so-lieu/{code}/{line.opens}")
        assert opened.context["count"] == line.part
    assert page.content.decode().count("<tr") >= len(page.context["lines"]) + 2


def test_the_public_is_not_told_who_worked(office, client):
    page = client.get(f"/minh-bach/so-lieu/dossiers.received/?{PERIOD}&chia=officer&nguoi=import:x")
    assert page.context["by"] == ""
    assert page.context["count"] == 6


def test_a_time_is_told_as_a_time(office, client):
    page = client.get(f"/minh-bach/so-lieu/time.elapsed_p50/?{PERIOD}").content.decode()
    assert "giờ" in page


@pytest.mark.parametrize("by", insight.DIMENSIONS)
def test_a_divided_page_takes_a_bounded_number_of_statements(office, reformer, by, django_assert_max_num_queries):
    address = f"/can-bo/so-lieu/dossiers.in_time_of_solved/?{PERIOD}&chia={by}"
    reformer.get(address)
    with django_assert_max_num_queries(40):
        reformer.get(address)


def test_annex_rows_say_where_their_figures_come_from(db):
    rows = annex_rows()
    assert {row.origin for row in rows} == set(FigureOrigin)
    assert not annex().confirmed
    assert len({row.code for row in rows}) == len(rows)
    assert all(len(row.title) and "%" not in row.measure for row in rows)


def test_a_definition_tells_its_versions_and_how_many_periods_were_closed_by_each(office, client):
    asked = {"unit": "xa-thu-1", "scope": "own", "period": custom(date(2024, 3, 1), date(2024, 3, 31))}
    by = insight.Closer("account:cchc.thu", "Người chốt minh họa 01")
    insight.freeze(**asked, by=by, at=IMPORTED_AT + timedelta(days=30))
    client.cookies["django_language"] = "vi"
    page = client.get("/minh-bach/chi-tieu/dossiers.received/")
    (now,) = page.context["versions"]
    assert (now.current, now.frozen, now.valid_to) == (True, 1, None)
    assert "Lịch sử định nghĩa" in page.content.decode()
    assert now.digest[:12] in page.content.decode()


def test_an_earlier_definition_stands_beside_the_one_in_force(db, monkeypatch):
    row = {"earlier": [{"valid_from": date(2018, 6, 21), "valid_to": date(2021, 12, 31), "meaning": "Cách đếm trước",
                        "why": "Thông tư minh họa"}]}  # fmt: skip
    monkeypatch.setattr(definitions, "_rows", lambda: {"dossiers.received": row})
    now, before = definitions.history(insight.indicator("dossiers.received"))
    assert (now.current, before.current, before.meaning) == (True, False, "Cách đếm trước")
