"""Erasing (xóa tin liên thông theo luật): what the national portal was told of a person leaves the outbox."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from motcua.areas.exchange.models import PortalMessage
from motcua.kernel import outbox


@transaction.atomic
def erase_messages(*, numbers: Collection[str], at: datetime) -> int:
    """Erase messages (xóa lời tin gửi Cổng) of dossiers, and say how many lost their words; what did not arrive is not
    told any more, for there is nobody left to tell of."""
    found = PortalMessage.objects.filter(dossier__number__in=numbers)
    found.filter(sent_at__isnull=True, closed_at__isnull=True).update(closed_at=at)
    return outbox.forget(keys=[one.key for one in found])
