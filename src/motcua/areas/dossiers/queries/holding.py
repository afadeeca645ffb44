"""Holding (đang giữ): the dossiers some units have not finished with, for whoever takes over from them."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q

from motcua.areas.dossiers.models import Dossier
from motcua.rules.lifecycle import FINAL
from motcua.rules.reorganizing import LeftOpen

OVER = tuple(int(status) for status in FINAL)


def dossiers_left_open(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Dossiers left open (hồ sơ còn dở) of some units, by key: what they decide, received or have in hand."""
    theirs = Q(competent_id__in=unit_ids) | Q(received_by_id__in=unit_ids) | Q(holder_unit_id__in=unit_ids)
    found = Dossier.objects.filter(theirs).exclude(status__in=OVER).order_by("pk")
    columns = ("pk", "number", "holder_unit_id", "competent_id", "received_by_id")
    told = found.values_list(*columns, "procedure__sector__name", "procedure__code", "applicant__address")
    return [
        LeftOpen(key, number, _of(unit_ids, competent, holder, received), sector, code, place or "", holder)
        for key, number, holder, competent, received, sector, code, place in told
    ]


def _of(unit_ids: Collection[int], *units: int | None) -> int:
    return next(unit for unit in units if unit is not None and unit in unit_ids)
