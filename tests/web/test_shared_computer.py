"""Officers who signed in fully change over with a PIN on that computer, that day; passwords are changed and reset."""

from __future__ import annotations

import pytest
from django.test import Client

from motcua.areas.people import operations, queries
from motcua.areas.people.models import Account, Pin, SignIn
from motcua.kernel.clock import now
from tests.web.conftest import PASSWORD, make_account, signed_in
from tests.web.test_sign_in import code

PIN = "840913"


@pytest.fixture
def shared(office) -> Client:
    """A computer on which two officers of a counter signed in fully today and have PINs; the second one works."""
    client = Client()
    for name in ("mot.thu", "hai.thu"):
        account = make_account(name, "COUNTER", office.communes[0])
        operations.set_pin(account_id=account.pk, pin=PIN, at=now())
        enter(client, name)
    return client


def enter(client: Client, name: str, *, to: str = "/quay/") -> None:
    """Sign in fully, after signing out."""
    client.post("/dang-xuat/")
    client.post("/dang-nhap/", {"login": name, "password": PASSWORD})
    assert client.post("/dang-nhap/ma/", {"code": code()})["Location"] == to


def key(name: str) -> int:
    return Account.objects.get(username=name).pk


def take_over(client: Client, name: str, pin: str = PIN):
    return client.post("/dang-nhap/doi-nguoi/", {"who": key(name), "pin": pin})


def works(client: Client) -> str:
    return str(client.session.get("_auth_user_id", ""))


def test_the_cursor_goes_to_the_choice_of_who_takes_over(shared):
    assert "novalidate data-cursor>" in shared.get("/dang-nhap/doi-nguoi/").content.decode()


def test_another_officer_takes_over_with_a_pin(shared):
    before = shared.session.session_key
    assert take_over(shared, "mot.thu")["Location"] == "/quay/"
    assert works(shared) == str(key("mot.thu"))
    assert shared.session.session_key != before
    assert "vào bằng PIN" in shared.get("/can-bo/").content.decode()
    assert SignIn.objects.filter(account=key("mot.thu"), kind="PIN", ok=True).count() == 1


def test_a_wrong_pin_changes_nothing_but_the_log(shared):
    said = take_over(shared, "mot.thu", "000000").content.decode()
    assert "còn 4 lần thử" in said
    assert works(shared) == str(key("hai.thu"))
    assert SignIn.objects.filter(account=key("mot.thu"), kind="PIN", ok=False).count() == 1


def test_a_pin_is_good_for_nothing_on_another_machine(shared):
    other = Client()
    assert "chưa có ai khác" in other.get("/dang-nhap/doi-nguoi/").content.decode()
    take_over(other, "mot.thu")
    assert works(other) == ""
    other.cookies["may-dung-chung"] = "gia-mao"
    take_over(other, "mot.thu")
    assert works(other) == ""


def test_a_cookie_of_another_day_is_worth_nothing(shared, monkeypatch):
    shared.post("/dang-xuat/")
    monkeypatch.setattr("motcua.web.ui.shared_computer.local_date", lambda at: at.date().replace(year=2001))
    take_over(shared, "mot.thu")
    assert works(shared) == ""


def test_what_is_grave_asks_for_the_password_after_a_pin(office, shared):
    administrator = make_account("quantri.thu", "ADMINISTRATOR")
    operations.set_pin(account_id=administrator.pk, pin=PIN, at=now())
    enter(shared, "quantri.thu", to="/can-bo/quan-tri/")
    assert shared.get("/can-bo/quan-tri/").status_code == 200
    take_over(shared, "mot.thu")
    take_over(shared, "quantri.thu")
    for address in ("/can-bo/quan-tri/", "/dang-nhap/ma-pin/"):
        assert shared.get(address)["Location"].startswith("/dang-nhap/lai/")
    shared.post("/dang-nhap/lai/?next=/can-bo/quan-tri/", {"password": PASSWORD})
    assert shared.get("/can-bo/quan-tri/").status_code == 200


def test_an_officer_sets_a_pin(desk):
    assert desk.post("/dang-nhap/ma-pin/", {"pin": "123456"}).status_code == 200
    assert not Pin.objects.exists()
    assert desk.post("/dang-nhap/ma-pin/", {"pin": PIN})["Location"] == "/can-bo/tai-khoan/"
    assert Pin.objects.exists()


def test_an_officer_gives_a_pin_up(desk):
    assert b'name="drop"' not in desk.get("/dang-nhap/ma-pin/").content
    desk.post("/dang-nhap/ma-pin/", {"pin": PIN})
    assert b'name="drop"' in desk.get("/dang-nhap/ma-pin/").content
    assert desk.post("/dang-nhap/ma-pin/", {"drop": "yes"})["Location"] == "/can-bo/tai-khoan/"
    assert not Pin.objects.exists()


def test_a_password_is_changed_by_who_has_it(office):
    account = make_account("canbo.thu", "CASE", office.district)
    operations.set_pin(account_id=account.pk, pin=PIN, at=now())
    here, elsewhere = signed_in(account), signed_in(account)
    new = {"new_password1": "mot-mat-khau-khac", "new_password2": "mot-mat-khau-khac"}
    assert here.post("/dang-nhap/mat-khau/", {"old_password": "sai", **new}).status_code == 200
    short = {"new_password1": "ngan", "new_password2": "ngan"}
    assert here.post("/dang-nhap/mat-khau/", {"old_password": PASSWORD, **short}).status_code == 200
    account.refresh_from_db()
    assert account.check_password(PASSWORD)
    assert here.post("/dang-nhap/mat-khau/", {"old_password": PASSWORD, **new})["Location"] == "/can-bo/tai-khoan/"
    assert here.get("/can-bo/").status_code == 200
    assert elsewhere.get("/can-bo/").status_code == 302
    assert not Pin.objects.exists()


def test_a_reset_password_must_be_changed_at_once(office):
    account = make_account("canbo.thu", "CASE", office.district)
    theirs = signed_in(account)
    rooms = signed_in(make_account("quantri.thu", "ADMINISTRATOR"))
    address = f"/can-bo/quan-tri/can-bo/{account.officer.pk}/mat-khau/"
    assert rooms.post(address, {"password": "ngan"}).status_code == 200
    assert theirs.get("/can-bo/").status_code == 200
    assert rooms.post(address, {"password": "mat-khau-tam-thoi"}).status_code == 302
    assert theirs.get("/can-bo/").status_code == 302
    account.refresh_from_db()
    again = signed_in(account)
    assert again.get("/can-bo/")["Location"] == "/dang-nhap/mat-khau/"
    new = {"new_password1": "mot-mat-khau-khac", "new_password2": "mot-mat-khau-khac"}
    again.post("/dang-nhap/mat-khau/", {"old_password": "mat-khau-tam-thoi", **new})
    assert again.get("/can-bo/").status_code == 200


def test_who_lost_a_telephone_gets_in_again_and_sees_who_did_it(office):
    account = make_account("canbo.thu", "CASE", office.district)
    rooms = signed_in(make_account("quantri.thu", "ADMINISTRATOR"))
    address = f"/can-bo/quan-tri/can-bo/{account.officer.pk}/mat-khau/"
    rooms.post(address, {"password": "mat-khau-tam-thoi"})
    assert account.authenticator_set.exists()
    rooms.post(address, {"password": "mat-khau-tam-khac", "second_factor": "on"})
    assert not account.authenticator_set.exists()
    told = [(one.by, one.second_factor) for one in queries.credential_resets(account.pk)]
    assert told == [("Quantri.Thu", True), ("Quantri.Thu", False)]
    assert (
        "mật khẩu và xác thực hai bước" in rooms.get(f"/can-bo/quan-tri/can-bo/{account.officer.pk}/").content.decode()
    )
    account.refresh_from_db()
    theirs = signed_in(account)
    new = {"new_password1": "mot-mat-khau-khac", "new_password2": "mot-mat-khau-khac"}
    theirs.post("/dang-nhap/mat-khau/", {"old_password": "mat-khau-tam-khac", **new})
    assert theirs.get("/can-bo/")["Location"] == "/dang-nhap/xac-thuc/"
    assert theirs.get("/dang-nhap/xac-thuc/").status_code == 200


def test_nobody_resets_their_own_password_or_anothers_without_the_right(office, desk):
    administrator = make_account("quantri.thu", "ADMINISTRATOR")
    address = f"/can-bo/quan-tri/can-bo/{administrator.officer.pk}/mat-khau/"
    signed_in(administrator).post(address, {"password": "mat-khau-tam-thoi"})
    assert desk.post(address, {"password": "mat-khau-tam-thoi"}).status_code == 403
    administrator.refresh_from_db()
    assert administrator.check_password(PASSWORD)


def test_the_second_factor_is_a_setting(office, settings):
    client = signed_in(make_account("canbo.thu", "CASE", office.district, second_factor=False))
    assert client.get("/can-bo/")["Location"] == "/dang-nhap/xac-thuc/"
    settings.SECOND_FACTOR = False
    assert client.get("/can-bo/").status_code == 200
