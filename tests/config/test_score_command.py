"""`motcua score`: the shape other programs read, what counts as a set, refusals in words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from motcua.config.commands import scoring
from motcua.kernel.errors import UserError
from motcua.kernel.packs import packs_dir
from tests.rules.scoring.sets import COMMUNE, CONG_HAI

app = typer.Typer()
scoring.register(app)
app.command("other")(lambda: None)  # a single command would lose its name
CRITERIA = packs_dir() / "criteria"
A, C = CRITERIA / "commune_nq57_conghai.json", CRITERIA / "synthetic_commune_100.json"


def run(folder: Path, told: Any, inputs: Any, *words: str, shown: bool = False) -> Any:
    """The JSON answer of one run, or the code of the refusal."""
    files = []
    for name, content in (("set.json", told), ("inputs.json", inputs)):
        path = content if isinstance(content, Path) else folder / name
        if not isinstance(content, Path):
            path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        files.append(str(path))
    result = CliRunner().invoke(app, ["score", *files, *words, *([] if shown else ["--json"])])
    if isinstance(result.exception, UserError):
        return result.exception.code
    assert result.exit_code == 0, result.output
    return result.stdout if shown else json.loads(result.stdout)


def test_the_answer_has_the_promised_shape(tmp_path: Path) -> None:
    answer = run(tmp_path, A, CONG_HAI)
    nodes = answer.pop("nodes")
    assert answer == {"total": "72.74", "index_percent": "85.58", "class": "B"}
    assert len(nodes) == 33  # 28 leaves, five branches
    assert nodes[1] == {
        "code": "I.1",
        "max": "3",
        "score": "1.5",
        "why": "Số ngày sau văn bản cấp trên 31, không quá 60: 1,5 trên 3 điểm.",
    }


def test_what_a_user_would_hand_in_is_a_set(tmp_path: Path) -> None:
    both = {
        "A": json.loads(A.read_text()),
        "B": {"rows": [{"no": 1}]},
        "synthetic": json.loads(C.read_text()),
        "note": "",
    }
    assert run(tmp_path, both, COMMUNE, "--set", "synthetic")["total"] == "75.685"
    assert run(tmp_path, both, COMMUNE, "--set", "c")["total"] == "75.685"
    assert run(tmp_path, {"only": both["synthetic"]}, COMMUNE)["index_percent"] == "78.84"
    assert run(tmp_path, both["synthetic"]["rows"], COMMUNE)["total"] == "75.685"
    assert run(tmp_path, both, COMMUNE) == "which_set"
    assert run(tmp_path, both, COMMUNE, "--set", "Z") == "unknown_set"
    assert run(tmp_path, both, COMMUNE, "--set", "B") == "invalid_set"


@pytest.mark.parametrize(
    ("told", "inputs", "code"),
    [
        (A, {key: said for key, said in CONG_HAI.items() if key != "II.6"}, "input_missing"),
        (A, CONG_HAI | {"II.6": {"rate": "70"}}, "bad_input"),
        (A, [], "bad_inputs"),
        (A, "{", "bad_json"),
        (A, '{"I.1": {"flag": NaN}}', "bad_json"),
        (A, '{"I.1": {}, "I.1": {}}', "twice_in_file"),
        (A, Path("/khong/co"), "file_missing"),
        ({"rows": []}, {}, "invalid_set"),
        ("[]", {}, "invalid_set"),
        ("7", {}, "invalid_set"),
    ],
)
def test_refusals(tmp_path: Path, told: Any, inputs: Any, code: str) -> None:
    assert run(tmp_path, told, inputs) == code


def test_people_read_a_table_and_the_label_of_what_is_made_up(tmp_path: Path) -> None:
    said = run(tmp_path, C, COMMUNE, shown=True)
    assert "Tổng điểm 75,685 trên 96 · chỉ số 78,84%" in said
    assert "minh họa" in said
