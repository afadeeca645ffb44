"""Our register as it is laid beside another: which dossiers, with status, days and unit; no personal data."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import QuerySet

from motcua.areas.dossiers.models import Dossier
from motcua.rules.reconciliation import Listed

COLUMNS = ("number", "competent_id", "competent__name", "status", "received_on", "due_on", "finished_on")
BATCH = 500


def listed(
    unit_ids: Collection[int], *, start: date, end: date, numbers: Collection[str] = (), taken_in: bool = False
) -> tuple[list[Listed], list[Listed]]:
    """Listed (hồ sơ trong sổ): what the units decide, or `taken_in` whoever decides it, received from a day to a day;
    and, of `numbers`, those that stand here otherwise: another unit's, another day's, or not received yet."""
    whose = {"received_by_id__in": unit_ids} if taken_in else {"competent_id__in": unit_ids}
    ours = _rows(Dossier.objects.filter(**whose, received_on__range=(start, end)))
    left = sorted(set(numbers) - {one.number for one in ours})
    others = []
    for place in range(0, len(left), BATCH):
        others += _rows(Dossier.objects.filter(number__in=left[place : place + BATCH]))
    return ours, others


def _rows(found: QuerySet[Dossier]) -> list[Listed]:
    return [Listed(*row) for row in found.order_by("pk").values_list(*COLUMNS)]
