"""Linking (gắn hồ sơ với phiếu): what an officer takes in or hands over belongs to the ticket at their counter."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from motcua.areas.queue.models import Ticket, TicketDossier
from motcua.kernel.clock import local_date
from motcua.rules.queueing import TicketState


@transaction.atomic
def link_dossier(*, username: str, dossier_number: str, at: datetime) -> bool:
    """Link a dossier (gắn hồ sơ) to the ticket that is at the officer's counter today; False where none is."""
    called = Ticket.objects.filter(account__username=username, state=TicketState.CALLED, day=local_date(at))
    found = called.first()
    if found is None:
        return False
    TicketDossier.objects.get_or_create(ticket=found, dossier_number=dossier_number, defaults={"linked_at": at})
    return True
