"""Attested (có ký): what the QR code of a receipt carries, so that its times can be proven without us."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from datetime import datetime
from urllib.parse import urlencode

from motcua.areas.dossiers.queries import EventRow
from motcua.kernel import signing
from motcua.kernel.clock import TZ
from motcua.rules.history import EventKind, instant
from motcua.rules.statements import receipt_statement


def attested(address: str, *, number: str, events: Iterable[EventRow], received_at: datetime, due_at: datetime) -> str:
    """Attested address (địa chỉ có ký): where the dossier is looked up, and after # what stays on the telephone that
    reads it: received (n), due (h), the hash of the event that states them (e), and our signature (k)."""
    event = stating(events, received_at, due_at)
    if not event:
        return address
    received, due = told(received_at), told(due_at)
    signed = signing.sign(receipt_statement(number=number, received=received, due=due, event=event))
    short = base64.urlsafe_b64encode(base64.b64decode(signed)).decode("ascii").rstrip("=")
    return f"{address}#{urlencode({'n': received, 'h': due, 'e': event, 'k': short}, safe=':+')}"


def told(moment: datetime) -> str:
    """A time as the receipt prints it: to the minute, by the Vietnamese clock."""
    return moment.astimezone(TZ).isoformat(timespec="minutes")


def stating(events: Iterable[EventRow], received_at: datetime, due_at: datetime) -> str:
    """The hash of the event that states these times: the appointment, unless it was corrected to one of them; empty
    where there was none."""
    found = ""
    for event in events:
        first = event.kind is EventKind.DUE_SET and not found
        if first or (event.kind is EventKind.CORRECTED and _corrects_to(event, received_at, due_at)):
            found = event.hash
    return found


def _corrects_to(event: EventRow, received_at: datetime, due_at: datetime) -> bool:
    wanted = {"received": ("effective_at", received_at), "due": ("due", due_at)}
    name, moment = wanted.get(event.payload.get("fact", ""), ("", None))
    return bool(event.payload.get(name)) and instant(event.payload[name]) == moment
