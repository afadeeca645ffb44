"""Erasing (xóa tin theo luật): what was told to a person and how they wished to be told goes with the person."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction

from motcua.areas.notices.models import Notice, WayChoice
from motcua.kernel import outbox


@transaction.atomic
def erase_notices(*, applicant_id: int, contacts: Collection[str] = ()) -> int:
    """Erase notices (xóa lời tin đã báo) of a person, and say how many: the rows stay without words and address, so
    that nothing is told twice.

    Their messages leave the outbox, dead letters among them, and what else went to the `contacts` the person had; not
    what concerns somebody else who is reached there too.
    """
    WayChoice.objects.filter(applicant_id=applicant_id).delete()
    own = Notice.objects.filter(applicant_id=applicant_id)
    outbox.forget(keys=list(own.values_list("message_key", flat=True)))
    if contacts:
        told = Notice.objects.filter(message_key__in=outbox.keys_to(contacts))
        others = told.filter(applicant__isnull=False).exclude(applicant_id=applicant_id)
        outbox.forget_to(addresses=contacts, besides=list(others.values_list("message_key", flat=True)))
    return own.update(text="", to="")
