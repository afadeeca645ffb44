"""Writing: planted lives become dossiers with valid chains, in bulk, as the product itself would keep them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from motcua.areas.digitization.models import StoredFile
from motcua.areas.dossiers.models import (
    Dossier,
    HandedInPaper,
    IntakeSource,
    Result,
    SystemOfRecord,
    TicketCount,
)
from motcua.areas.dossiers.operations.appending import (
    Draft,
    Link,
    chain,
    happening,
    iso,
    put_state,
    write_intervals,
    write_links,
)
from motcua.areas.feedback.models import Rating
from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account, Applicant
from motcua.areas.procedures.models import Procedure, ProcedureVersion, RequiredPaper, Sector
from motcua.kernel.clock import at_local, local_date
from motcua.rules.history import EventKind, timeline
from tests.insight.radar.planting.lives import Life, Year

BATCH = 500
Told = tuple[datetime, datetime, EventKind, dict[str, Any], str]


def make_units(count: int) -> list[int]:
    """A district and its communes, by their keys."""
    since = datetime(2000, 1, 1).date()
    root = Unit.objects.create(
        slug="huyen-gieo", name="UBND huyện Gieo", level="DISTRICT", kind="PEOPLES_COMMITTEE", valid_from=since
    )
    communes = [
        Unit(
            slug=f"xa-gieo-{n}",
            name=f"UBND xã Gieo {n}",
            level="COMMUNE",
            kind="PEOPLES_COMMITTEE",
            parent=root,
            valid_from=since,
        )
        for n in range(1, count)
    ]
    return [root.pk, *(one.pk for one in Unit.objects.bulk_create(communes))]


def write(year: Year) -> None:
    """Write a planted year into the database."""
    sector, _ = Sector.objects.get_or_create(code="gieo", defaults={"name": "Lĩnh vực gieo"})
    kinds = sorted({life.procedure for life in year.lives})
    procedures = {
        kind: Procedure.objects.get_or_create(code=f"9.{kind}", defaults={"name": kind, "sector": sector})[0]
        for kind in kinds
    }
    paper = _paper(next(iter(procedures.values())), sector)
    people = _people(year)
    lives = sorted(year.lives, key=lambda life: life.submitted or life.received)
    dossiers = []
    for place in range(0, len(lives), BATCH):
        dossiers += _batch(lives[place : place + BATCH], place, procedures, people)
    _beside(list(zip(lives, dossiers, strict=True)), paper, procedures)
    account, _ = Account.objects.get_or_create(username="dem.phieu", defaults={"display_name": "Người đếm phiếu"})
    TicketCount.objects.bulk_create(
        TicketCount(unit_id=unit, day=day, tickets=n, origin="gieo", counted_by=account, counted_at=_noon(day))
        for (unit, day), n in year.tickets.items()
    )


def _noon(day: Any) -> datetime:
    return at_local(datetime.combine(day, datetime.min.time()) + timedelta(hours=18))


def _paper(procedure: Procedure, sector: Sector) -> RequiredPaper:
    version = ProcedureVersion.objects.create(
        procedure=procedure, number=1, name=procedure.name, recorded_at=at_local(datetime(2023, 1, 1)), sector=sector
    )
    return RequiredPaper.objects.create(version=version, order=1, name="Đơn", raw="Đơn")


def _people(year: Year) -> dict[int, int]:
    keys = sorted({life.applicant for life in year.lives})
    rows = [
        Applicant(kind="CITIZEN", name=f"Người nộp minh họa {key:05}", phone=year.phones.get(key, "")) for key in keys
    ]
    return {key: row.pk for key, row in zip(keys, Applicant.objects.bulk_create(rows), strict=True)}


def _batch(lives: list[Life], first: int, procedures: dict[str, Procedure], people: dict[int, int]) -> list[Dossier]:
    made = []
    owners = _owners(lives, people)
    for place, life in enumerate(lives, first):
        dossier = Dossier(number=f"GIEO-{life.unit}-{place:06}", applicant_id=owners[place - first])
        if life.imported:
            dossier.system_of_record = SystemOfRecord.PROVINCE
        links = []
        for at, written, kind, payload, actor in sorted(_told(life, procedures), key=lambda one: one[1]):
            links += chain(dossier, [Draft(kind, at_local(at), payload)], actor=actor, at=at_local(written))
        links += _corrected(life, dossier, links)
        intervals = timeline(happening(link) for link in links)
        put_state(dossier, intervals)
        made.append((dossier, links, intervals))
    Dossier.objects.bulk_create([dossier for dossier, _, _ in made])
    write_links((dossier, links) for dossier, links, _ in made)
    write_intervals(((dossier, intervals) for dossier, _, intervals in made), at_local(datetime(2024, 1, 1)))
    return [dossier for dossier, _, _ in made]


def _owners(lives: list[Life], people: dict[int, int]) -> list[int]:
    """Whose each is: a register knows nobody, so every row of one is somebody new with a name."""
    told = [life.name or f"Người nộp minh họa {life.applicant:05}" for life in lives if life.imported]
    fresh = iter(Applicant.objects.bulk_create(Applicant(kind="CITIZEN", name=name) for name in told))
    return [next(fresh).pk if life.imported else people[life.applicant] for life in lives]


def _corrected(life: Life, dossier: Dossier, links: list[Link]) -> list[Link]:
    """The correction of a finish, written two days after it, as two people would leave it."""
    if life.corrected is None or life.finished is None:
        return []
    target = next(link.seq for link in links if link.kind == EventKind.FINISHED)
    told = {"correction": 1, "fact": "finished", "target": target, "effective_at": iso(at_local(life.corrected))}
    at = at_local(life.finished + timedelta(days=2))
    return chain(dossier, [Draft(EventKind.CORRECTED, at, told)], actor=f"account:lanhdao.{life.unit}", at=at)


def _told(life: Life, procedures: dict[str, Procedure]) -> Iterator[Told]:
    """The events of a life: when, when written, what, and by whom."""
    desk, officer = f"account:quay.{life.unit}", f"account:thuly.{life.unit}"
    described = {
        "procedure_id": procedures[life.procedure].pk,
        "received_by_id": life.unit,
        "competent_id": life.unit,
        "channel": life.channel,
        "operated_by": life.operated_by,
    }
    if life.submitted:
        yield life.submitted, life.submitted, EventKind.SUBMITTED, described, "account:congdan"
    late = {"late_entry": True} if life.late_entered else {}
    yield life.received, life.received, EventKind.RECEIVED, {**described, **late}, desk
    yield life.received, life.received, EventKind.DUE_SET, {"due": iso(at_local(life.due))}, desk
    for one in life.requests:
        yield one.asked, one.asked, EventKind.SUPPLEMENT_REQUESTED, {}, officer
        if one.answered:
            yield one.answered, one.answered, EventKind.SUPPLEMENTED, {}, desk
            yield one.answered, one.answered, EventKind.STARTED, {}, officer
        if one.answered and one.due:
            yield one.answered, one.answered, EventKind.DUE_SET, {"due": iso(at_local(one.due))}, desk
    for at, due in life.moves:
        yield at, at, EventKind.EXTENDED, {"due": iso(at_local(due))}, f"account:{life.signer}.{life.unit}"
    if life.left:
        yield life.left, life.left, EventKind.WITHDRAWN, {}, desk
    if life.finished:
        by = f"account:{life.signer}.{life.unit}"
        yield life.finished, life.written or life.finished, EventKind.FINISHED, {}, by
        if life.returned:
            yield life.returned, max(life.returned, life.written or life.returned), EventKind.RETURNED, {}, desk


def _beside(pairs: list[tuple[Life, Dossier]], paper: RequiredPaper, procedures: dict[str, Procedure]) -> None:
    """What stands beside the events: results, sources, files, ratings."""
    Result.objects.bulk_create(
        (
            Result(
                dossier=dossier,
                paper="Kết quả",
                digest=_mark(dossier.number) * 2,
                signed_by="Người ký",
                signed_at=at_local(life.signed),
            )
            for life, dossier in pairs
            if life.finished and life.signed and life.result
        ),
        batch_size=BATCH,
    )
    sources = [
        IntakeSource(
            dossier=dossier,
            step="FILED",
            device=_mark(life.device),
            network=_mark(life.network or life.staff_network),
            by_staff=not life.device,
            at=at_local(life.submitted or life.received),
        )
        for life, dossier in pairs
        if life.device or life.staff_network
    ]
    IntakeSource.objects.bulk_create(sources, batch_size=BATCH)
    _files([(life, dossier) for life, dossier in pairs if life.file], paper)
    Rating.objects.bulk_create(
        (_rating(life, dossier, procedures[life.procedure]) for life, dossier in pairs if life.rated and life.returned),
        batch_size=BATCH,
    )


def _files(pairs: list[tuple[Life, Dossier]], paper: RequiredPaper) -> None:
    stored = [
        StoredFile(
            digest=_mark(life.file[0]) * 2,
            name="quet.pdf",
            mime="application/pdf",
            size=life.file[1],
            kept_by="gieo",
            kept_at=at_local(life.received),
        )
        for life, _ in pairs
        if life.file
    ]
    StoredFile.objects.bulk_create(stored, batch_size=BATCH)
    HandedInPaper.objects.bulk_create(
        (
            HandedInPaper(dossier=dossier, required=paper, plain=1, file_id=file.pk, checked=True)
            for (_, dossier), file in zip(pairs, stored, strict=True)
        ),
        batch_size=BATCH,
    )


def _rating(life: Life, dossier: Dossier, procedure: Procedure) -> Rating:
    assert life.rated
    assert life.returned
    at, device, network = life.rated
    return Rating(
        dossier_number=dossier.number,
        procedure=procedure,
        received_by_id=life.unit,
        competent_id=life.unit,
        score=5,
        via="LINK",
        returned_on=life.returned.date(),
        rated_at=at_local(at),
        rated_on=local_date(at_local(at)),
        device=_mark(device),
        network=_mark(network),
    )


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32] if text else ""
