"""Beginning (bắt đầu): an installation for real work, with its units, procedures to start from, and who administers it.

Nothing of the demonstration goes in. What is done here once is what no page can do, because nobody can sign in yet.
"""

from __future__ import annotations

import secrets
import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.db import transaction

from motcua.areas.organization import operations as organization
from motcua.areas.people import operations as people
from motcua.areas.people.queries import Role
from motcua.areas.procedures import operations as procedures
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.packs import packs_dir
from motcua.links.files.procedures import read_procedures

TEMPLATE, CATALOGUE = "units/template.toml", "procedures/district_and_commune_2024.json"
LETTERS = "abcdefghkmnpqrstuvwxyz23456789"  # none that is taken for another when it is read out
WRONG_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Begun:
    """Begun (đã bắt đầu): how many units and procedures stand, and the password to hand over."""

    units: int
    procedures: int
    password: str


@transaction.atomic
def begin(*, units: Mapping[str, Any], username: str, name: str, at: datetime) -> Begun:
    """Begin (bắt đầu): units, procedures with their forms and workflows, and the first administrator.

    Raises UserError `illustrative_installation`, `begun_already`, `username_wrong`, `units_wrong`.
    """
    _refuse_other_installations()
    try:
        UnicodeUsernameValidator()(username)
    except ValidationError as error:
        raise UserError(
            f"Tên đăng nhập “{username}” chỉ gồm chữ, số và @ . + - _, không có dấu cách.", code="username_wrong"
        ) from error
    _refuse_wrong(units, at)
    found = read_procedures(packs_dir() / CATALOGUE)
    loaded = organization.load_units(pack=units)
    procedures.import_procedures(rows=found.rows, source=found.source, file_digest=found.digest, at=at)
    procedures.load_packs(at=at)
    officer, password = people.register_officer(name=name), passing_password()
    people.appoint(officer_id=officer, role=Role.ADMINISTRATOR, valid_from=local_date(at), at=at)
    people.open_account(username=username, password=password, display_name=name, officer_id=officer, passing=True)
    return Begun(loaded, len(found.rows), password)


@transaction.atomic
def let_in(*, username: str, by: str, at: datetime) -> str:
    """Let in (cho vào lại): a passing password for an account nobody gets into any more, whose second step is set up
    anew. It is written down who did it. Raises UserError `unknown_account`."""
    account = get_user_model().objects.filter(username=username).first()
    if account is None:
        raise UserError(f"Không có tài khoản tên “{username}”.", code="unknown_account")
    password = passing_password()
    people.reset_password(account_id=account.pk, password=password, by=by, at=at, second_factor=True)
    people.reopen_account(account_id=account.pk)
    return password


def passing_password() -> str:
    """A password to be read out once and changed at the first sign-in."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


def write_template(file: Path) -> None:
    """Write down the units to fill in. Raises UserError `file_exists`."""
    if file.exists():
        raise UserError(f"Tệp {file} đã có; hãy chọn tên khác.", code="file_exists")
    shutil.copyfile(packs_dir() / TEMPLATE, file)


def read_units(file: Path) -> Mapping[str, Any]:
    """The units of a file that was filled in. Raises UserError `file_missing`, `file_broken`."""
    try:
        with file.open("rb") as opened:
            told = tomllib.load(opened)
    except FileNotFoundError as error:
        raise UserError(f"Không có tệp {file}. Lấy mẫu: motcua begin --template {file}", code="file_missing") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"Tệp {file} viết sai: {error}", code="file_broken") from error
    if not isinstance(told.get("unit"), list) or not told["unit"]:
        raise UserError(f"Tệp {file} chưa có đơn vị nào (phần [[unit]]).", code="file_broken")
    return told


def _refuse_other_installations() -> None:
    if settings.ILLUSTRATIVE:
        raise UserError(
            "Nơi này đang là bản minh họa. Hãy đặt MOTCUA_VAR (và MOTCUA_DATABASE_URL nếu có) sang một nơi mới.",
            code="illustrative_installation",
        )
    if get_user_model().objects.exists():
        raise UserError(
            "Nơi này đã bắt đầu rồi. Thêm người ở trang Quản trị; nếu không ai vào được nữa: motcua let-in TÊN.",
            code="begun_already",
        )


def _refuse_wrong(units: Mapping[str, Any], at: datetime) -> None:
    """Every row is tried first, so that what is wrong is said at once and nothing half goes in."""
    told = {"format": organization.CONFIGURATION_FORMAT, "unit": list(units["unit"])}
    found = organization.compare_configuration(told=told, by="", at=at)
    wrong = [f"đơn vị thứ {one.row} ({one.what}): {one.words}" for one in found if one.verdict == "wrong"]
    wrong += [f"đơn vị “{one['name']}” còn chỗ “…” chưa điền" for one in units["unit"] if "…" in str(one.get("name"))]
    if wrong:
        more = f" … và {len(wrong) - WRONG_SHOWN} dòng nữa" if len(wrong) > WRONG_SHOWN else ""
        raise UserError(f"Chưa nhập gì; xin sửa {'; '.join(wrong[:WRONG_SHOWN])}{more}", code="units_wrong")
