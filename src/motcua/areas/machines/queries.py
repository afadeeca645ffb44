"""Questions about clients, answered with frozen rows."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from motcua.areas.machines.models import ApiCall, ApiClient, ClientAct, ClientChange, ClientScope
from motcua.areas.machines.policy import duties_of, leading
from motcua.kernel.clock import local_date
from motcua.kernel.rows import only
from motcua.rules.hashing import sha256_hex

__all__ = [
    "Caller",
    "ClientCallRow",
    "ClientChangeRow",
    "ClientPage",
    "ClientRow",
    "ClientScope",
    "caller_of",
    "calls_of",
    "calls_since",
    "changes_of",
    "client",
    "clients",
]


@dataclass(frozen=True, slots=True)
class ClientRow:
    """Client row (dòng ứng dụng): what an administrator sees of a client; the token is not among it."""

    id: int
    unit: str
    unit_slug: str
    name: str
    purpose: str
    scopes: tuple[ClientScope, ...]
    system: str
    username: str
    hint: str
    issued_at: datetime
    expires_on: date
    revoked_at: datetime | None
    last_used_at: datetime | None

    def works_on(self, day: date) -> bool:
        """Whether its token is good on a day."""
        return self.revoked_at is None and day <= self.expires_on


@dataclass(frozen=True, slots=True)
class ClientPage:
    """Client page (trang ứng dụng): rows and the key of the next page, None at the end."""

    rows: tuple[ClientRow, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class ClientChangeRow:
    """Client change row (dòng thay đổi ứng dụng): what was done to it, why, by whom, when."""

    label: str
    scopes: tuple[ClientScope, ...]
    expires_on: date
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ClientCallRow:
    """Client call row (dòng lần gọi): one call and its status."""

    id: int
    at: datetime
    method: str
    path: str
    status: int
    network: str


@dataclass(frozen=True, slots=True)
class Caller:
    """Caller (bên gọi): the client behind a token, and the account in whose name it acts, with its duties."""

    id: int
    name: str
    unit_id: int
    unit_slug: str
    unit: str
    scopes: frozenset[str]
    system: str
    expires_on: date
    account: Any

    @property
    def leader(self) -> Any:
        """The account as it stands where it tells a leader's decision."""
        found = copy(self.account)
        found.duties = leading(self.scopes, self.unit_id)
        return found


def caller_of(token: str, *, at: datetime) -> Caller | None:
    """Caller (bên gọi) of a token; None where it is unknown, revoked, past its day, or its unit is no more."""
    digest, day = sha256_hex(token.encode()), local_date(at)
    found = only(ApiClient.objects.select_related("account", "unit").filter(digest=digest, revoked_at=None))
    if found is None or day > found.expires_on or not found.account.is_active:
        return None
    if found.unit.valid_to is not None and day > found.unit.valid_to:
        return None
    found.account.duties = duties_of(found.scopes, found.unit_id)
    return Caller(
        found.pk,
        found.name,
        found.unit_id,
        found.unit.slug,
        found.unit.name,
        frozenset(found.scopes),
        found.system,
        found.expires_on,
        found.account,
    )


def clients(*, after: int = 0, limit: int = 50) -> ClientPage:
    """Clients (các ứng dụng), the last registered first, paged by key."""
    found = _with_last_use().order_by("-pk")
    rows = [_row(one) for one in (found.filter(pk__lt=after) if after else found)[: limit + 1]]
    return ClientPage(tuple(rows[:limit]), rows[limit - 1].id if len(rows) > limit else None)


def client(client_id: int) -> ClientRow | None:
    """One client (một ứng dụng), or None."""
    found = only(_with_last_use().filter(pk=client_id))
    return _row(found) if found else None


def _with_last_use() -> QuerySet[ApiClient]:
    last = ApiCall.objects.filter(client=OuterRef("pk")).order_by("-pk").values("at")[:1]
    return ApiClient.objects.select_related("unit", "account").annotate(last_used_at=Subquery(last))


def _row(found: ApiClient) -> ClientRow:
    return ClientRow(
        id=found.pk,
        unit=found.unit.name,
        unit_slug=found.unit.slug,
        name=found.name,
        purpose=found.purpose,
        scopes=tuple(map(ClientScope, found.scopes)),
        system=found.system,
        username=found.account.username,
        hint=found.hint,
        issued_at=found.issued_at,
        expires_on=found.expires_on,
        revoked_at=found.revoked_at,
        last_used_at=found.last_used_at,  # type: ignore[attr-defined]
    )


def changes_of(client_id: int) -> list[ClientChangeRow]:
    """Changes of a client (các thay đổi), the last first."""
    found = ClientChange.objects.filter(client=client_id).order_by("-pk")
    return [
        ClientChangeRow(
            str(ClientAct(one.act).label),
            tuple(map(ClientScope, one.scopes)),
            one.expires_on,
            one.reason,
            one.by,
            one.at,
        )
        for one in found
    ]


def calls_of(client_id: int, *, after: int = 0, limit: int = 50) -> list[ClientCallRow]:
    """Calls of a client (các lần gọi), the last first, paged by key."""
    found = ApiCall.objects.filter(client=client_id)
    if after:
        found = found.filter(pk__lt=after)
    rows = found.order_by("-pk").values_list("pk", "at", "method", "path", "status", "network")
    return [ClientCallRow(*row) for row in rows[:limit]]


def calls_since(client_id: int, since: datetime) -> int:
    """How many calls (số lần gọi) a client has made since a time."""
    return ApiCall.objects.filter(client=client_id, at__gt=since).count()
