"""Announcing decisions: which procedures each one announced, and how many days passed until they could be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.procedures.models import ProcedureVersion, VersionState

PAGE = 50


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """Decision row (thủ tục theo quyết định công bố): one announced version and its days; `days` is None where the
    source states no day of the decision or it was imported and not published here."""

    id: int
    decision: str
    decision_on: date | None
    code: str
    procedure: str
    valid_from: date | None
    published_at: datetime | None
    days: int | None
    live: bool


def announced(*, text: str = "", after: int = 0) -> list[DecisionRow]:
    """Announced (thủ tục đã công bố) by decision, the latest version first, a page at a time; drafts are left out."""
    chosen = ProcedureVersion.objects.exclude(state=VersionState.DRAFT).exclude(decision_number="")
    if text:
        chosen = chosen.filter(decision_number__icontains=text)
    if after:
        chosen = chosen.filter(pk__lt=after)
    found = chosen.defer("raw").select_related("procedure").order_by("-pk")[:PAGE]
    return [
        DecisionRow(
            id=one.pk,
            decision=one.decision_number,
            decision_on=one.decision_date,
            code=one.procedure.code,
            procedure=one.name,
            valid_from=one.valid_from,
            published_at=one.published_at,
            days=one.publication_days,
            live=one.state == VersionState.LIVE,
        )
        for one in found
    ]
