"""Machines to test with: a client of a commune with every scope, or with those told."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from django.test import Client

from motcua.areas.machines.models import ClientScope
from motcua.areas.machines.operations import note_call, register_client, renew_token
from motcua.areas.machines.queries import clients
from motcua.areas.organization.models import Unit
from motcua.kernel.clock import local_date, now
from tests.factories.intake import Commune

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


class Machine:
    """A machine of a commune that counts its keys."""

    def __init__(self, commune: Commune, **told: Any) -> None:
        self.commune, self.client, self.keys = commune, Client(), 0
        self.token = token_of(commune.unit, **told)

    def get(self, address: str, **asked: Any) -> Any:
        """An address under /unit, asked."""
        return self.client.get(f"/api/v1/unit{address}", asked, headers=bearer(self.token))

    def post(self, address: str, body: Any, key: str = "") -> Any:
        """A write under a key of its own, or under one that is told."""
        self.keys += 1
        headers = bearer(self.token) | {"Idempotency-Key": key or f"khoa-{self.keys:04}"}
        return self.client.post(f"/api/v1/unit{address}", body, "application/json", headers=headers)

    def filing(self, **more: Any) -> dict[str, Any]:
        """A request with both papers checked."""
        papers = [{"required_id": one.pk, "originals": 1, "checked": True} for one in self.commune.papers]
        person = {"name": "Người nộp minh họa 02", "id_kind": 1, "id_number": "079099000002"}
        return {"version_id": self.commune.version.pk, "person": person, "papers": papers, **more}


def another_unit() -> Unit:
    """A commune beside the one a machine is of."""
    return Unit.objects.create(
        slug="xa-khac",
        name="UBND xã Khác",
        level="COMMUNE",
        kind="PEOPLES_COMMITTEE",
        valid_from=date(2000, 1, 1),
        agency_code="H20.99.02",
    )


def connect_more(unit: Unit, n: int, known: dict[str, int]) -> None:
    """One more client, and one more renewal and call of the first, which is known as `client`."""
    at = now()
    token_of(unit, name=f"Ứng dụng minh họa {n}")
    first = known.setdefault("client", clients().rows[0].id)
    told = {"scopes": EVERYTHING, "expires_on": local_date(at), "by": "account:tat.ca"}
    renew_token(client_id=first, at=at, **told)
    note_call(client_id=first, method="GET", path=f"/api/v1/unit/{n}", status=200, address="192.0.2.1", at=at)
