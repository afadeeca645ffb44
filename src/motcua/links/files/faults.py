"""File faults (lỗi của tệp): what a file really is, and one sentence when it cannot be used.

A name is a claim, the content is the fact: a type is read from the first bytes, then compared with the name.
Nothing here unpacks more than a zip directory, so a hostile file costs little.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import puremagic

from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

MEGABYTE = 1024 * 1024
MAX_UNPACKED = 700 * MEGABYTE
MAX_PART = 500 * MEGABYTE
MAX_ENTRIES = 5000
HEAD = 64 * 1024

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")

KIND_NAMES = {
    "xlsx": Sentence("bảng tính Excel (.xlsx)"),
    "docx": Sentence("văn bản Word (.docx)"),
    "encrypted": Sentence("tệp Office có mật khẩu"),
    "xls": Sentence("tệp Office đời cũ (.xls, .doc)"),
    "zip": Sentence("tệp nén ZIP"),
    "pdf": Sentence("tệp PDF"),
    "html": Sentence("trang web (HTML)"),
    "text": Sentence("văn bản thuần"),
    "empty": Sentence("tệp rỗng"),
}


def content_kind(path: Path) -> str:
    """Content kind (loại theo nội dung): what the bytes are.

    One of xlsx, docx, zip, xls, encrypted, pdf, html, text, empty; or an extension that puremagic names
    (`png`, `rar`); `unknown` when nothing fits.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD)
    except OSError as error:
        raise UserError(
            Sentence("Không mở được tệp “{path}”: xin kiểm tra lại đường dẫn và quyền đọc.", path=path.name),
            code="file_missing",
        ) from error
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return "empty"
    if head.startswith(_OLE):
        return _ole_kind(path)
    if head.startswith(_ZIP):
        return _zip_kind(path)
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"%PDF-"):
        return "pdf"
    return _flat_kind(head)


def _ole_kind(path: Path) -> str:
    """An OLE container is an encrypted new file or a file of the old format."""
    wanted = "EncryptedPackage".encode("utf-16-le")
    tail = b""
    with path.open("rb") as stream:
        while block := stream.read(MEGABYTE):
            if wanted in tail + block:
                return "encrypted"
            tail = block[-len(wanted) :]
    return "xls"


def _zip_kind(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.replace("\\", "/").lower() for name in archive.namelist()}
    except Exception:  # a broken directory raises many things; `open_archive` says which sentence
        return "zip"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    return "docx" if any(name.startswith("word/") for name in names) else "zip"


def _flat_kind(head: bytes) -> str:
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t")[:200].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<meta")):
        return "html"
    if head.startswith(_BOMS) or _reads_as_text(head):
        return "text"
    try:
        guess = puremagic.from_string(head[:4096]).strip(".").lower()
    except Exception:  # puremagic raises its own and others' errors on odd bytes
        guess = ""
    return guess or "unknown"


def _reads_as_text(head: bytes) -> bool:
    """Text has no control bytes; UTF-16 without a mark has a zero beside every Latin letter."""
    odd, even = head[1::2].count(0), head[0::2].count(0)
    if max(odd, even) > len(head) // 8:
        return min(odd, even) == 0
    return sum(head.count(byte) for byte in (*range(9), 11, *range(14, 27), *range(28, 32))) == 0


def _web_page(name: str) -> UserError:
    """What other systems export as a spreadsheet is often a web page that Excel opens."""
    return UserError(
        Sentence(
            "Tệp “{name}” là trang web mang tên bảng tính; xin mở bằng Excel, lưu lại dạng .xlsx rồi nhập lại.",
            name=name,
        ),
        code="file_not_as_named",
    )


def refuse_kind(path: Path, kind: str, *, wanted: str) -> UserError:
    """The error for a file that is not what was asked for; `wanted` says what to bring instead."""
    name = path.name
    if kind == "empty":
        return UserError(
            Sentence("Tệp “{name}” không có nội dung; xin chọn {wanted}.", name=name, wanted=wanted), code="file_empty"
        )
    if kind == "encrypted":
        return UserError(
            Sentence(
                "Tệp “{name}” đang đặt mật khẩu; xin mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập lại.", name=name
            ),
            code="file_encrypted",
        )
    if kind == "xls":
        return UserError(
            Sentence(
                "Tệp “{name}” thuộc định dạng Excel đời cũ; xin mở bằng Excel, lưu lại dạng .xlsx rồi nhập lại.",
                name=name,
            ),
            code="file_old_format",
        )
    if kind == "html" and ".xlsx" in str(wanted):
        return _web_page(name)
    if kind == "zip":
        return UserError(
            Sentence(
                "Tệp “{name}” bị hỏng hoặc chỉ là tệp nén; xin tải lại, hoặc mở bằng Excel và lưu lại, rồi "
                "chọn {wanted}.",
                name=name,
                wanted=wanted,
            ),
            code="file_broken",
        )
    strange = Sentence("tệp .{kind}", kind=kind) if kind != "unknown" else Sentence("dữ liệu không đọc được")
    found = KIND_NAMES.get(kind, strange)
    return UserError(
        Sentence("Tệp “{name}” có nội dung là {found}; xin chọn {wanted}.", name=name, found=found, wanted=wanted),
        code="file_not_as_named",
    )


def open_archive(path: Path, *, wanted: str) -> zipfile.ZipFile:
    """Open an Office file's zip after checking its directory: whole, without password, of a bearable size.

    Declared sizes are enough: `zipfile` never reads more than a part declares; a lie becomes a bad sum.
    """
    try:
        archive = zipfile.ZipFile(path)
    except Exception as error:
        raise refuse_kind(path, "zip", wanted=wanted) from error
    parts = archive.infolist()
    if any(part.flag_bits & 0x1 for part in parts):
        archive.close()
        raise refuse_kind(path, "encrypted", wanted=wanted)
    sizes = [part.file_size for part in parts]
    if len(parts) > MAX_ENTRIES or sum(sizes) > MAX_UNPACKED or max(sizes, default=0) > MAX_PART:
        archive.close()
        raise UserError(
            Sentence("Tệp “{path}” khi mở ra quá lớn; xin chia nhỏ hoặc lưu thành .csv rồi nhập lại.", path=path.name),
            code="file_too_large",
        )
    return archive
