"""Fold (gập dấu): Vietnamese text as it is typed without diacritics, so that "khai sinh" finds "Khai sinh"."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Fold (gập dấu): composed, without marks, đ as d, lower case, one space between words."""
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(bare.replace("đ", "d").replace("Đ", "d").lower().split())
