"""Contacting (liên hệ với người nộp): every call and message about a dossier is noted, because it is counted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Contact, ContactWay
from motcua.areas.dossiers.operations.appending import Draft
from motcua.areas.dossiers.operations.gate import opened, record
from motcua.areas.dossiers.operations.words import needed
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.history import EventKind


@transaction.atomic
def note_contact(
    *,
    number: str,
    with_whom: str,
    way: str,
    note: str,
    account: Any,
    at: datetime,
    agency_id: int | None = None,
    applicants_fault: bool = False,
    seen: int | None = None,
) -> int:
    """Note a contact (ghi việc liên hệ): with whom, how and about what; answers its key.

    `agency_id` names the agency the applicant had to turn to, None the one-stop unit. Raises UserError as the gate
    does, `unknown_way`, `person_needed`, `note_needed`, `unknown_unit`.
    """
    if way.upper() not in ContactWay.values:
        raise UserError("Hãy chọn cách liên hệ trong danh sách.", code="unknown_way")
    who = needed(with_whom, "Hãy ghi đã liên hệ với ai.", code="person_needed")
    what = needed(note, "Hãy ghi nội dung liên hệ.", code="note_needed")
    dossier = opened(number=number, account=account, action=Action.NOTE_CONTACT, at=at, seen=seen)
    elsewhere = None if agency_id == dossier.received_by_id else agency_id
    if elsewhere is not None and not organization.is_unit(elsewhere, local_date(at)):
        raise UserError("Hãy chọn cơ quan đang hoạt động trong danh sách.", code="unknown_unit")
    facts = {"agency_id": elsewhere, "applicants_fault": applicants_fault}
    made = Contact.objects.create(
        dossier=dossier, with_whom=who, way=way.upper(), note=what, by=account, at=at, **facts
    )
    draft = Draft(EventKind.CONTACTED, at, {"contact": dict(made.seal()), "way": way.upper(), **facts})
    record(dossier=dossier, action=Action.NOTE_CONTACT, drafts=[draft], account=account, at=at)
    return made.pk
