"""The papers of a meeting: invitation, minutes, notice of conclusions; one set of facts, in sections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.kernel.papers.facts import Issuer
from motcua.kernel.papers.recognising import DossierSection


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPaperFacts:
    """Paper of a meeting (giấy mời, biên bản, thông báo kết luận): sections in order, and who signs at the right."""

    issuer: Issuer
    on: date
    number: str
    name: str
    receivers: tuple[str, ...]
    sections: tuple[DossierSection, ...]
    left: str
    right: str
