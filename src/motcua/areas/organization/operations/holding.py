"""Holding a unit (giữ lượt của đơn vị): what is numbered by unit is written by one at a time."""

from __future__ import annotations

from django.db import transaction

from motcua.areas.organization.models import Unit


@transaction.atomic(savepoint=False)
def hold_unit(*, unit_id: int) -> None:
    """Hold a unit (giữ lượt của đơn vị) until the transaction around this ends; who comes second waits.

    A row that is not there yet cannot be locked, so two who write the first of something would both find nothing.
    Others may go on to refer to the unit meanwhile.
    """
    list(Unit.objects.select_for_update(no_key=True).filter(pk=unit_id).values_list("pk"))
