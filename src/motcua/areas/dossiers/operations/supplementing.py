"""Supplementing (bổ sung hồ sơ): missing papers are asked for completely, once and in time, and come back complete."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, Max

from motcua.areas.dossiers.models import Dossier, DossierEvent, SupplementRequest
from motcua.areas.dossiers.operations.appending import Draft, iso, known_events
from motcua.areas.dossiers.operations.gate import opened, record
from motcua.areas.dossiers.operations.reckoning import calendar_of, clock_of, due_anew
from motcua.areas.dossiers.operations.words import kept, needed
from motcua.kernel.clock import at_local, local
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.deadlines import supplement_notice_by
from motcua.rules.history import EventKind
from motcua.rules.running import breach_of_asking


@transaction.atomic
def ask_supplement(
    *,
    number: str,
    items: Sequence[str],
    reason: str,
    account: Any,
    at: datetime,
    legal_basis: str = "",
    seen: int | None = None,
) -> int:
    """Ask for a supplement (yêu cầu bổ sung): a list of what is missing and why; answers the request's key.

    Before acceptance once only. After it within 3 working days of receipt and once; what is asked later stays on
    record as a breach and neither restarts nor pauses the clock (Nghị định 61/2018/NĐ-CP, Điều 17, 19 khoản 4).
    Raises UserError as the gate does, `items_needed`, `reason_needed`, `asked_before`.
    """
    listed = [item.strip() for item in items if item.strip()]
    if not listed:
        raise UserError("Hãy liệt kê đầy đủ giấy tờ cần bổ sung.", code="items_needed")
    why = needed(reason, "Yêu cầu bổ sung phải nêu lý do.")
    dossier = opened(number=number, account=account, action=Action.ASK_SUPPLEMENT, at=at, seen=seen)
    known = known_events(dossier)
    request = SupplementRequest(
        dossier=dossier,
        items=listed,
        reason=why,
        legal_basis=legal_basis.strip(),
        asked_by=account,
        asked_at=at,
        after_acceptance=dossier.received_at is not None,
    )
    _judge(request, known, at)
    request.save(force_insert=True)
    said = {"request": dict(request.seal()), "items": len(listed)}
    if request.notice_by is not None:
        said |= {"notice_by": iso(request.notice_by), "breach": request.breach}
    draft = Draft(EventKind.SUPPLEMENT_REQUESTED, at, said)
    record(dossier=dossier, action=Action.ASK_SUPPLEMENT, drafts=[draft], account=account, at=at, known=known)
    return request.pk


def _judge(request: SupplementRequest, known: Sequence[DossierEvent], at: datetime) -> None:
    """Refuse a second asking before acceptance; say of one after it until when it was due and what is wrong."""
    dossier = request.dossier
    clock = clock_of(known)
    if clock is None:
        if any(event.kind == EventKind.SUPPLEMENT_REQUESTED for event in known):
            raise UserError(
                "Hồ sơ này đã được yêu cầu bổ sung một lần trước khi tiếp nhận; chỉ được yêu cầu một lần, đầy đủ.",
                code="asked_before",
            )
        return
    assert dossier.received_at is not None
    request.notice_by = at_local(supplement_notice_by(local(dossier.received_at), calendar_of(dossier, at)))
    request.breach = breach_of_asking(clock, at, request.notice_by, asked_before=dossier.supplements)


@transaction.atomic
def take_supplement(*, number: str, account: Any, at: datetime, note: str = "", seen: int | None = None) -> None:
    """Take a supplement (nhận bổ sung): the papers are complete from now on.

    Before acceptance the dossier waits to be received again. After it the time limit starts anew or goes on with what
    was left, as the version of the receipt says, and the new due date is told with its proof; where everything
    was sent from home, since the last of it came. Raises UserError as the gate does.
    """
    dossier = opened(number=number, account=account, action=Action.TAKE_SUPPLEMENT, at=at, seen=seen)
    known = known_events(dossier)
    since = _complete_since(dossier)
    _close_requests(dossier, at)
    said = {"complete_since": iso(since)} if since is not None and since < at else {}
    draft = Draft(EventKind.SUPPLEMENTED, at, {**said, **kept(dossier, note=note)})
    due = due_anew(dossier=dossier, known=known, drafts=[draft], why="SUPPLEMENT", at=at)
    record(dossier=dossier, action=Action.TAKE_SUPPLEMENT, drafts=[draft, *due], account=account, at=at, known=known)


def _complete_since(dossier: Dossier) -> datetime | None:
    """Complete since (đủ giấy tờ từ lúc): when the last paper came from home; None where one did not come that way."""
    waiting = SupplementRequest.objects.filter(dossier=dossier, answered_at__isnull=True)
    asked = waiting.annotate(came=Count("brought"), last=Max("brought__at")).order_by("-pk").first()
    return asked.last if asked and asked.came == len(asked.items) else None


def _close_requests(dossier: Dossier, at: datetime) -> None:
    SupplementRequest.objects.filter(dossier=dossier, answered_at__isnull=True, asked_at__lte=at).update(answered_at=at)
