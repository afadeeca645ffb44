"""Leaving (việc còn lại): sheets units have not finished and rounds they opened, for whoever takes over from them."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models.functions import Coalesce

from motcua.areas.reporting.models import CollectionRound, UnitSheet
from motcua.rules.collecting import SheetState
from motcua.rules.reorganizing import LeftOpen


def sheets_left_open(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Sheets left open (phiếu số liệu chưa chốt) that lie with some units, asked of them or handed to them."""
    lying = UnitSheet.objects.annotate(with_id=Coalesce("keeper_id", "unit_id")).filter(with_id__in=unit_ids)
    found = lying.exclude(state=SheetState.LOCKED.value).order_by("pk")
    return [LeftOpen(*row) for row in found.values_list("pk", "round__title", "with_id")]


def rounds_left_open(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Rounds left open (đợt thu thập chưa chốt hết) that some units opened."""
    waiting = UnitSheet.objects.exclude(state=SheetState.LOCKED.value).values("round_id")
    found = CollectionRound.objects.filter(unit_id__in=unit_ids, pk__in=waiting).order_by("pk")
    return [LeftOpen(*row) for row in found.values_list("pk", "title", "unit_id")]
