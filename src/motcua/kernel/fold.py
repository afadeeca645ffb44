"""Fold (gập dấu): Vietnamese text as it is typed without diacritics, so that "khai sinh" finds "Khai sinh"."""

from __future__ import annotations

import unicodedata


def without_marks(text: str) -> str:
    """The same words without marks (bỏ dấu), for a telephone that counts letters."""
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.replace("đ", "d").replace("Đ", "D")


def fold(text: str) -> str:
    """Fold (gập dấu): composed, without marks, đ as d, lower case, one space between words."""
    return " ".join(without_marks(text).lower().split())
