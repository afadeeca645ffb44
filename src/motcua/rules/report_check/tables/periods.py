"""Periods (kỳ): the month, quarter or year that words name, so that a sentence and a column can be of the same one."""

from __future__ import annotations

import re
from dataclasses import dataclass

_YEAR = r"(?:\s?(?:/|\.|-|năm)\s?(?P<{0}>20\d\d))?"
_NAMED = re.compile(
    rf"\b(?:tháng|t)\s?0?(?P<month>\d{{1,2}})(?!\d){_YEAR.format('month_year')}"
    rf"|\bquý\s?(?P<quarter>IV|I{{1,3}}|[1-4])\b{_YEAR.format('quarter_year')}"
    rf"|\b(?P<half>6|9|sáu|chín) tháng(?: đầu năm)?(?:\s(?:năm\s)?(?P<half_year>20\d\d))?"
    rf"|\b(?:năm\s|sơ bộ\s|^)(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_QUARTERS = {"I": "1", "II": "2", "III": "3", "IV": "4", "SÁU": "6", "CHÍN": "9"}


@dataclass(frozen=True, slots=True)
class Period:
    """Period (kỳ): which month, quarter, part of a year or year, and where its name ends; no year when untold."""

    kind: str
    number: str
    year: str
    end: int

    def is_same(self, other: Period) -> bool:
        """Whether two names may be of one period."""
        known = {self.year, other.year} - {""}
        return (self.kind, self.number) == (other.kind, other.number) and len(known) < 2


def periods(text: str) -> list[Period]:
    """The periods that a text names, in order."""
    found = []
    for match in _NAMED.finditer(text):
        kind = next(name for name in ("month", "quarter", "half", "year") if match[name])
        number = match[kind].upper().lstrip("0")
        year = "" if kind == "year" else match[f"{kind}_year"] or ""
        found.append(Period(kind, _QUARTERS.get(number, number), year, match.end()))
    return found


def period_of(header: str) -> Period | None:
    """The period that the head of a column names, a year by its number alone; nothing for a comparison of two."""
    named = periods(header)
    years = [*re.finditer(r"\b20\d\d\b", header)]
    if not named and len(years) == 1:
        return Period("year", years[0][0], "", years[0].end())
    return named[0] if len(named) == 1 else None
