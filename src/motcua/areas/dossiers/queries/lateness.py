"""Lateness and apologies (trễ hạn, xin lỗi): dossiers of our own steps nobody apologised for, and when somebody did.

A register that was brought in does not say whether anybody apologised.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import F, Q

from motcua.areas.dossiers.models import Dossier, DossierEvent, SystemOfRecord
from motcua.areas.dossiers.queries.lanes import within
from motcua.kernel.clock import local_date
from motcua.rules.conduct import LateDossier
from motcua.rules.history import EventKind

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


def apologized_on(unit_ids: Collection[int] | None, numbers: Collection[str]) -> dict[str, date]:
    """Apologised on (ngày đã xin lỗi), by number, the last of them, for those of the units' dossiers it stands for."""
    late = Dossier.objects.filter(within(unit_ids), number__in=numbers, promised_at__isnull=False)
    said = DossierEvent.objects.filter(dossier__in=late, kind=EventKind.APOLOGIZED.value).order_by("seq")
    return {number: local_date(at) for number, at in said.values_list("dossier__number", "effective_at")}
