"""Files are kept once per content, papers are reused by their applicant only, and what is removed is gone."""

from __future__ import annotations

import io
import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from motcua.areas.digitization import operations, queries
from motcua.areas.digitization.models import PaperReuse, StoredFile
from motcua.areas.people.models import Applicant
from motcua.kernel import storage, uploads
from motcua.kernel.errors import UserError
from tests.factories import files
from tests.factories.office import IMPORTED_AT as AT
from tests.factories.scanned import compared

pytestmark = pytest.mark.django_db
BY = "account:quay.thu"


@pytest.fixture(autouse=True)
def places(tmp_path: Path, settings) -> Path:
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    return tmp_path


def kept(content: bytes = b"", name: str = "giay.pdf") -> int:
    return operations.keep_upload(file=io.BytesIO(content or files.pdf()), name=name, by=BY, at=AT)


def lying(place: Path) -> list[Path]:
    return [path for path in place.rglob("*") if path.is_file()]


def test_a_kept_file_is_opened_again(places: Path) -> None:
    row = queries.stored_file(kept())
    assert row is not None
    content = queries.content_of(row)
    assert content is not None
    with content:
        assert content.read() == files.pdf()
    assert (row.name, row.mime, row.kept_by, row.kept_at) == ("giay.pdf", "application/pdf", BY, AT)
    (only,) = lying(places)
    assert only.name == row.digest
    assert oct(only.stat().st_mode & 0o777) == "0o600"


def test_one_content_is_stored_once_and_counted_twice(places: Path) -> None:
    first, second = kept(), kept(name="lai.pdf")
    row = queries.stored_file(first)
    assert row is not None
    assert len(lying(places)) == 1
    assert set(queries.stored_files([first, second])) == {first, second}


def test_a_refused_file_leaves_no_row_and_no_file(places: Path) -> None:
    with pytest.raises(UserError):
        kept(files.pdf(after=b"<script>"))
    assert (StoredFile.objects.count(), lying(places)) == (0, [])


def test_a_file_in_pieces_is_kept(places: Path) -> None:
    begun = uploads.begin(owner=BY, name="giay.pdf", size=len(files.pdf()), at=AT)
    uploads.take_piece(upload_id=begun.id, owner=BY, offset=0, piece=files.pdf(), at=AT)
    row = queries.stored_file(operations.keep_pieces(upload_id=begun.id, owner=BY, by=BY, at=AT))
    assert row is not None
    assert storage.holds(row.digest)
    assert len(lying(places)) == 1


def paper(applicant: Applicant, **told: object) -> int:
    usual = {"kind": "SCANNED", "paper_name": "Giấy chứng sinh", "paper_code": "KQ.G15.000031", "at": AT}
    scan = operations.keep_paper(applicant_id=applicant.pk, file_id=kept(), **(usual | told))  # type: ignore[arg-type]
    return compared(scan, at=AT)


def test_a_paper_is_reused_by_its_applicant_only() -> None:
    one, other = (Applicant.objects.create(name=f"Người nộp minh họa 0{n}") for n in (1, 2))
    scan_id = paper(one)
    told = {"scan_id": scan_id, "dossier_number": "H20.99-240312-0001", "by": BY, "at": AT}
    file_id = operations.reuse(applicant_id=one.pk, **told)  # type: ignore[arg-type]
    assert operations.reuse(applicant_id=one.pk, **told) == file_id  # type: ignore[arg-type]
    assert [row.id for row in queries.reused_in("H20.99-240312-0001")] == [scan_id]
    with pytest.raises(UserError) as refused:
        operations.reuse(applicant_id=other.pk, **told)  # type: ignore[arg-type]
    assert refused.value.code == "unknown_paper"
    assert PaperReuse.objects.count() == 1


@pytest.mark.parametrize(("ends", "reusable"), [(None, True), (date(2024, 10, 1), True), (date(2024, 9, 30), False)])
def test_a_paper_that_has_ended_is_not_reused(ends: date | None, reusable: bool) -> None:
    one = Applicant.objects.create(name="Người nộp minh họa 01")
    scan_id = paper(one, valid_until=ends)
    assert bool(queries.scans_of(one.pk, on=date(2024, 10, 1))) is reusable
    if not reusable:
        with pytest.raises(UserError, match="hết giá trị"):
            operations.reuse(scan_id=scan_id, applicant_id=one.pk, dossier_number="x", by=BY, at=AT)


def test_a_withdrawn_paper_is_not_reused() -> None:
    one = Applicant.objects.create(name="Người nộp minh họa 01")
    scan_id = paper(one)
    operations.withdraw_paper(scan_id=scan_id, at=AT)
    assert queries.scans_of(one.pk, on=AT.date()) == []
    assert [row.id for row in queries.scans_of(one.pk, paper_code="KQ.G15.000031")] == [scan_id]


def test_a_removed_file_is_gone_unless_another_row_speaks_of_it(
    places: Path, django_capture_on_commit_callbacks
) -> None:
    first, second = kept(), kept()
    with django_capture_on_commit_callbacks(execute=True):
        operations.remove_file(file_id=first, at=AT)
    assert len(lying(places)) == 1
    row = queries.stored_file(first)
    assert row is not None
    assert (row.name, queries.content_of(row)) == ("", None)
    with django_capture_on_commit_callbacks(execute=True):
        operations.remove_file(file_id=second, at=AT)
    assert lying(places) == []


def test_content_nobody_speaks_of_is_swept_after_a_day(places: Path) -> None:
    row = queries.stored_file(kept())
    assert row is not None
    stray = places / "files" / "aa" / "bb" / ("aabb" + "0" * 60)
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"left by a transaction that was undone")
    for place in lying(places / "files"):
        os.utime(place, (0, 0))
    assert operations.sweep_unowned(at=AT + timedelta(days=2)) == 1
    assert storage.holds(row.digest)
    assert not stray.exists()
