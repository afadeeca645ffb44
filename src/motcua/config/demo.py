"""Demo (bản minh họa): marks an installation as illustrative, keeps out of real ones, and opens the demo accounts."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.organization import queries as organization
from motcua.areas.people import operations as people
from motcua.areas.people.queries import Role
from motcua.config.live import appoint, live_pack, settle
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError

SINCE = date(2023, 12, 15)
DISTRICTS_END = date(2025, 6, 30)
PASSWORD = "motcua-demo"  # printed on purpose: the data are made up
TOTP_SECRET = "MOTCUADEMOTANHONGMINHHOA2345ABCD"  # printed on purpose: the data are made up


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """Demo account (tài khoản minh họa): who one can be in the demo."""

    username: str
    display_name: str
    role: Role
    unit: str | None


ACCOUNTS = (
    DemoAccount("congdan", "Người dân minh họa", Role.CITIZEN, None),
    DemoAccount("quay.anphuoc", "Công chức Một cửa xã An Phước (minh họa)", Role.COUNTER, "an-phuoc"),
    DemoAccount("thuly.tanhong", "Chuyên viên thụ lý huyện Tân Hồng (minh họa)", Role.CASE, "tan-hong"),
    DemoAccount("lanhdao.tanhong", "Lãnh đạo huyện Tân Hồng (minh họa)", Role.LEADER, "tan-hong"),
    DemoAccount("thuly.anphuoc", "Công chức tư pháp – hộ tịch xã An Phước (minh họa)", Role.CASE, "xa-an-phuoc"),
    DemoAccount("lanhdao.anphuoc", "Lãnh đạo xã An Phước (minh họa)", Role.LEADER, "xa-an-phuoc"),
    DemoAccount("cchc.tanhong", "Công chức cải cách hành chính (minh họa)", Role.PAR, "tan-hong"),
    DemoAccount("kiemtra.tanhong", "Kiểm tra viên (minh họa)", Role.INSPECTOR, "tan-hong"),
    DemoAccount("quantri", "Quản trị hệ thống (minh họa)", Role.ADMINISTRATOR, None),
)


class RealInstallation(UserError):
    """The database holds something that is not the demo's."""

    def __init__(self, database: str) -> None:
        super().__init__(
            f"Cơ sở dữ liệu {database} đã có dữ liệu không phải minh họa; demo không nạp gì vào đó. "
            "Hãy đặt MOTCUA_VAR (hoặc MOTCUA_DATABASE_URL) sang một nơi mới rồi chạy lại demo.",
            code="real_installation",
        )


def marker() -> Path:
    """The file that says an installation is illustrative; settings.py reads that it is there."""
    return Path(settings.VAR) / "illustrative"


def database_name() -> str:
    """The database as people name it: its file, or server and name. Never a password.

    A file inside the installation's own folder is named from there, so that the whole may be moved.
    """
    given = connection.settings_dict
    name = "/".join(str(given[key]) for key in ("HOST", "NAME") if given.get(key))
    return str(Path(name).relative_to(settings.VAR)) if Path(name).is_relative_to(settings.VAR) else name


def refuse_real_installation() -> None:
    """Raise RealInstallation if the database holds units or dossiers and was not marked as illustrative."""
    if _marked_database() == database_name():
        return
    tables = set(connection.introspection.table_names())
    if not {"organization_unit", "dossiers_dossier"} <= tables:
        return
    if organization.units() or dossiers.totals()["dossiers"]:
        raise RealInstallation(database_name())


def _marked_database() -> str | None:
    try:
        return str(json.loads(marker().read_text(encoding="utf-8"))["database"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def mark_illustrative() -> None:
    """Mark this installation as illustrative: for this process, for those it starts, and for later ones."""
    os.environ["MOTCUA_ILLUSTRATIVE"] = "1"
    settings.ILLUSTRATIVE = True
    settings.LINES = {"national_portal": "simulated_portal"}
    marker().parent.mkdir(parents=True, exist_ok=True)
    marker().write_text(json.dumps({"database": database_name()}, ensure_ascii=False), encoding="utf-8")


def open_demo_accounts() -> None:
    """Open the demo accounts that are not there yet; staff are appointed and get the printed second factor.

    The commune of today settles, and those whom its pack names work in it.
    """
    pack = live_pack()
    live = {entry["username"]: entry for entry in pack["account"]}
    unit = settle(pack)
    known = set(get_user_model().objects.values_list("username", flat=True))
    for account in ACCOUNTS:
        if account.username in known:
            continue
        staff = account.role != Role.CITIZEN
        officer = _appointed(account) if staff else None
        if officer is not None and account.username in live:
            appoint(pack, unit, officer, live[account.username])
        user = people.open_account(
            username=account.username,
            password=PASSWORD,
            display_name=account.display_name,
            officer_id=officer,
        )
        if staff:
            Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).delete()
            TOTP.activate(user, TOTP_SECRET)


def _appointed(account: DemoAccount) -> int:
    """The officer behind a demo account, appointed since the scenario began, to a position where there is one; in a
    unit that ended with the districts until then."""
    officer = people.register_officer(name=account.display_name)
    unit = organization.unit(account.unit) if account.unit else None
    if unit is not None and unit.valid_from > SINCE:
        return officer  # of today's commune only
    posts = organization.positions_on(SINCE, unit_id=unit.id) if unit else []
    post = next((one.id for one in posts if one.role == account.role), None)
    people.appoint(
        officer_id=officer,
        role=account.role,
        unit_id=unit.id if unit else None,
        position_id=post,
        valid_from=SINCE,
        valid_to=DISTRICTS_END if account.unit == "an-phuoc" else None,
        at=now(),
    )
    return officer
