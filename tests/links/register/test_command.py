"""`motcua import dossiers`: one JSON document, or one screen in Vietnamese."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from motcua.config.commands import dossiers
from motcua.kernel.errors import UserError
from tests.links.register.books import TITLES, Desk, row, write_csv, write_xlsx


def run(*words: object) -> Result:
    """Run the command as the terminal does; a UserError goes on to the caller, who prints it."""
    app = typer.Typer()
    dossiers.register(app)
    result = CliRunner().invoke(app, [str(word) for word in words])
    if isinstance(result.exception, UserError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result


def test_the_document(tmp_path: Path, desk: Desk) -> None:
    desk.warned["A-1"] = "Ngày hẹn trả ghi khác."
    path = write_xlsx(tmp_path / "so.xlsx", [["STT", *TITLES], [1, *row("A-1")], [2, *row("A-2", channel="?")]])
    found = json.loads(run(path, "--json").stdout)
    assert found == {
        "read": 2,
        "new": 1,
        "changed": 0,
        "unchanged": 0,
        "rejected": 1,
        "rejects_file": str(tmp_path / "so.rejected.xlsx"),
        "warnings": ["Dòng 2: Ngày hẹn trả ghi khác."],
        "skipped_sheets": [],
        "ignored_columns": ["STT"],
    }
    assert desk.runs[0]["actor"].startswith("command:")


def test_the_screen(tmp_path: Path, desk: Desk) -> None:
    path = write_csv(tmp_path / "so.csv", [TITLES, row("A-1"), row("A-2", status="Chờ [lấy] KQ")])
    shown = run(path).stdout
    for words in ("Đã đọc", "Hồ sơ mới", "Không thay đổi", "Trả lại", "so.rejected.xlsx", "Chờ [lấy] KQ"):
        assert words in shown.replace("\n", "")


def test_corrections_and_the_source(tmp_path: Path, desk: Desk) -> None:
    titles = ["Vào sổ" if title == "Ngày tiếp nhận" else title for title in TITLES]
    path = write_csv(tmp_path / "so.csv", [titles, row(status="Chờ lấy KQ", returned=None)])
    said = ("--source", "xa", "--map", "Vào sổ=Ngày tiếp nhận", "--status", "Chờ lấy KQ=9")
    assert json.loads(run(path, "--preview", "--json", *said).stdout)["sheets"][0]["missing"] == []
    assert "Đủ để nhập" in run(path, "--preview", *said).stdout
    assert desk.runs == []
    assert json.loads(run(path, "--json", *said).stdout)["new"] == 1
    assert json.loads(run(path, "--json", "--source", "xa").stdout)["unchanged"] == 1


def test_the_template_from_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    assert json.loads(run("--template", path, "--json").stdout) == {"template": str(path)}
    assert path.exists()


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        run("--json")
    assert caught.value.code == "file_missing"
