"""A score sheet on paper: every criterion with the points of each stage and why, and the totals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.kernel.papers.facts import Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredLine:
    """Scored line (dòng chấm điểm): a criterion, its maximum, the points of each stage; a heading has no reason."""

    name: str
    most: str
    points: tuple[str, ...]
    why: str
    heading: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSheetFacts:
    """Facts of a score sheet (phiếu chấm điểm): whose, by which set, the stages, the lines and the totals in words."""

    issuer: Issuer
    on: date
    unit: str
    campaign: str
    criteria: str
    made_up: bool
    stages: tuple[str, ...]
    lines: tuple[ScoredLine, ...]
    totals: tuple[str, ...]
