"""Citizens sign in with a code sent to them, and are one applicant until they sign out."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.test import Client

from motcua.areas.people import operations
from motcua.areas.people.events import CodeIssued
from motcua.areas.people.models import Applicant, SignIn
from motcua.kernel import bus
from motcua.kernel.clock import at_local
from tests.web.conftest import make_account, signed_in

PHONE = "0912345678"


@pytest.fixture
def post(db, own_connections):
    """The codes that were sent."""
    sent: list[CodeIssued] = []
    bus.on(CodeIssued, sent.append)
    return sent


def come_in(client: Client, post: list[CodeIssued], contact: str = PHONE, **told: str):
    """Ask for a code, type it in, and say who it is where asked."""
    client.post("/dang-nhap/nguoi-dan/", {"contact": contact})
    answer = client.post("/dang-nhap/nguoi-dan/ma/", {"code": post[-1].code})
    assert answer["Location"] == "/dang-nhap/nguoi-dan/la-ai/"
    return client.post(answer["Location"], told) if told else client.get(answer["Location"])


def test_somebody_new_tells_a_name_and_is_an_applicant(client, post):
    answer = come_in(client, post)
    assert "Xin cho biết họ tên" in answer.content.decode()
    assert not Applicant.objects.exists()
    answer = client.post("/dang-nhap/nguoi-dan/la-ai/", {"name": "Người nộp minh họa 01"})
    assert answer["Location"] == "/"
    assert client.session["citizen"] == Applicant.objects.get(phone=PHONE).pk
    assert "Người nộp minh họa 01" in client.get("/").content.decode()
    [tried] = SignIn.objects.all()
    assert (tried.kind, tried.ok, tried.account) == ("ONE_TIME_CODE", True, None)


def test_somebody_known_is_led_on_to_where_they_wanted(client, post):
    register("Người nộp minh họa 01", phone=PHONE)
    client.get("/dang-nhap/nguoi-dan/?next=/tra-cuu/")
    assert come_in(client, post)["Location"] == "/tra-cuu/"


@pytest.mark.parametrize("next_page", ["https://la.example/", "//la.example/", "javascript:alert(1)"])
def test_nobody_is_led_out_of_the_house(client, post, next_page):
    register("Người nộp minh họa 01", phone=PHONE)
    client.get("/dang-nhap/nguoi-dan/", {"next": next_page})
    assert come_in(client, post)["Location"] == "/"


def test_a_session_begins_anew_and_ends_with_signing_out(client, post):
    register("Người nộp minh họa 01", phone=PHONE)
    client.get("/dang-nhap/nguoi-dan/?next=/")
    before = client.session.session_key
    come_in(client, post)
    assert client.session.session_key != before
    assert client.get("/dang-xuat/nguoi-dan/").status_code == 405
    client.post("/dang-xuat/nguoi-dan/")
    assert "citizen" not in client.session


def test_a_family_with_one_telephone_is_told_apart(client, post):
    register("Người nộp minh họa 01", phone=PHONE, id_kind=1, id_number="087190000001")
    two = register("Người nộp minh họa 02", phone=PHONE, id_kind=1, id_number="087190000002")
    said = come_in(client, post).content.decode()
    assert "Nhiều người đã dùng chung" in said
    assert "minh họa 01" not in said
    assert "không khớp" in client.post("/dang-nhap/nguoi-dan/la-ai/", {"id_number": "087190000009"}).content.decode()
    client.post("/dang-nhap/nguoi-dan/la-ai/", {"id_number": "087190000002"})
    assert client.session["citizen"] == two


def test_a_wrong_code_lets_nobody_in(client, post):
    client.post("/dang-nhap/nguoi-dan/", {"contact": PHONE})
    wrong = f"{(int(post[0].code) + 1) % 10**6:06}"
    said = [client.post("/dang-nhap/nguoi-dan/ma/", {"code": wrong}).content.decode() for _ in range(6)]
    assert "Mã chưa đúng" in said[0]
    assert "không dùng được nữa" in said[-1]
    assert client.get("/dang-nhap/nguoi-dan/la-ai/")["Location"] == "/dang-nhap/nguoi-dan/"
    assert set(SignIn.objects.values_list("kind", "ok")) == {("ONE_TIME_CODE", False)}


@pytest.mark.parametrize("contact", ["", "abc"])
def test_what_is_no_contact_is_told(client, post, contact):
    answer = client.post("/dang-nhap/nguoi-dan/", {"contact": contact})
    assert answer.status_code == 200
    assert "govuk-error-summary" in answer.content.decode()
    assert post == []


@pytest.mark.parametrize("step", ["ma", "la-ai"])
def test_no_step_is_skipped(client, post, step):
    assert client.get(f"/dang-nhap/nguoi-dan/{step}/")["Location"] == "/dang-nhap/nguoi-dan/"


def test_a_citizen_is_not_staff_and_staff_are_no_citizens(office, client, post):
    register("Người nộp minh họa 01", phone=PHONE)
    desk = signed_in(make_account("quay.thu", "COUNTER", office.communes[0]))
    come_in(desk, post)
    assert "_auth_user_id" not in desk.session
    assert desk.get("/can-bo/")["Location"].startswith("/dang-nhap/")


def register(name: str, **told: object) -> int:
    return operations.register_applicant(name=name, at=at_local(datetime(2025, 7, 3, 9, 0)), **told)  # type: ignore[arg-type]
