"""The page for the weekly briefing: what is due, what is late and why, who is behind, what was given from above."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.kernel.papers.facts import Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingFigure:
    """Briefing figure (con số giao ban): a count and what it counts."""

    count: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingLine:
    """Briefing line (dòng giao ban): what it is about, what is said of it, and by when."""

    head: str
    told: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingFacts:
    """Briefing (trang giao ban tuần) of a unit: one page, without any name of an applicant.

    `all_late`, `all_units` and `all_tasks` are how many there are, of which the lines are the first; what the page has
    no room for is said there, with `where` it is seen.
    """

    issuer: Issuer
    on: date
    asked: str
    figures: tuple[BriefingFigure, ...]
    late: tuple[BriefingLine, ...]
    units: tuple[BriefingLine, ...]
    tasks: tuple[BriefingLine, ...]
    all_late: int
    all_units: int
    all_tasks: int
    where: str
