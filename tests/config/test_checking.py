"""`test`, `check` and `prove`: what they run, and that one failure is never lost."""

from __future__ import annotations

import json
import sys

import pytest
import typer
from typer.testing import CliRunner

from motcua.config.commands import checking
from motcua.config.commands.checking import Outcome, Step

PASSES = Step("đạt", (sys.executable, "-c", "print('3 passed in 0.1s')"))
FAILS = Step("hỏng", (sys.executable, "-c", "import sys; print('1 failed'); sys.exit(1)"))
EMPTY = (sys.executable, "-c", "import sys; print('no tests ran'); sys.exit(5)")


def test_a_step_keeps_the_closing_line_of_its_program() -> None:
    outcome = checking.run_step(PASSES, aloud=False)
    assert (outcome.ok, outcome.closing) == (True, "3 passed in 0.1s")


def test_a_step_that_fails_is_not_well() -> None:
    assert checking.run_step(FAILS, aloud=False).ok is False


@pytest.mark.parametrize(("may_be_empty", "ok"), [(True, True), (False, False)])
def test_an_empty_run_is_well_only_where_it_may_be(may_be_empty: bool, ok: bool) -> None:
    assert checking.run_step(Step("trống", EMPTY, may_be_empty=may_be_empty), aloud=False).ok is ok


def test_a_step_runs_without_input_and_with_its_environment() -> None:
    words = (sys.executable, "-c", "import os, sys; print(os.environ['KEY'], repr(sys.stdin.read()))")
    assert checking.run_step(Step("môi trường", words, {"KEY": "giá trị"}), aloud=False).closing == "giá trị ''"


def test_everything_runs_on_both_databases_in_one_order() -> None:
    sqlite, postgresql = checking.test_steps([], 7, checking.QUICK)
    assert [step.env["MOTCUA_TEST_DB"] for step in (sqlite, postgresql)] == ["sqlite", "postgresql"]
    assert sqlite.words == postgresql.words
    assert "--randomly-seed=7" in sqlite.words
    assert sqlite.may_be_empty is False
    assert {step.env["MOTCUA_TEST_PART"] for step in (sqlite, postgresql)} == {"quick"}


def test_ci_runs_what_five_minutes_leave_out(monkeypatch: pytest.MonkeyPatch) -> None:
    run: list[Step] = []
    monkeypatch.setattr(checking, "run_beside", lambda steps: run.extend(steps) or [Outcome("một", True, 1.0, "")])
    monkeypatch.setattr(checking, "run_aloud", lambda step: pytest.fail(f"{step.name} was run too"))
    app = typer.Typer()
    checking.register(app)
    assert CliRunner().invoke(app, ["prove", "long"]).exit_code == 0
    assert [step.env.get("MOTCUA_TEST_DB", "rules") for step in run] == ["sqlite", "postgresql", "rules"]
    assert {step.env["MOTCUA_TEST_PART"] for step in run} == {"long"}
    assert checking.RULES in run[-1].words
    lines = (checking.ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert [line.split("<")[0].split()[-2:] for line in lines if line.startswith("./motcua")] == [
        ["./motcua", "test"],
        ["prove", "long"],
    ]


def test_more_arguments_go_to_pytest() -> None:
    sqlite, postgresql = checking.test_steps(["tests/rules", "-k", "share"], 7, checking.QUICK)
    assert [step.env["MOTCUA_TEST_ALL"] for step in (sqlite, postgresql)] == ["1", "1"]
    assert "MOTCUA_TEST_PART" not in sqlite.env | postgresql.env
    assert sqlite.words[-3:] == ("tests/rules", "-k", "share")
    assert "-n" not in sqlite.words


def test_what_fails_beside_another_step_is_shown_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = checking.run_beside([PASSES, FAILS])
    assert [outcome.ok for outcome in outcomes] == [True, False]
    assert "── hỏng ──\n1 failed" in capsys.readouterr().err


def test_check_covers_the_whole_house() -> None:
    words = [" ".join(step.words) for step in checking.check_steps()]
    for needed in ("mypy", "ruff check", "ruff format", "importlinter", "makemigrations --check", "djade"):
        assert any(needed in line for line in words), needed
    assert any("tests/architecture tests/docs" in line for line in words)


def test_a_proof_is_chosen_by_name_and_everything_on_the_other_database_is_one() -> None:
    here, server = checking.prove_steps("crowd")
    assert [step.words[-2:] for step in (here, server)] == [("-k", "crowd")] * 2
    assert server.env == {"MOTCUA_TEST_DB": "postgresql", "MOTCUA_TEST_ALL": "1"}
    (everything,) = checking.prove_steps("postgresql")
    assert everything.env == {"MOTCUA_TEST_DB": "postgresql", "MOTCUA_TEST_ALL": "1"}
    assert "proof" not in everything.words
    assert len(checking.prove_steps("")) == 3


@pytest.mark.parametrize(("second", "code"), [(True, 0), (False, 1)])
def test_the_account_leaves_with_one_when_a_step_failed(
    second: bool, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    outcomes = [Outcome("một", True, 1.04, "9 passed"), Outcome("hai", second, 2.0, "x\n\n")]
    with pytest.raises(typer.Exit) as left:
        checking.account(outcomes, as_json=True)
    assert left.value.exit_code == code
    assert json.loads(capsys.readouterr().out) == {
        "ok": second,
        "steps": [
            {"name": "một", "ok": True, "seconds": 1.0, "closing": "9 passed"},
            {"name": "hai", "ok": second, "seconds": 2.0, "closing": "x"},
        ],
    }


def test_when_the_rules_fail_no_database_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    beside: list[str] = []

    def fail(step: Step) -> list[Outcome]:
        beside.append(step.name)
        return [Outcome(step.name, False, 0.0, "1 failed")]

    monkeypatch.setattr(checking, "run_check", fail)
    monkeypatch.setattr(checking, "run_aloud", lambda step: pytest.fail(f"{step.name} was run"))
    app = typer.Typer()
    checking.register(app)
    assert CliRunner().invoke(app, ["test"]).exit_code == 1
    assert beside == ["quy tắc thuần túy"]
