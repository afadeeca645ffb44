"""Stepping (đi từng bước): what officers do here, with both times taken from the clock and equal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Dossier, SystemOfRecord
from motcua.areas.dossiers.operations.appending import Draft, append, iso
from motcua.areas.dossiers.operations.numbering import allot_number
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.history import LEADS_TO, EventKind
from motcua.rules.lifecycle import Status, may_follow


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


@transaction.atomic
def take_step(
    *, number: str, kind: EventKind, actor: str, at: datetime, due: datetime | None = None, agency_error: bool = False
) -> Status:
    """Take a step (thực hiện một bước) in a dossier's life, if the lifecycle allows it; answers the new status.

    `due` is the new due time of an extension or a resumption. Raises UserError `not_ours`, `step_refused`,
    `due_needed`.
    """
    dossier = Dossier.objects.select_for_update().get(number=number)
    if dossier.system_of_record != SystemOfRecord.OURS:
        raise UserError(
            f"Hồ sơ {number} thuộc {dossier.get_system_of_record_display()}; hãy thao tác ở hệ thống đó.",
            code="not_ours",
        )
    if kind is EventKind.EXTENDED and due is None:
        raise UserError("Gia hạn phải có ngày hẹn trả mới.", code="due_needed")
    if kind in LEADS_TO:
        refused = may_follow(
            Status(dossier.status),
            LEADS_TO[kind],
            was_accepted=dossier.received_at is not None,
            agency_error=agency_error,
        )
        if refused is not None:
            raise UserError(refused.why, code="step_refused")
    payload = {"due": iso(due)} if due is not None else {}
    append(dossier=dossier, drafts=[Draft(kind, at, payload)], actor=actor, at=at)
    return Status(dossier.status)
