"""May this person work here? One answer for the button, the view and the API."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from motcua.areas.people.models import Duty, Role

STAFF = frozenset({Role.COUNTER, Role.CASE, Role.LEADER, Role.PAR, Role.INSPECTOR, Role.ADMINISTRATOR})


def duties_in(account: Any, roles: Collection[str] = STAFF, *, inherited: bool = False) -> tuple[Duty, ...]:
    """Duties (phần việc) in one of the roles that the account has on the day it was asked about; with `inherited` also
    over what its unit took over from former units."""
    if not getattr(account, "is_authenticated", False) or not account.is_active:
        return ()
    return tuple(duty for duty in account.duties if duty.role in roles and (inherited or duty.succeeds is None))


def holds(account: Any, roles: Collection[str]) -> bool:
    """Holds (đang giữ) one of the roles, in whatever unit."""
    return bool(duties_in(account, roles))


def is_staff(account: Any) -> bool:
    """Staff (cán bộ): signed in, and in a role of the office."""
    return holds(account, STAFF)


def may_administer(account: Any) -> bool:
    """May administer (được quản trị): units, officers, accounts, the sign-in log."""
    return holds(account, {Role.ADMINISTRATOR})


def may_see_reads(account: Any) -> bool:
    """May see reads (được xem nhật ký đọc dữ liệu cá nhân): administrators, and inspectors who look at them."""
    return holds(account, {Role.ADMINISTRATOR, Role.INSPECTOR})


def led_units(account: Any) -> frozenset[int]:
    """Led units (các đơn vị đang lãnh đạo): where the account may record absences and let others sign in its own right.

    Whoever only signs for a leader does not pass that on.
    """
    led = duties_in(account, {Role.LEADER})
    return frozenset(duty.unit_id for duty in led if duty.unit_id is not None and duty.instead_of is None)
