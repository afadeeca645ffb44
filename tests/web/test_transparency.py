"""What the public sees is what a decision opened, the official figure first, and the same counts everywhere."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from motcua import insight
from motcua.areas.organization.models import Unit
from motcua.areas.publication.models import PublishedBlock
from motcua.areas.publication.operations import withdraw_block
from motcua.areas.publication.policy import blocks_of
from motcua.rules.periods import custom
from motcua.web.portal.transparency.blocks import CONTENTS
from motcua.web.ui.choice import months_of
from motcua.web.ui.figures import SUBJECTS
from tests.factories.office import Office

pytestmark = pytest.mark.long

PERIOD = "unit=huyen-thu&from=2023-12-15&to=2024-03-31"
PAGE = f"/minh-bach/?{PERIOD}&scope=all"


@pytest.fixture(autouse=True)
def in_vietnamese(client: Client) -> None:
    client.cookies["django_language"] = "vi"


def test_each_block_names_its_decision_and_leads_with_the_official_figure(office: Office, client: Client) -> None:
    answer = client.get(PAGE)
    by_key = {block.key: block for block in answer.context["blocks"]}
    assert set(by_key) == {"volume", "on_time", "online", "waiting", "ratings", "apologies"}
    assert by_key["on_time"].figures[0].code == "dossiers.in_time_of_received"
    assert "QĐ minh họa 01 ngày 02/01/2024" in answer.content.decode()


def test_every_definition_that_is_linked_is_there(office: Office, client: Client) -> None:
    page = client.get("/minh-bach/").content.decode()
    linked = set(re.findall(r'href="(/minh-bach/chi-tieu/[^"]+)"', page))
    assert len(linked) > 3
    assert "Có đánh giá trên số hồ sơ đã trả" in page
    assert {address: client.get(address).status_code for address in linked} == dict.fromkeys(linked, 200)


def test_a_block_taken_down_is_not_shown_and_named_as_closed(office: Office, client: Client) -> None:
    row = PublishedBlock.objects.get(block="ON_TIME")
    withdraw_block(block_id=row.pk, on=date(2024, 2, 1), reason="Đang rà soát")
    answer = client.get(PAGE)
    assert "on_time" not in {block.key for block in answer.context["blocks"]}
    assert answer.context["closed"] == ["Đúng hạn"]


@pytest.mark.parametrize("page", ["/", "/minh-bach/", "/minh-bach/du-lieu/"])
def test_without_a_unit_named_the_page_opens_on_one_that_has_opened_something(
    office: Office, client: Client, page: str
) -> None:
    """A commune that opens its figures is not hidden behind a province that opened none."""
    assert client.get(page).context["choice"].unit.slug == "huyen-thu"
    PublishedBlock.objects.all().update(unit=Unit.objects.get(slug="xa-thu-2"))
    assert client.get(page).context["choice"].unit.slug == "xa-thu-2"
    assert client.get(page, {"unit": "huyen-thu"}).context["choice"].unit.slug == "huyen-thu"


def test_a_unit_without_a_decision_shows_that_of_the_unit_above(office: Office, client: Client) -> None:
    below = client.get(PAGE.replace("huyen-thu", "xa-thu-1").replace("all", "own"))
    assert [block.decision.unit for block in below.context["blocks"]] == ["UBND huyện Thử"] * 6


def test_charts_tables_and_figures_say_the_same(office: Office, client: Client) -> None:
    for block in client.get(PAGE).context["blocks"]:
        if block.key in ("volume", "online") and block.units:
            for place, figure in enumerate(block.figures):
                if figure.code in ("dossiers.received", "dossiers.online_of_new", "form_06a.c3"):
                    assert sum(row.cells[place].count for row in block.units) == figure.count
    (volume,) = [block for block in client.get(PAGE).context["blocks"] if block.key == "volume"]
    received = next(place for place, one in enumerate(volume.figures) if one.code == "dossiers.received")
    assert sum(row.cells[received].count for row in volume.months) == volume.figures[received].count == 6
    assert volume.chart is not None
    assert len(volume.chart.rows) == len(volume.months)


def test_open_data_hides_small_counts_and_says_so(office: Office, client: Client) -> None:
    told = client.get("/minh-bach/du-lieu/huyen-thu/volume/2024.json").json()
    assert told["decision"]["number"] == "QĐ minh họa 01"
    assert told["licence"]
    assert {row["indicator"] for row in told["rows"]} == {one["code"] for one in told["indicators"]}
    march = [row for row in told["rows"] if row["month"] == "2024-03" and row["unit"] == "huyen-thu"]
    assert {(row["part"], row["suppressed"]) for row in march} == {(None, 1)}  # three dossiers there
    lines = client.get("/minh-bach/du-lieu/huyen-thu/volume/2024.csv").content.decode().splitlines()
    assert lines[0] == ",".join(told["columns"])
    assert len(lines) == len(told["rows"]) + 1


def test_open_data_tells_no_zeros_of_a_unit_that_was_not_there_yet(office: Office, client: Client) -> None:
    Unit.objects.filter(slug="huyen-thu").update(valid_from=date(2024, 2, 1))
    for block in ("volume", "ratings"):
        told = client.get(f"/minh-bach/du-lieu/huyen-thu/{block}/2024.json").json()["rows"]
        months = {row["month"] for row in told if row["unit"] == "huyen-thu"}
        assert "2024-01" not in months, block
        assert "2024-02" in months, block


def test_only_what_is_published_is_open_data(office: Office, client: Client) -> None:
    names = [one["dct:identifier"] for one in client.get("/minh-bach/du-lieu/danh-muc.json").json()["dcat:dataset"]]
    assert any(name.startswith("huyen-thu/on-time/") for name in names)
    withdraw_block(block_id=PublishedBlock.objects.get(block="ON_TIME").pk, on=date(2024, 2, 1), reason="Rà soát")
    assert client.get("/minh-bach/du-lieu/huyen-thu/on-time/2024.csv").status_code == 404
    assert client.get("/minh-bach/du-lieu/khong-co/volume/2024.csv").status_code == 404
    assert client.get("/minh-bach/du-lieu/huyen-thu/volume/2024.xls").status_code == 404
    assert client.get("/minh-bach/du-lieu/").status_code == 200


def test_without_a_decision_neither_home_nor_a_figure_says_anything(office: Office, client: Client) -> None:
    figure = f"/minh-bach/so-lieu/dossiers.received/?{PERIOD}&scope=all"
    assert "data-figure" in client.get("/").content.decode()
    assert client.get(figure).context["count"] == 6
    assert client.get(figure.replace("/?", "/xlsx/?")).status_code == 200
    PublishedBlock.objects.exclude(block="ONLINE").delete()
    home = client.get("/").content.decode()
    assert 'data-figure="dossiers.online_of_new"' in home
    assert 'data-figure="dossiers.received"' not in home
    assert "data-figure" not in client.get(figure).content.decode()
    assert "chưa công khai" in client.get(figure).content.decode()
    assert client.get(figure.replace("/?", "/xlsx/?")).status_code == 404
    PublishedBlock.objects.all().delete()
    home = client.get("/").content.decode()
    assert "data-figure" not in home
    assert "chưa có quyết định công khai" in home


def test_every_figure_belongs_to_a_block() -> None:
    kept = {code for code in insight.registry() if not blocks_of(code)}
    assert kept == {
        "staff.disciplined",
        "staff.disciplined_leaders",
        "staff.trained_turns",
    }  # so few that they tell who
    assert {code.partition(".")[0] for code in insight.registry()} <= SUBJECTS.keys()
    assert blocks_of("ratings.satisfied_of_rated") == {"RATINGS"}
    assert blocks_of("form_06a.c11") == {"VOLUME", "WAITING"}
    assert all(key in blocks_of(code) for key, content in CONTENTS.items() for code in content.codes)


def test_ratings_and_apologies_open_to_a_table_without_records(office: Office, client: Client) -> None:
    pages = {block.key: block for block in client.get(PAGE).context["blocks"]}
    for key in ("ratings", "apologies"):
        table = client.get(f"/minh-bach/bang/{key}/?{PERIOD}&scope=all")
        assert table.status_code == 200
        assert pages[key].chart is None
        assert pages[key].months == ()
    (late,) = pages["apologies"].figures
    assert late.opens.startswith("/minh-bach/bang/apologies/")
    page = client.get(late.opens).content.decode()
    assert "không công bố" in page  # one dossier was late: it is not told in which month
    assert "/tra-cuu/" not in page.split("<main", 1)[1].split("</main>", 1)[0]
    assert client.get(f"/minh-bach/bang/volume/?{PERIOD}").status_code == 404
    PublishedBlock.objects.filter(block="APOLOGIES").delete()
    assert client.get(late.opens).status_code == 404


def test_a_rating_never_opens_to_its_records(office: Office, client: Client) -> None:
    page = client.get(f"/minh-bach/so-lieu/ratings.satisfied_of_rated/?{PERIOD}").content.decode()
    assert "data-figure" not in page


def test_no_chart_ends_with_a_month_of_a_day() -> None:
    nine = custom(date(2023, 12, 15), date(2024, 9, 15))
    found = months_of(nine)
    assert [label for label, _ in found][-2:] == ["8/2024", "đến 15/9"]
    assert (found[0][1].start, found[-1][1].end) == (nine.start, nine.end)
    assert found[-1][1].start == date(2024, 8, 15)
    whole = months_of(custom(date(2023, 12, 15), date(2024, 9, 14)))
    assert [label for label, _ in whole][-1] == "9/2024"
    assert [label for label, _ in months_of(custom(date(2024, 9, 15), date(2024, 9, 15)))] == ["10/2024"]
