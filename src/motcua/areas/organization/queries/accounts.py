"""Accounts (tài khoản thu) of units: what was decided in the rooms, else what the pack says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.areas.organization.models import BankAccount
from motcua.kernel.packs import load_toml

PACK = "payments/accounts.toml"


@dataclass(frozen=True, slots=True)
class AccountRow:
    """Account row (tài khoản thu): bank, number and holder; `since` is None for one of the pack."""

    bank: str
    bank_name: str
    number: str
    holder: str
    since: date | None = None
    reason: str = ""
    recorded_by: str = ""
    recorded_at: datetime | None = None


def account_on(unit_id: int, on: date, *, slug: str) -> AccountRow | None:
    """The account (tài khoản thu) of a unit on a day; None where it takes no transfers."""
    found = BankAccount.objects.filter(unit_id=unit_id, since__lte=on).order_by("-since", "-pk").first()
    if found is None:
        return _of_pack(slug)
    return _row(found) if found.number else None


def accounts_of(unit_id: int) -> list[AccountRow]:
    """Every account (lịch sử tài khoản thu) decided for a unit, the latest first."""
    return [_row(one) for one in BankAccount.objects.filter(unit_id=unit_id).order_by("-since", "-pk")]


def _row(one: BankAccount) -> AccountRow:
    return AccountRow(
        one.bank, one.bank_name, one.number, one.holder, one.since, one.reason, one.recorded_by, one.recorded_at
    )


def _of_pack(slug: str) -> AccountRow | None:
    told: dict[str, Any] = load_toml(PACK).get("accounts", {}).get(slug, {})
    return AccountRow(told["bank"], told["bank_name"], told["number"], told["holder"]) if told else None
