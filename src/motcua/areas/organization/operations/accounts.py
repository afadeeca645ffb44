"""Accounts (tài khoản thu): where fees of a unit are transferred to, from a day on."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from motcua.areas.organization.models import BankAccount
from motcua.areas.organization.operations.working import valid_unit
from motcua.kernel.errors import UserError
from motcua.rules.vietqr import Transfer, payload


@transaction.atomic
def set_account(
    *,
    unit_id: int,
    since: date,
    bank: str,
    bank_name: str,
    number: str,
    holder: str,
    reason: str,
    recorded_by: str,
    at: datetime,
) -> None:
    """Set the account (tài khoản thu) of a unit from a day on; without a number it takes no transfers from then.

    What was written stays. Raises UserError `unknown_unit`, `unit_not_valid`, `account_wrong`, `reason_needed`.
    """
    valid_unit(unit_id, since)
    told = {"bank": bank.strip(), "number": number.replace(" ", ""), "holder": " ".join(holder.split()).upper()}
    if not reason.strip():
        raise UserError("Xin ghi căn cứ của tài khoản.", code="reason_needed")
    if told["number"]:
        _check(told)
    else:
        told, bank_name = dict.fromkeys(told, ""), ""
    BankAccount.objects.create(
        unit_id=unit_id,
        since=since,
        bank_name=bank_name.strip(),
        reason=reason.strip(),
        recorded_by=recorded_by,
        recorded_at=at,
        **told,
    )


def _check(told: dict[str, str]) -> None:
    """What a bank would refuse is refused here. Raises UserError `account_wrong`."""
    try:
        payload(Transfer(told["bank"], told["number"], False, 1, ""))
    except ValueError as error:
        raise UserError(
            "Mã ngân hàng gồm 6 chữ số (BIN); số tài khoản gồm 1 đến 19 chữ số hoặc chữ cái. Xin xem lại.",
            code="account_wrong",
        ) from error
    if not told["holder"]:
        raise UserError("Xin ghi tên chủ tài khoản.", code="account_wrong")
