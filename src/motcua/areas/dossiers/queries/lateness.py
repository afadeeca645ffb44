"""Lateness without an apology (trễ hạn không xin lỗi): the dossiers of our own steps that reminders go by.

A register that was brought in does not say whether anybody apologised.
"""

from __future__ import annotations

from datetime import date

from django.db.models import F, Q

from motcua.areas.dossiers.models import Dossier, SystemOfRecord
from motcua.rules.conduct import LateDossier

MOST = 5000


def late_without_apology(*, since: date, today: date) -> list[LateDossier]:
    """Late without an apology (trễ hạn không có phiếu xin lỗi): finished late since a day, or open past the due day."""
    finished = Q(finished_on__range=(since, today), finished_on__gt=F("due_on"))
    open_still = Q(finished_on__isnull=True, left_on__isnull=True, due_on__range=(since, today), due_on__lt=today)
    found = Dossier.objects.filter(
        finished | open_still, system_of_record=SystemOfRecord.OURS, promised_at__isnull=True, extended=False
    ).order_by("pk")
    told = found.values_list("competent_id", "number", "due_on", "finished_on")
    return [LateDossier(unit, number, due, done) for unit, number, due, done in told[:MOST] if due is not None]
