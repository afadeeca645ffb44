"""Planning (lên tin gửi Cổng): what the portal has to be told of a dossier, in order, each when its turn comes."""

from __future__ import annotations

import json
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.exchange.models import OtherSystem, PortalDecision, PortalMessage, PortalVerdict
from motcua.areas.exchange.queries.connections import connection
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import IntakeMode
from motcua.kernel import outbox
from motcua.kernel.clock import local_date
from motcua.rules.national_portal import SYNC, Composed, compose_dossier, compose_progress, lacks_number_only, points

PORTAL_WAY = "national_portal"


def plan_messages(*, dossier_id: int, at: datetime) -> int:
    """Plan messages (lên tin gửi Cổng) for what was written about a dossier since the last time, and send the first.

    Nothing is told of a dossier that another system keeps, of a unit that works alongside one, that is not connected,
    or that was not when the dossier came in: there the primary system tells the portal; nor of one an officer closed.
    What the portal has been told of before is told to its end, also where another unit took it over with a line of a
    later day. Answers how many were planned.
    """
    found = dossiers.exchangeable(dossier_id)
    if found is None or not found.ours:
        return 0
    line = connection(found.received_by_id, OtherSystem.NATIONAL_PORTAL)
    if line is None or found.began_on is None:
        return 0
    if found.began_on < line.since and not PortalMessage.objects.filter(dossier_id=dossier_id).exists():
        return 0
    if organization.intake_mode(found.received_by_id, local_date(at)) != IntakeMode.PRIMARY:
        return 0
    with transaction.atomic():
        last = PortalMessage.objects.filter(dossier_id=dossier_id).aggregate(last=Max("seq"), closed=Max("closed_at"))
        if last["closed"]:
            return 0
        wanted = points(found.events, after=last["last"] or 0)
        rows = [
            PortalMessage(
                dossier_id=dossier_id,
                unit_id=found.received_by_id,
                service=one.service,
                seq=one.seq,
                lines=list(one.lines),
                planned_at=at,
            )
            for one in wanted
        ]
        PortalMessage.objects.bulk_create(rows, ignore_conflicts=True)
    release(dossier_id=dossier_id, at=at)
    return len(wanted)


@transaction.atomic
def release(*, dossier_id: int, at: datetime) -> bool:
    """Release (gửi tin kế tiếp) of a dossier: composed now, and put into the outbox; one that lacks something is held.

    Nothing goes while an earlier message has not arrived. Answers whether one was put.
    """
    unsent = PortalMessage.objects.select_for_update().filter(dossier_id=dossier_id, sent_at__isnull=True)
    first = unsent.order_by("pk").first()
    if first is None or first.queued_at is not None or first.closed_at is not None:
        return False
    if not (text := composed_text(first, at)):
        return False
    first.queued_at, first.held_at, first.faults = at, None, []
    first.save(update_fields=["queued_at", "held_at", "faults"])
    outbox.put(key=first.key, way=PORTAL_WAY, to=f"unit:{first.unit_id}", subject=first.service, text=text, at=at)
    return True


def composed_text(one: PortalMessage, at: datetime) -> str:
    """The text of a message for the adapter; "" where something is missing, which is written down with it.

    A later round tells the dossier as if for the first time, for a portal that lost it.
    """
    found = _composed(one)
    if found.faults:
        one.held_at = at
        one.faults = [[fault.field, fault.why, fault.remedy] for fault in found.faults]
        one.save(update_fields=["held_at", "faults"])
        return ""
    if one.service != SYNC:
        return json.dumps({"updating": False, "data": found.fields["data"]}, ensure_ascii=False)
    before = PortalMessage.objects.filter(dossier_id=one.dossier_id, service=SYNC, sent_at__isnull=False)
    updating = not one.round and before.exclude(pk=one.pk).exists()
    return json.dumps({"updating": updating, "data": [found.fields]}, ensure_ascii=False)


def _composed(one: PortalMessage) -> Composed:
    if one.service == SYNC:
        record = dossiers.portal_record(one.dossier_id, seq=one.seq)
        found = compose_dossier(record)
        return compose_dossier(record, blank=True) if lacks_number_only(found.faults) and _blank(one) else found
    number, steps = dossiers.progress_steps(one.dossier_id, seqs=one.lines)
    return compose_progress(number, steps)


def _blank(one: PortalMessage) -> bool:
    """Whether the last word about its dossier is to leave the person's number out."""
    last = PortalDecision.objects.filter(dossier_id=one.dossier_id).order_by("pk").last()
    return last is not None and last.verdict == PortalVerdict.BLANK
