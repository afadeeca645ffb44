"""Traces (dấu vết): what the radar reads of dossiers, as the frozen rows its rules take; no personal data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from motcua.areas.digitization import queries as digitization
from motcua.areas.dossiers.models import (
    Channel,
    Dossier,
    DossierEvent,
    HandedInPaper,
    IntakeSource,
    OperatedBy,
    Result,
    SourceStep,
    SystemOfRecord,
    TicketCount,
)
from motcua.areas.people import queries as people
from motcua.kernel.clock import end_of, local, start_of
from motcua.rules.history import EventKind
from motcua.rules.radar import Act, CounterDay, ScanTrace, Trace

BATCH = 500
OURS = SystemOfRecord.OURS
USED = 3  # times officers worked from a network before it counts as the office's
TIMES = ("submitted_at", "received_at", "due_first_at", "due_at", "finished_at", "left_at")
READ = (
    "pk", "number", "competent_id", "received_by_id", "procedure_id", "channel", "operated_by", "applicant_id",
    "system_of_record", "late_entered", *TIMES,
)  # fmt: skip
JUDGED = (
    EventKind.RECEIVED,
    EventKind.DUE_SET,
    EventKind.EXTENDED,
    EventKind.SUPPLEMENT_REQUESTED,
    EventKind.PAYMENT_REQUESTED,
    EventKind.STOPPED,
    EventKind.RESUMED,
    EventKind.SUPPLEMENTED,
    EventKind.PAYMENT_SETTLED,
    EventKind.FINISHED,
    EventKind.REOPENED,
    EventKind.CORRECTED,
)


def _of_units(unit_ids: Collection[int], start: date, end: date) -> QuerySet[Dossier]:
    """Dossiers of the units that came in, were finished or left in [start, end]."""
    units = Q(competent_id__in=unit_ids) | Q(received_by_id__in=unit_ids)
    days = (start, end)
    moved = Q(received_on__range=days) | Q(finished_on__range=days) | Q(left_on__range=days)
    waiting = Q(received_on__isnull=True, submitted_at__gte=start_of(start), submitted_at__lt=end_of(end))
    return Dossier.objects.filter(units, moved | waiting)


def traces(unit_ids: Collection[int], *, start: date, end: date) -> list[Trace]:
    """Traces (dấu vết hồ sơ) of what units decided or took in from a day to a day, with what was written of each."""
    found: list[Trace] = []
    after = 0
    rows = _of_units(unit_ids, start, end).order_by("pk").values_list(*READ, named=True)
    while batch := list(rows.filter(pk__gt=after)[:BATCH]):
        after = batch[-1].pk
        found += _read(batch)
    return found


def rewritten(unit_ids: Collection[int], *, start: date, end: date) -> tuple[list[Trace], dict[int, int]]:
    """Rewritten (có ghi lại): traces of what units finished from a day to a day, of those only whose events hold a
    correction or a finish written when the time was over; and how many each unit finished.

    So few that a whole year of many units can be looked at.
    """
    done = {"competent_id__in": unit_ids, "finished_on__range": (start, end)}
    due = "dossier__due_at"
    late = Q(kind=EventKind.FINISHED, recorded_at__gt=F(due), effective_at__lte=F(due), dossier__system_of_record=OURS)
    events = DossierEvent.objects.filter(late | Q(kind=EventKind.CORRECTED))
    events = events.filter(**{f"dossier__{name}": value for name, value in done.items()})
    keys = sorted(set(events.values_list("dossier_id", flat=True)))
    found: list[Trace] = []
    for place in range(0, len(keys), BATCH):
        rows = Dossier.objects.filter(pk__in=keys[place : place + BATCH]).order_by("pk")
        found += _read(list(rows.values_list(*READ, named=True)))
    counted = Dossier.objects.filter(**done).values_list("competent_id").annotate(times=Count("pk"))
    return found, dict(counted.order_by("competent_id"))


def nameless(unit_ids: Collection[int] | None) -> dict[int, int]:
    """Nameless (không có tên): how many dossiers of registers say not whose they are, by the unit that took them in;
    who withdrew there and filed again nobody can see. None is every unit."""
    found = Dossier.objects.filter(people.nameless("applicant")).exclude(system_of_record=OURS)
    if unit_ids is not None:
        found = found.filter(received_by_id__in=unit_ids)
    return dict(found.values_list("received_by_id").annotate(times=Count("pk")).order_by("received_by_id"))


def _read(batch: list[Any]) -> Iterator[Trace]:
    """Traces of rows of READ; models of so many take longer than what is judged."""
    keys = [one.pk for one in batch]
    acts, results, sources = _acts(keys), _results(keys), _sources(keys)
    online = {one.applicant_id for one in batch if one.channel == Channel.ONLINE and one.applicant_id}
    phones = people.phone_marks(online)
    names = people.name_marks({one.applicant_id for one in batch if one.applicant_id})
    for one in batch:
        imported = one.system_of_record != OURS
        signed = results.get(one.pk)
        device, network = sources.get(one.pk, ("", ""))
        yield Trace(
            number=one.number,
            unit=one.competent_id,
            desk=one.received_by_id,
            procedure=one.procedure_id,
            channel=one.channel,
            operated_by=one.operated_by,
            applicant=one.applicant_id,
            name=names.get(one.applicant_id or 0, ""),
            imported=imported,
            late_entered=one.late_entered,
            result=None if imported else signed is not None,
            signed=signed,
            device=device,
            network=network,
            phone=phones.get(one.applicant_id or 0, ""),
            acts=tuple(acts.get(one.pk, ())),
            **_times(one),
        )


def _times(one: Any) -> dict[str, Any]:
    told = {name.removesuffix("_at"): getattr(one, name) for name in TIMES}
    return {name: None if value is None else local(value) for name, value in told.items()}


def _acts(keys: list[int]) -> Mapping[int, list[Act]]:
    columns = ("dossier_id", "kind", "effective_at", "recorded_at", "actor", "payload")
    rows = DossierEvent.objects.filter(dossier_id__in=keys, kind__in=JUDGED).order_by("dossier_id", "seq")
    found: dict[int, list[Act]] = defaultdict(list)
    for key, kind, at, written, actor, told in rows.values_list(*columns):
        moved = told.get("effective_at") or told.get("due") if kind == EventKind.CORRECTED else None
        due = told.get("due") if kind in (EventKind.DUE_SET, EventKind.EXTENDED) else None
        found[key].append(
            Act(kind, local(at), local(written), actor, _instant(due), told.get("fact", ""), _instant(moved))
        )
    return found


def _instant(text: Any) -> datetime | None:
    return local(datetime.fromisoformat(text)) if text else None


def _results(keys: list[int]) -> dict[int, datetime]:
    """When the first result of each dossier was signed; a refusal is a result, a paper without any mark is none."""
    real = Q(refused=True) | Q(file__isnull=False) | ~Q(digest="") | ~Q(code="") | Q(erased_at__isnull=False)
    found: dict[int, datetime] = {}
    for key, signed in Result.objects.filter(real, dossier_id__in=keys).values_list("dossier_id", "signed_at"):
        found[key] = min(local(signed), found.get(key, local(signed)))
    return found


def _sources(keys: list[int]) -> dict[int, tuple[str, str]]:
    filed = IntakeSource.objects.filter(dossier_id__in=keys, step=SourceStep.FILED, by_staff=False)
    return {key: (device, network) for key, device, network in filed.values_list("dossier_id", "device", "network")}


def office_networks(unit_ids: Collection[int], *, start: date, end: date) -> dict[int, frozenset[str]]:
    """Office networks (mạng của cơ quan): for each unit the marks of networks from which officers took dossiers in."""
    worked = IntakeSource.objects.filter(by_staff=True, at__gte=start_of(start), at__lt=end_of(end)).exclude(network="")
    worked = worked.filter(Q(dossier__competent_id__in=unit_ids) | Q(dossier__received_by_id__in=unit_ids))
    columns = ("dossier__received_by_id", "dossier__competent_id", "network")
    found: dict[int, set[str]] = defaultdict(set)
    for desk, unit, network, times in worked.values_list(*columns).annotate(times=Count("pk")):
        if times >= USED:
            found[desk].add(network)
            found[unit].add(network)
    return {unit: frozenset(networks) for unit, networks in found.items()}


def scan_traces(unit_ids: Collection[int], *, start: date, end: date) -> list[ScanTrace]:
    """Scan traces (dấu vết bản quét) of the files handed in with dossiers received from a day to a day, but those
    that were taken from the person's own store."""
    columns = ("dossier__number", "dossier__received_by_id", "dossier__applicant_id", "file_id", "dossier__received_at")
    handed = HandedInPaper.objects.filter(
        dossier__received_by_id__in=unit_ids, dossier__received_on__range=(start, end), reused_from__isnull=True
    )
    rows = list(handed.filter(file_id__isnull=False).values_list(*columns).order_by("pk"))
    found = []
    for place in range(0, len(rows), BATCH):
        batch = rows[place : place + BATCH]
        files = digitization.stored_files([row[3] for row in batch])
        found += [
            ScanTrace(number, desk, applicant, files[file].digest, files[file].size, local(at))
            for number, desk, applicant, file, at in batch
            if file in files
        ]
    return found


def counter_days(
    unit_ids: Collection[int], *, start: date, end: date, given: Mapping[tuple[int, date], int] | None = None
) -> list[CounterDay]:
    """Counter days (các ngày ở quầy) with a count of tickets: beside it, receipts and returns at the counter.

    Who was handed a certified copy at once came once, so a return in the moment of its receipt is none beside it.
    `given` are the tickets that our own queue gave; what somebody wrote down of another machine stands before them.
    """
    counted = TicketCount.objects.filter(unit_id__in=unit_ids, day__range=(start, end)).order_by("pk")
    written = {(unit, day): count for unit, day, count in counted.values_list("unit_id", "day", "tickets")}
    tickets = {**(given or {}), **written}
    in_person = Q(channel=Channel.COUNTER) | Q(channel=Channel.ONLINE, operated_by=OperatedBy.ASSISTED)
    entered: dict[tuple[int, date], int] = defaultdict(int)
    for name, who in (("received_on", in_person), ("returned_on", ~Q(returned_at=F("received_at")))):
        came = Dossier.objects.filter(who, received_by_id__in=unit_ids, **{f"{name}__range": (start, end)})
        for unit, day, times in came.values_list("received_by_id", name).annotate(times=Count("pk")):
            entered[unit, day] += times
    return [CounterDay(unit, day, count, entered[unit, day]) for (unit, day), count in sorted(tickets.items())]
