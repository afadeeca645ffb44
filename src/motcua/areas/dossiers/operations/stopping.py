"""Stopping (dừng xử lý): for a reason in law and with a document; then a dossier goes on with what time was left."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.operations.appending import Draft, known_events
from motcua.areas.dossiers.operations.gate import opened, record
from motcua.areas.dossiers.operations.reckoning import due_anew
from motcua.areas.dossiers.operations.words import kept, needed
from motcua.rules.actions import Action
from motcua.rules.history import EventKind


@transaction.atomic
def stop(*, number: str, reason: str, document: str, account: Any, at: datetime, seen: int | None = None) -> None:
    """Stop (dừng xử lý): the clock stands while it lasts, and the reports list it.

    Law: Nghị định 118/2025/NĐ-CP; the notice is form 05 of 2025. Raises UserError as the gate does, `reason_needed`,
    `document_needed`.
    """
    why = needed(reason, "Dừng xử lý phải nêu lý do.")
    paper = needed(document, "Dừng xử lý phải có văn bản làm căn cứ.", code="document_needed")
    dossier = opened(number=number, account=account, action=Action.STOP, at=at, seen=seen)
    draft = Draft(EventKind.STOPPED, at, kept(dossier, reason=why, document=paper))
    record(dossier=dossier, action=Action.STOP, drafts=[draft], account=account, at=at)


@transaction.atomic
def resume(*, number: str, reason: str, account: Any, at: datetime, seen: int | None = None) -> None:
    """Resume (tiếp tục xử lý) with the time that was left; the new due date is told with its proof.

    Raises UserError as the gate does, `reason_needed`.
    """
    why = needed(reason, "Tiếp tục xử lý phải nêu lý do.")
    dossier = opened(number=number, account=account, action=Action.RESUME, at=at, seen=seen)
    known = known_events(dossier)
    draft = Draft(EventKind.RESUMED, at, kept(dossier, reason=why))
    due = due_anew(dossier=dossier, known=known, drafts=[draft], why="RESUMPTION", at=at)
    record(dossier=dossier, action=Action.RESUME, drafts=[draft, *due], account=account, at=at, known=known)
