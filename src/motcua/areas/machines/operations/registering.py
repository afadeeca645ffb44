"""Registering (đăng ký ứng dụng): a client gets a token that is shown once, a new one, or none any more."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction

from motcua.areas.machines.models import ApiClient, ClientAct, ClientChange, ClientScope
from motcua.areas.organization import queries as organization
from motcua.areas.people.operations import open_machine_account
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.hashing import sha256_hex

LONGEST = timedelta(days=366)
SHOWN = 9  # letters of a token that stay readable: its mark and six of the random ones


@dataclass(frozen=True, slots=True)
class Issued:
    """Issued (mã kết nối vừa cấp): the client's key and its token, which nobody can read again."""

    client_id: int
    token: str


@transaction.atomic
def register_client(
    *,
    unit_id: int,
    name: str,
    purpose: str,
    scopes: Collection[str],
    expires_on: date,
    by: str,
    at: datetime,
    system: str = "",
) -> Issued:
    """Register a client (đăng ký ứng dụng) of a unit and answer its first token.

    Raises UserError `unknown_unit`, `name_needed`, `purpose_needed`, `scopes_wrong`, `system_needed`, `expiry_wrong`,
    `name_taken`.
    """
    if not organization.is_unit(unit_id, local_date(at)):
        raise UserError("Đơn vị này không hoạt động.", code="unknown_unit")
    if not name.strip():
        raise UserError("Xin ghi tên ứng dụng.", code="name_needed")
    if not purpose.strip():
        raise UserError("Xin ghi ứng dụng kết nối để làm gì.", code="purpose_needed")
    held = _scopes(scopes)
    if (ClientScope.INBOUND_WRITE in held) != bool(system):
        raise UserError(
            "Quyền gửi hồ sơ từ hệ thống khác đến cần biết là hệ thống nào, và chỉ quyền này cần.",
            code="system_needed",
        )
    _expiry(expires_on, at)
    told = {"name": name.strip()[:120], "purpose": purpose.strip()[:255], "system": system, "scopes": held}
    made, token = ApiClient(unit_id=unit_id, expires_on=expires_on, **told), _new_token()
    _give(made, token, at)
    made.account = open_machine_account(name=f"Ứng dụng {made.name}", at=at)
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError:
        raise UserError("Đơn vị đã có ứng dụng tên này; xin đặt tên khác.", code="name_taken") from None
    _note(made, ClientAct.REGISTERED, by, at)
    return Issued(made.pk, token)


@transaction.atomic
def renew_token(*, client_id: int, scopes: Collection[str], expires_on: date, by: str, at: datetime) -> Issued:
    """Renew the token (cấp lại mã kết nối), with scopes and last day as told; the token before is dead at once.

    Raises UserError `unknown_client`, `scopes_wrong`, `system_needed`, `expiry_wrong`.
    """
    found, token = _standing(client_id), _new_token()
    found.scopes = _scopes(scopes)
    if ClientScope.INBOUND_WRITE in found.scopes and not found.system:
        raise UserError("Ứng dụng này không thay cho hệ thống nào; xin đăng ký ứng dụng mới.", code="system_needed")
    _expiry(expires_on, at)
    found.expires_on = expires_on
    _give(found, token, at)
    found.save()
    _note(found, ClientAct.RENEWED, by, at)
    return Issued(found.pk, token)


@transaction.atomic
def revoke_client(*, client_id: int, reason: str, by: str, at: datetime) -> None:
    """Revoke a client (thu hồi ứng dụng): its token is dead at once, and for good.

    Raises UserError `unknown_client`, `reason_needed`.
    """
    if not reason.strip():
        raise UserError("Xin ghi vì sao thu hồi.", code="reason_needed")
    found = _standing(client_id)
    found.revoked_at = at
    found.save(update_fields=["revoked_at"])
    _note(found, ClientAct.REVOKED, by, at, reason.strip()[:255])


def _standing(client_id: int) -> ApiClient:
    found = ApiClient.objects.select_for_update().filter(pk=client_id, revoked_at=None).first()
    if found is None:
        raise UserError("Không có ứng dụng này, hoặc đã thu hồi.", code="unknown_client")
    return found


def _scopes(told: Collection[str]) -> list[str]:
    """The scopes in their own order."""
    if not told or set(told) - set(ClientScope.values):
        raise UserError("Xin chọn ít nhất một quyền trong danh sách.", code="scopes_wrong")
    return [scope for scope in ClientScope.values if scope in told]


def _expiry(expires_on: date, at: datetime) -> None:
    today = local_date(at)
    if not today <= expires_on <= today + LONGEST:
        raise UserError("Mã kết nối dùng được từ hôm nay và nhiều nhất một năm.", code="expiry_wrong")


def _new_token() -> str:
    return f"mc_{secrets.token_urlsafe(32)}"


def _give(client: ApiClient, token: str, at: datetime) -> None:
    client.digest, client.hint, client.issued_at = sha256_hex(token.encode()), token[:SHOWN], at


def _note(client: ApiClient, act: ClientAct, by: str, at: datetime, reason: str = "") -> None:
    ClientChange.objects.create(
        client=client, act=act, scopes=client.scopes, expires_on=client.expires_on, reason=reason, by=by, at=at
    )
