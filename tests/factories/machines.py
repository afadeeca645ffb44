"""Machines to test with: a client of a commune with every scope, or with those told."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from motcua.areas.machines.models import ClientScope
from motcua.areas.machines.operations import note_call, register_client, renew_token
from motcua.areas.machines.queries import clients
from motcua.areas.organization.models import Unit
from motcua.kernel.clock import local_date, now

EVERYTHING = tuple(ClientScope.values)


def token_of(unit: Unit, scopes: Collection[str] = EVERYTHING, *, name: str = "Ứng dụng minh họa 01") -> str:
    """The token of a new client of a unit."""
    at = now()
    return register_client(
        unit_id=unit.pk,
        name=name,
        purpose="Thử kết nối",
        scopes=scopes,
        system="PROVINCE" if ClientScope.INBOUND_WRITE in scopes else "",
        expires_on=local_date(at) + timedelta(days=30),
        by="account:quantri.thu",
        at=at,
    ).token


def bearer(token: str) -> dict[str, str]:
    """The header a token is sent in."""
    return {"Authorization": f"Bearer {token}"}


def connect_more(unit: Unit, n: int, known: dict[str, int]) -> None:
    """One more client, and one more renewal and call of the first, which is known as `client`."""
    at = now()
    token_of(unit, name=f"Ứng dụng minh họa {n}")
    first = known.setdefault("client", clients().rows[0].id)
    told = {"scopes": EVERYTHING, "expires_on": local_date(at), "by": "account:tat.ca"}
    renew_token(client_id=first, at=at, **told)
    note_call(client_id=first, method="GET", path=f"/api/v1/unit/{n}", status=200, address="192.0.2.1", at=at)
