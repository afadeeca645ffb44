"""Plan text (lời văn kế hoạch): what was left over from the template of another year or another unit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_YEAR = re.compile(r"(?<![\d/.,-])(?:19|20)\d{2}(?![\d.,]*\d)(?!\s*/\s*(?:QĐ|NQ|NĐ|TT|KH|CT|QH))")
_SPAN = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*[-–—]\s*((?:19|20)\d{2})(?!\d)")
_CITED = re.compile(
    r"(?:ngày\s+\d{1,2}(?:/\d{1,2}/|\s+tháng\s+\d{1,2}\s+năm\s+)(?:19|20)\d{2})"
    r"|(?:\d+/(?:19|20)\d{2}/[A-ZĐ][\w-]*)"
    r"|(?:(?:Nghị định|Thông tư|Luật|Quyết định|Nghị quyết|Công văn|Kế hoạch|Chỉ thị)[^.;]{0,60}?(?:19|20)\d{2})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Left over (chỗ sót của bản mẫu): what the text speaks of, and the passage."""

    kind: str  # YEAR or UNIT
    words: str
    passage: str


def left_overs(
    texts: Iterable[str], *, first_year: int, last_year: int, others: Iterable[str] = (), own: Iterable[str] = ()
) -> tuple[LeftOver, ...]:
    """Left overs (chỗ sót): another year than the plan's, another unit than the plan's own and those it works with.

    A year inside the number or day of a cited document, in a span that meets the plan's, or the year before, which
    a plan may look back on, is no left-over.
    """
    foreign = sorted({_plain(name) for name in others} - {_plain(name) for name in own}, key=len, reverse=True)
    mine = [_plain(name) for name in own]
    found: list[LeftOver] = []
    for text in texts:
        found += _years(text, first_year, last_year)
        found += _units(text, [name for name in foreign if not any(name in one for one in mine)], mine)
    return tuple(found)


def _years(text: str, first: int, last: int) -> list[LeftOver]:
    composed = unicodedata.normalize("NFC", text)
    bare = _CITED.sub(" ", composed)
    bare = _SPAN.sub(lambda span: " " if int(span[1]) <= last and int(span[2]) >= first else span[0], bare)
    years = dict.fromkeys(int(found.group()) for found in _YEAR.finditer(bare))
    return [LeftOver("YEAR", str(year), composed) for year in years if not first - 1 <= year <= last]


def _units(text: str, foreign: list[str], own: list[str]) -> list[LeftOver]:
    """The longest names first, and what is part of a name of our own is ours."""
    bare = _plain(text)
    for name in own:
        bare = bare.replace(name, " ")
    found = []
    for name in foreign:
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", bare):
            found.append(LeftOver("UNIT", name, unicodedata.normalize("NFC", text)))
            bare = bare.replace(name, " ")
    return found


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().split())
