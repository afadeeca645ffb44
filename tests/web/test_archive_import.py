"""The old archive is brought in on a page: by the worker, with its progress told, and what came back fed again."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as configured
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.digitization import operations
from motcua.areas.digitization.models import ArchivedPaper, ArchiveRun
from motcua.areas.organization.models import Unit
from motcua.config import archiving
from motcua.kernel import jobs
from motcua.kernel.clock import now
from motcua.links.files.archive import HEADS
from motcua.links.files.headed import headed_bytes, read_headed
from tests.factories import files
from tests.factories.counter import make_counter
from tests.factories.intake import Commune
from tests.web.conftest import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
PAGE = "/quay/kho-giay/nhap/"
GOOD = ("HS-1987/01", "Đăng ký đất", "Người lưu trữ 01", "", "Giấy chứng nhận", "05/03/1987", "Hộp 1", "a.pdf")
BAD = ("HS-1999/02", "", "Người lưu trữ 02", "", "", "", "Hộp 1", "mat.pdf")


@pytest.fixture
def commune(tmp_path: Path, settings: Any) -> Commune:
    settings.UPLOADS_ROOT, settings.FILES_ROOT, settings.VAR = tmp_path / "uploads", tmp_path / "files", tmp_path
    return make_counter()


@pytest.fixture
def counter(commune: Commune) -> Client:
    return signed_in(commune.counter)


def sheet(*lines: tuple[str, ...]) -> SimpleUploadedFile:
    return SimpleUploadedFile("kho.xlsx", headed_bytes(HEADS, lines, sheet="Bảng kê"))


def zipped(**scans: bytes) -> SimpleUploadedFile:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in scans.items():
            archive.writestr(f"{name}.pdf", content)
    return SimpleUploadedFile("quet.zip", made.getvalue())


def brought(counter: Client, *lines: tuple[str, ...], scans: SimpleUploadedFile, index: Any = None) -> str:
    """The page of the run, once the worker had its turn."""
    answer = counter.post(PAGE, {"index": index or sheet(*lines), "scans": scans})
    assert answer.status_code == 302, answer.content.decode()
    assert "Đang chờ tới lượt" in counter.get(answer.url).content.decode()
    jobs.run_due(at=now())
    return answer.url


def told(counter: Client, address: str) -> str:
    return counter.get(address).content.decode()


def test_good_lines_go_in_and_bad_ones_come_back_to_be_fed_again(
    commune, counter, tmp_path, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = brought(counter, GOOD, BAD, scans=zipped(a=files.pdf()))
    assert "Không có tệp “mat.pdf”" in told(counter, page)
    assert [one.dossier_code for one in ArchivedPaper.objects.all()] == ["HS-1987/01"]
    assert not list((configured.VAR / "archive").iterdir())
    (tmp_path / "lai.xlsx").write_bytes(b"".join(counter.get(f"{page}tra-lai/")))
    (line,) = read_headed(tmp_path / "lai.xlsx", HEADS)
    assert line.cells == BAD
    again = SimpleUploadedFile("lai.xlsx", (tmp_path / "lai.xlsx").read_bytes())
    page = brought(counter, scans=zipped(mat=files.pdf(inside=b"% hai")), index=again)
    assert ArchiveRun.objects.last().counts["new"] == 1
    assert "Tải dòng trả lại" not in told(counter, page)
    assert "2 dòng, trả lại 1" in told(counter, PAGE)


def asked(unit_id: int) -> int:
    return operations.ask_archive_run(unit_id=unit_id, index_name="k.csv", place="0" * 32, by="account:x", at=now())


def test_how_far_it_is_is_told(commune, counter):
    run = asked(commune.unit.pk)
    operations.note_archive_progress(run_id=run, done=3, lines=7)
    assert "Đang nhập: 3/7 dòng" in told(counter, f"{PAGE}{run}/")


def test_what_cannot_be_read_at_all_is_said(commune, counter):
    index = SimpleUploadedFile("kho.csv", b"khong;co;tieu;de\n1;2;3;4\n")
    page = told(counter, brought(counter, scans=zipped(a=files.pdf()), index=index))
    assert "không có dòng tiêu đề" in page
    wrong = counter.post(PAGE, {"index": SimpleUploadedFile("kho.docx", b"x"), "scans": zipped()})
    assert "Bảng kê phải là tệp" in wrong.content.decode()
    assert "Xin chọn tệp .zip" in counter.post(PAGE, {}).content.decode()


def test_a_run_of_another_unit_does_not_exist_here_and_an_ended_one_is_not_run_again(commune, counter):
    known = {"level": "COMMUNE", "kind": "PEOPLES_COMMITTEE", "valid_from": date(2000, 1, 1)}
    run = asked(Unit.objects.create(slug="xa-kho", name="UBND xã Kho", **known).pk)
    assert counter.get(f"{PAGE}{run}/").status_code == 404
    assert archiving.take_in(run_id=run, at=now()).why == "Tệp chờ nhập không còn; xin tải lên lại."
    operations.end_archive_run(run_id=run, taken=operations.ArchiveTaken({"read": 1}), at=now())
    assert archiving.take_in(run_id=run, at=now()) is None


def test_an_empty_sheet_is_offered(counter, tmp_path):
    (tmp_path / "mau.xlsx").write_bytes(counter.get(f"{PAGE}bang-ke-mau/").content)
    assert (tmp_path / "mau.xlsx").read_bytes().startswith(b"PK")
