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


@transaction.atomic
def form_council(
    *, unit_id: int, year: int, decision: str, chair_id: int, member_ids: Collection[int], account: Any, at: datetime
) -> int:
    """Form the council (thành lập hội đồng sáng kiến) of a unit for a year, by the pack; answers its key. Until
    somebody has scored it may be formed anew.

    Raises UserError `not_yours`, `decision_missing`, `council_too_small`, `council_known`.
    """
    parts = initiative_parts(account, unit_id=unit_id, author=False, council=False)
    if not parts & {InitiativePart.KEEPER, InitiativePart.LEADER}:
        raise UserError("Chỉ lãnh đạo hoặc người theo dõi sáng kiến của đơn vị lập hội đồng.", code="not_yours")
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
