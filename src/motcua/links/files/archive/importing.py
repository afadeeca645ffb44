"""Importing an archive (nhập kho giấy): each line with its scan, one transaction each, so that what is good stays."""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, cast

from django.conf import settings

from motcua.areas.digitization import operations
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.links.files.archive.index import HEADS, IndexLine, read_index
from motcua.links.files.archive.scans import Scans, scans_in
from motcua.links.files.headed import rejected_bytes
from motcua.rules.sentences import Sentence

STEP, IN_MEMORY, NAMED = 256 * 1024, 8 * 1024 * 1024, 20


@dataclass(frozen=True, slots=True)
class ArchiveAccount:
    """Archive account (kết quả nhập kho): how many lines were read, new, changed, unchanged and sent back."""

    read: int
    new: int
    changed: int
    unchanged: int
    rejected: int
    rejects_file: str | None
    warnings: tuple[str, ...] = ()
    reasons: tuple[tuple[str, int], ...] = field(default=())


def import_archive(
    index: Path,
    *,
    scans: Path,
    unit_id: int,
    by: str,
    at: datetime,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> ArchiveAccount:
    """Import an archive (nhập kho giấy). Raises UserError where the sheet or the scans cannot be read at all."""
    lines = read_index(index, today=local_date(at))
    outcome: Counter[str] = Counter()
    bad: list[tuple[IndexLine, str]] = []
    digests: list[str] = []
    with scans_in(scans) as there:
        for done, line in enumerate(lines, start=1):
            try:
                told, digest = _taken(line, there, unit_id, by, at)
                outcome[told] += 1
                digests.append(digest)
            except UserError as refused:
                bad.append((line, refused.message))
            progress(done, len(lines))
        warnings = _warnings(there.unlisted(), digests, outcome["erased"])
    return ArchiveAccount(
        read=len(lines),
        new=outcome["new"],
        changed=outcome["changed"],
        unchanged=outcome["unchanged"],
        rejected=len(bad),
        rejects_file=_rejects(index, bad),
        warnings=warnings,
        reasons=tuple(Counter(why for _line, why in bad).most_common()),
    )


def _taken(line: IndexLine, there: Scans, unit_id: int, by: str, at: datetime) -> tuple[str, str]:
    """What became of a line, and the digest of its scan. Raises UserError with the reason it comes back."""
    if line.fault:
        there.name(line.told.file_name)
        raise UserError(line.fault, code="row_refused")
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as copy:
        digest, size = hashlib.sha256(), 0
        try:
            with there.open(line.told.file_name) as file:
                while piece := file.read(STEP):
                    size += len(piece)
                    if size > settings.UPLOAD_LIMIT:
                        most = settings.UPLOAD_LIMIT // 1024 // 1024
                        raise UserError(
                            Sentence("Tệp quét lớn hơn {most} MB; xin quét nhẹ hơn.", most=most), code="too_large"
                        )
                    digest.update(piece)
                    copy.write(piece)
        except (OSError, RuntimeError, EOFError, ValueError, NotImplementedError) as error:
            raise UserError(
                Sentence("Không mở được tệp “{file_name}”.", file_name=line.told.file_name), code="scan_unreadable"
            ) from error
        copy.seek(0)
        found = operations.archive_paper(
            unit_id=unit_id, told=line.told, content=cast(BinaryIO, copy), digest=digest.hexdigest(), by=by, at=at
        )
    return found, digest.hexdigest()


def _warnings(unlisted: list[str], digests: list[str], erased: int) -> tuple[str, ...]:
    """What is odd though it went in: scans no line asks for, one scan for several papers, what went by law before."""
    said = (
        [Sentence("{n} dòng không nhập: giấy tờ đã xóa theo luật cùng với người có tên.", n=erased)] if erased else []
    )
    said += [Sentence("Tệp “{name}” không có trong bảng kê nên chưa nhập.", name=name) for name in unlisted[:NAMED]]
    if len(unlisted) > NAMED:
        said.append(Sentence("Còn {n} tệp khác không có trong bảng kê.", n=len(unlisted) - NAMED))
    said += [
        Sentence("Một tệp quét (mã băm {digest}…) được ghi cho {times} giấy tờ.", digest=digest[:12], times=times)
        for digest, times in Counter(digests).items()
        if times > 1
    ]
    return tuple(said)


def _rejects(index: Path, bad: list[tuple[IndexLine, str]]) -> str | None:
    """Put the lines that came back beside the sheet, or where that may not be written, in the system's folder."""
    if not bad:
        return None
    content = rejected_bytes(HEADS, [(line.cells, why) for line, why in bad])
    for folder in (index.parent, Path(tempfile.gettempdir())):
        place = folder / f"{index.stem}.rejected.xlsx"
        try:
            place.write_bytes(content)
        except OSError:
            continue
        return str(place)
    raise UserError("Đã nhập các dòng đúng nhưng không ghi được tệp dòng trả lại.", code="rejects_unwritable")
