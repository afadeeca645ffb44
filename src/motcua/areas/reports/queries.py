"""Questions about drafts of reports, answered with frozen rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, Subquery

from motcua.areas.people.queries import names_of
from motcua.areas.reports.models import DraftOrigin, DraftVersion, ReportDraft

__all__ = ["DraftOrigin", "DraftRow", "DraftText", "draft_text", "drafts"]

PAGE = 20


@dataclass(frozen=True, slots=True)
class DraftText:
    """Draft text (lời văn bản thảo): one version of a draft."""

    number: int
    texts: Mapping[str, str]
    issue: Mapping[str, Any]
    origin: str
    written_by: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class DraftRow:
    """Draft row (dòng bản thảo): a draft with who last wrote it."""

    unit: str
    unit_name: str
    template: str
    start: date
    end: date
    number: int
    written_by: str
    written_at: datetime


def draft_text(*, unit_id: int, template: str, start: date, end: date, number: int | None = None) -> DraftText | None:
    """Draft text (lời văn bản thảo), the last version unless one is named; None where nothing was saved."""
    found = DraftVersion.objects.filter(
        draft__unit_id=unit_id, draft__template=template, draft__start=start, draft__end=end
    )
    if number is not None:
        found = found.filter(number=number)
    row = found.order_by("-number").first()
    if row is None:
        return None
    names = names_of(usernames=[row.written_by])
    by = names.get(row.written_by, row.written_by)
    return DraftText(row.number, row.texts, row.issue, row.origin, by, row.written_at)


def drafts(*, unit_ids: Collection[int] | None, limit: int = PAGE) -> list[DraftRow]:
    """Drafts (các bản thảo) of units, the last written first; None means every unit."""
    versions = DraftVersion.objects.filter(draft=OuterRef("pk")).order_by("-number")
    found = ReportDraft.objects.select_related("unit").annotate(
        number=Subquery(versions.values("number")[:1]),
        written_by=Subquery(versions.values("written_by")[:1]),
        written_at=Subquery(versions.values("written_at")[:1]),
    )
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    rows = list(found.order_by("-written_at", "-pk")[:limit])
    names = names_of(usernames={row.written_by for row in rows if row.written_by})
    return [
        DraftRow(
            row.unit.slug,
            row.unit.name,
            row.template,
            row.start,
            row.end,
            row.number,
            names.get(str(row.written_by), str(row.written_by)),
            row.written_at,
        )
        for row in rows
    ]
