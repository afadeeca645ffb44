"""Completing (hoàn chỉnh sáng kiến đã gửi): taken back while nobody scored it, its effect confirmed later."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.innovation.models import Initiative, InitiativeConfirmation, InitiativeScore
from motcua.areas.innovation.operations.initiating import opened_initiative
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.initiatives import InitiativeAct, InitiativeState


@transaction.atomic
def take_back_initiative(*, initiative_id: int, account: Any, at: datetime) -> None:
    """Take back an initiative (rút về sửa) while nobody has scored it; it is a draft again.

    Raises UserError `scored_already` and as the table refuses.
    """
    one = opened_initiative(initiative_id, InitiativeAct.TAKE_BACK, account)
    if InitiativeScore.objects.filter(initiative=one).exists():
        raise UserError("Đã có thành viên hội đồng chấm nên không rút về sửa được.", code="scored_already")
    one.state = InitiativeState.DRAFT.value
    one.save(update_fields=["state"])


@transaction.atomic
def confirm_effect(
    *, initiative_id: int, applied_from: date, confirmed_by: str, confirmation: str, account: Any, at: datetime
) -> None:
    """Confirm the effect (ghi xác nhận hiệu quả): since when it is applied, who confirms it by which document. What the
    council reads stays as it was, and so do the confirmations before.

    Raises UserError `confirmation_missing`, `day_ahead` and as the table refuses.
    """
    one = opened_initiative(initiative_id, InitiativeAct.CONFIRM, account)
    if not confirmed_by.strip() or not confirmation.strip():
        raise UserError("Xin ghi nơi xác nhận và văn bản xác nhận hiệu quả.", code="confirmation_missing")
    if applied_from > local_date(at):
        raise UserError("Ngày áp dụng chưa đến nên chưa có hiệu quả để xác nhận.", code="day_ahead")
    if one.confirmed_by and not InitiativeConfirmation.objects.filter(initiative=one).exists():
        _kept(one, None, one.recorded_at)
    one.applied_from, one.confirmed_by, one.confirmation = applied_from, confirmed_by.strip(), confirmation.strip()
    one.save(update_fields=["applied_from", "confirmed_by", "confirmation"])
    _kept(one, account, at)


def _kept(one: Initiative, account: Any, at: datetime) -> None:
    """What the initiative says now of its effect, as one more of its confirmations."""
    InitiativeConfirmation.objects.create(
        initiative=one,
        applied_from=one.applied_from,
        confirmed_by=one.confirmed_by,
        confirmation=one.confirmation,
        by=account,
        recorded_at=at,
    )
