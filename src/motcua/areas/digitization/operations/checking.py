"""Checking (đối chiếu với bản chính): an officer compares a copy with the original and stands for it by name."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.db import transaction

from motcua.areas.digitization.models import CheckVerdict, PaperCheck, PaperScan, ScanKind
from motcua.areas.digitization.queries.checking import body_of, recognition_of
from motcua.kernel import chain
from motcua.kernel.errors import UserError


@transaction.atomic
def check_paper(
    *,
    scan_id: int,
    seen: str,
    by: str,
    at: datetime,
    paper_name: str = "",
    valid_from: date | None = None,
    valid_until: date | None = None,
) -> None:
    """Check a paper (đối chiếu giấy tờ): the copy with this digest shows what the original shows; it may be used
    again from now on.

    Raises UserError `not_to_check`, `copy_changed`, `copy_blank`, `dates_crossed`.
    """
    scan = _open(scan_id, seen)
    read = recognition_of(scan.source_id or scan.file_id)
    if read is not None and read.is_blank:
        raise UserError("Bản quét này chỉ có trang trắng. Xin quét lại rồi đối chiếu.", code="copy_blank")
    if valid_from and valid_until and valid_until < valid_from:
        raise UserError("Ngày hết giá trị phải sau ngày cấp.", code="dates_crossed")
    _note(scan, CheckVerdict.MATCHES, "", by, at)
    scan.paper_name = paper_name[:500] or scan.paper_name
    scan.valid_from, scan.valid_until = valid_from, valid_until
    scan.compared_by, scan.compared_at, scan.compared_digest = by, at, seen
    scan.save(
        update_fields=["paper_name", "valid_from", "valid_until", "compared_by", "compared_at", "compared_digest"]
    )


@transaction.atomic
def refuse_copy(*, scan_id: int, seen: str, reason: str, by: str, at: datetime) -> None:
    """Refuse a copy (bản quét không khớp): it differs from the original or cannot be read; nobody uses it again.

    Raises UserError `not_to_check`, `copy_changed`, `reason_missing`.
    """
    if not reason.strip():
        raise UserError("Xin ghi chỗ không khớp, để người quét lại biết.", code="reason_missing")
    scan = _open(scan_id, seen)
    _note(scan, CheckVerdict.DIFFERS, reason.strip()[:300], by, at)
    scan.withdrawn_at = at
    scan.save(update_fields=["withdrawn_at"])


def _open(scan_id: int, seen: str) -> PaperScan:
    """The scan as it waits, locked."""
    found = PaperScan.objects.select_related("file").select_for_update(of=("self",))
    scan = found.filter(pk=scan_id, kind=ScanKind.SCANNED, withdrawn_at__isnull=True, compared_at__isnull=True).first()
    if scan is None or scan.file.removed_at is not None:
        raise UserError("Bản quét này đã được đối chiếu, hoặc thôi dùng.", code="not_to_check")
    if scan.file.digest != seen:
        raise UserError("Bản quét vừa được thay bằng bản có chữ. Xin xem lại bản mới rồi ký.", code="copy_changed")
    return scan


def _note(scan: PaperScan, verdict: CheckVerdict, note: str, by: str, at: datetime) -> None:
    """Write the check down at the end of the chain."""
    told = {"verdict": verdict, "note": note, "checked_by": by, "checked_at": at.astimezone(UTC)}
    chain.append(PaperCheck(scan=scan, digest=scan.file.digest, **told), body_of)
