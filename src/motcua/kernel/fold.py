"""Fold (gập dấu): Vietnamese text as it is typed without diacritics, so that "khai sinh" finds "Khai sinh"."""

from __future__ import annotations

import unicodedata


class _Bare(dict[int, str]):
    """What is left of each letter without its marks, found once: a mark leaves nothing."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = bare = "" if unicodedata.combining(letter) else {"đ": "d", "Đ": "D"}.get(letter, letter)
        return bare


_BARE = _Bare()


def without_marks(text: str) -> str:
    """The same words without marks (bỏ dấu), for a telephone that counts letters."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFD", unicodedata.normalize("NFC", text)).translate(_BARE)


def fold(text: str) -> str:
    """Fold (gập dấu): composed, without marks, đ as d, lower case, one space between words."""
    return " ".join(without_marks(text).lower().split())
