"""A real installation begins with its own units and one administrator, who can be let in again from the server."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import typer
from django.contrib.auth import get_user_model
from typer.testing import CliRunner

from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.areas.procedures import queries as procedures
from motcua.config import beginning
from motcua.config.commands import beginning as commands
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError

AT = datetime(2026, 3, 2, 2, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def real(settings: Any, tmp_path: Path) -> None:
    settings.ILLUSTRATIVE, settings.VAR = False, tmp_path


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """The template with its places filled in."""
    file = tmp_path / "don-vi.toml"
    beginning.write_template(file)
    file.write_text(file.read_text("utf-8").replace("…", "Thử"), encoding="utf-8")
    return file


def run(*words: str) -> tuple[int, str]:
    app = typer.Typer()
    app.callback()(lambda: None)
    commands.register(app)
    answer = CliRunner().invoke(app, list(words), catch_exceptions=False)
    return answer.exit_code, answer.stdout


def refused(work: Any, *given: Any, **told: Any) -> str:
    with pytest.raises(UserError) as error:
        work(*given, **told)
    return error.value.code


def test_it_begins_with_units_procedures_and_one_administrator(filled: Path) -> None:
    code, said = run("begin", "--units", str(filled), "--administrator", "quan.tri", "--name", "Nguyễn Minh Họa")
    assert code == 0
    assert organization.unit("xa").name == "Ủy ban nhân dân xã Thử"
    assert len(procedures.kept(limit=100).rows) == 54
    account = people.account("quan.tri", on=local_date(AT.replace(year=2100)))
    assert account
    assert [duty.role for duty in account.duties] == ["ADMINISTRATOR"]
    (password,) = re.findall(r"mật khẩu tạm: (\S+)", said)
    assert account.check_password(password)
    assert account.must_change_password


def test_only_an_empty_place_is_begun(filled: Path, settings: Any) -> None:
    told = {"units": beginning.read_units(filled), "username": "quan.tri", "name": "Minh Họa", "at": AT}
    settings.ILLUSTRATIVE = True
    assert refused(beginning.begin, **told) == "illustrative_installation"
    settings.ILLUSTRATIVE = False
    beginning.begin(**told)
    assert refused(beginning.begin, **told) == "begun_already"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(lambda text: text.replace("Thử", "…"), "units_wrong", id="not filled in"),
        pytest.param(lambda text: text.replace('parent = "tinh"', 'parent = "huyen"'), "units_wrong", id="no parent"),
        pytest.param(lambda text: text.replace('"DEPARTMENT"', '"PHONG"'), "units_wrong", id="no such kind"),
        pytest.param(lambda text: text.replace("slug = ", "slug "), "file_broken", id="not TOML"),
        pytest.param(lambda text: "# chưa có gì", "file_broken", id="no unit"),
    ],
)
def test_units_that_are_wrong_leave_nothing_behind(filled: Path, change: Any, code: str) -> None:
    filled.write_text(change(filled.read_text("utf-8")), encoding="utf-8")

    def begun() -> None:
        beginning.begin(units=beginning.read_units(filled), username="quan.tri", name="Minh Họa", at=AT)

    assert refused(begun) == code
    assert not organization.units()
    assert not get_user_model().objects.exists()


def test_a_name_with_a_space_and_a_file_that_is_not_there_are_refused(filled: Path, tmp_path: Path) -> None:
    units = beginning.read_units(filled)
    assert refused(beginning.begin, units=units, username="quản trị", name="Minh Họa", at=AT) == "username_wrong"
    assert refused(beginning.read_units, tmp_path / "khong.toml") == "file_missing"
    assert refused(beginning.write_template, filled) == "file_exists"


def test_who_is_locked_out_is_let_in_from_the_server_and_it_is_written_down(filled: Path) -> None:
    begun = beginning.begin(units=beginning.read_units(filled), username="quan.tri", name="Minh Họa", at=AT)
    account = get_user_model().objects.get()
    account.is_active = False
    account.save()
    code, said = run("let-in", "quan.tri")
    (password,) = re.findall(r"mật khẩu tạm: (\S+)", said)
    account.refresh_from_db()
    assert (code, account.check_password(password), password != begun.password) == (0, True, True)
    assert account.is_active
    (reset,) = people.credential_resets(account.pk)
    assert reset.second_factor
    assert reset.by.startswith("máy chủ: ")
    assert refused(beginning.let_in, username="ai.do", by="máy chủ", at=AT) == "unknown_account"
