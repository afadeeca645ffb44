"""A frozen figure is checked with its file alone, by a script that knows nothing of us."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from motcua import insight
from motcua.kernel import signing
from motcua.kernel.errors import UserError
from tests.architecture.reading import ROOT
from tests.factories.office import IMPORTED_AT, import_register, make_office, row
from tests.factories.remembered import remembered
from tests.insight.test_freezing import BY, FIRST

pytestmark = pytest.mark.django_db
SCRIPT = ROOT / "docs" / "verify" / "verify_frozen.py"


@pytest.fixture
def number() -> int:
    """A closed period of two dossiers."""
    return close_two()


@remembered
def close_two() -> int:
    make_office()
    import_register(row("H20.99-240304-0001", 2), row("H20.99-240304-0002", 3, channel="COUNTER"))
    asked = {"unit": "xa-thu-1", "scope": "own", "period": FIRST, "at": IMPORTED_AT + timedelta(days=1)}
    return insight.freeze(**asked, by=BY)  # type: ignore[arg-type]


def checked(place: Path, file: dict[str, Any], *key: str) -> tuple[int, str]:
    """What the script answers, alone with the file."""
    target = place / "tep.json"
    target.write_text(json.dumps(file, ensure_ascii=False, indent=1), encoding="utf-8")
    command = [sys.executable, "-I", "-S", "-X", "utf8", str(SCRIPT), str(target), *key]
    answer = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=place)
    return answer.returncode, answer.stdout + answer.stderr


def test_the_script_is_short_and_stands_alone() -> None:
    source = SCRIPT.read_text(encoding="utf-8")
    assert len(source.splitlines()) < 100
    assert "motcua" not in "".join(line for line in source.splitlines() if "import" in line)


@pytest.mark.parametrize("key", ["abc", "/" * 42 + "8="], ids=["cut short", "no point of the curve"])
def test_a_key_that_is_none_is_said_in_one_sentence(number: int, tmp_path: Path, key: str) -> None:
    code, said = checked(tmp_path, insight.frozen_file(number), key)
    assert (code, "KHÔNG ĐỌC ĐƯỢC" in said, "Traceback" in said) == (1, True, False)


def test_a_file_that_is_none_or_of_no_figure_is_said(number: int, tmp_path: Path) -> None:
    file = insight.frozen_file(number)
    code, said = checked(tmp_path, {name: told for name, told in file.items() if name != "document"})
    assert (code, "KHÔNG ĐỌC ĐƯỢC" in said, "Traceback" in said) == (1, True, False)
    code, said = checked(tmp_path, file | {"figure": 9_999, "members": {}})
    assert (code, said.strip()) == (1, "KHÔNG KHỚP: không có con số 9999 trong nội dung đã ký")


def test_a_whole_period_is_checked(number: int, tmp_path: Path) -> None:
    code, said = checked(tmp_path, insight.frozen_file(number), signing.public_key())
    assert (code, said.strip()) == (
        0,
        "Khớp: UBND xã Thử 1, 2024-03-01 đến 2024-03-10, bản 1, Người chốt minh họa 01 chốt.",
    )


def test_one_figure_is_checked_with_only_its_own_records(number: int, tmp_path: Path) -> None:
    found = insight.frozen(number).figures
    one = next(each for each in found if each.figure.code == "dossiers.online_of_new")
    file = insight.frozen_file(number, position=one.position)
    assert len(file["members"]) == 2
    assert checked(tmp_path, file)[0] == 0


def forged_count(file: dict[str, Any]) -> None:
    file["document"]["figures"][1]["part"] += 1


def forged_reason(file: dict[str, Any]) -> None:
    file["document"]["period"]["reason"] = "Khác"


def forged_digest(file: dict[str, Any]) -> None:
    file["digest"] = "0" * 64


def forged_signature(file: dict[str, Any]) -> None:
    raw = bytearray(base64.b64decode(file["signature"]))
    raw[40] ^= 1
    file["signature"] = base64.b64encode(raw).decode()


def forged_set(file: dict[str, Any]) -> None:
    name = next(iter(file["members"]))
    file["members"][name] = base64.b64encode(b"khac").decode()


def lost_set(file: dict[str, Any]) -> None:
    file["members"].popitem()


@pytest.mark.parametrize("forge", [forged_count, forged_reason, forged_digest, forged_signature, forged_set, lost_set])
def test_what_was_changed_is_found(number: int, tmp_path: Path, forge: Callable[[dict[str, Any]], None]) -> None:
    file = insight.frozen_file(number)
    forge(file)
    code, said = checked(tmp_path, file)
    assert code == 1
    assert "KHÔNG KHỚP" in said


def test_another_seal_is_not_ours(number: int, tmp_path: Path) -> None:
    other = base64.b64encode(bytes([9] * 31 + [1])).decode()
    assert checked(tmp_path, insight.frozen_file(number), other)[0] == 1


def test_what_is_not_there_has_no_file(number: int) -> None:
    for asked in ({"frozen_id": 9}, {"frozen_id": number, "position": 999}):
        with pytest.raises(UserError, match="đã chốt"):
            insight.frozen_file(**asked)  # type: ignore[arg-type]
