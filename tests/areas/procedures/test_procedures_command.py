"""`motcua import procedures`: one JSON document or one screen, and the bad records back beside the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from motcua.areas.procedures import queries
from motcua.config.commands import procedures
from motcua.kernel.errors import UserError
from tests.links.procedures.samples import TERMS, record

pytestmark = pytest.mark.django_db


def run(*words: str) -> str:
    app = typer.Typer()
    procedures.register(app)
    result = CliRunner().invoke(app, list(words))
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == 0
    return result.stdout


def catalogue(tmp_path: Path, *records: Any) -> Path:
    path = tmp_path / "cong.jsonl"
    path.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in records), encoding="utf-8")
    return path


def test_the_document_and_the_rejects(tmp_path: Path) -> None:
    doubtful = record("2.999001", cach_thuc_thuc_hien=f"{TERMS}Trực tuyến5Miễn phí")
    path = catalogue(tmp_path, record(), doubtful, record("khác"))
    document = json.loads(run(str(path), "--json"))
    back = tmp_path / "cong.jsonl.rejected.jsonl"
    assert document == {
        "read": 3,
        "new": 2,
        "changed": 0,
        "unchanged": 0,
        "rejected": 1,
        "rejects_file": str(back),
        "warnings": [],
        "unparsed": [{"code": "2.999001", "cell": "cach_thuc_thuc_hien.thoi_gian", "raw": "Trực tuyến5"}],
    }
    assert json.loads(back.read_text(encoding="utf-8"))["ban_ghi"]["ma_thu_tuc"] == "khác"
    again = json.loads(run(str(catalogue(tmp_path, record(), doubtful)), "--json"))
    assert (again["unchanged"], again["rejected"], again["rejects_file"]) == (2, 0, None)


def test_the_screen_says_what_became_of_the_file(tmp_path: Path) -> None:
    screen = run(str(catalogue(tmp_path, record(), record("khác"))))
    for words in ("Đã đọc", "Thủ tục mới", "Không đổi", "Bị trả lại", "Ô chưa đọc chắc chắn được", "Dòng 2"):
        assert words in screen
    assert "rejected.jsonl" in screen.replace("\n", "")


def test_a_file_fault_leaves_everything_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match="không phải tệp JSON"):
        run(str(path))
    assert queries.code_index() == {}
