"""As recorded (theo ghi nhận ban đầu): the lives of corrected dossiers, read without any correction."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from django.db.models import Q

from motcua.areas.dossiers.models import Dossier, DossierEvent
from motcua.areas.dossiers.queries.history import UNREADABLE, columns_of, happening
from motcua.areas.procedures import queries as procedures
from motcua.rules.history import EventKind, Interval, timeline

BATCH = 1000


@dataclass(frozen=True, slots=True)
class RecordedRow:
    """Row as recorded (khoảng theo ghi nhận ban đầu): one stretch of a dossier's life, by the columns of its fact."""

    columns: Mapping[str, Any]


def recorded_lives(ids: Collection[int], *, known_at: datetime, since: datetime | None = None) -> Iterator[RecordedRow]:
    """Lives as recorded (diễn biến theo ghi nhận ban đầu) of some dossiers, from what was written until a moment.

    With `since`, only the corrections written after it are left out.
    """
    keys = sorted(ids)
    left_out = Q(kind=EventKind.CORRECTED.value) & (Q() if since is None else Q(recorded_at__gt=since))
    for start in range(0, len(keys), BATCH):
        some = keys[start : start + BATCH]
        rows = Dossier.objects.filter(pk__in=some).only("number", "system_of_record", "late_entered", "previous_id")
        dossiers = {row.pk: row for row in rows}
        told = DossierEvent.objects.filter(dossier_id__in=some, recorded_at__lte=known_at)
        told = told.exclude(left_out).order_by("dossier_id", "seq")
        lives = {key: _life(list(events)) for key, events in groupby(told, key=lambda event: event.dossier_id)}
        used = {each.state["procedure_id"] for life in lives.values() for each in life}
        named = procedures.codes_and_sectors(used - {None})
        for key, life in lives.items():
            yield from (_row(dossiers[key], each, named) for each in life)


def _life(events: list[DossierEvent]) -> list[Interval]:
    """The stretches of one life; what no longer can be read has none, and `verify` names it."""
    try:
        return timeline(map(happening, events))
    except UNREADABLE:
        return []


def _row(dossier: Dossier, each: Interval, named: Mapping[int, tuple[str, int]]) -> RecordedRow:
    columns = columns_of(each.state)
    code, sector = named.get(columns["procedure_id"], ("", None))
    own = {
        "dossier_id": dossier.pk,
        "number": dossier.number,
        "system_of_record": dossier.system_of_record,
        "late_entered": int(dossier.late_entered),
        "filed_again": int(dossier.previous_id is not None),
        "procedure_code": code,
        "sector_id": sector,
        "valid_from": each.valid_from,
        "valid_to": each.valid_to,
    }
    return RecordedRow({**columns, **own})
