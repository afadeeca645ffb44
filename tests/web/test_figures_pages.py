"""A figure on a page opens to exactly its records, for the public without anybody's name."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest
from django.test import Client

from motcua import insight
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Correction, Dossier
from motcua.insight import Filters
from tests.factories.office import IMPORTED_AT, import_register, row

pytestmark = pytest.mark.both_databases
PERIOD = "unit=huyen-thu&from=2024-03-01&to=2024-03-31"


@pytest.fixture(autouse=True)
def in_vietnamese(client: Client) -> None:
    client.cookies["django_language"] = "vi"


@pytest.mark.parametrize(
    ("code", "scope", "side", "count"),
    [
        ("dossiers.received", "own", "part", 3),
        ("dossiers.in_time_of_solved", "own", "part", 1),
        ("dossiers.in_time_of_solved", "own", "whole", 2),
        ("dossiers.received", "children", "part", 3),
        ("dossiers.online_of_new", "children", "part", 2),
        ("form_06a.c10", "own", "part", 1),
        ("form_06a.c11", "own", "part", 1),
    ],
)
def test_the_count_equals_the_records_shown(office, client, code, scope, side, count):
    answer = client.get(f"/minh-bach/so-lieu/{code}/?{PERIOD}&scope={scope}&side={side}")
    assert answer.context["count"] == count
    assert len(answer.context["rows"]) == count


def test_every_cell_of_the_form_opens_to_its_count(office, client):
    page = client.get(f"/minh-bach/?{PERIOD}&scope=own")
    cells = [cell for _, cells in page.context["table"] for cell in cells if cell.count]
    assert len(cells) > 8
    for cell in cells:
        assert client.get(cell.opens).context["count"] == cell.count


def test_no_name_of_an_applicant_is_public(office, client):
    for address in (f"/minh-bach/so-lieu/dossiers.received/?{PERIOD}&scope=all", "/tra-cuu/?ma=H20.99-240304-0001"):
        answer = client.get(address)
        assert "H20.99-240304-0001" in answer.content.decode()
        assert "Người nộp" not in answer.content.decode()


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("channel=COUNTER", 1),
        ("status=4", 1),
        ("deadline=late", 1),
        ("text=0304", 2),
        ("sector=99999", 6),
        ("deadline=vo-nghia", 6),
    ],
)
def test_records_are_filtered_and_nonsense_filters_nothing(office, client, more, count):
    answer = client.get(f"/minh-bach/so-lieu/dossiers.received/?{PERIOD}&scope=all&{more}")
    assert answer.context["count"] == count


def test_a_long_list_goes_on_by_key(office, client):
    import_register(*(row(f"H20.33-240312-{n:04}", n + 2, competent="UBND huyện Thử") for n in range(60)))
    address = f"/minh-bach/so-lieu/dossiers.received/?{PERIOD}&scope=own"
    first = client.get(address)
    assert len(first.context["rows"]) == 50
    second = client.get(f"{address}&after={first.context['next']}")
    shown = {row.number for row, _ in (*first.context["rows"], *second.context["rows"])}
    assert len(shown) == first.context["count"] == 63
    assert second.context["next"] is None


def test_the_workbook_holds_the_same_records(office, client):
    answer = client.get(f"/minh-bach/so-lieu/form_06a.c7/xlsx/?{PERIOD}&scope=own")
    sheet = openpyxl.load_workbook(BytesIO(answer.content), read_only=True).worksheets[0]
    numbers = [cells[0] for cells in sheet.iter_rows(values_only=True) if str(cells[0]).startswith("H20.")]
    assert numbers == ["H20.33-240305-0004", "H20.33-240306-0005"]


@pytest.mark.parametrize(
    "address",
    [
        "so-lieu/khong.co/?unit=huyen-thu&from=2024-03-01&to=2024-03-31",
        "so-lieu/dossiers.received/?unit=khong-co&from=2024-03-01&to=2024-03-31",
        "so-lieu/dossiers.received/?unit=huyen-thu&from=2024-03-31&to=2024-03-01",
        "so-lieu/dossiers.received/?unit=huyen-thu&from=hom-qua&to=2024-03-01",
        "so-lieu/dossiers.received/?unit=huyen-thu&side=whole&from=2024-03-01&to=2024-03-31",
        "so-lieu/dossiers.received/xlsx/?unit=khong-co",
    ],
)
def test_what_does_not_exist_is_not_found(office, client, address):
    assert client.get(f"/minh-bach/{address}").status_code == 404


def test_a_period_told_backwards_is_told_so(office, client):
    said = client.get("/minh-bach/?unit=huyen-thu&from=2024-03-31&to=2024-03-01").content.decode()
    assert "Ngày cuối đứng trước ngày đầu" in said


@pytest.mark.parametrize("asked", ["", "?unit=xa-thu-2", "?unit=huyen-thu&from=2024-02-01"])
def test_a_page_opens_with_the_reporting_year_so_far(office, client, asked):
    choice = client.get(f"/minh-bach/{asked}").context["choice"]
    assert choice.unit.slug == ("xa-thu-2" if "xa-thu-2" in asked else "huyen-thu")
    assert choice.period.label == ("1/2/2024–14/3/2024" if "from" in asked else "15/12/2023–14/3/2024")


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("/", 30),
        (f"/minh-bach/?{PERIOD}&scope=all", 80),  # of two reporting months, whatever they hold
        (f"/minh-bach/so-lieu/dossiers.received/?{PERIOD}&scope=all", 30),
    ],
)
def test_the_number_of_statements_does_not_grow_with_the_dossiers(
    office, client, django_assert_max_num_queries, address, most
):
    client.get(address)
    with django_assert_max_num_queries(most) as few:
        client.get(address)
    allowed = len(few.captured_queries)
    import_register(*(row(f"H20.33-240312-{n:04}", n + 2) for n in range(40)))
    assert Dossier.objects.count() == 46
    client.get(address)
    with django_assert_max_num_queries(allowed):
        client.get(address)


def test_a_figure_says_how_many_of_its_members_had_a_time_corrected(office, client):
    address = f"/minh-bach/so-lieu/dossiers.received/?{PERIOD}&scope=all"
    assert client.get(address).context["corrected"] == 0
    import_register(row(finished="2024-03-05T10:00"), at=IMPORTED_AT + timedelta(days=1))
    waiting = Correction.objects.get()
    assert client.get(address).context["corrected"] == 0
    at = IMPORTED_AT + timedelta(days=2)
    operations.approve_correction(correction_id=waiting.pk, account=office.leader, at=at)
    page = client.get(address)
    assert page.context["corrected"] == 1
    assert "trong đó 1 có mốc thời gian đã đính chính" in page.content.decode()
    only = client.get(f"{address}&corrected=1")
    assert [shown.number for shown, _ in only.context["rows"]] == ["H20.99-240304-0001"]
    asked = {"unit": "huyen-thu", "scope": "all", "period": page.context["choice"].period}
    before = insight.member_rows(
        "dossiers.received", **asked, known_at=IMPORTED_AT + timedelta(days=1), filters=Filters(corrected=True)
    )
    assert before.count == 0


def test_the_identities_of_the_form_are_said_in_english(office, client):
    client.cookies["django_language"] = "en"
    page = client.get(f"/minh-bach/?{PERIOD}&scope=own").content.decode()
    assert "6 = 11 of the period before" in page
    assert "kỳ trước" not in page
