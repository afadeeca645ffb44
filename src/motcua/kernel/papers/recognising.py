"""The recognition dossier of an initiative: its parts in order, each with words and, where it has them, a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.kernel.papers.facts import Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierSection:
    """Dossier section (phần của hồ sơ đề nghị): a title, paragraphs, and a table that may be empty."""

    title: str
    paragraphs: tuple[str, ...]
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognitionFacts:
    """Recognition dossier (hồ sơ đề nghị công nhận sáng kiến): every part the receiving department asks for."""

    issuer: Issuer
    on: date
    receiver: str
    name: str
    sections: tuple[DossierSection, ...]
