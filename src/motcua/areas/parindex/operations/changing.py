"""Changing (sửa đợt đánh giá): its name and the last day for units to score themselves, with a reason that is kept."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.parindex.models import Campaign, CampaignChange
from motcua.areas.parindex.operations.refusals import DueInThePast
from motcua.areas.parindex.operations.standing import open_campaign
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import apart, kept


@transaction.atomic
def change_campaign(*, campaign_id: int, title: str, self_due_on: date, reason: str, account: Any, at: datetime) -> int:
    """Change a campaign (sửa đợt, gia hạn tự đánh giá) that is not published yet, and answer the key of the change; a
    form that had closed is open again until the new day.

    Raises NotYourUnit, AlreadyPublished, DueInThePast, UserError `reason_missing`, `title_missing`, `change_empty`.
    """
    campaign = open_campaign(campaign_id, account)
    if not reason.strip():
        raise UserError("Xin ghi lý do sửa.", code="reason_missing")
    if not title.strip():
        raise UserError("Xin ghi tên đợt.", code="title_missing")
    changed = apart({"title": title.strip(), "self_due_on": self_due_on}, campaign)
    if not changed:
        raise UserError("Chưa có gì khác: xin đổi tên đợt hoặc hạn tự đánh giá.", code="change_empty")
    if "self_due_on" in changed and self_due_on < local_date(at):
        raise DueInThePast
    made = CampaignChange.objects.create(
        campaign=campaign,
        was=kept({name: getattr(campaign, name) for name in changed}),
        now=kept(changed),
        reason=reason.strip(),
        changed_by=actor_of(account),
        recorded_at=at,
    )
    Campaign.objects.filter(pk=campaign_id).update(**changed)
    return made.pk
