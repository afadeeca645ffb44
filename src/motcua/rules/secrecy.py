"""Secrecy (độ mật): whether a document bears a mark of state secrets, which this product must never hold.

Law: Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8: Tuyệt mật, Tối mật, Mật.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

MARKS = ("Tuyệt mật", "Tối mật", "Mật")
LONGEST = 40  # a mark stands on a line of its own
_ALONE = re.compile(r"^\W*(?:(?:độ|mức độ|dấu)\s+(?:mật|chỉ độ mật)?\s*:?\s*)?(tuyệt mật|tối mật|mật)\W*$")
_NAMED = re.compile(r"(?:độ mật|mức độ mật|dấu chỉ độ mật)\s*:?\s*(tuyệt mật|tối mật|mật)\b")
_CAPITALS = re.compile(r"(?<!\w)(TUYỆT MẬT|TỐI MẬT)(?!\w)")
_BRACKETED = re.compile(r"[(\[]\s*(tuyệt mật|tối mật|mật)\s*[)\]]")


def secret_mark(lines: Iterable[str]) -> str:
    """Secret mark (dấu độ mật) that the lines of a document bear, or nothing."""
    for line in lines:
        text = " ".join(unicodedata.normalize("NFC", line).split())
        low = text.lower()
        alone = _ALONE.match(low) if len(low) <= LONGEST else None
        found = alone or _NAMED.search(low) or _BRACKETED.search(low) or _CAPITALS.search(text)
        if found:
            return next(mark for mark in MARKS if mark.lower() == found.group(1).lower())
    return ""
