"""Connecting (đặt kết nối): where a unit is connected to is decided by an administrator, and kept with its reason."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction

from motcua.areas.exchange.events import ConnectionSet
from motcua.areas.exchange.models import Connection, OtherSystem
from motcua.areas.exchange.policy import exchanging_units, may_connect
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError


@transaction.atomic
def connect_unit(
    *,
    unit_id: int,
    system: str,
    active: bool,
    since: date,
    reason: str,
    account: Any,
    at: datetime,
    address: str = "",
    agency_code: str = "",
    destination: str = "",
    secret: str = "",
) -> int:
    """Connect a unit (đặt kết nối) to another system, or take it off; dossiers that came in from `since` on count.

    Raises UserError `not_yours_to_connect`, `unknown_system`, `reason_needed`, `address_wrong`, `code_needed`.
    """
    units = exchanging_units(account, today=local_date(at))
    if not may_connect(account) or (units is not None and unit_id not in units):
        raise UserError("Chỉ quản trị hệ thống của đơn vị đặt được kết nối.", code="not_yours_to_connect")
    if system not in OtherSystem.values:
        raise UserError("Không biết hệ thống này.", code="unknown_system")
    if not reason.strip():
        raise UserError("Xin ghi căn cứ: văn bản nào, ngày nào.", code="reason_needed")
    if active:
        _check(address, agency_code)
    texts = {"agency_code": agency_code, "destination": destination, "secret": secret, "reason": reason}
    made = Connection.objects.create(
        unit_id=unit_id,
        system=system,
        active=active,
        since=since,
        address=address.strip().rstrip("/"),
        **{name: text.strip() for name, text in texts.items()},
        set_by=account,
        set_at=at,
    )
    publish(ConnectionSet(unit_id=unit_id, system=system, at=at))
    return made.pk


def _check(address: str, agency_code: str) -> None:
    """What a line that is on cannot do without."""
    told = urlsplit(address.strip())
    if told.scheme not in ("http", "https") or not told.hostname or told.username:
        raise UserError("Địa chỉ phải bắt đầu bằng https:// và không kèm mật khẩu.", code="address_wrong")
    if not agency_code.strip():
        raise UserError("Xin ghi mã đơn vị ở hệ thống kia.", code="code_needed")
