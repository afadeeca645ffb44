"""Scans (bản quét): pictures of pages read by tesseract, where this machine has it; it says so where it has not."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pypdf
from pypdf.errors import PyPdfError

from motcua.kernel.errors import UserError
from motcua.rules.report_check import Block, from_text

from .refusals import broken

MOST_PAGES = 30
SECONDS_A_PAGE = 60
PICTURES = (".jpg", ".jpeg", ".png")


def can_read_scans() -> bool:
    """Whether tesseract is installed here."""
    return shutil.which("tesseract") is not None


def read_scan(content: bytes, *, name: str) -> tuple[Block, ...]:
    """Read a scan (đọc bản quét): a picture, or a PDF whose pages are pictures. Raises UserError."""
    if not can_read_scans():
        raise UserError(
            "Tệp là bản quét; máy chủ chưa cài tesseract nên chưa đọc được chữ. Xin gửi bản có chữ (Word, PDF xuất từ "
            "Word), hoặc ghi văn bản bằng tay rồi đính kèm tệp này.",
            code="ocr_missing",
        )
    pictures = [content] if Path(name).suffix.lower() in PICTURES else list(_pages(content))
    if not pictures:
        raise UserError(
            "Chưa lấy được ảnh trang từ tệp PDF này. Xin lưu các trang thành ảnh JPEG rồi gửi lại, hoặc ghi bằng tay.",
            code="scan_unreadable",
        )
    blocks = from_text("\n".join(_words(picture) for picture in pictures))
    if not blocks:
        raise UserError("Không đọc được chữ nào trong bản quét này. Xin ghi bằng tay.", code="scan_unreadable")
    return blocks


def _pages(content: bytes) -> Iterator[bytes]:
    """The JPEG pictures that the pages of a scanned PDF are made of."""
    try:
        for page in pypdf.PdfReader(io.BytesIO(content)).pages[:MOST_PAGES]:
            things: Any = cast(Any, page["/Resources"]).get("/XObject", {})
            for key in things:
                thing = things[key]
                if thing.get("/Subtype") == "/Image" and "/DCTDecode" in str(thing.get("/Filter")):
                    yield thing._data
    except (PyPdfError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise broken() from error


def _words(picture: bytes) -> str:
    """What tesseract reads in a picture; Vietnamese where its letters are installed."""
    program = shutil.which("tesseract") or "tesseract"
    with tempfile.TemporaryDirectory(prefix="motcua-quet-") as folder:
        page = Path(folder) / "trang"
        page.write_bytes(picture)
        try:
            done = subprocess.run(
                [program, str(page), "stdout", "-l", "vie"], capture_output=True, timeout=SECONDS_A_PAGE, check=True
            )
        except (subprocess.SubprocessError, OSError) as error:
            raise UserError(
                "Máy đọc bản quét (tesseract) gặp lỗi, có thể thiếu bộ chữ tiếng Việt (vie). Xin ghi bằng tay.",
                code="ocr_failed",
            ) from error
    return done.stdout.decode("utf-8", errors="replace")
