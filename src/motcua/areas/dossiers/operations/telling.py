"""Telling (ghi lời báo): events that no officer's action stands behind: money that came, what another system says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from motcua.areas.dossiers.models import Dossier, DossierEvent
from motcua.areas.dossiers.operations.appending import Draft, Link, append, known_events
from motcua.areas.dossiers.operations.gate import not_before


def tell(
    dossier: Dossier,
    drafts: Sequence[Draft],
    *,
    actor: str,
    at: datetime,
    known: Sequence[DossierEvent | Link] | None = None,
) -> None:
    """Append what was told to a locked dossier; a clock that lags behind does not put it before what is known."""
    before = known_events(dossier) if known is None else known
    at = max([at, *(event.recorded_at for event in before[-1:])])
    append(dossier=dossier, drafts=not_before(drafts, before), actor=actor, at=at, known=before)
