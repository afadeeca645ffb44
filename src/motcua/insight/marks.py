"""Marks of a figure (dấu của con số): what a number on a page or in a report is, for whoever compares two of them.

The one way to write `data-figure`, `data-part`, `data-whole`, `data-unit`, `data-scope`, `data-period` and
`data-known-at`; of a row of form II.06a also `data-sector`, of a frozen figure `data-frozen`, of a live one whose
period is closed `data-closed` with the number of that period, of one that was asked only of some records
`data-among` with which, and `data-as-of` where the cut-off is not the end of the
period. Where a correction touches it, `data-recorded-part` and `data-recorded-whole` are the counts as first recorded.
Instants are in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from motcua.insight.figures import Figure, Recorded
from motcua.rules.periods import Period


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks (dấu của con số): a code, two counts, and the question they answer."""

    code: str
    part: int
    whole: int | None
    unit: str
    scope: str
    period: Period
    cut_off: date
    known_at: datetime
    sector: int | None = None
    frozen: int | None = None
    recorded: Recorded | None = None
    closed: int | None = None
    among: str | None = None

    def __html__(self) -> SafeString:
        """The marks as attributes of an element."""
        told = {
            "figure": self.code,
            "part": self.part,
            "whole": "" if self.whole is None else self.whole,
            "unit": self.unit,
            "scope": self.scope,
            "period": f"{self.period.start}/{self.period.end}",
            "known-at": self.known_at.astimezone(UTC).isoformat(),
        }
        also: dict[str, object] = {
            "as-of": self.cut_off if self.cut_off != self.period.end else None,
            "sector": self.sector,
            "frozen": self.frozen,
            "closed": self.closed,
            "among": self.among,
        }
        if self.recorded is not None:
            whole = self.recorded.whole
            also |= {"recorded-part": self.recorded.part, "recorded-whole": "" if whole is None else whole}
        every = {**told, **{name: value for name, value in also.items() if value is not None}}
        return format_html_join(" ", 'data-{}="{}"', every.items())

    def __str__(self) -> str:
        return self.__html__()  # templates ask for the text of a value first

    def around(self, text: str) -> SafeString:
        """A number within a text or a cell, bearing its marks."""
        return format_html('<data class="counted" value="{}" {}>{}</data>', self.part, self, text)


def marks_of(figure: Figure, *, sector: int | None = None, among: str | None = None) -> Marks:
    """The marks of a figure as insight answered it; `among` says of which records it was asked, if not of all."""
    return Marks(
        code=figure.code,
        part=figure.part,
        whole=figure.whole,
        unit=figure.unit,
        scope=figure.scope,
        period=figure.period,
        cut_off=figure.cut_off,
        known_at=figure.known_at,
        sector=sector,
        frozen=figure.kept.frozen if figure.kept else None,
        recorded=figure.recorded,
        closed=figure.closed,
        among=among,
    )
