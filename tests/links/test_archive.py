"""The old archive goes in by its index sheet: good lines are stored, bad ones come back with why, again is only what
changed; a person known by number has the paper among theirs."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization import queries as stored
from motcua.areas.digitization.models import ArchivedPaper, PaperScan, StoredFile
from motcua.areas.organization.models import Unit
from motcua.areas.people import operations as people
from motcua.config.commands.archive import register
from motcua.kernel.errors import UserError
from motcua.links.files.archive import HEADS, ArchiveAccount, import_archive, read_index
from motcua.links.files.archive.scans import scans_in
from motcua.links.files.headed import headed_bytes, read_headed
from motcua.rules.identity import IdKind
from tests.factories import files
from tests.factories.office import IMPORTED_AT as AT

pytestmark = pytest.mark.django_db
LINES = (
    (
        "HS-1987/01",
        "Đăng ký đất",
        "Người lưu trữ 01",
        "087190001234",
        "Giấy chứng nhận",
        "05/03/1987",
        "Hộp 1",
        "a/1.pdf",
    ),
    ("HS-1999/02", "", "Người lưu trữ 02", "", "", "", "Hộp 1", "2.PDF"),
    ("HS-2001/03", "Khai sinh", "Người lưu trữ 03", "", "Bản sao", "07/08/2001", "Hộp 2", "b\\3.jpg"),
)
BAD = (
    (("", "", "Ai đó", "", "", "", "", "1.pdf"), "Thiếu mã hồ sơ."),
    (("HS-9", "", "", "", "", "", "", "1.pdf"), "Thiếu họ tên."),
    (("HS-9", "", "Ai đó", "12345", "", "", "", "2.pdf"), "Số định danh phải có 9 hoặc 12 chữ số"),
    (("HS-9", "", "Ai đó", "", "", "31/02/1990", "", "2.pdf"), "Không có ngày 31/02/1990."),
    (("HS-9", "", "Ai đó", "", "", "01/01/2190", "", "2.pdf"), "không hợp lý"),
    (("HS-9", "", "Ai đó", "", "", "", "", "mat.pdf"), "Không có tệp “mat.pdf”"),
    (("HS-9", "", "Ai đó", "", "", "", "", "../bi-mat.pdf"), "Không có tệp"),
    (("HS-9", "", "Ai đó", "", "", "", "", "trung.pdf"), "Có 2 tệp tên"),
    (("HS-9", "", "Ai đó", "", "", "", "", "hong.pdf"), ""),
    (("HS-1999/02", "", "Người lưu trữ 02", "", "", "", "", "2.PDF"), "Dòng này đã có ở trên"),
)


@pytest.fixture
def unit(tmp_path: Path, settings: Any) -> Unit:
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    return Unit.objects.create(
        slug="xa-kho", name="UBND xã Kho", level="COMMUNE", kind="PEOPLES_COMMITTEE", valid_from=date(2000, 1, 1)
    )


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder of scans with a secret beside it."""
    root = tmp_path / "quet"
    for name, content in {
        "a/1.pdf": files.pdf(),
        "2.pdf": files.pdf(inside=b"% hai"),
        "b/3.jpg": files.jpeg(),
        "x/trung.pdf": files.pdf(),
        "y/trung.pdf": files.pdf(),
        "hong.pdf": b"MZ\x90 khong phai pdf",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    (tmp_path / "bi-mat.pdf").write_bytes(files.pdf())
    (root / "ra-ngoai.pdf").symlink_to(tmp_path / "bi-mat.pdf")
    return root


def sheet(tmp_path: Path, lines: Any, name: str = "ke.xlsx") -> Path:
    made = tmp_path / name
    made.write_bytes(headed_bytes(HEADS, lines, sheet="Bảng kê"))
    return made


def brought(index: Path, scans: Path, unit: Unit) -> ArchiveAccount:
    return import_archive(index, scans=scans, unit_id=unit.pk, by="command:thu", at=AT)


def numbers(account: ArchiveAccount) -> tuple[int, int, int, int, int]:
    return account.read, account.new, account.changed, account.unchanged, account.rejected


def test_a_scan_of_a_line_that_comes_back_is_not_called_unlisted(unit, place, tmp_path) -> None:
    lines = [(*LINES[0][:5], "31/02/1987", *LINES[0][6:]), *LINES[1:]]
    account = brought(sheet(tmp_path, lines), place, unit)
    assert account.rejected == 1
    assert not [one for one in account.warnings if LINES[0][7].rsplit("/", 1)[-1] in one and "bảng kê" in one]


@pytest.mark.both_databases
def test_good_lines_go_in_bad_ones_come_back_and_again_is_only_what_changed(unit, place, tmp_path) -> None:
    owner = people.register_applicant(
        name="Người lưu trữ 01", id_number="087190001234", id_kind=IdKind.CITIZEN_CARD, at=AT
    )
    index = sheet(tmp_path, [*LINES, *(cells for cells, _why in BAD)])
    account = brought(index, place, unit)
    assert numbers(account) == (13, 3, 0, 0, 10)
    kept = ArchivedPaper.objects.get(dossier_code="HS-1987/01")
    assert (kept.dated, kept.shelf, kept.paper_name, kept.file_name) == (
        date(1987, 3, 5), "Hộp 1", "Giấy chứng nhận", "a/1.pdf",
    )  # fmt: skip
    (scan,) = stored.scans_of(owner)
    assert (scan.id, scan.first_dossier, scan.unit_id, scan.waits_for_check) == (
        kept.scan_id, "HS-1987/01", unit.pk, True,
    )  # fmt: skip
    assert ArchivedPaper.objects.get(dossier_code="HS-1999/02").paper_name == "Giấy tờ lưu trữ"
    assert account.rejects_file == str(tmp_path / "ke.rejected.xlsx")
    returned = read_headed(Path(account.rejects_file), (*HEADS, "Lý do trả lại"))
    for line, (cells, why) in zip(returned, BAD, strict=True):
        assert line.cells[:-1] == cells
        assert why in line.cells[-1]
        assert line.cells[-1].endswith(".")
    assert any("trung.pdf” không có trong bảng kê" in one for one in account.warnings)
    stays = StoredFile.objects.count()
    assert numbers(brought(index, place, unit)) == (13, 0, 0, 3, 10)
    changed = [LINES[0], (*LINES[1][:4], "Đơn xin", *LINES[1][5:]), LINES[2]]
    (place / "a/1.pdf").write_bytes(files.pdf(inside=b"% quet lai"))
    assert numbers(brought(sheet(tmp_path, changed), place, unit)) == (3, 0, 2, 1, 0)
    assert (StoredFile.objects.count(), ArchivedPaper.objects.count()) == (stays + 1, 3)
    before, after = PaperScan.objects.order_by("pk")
    assert (before.withdrawn_at, after.withdrawn_at) == (AT, None)  # a scan that was replaced is no longer used


@pytest.mark.both_databases
@pytest.mark.parametrize("known_first", [True, False], ids=["shelved among theirs", "known by their number only"])
def test_a_person_erased_by_law_does_not_come_back_with_their_sheet(unit, place, tmp_path, known_first) -> None:
    told = {"name": "Người lưu trữ 01", "id_number": "087190001234", "id_kind": IdKind.CITIZEN_CARD, "at": AT}
    owner = people.register_applicant(**told) if known_first else 0
    index = sheet(tmp_path, LINES)
    brought(index, place, unit)
    owner = owner or people.register_applicant(**told)
    digitization.erase_papers(applicant_id=owner, held=[], at=AT)
    people.erase_applicant(applicant_id=owner)
    gone = ArchivedPaper.objects.filter(dossier_code="HS-1987/01")
    erased = gone.values().get()
    assert not [value for value in erased.values() if "1987/" in str(value) and value != "HS-1987/01"]
    assert not [value for value in erased.values() if str(value) in ("a/1.pdf", *LINES[0][2:5])]
    again = brought(index, place, unit)
    assert (numbers(again), again.warnings[0]) == (
        (3, 0, 0, 2, 0), "1 dòng không nhập: giấy tờ đã xóa theo luật cùng với người có tên."
    )  # fmt: skip
    mended = (*LINES[0][:4], "Giấy khác", "", "Hộp 9", "a/1.pdf")  # the line says something else now
    (place / "ten-khac.pdf").write_bytes((place / "a/1.pdf").read_bytes())  # or the scan has another name
    renamed = (*LINES[0][:7], "ten-khac.pdf")
    assert numbers(brought(sheet(tmp_path, [mended, renamed]), place, unit)) == (2, 0, 0, 0, 0)
    (place / "moi.pdf").write_bytes(files.pdf(inside=b"% giay moi cua nguoi khac"))
    another = ("HS-1987/01", "", "Người lưu trữ 09", "", "", "", "", "moi.pdf")
    assert numbers(brought(sheet(tmp_path, [another]), place, unit)) == (1, 1, 0, 0, 0)
    assert gone.values().get(pk=erased["id"]) == erased
    assert not ArchivedPaper.objects.filter(person="Người lưu trữ 01").exists()


def test_a_mended_file_of_rejects_goes_in_as_it_is(unit, place, tmp_path) -> None:
    account = brought(sheet(tmp_path, [BAD[5][0]]), place, unit)
    (place / "mat.pdf").write_bytes(files.pdf(inside=b"% tim thay"))
    assert numbers(brought(Path(account.rejects_file or ""), place, unit)) == (1, 1, 0, 0, 0)


def test_a_zip_serves_as_well_and_one_scan_for_two_papers_is_said(unit, place, tmp_path) -> None:
    packed = tmp_path / "quet.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("a/1.pdf", "2.pdf", "b/3.jpg"):
            archive.write(place / name, name)
        archive.write(place / "a/1.pdf", "ban-sao.pdf")
    twice = ("HS-2002/04", "", "Người lưu trữ 04", "", "", "", "", "ban-sao.pdf")
    account = brought(sheet(tmp_path, [*LINES, twice]), packed, unit)
    assert numbers(account) == (4, 4, 0, 0, 0)
    assert any("được ghi cho 2 giấy tờ" in one for one in account.warnings)


def test_a_sheet_of_text_with_other_titles_is_read(tmp_path) -> None:
    index = tmp_path / "ke.csv"
    index.write_text("KHO\nSố hồ sơ,Họ và tên,Ngày ký,Tên file\nHS-1,Người lưu trữ 01,5/3/1987,1.pdf\n", "utf-8")
    (line,) = read_index(index, today=date(2024, 1, 1))
    assert (line.told.dossier_code, line.told.person, line.told.dated, line.told.file_name, line.fault) == (
        "HS-1", "Người lưu trữ 01", date(1987, 3, 5), "1.pdf", "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"a,b\n1,2\n", "no_header"), (b"", "file_empty"), (f"{','.join(HEADS)}\n".encode(), "file_empty")],
)
def test_a_sheet_that_is_none_is_refused_in_one_sentence(tmp_path, content, code) -> None:
    index = tmp_path / "ke.csv"
    index.write_bytes(content.replace(b"H\xe1\xbb\x99p, k\xe1\xbb\x87", b"Hop"))
    with pytest.raises(UserError) as refused:
        read_index(index, today=date(2024, 1, 1))
    assert refused.value.code == code


def test_names_in_a_zip_are_read_as_they_were_written(tmp_path) -> None:
    """macOS writes UTF-8 without saying so, and puts a file of its own beside each; the mark is taken out here."""
    name, packed = "Giấy khai tử Đặng.jpg", io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for each in (f"Hộp 2/{name}", f"__MACOSX/Hộp 2/._{name}"):
            archive.writestr(each, files.jpeg())
    content = bytearray(packed.getvalue())
    for head, at in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        for found in re.finditer(head, bytes(content)):
            content[found.start() + at] &= ~0x08
    (tmp_path / "quet.zip").write_bytes(content)
    with scans_in(tmp_path / "quet.zip") as scans:
        assert scans.open(name).read() == files.jpeg()
        assert scans.unlisted() == []


def test_scans_that_are_no_folder_and_no_zip_are_refused(tmp_path) -> None:
    (tmp_path / "x.zip").write_bytes(b"khong phai zip")
    for name, code in (("khong-co", "file_missing"), ("x.zip", "file_not_as_named")):
        with pytest.raises(UserError) as refused, scans_in(tmp_path / name):
            pass
        assert refused.value.code == code


def test_the_command_says_the_numbers(unit, place, tmp_path) -> None:
    app, told = typer.Typer(), [str(sheet(tmp_path, [*LINES, BAD[0][0]])), "--scans", str(place), "--unit"]
    app.callback()(lambda: None)
    register(app)
    done = json.loads(CliRunner().invoke(app, ["archive", *told, "xa-kho", "--json"]).stdout)
    assert {name: done[name] for name in ("read", "new", "changed", "unchanged", "rejected")} == {
        "read": 4, "new": 3, "changed": 0, "unchanged": 0, "rejected": 1,
    }  # fmt: skip
    shown = CliRunner().invoke(app, ["archive", *told, "xa-kho"]).stdout
    assert "Không thay đổi" in shown
    assert "Thiếu mã hồ sơ." in shown
    refused = CliRunner().invoke(app, ["archive", *told, "khong-co"]).exception
    assert isinstance(refused, UserError)
    assert refused.code == "unknown_unit"
