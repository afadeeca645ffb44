"""Keeping (trông hàng chờ): the lines people choose from, and the address of the kiosk."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.people.queries import actor_of
from motcua.areas.queue.models import Kiosk, QueueLine
from motcua.areas.queue.policy import may_call
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

MOST_LINES = 8  # what a screen shows in large type


def _may(account: Any, unit_id: int) -> None:
    if not may_call(account, unit_id):
        raise UserError("Tài khoản này không làm ở quầy của đơn vị.", code="not_allowed")


@transaction.atomic
def keep_line(*, unit_id: int, prefix: str, name: str, order: int, account: Any, at: datetime) -> int:
    """Keep a line (lập, sửa hàng chờ) by its letter, and answer its key; one that was closed is opened again.

    Raises UserError `not_allowed`, `prefix_wrong`, `name_needed`, `too_many_lines`.
    """
    _may(account, unit_id)
    letter = prefix.strip().upper()
    if not (letter.isascii() and letter.isalpha() and len(letter) <= 2):
        raise UserError("Chữ đầu là một hoặc hai chữ cái không dấu, như A.", code="prefix_wrong")
    if not name.strip():
        raise UserError("Xin ghi tên hàng chờ.", code="name_needed")
    others = QueueLine.objects.filter(unit_id=unit_id, closed_at=None).exclude(prefix=letter)
    if others.count() >= MOST_LINES:
        raise UserError(
            Sentence("Máy lấy số hiện được {most_lines} hàng chờ. Xin đóng bớt.", most_lines=MOST_LINES),
            code="too_many_lines",
        )
    told = {"name": name.strip()[:80], "order": order, "closed_at": None}
    made, _ = QueueLine.objects.update_or_create(unit_id=unit_id, prefix=letter, defaults=told)
    return made.pk


@transaction.atomic
def close_line(*, unit_id: int, line_id: int, account: Any, at: datetime) -> None:
    """Close a line (đóng hàng chờ): no new numbers; who waits in it is still called. Raises UserError `not_allowed`,
    `no_line`."""
    _may(account, unit_id)
    if not QueueLine.objects.filter(pk=line_id, unit_id=unit_id, closed_at=None).update(closed_at=at):
        raise UserError("Không có hàng chờ này.", code="no_line")


@transaction.atomic
def open_kiosk(*, unit_id: int, prints: bool, account: Any, at: datetime) -> str:
    """Open a kiosk (mở máy lấy số) and answer the token of its address; the address before is closed.

    Raises UserError `not_allowed`.
    """
    _may(account, unit_id)
    Kiosk.objects.filter(unit_id=unit_id, closed_at=None).update(closed_at=at)
    made = Kiosk.objects.create(
        unit_id=unit_id, token=secrets.token_urlsafe(16), prints=prints, made_by=actor_of(account), made_at=at
    )
    return made.token
