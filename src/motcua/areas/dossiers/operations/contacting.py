"""Contacting (liên hệ với người nộp): every call and message about a dossier is noted, because it is counted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Contact, ContactWay
from motcua.areas.dossiers.operations.appending import Draft
from motcua.areas.dossiers.operations.gate import opened, record
from motcua.areas.dossiers.operations.words import needed
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.history import EventKind


@transaction.atomic
def note_contact(
    *, number: str, with_whom: str, way: str, note: str, account: Any, at: datetime, seen: int | None = None
) -> int:
    """Note a contact (ghi việc liên hệ): with whom, how and about what; answers its key.

    Raises UserError as the gate does, `unknown_way`, `person_needed`, `note_needed`.
    """
    if way.upper() not in ContactWay.values:
        raise UserError("Hãy chọn cách liên hệ trong danh sách.", code="unknown_way")
    who = needed(with_whom, "Hãy ghi đã liên hệ với ai.", code="person_needed")
    what = needed(note, "Hãy ghi nội dung liên hệ.", code="note_needed")
    dossier = opened(number=number, account=account, action=Action.NOTE_CONTACT, at=at, seen=seen)
    made = Contact.objects.create(dossier=dossier, with_whom=who, way=way.upper(), note=what, by=account, at=at)
    draft = Draft(EventKind.CONTACTED, at, {"contact": dict(made.seal()), "way": way.upper()})
    record(dossier=dossier, action=Action.NOTE_CONTACT, drafts=[draft], account=account, at=at)
    return made.pk
