"""Reasons of drift (lý do biến động): why a dossier counts differently from what was frozen, for each figure apart.

A correction is the reason only where the dossier would count as before without it: whether the finish was corrected
says nothing of a figure that another event has moved.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from motcua.areas.dossiers.queries import LaterRow
from motcua.insight import engine
from motcua.insight.engine import Slice
from motcua.insight.freezing.counting import FORM
from motcua.insight.indicators import Indicator
from motcua.rules.history import EventKind

ELSEWHERE = "Danh mục, đơn vị hoặc bản ghi liên quan đã đổi"
IMPORTED = ("import:", "command:")


class Uncorrected:
    """Without the corrections (khi chưa đính chính): who would count today had nothing been corrected since."""

    def __init__(self, cut: Slice, indicators: Iterable[Indicator], ids: Collection[int], since: datetime) -> None:
        self.found: dict[engine.Key, set[int]] = {}
        if not ids:
            return
        first = engine.as_recorded(cut, tuple(sorted(ids)), since=since)
        every = {each.code: each for each in indicators}
        form = [each for code, each in every.items() if code.startswith(FORM)]
        self.found |= engine.memberships(first, [each for each in every.values() if each not in form], among=ids)
        self.found |= engine.memberships(first, form, by="sector_id", among=ids)

    def counts(self, code: str, side: str, sector: int | None, key: int) -> bool:
        """Whether a dossier would count on one side of a figure; the total of the form has every sector."""
        if sector is not None or not code.startswith(FORM):
            return key in self.found.get((code, side, sector), ())
        return any(key in keys for (one, way, _), keys in self.found.items() if (one, way) == (code, side))


def is_corrected(later: LaterRow) -> bool:
    """Whether a correction of a dossier was written among what was written since."""
    return any(event.kind is EventKind.CORRECTED for event in later.events)


def reason(later: LaterRow, *, by_correction: bool) -> str:
    """Why a dossier counts differently, in the words of what weighs most among the events written since."""
    if by_correction:
        return EventKind.CORRECTED.label
    others = [event for event in later.events if event.kind is not EventKind.CORRECTED]
    if any(event.payload.get("late_entry") for event in others):
        return "Nhập bù"
    if any(event.actor.startswith(IMPORTED) for event in others):
        return "Nhập sổ sau khi chốt" if later.was_known else "Hồ sơ nhập sổ sau khi chốt"
    labels = dict.fromkeys(event.label for event in others)
    return f"Ghi nhận sau khi chốt: {', '.join(labels)}" if labels else ELSEWHERE
