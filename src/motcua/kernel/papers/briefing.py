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
    """Briefing (trang giao ban tuần) of a unit: one page, without any name of an applicant."""

    issuer: Issuer
    on: date
    asked: str
    figures: tuple[BriefingFigure, ...]
    late: tuple[BriefingLine, ...]
    units: tuple[BriefingLine, ...]
    tasks: tuple[BriefingLine, ...]
