"""Over the api what single people said or suffered is told over whole ended months, and refused where it is few."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from motcua.kernel.clock import local_date, now
from motcua.rules.periods import month_of
from tests.factories.office import Office
from tests.factories.rated import rated
from tests.web.conftest import sow

SATISFIED = "ratings.satisfied_of_rated"
ASKED = {"unit": "xa-thu-1", "from": "2023-12-15", "to": "2024-02-14", "code": SATISFIED}
THIS = month_of(local_date(now()))
pytestmark = pytest.mark.django_db


@pytest.fixture
def told() -> Office:
    """One commune is rated by few in January and by more in February."""
    office = sow()
    rated(office.communes[0], office.civil, date(2024, 1, 10), satisfied=1, other=1)
    rated(office.communes[0], office.civil, date(2024, 2, 10), satisfied=6, other=5)
    return office


def answered(client: Client, **asked: Any) -> tuple[int, Any]:
    """Status, and either the code of the refusal or the counts."""
    given = {name.rstrip("_").replace("_", "-"): value for name, value in asked.items()}
    answer = client.get("/api/v1/figures", ASKED | given)
    told = answer.json()
    return answer.status_code, told["code"] if isinstance(told, dict) else [(one["part"], one["whole"]) for one in told]


def test_whole_ended_months_are_answered(told: Office, client: Client) -> None:
    assert answered(client) == (200, [(7, 13)])
    assert answered(client, scope="all") == (200, [(7, 13)])
    assert answered(client, unit="huyen-thu", scope="all") == (200, [(7, 13)])
    assert answered(client, as_of="2024-02-14") == (200, [(7, 13)])


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"from_": "2024-01-10", "to": "2024-01-10"}, "not_whole_months"),
        ({"from_": "2023-12-16"}, "not_whole_months"),
        ({"to": "2024-02-15"}, "not_whole_months"),
        ({"as_of": "2024-02-13"}, "not_whole_months"),
        ({"as_of": "2024-03-01"}, "not_whole_months"),
        ({"from_": THIS.start, "to": THIS.end}, "not_whole_months"),
        ({"to": "2024-01-14"}, "too_few_to_tell"),
        ({"from_": "2024-01-15"}, "too_few_to_tell"),
        ({"to": "2024-03-14"}, "too_few_to_tell"),  # three of its dossiers were returned in March
        ({"unit": "huyen-thu"}, "told_together"),
        ({"unit": "huyen-thu", "scope": "children"}, "told_together"),
        ({"from_": "2020-12-15"}, "too_many_years"),
        ({"code": "apologies.given_of_late", "unit": "huyen-thu", "scope": "all", "to": "2024-03-14"},
         "too_few_to_tell"),
    ],
)  # fmt: skip
def test_other_days_and_few_are_refused(told: Office, client: Client, asked: dict[str, Any], code: str) -> None:
    assert answered(client, **asked) == (422, code)


def test_the_refusal_says_what_may_be_asked(told: Office, client: Client) -> None:
    detail = client.get("/api/v1/figures", ASKED | {"to": "2024-03-14"}).json()["detail"]
    assert detail.endswith("Phần công bố được là 15/12/2023–14/2/2024.")


def test_one_named_beside_others_is_refused_and_without_names_none_is_told(told: Office, client: Client) -> None:
    day = {"from_": "2024-03-05", "to": "2024-03-05"}
    assert answered(client, **day, code=[SATISFIED, "dossiers.received"]) == (422, "not_whole_months")
    assert answered(client, **day, code="dossiers.received")[0] == 200
    codes = {row["code"] for row in client.get("/api/v1/figures", {**ASKED, "code": []}).json()}
    assert codes
    assert not {code for code in codes if code.startswith(("ratings.", "apologies."))}


def test_days_far_away_are_refused_and_nothing_breaks(told: Office, client: Client) -> None:
    for first in ("0001-01-15", "0001-01-01"):
        assert answered(client, from_=first, to="9999-12-14") == (422, "invalid_parameters")
    assert answered(client, from_="1900-01-01", to="2199-12-14") == (422, "not_whole_months")
    assert answered(client, from_="0001-01-15")[0] == 422
    assert answered(client, to=local_date(now()) + timedelta(days=1))[0] == 422
