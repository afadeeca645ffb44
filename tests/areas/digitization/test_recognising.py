"""A scan is read page by page; its words, pictures and searchable copy are kept, and the scan stays as it was."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

import pytest

from motcua.areas.digitization import operations, queries
from motcua.areas.digitization.models import PaperScan, Recognition, StoredFile
from motcua.areas.people.models import Applicant
from motcua.config.recognising import MISSING, read_left
from motcua.kernel import jobs
from motcua.kernel.clock import now
from motcua.kernel.models import JobRun
from motcua.kernel.ports.text_recognition import recognisers
from tests.factories import files
from tests.factories.scanned import BLANK, FULL, WORDS, StandIn, compared

pytestmark = pytest.mark.django_db
BY = "account:quay.thu"


@pytest.fixture(autouse=True)
def stand_in(tmp_path: Path, settings) -> StandIn:
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    settings.TEXT_RECOGNISER, made = "stand-in", StandIn()
    recognisers.register("stand-in", lambda: made)
    return made


def scanned(capture, kind: str = "SCANNED", content: bytes = b"", name: str = "quet.pdf") -> PaperScan:
    """A paper that has come into somebody's store; what follows from it is asked for."""
    owner = Applicant.objects.create(name="Người nộp minh họa 01")
    file = operations.keep_upload(file=io.BytesIO(content or files.pdf()), name=name, by=BY, at=now())
    with capture(execute=True):
        key = operations.keep_paper(applicant_id=owner.pk, file_id=file, kind=kind, paper_name="Giấy thử", at=now())
    return PaperScan.objects.get(pk=key)


@pytest.mark.both_databases
def test_a_scan_becomes_searchable_and_tells_how_far_it_is(stand_in, django_capture_on_commit_callbacks) -> None:
    stand_in.pages, seen = (FULL, BLANK), []
    scan = scanned(django_capture_on_commit_callbacks)
    stand_in.watch = lambda: seen.append(Recognition.objects.values_list("state", "pages_done", "page_count").get())
    waiting = queries.recognition_of(scan.file_id)
    assert waiting is not None
    assert (waiting.state, waiting.is_at_work) == ("WAITING", True)
    jobs.run_due(at=now())
    assert seen == [("READING", 0, 2), ("READING", 1, 2), ("READING", 2, 2)]
    row, raw = queries.scan(scan.pk), scan.file_id
    found = queries.recognition_of(raw)
    assert row is not None
    assert found is not None
    assert (found.state, found.page_count, found.blank_count, found.made_id) == ("READ", 2, 1, row.file.id)
    assert (row.source_id, row.file.name, row.file.mime) == (raw, "quet.pdf", "application/pdf")
    pages = queries.pages_of(found.id)
    assert [(one.text, one.blank) for one in pages] == [(WORDS, False), ("", True)]
    assert [one.picture.mime for one in pages if one.picture] == ["image/jpeg"] * 2
    assert queries.stored_file(raw).removed_at is None


def test_asked_twice_it_is_read_once(django_capture_on_commit_callbacks) -> None:
    scan = scanned(django_capture_on_commit_callbacks)
    jobs.run_due(at=now())
    kept = StoredFile.objects.count()
    operations.ask_recognition(file_id=scan.file_id, at=now())
    for run in JobRun.objects.all():  # a worker that died after its work is asked again
        JobRun.objects.filter(pk=run.pk).update(done_at=None, not_before=now() - timedelta(hours=1))
    jobs.run_due(at=now())
    assert (StoredFile.objects.count(), JobRun.objects.filter(done_at=None).count()) == (kept, 0)


def test_a_copy_that_was_compared_keeps_its_file(django_capture_on_commit_callbacks) -> None:
    scan = scanned(django_capture_on_commit_callbacks)
    compared(scan.pk, at=now())
    jobs.run_due(at=now())
    after = queries.scan(scan.pk)
    assert (after.file.id, after.source_id) == (scan.file_id, None)
    assert queries.recognition_of(scan.file_id).state == "READ"


def test_a_signed_file_keeps_its_place(django_capture_on_commit_callbacks) -> None:
    scan = scanned(django_capture_on_commit_callbacks, content=files.pdf(inside=b"<</ByteRange [0 1 2 3]>>"))
    jobs.run_due(at=now())
    assert queries.scan(scan.pk).file.id == scan.file_id
    assert queries.recognition_of(scan.file_id).made_id is None


@pytest.mark.parametrize(
    ("missing", "refuses", "state", "why"),
    [(True, "", "AS_SCANNED", MISSING), (False, "Tệp có mật khẩu.", "FAILED", "Tệp có mật khẩu.")],
)
def test_what_cannot_be_read_is_kept_and_said_and_tried_again(
    stand_in, django_capture_on_commit_callbacks, missing, refuses, state, why
) -> None:
    stand_in.missing, stand_in.refuses = missing, refuses
    scan = scanned(django_capture_on_commit_callbacks)
    jobs.run_due(at=now())
    found = queries.recognition_of(scan.file_id)
    assert (found.state, found.why, queries.scan(scan.pk).file.id) == (state, why, scan.file_id)
    stand_in.missing, stand_in.refuses = False, ""
    operations.ask_recognition(file_id=scan.file_id, at=now() + timedelta(seconds=1))
    JobRun.objects.update(not_before=now())
    jobs.run_due(at=now())
    assert queries.recognition_of(scan.file_id).state == "READ"


def test_asked_again_after_a_failure_no_page_of_the_first_try_is_told(
    stand_in, django_capture_on_commit_callbacks
) -> None:
    stand_in.refuses = "Tệp có mật khẩu."
    scan = scanned(django_capture_on_commit_callbacks)
    jobs.run_due(at=now())
    found = queries.recognition_of(scan.file_id)
    operations.note_progress(recognition_id=found.id, done=3, pages=8)
    operations.ask_recognition(file_id=scan.file_id, at=now() + timedelta(seconds=1))
    again = queries.recognition_of(scan.file_id)
    assert (again.state, again.pages_done, again.page_count) == ("WAITING", 0, 0)


@pytest.mark.parametrize(
    ("kind", "content", "name"), [("RESULT", b"", "quet.pdf"), ("SCANNED", files.docx(), "don.docx")]
)
def test_what_is_no_scan_is_not_read(django_capture_on_commit_callbacks, kind, content, name) -> None:
    scanned(django_capture_on_commit_callbacks, kind, content, name)
    assert not Recognition.objects.exists()


def test_a_file_that_was_removed_meanwhile_is_said_to_be_gone(django_capture_on_commit_callbacks) -> None:
    scan = scanned(django_capture_on_commit_callbacks)
    StoredFile.objects.update(removed_at=now())
    jobs.run_due(at=now())
    assert queries.recognition_of(scan.file_id).why == "Tệp này đã được xóa."


def test_what_came_in_bulk_or_was_left_behind_is_read_when_there_is_time(
    stand_in, django_capture_on_commit_callbacks, monkeypatch
) -> None:
    owner = Applicant.objects.create(name="Người nộp minh họa 01")
    scans = []
    for n in range(3):
        content = io.BytesIO(files.pdf(inside=b"%" + bytes([65 + n])))
        file = operations.keep_upload(file=content, name="quet.pdf", by=BY, at=now())
        told = {"kind": "SCANNED", "paper_name": "Giấy kho", "in_bulk": True, "at": now()}
        with django_capture_on_commit_callbacks(execute=True):
            scans.append(operations.keep_paper(applicant_id=owner.pk, file_id=file, **told))
    assert not JobRun.objects.exists()
    assert read_left(at=now()) == 0  # they have only just come
    later, turns = now() + timedelta(hours=1), iter([0, 2])
    monkeypatch.setattr("motcua.config.recognising.now", lambda: later + timedelta(minutes=next(turns)))
    assert read_left(at=later) == 1  # the others wait for the next turn
    stand_in.missing = True
    monkeypatch.setattr("motcua.config.recognising.now", lambda: later)
    assert read_left(at=later) == 2
    assert sorted(Recognition.objects.values_list("state", flat=True)) == ["AS_SCANNED", "AS_SCANNED", "READ"]
    assert read_left(at=later) == 0  # without programs nothing is tried again and again
    stand_in.missing = False
    assert read_left(at=later) == 2
    assert set(Recognition.objects.values_list("state", flat=True)) == {"READ"}


def test_one_odd_file_does_not_keep_the_others_from_being_read(stand_in, django_capture_on_commit_callbacks) -> None:
    scan = scanned(django_capture_on_commit_callbacks)
    JobRun.objects.all().delete()  # lost with the worker
    stand_in.copy = b"MZ khong phai pdf"  # what no upload would be let in as
    assert read_left(at=now() + timedelta(hours=1)) == 1
    assert queries.recognition_of(scan.file_id).state == "FAILED"


def test_words_and_pictures_go_with_the_file_they_were_read_in(django_capture_on_commit_callbacks) -> None:
    scan = scanned(django_capture_on_commit_callbacks)
    jobs.run_due(at=now())
    found = queries.recognition_of(scan.file_id)
    (page,) = queries.pages_of(found.id)
    operations.remove_file(file_id=scan.file_id, at=now())
    assert queries.recognition_of(scan.file_id) is None
    assert queries.pages_of(found.id) == []
    assert queries.stored_file(page.picture.id).removed_at is not None
