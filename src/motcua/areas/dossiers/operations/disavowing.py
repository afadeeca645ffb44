"""Disavowing (đính chính ghi nhầm): what was done to the wrong dossier is proposed as never having happened."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.operations.appending import happening, known_events
from motcua.areas.dossiers.operations.correcting import propose
from motcua.areas.dossiers.operations.gate import opened
from motcua.areas.dossiers.operations.words import needed
from motcua.areas.dossiers.queries.striking import STRUCK_FROM, WAITS
from motcua.areas.people.queries import actor_of
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.history import FACT_KINDS, as_corrected
from motcua.rules.lifecycle import Status


@transaction.atomic
def disavow(*, number: str, reason: str, document: str, account: Any, at: datetime, seen: int | None = None) -> None:
    """Disavow (đề nghị đính chính ghi nhầm): the last return, or the withdrawal, was recorded on the wrong dossier.

    Nothing changes before a second person approves (`approve_correction`); then the dossier stands as before that
    step. The times of what we recorded are the server's own, so a step may be struck and none can be moved. Raises
    UserError as the gate does, `reason_needed`, `document_needed`, `already_proposed`.
    """
    why = needed(reason, "Đề nghị đính chính phải nêu đã ghi nhầm thế nào.")
    paper = needed(document, "Đề nghị đính chính phải có văn bản làm căn cứ.", code="document_needed")
    dossier = opened(number=number, account=account, action=Action.DISAVOW, at=at, seen=seen)
    fact = STRUCK_FROM[Status(dossier.status)]
    said: dict[str, Any] = {"reason": why, "document": paper, "actor": actor_of(account), "at": at}
    if not propose(dossier=dossier, fact=fact, recorded=_recorded(dossier, fact), proposed=None, **said):
        raise UserError(WAITS, code="already_proposed")


def _recorded(dossier: Dossier, fact: str) -> datetime:
    """When the step to be struck was recorded: the last of its kind that still stands."""
    standing = as_corrected(map(happening, known_events(dossier)))
    return [event.effective_at for event in standing if event.kind in FACT_KINDS[fact]][-1]
