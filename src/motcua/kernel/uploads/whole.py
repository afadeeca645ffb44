"""Whole (tệp nguyên vẹn): whether a scan can be read to its end by whoever is given it, years later too."""

from __future__ import annotations

import re
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from motcua.kernel.errors import UserError
from motcua.kernel.uploads.kinds import JPEG, Kind

END_OF_PNG = b"IEND\xaeB`\x82"
MARK, END_OF_PICTURE, FILLING = 0xFF, 0xD9, 0xFF
ALONE = {0x00, 0x01, *range(0xD0, 0xD9)}
"""What after the mark has no length of its own: a byte of the picture itself, restarts, the beginning."""
ENCRYPTED = re.compile(rb"/Encrypt\b")


def is_whole(content: bytes, kind: Kind) -> bool:
    """Whether a picture comes to its end; what a camera wrote after it does not matter."""
    return _jpeg_ends(content) if kind == JPEG else END_OF_PNG in content


def _jpeg_ends(content: bytes) -> bool:
    """From mark to mark (ITU-T T.81, annex B): a small picture within a segment has an end too, which is not ours."""
    at = 2
    while (at := content.find(MARK, at)) >= 0 and at + 1 < len(content):
        told = content[at + 1]
        if told == END_OF_PICTURE:
            return True
        if told in ALONE:
            at += 2
        elif told == FILLING:
            at += 1
        else:
            at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return False


def refuse_locked(content: bytes) -> None:
    """Refuse a PDF that opens with a password only; one that merely may not be changed opens for everybody.

    Raises UserError `locked`.
    """
    if not ENCRYPTED.search(content):
        return
    try:
        reader = PdfReader(BytesIO(content))
        locked = reader.is_encrypted and not reader.decrypt("")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, NotImplementedError):
        return  # whether it can be read at all is asked elsewhere
    if locked:
        raise UserError(
            "Tệp PDF có mật khẩu, nơi nhận không mở được. Xin lưu lại không mật khẩu rồi tải lên.", code="locked"
        )
