"""Scans wait at the desk, are looked at beside a form, signed by name or sent back, and only then used again."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.digitization import operations
from motcua.areas.digitization import queries as stored
from motcua.areas.digitization.models import PaperScan
from motcua.areas.dossiers.models import Dossier, HandedInPaper
from motcua.areas.organization.models import Unit
from motcua.areas.people import operations as people
from motcua.areas.people.models import Role
from motcua.kernel import jobs
from motcua.kernel.clock import now
from motcua.kernel.models import JobRun, ReadLog
from motcua.kernel.ports.text_recognition import recognisers
from tests.factories import files
from tests.factories.counter import make_counter
from tests.factories.intake import Commune
from tests.factories.scanned import BLANK, FULL, StandIn, compared, read
from tests.web.conftest import make_account, signed_in
from tests.web.test_counter_receiving import address, filled

pytestmark = [pytest.mark.django_db, pytest.mark.long]
AT = "/quay/ban-quet/"


@pytest.fixture
def commune(tmp_path: Path, settings: Any) -> Commune:
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    return make_counter()


@pytest.fixture
def counter(commune: Commune) -> Client:
    return signed_in(commune.counter)


def scanned(commune: Commune, name: str = "Giấy chứng sinh", content: bytes = b"", **told: Any) -> int:
    file = operations.keep_upload(file=io.BytesIO(content or files.pdf()), name="q.pdf", by="account:quay", at=now())
    usual = {"kind": "SCANNED", "unit_id": commune.unit.pk, "dossier_number": "H20.99-240304-0001", "at": now()}
    return operations.keep_paper(applicant_id=commune.owner.pk, file_id=file, paper_name=name, **{**usual, **told})


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def said(client: Client, scan_id: int, **told: str) -> Any:
    row = stored.scan(scan_id)
    assert row is not None
    usual = {"seen": row.file.digest, "paper_name": row.paper_name, "do": "match", "sure": "on"}
    return client.post(f"{AT}{scan_id}/", {**usual, **told})


def test_an_empty_queue_says_what_will_come(counter):
    page = text(counter, AT)
    assert "Không có bản quét nào chờ đối chiếu" in page
    assert "Chưa có chương trình nhận dạng chữ; tệp được giữ như đã quét." in page


def test_the_queue_shows_what_is_odd(commune, counter):
    read(scanned(commune), at=now(), pages=(BLANK,))
    scanned(commune, "Giấy khai sinh")
    read(scanned(commune, "Hợp đồng", files.pdf(inside=b"% hai")), at=now(), pages=(FULL, BLANK))
    scanned(commune, "Của nơi khác", unit_id=None)
    page = text(counter, AT)
    for words in ("3 bản chờ", "Trang trắng", "Tệp này đã nộp 3 lần", "1/2 trang trắng"):
        assert words in page
    assert "Của nơi khác" not in page


def test_a_scan_is_signed_by_name_and_the_next_one_follows(commune, counter):
    first, second = scanned(commune), scanned(commune, "Giấy khác", files.pdf(inside=b"% hai"))
    read(first, at=now(), pages=(FULL, BLANK))
    page = text(counter, f"{AT}{first}/")
    assert "Người nộp minh họa 01 thường trú" in page
    assert "1 trong 2 trang là trang trắng" in page
    picture = counter.get(f"{AT}{first}/trang/1/")
    assert (picture["Content-Type"], b"".join(picture.streaming_content)) == ("image/jpeg", files.jpeg())
    assert counter.get(f"{AT}{first}/trang/9/").status_code == 404
    assert said(counter, first, valid_until="01/01/2040").url == f"{AT}{second}/"
    row = stored.scan(first)
    assert (row.compared_by, str(row.valid_until)) == (f"account:{commune.counter.username}", "2040-01-01")
    assert "Bản số hóa đã đối chiếu" in text(counter, f"{AT}{first}/")
    assert commune.counter.display_name in text(counter, f"{AT}{first}/")
    assert said(counter, second, do="differ", reason="Thiếu trang hai").url == AT
    assert "Thiếu trang hai" in text(counter, f"{AT}{second}/")
    assert [one.id for one in stored.scans_of(commune.owner.pk, on=now().date())] == [first]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"sure": ""}, "Xin đánh dấu là đã cầm bản chính"),
        ({"do": "differ"}, "Xin ghi chỗ không khớp"),
        ({"seen": "0" * 64}, "Bản quét vừa được thay bằng bản có chữ"),
        ({"valid_until": "31/02/2024"}, "Chưa đọc được ngày này"),
        ({"valid_from": "02/01/2024", "valid_until": "01/01/2024"}, "Ngày hết giá trị phải sau ngày cấp"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_signed(commune, counter, told, words):
    scan = scanned(commune)
    answer = said(counter, scan, **told)
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert stored.scan(scan).file.digest in answer.content.decode()  # what is signed next is what is shown now
    assert stored.checks_of(scan) == []


def test_how_far_the_reading_is_is_shown_and_asked_for_again(commune, counter, settings):
    scan = scanned(commune)
    assert "Bản quét đang chờ nhận dạng chữ." in text(counter, f"{AT}{scan}/")
    found = stored.recognition_of(stored.scan(scan).file.id)
    assert JobRun.objects.get(name="recognise_text").payload == {"recognition_id": found.id}
    operations.begin_recognition(recognition_id=found.id)
    operations.note_progress(recognition_id=found.id, done=3, pages=7)
    assert "Đang nhận dạng chữ: 3/7 trang." in text(counter, f"{AT}{scan}/")
    reads = ReadLog.objects.count()
    assert "3/7 trang" in text(counter, f"{AT}{scan}/tien-do/")
    assert ReadLog.objects.count() == reads  # asked every two seconds, and nobody's data in it
    operations.fail_recognition(recognition_id=found.id, why="Tệp có mật khẩu.", missing=False, at=now())
    assert "Tệp có mật khẩu." in text(counter, f"{AT}{scan}/")
    counter.post(f"{AT}{scan}/nhan-dang/")
    assert "Tệp có mật khẩu." not in text(counter, f"{AT}{scan}/")
    assert stored.recognition_of(stored.scan(scan).file.id).state == found.state


def test_the_same_paper_is_pointed_out(commune, counter):
    scan, again, other = (
        scanned(commune),
        scanned(commune, "Nộp lại"),
        scanned(commune, "Quét lại", files.pdf(inside=b"% quet lai")),
    )
    read(scan, at=now())
    read(other, at=now())
    page = text(counter, f"{AT}{scan}/")
    assert "Có thể trùng" in page
    assert "Nộp lại" in page
    assert "Chữ gần như giống giấy đã có của người này" in page
    assert again != other


def test_the_scan_of_another_desk_does_not_exist(commune, counter):
    scan = scanned(commune, unit_id=None)
    for part in ("", "tep/", "trang/1/", "tien-do/"):
        assert counter.get(f"{AT}{scan}/{part}").status_code == 404
    assert counter.post(f"{AT}{scan}/nhan-dang/").status_code == 404


@pytest.mark.parametrize("role", [Role.CASE, Role.LEADER, Role.CITIZEN])
def test_only_the_desk_compares(commune, role):
    scan = scanned(commune)
    client = signed_in(make_account("ai.thu", role, commune.unit))
    assert client.get(AT).status_code in (302, 403)
    assert said(client, scan).status_code in (302, 403)
    assert PaperScan.objects.get(pk=scan).compared_at is None


def test_a_person_at_the_desk_is_shown_with_their_papers(commune, counter):
    compared(scanned(commune), at=now())
    scanned(commune, "Chưa ai so", files.pdf(inside=b"% ba"))
    page = text(counter, f"/quay/nguoi/{commune.owner.pk}/")
    assert "Giấy chứng sinh" in page
    assert "Đã đối chiếu bản chính" in page
    assert "Chờ đối chiếu" in page


def test_from_the_scan_of_one_dossier_to_its_use_in_the_next(
    commune, counter, settings, django_capture_on_commit_callbacks
):
    """A scan comes in at the desk, is read by the worker, compared, offered with the next dossier, and used there."""
    settings.TEXT_RECOGNISER = "stand-in"
    recognisers.register("stand-in", StandIn)
    paper, other = commune.papers
    with django_capture_on_commit_callbacks(execute=True):
        scan = SimpleUploadedFile("quet.pdf", files.pdf())
        counter.post(address(commune), filled(commune, **{f"file_{paper.pk}": scan}))
    first = Dossier.objects.get()
    jobs.run_due(at=now())
    (row,) = stored.to_check([commune.unit.pk])
    assert "Dùng lại: Giấy tờ thử 1" not in counter.get(address(commune)).content.decode()
    assert said(counter, row.scan.id).url == AT
    assert "Dùng lại: Giấy tờ thử 1" in counter.get(address(commune)).content.decode()
    told = filled(commune, papers=0, **{f"has_{other.pk}": "on", f"reuse_{paper.pk}": row.scan.id})
    counter.post(address(commune), {**told, "previous": first.number})
    second = Dossier.objects.exclude(pk=first.pk).get()
    handed = HandedInPaper.objects.get(dossier=second, required=paper)
    assert (handed.reused_from, handed.file_id) == (row.scan.id, stored.recognition_of(row.scan.source_id).made_id)
    assert f"dùng lại giấy đã nộp ở hồ sơ {first.number}" in text(counter, f"/quay/ho-so/{second.number}/")


def test_the_old_archive_is_searched_at_the_desk(commune, counter):
    assert "Kho chưa có giấy tờ nào" in text(counter, "/quay/kho-giay/")
    for n, person in ((1, "Người lưu trữ Một"), (2, "Người lưu trữ Hai")):
        content = io.BytesIO(files.pdf(inside=b"% " + bytes([64 + n])))
        told = operations.ArchiveTold(f"HS-198{n}", f"{n}.pdf", person, shelf="Hộp 3")
        place = {"unit_id": commune.unit.pk, "content": content, "digest": f"{n}" * 64}
        operations.archive_paper(told=told, by="command:thu", at=now(), **place)
    page = text(counter, "/quay/kho-giay/?tim=luu tru mot")
    assert "HS-1981" in page
    assert "HS-1982" not in page
    file = re.search(r"/quay/kho-giay/\d+/tep/", page)
    assert b"".join(counter.get(file[0]).streaming_content).startswith(b"%PDF-")
    assert "Không có giấy tờ nào trong kho khớp" in text(counter, "/quay/kho-giay/?tim=khong co")
    people.register_applicant(name="Người lưu trữ Ba", id_number="087190001235", id_kind=1, at=now())
    told = operations.ArchiveTold("HS-1983/03", "3.pdf", "Người lưu trữ Ba", id_number="087190001235", shelf="Hộp 3")
    place = {"unit_id": commune.unit.pk, "content": io.BytesIO(files.pdf(inside=b"% ba")), "digest": "3" * 64}
    operations.archive_paper(told=told, by="command:thu", at=now(), **place)
    assert "HS-1983/03 · Kho giấy cũ, Hộp 3" in text(counter, f"{AT}{PaperScan.objects.get().pk}/")
    elsewhere = Unit.objects.create(
        slug="xa-khac", name="UBND xã Khác", level="COMMUNE", kind="PEOPLES_COMMITTEE", valid_from="2000-01-01"
    )
    assert signed_in(make_account("quay.khac", Role.COUNTER, elsewhere)).get(file[0]).status_code == 404
