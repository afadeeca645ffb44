"""How often the effect of an initiative was confirmed, by whom, and who wrote it down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.innovation.models import InitiativeConfirmation


@dataclass(frozen=True, slots=True)
class ConfirmationRow:
    """Confirmation row (lần xác nhận hiệu quả): since when it is applied, who confirmed by what, who wrote it when;
    `by` is empty where the description had said so."""

    applied_from: date | None
    confirmed_by: str
    confirmation: str
    by: str
    at: datetime


def confirmations(initiative_id: int) -> tuple[ConfirmationRow, ...]:
    """Confirmations (các lần xác nhận hiệu quả) of an initiative one sees, the latest first."""
    found = InitiativeConfirmation.objects.filter(initiative_id=initiative_id).select_related("by").order_by("-pk")
    return tuple(
        ConfirmationRow(
            row.applied_from, row.confirmed_by, row.confirmation, str(row.by) if row.by else "", row.recorded_at
        )
        for row in found
    )
