"""Deciding (xử lý hồ sơ bị giữ): what the portal cannot be told of is closed, told with a blank, or taken up again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.exchange.models import PortalDecision, PortalMessage, PortalVerdict
from motcua.areas.exchange.operations.planning import plan_messages, release
from motcua.areas.exchange.policy import may_follow_messages_of
from motcua.areas.exchange.queries.portal import may_be_decided
from motcua.kernel.errors import UserError


@transaction.atomic
def decide_held(*, dossier_id: int, verdict: str, reason: str, account: Any, at: datetime) -> None:
    """Decide about what is held (xử lý hồ sơ bị giữ): close its messages, send them with the person's number left
    blank, or take up again what was closed.

    Nothing is told of a closed dossier until somebody takes it up again; then what was missed is told in its order.
    Raises UserError `unknown_message`, `reason_needed`, `verdict_wrong`.
    """
    rows = list(PortalMessage.objects.select_for_update().filter(dossier_id=dossier_id).order_by("pk"))
    if not rows or not may_follow_messages_of(account, rows[0].unit_id, at):
        raise UserError("Không có tin này.", code="unknown_message")
    if not reason.strip():
        raise UserError("Xin ghi lý do.", code="reason_needed")
    if verdict not in may_be_decided(rows):
        raise UserError("Hồ sơ lúc này không xử lý theo cách ấy được.", code="verdict_wrong")
    PortalDecision.objects.create(
        dossier_id=dossier_id, verdict=verdict, reason=reason.strip()[:300], decided_by=account, decided_at=at
    )
    _done(verdict, rows, at)


def _done(verdict: str, rows: Sequence[PortalMessage], at: datetime) -> None:
    dossier_id = rows[0].dossier_id
    unsent = PortalMessage.objects.filter(pk__in=[one.pk for one in rows], sent_at__isnull=True)
    if verdict == PortalVerdict.CLOSE:
        unsent.update(closed_at=at)
        return
    unsent.update(closed_at=None)
    if verdict == PortalVerdict.RESUME:
        plan_messages(dossier_id=dossier_id, at=at)
    release(dossier_id=dossier_id, at=at)
