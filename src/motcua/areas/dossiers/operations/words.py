"""Words (lời văn kèm thao tác): reasons, notes and documents are kept beside the events, which carry their digest."""

from __future__ import annotations

from typing import Any

from motcua.areas.dossiers.models import Dossier, Wording
from motcua.kernel.errors import UserError


def needed(text: str, message: str, *, code: str = "reason_needed") -> str:
    """The text without blanks around it. Raises UserError with the message where nothing was written."""
    if not text.strip():
        raise UserError(message, code=code)
    return text.strip()


def kept(dossier: Dossier, **words: str) -> dict[str, Any]:
    """Kept (đã giữ): what an event carries of each text, by its purpose; one statement for all, none for none."""
    rows = [Wording(dossier=dossier, purpose=purpose, words=text.strip()) for purpose, text in words.items() if text]
    if rows:
        Wording.objects.bulk_create(rows)
    return {row.purpose: dict(row.seal()) for row in rows}
