"""`motcua figures`, `members`, `form-06a`, `report`: JSON shapes, exit codes, files."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from motcua import insight
from motcua.areas.organization.models import Unit
from motcua.config.commands import figures as figure_commands
from motcua.config.commands import reports as report_commands
from motcua.kernel.errors import UserError
from tests.factories.insight_rows import add_dossier
from tests.factories.office import make_office

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
ASKED = ["--unit", "huyen-thu", "--from", "2023-12-15", "--to", "15/9/2024"]


@pytest.fixture(autouse=True)
def office() -> None:
    """Two dossiers of the district, one of them late."""
    made = make_office()
    for finished in (date(2024, 3, 8), date(2024, 3, 9)):
        add_dossier(made, received_on=date(2024, 3, 1), due_on=date(2024, 3, 8), finished_on=finished)


def run(*words: str) -> Any:
    """Run a command and answer what it printed as JSON."""
    app = typer.Typer()
    figure_commands.register(app)
    report_commands.register(app)
    result = CliRunner().invoke(app, [*words, "--json"])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_figures_answer_two_counts_and_a_percentage_as_text() -> None:
    codes = ["--code", "dossiers.received", "--code", "dossiers.in_time_of_solved", "--code", "plan.done_of_all"]
    assert run("figures", *ASKED, *codes) == [
        {
            "code": "dossiers.received",
            "name": "Hồ sơ tiếp nhận mới trong kỳ",
            "part": 2,
            "whole": None,
            "percent": None,
        },
        {
            "code": "dossiers.in_time_of_solved",
            "name": "Tỷ lệ trước hạn và đúng hạn trên hồ sơ đã giải quyết",
            "part": 1,
            "whole": 2,
            "percent": "50.00",
        },
        {
            "code": "plan.done_of_all",
            "name": "Nhiệm vụ kế hoạch năm đã hoàn thành",
            "part": 0,
            "whole": 0,
            "percent": None,
        },
    ]


def test_all_figures_are_listed_in_the_order_of_the_registry() -> None:
    codes = [row["code"] for row in run("figures", *ASKED)]
    assert codes == [code for code, one in insight.registry().items() if one.listed]
    assert codes[0] == "plan.done_of_all"
    assert codes[-1] == "staff.trained_turns"


def test_as_of_and_known_at_are_two_times() -> None:
    code = ["--code", "dossiers.in_time_of_solved"]
    assert run("figures", *ASKED, *code, "--as-of", "2024-03-08")[0]["whole"] == 1
    assert run("figures", *ASKED, *code, "--known-at", "2023-12-31")[0]["whole"] == 0
    assert run("figures", *ASKED, *code, "--known-at", "2024-01-01T07:00")[0]["whole"] == 2


def test_members_answer_code_side_count_members_next() -> None:
    first = run("members", "dossiers.in_time_of_solved", *ASKED, "--side", "whole", "--limit", "1")
    assert (first["code"], first["side"], first["count"]) == ("dossiers.in_time_of_solved", "whole", 2)
    assert set(first["members"][0]) == {"id", "label"}
    rest = run("members", "dossiers.in_time_of_solved", *ASKED, "--side", "whole", "--after", str(first["next"]))
    assert len(rest["members"]) == 1
    assert rest["next"] is None


def test_the_form_answers_rows_total_identities() -> None:
    form = run("form-06a", *ASKED)
    assert [row["field"] for row in form["rows"]] == ["Hộ tịch"]
    assert (form["total"]["c3"], form["total"]["c9"], form["total"]["c10"], form["total"]["c7a"]) == (2, 1, 1, 0)
    assert all(each["holds"] for each in form["identities"])
    assert len(form["identities"]) == 5


def test_a_report_goes_to_a_file_or_to_the_terminal(tmp_path: Path) -> None:
    for suffix in (".docx", ".pdf", ".html", ".txt"):
        document = run("report", "cchc", *ASKED, "--out", str(tmp_path / f"bao-cao{suffix}"))
        assert (tmp_path / f"bao-cao{suffix}").stat().st_size > 500
    assert set(document) >= {"title", "sections", "figures"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["figures", *ASKED[:2], "--from", "2024-01-32", "--to", "2024-02-01"], "bad_date"),
        (["figures", *ASKED[:2], "--from", "2024-02-02", "--to", "2024-02-01"], "bad_period"),
        (["figures", *ASKED, "--known-at", "yesterday"], "bad_time"),
        (["figures", *ASKED, "--known-at", "9999-12-31"], "bad_time"),
        (["figures", *ASKED, "--known-at", "0001-01-01T00:00"], "bad_time"),
        (["figures", *ASKED, "--as-of", "9999-12-31"], "bad_date"),
        (["form-06a", *ASKED[:2], "--from", "0001-01-01", "--to", "31/12/9999"], "bad_date"),
        (["members", "dossiers.none", *ASKED], "unknown_code"),
        (["report", "none", *ASKED], "unknown_template"),
        (["report", "cchc", *ASKED, "--out", "bao-cao.odt"], "unknown_format"),
    ],
)
def test_what_cannot_be_read_is_said(words: list[str], code: str) -> None:
    with pytest.raises(UserError) as refused:
        run(*words)
    assert refused.value.code == code


def test_a_reversed_period_is_told_in_vietnamese_dates() -> None:
    with pytest.raises(UserError) as refused:
        run("figures", *ASKED[:2], "--from", "2024-09-16", "--to", "15/12/2023")
    assert refused.value.message == "Kỳ không thể kết thúc (15/12/2023) trước khi bắt đầu (16/09/2024)."


@pytest.mark.parametrize(
    ("validity", "said"),
    [
        (
            {"valid_from": date(2025, 7, 1), "valid_to": None},
            "có từ ngày 01/07/2025 nên kỳ 15/12/2023–15/9/2024 không có số liệu",
        ),
        ({"valid_to": date(2023, 12, 14)}, "chỉ có đến ngày 14/12/2023 nên kỳ 15/12/2023–15/9/2024 không có số liệu"),
        ({"valid_from": date(2024, 9, 15)}, ""),
        ({"valid_to": date(2023, 12, 15)}, ""),
    ],
)
@pytest.mark.parametrize("command", [["figures"], ["form-06a"], ["report", "cchc"], ["members", "dossiers.received"]])
def test_a_unit_that_did_not_exist_is_named_beside_its_noughts(
    command: list[str], validity: dict[str, date | None], said: str
) -> None:
    Unit.objects.filter(slug="huyen-thu").update(**validity)
    app = typer.Typer()
    figure_commands.register(app)
    report_commands.register(app)
    told = CliRunner().invoke(app, [*command, *ASKED, "--json"])
    assert told.exit_code == 0
    assert said in told.stderr
    assert bool(said) == ("Lưu ý: " in told.stderr)


@pytest.mark.parametrize("word", [("--after", "9" * 30), ("--sector", "9" * 30), ("--after", "-1")])
def test_a_key_no_record_can_have_is_a_fault_of_usage(word: tuple[str, str]) -> None:
    app = typer.Typer()
    figure_commands.register(app)
    result = CliRunner().invoke(app, ["members", "dossiers.received", *ASKED, *word])
    assert (result.exit_code, type(result.exception)) == (2, SystemExit)


@pytest.mark.parametrize("command", [["figures"], ["form-06a"], ["report", "cchc"], ["members", "dossiers.received"]])
def test_without_json_people_read_tables(command: list[str]) -> None:
    app = typer.Typer()
    figure_commands.register(app)
    report_commands.register(app)
    result = CliRunner().invoke(app, [*command, *ASKED])
    assert result.exit_code == 0, result.exception
    assert len(result.stdout) > 100
