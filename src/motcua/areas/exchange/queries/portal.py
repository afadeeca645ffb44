"""Messages to the national portal: which wait, which are held and why, which failed, which arrived."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, F, Max, OuterRef, Q

from motcua.areas.exchange.models import PortalDecision, PortalMessage, PortalVerdict
from motcua.rules.national_portal import Fault, lacks_number_only

PAGE = 50
LANES: dict[str, Q] = {
    "held": Q(held_at__isnull=False, queued_at__isnull=True, closed_at__isnull=True),
    "failed": Q(given_up_at__isnull=False, closed_at__isnull=True),
    "waiting": Q(held_at__isnull=True, sent_at__isnull=True, given_up_at__isnull=True, closed_at__isnull=True),
    "closed": Q(closed_at__isnull=False),
    "sent": Q(sent_at__isnull=False),
}


@dataclass(frozen=True, slots=True)
class MessageRow:
    """Message row (dòng tin gửi Cổng): of which dossier, how it stands, and why it stands so."""

    id: int
    key: str
    number: str
    dossier_id: int
    unit_id: int
    unit: str
    service: str
    seq: int
    round: int
    lane: str
    planned_at: datetime
    faults: tuple[Fault, ...]
    reason: str
    sent_at: datetime | None
    receipt: str


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """Decision row (dòng quyết định): what was decided about a held dossier, why, by whom."""

    verdict: str
    reason: str
    by: str
    at: datetime


def messages(unit_ids: Collection[int] | None, *, lane: str, after: int = 0, limit: int = PAGE) -> list[MessageRow]:
    """Messages (các tin gửi Cổng) of units in a lane, the latest first, paged by key; None is every unit."""
    found = PortalMessage.objects.filter(LANES[lane])
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    if after:
        found = found.filter(pk__lt=after)
    return [_row(one) for one in found.select_related("dossier", "unit").order_by("-pk")[:limit]]


def messages_of(number: str) -> list[MessageRow]:
    """Messages of a dossier (các tin của hồ sơ) in their order."""
    found = PortalMessage.objects.filter(dossier__number=number).select_related("dossier", "unit")
    return [_row(one) for one in found.order_by("pk")]


def decisions_of(number: str) -> list[DecisionRow]:
    """Decisions about a dossier (các quyết định về hồ sơ), the latest first."""
    found = PortalDecision.objects.filter(dossier__number=number).select_related("decided_by").order_by("-pk")
    return [
        DecisionRow(str(PortalVerdict(one.verdict).label), one.reason, str(one.decided_by), one.decided_at)
        for one in found
    ]


def verdicts_for(number: str) -> list[tuple[str, str]]:
    """Verdicts (các cách xử lý) that are open for a dossier now, with their words."""
    rows = list(PortalMessage.objects.filter(dossier__number=number).order_by("pk"))
    return [(one, str(PortalVerdict(one).label)) for one in may_be_decided(rows)]


def may_be_decided(rows: Sequence[PortalMessage]) -> list[str]:
    """What may be decided about a dossier with these messages, which stand in their order: only the first that has not
    arrived holds the rest, and one that is on its way is left to arrive."""
    first = next((one for one in rows if one.sent_at is None), None)
    if first is None:
        return []
    if first.closed_at is not None:
        return [PortalVerdict.RESUME.value]
    if first.queued_at is not None:
        return [PortalVerdict.CLOSE.value] if first.given_up_at is not None else []
    faults = [Fault(*fault) for fault in first.faults]
    blank = [PortalVerdict.BLANK.value] if lacks_number_only(faults) else []
    return [*blank, PortalVerdict.CLOSE.value] if faults else []


def tally(unit_ids: Collection[int] | None) -> dict[str, int]:
    """How many messages of units stand in each lane."""
    found = PortalMessage.objects.all()
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    return dict(found.aggregate(**{lane: Count("pk", filter=where) for lane, where in LANES.items()}))


def unsent_dossiers(*, limit: int = 200) -> list[int]:
    """Dossiers of which something was planned that is not in the outbox yet, and nothing is on its way; those that were
    not looked at for the longest time first."""
    on_way = PortalMessage.objects.filter(dossier=OuterRef("dossier"), queued_at__isnull=False, sent_at__isnull=True)
    waiting = PortalMessage.objects.filter(~Exists(on_way), queued_at__isnull=True, closed_at__isnull=True)
    seen = waiting.order_by().values("dossier_id").annotate(seen=Max("held_at"))
    return list(seen.order_by(F("seen").asc(nulls_first=True)).values_list("dossier_id", flat=True)[:limit])


def _row(one: PortalMessage) -> MessageRow:
    return MessageRow(
        id=one.pk,
        key=one.key,
        number=one.dossier.number,
        dossier_id=one.dossier_id,
        unit_id=one.unit_id,
        unit=one.unit.name,
        service=one.service,
        seq=one.seq,
        round=one.round,
        lane=_lane(one),
        planned_at=one.planned_at,
        faults=tuple(Fault(*fault) for fault in one.faults),
        reason=one.reason,
        sent_at=one.sent_at,
        receipt=one.receipt,
    )


def _lane(one: PortalMessage) -> str:
    if one.sent_at is not None:
        return "sent"
    if one.closed_at is not None:
        return "closed"
    if one.given_up_at is not None:
        return "failed"
    return "held" if one.held_at is not None and one.queued_at is None else "waiting"
