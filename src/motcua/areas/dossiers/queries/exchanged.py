"""Exchanged (trao đổi với Cổng): what a dossier's records say up to one of its events, for the national portal."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.areas.dossiers.models import (
    Dossier,
    DossierEvent,
    HandedInPaper,
    Handing,
    Means,
    PaymentDemand,
    PaymentEntry,
    Result,
    SupplementRequest,
    SystemOfRecord,
)
from motcua.areas.dossiers.queries.history import happening
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date
from motcua.kernel.rows import only
from motcua.rules.history import EventKind, State, as_corrected, timeline
from motcua.rules.lifecycle import Status
from motcua.rules.money import EntryKind
from motcua.rules.national_portal import (
    Noted,
    PortalFee,
    PortalPaper,
    PortalPerson,
    PortalRecord,
    PortalResult,
    PortalSupplement,
    ProgressStep,
)

BY_ACCOUNT = "account:"
NAMED = ("procedure__sector", "received_by", "competent", "applicant")
DECLINED = "Văn bản từ chối giải quyết"


@dataclass(frozen=True, slots=True)
class Exchangeable:
    """Exchangeable dossier (hồ sơ để báo Cổng): whose it is, from which day it counts, and its events."""

    id: int
    number: str
    received_by_id: int
    began_on: date | None
    ours: bool
    events: tuple[Noted, ...]


def exchangeable(dossier_id: int) -> Exchangeable | None:
    """Exchangeable (hồ sơ để báo Cổng); None where there is no such dossier."""
    dossier = only(Dossier.objects.filter(pk=dossier_id))
    if dossier is None:
        return None
    began = dossier.submitted_at or dossier.received_at
    rows = DossierEvent.objects.filter(dossier=dossier).order_by("seq")
    events = list(rows.values_list("seq", "kind", "recorded_at", "actor"))
    officers = {BY_ACCOUNT + name for name in people.posts_of(_usernames(actor for _, _, _, actor in events))}
    return Exchangeable(
        dossier.pk,
        dossier.number,
        dossier.received_by_id,
        local_date(began) if began else None,
        dossier.system_of_record == SystemOfRecord.OURS,
        tuple(Noted(seq, EventKind(kind), at, actor in officers) for seq, kind, at, actor in events),
    )


def _usernames(actors: Iterable[str]) -> set[str]:
    return {actor.removeprefix(BY_ACCOUNT) for actor in actors if actor.startswith(BY_ACCOUNT)}


def last_events(unit_ids: Collection[int], *, since: datetime, limit: int) -> list[tuple[int, int]]:
    """Last events (sự kiện cuối) of our dossiers that units took in, for those written to since: (dossier, place)."""
    written = DossierEvent.objects.filter(
        recorded_at__gte=since,
        dossier__received_by_id__in=unit_ids,
        dossier__system_of_record=SystemOfRecord.OURS,
    )
    rows = written.order_by("dossier_id").values_list("dossier_id", "dossier__last_seq").distinct()
    return list(rows[:limit])


def portal_record(dossier_id: int, *, seq: int) -> PortalRecord:
    """Portal record (hồ sơ gửi Cổng): its times and status as its events up to `seq` say, its people and papers as
    they are known now. Personal data: it goes to the portal only."""
    dossier = Dossier.objects.select_related(*NAMED).get(pk=dossier_id)
    events = _events(dossier, seq)
    state, at = _state(events), events[-1].recorded_at
    returned = _last(events, EventKind.RETURNED)
    given_back = state["status"] == Status.RETURNED and state["finished_at"] is None
    entries = PaymentEntry.objects.filter(demand__dossier=dossier, kind=EntryKind.PAID, means=Means.GATEWAY, at__lte=at)
    handing = Handing.objects.filter(dossier=dossier, at__lte=at).order_by("-pk").first()
    return PortalRecord(
        number=dossier.number,
        procedure_code=dossier.procedure.code,
        procedure=dossier.procedure.name,
        sector_code=dossier.procedure.sector.code,
        sector=dossier.procedure.sector.name,
        channel=state["channel"] or "",
        received_by=dossier.received_by.name,
        competent=dossier.competent.name,
        status=state["status"],
        filed_at=state["submitted_at"] or state["received_at"],
        received_at=state["received_at"],
        due_at=state["due_at"],
        refused_at=_last(events, EventKind.REFUSED) if state["status"] == Status.REFUSED else None,
        finished_at=state["finished_at"],
        returned_at=state["returned_at"] or (returned if given_back else None),
        returned_how=str(handing.get_way_display()) if handing and returned else "",
        given_back=given_back,
        person=_person(dossier),
        papers=_papers(dossier),
        fees=_fees(dossier, at),
        paid_online=entries.exists(),
        supplements=_supplements(dossier, events),
        results=_results(dossier, at),
    )


def _events(dossier: Dossier, seq: int) -> list[DossierEvent]:
    return list(DossierEvent.objects.filter(dossier=dossier, seq__lte=seq).order_by("seq"))


def _state(events: Sequence[DossierEvent]) -> State:
    return timeline(map(happening, events))[-1].state


def _last(events: Sequence[DossierEvent], kind: EventKind) -> datetime | None:
    found = [event.effective_at for event in as_corrected(map(happening, events)) if event.kind is kind]
    return found[-1] if found else None


def _person(dossier: Dossier) -> PortalPerson | None:
    who = dossier.applicant
    return PortalPerson(who.name, who.kind, who.id_kind, who.id_number, who.phone, who.email) if who else None


def _papers(dossier: Dossier) -> tuple[PortalPaper, ...]:
    found = list(HandedInPaper.objects.filter(dossier=dossier).select_related("required").order_by("required__order"))
    reused = [one.file_id for one in found if one.reused_from]
    results = dict(Result.objects.filter(file__in=reused).values_list("file", "code")) if reused else {}
    return tuple(
        PortalPaper(
            name=str(one.required),
            file_id=one.file_id or 0,
            compared=one.checked and one.file_id is not None,
            reused=one.reused_from is not None,
            originals=one.originals,
            certified=one.certified,
            plain=one.plain,
            result_code=results.get(one.file_id, "") if one.reused_from else "",
        )
        for one in found
    )


def _fees(dossier: Dossier, at: datetime) -> tuple[PortalFee, ...]:
    found = PaymentDemand.objects.filter(dossier=dossier, asked_at__lte=at).order_by("pk")
    return tuple(PortalFee(line["name"], line["amount"]) for one in found for line in one.lines)


def _results(dossier: Dossier, at: datetime) -> tuple[PortalResult, ...]:
    found = Result.objects.filter(dossier=dossier, signed_at__lte=at, erased_at__isnull=True).order_by("pk")
    return tuple(PortalResult(one.pk, one.paper or DECLINED, one.code) for one in found)


def _supplements(dossier: Dossier, events: Sequence[DossierEvent]) -> tuple[PortalSupplement, ...]:
    asked = {one.payload["request"]["id"]: one for one in events if "request" in one.payload}
    found = SupplementRequest.objects.filter(pk__in=asked).select_related("asked_by").order_by("pk")
    return tuple(_supplement(one, asked[one.pk], events) for one in found)


def _supplement(one: SupplementRequest, asked: DossierEvent, events: Sequence[DossierEvent]) -> PortalSupplement:
    """A request with the due dates before it and after its answer, as far as the events go."""
    before = [event for event in events if event.seq < asked.seq]
    later = (event for event in events if event.seq > asked.seq and event.kind == EventKind.SUPPLEMENTED)
    answer = next(later, None)
    after = [event for event in events if answer is not None and event.recorded_at <= answer.recorded_at]
    return PortalSupplement(
        key=one.pk,
        asked_by=str(one.asked_by),
        words=one.reason,
        asked_at=one.asked_at,
        papers=tuple(map(str, one.items)),
        answered_at=one.answered_at if answer else None,
        taken_by=_name(answer.actor) if answer else "",
        due_before=_state(before)["due_at"] if before else None,
        due_after=_state(after)["due_at"] if after else None,
    )


def _name(actor: str) -> str:
    if not actor.startswith(BY_ACCOUNT):
        return ""
    username = actor.removeprefix(BY_ACCOUNT)
    return people.names_of(usernames=[username]).get(username, "")


def progress_steps(dossier_id: int, *, seqs: Collection[int]) -> tuple[str, list[ProgressStep]]:
    """Progress steps (các dòng tiến độ) of some events of a dossier, with its number."""
    dossier = Dossier.objects.get(pk=dossier_id)
    events = _events(dossier, max(seqs))
    told = [event for event in events if event.seq in seqs]
    usernames = _usernames(event.actor for event in told)
    names, posts = people.names_of(usernames=usernames), people.posts_of(usernames)
    corrected = {one.seq: one.effective_at for one in as_corrected(map(happening, events))}
    steps = [
        _step(event, corrected.get(event.seq, event.effective_at), events, names, posts, _homes(dossier))
        for event in told
    ]
    return dossier.number, steps


def _homes(dossier: Dossier) -> tuple[int | None, ...]:
    return (dossier.holder_unit_id, dossier.competent_id, dossier.received_by_id)


def _step(
    event: DossierEvent, at: datetime, events: Sequence[DossierEvent], names: Any, posts: Any, homes: Any
) -> ProgressStep:
    username, on = event.actor.removeprefix(BY_ACCOUNT), local_date(at)
    held = [one for one in posts.get(username, []) if one.start <= on and (one.end is None or one.end >= on)]
    here = [one for one in held if one.unit_id in homes] or held
    state = _state([one for one in events if one.seq <= event.seq])
    return ProgressStep(
        officer=names.get(username, ""),
        title=here[0].post if here else "",
        at=at,
        unit=here[0].unit if here else "",
        what=EventKind(event.kind).label,
        status=state["status"],
        since=state["step_since"],
        due_at=state["step_due_at"] or state["due_at"],
    )
