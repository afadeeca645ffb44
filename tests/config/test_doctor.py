"""`doctor` says in plain words what is missing, and only what is needed makes its answer bad."""

from __future__ import annotations

import json

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
