"""Naming elsewhere (ghi số ở hệ thống khác): the number another system returned, so that the dossier is found by it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Dossier, ForeignNumber
from motcua.areas.dossiers.operations.gate import UNITS
from motcua.areas.dossiers.policy import policy_for
from motcua.kernel.errors import UserError
from motcua.rules.actions import Capacity
from motcua.rules.sentences import Sentence

WORKING = frozenset({Capacity.COUNTER, Capacity.CASE, Capacity.LEADER})


@transaction.atomic
def note_foreign_number(*, number: str, system: str, told: str, account: Any, at: datetime) -> bool:
    """Note a foreign number (ghi số ở hệ thống khác) of a dossier one works on; told again it changes nothing.

    Raises UserError `unknown_dossier`, `number_needed`, `foreign_number_taken`.
    """
    dossier = Dossier.objects.select_for_update(of=("self",)).select_related(*UNITS, "applicant").filter(number=number)
    found = dossier.first()
    if found is None or not policy_for(account).capacities(found) & WORKING:
        raise UserError("Không có hồ sơ này.", code="unknown_dossier")
    given = told.strip().upper()
    if not given:
        raise UserError("Xin ghi số mà hệ thống kia trả về.", code="number_needed")
    known = ForeignNumber.objects.select_related("dossier").filter(system=system, number=given).first()
    if known is not None and known.dossier_id != found.pk:
        raise UserError(
            Sentence("Số {given} đã ghi cho hồ sơ {number}.", given=given, number=known.dossier.number),
            code="foreign_number_taken",
        )
    if known is None:
        ForeignNumber.objects.create(dossier=found, system=system, number=given, by=account, at=at)
    return known is None
