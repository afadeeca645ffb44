"""Passing on (bàn giao hồ sơ): what a unit that ended had not finished goes to who took over. Due dates stay, the
number stays, and what was finished stays with who finished it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Dossier, DossierEvent, DossierInterval, Wording
from motcua.areas.dossiers.operations.appending import (
    Draft,
    Link,
    chain,
    happening,
    interval_values,
    iso,
    put_state,
    write_intervals,
    write_links,
)
from motcua.areas.dossiers.queries.holding import OVER
from motcua.areas.people import queries as people
from motcua.kernel.clock import start_of
from motcua.rules.history import EventKind, Interval, timeline
from motcua.rules.lifecycle import Status

ROW = ("received_by", "competent", "holder_unit", "holder", "step_since", "step_due_at", "last_seq", "last_hash")
Life = tuple[Dossier, list[Link], list[Interval], list[Interval]]


@dataclass(frozen=True, slots=True)
class Handover:
    """Hand-over (việc bàn giao): to which unit a dossier goes, and why."""

    to_id: int
    reason: str


@transaction.atomic
def pass_dossiers(
    *, passed: Mapping[int, Handover], formers: Collection[int], on: date, document: str, actor: str, at: datetime
) -> int:
    """Pass dossiers on (bàn giao hồ sơ) by key, from units that ended on a day; answers how many went.

    The successor receives and decides from that day on what was not finished; of a finished dossier only the result
    passes into its keeping. Who holds it keeps it where they work in the successor. One that was ended meanwhile stays.
    """
    found = Dossier.objects.select_for_update().filter(pk__in=passed).exclude(status__in=OVER).order_by("pk")
    dossiers = {one.pk: one for one in found}
    told = DossierEvent.objects.filter(dossier_id__in=dossiers).order_by("dossier_id", "seq")
    events = {key: list(some) for key, some in groupby(told, key=lambda event: event.dossier_id)}
    staff = {
        to: {one.account_id for one in people.workers_in({to}, on)} for to in {one.to_id for one in passed.values()}
    }
    seals = _worded(dossiers, passed, document)
    lives: list[Life] = []
    for key, dossier in dossiers.items():
        said = {**_said(dossier, passed[key].to_id, formers, staff[passed[key].to_id]), **seals[key]}
        since = max(start_of(on), events[key][0].effective_at)
        lives.append(_lived(dossier, events[key], Draft(EventKind.PASSED_ON, since, said), actor, at))
    _write(lives, at)
    return len(lives)


def _said(dossier: Dossier, to_id: int, formers: Collection[int], staff: Collection[int]) -> dict[str, Any]:
    """What the event says: who was responsible, who is; the step and its clock go on as they were."""
    running = dossier.status != Status.FINISHED
    names = ("received_by_id", "competent_id") if running else ()
    said: dict[str, Any] = {name: to_id for name in names if getattr(dossier, name) in formers}
    said |= {f"from_{name}": getattr(dossier, name) for name in said}
    if dossier.holder_unit_id in formers or (dossier.holder_unit_id is None and not running):
        said |= {"from_unit_id": dossier.holder_unit_id, "from_id": dossier.holder_id, "holder_unit_id": to_id}
        said["holder_id"] = dossier.holder_id if dossier.holder_id in staff else None
        clock = {"step_since": dossier.step_since, "step_due": dossier.step_due_at}
        said |= {name: iso(moment) for name, moment in clock.items() if moment is not None}
    return said


def _worded(
    dossiers: Mapping[int, Dossier], passed: Mapping[int, Handover], document: str
) -> dict[int, dict[str, Any]]:
    """Reason and document of every event, written in one go."""
    rows = [
        Wording(dossier=dossier, purpose=purpose, words=words)
        for key, dossier in dossiers.items()
        for purpose, words in (("reason", passed[key].reason), ("document", document))
    ]
    Wording.objects.bulk_create(rows)
    found: dict[int, dict[str, Any]] = {key: {} for key in dossiers}
    for row in rows:
        found[row.dossier_id][row.purpose] = dict(row.seal())
    return found


def _lived(dossier: Dossier, events: Sequence[DossierEvent], draft: Draft, actor: str, at: datetime) -> Life:
    before = timeline(map(happening, events))
    links = chain(dossier, [draft], actor=actor, at=at)
    after = timeline(happening(event) for event in (*events, *links))
    put_state(dossier, after)
    return dossier, links, before, after


def _write(lives: Sequence[Life], at: datetime) -> None:
    """Events, intervals and rows of many dossiers, each kind in one statement."""
    write_links((dossier, links) for dossier, links, _, _ in lives)
    gone: list[int] = []
    standing = DossierInterval.objects.filter(dossier__in=[one[0] for one in lives], superseded_at__isnull=True)
    keys = {(row.dossier_id, row.valid_from): row.pk for row in standing.only("dossier_id", "valid_from")}
    fresh: list[tuple[Dossier, list[Interval]]] = []
    for dossier, _, before, after in lives:
        keep, hold = set(map(_key, after)), set(map(_key, before))
        lost = (one for one in before if _key(one) not in keep)
        gone += [keys[dossier.pk, one.valid_from] for one in lost if (dossier.pk, one.valid_from) in keys]
        fresh.append((dossier, [one for one in after if _key(one) not in hold]))
    DossierInterval.objects.filter(pk__in=gone).update(superseded_at=at)
    write_intervals(fresh, at)
    Dossier.objects.bulk_update([dossier for dossier, *_ in lives], ROW, batch_size=100)


def _key(interval: Interval) -> tuple[Any, ...]:
    return (interval.valid_from, interval.valid_to, *interval_values(interval))
