"""Keys of events (khóa của sự kiện): no hash covers them before their day is sealed, so their order is looked at.

The database hands keys out upwards: within a dossier a later event has a higher one, and none lies beyond the last that
was handed out. SQLite hands out every one, so that there each is in use.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.db.models import Count, F, Max, Min, Q

from motcua.areas.dossiers.models import DossierEvent
from motcua.areas.dossiers.queries.history import Broken
from motcua.kernel import stored


def misplaced_keys() -> Iterator[Broken]:
    """Misplaced keys (khóa sai chỗ): events whose key is not one that was handed out to them."""
    counted = DossierEvent.objects.aggregate(first=Min("pk"), last=Max("pk"), events=Count("pk"))
    if not counted["events"]:
        return
    handed_out = stored.last_key(DossierEvent)
    beyond = DossierEvent.objects.filter(Q(pk__lt=1) | Q(pk__gt=handed_out))
    yield from _named(beyond, "có khóa chưa từng được cấp")
    later = DossierEvent.objects.filter(dossier_id=F("dossier__events__dossier_id"))
    swapped = later.filter(dossier__events__seq=F("seq") - 1, dossier__events__pk__gt=F("pk"))
    yield from _named(swapped, "có khóa nhỏ hơn sự kiện trước nó")
    unused = handed_out - counted["first"] + 1 - counted["events"]
    if connection.vendor == "sqlite" and unused > 0:
        yield Broken("sự kiện hồ sơ", "id", f"{unused} khóa đã cấp không còn sự kiện nào mang")


def _named(events: Any, why: str) -> Iterator[Broken]:
    for number, seq in events.order_by("pk").values_list("dossier__number", "seq"):
        yield Broken(number or "sự kiện hồ sơ", "id", f"sự kiện {seq} {why}")
