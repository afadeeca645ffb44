"""The annex of a plan on paper: its tasks under their headings, how each stands, and the counts with their bases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.kernel.papers.facts import Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexLine:
    """Annex line (dòng phụ lục): one task, with its product, who does it, its day and how it stands."""

    number: str
    title: str
    product: str
    lead: str
    partners: str
    due: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexGroup:
    """Annex group (nhóm phụ lục): a heading of the plan with its lines."""

    name: str
    lines: tuple[AnnexLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAnnexFacts:
    """Facts of a plan's annex (phụ lục nhiệm vụ của kế hoạch) on a day."""

    issuer: Issuer
    on: date
    plan: str
    document: str
    counts: tuple[str, ...]
    groups: tuple[AnnexGroup, ...]
