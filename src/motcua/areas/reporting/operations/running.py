"""Running a round (điều hành đợt thu thập): whose it is, and to whom it passes when the unit that asked has ended."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.reporting.models import CollectionRound, UnitSheet
from motcua.areas.reporting.policy import asks_for, runs_round
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


def run(round_id: int, account: Any, at: datetime) -> CollectionRound:
    """The round, held until the transaction ends. Raises UserError `unknown_round`, `not_yours_to_run`."""
    found = CollectionRound.objects.select_for_update().filter(pk=round_id).first()
    today = local_date(at)
    if found is not None and runs_round(account, asked_by=found.unit_id, kept_by=found.keeper_id, today=today):
        return found
    seen = asks_for(account, today=today)
    if found is None or (seen is not None and found.unit_id not in seen):
        raise UserError("Không có đợt thu thập này.", code="unknown_round")
    whose = found.keeper or found.unit
    raise UserError(
        Sentence("Đợt này của {unit}; chỉ nơi đó nhắc, đổi hạn, khóa, trả lại hoặc hủy.", unit=whose.name),
        code="not_yours_to_run",
    )


@transaction.atomic
def pass_rounds(*, passed: Mapping[int, int]) -> int:
    """Pass rounds (bàn giao đợt thu thập) of units that ended: who takes over runs them; they stay in the name of the
    unit that asked. Answers how many."""
    for round_id, unit_id in passed.items():
        CollectionRound.objects.filter(pk=round_id).update(keeper_id=unit_id)
    return len(passed)


@transaction.atomic
def pass_sheets(*, passed: Mapping[int, int]) -> int:
    """Pass sheets (bàn giao phiếu số liệu) of units that ended: who takes over fills them in and approves them; they
    stay in the name of the unit that was asked. Answers how many."""
    for sheet_id, unit_id in passed.items():
        UnitSheet.objects.filter(pk=sheet_id).update(keeper_id=unit_id)
    return len(passed)
