"""Place (chỗ làm): for which unit an officer of the counter works now."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in
from motcua.areas.people.queries import Role


def desk_unit(account: Any) -> organization.UnitRow:
    """Desk unit (đơn vị của quầy): the unit whose counter the account is at; another page where it is at none."""
    for duty in duties_in(account, {Role.COUNTER}):
        if duty.unit_id is not None:
            return organization.unit_by_id(duty.unit_id)
    raise Http404(_("Tài khoản này không làm ở quầy của đơn vị nào."))
