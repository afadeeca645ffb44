"""Stepping (nhận ban đầu): a bare receipt, until intake has its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Dossier, SystemOfRecord
from motcua.areas.dossiers.operations.appending import Draft, append, iso
from motcua.areas.dossiers.operations.numbering import allot_number
from motcua.kernel.clock import local_date
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import Status


@transaction.atomic
def receive(
    *,
    agency_code: str,
    description: Mapping[str, Any],
    applicant_id: int | None,
    due: datetime,
    actor: str,
    at: datetime,
) -> str:
    """Receive (tiếp nhận) a dossier at the counter: a number is allotted, the clock starts; answers the number.

    `description` holds procedure_id, received_by_id, competent_id, channel and operated_by.
    """
    number = allot_number(agency_code=agency_code, day=local_date(at))
    dossier = Dossier(number=number, applicant_id=applicant_id, system_of_record=SystemOfRecord.OURS)
    for name, value in description.items():
        setattr(dossier, name, value)
    dossier.status = Status.RECEIVED
    dossier.save()
    append(
        dossier=dossier,
        drafts=[
            Draft(EventKind.RECEIVED, at, dict(description)),
            Draft(EventKind.DUE_SET, at, {"due": iso(due)}),
        ],
        actor=actor,
        at=at,
    )
    return number
