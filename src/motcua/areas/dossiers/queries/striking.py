"""Striking (ghi nhầm đã đính chính): which hand-overs of results were recorded on the wrong dossier."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from itertools import groupby
from typing import Any

from motcua.areas.dossiers.models import Correction, CorrectionState, Dossier, DossierEvent
from motcua.areas.dossiers.queries.history import happening
from motcua.rules.history import EventKind, struck
from motcua.rules.lifecycle import Status
from motcua.rules.sentences import Sentence

STRUCK_FROM: dict[Status, str] = {Status.RETURNED: "returned", Status.WITHDRAWN: "left"}
WAITS = Sentence("Đã có một đề nghị đính chính như vậy chờ duyệt.")
TOLD = (EventKind.CORRECTED.value, EventKind.RETURNED.value)


def struck_handings(dossier_ids: Collection[int]) -> frozenset[int]:
    """Struck hand-overs (các lần trả đã đính chính là ghi nhầm) of some dossiers, by their keys."""
    told = DossierEvent.objects.filter(dossier_id__in=dossier_ids)
    corrected = told.filter(kind=EventKind.CORRECTED.value).values("dossier_id")
    events = told.filter(dossier_id__in=corrected, kind__in=TOLD).order_by("dossier_id", "seq")
    lives = (list(life) for _, life in groupby(events, key=lambda event: event.dossier_id))
    return frozenset(key for life in lives for key in struck_in(map(happening, life)))


def struck_in(events: Iterable[Any]) -> frozenset[int]:
    """Struck in one life (các lần trả đã đính chính của một hồ sơ): the keys of its hand-overs."""
    life = list(events)
    gone = struck(life)
    handed = (event.payload.get("handing") for event in life if event.seq in gone)
    return frozenset(seal["id"] for seal in handed if seal)


def disavowed_already(dossier: Dossier) -> str:
    """Disavowed already (đã đề nghị, còn chờ): why the last step of a dossier is not disavowed once more; empty where
    it may be."""
    fact = STRUCK_FROM.get(Status(dossier.status))
    return WAITS if fact is not None and is_proposed(dossier, fact, None) else ""


def is_proposed(dossier: Dossier, fact: str, value: datetime | None) -> bool:
    """Whether the same correction of a fact waits already; no value is that it never happened."""
    same = Correction.objects.filter(dossier=dossier, fact=fact, proposed_value=value, state=CorrectionState.PROPOSED)
    return same.exists()
