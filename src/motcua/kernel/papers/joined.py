"""Joined papers (ghép giấy tờ): photos and scans of one paper as one PDF, and its pages in another order."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typst
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

PDF, PICTURES = "application/pdf", {"image/jpeg": "anh.jpg", "image/png": "anh.png"}
MOST_PAGES = 100
# A photo becomes a page of its own shape, as wide as a sheet of A4, and lies as it was taken.
PAGE = """#set page(width: auto, height: auto, margin: 0pt)
#context {
  let size = measure(image("NAME"))
  image("NAME", width: if size.width > size.height { 842pt } else { 595pt })
}
"""


@dataclass(frozen=True, slots=True)
class LeafWanted:
    """Leaf wanted (trang cần giữ): which page of a file, from 0, and by how many quarter turns to the right."""

    page: int
    turns: int = 0


def leaf_count(content: bytes, mime: str) -> int:
    """How many pages (số trang) a photo or a PDF has. Raises UserError `not_joinable`."""
    return 1 if mime in PICTURES else len(_reader(content, mime).pages)


def joined(parts: Sequence[tuple[bytes, str]]) -> bytes:
    """One PDF of several files (ghép thành một tệp), each with its kind. Raises UserError `not_joinable`."""
    writer = PdfWriter()
    for content, mime in parts:
        for page in _reader(_as_pdf(content) if mime in PICTURES else content, mime).pages:
            writer.add_page(page)
    return _written(writer)


def arranged(pdf: bytes, leaves: Sequence[LeafWanted]) -> bytes:
    """The pages wanted (trang giữ lại), in this order. Raises UserError `not_joinable`."""
    reader, writer = _reader(pdf, PDF), PdfWriter()
    for one in leaves:
        if not 0 <= one.page < len(reader.pages):
            raise UserError("Không có trang này trong tệp.", code="not_joinable")
        page = writer.add_page(reader.pages[one.page])
        page.rotate(90 * (one.turns % 4))
    return _written(writer)


def _reader(content: bytes, mime: str) -> PdfReader:
    if mime != PDF and mime not in PICTURES:
        raise UserError("Chỉ ghép được ảnh JPG, PNG và tệp PDF.", code="not_joinable")
    try:
        reader = PdfReader(io.BytesIO(content))
        count = len(reader.pages)
    except (PyPdfError, ValueError, KeyError, RecursionError) as error:
        raise UserError("Có tệp không mở ra được để ghép.", code="not_joinable") from error
    if reader.is_encrypted or not 1 <= count <= MOST_PAGES:
        raise UserError(
            Sentence("Chỉ ghép được tệp không mật khẩu, tối đa {most_pages} trang.", most_pages=MOST_PAGES),
            code="not_joinable",
        )
    if b"/ByteRange" in content:
        raise UserError("Tệp đã ký số thì không ghép được: ghép vào sẽ mất chữ ký.", code="not_joinable")
    return reader


def _as_pdf(content: bytes) -> bytes:
    name = "anh.png" if content.startswith(b"\x89PNG") else "anh.jpg"
    with tempfile.TemporaryDirectory(prefix="motcua-ghep-") as folder:
        (Path(folder) / name).write_bytes(content)
        (Path(folder) / "trang.typ").write_text(PAGE.replace("NAME", name), encoding="utf-8")
        try:
            made = typst.compile(str(Path(folder) / "trang.typ"), root=folder, ignore_system_fonts=True, format="pdf")
        except RuntimeError as error:
            raise UserError("Có ảnh không mở ra được để ghép.", code="not_joinable") from error
    return bytes(made or b"")


def _written(writer: PdfWriter) -> bytes:
    if not 1 <= len(writer.pages) <= MOST_PAGES:
        raise UserError(
            Sentence("Tệp ghép phải có từ 1 đến {most_pages} trang.", most_pages=MOST_PAGES), code="not_joinable"
        )
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
