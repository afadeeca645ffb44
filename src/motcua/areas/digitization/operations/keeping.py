"""Keeping (lưu tệp, giấy tờ): files and papers are kept, reused, withdrawn and removed."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from typing import BinaryIO
from uuid import UUID

from django.db import transaction

from motcua.areas.digitization.events import PaperKept, PaperReused
from motcua.areas.digitization.models import (
    PaperReuse,
    PaperScan,
    ScanKind,
    StoredFile,
)
from motcua.areas.digitization.queries.stored import scan as scan_row
from motcua.kernel import storage, uploads
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError

LEFT_AFTER = timedelta(days=1)


def keep_upload(*, file: BinaryIO, name: str, by: str, at: datetime) -> int:
    """Keep an upload (lưu tệp tải lên) after every check, and answer the key of the stored file.

    Raises UserError with one plain sentence; nothing is left behind then.
    """
    return _kept(uploads.incoming(file, name), by, at)


def keep_pieces(*, upload_id: UUID, owner: str, by: str, at: datetime) -> int:
    """Keep a file that came in pieces (lưu tệp tải theo mảnh), and answer the key of the stored file.

    Raises UserError with one plain sentence; nothing is left behind then.
    """
    return _kept(uploads.assembled(upload_id=upload_id, owner=owner), by, at)


def _kept(coming: AbstractContextManager[uploads.Checked], by: str, at: datetime) -> int:
    with coming as checked, transaction.atomic():
        made = StoredFile.objects.create(
            digest=checked.digest, name=checked.name, mime=checked.mime, size=checked.size, kept_by=by, kept_at=at
        )
        storage.put(checked.place, checked.digest)
    return made.pk


@transaction.atomic
def keep_paper(
    *,
    applicant_id: int,
    file_id: int,
    kind: str,
    paper_name: str,
    at: datetime,
    paper_code: str = "",
    result_code: str = "",
    valid_from: date | None = None,
    valid_until: date | None = None,
    dossier_number: str = "",
    unit_id: int | None = None,
    in_bulk: bool = False,
) -> int:
    """Keep a paper (lưu giấy tờ số hóa) of an applicant, and answer its key. A scan is reused only once it has been
    compared with the original; `unit_id` is the unit whose desk compares it."""
    made = PaperScan.objects.create(
        applicant_id=applicant_id,
        file_id=file_id,
        kind=ScanKind(kind),
        paper_name=paper_name,
        paper_code=paper_code,
        result_code=result_code,
        valid_from=valid_from,
        valid_until=valid_until,
        first_dossier=dossier_number,
        unit_id=unit_id,
        kept_at=at,
    )
    publish(PaperKept(scan_id=made.pk, file_id=file_id, kind=made.kind, at=at, in_bulk=in_bulk))
    return made.pk


@transaction.atomic
def reuse(*, scan_id: int, applicant_id: int, dossier_number: str, by: str, at: datetime) -> int:
    """Reuse a paper (tái sử dụng giấy tờ) in a dossier of the same applicant, and answer the stored file's key.

    Raises UserError `unknown_paper`, `paper_unchecked`, `paper_expired`. Twice is as once.
    """
    found = scan_row(scan_id)
    if found is None or found.applicant_id != applicant_id:
        raise UserError("Không có giấy tờ này trong kho của người nộp hồ sơ.", code="unknown_paper")
    if found.waits_for_check:
        raise UserError(
            "Bản số hóa này chưa được cán bộ đối chiếu với bản chính nên chưa dùng lại được.", code="paper_unchecked"
        )
    if not found.may_be_reused(local_date(at)):
        raise UserError("Giấy tờ này đã hết giá trị hoặc thôi dùng; xin nộp bản mới.", code="paper_expired")
    _, new = PaperReuse.objects.get_or_create(
        scan_id=scan_id, dossier_number=dossier_number, defaults={"reused_by": by, "reused_at": at}
    )
    if new:
        publish(PaperReused(scan_id=scan_id, dossier_number=dossier_number, at=at))
    return found.file.id


@transaction.atomic
def withdraw_paper(*, scan_id: int, at: datetime) -> None:
    """Withdraw a paper (thôi dùng giấy tờ số hóa): dossiers that took it keep it, new ones cannot."""
    PaperScan.objects.filter(pk=scan_id, withdrawn_at__isnull=True).update(withdrawn_at=at)


def forget_content(digest: str) -> bool:
    """Forget a content (bỏ nội dung) that no row speaks of any more, and say whether it went."""
    if StoredFile.objects.filter(digest=digest, removed_at__isnull=True).exists():
        return False
    storage.remove(digest)
    return True


@transaction.atomic
def sweep_unowned(*, at: datetime) -> int:
    """Sweep (dọn) stored content that no row speaks of, left by a transaction that was undone; answers how many."""
    before = (at - LEFT_AFTER).timestamp()
    return sum(forget_content(digest) for digest in storage.stored_before(before))
