"""Linking (gắn hồ sơ với phiếu): what an officer takes in or hands over belongs to the ticket at their counter."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from motcua.areas.queue.models import Ticket, TicketDossier
from motcua.kernel.clock import local_date
from motcua.rules.queueing import TicketState


@transaction.atomic
def link_dossier(*, username: str, dossier_number: str, at: datetime) -> bool:
    """Link a dossier (gắn hồ sơ) to the ticket that is at the officer's counter today; False where none is.

    What was done before the number was called was for somebody else.
    """
    at_counter = {"account__username": username, "state": TicketState.CALLED, "day": local_date(at)}
    called = Ticket.objects.filter(began_at__lte=at, **at_counter)
    found = called.first()
    if found is None:
        return False
    TicketDossier.objects.get_or_create(ticket=found, dossier_number=dossier_number, defaults={"linked_at": at})
    return True
