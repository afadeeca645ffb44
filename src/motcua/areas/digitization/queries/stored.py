"""Stored files (tệp đã lưu) and the papers of a person, answered with frozen rows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import BinaryIO

from django.db.models import Q

from motcua.areas.digitization.models import FileSignature, PaperReuse, PaperScan, ScanKind, StoredFile
from motcua.kernel import storage
from motcua.kernel.rows import only

PAGE = 50


@dataclass(frozen=True, slots=True)
class StoredFileRow:
    """Stored file row (dòng tệp đã lưu)."""

    id: int
    digest: str
    name: str
    mime: str
    size: int
    kept_by: str
    kept_at: datetime
    removed_at: datetime | None


@dataclass(frozen=True, slots=True)
class PaperScanRow:
    """Paper scan row (dòng giấy tờ số hóa), with the file that shows it."""

    id: int
    applicant_id: int
    file: StoredFileRow
    kind: str
    paper_name: str
    paper_code: str
    result_code: str
    valid_from: date | None
    valid_until: date | None
    first_dossier: str
    unit_id: int | None
    source_id: int | None
    compared_by: str
    compared_at: datetime | None
    kept_at: datetime
    withdrawn_at: datetime | None

    @property
    def waits_for_check(self) -> bool:
        """Whether it is a scan that nobody has compared with the original yet."""
        return self.kind == ScanKind.SCANNED and self.compared_at is None

    def may_be_reused(self, on: date) -> bool:
        """Whether the paper stands on a day, its file is there, and a scan has been compared with the original."""
        ended = self.valid_until is not None and self.valid_until < on
        there = self.withdrawn_at is None and self.file.removed_at is None
        return there and not ended and not self.waits_for_check


@dataclass(frozen=True, slots=True)
class FileSignatureRow:
    """File signature row (dòng chữ ký số trên tệp), as it was read when the file came."""

    file_id: int
    signer: str
    organization: str
    issuer: str
    serial: str
    signed_at: datetime | None
    stamped: bool
    trusted: bool
    development: bool
    key_kind: str
    revocation: str


def files_of_scans(file_ids: Collection[int] | None = None, *, applicant_id: int | None = None) -> frozenset[int]:
    """Files of scans (tệp là giấy tờ của một người), among some files or of one person."""
    found = PaperScan.objects.all() if applicant_id is None else PaperScan.objects.filter(applicant_id=applicant_id)
    if file_ids is not None:
        found = found.filter(Q(file__in=file_ids) | Q(source__in=file_ids))
    pairs = found.values_list("file", "source")
    return frozenset(key for pair in pairs for key in pair if key is not None)


def file_row(found: StoredFile) -> StoredFileRow:
    """File row (dòng tệp) of a stored file."""
    return StoredFileRow(
        found.pk, found.digest, found.name, found.mime, found.size, found.kept_by, found.kept_at, found.removed_at
    )


def scan_row(found: PaperScan) -> PaperScanRow:
    """Scan row (dòng giấy tờ số hóa) of a paper, its file read along."""
    return PaperScanRow(
        id=found.pk,
        applicant_id=found.applicant_id,
        file=file_row(found.file),
        kind=found.kind,
        paper_name=found.paper_name,
        paper_code=found.paper_code,
        result_code=found.result_code,
        valid_from=found.valid_from,
        valid_until=found.valid_until,
        first_dossier=found.first_dossier,
        unit_id=found.unit_id,
        source_id=found.source_id,
        compared_by=found.compared_by,
        compared_at=found.compared_at,
        kept_at=found.kept_at,
        withdrawn_at=found.withdrawn_at,
    )


def stored_file(file_id: int) -> StoredFileRow | None:
    """Stored file (tệp đã lưu) by its key, or None."""
    found = only(StoredFile.objects.filter(pk=file_id))
    return file_row(found) if found else None


def stored_files(file_ids: list[int]) -> dict[int, StoredFileRow]:
    """Stored files (các tệp đã lưu) by their keys, in one question."""
    return {found.pk: file_row(found) for found in StoredFile.objects.filter(pk__in=file_ids)}


def content_of(row: StoredFileRow) -> BinaryIO | None:
    """Content (nội dung tệp), open for reading; None once it has been removed. The caller closes it."""
    if row.removed_at is not None or not storage.holds(row.digest):
        return None
    return storage.open_stored(row.digest)


def files_with_digest(digest: str) -> tuple[int, ...]:
    """Files with this very content (tệp đúng từng byte), by its SHA-256."""
    return tuple(StoredFile.objects.filter(digest=digest).order_by("pk").values_list("pk", flat=True))


def files_with_imprint(imprints: list[str]) -> tuple[int, ...]:
    """Files of which one of these digests was signed (tệp mang chữ ký này), whatever became of the content."""
    found = FileSignature.objects.filter(imprint__in=[one for one in imprints if one])
    return tuple(found.order_by("file").values_list("file", flat=True).distinct())


def signatures_of(file_ids: list[int]) -> dict[int, tuple[FileSignatureRow, ...]]:
    """Signatures of files (chữ ký số trên các tệp), in the order they were made, in one question."""
    told: dict[int, tuple[FileSignatureRow, ...]] = {}
    for one in FileSignature.objects.filter(file__in=file_ids).order_by("file", "order"):
        told[one.file_id] = (*told.get(one.file_id, ()), _signature(one))
    return told


def _signature(one: FileSignature) -> FileSignatureRow:
    return FileSignatureRow(
        file_id=one.file_id,
        signer=one.signer,
        organization=one.organization_name,
        issuer=one.issuer,
        serial=one.serial,
        signed_at=one.signed_at,
        stamped=one.stamped,
        trusted=one.trusted,
        development=one.development,
        key_kind=str(one.get_key_kind_display()),
        revocation=one.revocation,
    )


def scan(scan_id: int) -> PaperScanRow | None:
    """Paper scan (giấy tờ số hóa) by its key, or None."""
    found = only(PaperScan.objects.select_related("file").filter(pk=scan_id))
    return scan_row(found) if found else None


def scan_of_result(result_code: str) -> PaperScanRow | None:
    """Paper scan (giấy tờ số hóa) that is the result of ours with this check code, or None."""
    found = PaperScan.objects.select_related("file").filter(result_code=result_code).exclude(result_code="")
    return next((scan_row(one) for one in found.order_by("-pk")[:1]), None)


def scan_of_file(file_id: int) -> PaperScanRow | None:
    """Paper scan (giấy tờ số hóa) that shows a stored file, the first, or None."""
    found = PaperScan.objects.select_related("file").filter(file_id=file_id).order_by("pk").first()
    return scan_row(found) if found else None


def scans_of(applicant_id: int, *, on: date | None = None, paper_code: str = "", after: int = 0) -> list[PaperScanRow]:
    """Paper scans of an applicant (giấy tờ số hóa của một người), the latest first, a page at a time; `on` keeps
    those that may be reused on a day."""
    chosen = PaperScan.objects.filter(applicant_id=applicant_id).select_related("file")
    if on is not None:
        chosen = chosen.filter(
            Q(valid_until__isnull=True) | Q(valid_until__gte=on),
            ~Q(kind=ScanKind.SCANNED) | Q(compared_at__isnull=False),
            withdrawn_at__isnull=True,
            file__removed_at__isnull=True,
        )
    if paper_code:
        chosen = chosen.filter(paper_code=paper_code)
    if after:
        chosen = chosen.filter(pk__lt=after)
    return [scan_row(found) for found in chosen.order_by("-pk")[:PAGE]]


def reused_in(dossier_number: str) -> list[PaperScanRow]:
    """Papers reused in a dossier (giấy tờ được tái sử dụng), in the order they were taken."""
    found = PaperReuse.objects.filter(dossier_number=dossier_number).select_related("scan__file").order_by("pk")
    return [scan_row(reuse.scan) for reuse in found]
