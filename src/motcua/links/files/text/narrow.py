"""Narrow cells (ô hẹp): words and figures that a column was too narrow for, put together again."""

from __future__ import annotations

import re

_TORN_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3}(?:\.\d{3})*\.\d{0,2})\n(\d{1,3})(?![\d.,])")
_TORN_DECIMALS = re.compile(r"(?<![\d.,])(\d+,\d?)\n(\d{1,2})(?![\d.,])")
_TORN_WORD = re.compile(r"(?<=[^\W\d])\n(?=(?:ch|nh|ng|[cghmnpt])(?!\w))")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")


def whole(text: str) -> str:
    """A cell made whole (ô được ghép lại): its lines as one, "1.20" above "4" as 1.204, "Trướ" above "c" as "Trước".

    No Vietnamese word is consonants alone, and no group of thousands has two digits.
    """
    text = _TORN_THOUSANDS.sub(_thousands, text)
    text = _TORN_DECIMALS.sub(r"\1\2", text)
    return " ".join(_TORN_WORD.sub("", text).split())


def _thousands(torn: re.Match[str]) -> str:
    together = torn[1] + torn[2]
    return together if _THOUSANDS.fullmatch(together) else torn[0]
