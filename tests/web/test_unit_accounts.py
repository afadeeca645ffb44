"""The account a unit is paid to, as an administrator sets it."""

from __future__ import annotations

import pytest

from motcua.areas.organization import queries
from motcua.areas.people.models import Role
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.django_db
ROOT = "/can-bo/quan-tri/"
ACCOUNT = {
    "since": "01/03/2026",
    "bank": "970499",
    "bank_name": "Ngân hàng minh họa",
    "number": "000123",
    "holder": "UBND XA THU",
    "reason": "Thông báo thử 01",
}


@pytest.fixture
def rooms(office):
    """The administrator, signed in."""
    return signed_in(make_account("quantri.thu", Role.ADMINISTRATOR))


def test_an_account_is_set_from_a_day_on_and_says_who_wrote_it(office, rooms):
    address = ROOT + "don-vi/xa-thu-1/tai-khoan-thu/"
    assert "không nhận chuyển khoản" in rooms.get(address).content.decode()
    refused = rooms.post(address, ACCOUNT | {"bank": "97"}).content.decode()
    assert "govuk-error-summary" in refused
    assert queries.accounts_of(office.communes[0].pk) == []
    assert rooms.post(address, ACCOUNT).status_code == 302
    page = rooms.get(address).content.decode()
    assert "account:quantri.thu" in page
    assert "000123, Ngân hàng minh họa" in rooms.get(ROOT + "don-vi/xa-thu-1/").content.decode()
