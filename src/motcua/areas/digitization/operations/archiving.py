"""Archiving (đưa kho giấy vào): one paper of the old archive with its scan, stored once."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, BinaryIO

from django.db import transaction
from django.db.models import Q

from motcua.areas.digitization.models import ArchivedPaper, PaperScan, ScanKind
from motcua.areas.digitization.operations.keeping import keep_paper, keep_upload, withdraw_paper
from motcua.areas.digitization.operations.recognising import ask_recognition
from motcua.areas.digitization.operations.removing import ERASED, erased_name
from motcua.areas.people.queries import applicants
from motcua.kernel.fold import fold
from motcua.rules.hashing import canonical_json, sha256_hex

NEW, CHANGED, UNCHANGED, GONE = "new", "changed", "unchanged", "erased"


@dataclass(frozen=True, slots=True)
class ArchiveTold:
    """Archive told (dòng bảng kê kho): what the index sheet says of one scan."""

    dossier_code: str
    file_name: str
    person: str
    procedure: str = ""
    id_number: str = ""
    paper_name: str = ""
    dated: date | None = None
    shelf: str = ""


@transaction.atomic
def archive_paper(*, unit_id: int, told: ArchiveTold, content: BinaryIO, digest: str, by: str, at: datetime) -> str:
    """Archive a paper (đưa giấy tờ vào kho): new, changed or unchanged, by what the sheet and the scan say; erased
    where it went by law with its person, and it does not come back.

    A person known by their number has it among their papers; a scan that was replaced is no longer used. Raises
    UserError as uploads do.
    """
    key: dict[str, Any] = {"unit_id": unit_id, "dossier_code": told.dossier_code, "file_name": told.file_name}
    found = ArchivedPaper.objects.select_related("file", "scan").filter(**key).first()
    said = {**asdict(told), "dated": told.dated.isoformat() if told.dated else "", "file": digest}
    told_digest = sha256_hex(canonical_json(said))
    if found is not None and found.told_digest == told_digest:
        return UNCHANGED
    if found is None and _erased_before(unit_id, told, digest, told_digest):
        return GONE
    same_file = found is not None and found.file.digest == digest
    file_id = found.file_id if found and same_file else keep_upload(file=content, name=_bare(told), by=by, at=at)
    scan_id = _shelved(found.scan if found else None, told, file_id, unit_id, same_file=same_file, at=at)
    if scan_id is None and not same_file:
        ask_recognition(file_id=file_id, at=at, in_bulk=True)
    told_now = {
        **asdict(told),
        "paper_name": _paper_name(told),
        "search_text": fold(" ".join((told.dossier_code, told.person, told.procedure, told.paper_name, told.shelf))),
        "file_id": file_id,
        "scan_id": scan_id,
        "told_digest": told_digest,
        "imported_by": by,
        "imported_at": at,
    }
    ArchivedPaper.objects.update_or_create(**key, defaults=told_now)
    return CHANGED if found else NEW


def _erased_before(unit_id: int, told: ArchiveTold, digest: str, told_digest: str) -> bool:
    """Whether this paper went by law with its person: known by the mark of its name or by its scan; `told_digest` is
    what stood for the name in what was erased before marks were kept."""
    gone = ArchivedPaper.objects.filter(unit_id=unit_id, dossier_code=told.dossier_code, person=ERASED)
    same = Q(file_name__in=(erased_name(told.file_name), told_digest)) | Q(file__digest=digest)
    return gone.filter(same).exists()


def _bare(told: ArchiveTold) -> str:
    return told.file_name.rsplit("/", 1)[-1][-150:]


def _paper_name(told: ArchiveTold) -> str:
    return told.paper_name or told.procedure or "Giấy tờ lưu trữ"


def _shelved(
    before: PaperScan | None, told: ArchiveTold, file_id: int, unit_id: int, *, same_file: bool, at: datetime
) -> int | None:
    """The paper among those of the person the number names; one that no longer holds is withdrawn."""
    owner = _owner(told.id_number)
    if before is not None and same_file and before.applicant_id == owner:
        if before.compared_at is None:
            before.paper_name, before.valid_from = _paper_name(told), told.dated
            before.save(update_fields=["paper_name", "valid_from"])
        return before.pk
    if before is not None:
        withdraw_paper(scan_id=before.pk, at=at)
    if owner is None:
        return None
    return keep_paper(
        applicant_id=owner,
        file_id=file_id,
        kind=ScanKind.SCANNED,
        paper_name=_paper_name(told),
        valid_from=told.dated,
        dossier_number=told.dossier_code,
        unit_id=unit_id,
        in_bulk=True,
        at=at,
    )


def _owner(id_number: str) -> int | None:
    """The one person of this number; nobody where there are none or several."""
    rows = applicants(id_number=id_number, limit=2).rows if id_number else ()
    return rows[0].id if len(rows) == 1 else None
