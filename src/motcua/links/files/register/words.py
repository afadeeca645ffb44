"""Words (chữ): two spellings of one word made equal, so that case, diacritics and spacing never matter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from motcua.kernel import fold as kernel_fold

_BLANKS = re.compile(r"[\s\x00-\x1f\x7f\u00a0\u2007\u202f]+")
_HIDDEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_BREAKS = re.compile(r"[^0-9a-z]+")
_SHORT = {
    "kq": "ket qua",
    "hs": "ho so",
    "dv": "don vi",
    "cq": "co quan",
    "tg": "thoi gian",
    "xl": "xu ly",
    "gq": "giai quyet",
    "yc": "yeu cau",
    "bs": "bo sung",
    "nvtc": "nghia vu tai chinh",
}
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")


def tidy(text: str) -> str:
    """Text as a person reads it: composed letters (NFC), single spaces, nothing around it."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", _HIDDEN.sub("", text))
    text = _BLANKS.sub(" ", text).strip()
    return text[1:].lstrip() if text.startswith("'") else text


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Folded (chữ không dấu): small Latin letters and digits with single spaces: “Mã_TTHC (*)” is “ma tthc”."""
    return _BREAKS.sub(" ", kernel_fold.fold(text)).strip()


@lru_cache(maxsize=20_000)
def written_out(text: str) -> str:
    """Folded, what every office shortens written in full: “Chờ trả KQ” is “cho tra ket qua”."""
    return " ".join(_SHORT.get(word, word) for word in fold(text).split())


def without_brackets(text: str) -> str:
    """The text without its notes in brackets: “Trạng thái (1–10)” is “Trạng thái”."""
    return _BRACKETS.sub(" ", text)
