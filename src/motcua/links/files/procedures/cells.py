"""Cells (ô): the text of a cell as it came, made safe to store, and the words that mean "nothing is stated"."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

NO_INFORMATION = "Không có thông tin"
# Vietnamese letters as regex classes: a range like [à-ỹ] would take capitals in, so each letter is named.
LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
UPPER = "A-Z" + LOWER[3:].upper()
# Two cells may have run together where a small letter or a bracket meets a capital; some words are written so.
_SEAM = re.compile(rf"[{LOWER})][{UPPER}]")
_WRITTEN_SO = re.compile(r"V[Nn]eID|eTax|iHTKK|mCode")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def safe(text: str) -> str:
    """The text without what no database stores (NUL, halves of surrogate pairs); everything else untouched."""
    return _SURROGATE.sub("\ufffd", text.replace("\x00", "\ufffd"))


def safe_record(value: Any) -> Any:
    """A record with every text in it safe to store."""
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, list):
        return [safe_record(item) for item in value]
    if isinstance(value, dict):
        return {safe(str(key)): safe_record(item) for key, item in value.items()}
    if isinstance(value, float | int) and not isinstance(value, bool):
        # Numbers JSON can write but no canonical form can (NaN, 1e400, 2^60) are kept as their words.
        return value if abs(value) < 2**53 else str(value)
    return value


def cell(record: dict[str, Any], key: str) -> str:
    """One cell as composed text (NFC), so that the same Vietnamese word is always the same string."""
    value = record.get(key)
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return unicodedata.normalize("NFC", text)


def plain_code(text: str) -> str:
    """A code without what cannot be seen in it (zero-width characters), its letters and digits of normal width."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", text))


def run_together(text: str) -> bool:
    """Whether words seem to hold more than one cell ("Đơn đề nghịGiấy phép")."""
    return bool(_SEAM.search(_WRITTEN_SO.sub(" ", text)))


def stated(text: str) -> str:
    """The cell's words, or empty where it says nothing."""
    trimmed = text.strip()
    return "" if trimmed in ("", NO_INFORMATION, "--") else trimmed
