"""Checking (kiểm tra tệp): everything a file must pass before anybody keeps it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from motcua.kernel.errors import UserError
from motcua.kernel.ports.virus_scan import ScannerUnavailable, scanner
from motcua.kernel.uploads.hiding import refuse_hidden, refuse_two_in_one
from motcua.kernel.uploads.kinds import KINDS, PICTURES, TAKEN, Kind, kind_of, plain_kind
from motcua.kernel.uploads.names import proper_name, suffix_of
from motcua.rules.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Checked:
    """Checked (tệp đã kiểm tra): a file that may be kept, still where it arrived."""

    place: Path
    name: str
    kind: str
    mime: str
    size: int
    digest: str


def refuse_too_large(size: int) -> None:
    """Raises UserError `file_too_large` for more than the setting allows."""
    if size > settings.UPLOAD_LIMIT:
        raise UserError(
            Sentence(
                "Tệp lớn hơn {most} MB nên không được nhận. Xin giảm độ phân giải khi quét, hoặc tách thành nhiều tệp.",
                most=settings.UPLOAD_LIMIT // 1024**2,
            ),
            code="file_too_large",
        )


def refuse_name(name: str) -> str:
    """The proper name. Raises UserError `odd_name`, `type_refused` where the suffix already says so."""
    proper = proper_name(name)
    if not any(suffix_of(proper) in kind.suffixes for kind in KINDS):
        raise UserError(
            Sentence("Ở đây chỉ nhận {taken}. Xin lưu lại tệp rồi tải lên.", taken=TAKEN), code="type_refused"
        )
    return proper


def check(place: Path, name: str) -> Checked:
    """Check (kiểm tra) a file that has arrived. Raises UserError with one plain sentence; the file stays there."""
    proper, size = refuse_name(name), place.stat().st_size
    if size == 0:
        raise UserError("Tệp trống, không có nội dung. Xin chọn tệp khác.", code="file_empty")
    refuse_too_large(size)
    kind = kind_of(place)
    proper = _agreeing(proper, kind)
    refuse_hidden(place, kind)
    _refuse_virus(place)
    with place.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Checked(place, proper, kind.name, kind.mime, size, digest)


def check_in_memory(content: bytes, name: str) -> tuple[str, str]:
    """Check in memory (kiểm tra tệp không ghi xuống đĩa): the proper name and the type of a PDF or a picture.

    No scanner sees it, for scanners write down what they scan. Raises UserError with one plain sentence.
    """
    proper, kind = refuse_name(name), plain_kind(content)
    if kind is None:
        raise UserError("Ở đây chỉ nhận PDF, ảnh JPEG hoặc PNG.", code="type_refused")
    proper = _agreeing(proper, kind)
    refuse_two_in_one(content, kind)
    return proper, kind.mime


def _agreeing(name: str, kind: Kind) -> str:
    """The name with a suffix that says the truth: telephones mix up the two kinds of pictures, others do not."""
    suffix = suffix_of(name)
    if suffix in kind.suffixes:
        return name
    if kind in PICTURES and any(suffix in other.suffixes for other in PICTURES):
        return f"{name[: -len(suffix)]}{kind.suffixes[0]}"
    raise UserError(
        Sentence(
            "Tên tệp là .{suffix} nhưng nội dung là .{found}. Xin lưu lại tệp cho đúng loại rồi tải lên.",
            suffix=suffix,
            found=kind.suffixes[0],
        ),
        code="type_mismatch",
    )


def _refuse_virus(place: Path) -> None:
    try:
        found = scanner().scan(place)
    except ScannerUnavailable as error:
        raise UserError(
            "Hiện chưa kiểm tra vi-rút được nên tệp chưa được nhận. Xin thử lại sau ít phút.",
            code="scanner_unavailable",
        ) from error
    if found:
        raise UserError("Tệp có vi-rút nên không được nhận. Xin kiểm tra máy đã tạo ra tệp này.", code="virus_found")
