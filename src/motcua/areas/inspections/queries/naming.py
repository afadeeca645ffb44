"""Which dossiers the signals of units name, so that a sample may weigh them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date

from django.db.models import OuterRef, Subquery

from motcua.areas.inspections.models import Signal, SignalSighting


def signals_naming(unit_ids: Collection[int], *, start: date, end: date) -> dict[str, int]:
    """Signals naming a dossier (số dấu hiệu nêu hồ sơ), by its number: those about the months of a period.

    What was seen last counts; a signal counts once however often it names a dossier.
    """
    latest = SignalSighting.objects.filter(signal_id=OuterRef("pk")).order_by("-pk").values("evidence")[:1]
    told = Signal.objects.filter(unit_id__in=unit_ids).annotate(evidence=Subquery(latest))
    named: Counter[str] = Counter()
    for subject, evidence in told.values_list("subject", "evidence"):
        if f"{start:%Y-%m}" <= subject[:7] <= f"{end:%Y-%m}":
            named.update({row["number"] for row in evidence or () if row.get("number")})
    return dict(named)
