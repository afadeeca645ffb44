"""The api answers with counts and progress, refuses with problem documents, and tells nothing about anybody."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlencode

import pytest

from motcua.api.urls import api
from motcua.areas.publication.models import PublishedBlock
from motcua.areas.publication.policy import blocks_of
from tests.factories.office import Office
from tests.web.conftest import sow

SNAPSHOT = Path(__file__).resolve().parents[2] / "docs/reference/openapi.json"
MARCH = {"unit": "huyen-thu", "from": "2024-03-01", "to": "2024-03-31"}


@pytest.fixture
def office(db: None) -> Office:
    return sow()


@pytest.mark.long
def test_a_figure_is_two_counts_and_its_members_are_as_many(office, client):
    code = "dossiers.in_time_of_solved"
    (figure,) = client.get("/api/v1/figures", MARCH | {"code": code}).json()
    assert (figure["part"], figure["whole"], figure["percent"]) == (1, 2, "50.00")
    for side, count in (("part", 1), ("whole", 2)):
        page = client.get(f"/api/v1/figures/{code}/members", MARCH | {"side": side}).json()
        assert page["count"] == count == len(page["members"])


def test_members_go_on_by_key(office, client):
    asked = MARCH | {"scope": "all", "limit": 4}
    first = client.get("/api/v1/figures/dossiers.received/members", asked).json()
    second = client.get("/api/v1/figures/dossiers.received/members", asked | {"after": first["next"]}).json()
    assert len({one["label"] for one in (*first["members"], *second["members"])}) == 6
    assert second["next"] is None


def test_the_form_balances(office, client):
    form = client.get("/api/v1/form-06a", MARCH | {"scope": "all"}).json()
    assert form["total"]["c3"] == 6 == form["total"]["c4"] + form["total"]["c5"] + form["total"]["c6"]
    assert all(identity["holds"] for identity in form["identities"])


def test_procedures_are_found_without_accents(office, client):
    assert [row["code"] for row in client.get("/api/v1/procedures").json()["rows"]] == ["1.001193", "1.012753"]
    found = client.get("/api/v1/procedures", {"q": "dat dai"}).json()
    assert [row["code"] for row in found["rows"]] == ["1.012753"]


def test_progress_tells_no_name(office, client):
    answer = client.get("/api/v1/dossiers/H20.33-240306-0005")
    assert answer.json()["status"] == 10
    assert answer.json()["status_label"] == "Đã trả kết quả"
    assert "Người nộp" not in answer.content.decode()


@pytest.mark.parametrize(
    ("address", "asked", "status", "code"),
    [
        ("figures", MARCH | {"unit": "khong-co"}, 404, "unknown_unit"),
        ("figures", MARCH | {"code": "khong.co"}, 404, "unknown_code"),
        ("figures", MARCH | {"to": "2024-02-01"}, 422, "period_backwards"),
        ("figures", MARCH | {"from": "hom-qua"}, 422, "invalid_parameters"),
        ("figures", {}, 422, "invalid_parameters"),
        ("figures/khong.co/members", MARCH, 404, "unknown_code"),
        ("figures/dossiers.received/members", MARCH | {"side": "whole"}, 404, "unknown_side"),
        ("figures/dossiers.received/members", MARCH | {"after": "-1"}, 422, "invalid_parameters"),
        ("dossiers/KHONG-CO", {}, 404, "not_found"),
        ("procedures", {"limit": "0"}, 422, "invalid_parameters"),
    ],
)
def test_a_refusal_is_a_problem_document(office, client, address, asked, status, code):
    answer = client.get(f"/api/v1/{address}", asked)
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == code
    assert answer.json()["status"] == status


def test_nothing_is_changed_through_the_api(office, client):
    for method in (client.post, client.put, client.delete):
        assert method("/api/v1/figures").status_code == 405


def test_the_contract_in_the_repository_is_the_contract_served():
    served = json.loads(json.dumps(api.get_openapi_schema(), default=str))
    assert json.loads(SNAPSHOT.read_text(encoding="utf-8")) == served


def test_opinions_are_told_in_sums_and_never_listed(office, client):
    asked = {"unit": "huyen-thu", "from": "2024-03-01", "to": "2024-03-31"}
    answer = client.get("/api/v1/figures/ratings.satisfied_of_rated/members", asked)
    assert (answer.status_code, answer.json()["code"]) == (422, "opinions_not_listed")
    whole = {"unit": "xa-thu-2", "from": "2023-12-15", "to": "2024-02-14", "code": "ratings.satisfied_of_rated"}
    assert client.get("/api/v1/figures", whole).json()[0]["whole"] == 0


def test_what_the_head_has_not_opened_is_told_to_no_program(office, client):
    PublishedBlock.objects.exclude(block="ONLINE").delete()
    told = {row["code"] for row in client.get("/api/v1/figures", MARCH).json()}
    assert "dossiers.online_of_new" in told
    assert {block for code in told for block in blocks_of(code)} == {"ONLINE"}
    for address in ("figures?code=dossiers.received", "figures/dossiers.received/members?", "form-06a?"):
        answer = client.get(f"/api/v1/{address}&{urlencode(MARCH)}")
        assert (answer.status_code, answer.json()["code"]) == (422, "not_published")
    PublishedBlock.objects.all().delete()
    assert client.get("/api/v1/figures", MARCH).json() == []
