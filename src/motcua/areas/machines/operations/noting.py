"""Noting calls (ghi lần gọi): every call of a client is written down, whatever it was answered."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from motcua.areas.machines.models import ApiCall
from motcua.areas.people.operations.accounts import masked


@transaction.atomic
def note_call(*, client_id: int, method: str, path: str, status: int, address: str, at: datetime) -> None:
    """Note a call (ghi lần gọi): method, address without what was asked, status; the network without its machine."""
    ApiCall.objects.create(
        client_id=client_id, at=at, method=method[:8], path=path[:200], status=status, network=masked(address)
    )
