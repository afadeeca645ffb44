"""Kinds (loại tệp): what a file is by its content, whatever its name says."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

import puremagic

from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Kind:
    """Kind (loại tệp) that we take: its suffixes, the first of which is proper, and its MIME type."""

    name: str
    suffixes: tuple[str, ...]
    mime: str


OFFICE = "application/vnd.openxmlformats-officedocument"
PDF = Kind("pdf", ("pdf",), "application/pdf")
JPEG = Kind("jpeg", ("jpg", "jpeg"), "image/jpeg")
PNG = Kind("png", ("png",), "image/png")
DOCX = Kind("docx", ("docx",), f"{OFFICE}.wordprocessingml.document")
XLSX = Kind("xlsx", ("xlsx",), f"{OFFICE}.spreadsheetml.sheet")
KINDS = (PDF, JPEG, PNG, DOCX, XLSX)
PICTURES = (JPEG, PNG)
HEADS = ((b"%PDF-", PDF), (b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", PNG))
PARTS = (("word/document.xml", DOCX), ("xl/workbook.xml", XLSX))
TAKEN = Sentence("PDF, ảnh JPEG hoặc PNG, Word (.docx), Excel (.xlsx)")


def kind_of(place: Path) -> Kind:
    """What a file is by its content. Raises UserError `type_refused`, which says what it seems to be."""
    with place.open("rb") as file:
        head = file.read(4096)
    if plain := plain_kind(head):
        return plain
    if head.startswith(b"PK\x03\x04") and (office := _office(place)):
        return office
    raise UserError(
        Sentence(
            "Tệp này {seems}; ở đây chỉ nhận {taken}. Xin lưu lại thành một trong các loại ấy rồi tải lên.",
            seems=_seems(head),
            taken=TAKEN,
        ),
        code="type_refused",
    )


def plain_kind(head: bytes) -> Kind | None:
    """A PDF or a picture by its first bytes; None for anything else."""
    return next((kind for mark, kind in HEADS if head.startswith(mark)), None)


def _office(place: Path) -> Kind | None:
    """A Word document or a workbook, by the parts every one of them has."""
    try:
        with zipfile.ZipFile(place) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    if "[Content_Types].xml" not in names:
        return None
    return next((kind for part, kind in PARTS if part in names), None)


def _seems(head: bytes) -> Sentence:
    try:
        found = puremagic.from_string(head).removeprefix(".")
    except (puremagic.PureError, ValueError):
        return Sentence("không rõ là loại gì")
    if not found.isalnum():
        return Sentence("không rõ là loại gì")
    return Sentence("có nội dung là loại “{found}”", found=found)
