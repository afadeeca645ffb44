"""What is taken and what is refused, by content and not by name; a refusal is one plain sentence and leaves nothing."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from motcua.kernel import uploads
from motcua.kernel.errors import UserError
from motcua.kernel.ports.virus_scan import ScannerUnavailable, scanners
from tests.factories import files

HEAD = b"<!DOCTYPE html><script>alert(1)</script>"
ZIP = files.archive({"a.class": b"\xca\xfe\xba\xbe"})
TAKEN = [
    ("Tờ khai.pdf", files.pdf(), "Tờ khai.pdf", "application/pdf"),
    ("ẢNH.JPG", files.jpeg(), "ẢNH.JPG", "image/jpeg"),
    ("anh.png", files.png(), "anh.png", "image/png"),
    ("a picture the telephone calls png.png", files.jpeg(), "a picture the telephone calls png.jpg", "image/jpeg"),
    ("Đơn đề nghị (bản 2).docx", files.docx(), "Đơn đề nghị (bản 2).docx", None),
    ("so.xlsx", files.xlsx(), "so.xlsx", None),
    ("To\u031b\u0300 khai.pdf", files.pdf(), "Tờ khai.pdf", "application/pdf"),
    ("chỉ đọc.pdf", files.guarded_pdf(password=""), "chỉ đọc.pdf", "application/pdf"),
    (
        "spells a script.pdf",
        files.scanned_pdf(b"\x8e/JS \x01/Launch\0"),
        "spells a script.pdf",
        None,
    ),
    (
        "spells a drawing.jpg",
        files.jpeg(comment=b"\x8e<SVG\x01 \x02"),
        "spells a drawing.jpg",
        None,
    ),
    ("small picture inside.jpg", files.jpeg(comment=files.jpeg()), "small picture inside.jpg", "image/jpeg"),
    ("trailer of a telephone.jpg", files.jpeg(after=b"SEFT" * 9), "trailer of a telephone.jpg", "image/jpeg"),
]
REFUSED = [
    ("an empty file", "trong.pdf", b"", "file_empty"),
    ("a program", "cai-dat.exe", b"MZ\x90\0" + b"\0" * 90, "type_refused"),
    ("a program that says PDF", "don.pdf", b"MZ\x90\0" + b"\0" * 90, "type_refused"),
    ("two suffixes", "don.pdf.exe", files.pdf(), "type_refused"),
    ("no suffix", "don", files.pdf(), "type_refused"),
    ("a zip", "ho-so.zip", ZIP, "type_refused"),
    ("a zip that says Word", "ho-so.docx", ZIP, "type_refused"),
    ("a page", "trang.html", HEAD, "type_refused"),
    ("a page that says picture", "anh.jpg", HEAD, "type_refused"),
    ("a drawing with a script", "anh.svg", b"<svg onload=alert(1)>", "type_refused"),
    ("plain text", "ghi-chu.pdf", "Ghi chú".encode(), "type_refused"),
    ("Word that says PDF", "don.pdf", files.docx(), "type_mismatch"),
    ("a picture that says PDF", "don.pdf", files.png(), "type_mismatch"),
    ("a workbook that says Word", "don.docx", files.xlsx(), "type_mismatch"),
    ("PDF after a page", "don.pdf", files.pdf(before=HEAD), "type_refused"),
    ("a page in the head of a PDF", "don.pdf", files.pdf(inside=HEAD), "polyglot"),
    ("a page after a PDF", "don.pdf", files.pdf(after=HEAD), "polyglot"),
    ("PDF and zip", "don.pdf", files.pdf(after=ZIP), "polyglot"),
    ("picture and archive", "anh.jpg", files.jpeg(after=ZIP), "polyglot"),
    ("picture and archive with a comment", "anh.png", files.png(after=ZIP[:-2] + b"\x03\0abc"), "polyglot"),
    ("picture with a script", "anh.jpg", files.jpeg(comment=b"<script src=//x>"), "polyglot"),
    ("picture with a drawing", "anh.jpg", files.jpeg(comment=b"<svg onload=alert(1)>"), "polyglot"),
    ("picture with a drawing that starts at once", "anh.png", files.png(after=b"<svg/onload=alert(1)>"), "polyglot"),
    ("picture with a server's script", "anh.jpg", files.jpeg(comment=b"<?php system();"), "polyglot"),
    ("PDF with JavaScript", "don.pdf", files.pdf(inside=b"<</S/JavaScript/JS(app.alert(1))>>"), "active_content"),
    ("PDF that starts a program", "don.pdf", files.pdf(inside=b"<</S/Launch/F(cmd.exe)>>"), "active_content"),
    ("PDF with a file inside", "don.pdf", files.pdf(inside=b"<</EmbeddedFiles 9 0 R>>"), "active_content"),
    ("PDF with a script in other letters", "don.pdf", files.pdf(inside=b"<</S/J#61vaScript>>"), "active_content"),
    ("PDF with a packed script", "don.pdf", files.packed_pdf("app.alert(1)"), "active_content"),
    ("PDF that goes on with a script", "don.pdf", files.scanned_pdf(b"1") + b"<</JS(a)>>%%EOF", "active_content"),
    ("half a PDF", "don.pdf", files.pdf()[:60], "damaged"),
    ("a PDF that opens with a password only", "don.pdf", files.guarded_pdf(password="mat"), "locked"),
    ("half a picture", "anh.jpg", files.jpeg()[:-2], "damaged"),
    ("half a picture that holds a small one", "anh.jpg", files.jpeg(comment=files.jpeg())[:-2], "damaged"),
    ("half a drawing of points", "anh.png", files.png()[:-8], "damaged"),
    ("half a Word document", "don.docx", files.docx()[:-30], "type_refused"),
    ("a bomb", "so.xlsx", files.bomb(), "zip_bomb"),
    ("a bomb that lies", "so.xlsx", files.lying_bomb(), "damaged"),
    ("very many parts", "so.xlsx", files.xlsx({f"xl/{n}.xml": b"" for n in range(2001)}), "zip_bomb"),
    ("a part that climbs out", "so.xlsx", files.xlsx({"../../etc/passwd": b"x"}), "odd_parts"),
    ("a part from the root", "so.xlsx", files.xlsx({"/etc/passwd": b"x"}), "odd_parts"),
    ("macros", "don.docx", files.docx(**{"word__vbaProject.bin": b"x"}), "macros"),
    ("a program inside", "don.docx", files.docx(**{"word__embeddings__a.exe": b"MZ"}), "macros"),
    ("climbing out", "../../../etc/passwd.pdf", files.pdf(), "odd_name"),
    ("a folder of another system", "C:\\don.pdf", files.pdf(), "odd_name"),
    ("a hidden file", ".htaccess.pdf", files.pdf(), "odd_name"),
    ("a name that ends early", "don.pdf\0.exe", files.pdf(), "odd_name"),
    ("a name written backwards", "don\u202efdp.exe", files.pdf(), "odd_name"),
    ("a name with lines", "don\r\nX: 1.pdf", files.pdf(), "odd_name"),
    ("a very long name", "d" * 200 + ".pdf", files.pdf(), "odd_name"),
    ("no name", "", files.pdf(), "odd_name"),
]  # fmt: skip


@pytest.fixture(autouse=True)
def waiting_room(tmp_path: Path, settings) -> Path:
    settings.UPLOADS_ROOT = tmp_path / "uploads"
    return settings.UPLOADS_ROOT


def take(name: str, content: bytes) -> uploads.Checked:
    with uploads.incoming(io.BytesIO(content), name) as checked:
        assert checked.place.read_bytes() == content
        return checked


@pytest.mark.parametrize(("name", "content", "kept_as", "mime"), TAKEN)
def test_honest_files_are_taken(name: str, content: bytes, kept_as: str, mime: str | None, waiting_room: Path) -> None:
    checked = take(name, content)
    assert (checked.name, checked.size) == (kept_as, len(content))
    assert mime in (None, checked.mime)
    assert list(waiting_room.iterdir()) == []


@pytest.mark.parametrize(("case", "name", "content", "code"), REFUSED, ids=[row[0] for row in REFUSED])
def test_tricks_are_refused(case: str, name: str, content: bytes, code: str, waiting_room: Path) -> None:
    with pytest.raises(UserError) as refused:
        take(name, content)
    assert refused.value.code == code
    assert refused.value.message.endswith(".")
    assert "\n" not in refused.value.message
    assert not waiting_room.exists() or list(waiting_room.iterdir()) == []


class Endless(io.RawIOBase):
    """300 MB that come a piece at a time; it remembers how much was asked for."""

    def __init__(self) -> None:
        self.given = 0

    def read(self, size: int = -1) -> bytes:
        """The next piece."""
        if self.given >= 300 * 1024 * 1024:
            return b""
        self.given += size
        return b"\0" * size


def test_a_large_file_is_refused_while_it_streams(waiting_room: Path, settings) -> None:
    stream = Endless()
    with pytest.raises(UserError) as refused, uploads.incoming(stream, "lon.pdf"):  # type: ignore[arg-type]
        pass
    assert refused.value.code == "file_too_large"
    assert stream.given <= settings.UPLOAD_LIMIT + 256 * 1024
    assert list(waiting_room.iterdir()) == []


class Down:
    """A scanner that does not answer."""

    def scan(self, place: Path) -> str:
        """Never."""
        raise ScannerUnavailable("down")


def test_what_cannot_be_scanned_is_not_let_in(settings, waiting_room: Path) -> None:
    scanners.register("down", Down)
    settings.VIRUS_SCANNER = "down"
    with pytest.raises(UserError) as refused:
        take("don.pdf", files.pdf())
    assert refused.value.code == "scanner_unavailable"
    assert list(waiting_room.iterdir()) == []
