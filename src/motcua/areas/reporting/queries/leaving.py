"""Leaving (việc còn lại): sheets units have not finished and rounds they opened, for whoever takes over from them."""

from __future__ import annotations

from collections.abc import Collection

from motcua.areas.reporting.models import CollectionRound, UnitSheet
from motcua.rules.collecting import SheetState
from motcua.rules.reorganizing import LeftOpen


def sheets_left_open(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Sheets left open (phiếu số liệu chưa chốt) of some units."""
    found = UnitSheet.objects.filter(unit_id__in=unit_ids).exclude(state=SheetState.LOCKED.value).order_by("pk")
    return [LeftOpen(*row) for row in found.values_list("pk", "round__title", "unit_id")]


def rounds_left_open(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Rounds left open (đợt thu thập chưa chốt hết) that some units opened."""
    waiting = UnitSheet.objects.exclude(state=SheetState.LOCKED.value).values("round_id")
    found = CollectionRound.objects.filter(unit_id__in=unit_ids, pk__in=waiting).order_by("pk")
    return [LeftOpen(*row) for row in found.values_list("pk", "title", "unit_id")]
