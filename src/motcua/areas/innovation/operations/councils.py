"""Councils of initiatives (hội đồng sáng kiến): formed for a unit and a year, anew while nobody has scored."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.innovation.models import CouncilMember, InitiativeCouncil, InitiativeScore
from motcua.areas.innovation.policy import initiative_parts
from motcua.areas.innovation.queries import packs
from motcua.kernel.errors import UserError
from motcua.rules.initiatives import InitiativePart
from motcua.rules.sentences import Sentence

LEAST_LEFT = 2


@transaction.atomic
def release_member(*, member_id: int, reason: str, account: Any, at: datetime) -> None:
    """Release a member (thôi tham gia hội đồng) who left the office or cannot judge: their ballot is not waited for any
    more, and those they gave stay.

    Raises UserError `unknown_member`, `not_yours`, `reason_missing`, `council_too_small`.
    """
    one = CouncilMember.objects.select_for_update(of=("self",)).select_related("council").filter(pk=member_id).first()
    if one is None or one.left_at is not None:
        raise UserError("Không có thành viên này trong hội đồng.", code="unknown_member")
    _refuse_stranger(account, one.council.unit_id)
    if not reason.strip():
        raise UserError("Xin ghi lý do thôi tham gia.", code="reason_missing")
    left = CouncilMember.objects.filter(council=one.council, left_at__isnull=True).count() - 1
    if left < LEAST_LEFT:
        raise UserError("Hội đồng phải còn ít nhất hai người để chấm.", code="council_too_small")
    one.left_at, one.left_reason = at, reason.strip()[:500]
    one.save(update_fields=["left_at", "left_reason"])


def _refuse_stranger(account: Any, unit_id: int) -> None:
    parts = initiative_parts(account, unit_id=unit_id, author=False, council=False)
    if not parts & {InitiativePart.KEEPER, InitiativePart.LEADER}:
        raise UserError("Chỉ lãnh đạo hoặc người theo dõi sáng kiến của đơn vị lập hội đồng.", code="not_yours")


@transaction.atomic
def form_council(
    *, unit_id: int, year: int, decision: str, chair_id: int, member_ids: Collection[int], account: Any, at: datetime
) -> int:
    """Form the council (thành lập hội đồng sáng kiến) of a unit for a year, by the pack; answers its key. Until
    somebody has scored it may be formed anew.

    Raises UserError `not_yours`, `decision_missing`, `council_too_small`, `council_known`.
    """
    _refuse_stranger(account, unit_id)
    if not decision.strip():
        raise UserError("Xin ghi quyết định thành lập hội đồng.", code="decision_missing")
    members = {chair_id, *member_ids}
    if len(members) < packs.least_members():
        raise UserError(
            Sentence("Hội đồng cần ít nhất {least} người.", least=packs.least_members()),
            code="council_too_small",
        )
    standing = InitiativeCouncil.objects.filter(unit_id=unit_id, year=year)
    if InitiativeScore.objects.filter(member__council__in=standing).exists():
        raise UserError("Hội đồng của năm này đã chấm sáng kiến nên không lập lại được.", code="council_known")
    standing.delete()
    made = InitiativeCouncil.objects.create(
        unit_id=unit_id, year=year, decision=decision.strip(), rules=packs.council_pack(), recorded_at=at
    )
    CouncilMember.objects.bulk_create(
        CouncilMember(council=made, account_id=one, chair=one == chair_id) for one in members
    )
    return made.pk
