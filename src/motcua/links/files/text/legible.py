"""Legible (đọc được): whether a text is written in the letters of today, or as an old font or code page leaves it."""

from __future__ import annotations

import re
import unicodedata

_SMALL = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_VIETNAMESE = frozenset(_SMALL + _SMALL.upper())
_UNMAPPED = "(cid:"
"""What stands in a PDF for a letter whose font does not say which it is."""
_AMID_LETTERS = re.compile(r"(?<=[A-Za-z])[¡-¦¨-ª¬®¯±´-¶¸-º¼-¿×÷]|[¡-¦¨-ª¬®¯±´-¶¸-º¼-¿×÷](?=[A-Za-z])")
"""Signs that stand in a word only where an old font drew a letter in their place."""
_FEW, _AMONG = 5, 10


def is_legible(text: str) -> bool:
    """Whether hardly any of its letters are such as no Vietnamese text has, beside those that only Vietnamese has."""
    foreign = [letter for letter in unicodedata.normalize("NFC", text) if letter > "\x7f" and letter.isalpha()]
    strange = (
        sum(letter not in _VIETNAMESE for letter in foreign) + text.count(_UNMAPPED) + len(_AMID_LETTERS.findall(text))
    )
    return strange <= max(_FEW, sum(letter in _VIETNAMESE for letter in foreign) / _AMONG)
