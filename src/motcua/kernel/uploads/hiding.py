"""Hiding (giấu nội dung): what a file of a proper kind may carry besides itself, and is refused for."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from motcua.kernel.errors import UserError
from motcua.kernel.uploads.active import has_active_content
from motcua.kernel.uploads.kinds import PDF, PICTURES, Kind
from motcua.kernel.uploads.whole import is_whole, refuse_locked

END_OF_ZIP = b"PK\x05\x06"
TAIL = 22 + 65535
SCRIPT = re.compile(
    rb"<\s*(?:(?:script|html|body|iframe|!doctype|\?php)[\s/>]|svg(?:>|[\s/]+[a-z:-]+\s*=))", re.IGNORECASE
)
"""A tag to its end: `<svg` alone is spelled by chance in every seventieth photograph of ten megabytes."""
PARTS, UNPACKED, RATIO, SMALL = 2000, 200 * 1024 * 1024, 100, 1024 * 1024
PROGRAMS = {"exe", "dll", "com", "bat", "cmd", "js", "vbs", "ps1", "msi", "scr", "jar", "html", "htm", "hta"}


def refuse_hidden(place: Path, kind: Kind) -> None:
    """Refuse a file that is something else besides. Raises UserError `polyglot`, `active_content`, `damaged`,
    `locked`, `zip_bomb`, `odd_parts`, `macros`."""
    if kind == PDF or kind in PICTURES:
        refuse_two_in_one(place.read_bytes(), kind)
    else:
        _refuse_bad_archive(place)


def refuse_two_in_one(content: bytes, kind: Kind) -> None:
    """Refuse a PDF or a picture that is more besides, or not whole. Raises UserError `polyglot`, `active_content`,
    `damaged`, `locked`."""
    if _ends_as_zip(content):
        raise _polyglot()
    if kind == PDF:
        end = content.rfind(b"%%EOF")
        if end < 0:
            raise UserError("Tệp PDF bị đứt đoạn, không đọc được đến cuối. Xin lưu lại rồi tải lên.", code="damaged")
        if SCRIPT.search(content[:1024]) or SCRIPT.search(content[end:]):
            raise _polyglot()
        if has_active_content(content):
            raise UserError(
                "Tệp PDF có mã lệnh hoặc tệp khác đính bên trong. Xin in lại thành PDF thường rồi tải lên.",
                code="active_content",
            )
        refuse_locked(content)
    elif SCRIPT.search(content):
        raise _polyglot()
    elif not is_whole(content, kind):
        raise UserError(
            "Ảnh bị đứt đoạn, không xem được đến cuối. Xin chụp, quét hoặc chép lại rồi tải lên.", code="damaged"
        )


def _ends_as_zip(content: bytes) -> bool:
    """Whether a program that unpacks archives would take this file for one."""
    tail_at = max(0, len(content) - TAIL)
    at = content.find(END_OF_ZIP, tail_at)
    while at >= 0:
        if len(content) - at >= 22:
            size, offset = struct.unpack("<II", content[at + 12 : at + 20])
            if size + offset <= at and (size == 0 or content[at - size : at - size + 4] == b"PK\x01\x02"):
                return True
        at = content.find(END_OF_ZIP, at + 1)
    return False


def _polyglot() -> UserError:
    return UserError(
        "Tệp này mang thêm nội dung của một loại tệp khác. Xin chụp, quét hoặc lưu lại từ đầu rồi tải lên.",
        code="polyglot",
    )


def _refuse_bad_archive(place: Path) -> None:
    try:
        with zipfile.ZipFile(place) as archive:
            parts = archive.infolist()
            _refuse_odd_parts(parts)
            _refuse_bomb(parts, place.stat().st_size)
            for part in parts:
                _unpack_counting(archive, part)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, zlib.error, NotImplementedError, RuntimeError) as error:
        raise UserError(
            "Tệp bị hỏng hoặc có mật khẩu, không mở ra kiểm tra được. Xin lưu lại, bỏ mật khẩu rồi tải lên.",
            code="damaged",
        ) from error


def _refuse_odd_parts(parts: list[zipfile.ZipInfo]) -> None:
    names = [part.filename for part in parts]
    odd = any("\\" in name or name.startswith("/") or ".." in PurePosixPath(name).parts for name in names)
    if odd or len(set(names)) != len(names):
        raise UserError("Tệp có phần bên trong mang tên không hợp lệ, nên không được nhận.", code="odd_parts")
    suffixes = {PurePosixPath(name).suffix.lower().removeprefix(".") for name in names}
    if suffixes & PROGRAMS or any("vbaproject" in name.lower() for name in names):
        raise UserError(
            "Tệp có macro hoặc chương trình bên trong. Xin lưu lại thành tệp không có macro rồi tải lên.",
            code="macros",
        )


def _refuse_bomb(parts: list[zipfile.ZipInfo], size: int) -> None:
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    swollen = unpacked > SMALL and unpacked > RATIO * max(packed, 1)
    if len(parts) > PARTS or unpacked > UNPACKED or packed > size or swollen:
        raise _bomb()


def _unpack_counting(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Unpack a part without keeping it, so that a size that lies is found out."""
    count = 0
    with archive.open(part) as inside:
        while piece := inside.read(256 * 1024):
            count += len(piece)
            if count > UNPACKED:
                raise _bomb()


def _bomb() -> UserError:
    return UserError(
        "Tệp nén quá mức bình thường, mở ra sẽ rất lớn, nên không được nhận. Xin lưu lại tệp rồi tải lên.",
        code="zip_bomb",
    )
