"""Transfer slip (phiếu chuyển khoản): a VietQR code of the unit's own account, with the dossier's number as purpose."""

from __future__ import annotations

import io
from dataclasses import dataclass

import segno

from motcua.kernel.packs import load_toml
from motcua.rules.vietqr import LONGEST_PURPOSE, Transfer, payload

PACK = "fees/accounts.toml"


@dataclass(frozen=True, slots=True)
class TransferSlip:
    """Transfer slip (phiếu chuyển khoản): to which account, how much, with which words, and the code as a picture."""

    bank: str
    account: str
    holder: str
    amount: int
    purpose: str
    svg: str


def purpose_of(number: str) -> str:
    """The words of a transfer that name a dossier: its number, as banks let it through."""
    return number.upper().replace(".", " ")[-LONGEST_PURPOSE:]


def transfer_slip(unit_slug: str, number: str, amount: int) -> TransferSlip | None:
    """Transfer slip of a sum; None where the unit has no account in the pack, or nothing is owed."""
    account = load_toml(PACK).get("accounts", {}).get(unit_slug)
    if not account or amount <= 0:
        return None
    purpose = purpose_of(number)
    text = payload(Transfer(account["bank"], account["account"], False, amount, purpose))
    drawn = io.BytesIO()
    segno.make(text, error="m", micro=False).save(
        drawn, kind="svg", border=2, omitsize=True, xmldecl=False, svgns=True, svgclass=None
    )
    return TransferSlip(
        account["bank_name"], account["account"], account["holder"], amount, purpose, drawn.getvalue().decode("ascii")
    )
