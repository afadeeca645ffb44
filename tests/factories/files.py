"""Files to test with: honest ones of every kind, and the tricks that are refused. All made here, none collected."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile

from pypdf import PdfWriter

from motcua.areas.digitization.models import StoredFile
from motcua.kernel import storage
from motcua.rules.hashing import sha256_hex

TYPES = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
# The harmless test word of virus scanners, in two halves so that no scanner takes this file for it.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-" + b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def pdf(*, before: bytes = b"", inside: bytes = b"", after: bytes = b"") -> bytes:
    """A small PDF, with something before, inside or after it."""
    return (
        before
        + b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n"
        + inside
        + b"\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"
        + after
    )


def guarded_pdf(*, password: str) -> bytes:
    """A PDF that may not be changed, and opens with this password; empty: for everybody."""
    writer, kept = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.encrypt(password, owner_password="cua-chu", algorithm="AES-256")
    writer.write(kept)
    return kept.getvalue()


def packed_pdf(script: str) -> bytes:
    """A PDF whose objects are packed, so that a script of its catalog stands nowhere as it is written."""
    held = f"1 0 <</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS({script})>>>>".encode()
    packed = zlib.compress(held)
    tables = b"\n".join(
        (
            b"%PDF-1.7",
            b"2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj",
            b"3 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream" % len(packed),
            packed + b"\nendstream\nendobj",
            b"",
        )
    )
    places = ((0, 0, 65535), (2, 3, 0), (1, tables.index(b"2 0 obj"), 0), (1, tables.index(b"3 0 obj"), 0))
    rows = b"".join(struct.pack(">BIH", *place) for place in (*places, (1, len(tables), 0)))
    table = b"4 0 obj\n<</Type/XRef/Size 5/W[1 4 2]/Root 1 0 R/Length %d>>stream\n" % len(rows)
    return tables + table + rows + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(tables)


def scanned_pdf(picture: bytes) -> bytes:
    """A PDF with these bytes as a picture of it, however they are to be unpacked."""
    head = b"3 0 obj\n<</Type/XObject/Subtype/Image/Length %d>>\nstream\n" % len(picture)
    return pdf(inside=head + picture + b"\nendstream\nendobj")


def jpeg(*, comment: bytes = b"", after: bytes = b"") -> bytes:
    """The frame of a JPEG picture, with a comment."""
    note = b"\xff\xfe" + struct.pack(">H", len(comment) + 2) + comment if comment else b""
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + note + b"\xff\xd9" + after


def png(*, after: bytes = b"") -> bytes:
    """A PNG picture of one point."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body + after


def archive(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return made.getvalue()


def docx(**more: bytes) -> bytes:
    """The frame of a Word document."""
    named = {name.replace("__", "/"): content for name, content in more.items()}
    return archive({"[Content_Types].xml": TYPES, "word/document.xml": b"<w:document/>", **named})


def xlsx(more: dict[str, bytes] | None = None) -> bytes:
    """The frame of a workbook."""
    return archive({"[Content_Types].xml": TYPES, "xl/workbook.xml": b"<workbook/>", **(more or {})})


def bomb(size: int = 30 * 1024 * 1024) -> bytes:
    """A workbook that swells when it is unpacked."""
    return xlsx({"xl/sharedStrings.xml": b"\0" * size})


def lying_bomb() -> bytes:
    """A workbook whose directory says less than what unpacks."""
    content = bytearray(bomb())
    entry = content.rfind(b"PK\x01\x02", 0, content.rfind(b"xl/sharedStrings.xml"))
    content[entry + 24 : entry + 28] = struct.pack("<I", 1000)
    return bytes(content)


def stored_pdf(words: str, at: datetime) -> StoredFile:
    """A stored file with its content."""
    content = pdf(inside=f"% {words}".encode())
    digest = sha256_hex(content)
    with NamedTemporaryFile(delete=False) as arriving:
        arriving.write(content)
    storage.put(Path(arriving.name), digest)
    return StoredFile.objects.create(
        digest=digest, name=f"{words}.pdf", mime="application/pdf", size=len(content), kept_by="account:tat.ca",
        kept_at=at,
    )  # fmt: skip
