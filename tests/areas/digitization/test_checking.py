"""A copy is compared with the original by name, on a digest, in a chain; only then is it used again."""

from __future__ import annotations

import io
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction

from motcua.areas.digitization import operations, queries
from motcua.areas.digitization.models import PaperCheck, PaperScan
from motcua.areas.people.models import Applicant
from motcua.kernel import append_only
from motcua.kernel.errors import UserError
from tests.factories import files
from tests.factories.office import IMPORTED_AT as AT
from tests.factories.scanned import BLANK, FULL, compared, read

pytestmark = pytest.mark.django_db
BY = "account:quay.thu"


@pytest.fixture(autouse=True)
def places(tmp_path: Path, settings) -> None:
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"


@pytest.fixture
def owner() -> Applicant:
    return Applicant.objects.create(name="Người nộp minh họa 01")


def scanned(owner: Applicant, content: bytes = b"", **told: object) -> int:
    file = operations.keep_upload(file=io.BytesIO(content or files.pdf()), name="quet.pdf", by=BY, at=AT)
    usual = {"kind": "SCANNED", "paper_name": "Giấy chứng sinh", "at": AT} | told
    return operations.keep_paper(applicant_id=owner.pk, file_id=file, **usual)  # type: ignore[arg-type]


def seen(scan_id: int) -> str:
    found = queries.scan(scan_id)
    assert found is not None
    return found.file.digest


def test_a_scan_is_used_again_only_once_it_was_compared(owner: Applicant) -> None:
    scan_id, told = scanned(owner), {"applicant_id": owner.pk, "dossier_number": "H-1", "by": BY, "at": AT}
    with pytest.raises(UserError) as refused:
        operations.reuse(scan_id=scan_id, **told)  # type: ignore[arg-type]
    assert (refused.value.code, queries.scans_of(owner.pk, on=AT.date())) == ("paper_unchecked", [])
    operations.check_paper(
        scan_id=scan_id, seen=seen(scan_id), by=BY, at=AT, paper_name="Giấy chứng sinh bản mới",
        valid_from=date(2024, 1, 2), valid_until=date(2030, 1, 1),
    )  # fmt: skip
    (row,) = queries.scans_of(owner.pk, on=AT.date())
    assert (row.compared_by, row.compared_at, row.paper_name) == (BY, AT, "Giấy chứng sinh bản mới")
    assert (row.valid_from, row.valid_until) == (date(2024, 1, 2), date(2030, 1, 1))
    assert operations.reuse(scan_id=scan_id, **told) == row.file.id  # type: ignore[arg-type]
    (check,) = queries.checks_of(scan_id)
    assert (check.digest, check.label, check.checked_by) == (row.file.digest, "Khớp bản chính", BY)


@pytest.mark.parametrize("kind", ["ELECTRONIC", "CERTIFIED", "RESULT"])
def test_what_is_no_scan_needs_no_comparing(owner: Applicant, kind: str) -> None:
    scanned(owner, kind=kind)
    assert len(queries.scans_of(owner.pk, on=AT.date())) == 1


def test_a_copy_that_differs_is_never_used(owner: Applicant) -> None:
    scan_id = scanned(owner)
    with pytest.raises(UserError) as refused:
        operations.refuse_copy(scan_id=scan_id, seen=seen(scan_id), reason=" ", by=BY, at=AT)
    assert refused.value.code == "reason_missing"
    operations.refuse_copy(scan_id=scan_id, seen=seen(scan_id), reason="Thiếu trang 2", by=BY, at=AT)
    assert queries.scans_of(owner.pk, on=AT.date()) == []
    with pytest.raises(UserError) as again:
        compared(scan_id, at=AT)
    assert again.value.code == "not_to_check"
    assert [(one.label, one.note) for one in queries.checks_of(scan_id)] == [("Không khớp bản chính", "Thiếu trang 2")]


def test_what_was_not_seen_is_not_signed(owner: Applicant) -> None:
    scan_id = scanned(owner)
    before = seen(scan_id)
    read(scan_id, at=AT)  # the searchable copy takes the scan's place
    for told, code in (({"seen": before}, "copy_changed"), ({"valid_from": date(2024, 2, 1),
                       "valid_until": date(2024, 1, 1), "seen": seen(scan_id)}, "dates_crossed")):  # fmt: skip
        with pytest.raises(UserError) as refused:
            operations.check_paper(scan_id=scan_id, by=BY, at=AT, **told)  # type: ignore[arg-type]
        assert refused.value.code == code
    assert not PaperCheck.objects.exists()


def test_a_blank_scan_is_not_signed(owner: Applicant) -> None:
    scan_id = scanned(owner)
    read(scan_id, at=AT, pages=(BLANK, BLANK))
    with pytest.raises(UserError) as refused:
        compared(scan_id, at=AT)
    assert refused.value.code == "copy_blank"
    half = scanned(owner, files.pdf(inside=b"% khac"))
    read(half, at=AT, pages=(FULL, BLANK))
    compared(half, at=AT)


@pytest.mark.both_databases
def test_the_chain_tells_what_was_changed(owner: Applicant) -> None:
    scans = [
        compared(scanned(owner, files.pdf(inside=b"%" + bytes([65 + n]))), at=AT + timedelta(hours=n)) for n in range(3)
    ]
    assert list(queries.broken_checks()) == []
    with pytest.raises(DatabaseError), transaction.atomic():
        PaperCheck.objects.filter(seq=2).update(checked_by="account:khac")
    with append_only.lifted():
        PaperCheck.objects.filter(seq=2).update(checked_by="account:khac")
    assert [one.seq for one in queries.broken_checks()] == [2]
    PaperScan.objects.filter(pk=scans[0]).update(compared_digest="f" * 64)
    assert [one.seq for one in queries.broken_checks()] == [2, 0]


def test_what_waits_is_listed_by_unit_with_what_is_odd_about_it(owner: Applicant) -> None:
    from tests.factories.intake import make_commune

    unit = make_commune().unit.pk
    first = scanned(owner, unit_id=unit)
    twin = scanned(Applicant.objects.create(name="Người nộp minh họa 02"), unit_id=unit)
    read(first, at=AT, pages=(BLANK,))
    scanned(owner, files.pdf(inside=b"% noi khac"))
    rows = queries.to_check([unit])
    assert [(one.scan.id, one.applicant, one.times) for one in rows] == [
        (first, "Người nộp minh họa 01", 2),
        (twin, "Người nộp minh họa 02", 2),
    ]
    assert rows[0].recognition is not None
    assert rows[0].recognition.is_blank
    assert (queries.counted_to_check([unit]), queries.counted_to_check([])) == (2, 0)
    assert (queries.next_to_check([unit], after=first), queries.next_to_check([unit], after=twin)) == (twin, first)
    assert [one.scan.id for one in queries.to_check([unit], after=first)] == [twin]


def test_the_same_content_and_nearly_the_same_words_are_pointed_out(owner: Applicant) -> None:
    first, again = scanned(owner), scanned(owner)
    other = scanned(owner, files.pdf(inside=b"% quet lai"))
    far = scanned(owner, files.pdf(inside=b"% chuyen khac"))
    for one in (first, other):
        read(one, at=AT)
    read(far, at=AT, words="Tờ khai đăng ký tạm trú của hộ gia đình minh họa " * 4)
    row = queries.scan(first)
    assert row is not None
    same, alike = queries.scans_like(row)
    assert ([one.id for one in same], [one.id for one in alike]) == ([again], [other])
