"""Transfer slip (phiếu chuyển khoản): a VietQR code of the unit's own account, with the dossier's number as purpose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import segno

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.rules.vietqr import LONGEST_PURPOSE, Transfer, payload


@dataclass(frozen=True, slots=True)
class TransferSlip:
    """Transfer slip (phiếu chuyển khoản): to which account, how much, with which words, and the code as a picture."""

    bank: str
    account: str
    holder: str
    amount: int
    purpose: str
    picture: str


def purpose_of(number: str) -> str:
    """The words of a transfer that name a dossier: its number, as banks let it through."""
    return number.upper().replace(".", " ")[-LONGEST_PURPOSE:]


def transfer_slip(unit: UnitRow, on: date, number: str, amount: int) -> TransferSlip | None:
    """Transfer slip of a sum; None where the unit takes no transfers that day, or nothing is owed."""
    account = organization.account_on(unit.id, on, slug=unit.slug) if amount > 0 else None
    if account is None:
        return None
    purpose = purpose_of(number)
    asked = Transfer(bank=account.bank, account=account.number, to_card=False, amount=amount, purpose=purpose)
    picture = segno.make(payload(asked), error="m", micro=False).svg_data_uri(scale=6, border=2, light="white")
    return TransferSlip(account.bank_name, account.number, account.holder, amount, purpose, picture)
