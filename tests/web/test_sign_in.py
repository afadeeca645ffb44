"""Signing in takes a password and a code; nobody opens an account here."""

from __future__ import annotations

import pytest

from motcua.areas.people.models import Account
from tests.factories.authenticator import app_code
from tests.web.conftest import PASSWORD, SECRET, make_account


def code() -> str:
    """The code an authenticator app shows now."""
    return app_code(SECRET)


def test_an_officer_signs_in_with_password_and_code(office, client):
    make_account("canbo", "CASE", office.district)
    first = client.post("/dang-nhap/", {"login": "canbo", "password": PASSWORD})
    assert first["Location"].startswith("/dang-nhap/ma/")
    assert client.get("/can-bo/").status_code == 302
    assert client.post("/dang-nhap/ma/", {"code": code()})["Location"] == "/can-bo/"
    assert client.get("/can-bo/").status_code == 200


@pytest.mark.parametrize(("ago", "opens"), [(0, True), (1, True), (2, False)])
def test_a_code_counts_for_half_a_minute_longer_than_it_is_shown(office, client, monkeypatch, ago, opens):
    monkeypatch.setattr("time.time", lambda: 1_790_000_010.0)  # the middle of a period: the clock cannot turn meanwhile
    make_account("canbo", "CASE", office.district)
    client.post("/dang-nhap/", {"login": "canbo", "password": PASSWORD})
    answer = client.post("/dang-nhap/ma/", {"code": app_code(SECRET, periods_ago=ago)})
    assert answer.headers.get("Location") == ("/can-bo/" if opens else None)


def test_the_cursor_waits_in_the_name_so_that_nothing_has_to_be_tabbed_past(client):
    assert 'name="login"' in client.get("/dang-nhap/").content.decode().split("autofocus")[0].rsplit("<", 1)[1]


def test_a_citizen_is_led_home(office, client):
    make_account("dan", "CITIZEN", second_factor=False)
    assert client.post("/dang-nhap/", {"login": "dan", "password": PASSWORD})["Location"] == "/"


def test_a_wrong_password_is_told_in_vietnamese(office, client):
    make_account("canbo", "CASE", office.district)
    client.cookies["django_language"] = "vi"
    said = client.post("/dang-nhap/", {"login": "canbo", "password": "sai"}).content.decode()
    assert "Tên đăng nhập hoặc mật khẩu chưa đúng" in said


def test_nobody_opens_an_account(office, client):
    before = Account.objects.count()
    client.cookies["django_language"] = "vi"
    answer = client.post("/dang-nhap/mo/", {"username": "la", "password1": "mot-mat-khau-dai"})
    assert "Tài khoản do cơ quan mở" in answer.content.decode()
    assert Account.objects.count() == before


def test_signing_out_needs_a_post(desk):
    assert desk.get("/dang-xuat/").status_code == 200
    assert desk.get("/can-bo/").status_code == 200
    desk.post("/dang-xuat/")
    assert desk.get("/can-bo/").status_code == 302
