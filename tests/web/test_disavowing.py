"""A return pressed on the wrong dossier: the desk proposes, the page shows it, another person decides."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Correction, Dossier
from tests.factories.casework import signed
from tests.factories.officework import Work, make_staffed
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db
NUMBER = "XQ-THU-0001"
PAGE = f"/can-bo/ho-so/{NUMBER}/"


@pytest.fixture
def work() -> Work:
    made = make_staffed()
    made.started(NUMBER)
    ended = made.days(-1)
    operations.finish(number=NUMBER, result=signed(ended), account=made.desk.leader, at=ended)
    told = {"receiver": "Ai đó", "proof": "Giấy ủy quyền (minh họa)"}
    operations.return_result(number=NUMBER, **told, account=made.desk.counter, at=ended)
    return made


def client_of(work: Work, name: str) -> Client:
    return signed_in(work.desk.people[name])


def propose(work: Work) -> Any:
    said = {"reason": "Bấm nhầm dòng trên", "document": "Biên bản 02", "seen": work.seen(NUMBER).last_seq}
    return client_of(work, "counter").post(f"/quay/ho-so/{NUMBER}/dinh-chinh/", said, follow=True)


def read(work: Work, name: str) -> str:
    return client_of(work, name).get(PAGE).content.decode()


def test_the_desk_proposes_and_the_leader_finds_it_on_the_dossier(work):
    assert f"{PAGE}dinh-chinh/" in read(work, "counter")
    assert "chờ người thứ hai duyệt" in propose(work).content.decode()
    assert "Bấm nhầm dòng trên" in read(work, "leader")
    assert "Rút đề nghị" not in read(work, "leader")
    assert "Rút đề nghị" in read(work, "counter")
    assert "/can-bo/dinh-chinh/" in read(work, "leader")


def test_approved_the_result_waits_again_and_what_was_pressed_stays_to_be_read(work):
    propose(work)
    key = Correction.objects.get().pk
    client_of(work, "leader").post(f"/can-bo/dinh-chinh/{key}/", {"decision": "approve"})
    told = read(work, "counter")
    assert Dossier.objects.get().status == 9
    assert "Trả kết quả (ghi nhầm, đã đính chính)" in told
    assert "Ghi nhầm là đã trả" in told
    assert f"{PAGE}tra-ket-qua/" in told


def test_who_proposed_takes_it_back_and_others_cannot(work):
    propose(work)
    key = Correction.objects.get().pk
    refused = client_of(work, "case").post(f"/can-bo/dinh-chinh/{key}/rut/", follow=True)
    assert "không còn chờ duyệt" in refused.content.decode()
    done = client_of(work, "counter").post(f"/can-bo/dinh-chinh/{key}/rut/", follow=True)
    assert "Đã rút đề nghị" in done.content.decode()
    assert "Rút đề nghị" not in read(work, "counter")
    nowhere = client_of(work, "counter").post("/can-bo/dinh-chinh/999999/rut/")
    assert nowhere.headers["Location"] == "/can-bo/"  # whoever is refused learns nothing of the dossier


def test_the_citizen_reads_what_was_recorded_by_mistake(work):
    propose(work)
    key = Correction.objects.get().pk
    client_of(work, "leader").post(f"/can-bo/dinh-chinh/{key}/", {"decision": "approve"})
    told = Client().get("/tra-cuu/", {"ma": NUMBER}).content.decode()
    assert "Trả kết quả (ghi nhầm, đã đính chính)" in told
    assert re.search(r'class="now"[^>]*><strong>Xử lý xong', told)
    assert "Bấm nhầm dòng trên" not in told
