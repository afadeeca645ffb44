"""Gate (cửa vào): every operation on one dossier begins here, and is refused here before it has changed anything."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from motcua.areas.dossiers.models import Dossier, SystemOfRecord
from motcua.areas.dossiers.policy import policy_for
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action

UNITS = ("received_by__parent", "competent__parent", "holder_unit__parent")


def opened(*, number: str, account: Any, action: Action, at: datetime, seen: int | None = None) -> Dossier:
    """Opened (mở hồ sơ để thao tác): the dossier, its row locked until the transaction ends.

    `seen` is the `last_seq` of the page the person acted on. Raises UserError `unknown_dossier` (also where it lies
    outside the account's units), `not_ours`, `changed_meanwhile`, `step_refused`.
    """
    locked = Dossier.objects.select_for_update(of=("self",)).select_related(*UNITS, "applicant")
    dossier = locked.filter(number=number).first()
    policy = policy_for(account)
    if dossier is None or not policy.sees(dossier):
        raise UserError(f"Không có hồ sơ {number} trong phạm vi của bạn.", code="unknown_dossier")
    still_as_seen(dossier, seen)
    refused = policy.may(action, dossier)
    if refused is not None:
        raise UserError(refused.why, code="step_refused")
    return dossier


def still_as_seen(dossier: Dossier, seen: int | None) -> None:
    """Still as seen (chưa ai xử lý thêm): ours to change, and as the page showed it."""
    if dossier.system_of_record != SystemOfRecord.OURS:
        raise UserError(
            f"Hồ sơ {dossier.number} thuộc {dossier.get_system_of_record_display()}; hãy thao tác ở hệ thống đó.",
            code="not_ours",
        )
    if seen is not None and seen != dossier.last_seq:
        raise UserError(
            f"Hồ sơ {dossier.number} vừa được người khác xử lý. Chưa có gì thay đổi; hãy xem lại rồi thao tác.",
            code="changed_meanwhile",
        )
