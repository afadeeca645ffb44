"""Papers scanned at the desk: checked, kept with who and when, and used again instead of asked for again."""

from __future__ import annotations

import re
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pypdf import PdfReader

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization import queries as stored
from motcua.areas.digitization.models import PaperReuse, PaperScan, StoredFile
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier, HandedInPaper
from motcua.kernel.clock import local_date, now
from tests.factories import files
from tests.factories.counter import another, colleague, make_counter
from tests.factories.intake import Commune
from tests.factories.scanned import compared
from tests.factories.signed import plain
from tests.web.conftest import signed_in
from tests.web.test_counter_receiving import address, filled

pytestmark = [pytest.mark.django_db, pytest.mark.long]


@pytest.fixture
def commune(tmp_path: Path, settings: Any) -> Commune:
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    return make_counter()


@pytest.fixture
def counter(commune: Commune) -> Client:
    return signed_in(commune.counter)


def scan(name: str = "quet.pdf", content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, files.pdf() if content is None else content)


def known(commune: Commune, name: str = "Giấy tờ thử 1", **said: Any) -> int:
    """A paper the person handed in before."""
    key = digitization.keep_upload(file=scan(), name="cu.pdf", by="account:khac", at=now())
    told = {"applicant_id": commune.owner.pk, "file_id": key, "kind": "SCANNED", "paper_name": name, "at": now()}
    return compared(digitization.keep_paper(**{**told, **said}), at=now())


def test_a_scan_is_kept_with_the_paper_by_whom_and_when(commune, counter):
    first, second = commune.papers
    done = counter.post(address(commune), filled(commune, papers=1, **{f"file_{second.pk}": scan()}))
    dossier = Dossier.objects.get()
    assert done.url.startswith(f"/quay/tiep-nhan/{dossier.number}")
    file = StoredFile.objects.get()
    assert (file.name, file.kept_by) == ("quet.pdf", f"account:{commune.counter.username}")
    paper = HandedInPaper.objects.get(dossier=dossier, required=second)
    assert (paper.file_id, paper.checked, paper.originals) == (file.pk, True, 1)  # scanned is there, ticked or not
    kept = PaperScan.objects.get()
    assert (kept.applicant_id, kept.first_dossier, kept.unit_id) == (commune.owner.pk, dossier.number, commune.unit.pk)
    assert kept.compared_at is None  # scanning is not comparing
    assert HandedInPaper.objects.get(dossier=dossier, required=first).file_id is None
    page = counter.get(f"/quay/ho-so/{dossier.number}/").content.decode()
    assert f"{commune.counter.display_name}, {local_date(now()):%d/%m/%Y}" in page
    assert f"/can-bo/ho-so/{dossier.number}/tep/{file.pk}/" in page


@pytest.mark.parametrize(
    ("name", "content"), [("vi-rut.pdf", b"MZ\x90\x00" + b"\0" * 64), ("trong.pdf", b""), ("gia.png", files.pdf())]
)
def test_what_is_no_honest_file_is_refused_and_nothing_is_received(commune, counter, name, content):
    answer = counter.post(address(commune), filled(commune, **{f"file_{commune.papers[0].pk}": scan(name, content)}))
    assert answer.status_code == 200
    assert answer.context["receiving"].refused
    assert "govuk-error-message" in answer.content.decode()
    assert (Dossier.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_a_scan_need_not_be_chosen_twice_when_the_form_comes_back(commune, counter):
    paper = commune.papers[0]
    told = filled(commune, channel="ONLINE")  # refused: the person has to agree
    answer = counter.post(address(commune), {**told, f"file_{paper.pk}": scan()})
    mark = answer.context["receiving"].kept[paper.pk].mark
    assert mark.partition(":")[0] in answer.content.decode()  # what follows tells the second it was signed
    assert "Đã giữ bản quét" in answer.content.decode()
    counter.post(address(commune), {**told, "consent": "on", f"kept_{paper.pk}": mark})
    assert HandedInPaper.objects.get(required=paper).file_id == StoredFile.objects.get().pk


def test_the_button_for_all_papers_keeps_a_scan_too(commune, counter):
    paper = commune.papers[0]
    answer = counter.post(address(commune), filled(commune, do="all", **{f"file_{paper.pk}": scan()}))
    assert answer.context["receiving"].kept[paper.pk].name == "quet.pdf"


def test_nobody_hands_in_the_scan_of_another_officer(commune, counter):
    paper = commune.papers[0]
    answer = counter.post(address(commune), filled(commune, do="all", **{f"file_{paper.pk}": scan()}))
    mark = answer.context["receiving"].kept[paper.pk].mark
    other = signed_in(colleague(commune, "quay.hai"))
    other.post(address(commune), filled(commune, **{f"kept_{paper.pk}": mark}))
    counter.post(address(commune), filled(commune, **{f"kept_{paper.pk}": "7"}))
    assert set(HandedInPaper.objects.values_list("file_id", flat=True)) == {None}


def test_a_paper_handed_in_before_is_used_again(commune, counter):
    paper, scanned = commune.papers[0], known(commune)
    known(commune, "Giấy đã hết giá trị", valid_until=date(2020, 1, 1))
    page = counter.get(address(commune))
    assert "Dùng lại: Giấy tờ thử 1" in page.content.decode()
    assert "Giấy đã hết giá trị" not in page.content.decode()
    told = filled(commune, papers=0, **{f"has_{commune.papers[1].pk}": "on", f"reuse_{paper.pk}": scanned})
    counter.post(address(commune), told)
    number = Dossier.objects.get().number
    row = HandedInPaper.objects.get(required=paper)
    assert (row.originals, row.plain, row.reused_from) == (0, 1, scanned)
    assert row.file_id == stored.scan(scanned).file.id
    assert PaperReuse.objects.get().reused_by == f"account:{commune.counter.username}"
    assert [one.id for one in stored.reused_in(number)] == [scanned]
    PaperScan.objects.filter(pk=scanned).update(first_dossier="H20.99-240101-0001")
    assert "dùng lại giấy đã nộp ở hồ sơ H20.99-240101-0001" in counter.get(f"/quay/ho-so/{number}/").content.decode()


def test_the_paper_of_another_person_is_not_offered(commune, counter):
    strangers = known(commune, applicant_id=another("Người Khác Minh Họa"))
    counter.post(address(commune), filled(commune, **{f"reuse_{commune.papers[0].pk}": strangers}))
    assert Dossier.objects.count() == 1
    assert not PaperReuse.objects.exists()


def test_what_came_online_may_be_scanned_when_it_is_accepted(commune, counter):
    paper = commune.papers[0]
    number = operations.submit(given=commune.online(papers=()), account=commune.citizen, at=now()).number
    page = counter.get(f"/quay/ho-so/{number}/tiep-nhan/")
    seen = page.context["receiving"]["seen"].value()
    ticks = {f"has_{one.pk}": "on" for one in commune.papers} | {f"originals_{one.pk}": "1" for one in commune.papers}
    counter.post(
        f"/quay/ho-so/{number}/tiep-nhan/", {**ticks, "do": "receive", "seen": seen, f"file_{paper.pk}": scan()}
    )
    assert HandedInPaper.objects.get(required=paper).file_id == StoredFile.objects.get().pk
    assert PaperScan.objects.get().first_dossier == number


def test_the_form_costs_the_same_however_many_papers_are_known(commune, counter, django_assert_max_num_queries):
    known(commune)
    with django_assert_max_num_queries(60) as few:
        counter.get(address(commune))
    for n in range(8):
        known(commune, f"Giấy {n}", at=now() + timedelta(seconds=n))
    with django_assert_max_num_queries(len(few.captured_queries)):
        counter.get(address(commune))


def photo(name: str = "anh.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, files.png())


def carried(page: str) -> str:
    """The mark with which the form carries a kept scan."""
    (mark,) = re.findall(r'name="kept_\d+" value="([^"]+)"', page)
    return mark


def posted(counter: Client, commune: Commune, **said: Any) -> str:
    return counter.post(address(commune), {**filled(commune), **said}).content.decode()


def leaves(page: str) -> list[str]:
    return re.findall(r"<li><span class=\"anywhere\">\d\. ([^<]+)", page)


def test_several_photos_become_one_file_whose_pages_are_put_in_order(commune, counter):
    first = commune.papers[0]
    several = [photo("a.png"), photo("b.png"), scan("c.pdf", plain())]
    page = counter.post(
        address(commune), {**filled(commune), "do": "pages", f"file_{first.pk}": several}
    ).content.decode()
    assert leaves(page) == ["a.png", "b.png", "c.pdf"]
    assert not Dossier.objects.exists()
    wanted = {f"kept_{first.pk}": carried(page), f"order_{first.pk}_1": "1", f"order_{first.pk}_0": "2"}
    wanted |= {f"turn_{first.pk}_1": "1", f"drop_{first.pk}_2": "on", "do": "pages"}
    page = posted(counter, commune, **wanted)
    assert leaves(page) == ["b.png", "a.png"]
    shown = counter.get("/quay/tiep-nhan/ban-quet/", {"ban": carried(page)})
    turned = PdfReader(BytesIO(b"".join(shown))).pages
    assert [one.rotation for one in turned] == [90, 0]
    counter.post(address(commune), {**filled(commune), f"kept_{first.pk}": carried(page)})
    file = stored.stored_file(HandedInPaper.objects.get(required=first).file_id)
    assert (file.name, file.mime) == ("giay-to-ghep.pdf", "application/pdf")
    assert PaperScan.objects.get().file_id == file.id


def test_what_cannot_be_joined_keeps_the_form(commune, counter):
    first = commune.papers[0]
    several = [photo(), SimpleUploadedFile("d.docx", files.docx())]
    page = posted(counter, commune, **{f"file_{first.pk}": several})
    assert "Chỉ ghép được ảnh JPG, PNG và tệp PDF" in page
    assert not Dossier.objects.exists()


def test_a_kept_scan_is_shown_to_who_brought_it(commune, counter):
    first = commune.papers[0]
    page = counter.post(
        address(commune), {**filled(commune), "do": "pages", f"file_{first.pk}": scan()}
    ).content.decode()
    mark = {"ban": carried(page)}
    assert b"".join(counter.get("/quay/tiep-nhan/ban-quet/", mark)).startswith(b"%PDF-")
    assert signed_in(colleague(commune, "quay.hai")).get("/quay/tiep-nhan/ban-quet/", mark).status_code == 404
    assert counter.get("/quay/tiep-nhan/ban-quet/", {"ban": "x"}).status_code == 404
