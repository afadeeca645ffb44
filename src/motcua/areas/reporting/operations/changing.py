"""Changing a round (đổi đợt thu thập): another day to send by, or called off; what was entered stays on record."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.people.queries import actor_of
from motcua.areas.reporting.events import RoundChanged
from motcua.areas.reporting.models import CollectionRound, RoundChange
from motcua.areas.reporting.operations.opening import refuse_due
from motcua.areas.reporting.operations.running import run
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError


@transaction.atomic
def move_due(*, round_id: int, due_on: date, reason: str, account: Any, at: datetime) -> None:
    """Move the due day (đổi hạn gửi) of a round; the day before it and the reason are kept, and who is late by the
    day promised first stays late.

    Raises UserError `unknown_round`, `not_yours_to_run`, `called_off`, `reason_needed`, `due_in_the_past`,
    `due_too_far`, `same_day`.
    """
    found = _held(round_id, reason, account, at)
    refuse_due(due_on, today=local_date(at))
    if due_on == found.due_on:
        raise UserError("Hạn gửi đã là ngày này rồi.", code="same_day")
    _change(found, due_on, reason, account, at)
    found.due_on = due_on
    found.save(update_fields=["due_on"])


@transaction.atomic
def call_off_round(*, round_id: int, reason: str, account: Any, at: datetime) -> None:
    """Call off a round (hủy đợt thu thập): nobody is asked or reminded any more, and its rows count nowhere.

    Raises UserError `unknown_round`, `not_yours_to_run`, `called_off`, `reason_needed`.
    """
    found = _held(round_id, reason, account, at)
    _change(found, None, reason, account, at)
    found.called_off_at = at
    found.save(update_fields=["called_off_at"])


def _held(round_id: int, reason: str, account: Any, at: datetime) -> CollectionRound:
    found = run(round_id, account, at)
    if found.called_off_at is not None:
        raise UserError("Đợt thu thập này đã hủy.", code="called_off")
    if not reason.strip():
        raise UserError("Xin ghi lý do, để các đơn vị biết vì sao đổi.", code="reason_needed")
    return found


def _change(found: CollectionRound, due_on: date | None, reason: str, account: Any, at: datetime) -> None:
    made = RoundChange.objects.create(
        round=found, was_due_on=found.due_on, due_on=due_on, reason=reason.strip(), by=actor_of(account), at=at
    )
    publish(RoundChanged(change_id=made.pk, at=at))
