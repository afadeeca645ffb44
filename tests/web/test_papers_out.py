"""Papers out of the pages: each as PDF and as Word, and the register of any period."""

from __future__ import annotations

import io
from datetime import timedelta
from html import unescape

import docx
import pytest
from django.test import Client
from pypdf import PdfReader

from motcua.areas.dossiers import operations
from motcua.kernel.clock import now
from motcua.web.counter import book
from tests.factories.officework import Work, make_staffed
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db
NUMBER = "XQ-IN-0001"


@pytest.fixture
def work() -> Work:
    return make_staffed()


def pdf_words(answer) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages).split())


def word_words(answer) -> str:
    opened = docx.Document(io.BytesIO(answer.content))
    return " ".join(cell.text for table in opened.tables for row in table.rows for cell in row.cells)


@pytest.mark.parametrize(
    "path", [f"/can-bo/ho-so/{NUMBER}/phieu-kiem-soat/", f"/quay/ho-so/{NUMBER}/giay-tiep-nhan/", "slip"]
)
def test_a_paper_comes_as_pdf_and_as_word(work, path):
    work.started(NUMBER)
    leader = signed_in(work.desk.leader)
    if path == "slip":
        operations.stop(number=NUMBER, reason="Lý do thử", document="VB 1", account=work.desk.leader, at=now())
        path = f"/can-bo/ho-so/{NUMBER}/phieu/{work.seen(NUMBER).last_seq}/"
    assert NUMBER in pdf_words(leader.get(path))
    as_word = leader.get(path, {"dang": "docx"})
    assert NUMBER in word_words(as_word)
    assert "attachment" in as_word["Content-Disposition"]


def test_a_paper_that_is_only_printed_has_no_word(work):
    assert signed_in(work.desk.counter).get("/quay/niem-yet/", {"dang": "docx"})["Content-Type"] == "application/pdf"


def asked(client: Client, since: int, until: int, kind: str = "pdf"):
    days = {"tu": now() + timedelta(days=since), "den": now() + timedelta(days=until)}
    return client.get("/quay/so-ho-so/in/", {name: f"{day:%d/%m/%Y}" for name, day in days.items()} | {"dang": kind})


def test_the_register_of_a_period_holds_what_was_received_in_it(work):
    numbers = [work.received(f"XQ-IN-000{n}", since) for n, since in ((1, -20), (2, -3))]
    counter = signed_in(work.desk.counter)
    said = pdf_words(asked(counter, -60, 0))
    assert [one in said for one in numbers] == [True, True]
    assert "SỔ THEO DÕI HỒ SƠ" in said
    assert [one in pdf_words(asked(counter, -9, 0)) for one in numbers] == [False, True]
    assert numbers[0] in word_words(asked(counter, -60, 0, "docx"))
    assert numbers[0] not in pdf_words(asked(signed_in(work.desk.stranger), -60, 0))


def test_a_register_says_what_is_wrong_with_its_period(work, monkeypatch):
    counter = signed_in(work.desk.counter)
    assert "Nhận từ ngày" in unescape(counter.get("/quay/so-ho-so/in/").content.decode())
    assert "không trước ngày đầu" in unescape(asked(counter, 0, -1).content.decode())
    monkeypatch.setitem(book.MOST, "pdf", 0)
    work.received(NUMBER, -3)
    assert "chọn kỳ ngắn hơn" in unescape(asked(counter, -30, 0).content.decode())


def test_a_register_belongs_to_a_unit(work):
    assert asked(signed_in(work.desk.administrator), -1, 0).status_code == 404
