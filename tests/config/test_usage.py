"""Usage: whatever is wrong with a command line is one Vietnamese sentence that names it, for every command."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from motcua.config import commands
from motcua.config.commands import build, run
from motcua.config.commands.terminal import why_not

ROOT: Any = typer.main.get_command(build())
ENGLISH = re.compile(
    r"\b(missing|invalid|no such|unexpected|input|should|valid|requires?|argument|option|value|does|try|error)\b",
    re.IGNORECASE,
)


def leaves(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command with the words it is called by."""
    for name, each in getattr(command, "commands", {}).items():
        yield from leaves(each, (*path, name))
    if not hasattr(command, "commands"):
        yield path, command


LEAVES = list(leaves(ROOT))
STRICT = [each for each in LEAVES if not each[1].context_settings.get("ignore_unknown_options")]
"""Without the commands that hand their words on to another program."""


def options(command: Any) -> list[Any]:
    return [param for param in command.params if param.param_type_name == "option" and param.name != "help"]


def named(param: Any) -> str:
    return max(param.opts, key=len) if param.param_type_name == "option" else param.metavar or param.name.upper()


@pytest.fixture(autouse=True)
def _no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "make_ready", lambda: None)


def refused(capsys: pytest.CaptureFixture[str], *words: str, as_json: bool = False) -> str:
    """The one sentence a command line is refused with; the exit code is 2 and nothing else is said."""
    with pytest.raises(SystemExit) as ended:
        run([*words, *(["--json"] if as_json else [])])
    said = capsys.readouterr()
    assert ended.value.code == 2
    if as_json:
        assert said.err == ""
        error = json.loads(said.out)["error"]
        assert error["code"] == "usage"
        sentence = error["message"]
    else:
        assert said.out == ""
        sentence = said.err.strip().removeprefix("Không làm được: ")
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return str(sentence)


def told_in_vietnamese(sentence: str) -> bool:
    """Whether no word of the library is left once options, commands and examples are taken out."""
    return not ENGLISH.search(re.sub(r"“[^”]*”|\([^)]*\)|--?[\w-]+|motcua [^;.]*", "", sentence))


def test_there_are_commands_to_walk() -> None:
    assert len(LEAVES) > 20
    assert ("import", "dossiers") in dict(LEAVES)


@pytest.mark.parametrize(
    ("path", "command"), LEAVES, ids=lambda each: " ".join(each) if isinstance(each, tuple) else ""
)
def test_every_command_names_what_is_missing(path: tuple[str, ...], command: Any, capsys: Any) -> None:
    required = [param for param in command.params if param.required]
    if not required:
        return
    for as_json in (False, any("--json" in param.opts for param in command.params)):
        sentence = refused(capsys, *path, as_json=as_json)
        assert sentence.startswith("Thiếu ")
        assert named(required[0]) in sentence
        assert told_in_vietnamese(sentence)


@pytest.mark.parametrize(
    ("path", "command"), STRICT, ids=lambda each: " ".join(each) if isinstance(each, tuple) else ""
)
def test_every_command_names_the_option_it_does_not_have(path: tuple[str, ...], command: Any, capsys: Any) -> None:
    for as_json in (False, any("--json" in param.opts for param in command.params)):
        sentence = refused(capsys, *path, "--khong-he-co", as_json=as_json)
        assert f"Lệnh {' '.join(path)} không có tùy chọn --khong-he-co" in sentence
        assert told_in_vietnamese(sentence)


@pytest.mark.parametrize(
    ("path", "command"), STRICT, ids=lambda each: " ".join(each) if isinstance(each, tuple) else ""
)
def test_every_option_names_itself_when_its_value_is_wrong(path: tuple[str, ...], command: Any, capsys: Any) -> None:
    """A number that is none, a value too few, a value too many."""
    for param in options(command):
        name = named(param)
        sentence = refused(capsys, *path, f"{name}=1") if param.is_flag else refused(capsys, *path, name)
        assert name in sentence
        assert told_in_vietnamese(sentence)


NUMBERS = [
    (path, command, param)
    for path, command in STRICT
    for param in command.params
    if param.type_descriptor.annotation in (int, int | None)
]


@pytest.mark.parametrize(("path", "command", "param"), NUMBERS, ids=lambda each: getattr(each, "name", None) or "")
def test_every_number_says_what_numbers_it_takes(path: tuple[str, ...], command: Any, param: Any, capsys: Any) -> None:
    lowest = param.type_descriptor.parameter_info.min
    for wrong in ("zzz", "1.5", *([str(lowest - 1)] if lowest is not None else [])):
        words = [f"{named(param)}={wrong}"] if param.param_type_name == "option" else [wrong]
        others = [one for one in command.params if one.required and one is not param]
        given = [w for one in others for w in ((named(one), "1") if one.param_type_name == "option" else ("1",))]
        sentence = refused(capsys, *path, *words, *given)
        assert sentence.startswith(f"{named(param)}: giá trị “{wrong}” không dùng được; cần một số nguyên")
        assert told_in_vietnamese(sentence)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["figurs"], "Không có lệnh “figurs”; các lệnh có ở: motcua --help."),
        (["import", "so"], "Không có lệnh “so”; các lệnh có ở: motcua import --help."),
        (["doctor", "a", "b"], "Lệnh doctor không nhận thêm “a b”; cách gõ có ở: motcua doctor --help."),
        (["--khong"], "motcua không có tùy chọn --khong; các tùy chọn có ở: motcua --help."),
        (
            ["due", "--rul", "x"],
            "Lệnh due không có tùy chọn --rul; gần giống là --rule, các tùy chọn có ở: motcua due --help.",
        ),
        (["due", "--start"], "Thiếu giá trị sau --start (Lúc tiếp nhận, giờ địa phương: 2024-03-12T14:59)."),
        (["due", "--json=1"], "--json là tùy chọn không có giá trị: hãy bỏ phần sau dấu “=”."),
        (
            ["members", "x", "--unit", "u", "--from", "2024-01-01", "--to", "2024-01-02", "--limit", "0"],
            "--limit: giá trị “0” không dùng được; cần một số nguyên từ 1 đến 10.000.",
        ),
    ],
)
def test_a_refusal_says_what_to_do(words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, *words) == sentence


def test_no_command_at_all_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([], ["import"]):
        with pytest.raises(SystemExit) as ended:
            run(words)
        assert ended.value.code == 2
        assert "motcua" in capsys.readouterr().err


HELPED = [[], ["import"], ["corrections"], *(list(path) for path, _ in STRICT)]


@pytest.mark.parametrize("words", HELPED, ids=" ".join)
def test_every_help_has_a_vietnamese_frame(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run([*words, "--help"])
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert f"Cách gõ: {' '.join(['motcua', *words])}" in shown
    assert "Hiện phần trợ giúp này." in shown
    assert not re.search(r"Usage|Options|Commands|Arguments|\[required|\[default|Show this", shown, re.IGNORECASE)


def test_why_a_file_cannot_be_written_is_told_in_vietnamese(tmp_path: Path) -> None:
    for place, why in ((tmp_path / "khong-co" / "x.docx", "không có thư mục này"), (tmp_path, "tên của một thư mục")):
        with pytest.raises(OSError) as failed:
            place.write_bytes(b"")
        assert why in why_not(failed.value)
    assert why_not(OSError(12345, "Odd")) == "máy báo lỗi số 12345"


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read everything, so the library is told otherwise."""
    (tmp_path / "b.zip").touch()
    monkeypatch.setattr("os.access", lambda place, mode: False)
    assert "không có quyền đọc" in refused(capsys, "restore", str(tmp_path / "b.zip"))
