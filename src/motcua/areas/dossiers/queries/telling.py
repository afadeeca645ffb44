"""Telling (điều cần báo): what an event of a dossier has to say to its applicant, and whom it is said to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from motcua.areas.dossiers.models import Dossier, DossierEvent, SupplementRequest, SystemOfRecord, Wording
from motcua.kernel.rows import only
from motcua.rules.history import EventKind, instant

AT_MOST = 500
NAMED = ("procedure", "received_by", "competent", "applicant", "submitter")
REASONS = ("reason", "refusal")
GOES_ON = (EventKind.SUPPLEMENTED, EventKind.RESUMED)
IMMEDIATE = Q(kind=EventKind.RECEIVED.value, payload__immediate=True)


@dataclass(frozen=True, slots=True)
class ToTell:
    """To tell (điều cần báo): one event of one of our own dossiers in what its applicant has to know of it.

    `applicant_id`, `email` and `phone` are of who is told: the owner, or who brought it where the owner cannot be
    reached. `at_once` says that it was received and finished in one go at the counter.
    """

    number: str
    seq: int
    kind: EventKind
    at: datetime
    procedure: str
    procedure_code: str
    received_by_id: int
    received_by: str
    competent: str
    applicant_id: int | None
    email: str
    phone: str
    due_at: datetime | None
    promised_at: datetime | None
    reason: str
    items: tuple[str, ...]
    amount: int
    at_once: bool


def to_tell(dossier_id: int, kind: EventKind, *, upto: int) -> ToTell | None:
    """To tell (điều cần báo) of the last event of a kind up to a place in the order; None where there is none, or
    the dossier belongs to another system, which tells its applicants itself, or papers came before it was received."""
    found = DossierEvent.objects.filter(dossier_id=dossier_id, kind=kind.value, seq__lte=upto).order_by("-seq").first()
    dossier = only(Dossier.objects.select_related(*NAMED).filter(pk=dossier_id))
    if found is None or dossier is None or dossier.system_of_record != SystemOfRecord.OURS:
        return None
    if kind in GOES_ON and _not_received().filter(pk=found.pk).exists():
        return None
    said = found.payload
    items, reason = _asked(said)
    reached = _reached(dossier)
    return ToTell(
        number=dossier.number,
        seq=found.seq,
        kind=kind,
        at=found.recorded_at,
        procedure=dossier.procedure.name,
        procedure_code=dossier.procedure.code,
        received_by_id=dossier.received_by_id,
        received_by=dossier.received_by.name,
        competent=dossier.competent.name,
        applicant_id=reached.pk if reached else None,
        email=reached.email if reached else "",
        phone=reached.phone if reached else "",
        due_at=_due_then(found, dossier, kind),
        promised_at=_instant(said.get("promised")),
        reason=reason or _words(said),
        items=items,
        amount=int(said.get("amount") or 0),
        at_once=_at_once(found, dossier),
    )


def untold_events(
    kinds: Collection[EventKind], *, since: datetime, until: datetime
) -> list[tuple[int, str, int, EventKind]]:
    """Events to be told (sự kiện cần báo) recorded in a span, as (dossier, number, place in the order, kind), but
    for those whose applicants waited while everything was done."""
    found = DossierEvent.objects.filter(
        recorded_at__gte=since,
        recorded_at__lt=until,
        kind__in=[kind.value for kind in kinds],
        dossier__system_of_record=SystemOfRecord.OURS,
    )
    waited = DossierEvent.objects.filter(IMMEDIATE, dossier_id=OuterRef("dossier_id"))
    found = found.exclude(Q(Exists(waited)) & Q(dossier__returned_at__isnull=False))
    found = found.exclude(pk__in=_not_received().values("pk"))
    rows = found.order_by("-pk").values_list("dossier_id", "dossier__number", "seq", "kind")[:AT_MOST]
    return [(dossier_id, number, seq, EventKind(kind)) for dossier_id, number, seq, kind in rows]


def _instant(stated: Any) -> datetime | None:
    return instant(stated) if stated else None


def _not_received() -> QuerySet[DossierEvent]:
    """Papers that came before anything was received: no appointment follows from them."""
    received = DossierEvent.objects.filter(
        dossier_id=OuterRef("dossier_id"), seq__lt=OuterRef("seq"), kind=EventKind.RECEIVED.value
    )
    return DossierEvent.objects.filter(~Q(Exists(received)), kind=EventKind.SUPPLEMENTED.value)


def _due_then(found: DossierEvent, dossier: Dossier, kind: EventKind) -> datetime | None:
    """The appointment an event tells: its own; of a receipt and of what goes on, the one that came with it."""
    if kind is not EventKind.RECEIVED and kind not in GOES_ON:
        return _instant(found.payload.get("due"))
    after = DossierEvent.objects.filter(dossier_id=found.dossier_id, seq__gt=found.seq, kind=EventKind.DUE_SET.value)
    if kind in GOES_ON:  # nothing moved where the clock had not stood
        after = after.filter(seq=found.seq + 1)
    first = after.order_by("seq").first()
    told = _instant(first.payload.get("due")) if first else None
    return told or (dossier.due_at if kind in GOES_ON else None)


def _at_once(found: DossierEvent, dossier: Dossier) -> bool:
    """Whether the person waited while everything was done; a result that was kept for later is told as any other."""
    waited = found.kind == EventKind.RECEIVED.value or dossier.returned_at is not None
    return waited and DossierEvent.objects.filter(IMMEDIATE, dossier_id=found.dossier_id).exists()


def _reached(dossier: Dossier) -> Any:
    """The owner, or the one who brought the dossier where the owner left no way to be reached."""
    owner, brought = dossier.applicant, None if dossier.submitter_left_at else dossier.submitter
    if owner is not None and (owner.phone or owner.email):
        return owner
    return brought if brought is not None and (brought.phone or brought.email) else owner


def _asked(said: dict[str, Any]) -> tuple[tuple[str, ...], str]:
    """What was asked for and why, where the event is a request for papers."""
    request = SupplementRequest.objects.filter(pk=said["request"]["id"]).first() if "request" in said else None
    return (tuple(request.items), request.reason) if request else ((), "")


def _words(said: dict[str, Any]) -> str:
    """The reason an event refers to, unless it was erased."""
    keys = [said[purpose]["id"] for purpose in REASONS if isinstance(said.get(purpose), dict)]
    found = Wording.objects.filter(pk__in=keys).first() if keys else None
    return found.words if found else ""
