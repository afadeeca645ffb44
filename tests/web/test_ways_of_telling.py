"""A person chooses on their own page how they are told; the page says where it goes and what became of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from motcua.areas.notices import operations
from motcua.areas.notices.models import WayChoice
from motcua.areas.notices.queries import NoticeFacts
from motcua.areas.people import operations as people
from motcua.kernel import outbox
from motcua.kernel.clock import now
from motcua.web.ui.citizens import KEY

pytestmark = [pytest.mark.django_db, pytest.mark.long]
PAGE, LOG = "/cua-toi/tin-nhan/cach-nhan/", "/cua-toi/tin-nhan/"


@pytest.fixture
def person() -> int:
    return people.register_applicant(name="Người nộp minh họa 01", phone="0900000001", at=now())


@pytest.fixture
def client(person: int) -> Client:
    """A browser in which the person has shown who they are."""
    made = Client()
    session = made.session
    session[KEY] = person
    session.save()
    return made


def test_a_person_chooses_with_a_yes_and_takes_it_back(client: Client, person: int) -> None:
    page = client.get(PAGE).content.decode()
    assert "Zalo" in page
    assert "chưa có địa chỉ" in page
    refused = client.post(PAGE, {"sms": "on", "zalo": "on"})
    assert "Xin đánh dấu đồng ý" in refused.content.decode()
    assert WayChoice.objects.count() == 0
    assert client.post(PAGE, {"sms": "on", "zalo": "on", "agreed": "on"}).status_code == 302
    said = {one.way: one.wanted for one in WayChoice.objects.filter(applicant_id=person)}
    assert said == {"zalo": True, "email": False}
    assert client.post(PAGE, {"sms": "on"}).status_code == 302
    assert WayChoice.objects.filter(way="zalo").order_by("-pk")[0].wanted is False


def test_the_log_says_how_and_what_became_of_it(client: Client, person: int) -> None:
    at = now() - timedelta(days=1)
    to = operations.Recipient(applicant_id=person, email="", phone="0900000001")
    facts = NoticeFacts(dossier_number="H20.99-1", procedure="Khai sinh", unit="UBND", lookup="/", due="mai")
    operations.notify(kind="RECEIVED", facts=facts, to=to, at=at, key="k")
    assert "Đang gửi" in client.get(LOG).content.decode()
    outbox.take_report(way="sms", report=outbox.Report("k:sms", False, "tắt máy"), at=at)
    assert "Không gửi đi được" in client.get(LOG).content.decode()
    outbox.take_report(way="sms", report=outbox.Report("k:sms", True), at=at)
    page = client.get(LOG).content.decode()
    assert "Đã tới" in page
    assert "Tin nhắn điện thoại 090***01" in page


def test_a_stranger_is_asked_who_they_are() -> None:
    assert Client().get(PAGE).status_code == 302
    assert Client().post(PAGE, {"sms": "on"}).status_code == 302
    assert WayChoice.objects.count() == 0
