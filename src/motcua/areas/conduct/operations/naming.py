"""Naming (giao người xử lý tố cáo): the head names, one named before confirms, each makes a key of their own."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.conduct.models import DenunciationKeeper, SealingKey
from motcua.areas.conduct.policy import kept_units, named_on, naming_units
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.areas.people.queries import Role
from motcua.kernel import sealing
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

SHORTEST = 12


def _unknown() -> UserError:
    return UserError("Không có mục này.", code="unknown_naming")


@transaction.atomic
def name_keeper(
    *,
    unit_id: int,
    keeper_id: int,
    decision: str,
    valid_from: date,
    valid_to: date | None = None,
    account: Any,
    at: datetime,
) -> int:
    """Name a keeper (giao người xử lý tố cáo) by a decision of the head, among who works in the unit or a department of
    it; the first of a unit needs no confirmation.

    Raises UserError `unknown_naming`, `decision_missing`, `ends_before_it_begins`, `not_of_unit`, `named_before`.
    """
    if unit_id not in naming_units(account):
        raise _unknown()
    if not decision.strip():
        raise UserError("Xin ghi số, ngày quyết định giao việc.", code="decision_missing")
    if valid_to is not None and valid_to < valid_from:
        raise UserError("Ngày cuối phải từ ngày bắt đầu trở đi.", code="ends_before_it_begins")
    _refuse_outsider(unit_id, keeper_id, local_date(at))
    standing = DenunciationKeeper.objects.filter(unit_id=unit_id, account_id=keeper_id)
    if standing.exclude(valid_to__lt=valid_from).exists():
        raise UserError("Người này đang được giao việc này rồi.", code="named_before")
    made = DenunciationKeeper.objects.create(
        unit_id=unit_id,
        account_id=keeper_id,
        decision=decision.strip(),
        valid_from=valid_from,
        valid_to=valid_to,
        named_by=account,
        recorded_at=at,
        witnessed_at=None if _can_be_confirmed(unit_id, local_date(at)) else at,
    )
    return made.pk


def _refuse_outsider(unit_id: int, keeper_id: int, day: date) -> None:
    parts = organization.scope_of(organization.unit_by_id(unit_id), "own", start=day, end=day)
    found = [one for part in parts for one in people.workers_of(part.id, day) if one.account_id == keeper_id]
    if not found or any(worker.role == Role.ADMINISTRATOR for worker in found):
        raise UserError(
            "Chỉ giao được cho người đang làm việc ở đơn vị hoặc phòng của đơn vị, và không quản trị hệ thống.",
            code="not_of_unit",
        )


def _can_be_confirmed(unit_id: int, day: date) -> bool:
    """Whether somebody who was named before has a key, and so has something to guard."""
    named = DenunciationKeeper.objects.filter(named_on(day), unit_id=unit_id).values("account_id")
    return SealingKey.objects.filter(account_id__in=named, replaced_at__isnull=True).exists()


@transaction.atomic
def witness_keeper(*, naming_id: int, account: Any, at: datetime) -> None:
    """Witness a keeper (xác nhận người mới được giao): by one who was named before, never by the newcomer.

    Raises UserError `unknown_naming`, `own_naming`, `witnessed_before`.
    """
    one = DenunciationKeeper.objects.select_for_update().filter(pk=naming_id).first()
    if one is None or one.unit_id not in kept_units(account, local_date(at)):
        raise _unknown()
    if one.account_id == account.pk:
        raise UserError("Không tự xác nhận việc giao cho mình được.", code="own_naming")
    if one.witnessed_at is not None:
        raise UserError("Việc giao này đã được xác nhận.", code="witnessed_before")
    one.witnessed_by, one.witnessed_at = account, at
    one.save(update_fields=["witnessed_by", "witnessed_at"])


@transaction.atomic
def end_keeper(*, naming_id: int, last_day: date, account: Any, at: datetime) -> None:
    """End a keeper's work (thôi giao việc) after a day. Raises UserError `unknown_naming`, `ends_before_it_begins`."""
    one = DenunciationKeeper.objects.select_for_update().filter(pk=naming_id).first()
    if one is None or one.unit_id not in naming_units(account):
        raise _unknown()
    if last_day < one.valid_from or last_day < local_date(at):
        raise UserError("Ngày cuối phải từ hôm nay và từ ngày bắt đầu trở đi.", code="ends_before_it_begins")
    one.valid_to = last_day
    one.save(update_fields=["valid_to"])


@transaction.atomic
def make_sealing_key(*, passphrase: str, account: Any, at: datetime) -> None:
    """Make a sealing key (tạo khóa niêm phong) of one's own; a new one takes the place of the one before.

    Raises UserError `unknown_naming`, `passphrase_short`.
    """
    if not kept_units(account, local_date(at)):
        raise _unknown()
    if len(passphrase) < SHORTEST:
        raise UserError(
            Sentence("Mật khẩu niêm phong cần ít nhất {shortest} ký tự.", shortest=SHORTEST), code="passphrase_short"
        )
    key = sealing.new_key(passphrase)
    SealingKey.objects.filter(account=account, replaced_at__isnull=True).update(replaced_at=at)
    SealingKey.objects.create(account=account, public=key.public, locked=key.locked, salt=key.salt, made_at=at)
