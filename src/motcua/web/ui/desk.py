"""Desk (chỗ ngồi): where a person sits, and so whose dossiers they see (areas/dossiers/policy.py decides)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from motcua.areas.dossiers.policy import policy_for
from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in
from motcua.areas.people.queries import Role
from motcua.kernel.clock import local_date, now


def unit_of(account: Any) -> organization.UnitRow | None:
    """Unit (đơn vị) an account belongs to, None for one that belongs to none."""
    return organization.unit_by_id(account.unit_id) if account.unit_id else None


def unit_ids_of(account: Any) -> frozenset[int] | None:
    """Units (các đơn vị) whose dossiers the account sees today; None means every unit."""
    return policy_for(account).unit_ids(today=now().date())


def desk_unit(account: Any) -> organization.UnitRow:
    """Desk unit (đơn vị của quầy): the unit whose counter the account is at. Raises Http404 where it is at none."""
    for duty in duties_in(account, {Role.COUNTER}):
        if duty.unit_id is not None:
            return organization.unit_by_id(duty.unit_id)
    raise Http404(_("Tài khoản này không làm ở quầy của đơn vị nào."))


def works_alongside(unit: organization.UnitRow, at: datetime) -> bool:
    """Whether another system takes dossiers in for the unit (chạy song song), so that its desk cannot."""
    return organization.intake_mode(unit.id, local_date(at)) != organization.IntakeMode.PRIMARY
