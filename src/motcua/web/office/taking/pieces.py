"""What the files of lists share: of which counter, how a moment is written."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in
from motcua.areas.people.queries import Role
from motcua.kernel.clock import local

STEP = 200


def counter_unit(account: Any) -> organization.UnitRow:
    """The unit whose counter the account is at (đơn vị của quầy). Raises Http404 where it is at none."""
    for duty in duties_in(account, {Role.COUNTER}):
        if duty.unit_id is not None:
            return organization.unit_by_id(duty.unit_id)
    raise Http404(_("Tài khoản này không làm ở quầy của đơn vị nào."))


def moment(at: datetime | None) -> str:
    """Day and hour as they are written here; nothing for nothing."""
    return f"{local(at):%d/%m/%Y %H:%M}" if at else ""
