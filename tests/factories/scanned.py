"""Scans that were read and compared, without any program: for tests of what stands on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from motcua.areas.digitization import operations, queries
from motcua.kernel.ports.text_recognition import NotRecognised, PageRead, Progress, RecogniserMissing, TextRead
from tests.factories import files

WORDS = (
    "Giấy chứng sinh số 12 cấp cho Người nộp minh họa 01 thường trú tại ấp Một xã Thử sinh ngày mười tháng ba năm hai "
    "nghìn không trăm hai mươi tư tại trạm y tế xã Thử"
)
FULL, BLANK = PageRead(WORDS, 300, files.jpeg()), PageRead("", 2, files.jpeg())


@dataclass
class StandIn:
    """A recogniser that answers what a test told it to."""

    pages: tuple[PageRead, ...] = (FULL,)
    copy: bytes = files.pdf(inside=b"% ban co chu")
    refuses: str = ""
    missing: bool = False
    watch: Callable[[], None] = lambda: None

    def lacks(self) -> tuple[str, ...]:
        """What is missing."""
        return ("tesseract",) if self.missing else ()

    def read(self, place: Path, mime: str, *, progress: Progress) -> TextRead:
        """Read page after page."""
        if self.missing:
            raise RecogniserMissing("tesseract")
        for done in range(len(self.pages) + 1):
            progress(done, len(self.pages))
            self.watch()
        if self.refuses:
            raise NotRecognised(self.refuses)
        return TextRead(self.pages, self.copy, "bộ nhận dạng thử")


def compared(scan_id: int, *, at: datetime, by: str = "account:quay.thu", **told: object) -> int:
    """The scan, compared with the original."""
    found = queries.scan(scan_id)
    assert found is not None
    told = {"valid_from": found.valid_from, "valid_until": found.valid_until} | told
    operations.check_paper(scan_id=scan_id, seen=found.file.digest, by=by, at=at, **told)  # type: ignore[arg-type]
    return scan_id


def read(scan_id: int, *, at: datetime, pages: tuple[PageRead, ...] = (FULL,), words: str = "") -> None:
    """The scan, read page by page; the searchable copy takes its place."""
    found = queries.scan(scan_id)
    assert found is not None
    key = operations.ask_recognition(file_id=found.file.id, at=at)
    assert key is not None
    pages = (PageRead(words, 300, files.jpeg()),) if words else pages
    copy = files.pdf(inside=f"% ban co chu cua {scan_id}".encode())
    operations.end_recognition(recognition_id=key, read=TextRead(pages, copy, "bộ nhận dạng thử"), at=at)
