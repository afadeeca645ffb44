"""The application of the live day (ứng dụng minh họa): registered for the commune; nobody knows its token."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from motcua.areas.machines import operations as machines
from motcua.config.live.settling import LiveUnit
from motcua.kernel.clock import local_date

LASTS = timedelta(days=180)


def connect_machine(pack: Mapping[str, Any], commune: LiveUnit, *, at: datetime) -> None:
    """Connect a machine (kết nối ứng dụng) by the administrator of the demo; whoever tries it issues a new token."""
    machines.register_client(
        unit_id=commune.unit.id,
        expires_on=local_date(at) + LASTS,
        by="account:quantri",
        at=at,
        **pack["machine"],
    )
