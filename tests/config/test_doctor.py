"""`doctor` says in plain words what is missing, and only what is needed makes its answer bad."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from motcua.config.commands import diagnosis
from motcua.config.commands.diagnosis import Finding
from motcua.kernel import append_only


def ask(*words: str) -> tuple[int, str]:
    app = typer.Typer()
    app.callback()(lambda: None)
    diagnosis.register(app)
    answer = CliRunner().invoke(app, ["doctor", *words])
    return answer.exit_code, answer.stdout


def test_a_missing_program_is_only_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnosis, "examine", lambda: [diagnosis.program("khong-co-chuong-trinh-nay", "thử")])
    code, said = ask()
    assert code == 0
    assert "Máy đã sẵn sàng." in said


def test_something_needed_that_is_missing_is_said_and_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnosis, "examine", lambda: [Finding("database", False, "chưa có cơ sở dữ liệu")])
    code, said = ask("--json")
    assert code == 1
    assert json.loads(said) == {
        "ok": False,
        "checks": [{"name": "database", "ok": False, "message": "chưa có cơ sở dữ liệu", "optional": False}],
    }


@pytest.mark.parametrize(
    ("https", "proxies", "address", "ok"),
    [
        pytest.param(False, [], "http://127.0.0.1:8000", True, id="on this machine"),
        pytest.param(True, ["127.0.0.1"], "https://motcua.vidu.vn", True, id="behind a proxy"),
        pytest.param(True, [], "https://motcua.vidu.vn", False, id="a proxy nobody believes"),
        pytest.param(True, ["127.0.0.1"], "http://motcua.vidu.vn", False, id="letters would lead elsewhere"),
        pytest.param(False, [], "https://motcua.vidu.vn", False, id="cookies would go in the clear"),
    ],
)
def test_how_the_site_is_reached_must_agree(
    settings: Any, https: bool, proxies: list[str], address: str, ok: bool
) -> None:
    settings.HTTPS, settings.PROXIES, settings.PUBLIC_URL = https, proxies, address
    settings.PUBLIC_URL_TOLD = True
    assert diagnosis.reaching().ok is ok


@pytest.mark.parametrize("illustrative", [False, True])
def test_that_citizens_have_no_address_is_told(settings: Any, illustrative: bool) -> None:
    settings.HTTPS, settings.PUBLIC_URL_TOLD, settings.ILLUSTRATIVE = False, False, illustrative
    said = diagnosis.reaching()
    assert (said.ok, said.optional) == (illustrative, True)
    assert "MOTCUA_PUBLIC_URL" in said.message


@pytest.mark.parametrize(("illustrative", "ok"), [(False, False), (True, True)])
def test_that_no_root_is_laid_down_is_told(settings: Any, illustrative: bool, ok: bool) -> None:
    settings.SIGNING_ROOTS, settings.ILLUSTRATIVE = "", illustrative
    said = diagnosis.signing_roots()
    assert (said.ok, said.optional) == (ok, True)
    assert "MOTCUA_SIGNING_ROOTS" in said.message


def test_a_place_without_a_root_is_told(settings: Any, tmp_path: Path) -> None:
    settings.SIGNING_ROOTS = str(tmp_path)
    assert (diagnosis.signing_roots().ok, diagnosis.signing_roots().optional) == (False, False)
    (tmp_path / "goc.crt").write_text("-")
    assert diagnosis.signing_roots().ok


def test_messages_that_never_leave_are_told_where_real_people_wait_for_them(settings: Any) -> None:
    settings.MESSENGERS, settings.ILLUSTRATIVE = {"sms": "console", "email": "email"}, False
    found = diagnosis.messages()
    assert (found.ok, found.optional, found.message.startswith("sms: ")) == (False, True, True)
    settings.ILLUSTRATIVE = True
    assert diagnosis.messages().ok


@pytest.mark.django_db
def test_guards_and_views_are_in_place_after_migrate() -> None:
    assert [diagnosis.guards().ok, diagnosis.fact_views().ok] == [True, True]


@pytest.mark.django_db(transaction=True)
def test_a_lost_guard_is_named() -> None:
    with append_only.lifted():
        found = diagnosis.guards()
    assert found.ok is False
    assert append_only.guards()[0].table in found.message
    assert diagnosis.guards().ok is True
