"""Transfer (chuyển khoản): the VietQR code of a demand, where the unit that collects has said to which account."""

from __future__ import annotations

from dataclasses import dataclass

import segno

from motcua.kernel.packs import load_toml
from motcua.rules.vietqr import LONGEST_PURPOSE, Transfer, payload

PACK = "payments/accounts.toml"


@dataclass(frozen=True, slots=True)
class Slip:
    """Slip (phiếu chuyển khoản): the picture a bank's application reads, and the same in words."""

    picture: str
    bank: str
    account: str
    holder: str
    words: str


def slip_for(unit_slug: str, *, number: str, amount: int) -> Slip | None:
    """Slip (phiếu chuyển khoản) of an amount for a dossier; None where the unit has no account in the pack."""
    told = next((one for one in load_toml(PACK).get("account", ()) if one["unit"] == unit_slug), None)
    if told is None or amount <= 0:
        return None
    words = number[:LONGEST_PURPOSE]
    asked = Transfer(bank=told["bin"], account=told["number"], to_card=False, amount=amount, purpose=words)
    picture = segno.make(payload(asked), error="m", micro=False).svg_data_uri(scale=6, border=2)
    return Slip(picture, told["bank"], told["number"], told["holder"], words)
