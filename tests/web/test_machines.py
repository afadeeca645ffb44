"""The administrator's room for clients of the API: registered, shown their token once, renewed, revoked."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from motcua.areas.machines.models import ApiClient, ClientChange
from motcua.areas.people.models import Role
from motcua.kernel.clock import local_date, now
from tests.web.conftest import make_account, signed_in

ROOM = "/can-bo/quan-tri/ung-dung/"
TOKEN = re.compile(r"<code>(mc_[\w-]{43})</code>")


@pytest.fixture
def administrator(office: Any) -> Client:
    client = signed_in(make_account("quantri.thu", Role.ADMINISTRATOR))
    client.cookies["django_language"] = "vi"
    return client


def filled(office: Any, **told: Any) -> dict[str, Any]:
    last = local_date(now()) + timedelta(days=30)
    usual = {"name": "Ứng dụng minh họa 01", "purpose": "Thử", "scopes": ["DOSSIERS_READ"], "system": ""}
    return {**usual, "unit": office.communes[0].pk, "expires_on": f"{last:%d/%m/%Y}", **told}


def test_the_empty_room_says_what_to_do(administrator):
    assert "Chưa có ứng dụng nào kết nối" in administrator.get(ROOM).content.decode()


def test_the_token_is_shown_once_and_opens_the_api(administrator, office):
    page = administrator.post(f"{ROOM}dang-ky/", filled(office))
    token = TOKEN.search(page.content.decode())[1]
    assert page["Cache-Control"] == "no-store"
    client = ApiClient.objects.get()
    asked = {"headers": {"Authorization": f"Bearer {token}"}}
    assert Client().get("/api/v1/unit", **asked).json()["unit"] == "xa-thu-1"
    again = administrator.get(f"{ROOM}{client.pk}/").content.decode()
    assert not TOKEN.search(again)
    assert "/api/v1/unit" in again
    renewed = administrator.post(f"{ROOM}{client.pk}/cap-lai/", filled(office, scopes=["FIGURES_READ"]))
    fresh = TOKEN.search(renewed.content.decode())[1]
    assert Client().get("/api/v1/unit", **asked).status_code == 401
    asked = {"headers": {"Authorization": f"Bearer {fresh}"}}
    assert Client().get("/api/v1/unit", **asked).json()["scopes"] == ["FIGURES_READ"]
    assert administrator.post(f"{ROOM}{client.pk}/thu-hoi/", {"reason": "Thử"}).status_code == 302
    assert Client().get("/api/v1/unit", **asked).status_code == 401
    assert "Đã thu hồi" in administrator.get(ROOM).content.decode()


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"scopes": []}, "ít nhất một quyền"),
        ({"scopes": ["INBOUND_WRITE"]}, "là hệ thống nào"),
        ({"expires_on": "01/01/2020"}, "nhiều nhất một năm"),
        ({"name": ""}, "Xin ghi mục này"),
        ({"unit": ""}, "govuk-error-summary"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_registered(administrator, office, told, words):
    assert words in administrator.post(f"{ROOM}dang-ky/", filled(office, **told)).content.decode()
    assert not ApiClient.objects.exists()


def test_what_is_wrong_with_a_renewal_or_a_revocation_is_said(administrator, office):
    administrator.post(f"{ROOM}dang-ky/", filled(office))
    client = ApiClient.objects.get()
    for deed, told in (("cap-lai", {"expires_on": "mai"}), ("thu-hoi", {})):
        assert "govuk-error-summary" in administrator.post(f"{ROOM}{client.pk}/{deed}/", told).content.decode()
    assert ClientChange.objects.count() == 1
    assert administrator.get(f"{ROOM}999/").status_code == 404


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ADMINISTRATOR}))
def test_nobody_else_enters(role, office):
    client = signed_in(make_account("ai.thu", role, office.district))
    assert {client.get(f"{ROOM}{more}").status_code for more in ("", "dang-ky/", "1/")} == {403}
    assert client.post(f"{ROOM}dang-ky/", filled(office)).status_code == 403
    assert not ApiClient.objects.exists()
