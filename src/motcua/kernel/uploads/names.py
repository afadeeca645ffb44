"""Names (tên tệp): which file names are taken as they are and which are refused."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath

from motcua.kernel.errors import UserError

LONGEST = 150


def proper_name(name: str) -> str:
    """The name, composed and trimmed. Raises UserError `odd_name` for one that could mislead a person or a program."""
    name = unicodedata.normalize("NFC", name).strip()
    if (
        not name
        or len(name) > LONGEST
        or name.startswith(".")
        or any(letter in '/\\:*?"<>|' for letter in name)
        or any(unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") for letter in name)
    ):
        raise UserError(
            'Tên tệp không dùng được: quá dài, hoặc có ký tự ẩn, dấu / \\ : * ? " < > |. '
            "Xin đặt tên tệp đơn giản hơn rồi tải lại.",
            code="odd_name",
        )
    return name


def suffix_of(name: str) -> str:
    """The last suffix in lower case, without its dot."""
    return PurePosixPath(name).suffix.lower().removeprefix(".")
