"""Role × object over every page and endpoint of reform management: who is let in at home, what does not exist
elsewhere, and that nothing changes on refusal. A new address of these rooms without a row fails."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, reverse

from motcua.areas.people.models import Account, Role
from motcua.web.office.urls import urlpatterns
from tests.factories.people import employ
from tests.factories.reform import Reform, make_reform
from tests.factories.remembered import contents
from tests.web.conftest import SECRET, signed_in
from tests.web.reform_addresses import TABLE, TOLD

pytestmark = [pytest.mark.django_db, pytest.mark.long]
ROOMS = (
    "planning",
    "scoring",
    "inspecting",
    "innovating",
    "collecting",
    "submitting",
    "administration.reorganizing",
    "bringing",
)
LETTERS = {
    Role.COUNTER: "K", Role.CASE: "C", Role.LEADER: "L", Role.PAR: "P", Role.INSPECTOR: "I", Role.ADMINISTRATOR: "A",
}  # fmt: skip
LET_IN, REFUSED = (200, 302, 422), (403, 404)


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    name: str
    method: str
    home: str
    elsewhere: str


LINES = [Line(*line.split()) for line in TABLE.strip().splitlines()]


def of_these_rooms() -> dict[str, URLPattern]:
    """The addresses of the rooms by name."""
    found = {}
    for one in urlpatterns:
        module = inspect.unwrap(one.callback).__module__.removeprefix("motcua.web.office.")
        if module.startswith(ROOMS):
            found[str(one.name)] = one
    return found


PATTERNS = of_these_rooms()


def address(made: Reform, name: str) -> str:
    """Where the object of an address stands."""
    told = {**made.keys, **TOLD.get(name, {})}
    if name.startswith("reorganization"):
        told["code"] = made.keys["plan_code"]
    if name == "scoring_file":
        told["evidence_id"] = made.keys["proof_id"]
    if name.startswith("scoring"):
        told["code"] = "8.1" if name == "scoring_survey" else "1.1.1"
    return reverse(f"office:{name}", kwargs={key: told[key] for key in PATTERNS[name].pattern.converters})


def somebody(role: str, unit: Any) -> Client:
    """Somebody of a role in a unit, signed in with their second factor."""
    account = Account.objects.create(username=f"{role}.{unit and unit.slug}".lower(), display_name="Ai đó")
    TOTP.activate(account, SECRET)
    return signed_in(employ(account, role, unit))


def answered(client: Client, made: Reform, line: Line, *, let_in: bool) -> int:
    """The answer to an empty request; what is done where one is let in is undone."""
    with transaction.atomic():
        answer = getattr(client, line.method)(address(made, line.name))
        if let_in:
            b"".join(answer) if answer.streaming else None
            transaction.set_rollback(True)
    return int(answer.status_code)


def test_every_address_of_the_rooms_has_its_row() -> None:
    assert set(PATTERNS) == {line.name for line in LINES}
    assert len({(line.name, line.method) for line in LINES}) == len(LINES)


@pytest.mark.parametrize("role", LETTERS)
def test_at_home(role: str) -> None:
    made = make_reform()
    client = somebody(role, None if role == Role.ADMINISTRATOR else made.home)
    wrong, before = [], contents()
    for line in LINES:
        let_in = LETTERS[Role(role)] in line.home
        status = answered(client, made, line, let_in=let_in)
        if status not in (LET_IN if let_in else REFUSED):
            wrong.append((line, status))
    assert not wrong
    assert contents() == before


@pytest.mark.parametrize("role", [role for role in LETTERS if role != Role.ADMINISTRATOR])
def test_elsewhere(role: str) -> None:
    made = make_reform()
    client = somebody(role, made.elsewhere)
    wrong, before = [], contents()
    for line in LINES:
        if LETTERS[Role(role)] not in line.home:
            continue  # refused for the role, as at home
        own = line.elsewhere == "own"
        status = answered(client, made, line, let_in=own)
        if status not in (LET_IN if own else (404,)):
            wrong.append((line, status))
    assert not wrong
    assert contents() == before


def test_citizens_and_strangers() -> None:
    made = make_reform()
    citizen, stranger = somebody(Role.CITIZEN, None), Client()
    before = contents()
    wrong = [line for line in LINES if answered(citizen, made, line, let_in=False) not in REFUSED]
    for line in LINES:
        answer = getattr(stranger, line.method)(address(made, line.name))
        if answer.status_code != 302 or not answer.headers["Location"].startswith("/dang-nhap/"):
            wrong.append(line)
    assert not wrong
    assert contents() == before
